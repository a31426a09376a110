"""A kept library of sources: the records a desk has, ready to be searched for what an article quotes.

One folder. A SQLite file holds the documents, their turns and sentences and is the truth; vectors lie beside it in
files that the SQLite file names. What it does not name does not count, so that an interrupted writer leaves nothing
half done.
"""
