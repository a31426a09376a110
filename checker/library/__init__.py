"""A kept library of sources: the records a desk has, ready to be searched for what an article quotes.

One folder. A SQLite file holds the documents, their turns and sentences and is the truth; vectors lie beside it in
files that the SQLite file names. What it does not name does not count, so that an interrupted writer leaves nothing
half done.
"""

from checker.library.adding import Added, Known, Outcome, Refused, add
from checker.library.choosing import Narrowing, choose_sources
from checker.library.reading import Kept, Library
from checker.library.remembering import RememberingEncoder
from checker.library.upkeep import Health, rebuild, verify
from checker.library.writing import Details, Writer

__all__ = [
    "Added",
    "Details",
    "Health",
    "Kept",
    "Known",
    "Library",
    "Narrowing",
    "Outcome",
    "Refused",
    "RememberingEncoder",
    "Writer",
    "add",
    "choose_sources",
    "rebuild",
    "verify",
]
