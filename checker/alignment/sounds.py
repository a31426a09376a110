"""Compare words and names by their sound, which is all that a transcriber can hear."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from checker.alignment.spelling_variants import spelling_of
from checker.language import Language
from checker.people.name_folding import fold


class Sounds:
    """Compares words and names of one language by their sound, with the tables ``homophones`` and ``sounds``."""

    def __init__(self, language: Language) -> None:
        spelled = spelling_of(language)
        same = language.lexicon.table("homophones").values("same")
        self._same: Mapping[str, str] = {spelled(words): group for words, group in same.items()}
        self._letters: Mapping[str, str] = language.lexicon.table("sounds").values("to")
        longest_first = sorted(self._letters, key=lambda letters: (-len(letters), letters))
        self._pattern = re.compile("|".join(map(re.escape, longest_first)))

    def homophones(self, one: Sequence[str], other: Sequence[str]) -> bool:
        """Return whether two runs of keys sound the same."""
        mine, theirs = self._same.get(" ".join(one)), self._same.get(" ".join(other))
        return mine is not None and mine == theirs

    def names_alike(self, one: str, other: str) -> bool:
        """Return whether two names sound the same: "Cory" and "Corey", "Smith" and "Smyth"."""
        return self._sound(one) == self._sound(other)

    def _sound(self, name: str) -> str:
        sound = self._pattern.sub(lambda found: self._letters[found[0]], fold(name))
        sound = re.sub(r"(.)\1+", r"\1", sound)
        return sound.removesuffix("e")


@lru_cache(maxsize=8)
def sounds_of(language: Language) -> Sounds:
    """Return how the words of ``language`` sound."""
    return Sounds(language)
