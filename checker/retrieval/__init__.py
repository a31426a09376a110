"""Where in the sources a quotation may come from: vectors, words, and their fusion.

Search finds candidates and puts the likeliest first; it never judges.
"""

from checker.retrieval.index import Index
from checker.retrieval.query import Query

__all__ = ["Index", "Query"]
