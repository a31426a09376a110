"""Countries and what their people are called, so that "Norwegian" and "of Norway" say the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from checker.language import Language
from checker.value_classes import dataclass


@dataclass(frozen=True, eq=False, slots=True)
class Nations:
    """Countries by every form of their names, and the ``words`` that belong to a country's name.

    A title may run over the words ("President of the ... Federation").
    """

    countries: Mapping[str, str]
    words: frozenset[str]
    pattern: re.Pattern[str]

    def holds(self, folded: str) -> bool:
        """Return whether the text, in the form :meth:`take` asks for, is a country's name and nothing else."""
        return folded in self.countries

    def take(self, folded: str) -> tuple[str, frozenset[str]]:
        """Return the text without its countries, and which countries those were.

        Args:
            folded: lower-case text whose abbreviations have no full stops ("us", "uk").
        """
        nations = frozenset(self.countries[found] for found in self.pattern.findall(folded))
        return " ".join(self.pattern.sub(" ", folded).split()), nations


@lru_cache(maxsize=8)
def nations_of(language: Language) -> Nations:
    """Return the countries as ``language`` calls them."""
    countries = language.lexicon.table("nations").values("country")
    given = language.lexicon.table("given_names").words
    words = frozenset(word for form in countries for word in form.split() if form == word or word not in given)
    ordered = sorted(countries, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:the )?({'|'.join(map(re.escape, ordered))})(?:'s)?(?!\w)")
    return Nations(countries, words - language.lexicon.table("title_words").having("in_department"), pattern)
