"""Days and months that nobody says, where the person credited names another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.model import Article, Statement
from checker.statements.doubts import OtherDay
from checker.statements.facts.said_words import SaidWords, stem
from checker.statements.grounds.statement_words import StatementWords
from checker.statements.passages import Found, Near
from checker.statements.sure_passages import SURE
from checker.words import Word, words

if TYPE_CHECKING:
    from checker.language import Language


class ChangedDays:
    """Finds the days of a statement that the record has otherwise.

    Args:
        article: the article.
        said: every word of the record, by who says it.
        language: the language of both.
    """

    def __init__(self, article: Article, said: SaidWords, language: Language) -> None:
        self._article = article
        self._said = said
        self._language = language
        self._words = StatementWords(article, said, language)
        months = language.lexicon.table("months").words
        self._days = language.lexicon.table("function_words").having("weekday") | months

    def of(self, statement: Statement, found: Found) -> Iterator[OtherDay]:
        """Yield the days and months that the record has otherwise."""
        for span in statement.spans:
            for word in words(self._article.text, within=span):
                if word.key not in self._days or not word.raw[:1].isupper() or self._said.counts[stem(word.key)]:
                    continue
                for near in found.ranked():
                    other = self._day_in(near)
                    if near.likeness >= SURE and other is not None:
                        yield OtherDay(word.span, other.span, other.raw, near)
                        break

    def _day_in(self, near: Near) -> Word | None:
        text = self._said.text_of(near.passage.source)
        days = [w for w in words(text, within=near.core) if w.key in self._days and w.raw[:1].isupper()]
        return days[0] if len({day.key for day in days}) == 1 else None
