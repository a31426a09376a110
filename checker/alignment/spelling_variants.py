"""Bring the accepted spellings of a word to one form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from checker.language import Language
from checker.language.lexicon import Table


class Spelling:
    """Brings all accepted spellings of a word to one form.

    The form is not always a word: the endings rewrite more words than have two spellings ("silence" becomes
    "silense"), which is harmless, since both sides of a comparison are rewritten alike and no two different words are
    known to fall together.
    """

    def __init__(self, language: Language) -> None:
        self._variants: Mapping[str, str] = language.lexicon.table("spelling_variants").values("to")
        endings = language.lexicon.table("spelling_endings")
        self._endings = tuple(_endings(endings))
        self._last_letters = tuple(_last_letters(endings))
        self._known: dict[str, str] = {}

    def __call__(self, key: str) -> str:
        """Return the form that all accepted spellings of ``key`` share."""
        if key not in self._known:
            self._known[key] = self._form(key)
        return self._known[key]

    def _form(self, key: str) -> str:
        if key in self._variants:
            return self._variants[key]
        if not key.endswith(self._last_letters):  # most words: none of the patterns needs to be tried
            return key
        for pattern, form in self._endings:
            rewritten = pattern.sub(form, key)
            if rewritten != key:
                return rewritten
        return key


def _endings(table: Table) -> Iterator[tuple[re.Pattern[str], str]]:
    for ending in table:
        features = table.features(ending)
        before = ".{" + features["after"] + "}" + ("[aeiou]" if "after_vowel" in features else "")
        after = "(" + features["with"] + ")" + ("?" if "bare" in features else "")
        yield re.compile(rf"(?<={before}){ending}{after}$"), features["to"] + r"\1"


def _last_letters(table: Table) -> Iterator[str]:
    """Yield how a word ends that one of the patterns may match."""
    for ending in table:
        features = table.features(ending)
        yield from (ending + after for after in features["with"].split("|"))
        if "bare" in features:
            yield ending


@lru_cache(maxsize=8)
def spelling_of(language: Language) -> Spelling:
    """Return the spelling of ``language``."""
    return Spelling(language)


def standard_spelling(key: str, *, language: Language) -> str:
    """Return the form that all accepted spellings of ``key`` share in ``language``."""
    return spelling_of(language)(key)
