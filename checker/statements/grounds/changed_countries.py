"""Countries that nobody speaks of, where the person credited speaks of another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from checker.model import Article, Statement
from checker.people.nations import nations_of
from checker.statements.doubts import OtherCountry
from checker.statements.facts.said_words import SaidWords, stem
from checker.statements.passages import Found
from checker.statements.sure_passages import SURE

if TYPE_CHECKING:
    from checker.language import Language

_PLAIN: Final = re.compile(r"[\w']+")


class ChangedCountries:
    """Finds the countries of a statement that the record has otherwise.

    Args:
        article: the article.
        said: every word of the record, by who says it.
        language: the language of both.
    """

    def __init__(self, article: Article, said: SaidWords, language: Language) -> None:
        self._article = article
        self._said = said
        self._language = language
        self._nations = nations_of(language)

    def of(self, statement: Statement, found: Found) -> Iterator[OtherCountry]:
        """Yield the country that nobody speaks of, at most one."""
        printed = self._countries_in(" ".join(span.of(self._article.text) for span in statement.spans))
        around = self._countries_in(statement.carrier.of(self._article.text))
        unsaid = {country for country in printed if not self._is_spoken_of(country)}
        for near in found.ranked():
            other = self._countries_in(near.core.of(self._said.text_of(near.passage.source)))
            if unsaid and len(other) == 1 and not other & around and near.likeness >= SURE:
                yield OtherCountry(statement.spans[0], min(other), near)
                return

    def _countries_in(self, text: str) -> frozenset[str]:
        return self._nations.take(" ".join(_PLAIN.findall(text.casefold().replace(".", ""))))[1]

    def _is_spoken_of(self, country: str) -> bool:
        forms = [form for form, called in self._nations.countries.items() if called == country]
        return any(all(self._said.counts[stem(word)] for word in form.split()) for form in forms)
