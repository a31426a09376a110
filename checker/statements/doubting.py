"""Look for what speaks against a statement in the passages of those it credits, ground by ground."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.model import Article, Passage, Person, Quotation, Statement, StatementForm
from checker.statements.doubts import Doubt
from checker.statements.facts.said_words import SaidWords
from checker.statements.grounds.changed_amounts import ChangedAmounts
from checker.statements.grounds.changed_countries import ChangedCountries
from checker.statements.grounds.changed_days import ChangedDays
from checker.statements.grounds.dropped_conditions import DroppedConditions
from checker.statements.grounds.moved_answers import MovedAnswers
from checker.statements.grounds.said_by_others import SaidByOthers
from checker.statements.grounds.silent_partners import SilentPartners
from checker.statements.passages import Found

if TYPE_CHECKING:
    from checker.language import Language


class Doubting:
    """Holds statements of one article against what the record's people say.

    Args:
        article: the article.
        said: every word of the record, by who says it.
        main: the people the event is about; whoever else speaks may have asked.
        language: the language of both.
    """

    def __init__(self, article: Article, said: SaidWords, main: Sequence[Person], language: Language) -> None:
        self._amounts = ChangedAmounts(article, said, language)
        self._days = ChangedDays(article, said, language)
        self._countries = ChangedCountries(article, said, language)
        self._conditions = DroppedConditions(article, said, language)
        self._partners = SilentPartners(article, said, language)
        self._others = SaidByOthers(article, said, main, language)
        self._answers = MovedAnswers(article, said, language)

    def doubts(
        self,
        statement: Statement,
        people: Sequence[Person],
        found: Found,
        quoted: Sequence[tuple[Quotation, Passage]],
    ) -> tuple[Doubt, ...]:
        """Return everything that speaks against a statement that can be held against the record.

        Args:
            statement: the statement.
            people: everybody it credits.
            found: its passages.
            quoted: the article's quotations in the record's own words, each with its passage.
        """
        if statement.form is StatementForm.QUESTION:
            return tuple(self._answers.of(statement, found, quoted))
        if statement.negated or not people:
            return ()  # what was not said shows nowhere in a record
        return (
            *self._amounts.of(statement, people, found),
            *self._days.of(statement, found),
            *self._countries.of(statement, found),
            *self._conditions.of(statement, people, found),
            *self._partners.of(statement, people, found),
            *self._others.of(statement, people, found, quoted),
        )
