"""Quotations of an article and who is said to have spoken them."""
