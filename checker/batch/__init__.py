"""A whole archive at once: articles from a manifest, checked by many processes or machines, kept as tables.

One function does the work (``work.py``) and an engine says where; what it finds is appended to a journal, and the
tables and pages are made of the journal. What the journal holds is never done again while it would come out the same.
"""
