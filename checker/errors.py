"""What can go wrong, as data: what happened, why, and what to do about it.

The tree::

    CheckerError                  anything that leaves no trustworthy verdict (exit 2)
    |-- InputError                a document cannot be read as what it should be
    |   |-- EncodingError         its bytes are no text in any encoding we read
    |   |-- FormatError           its format is unknown, damaged, encrypted or not what its name says
    |   |-- EmptyError            it holds no words
    |   `-- UnknownLanguageError  it is in a language that the checker does not know
    |-- OptionError               a command-line value that means nothing
    |-- ConfigError               a configuration or waiver file with faults
    |-- ModelError                the embedding model is missing, damaged or has the wrong digest
    `-- LibraryError              a library of sources is damaged, locked or of another version
"""

from __future__ import annotations

from functools import partial


class CheckerError(Exception):
    """Something that stops the check, reported in three lines.

    Args:
        what: what happened, naming the file or value.
        why: the cause, as far as it is known.
        fix: what the reader can do about it.
    """

    def __init__(self, what: str, *, why: str, fix: str) -> None:
        super().__init__(what)
        self.what = what
        self.why = why
        self.fix = fix

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions are copied by their positional arguments alone, and this one has others.
        return partial(type(self), why=self.why, fix=self.fix), (self.what,)


class InputError(CheckerError):
    """A document cannot be read as what it should be."""


class EncodingError(InputError):
    """A document's bytes are no text in any encoding we read."""


class FormatError(InputError):
    """A document's format is unknown, damaged, encrypted or not what its name says."""


class EmptyError(InputError):
    """A document holds no words."""


class UnknownLanguageError(InputError):
    """A document is in a language that the checker does not know."""


class OptionError(CheckerError):
    """A command-line value that means nothing."""


class ConfigError(CheckerError):
    """A configuration or waiver file with faults; ``why`` lists all of them."""


class ModelError(CheckerError):
    """The embedding model is missing, damaged or has the wrong digest."""


class LibraryError(CheckerError):
    """A library of sources is damaged, locked or of another version."""
