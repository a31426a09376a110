"""A language as one object: its word tables, handed to whatever step needs them."""

from __future__ import annotations

from checker.language.lexicon import Lexicon
from checker.value_classes import dataclass


class LanguageError(LookupError):
    """There is no such language."""


@dataclass(frozen=True, eq=False, slots=True)
class Language:
    """What the steps know of one language.

    It is handed from the conductors to every step; two languages are the same only if they are the same object, so
    that answers can be cached under one.
    """

    code: str  # ISO 639-1
    name: str  # in English
    lexicon: Lexicon
