"""Decide who the article says spoke each quotation."""
