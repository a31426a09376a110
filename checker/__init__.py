"""Checks the quotations of a news article against the primary record of what was said."""
