"""The languages that ship with the checker."""

from __future__ import annotations

from typing import Final

from checker.language.english import ENGLISH
from checker.language.language import Language, LanguageError

LANGUAGES: Final[tuple[Language, ...]] = (ENGLISH,)
"""Every language that ships, the first of them for texts too short to tell."""


def language_called(code: str) -> Language:
    """Return the language with this ISO 639-1 code.

    Raises:
        LanguageError: if no such language ships.
    """
    for language in LANGUAGES:
        if language.code == code:
            return language
    raise LanguageError(f"no language with the code {code} ships")
