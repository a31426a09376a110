"""Countries and what their people are called, so that "Norwegian" and "of Norway" say the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from checker.language import Language
from checker.value_classes import dataclass

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, eq=False, slots=True)
class Nations:
    """Countries by every form of their names, and the ``words`` that belong to a country's name.

    A title may run over the words ("President of the ... Federation"). ``first_words`` are those that a form begins
    with; ``pattern`` finds the forms.
    """

    countries: Mapping[str, str]
    words: frozenset[str]
    first_words: frozenset[str]
    pattern: re.Pattern[str]

    def holds(self, folded: str) -> bool:
        """Return whether the text, in the form :meth:`take` asks for, is a country's name and nothing else."""
        return folded in self.countries

    def take(self, folded: str) -> tuple[str, frozenset[str]]:
        """Return the text without its countries, and which countries those were.

        Args:
            folded: lower-case text whose abbreviations have no full stops ("us", "uk").
        """
        if self.first_words.isdisjoint(_WORD.findall(folded)):  # as most texts are, and the pattern is a long one
            return " ".join(folded.split()), frozenset()
        nations = frozenset(self.countries[found] for found in self.pattern.findall(folded))
        return " ".join(self.pattern.sub(" ", folded).split()), nations


@lru_cache(maxsize=8)
def nations_of(language: Language) -> Nations:
    """Return the countries as ``language`` calls them."""
    countries = language.lexicon.table("nations").values("country")
    given = language.lexicon.table("given_names").words
    words = frozenset(word for form in countries for word in form.split() if form == word or word not in given)
    ordered = sorted(countries, key=len, reverse=True)
    first = frozenset(word[0] for form in countries if (word := _WORD.search(form)))
    pattern = re.compile(rf"\b(?:the )?({'|'.join(map(re.escape, ordered))})(?:'s)?(?!\w)")
    in_title = words - language.lexicon.table("title_words").having("in_department")
    return Nations(countries, in_title, first, pattern)
