"""Turns, speakers and sentences of a primary record."""
