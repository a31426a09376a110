"""Conditions of the person credited that neither the statement nor the article beside it has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from checker.model import Article, Person, Span, Statement, StatementForm
from checker.statements.doubts import DroppedCondition
from checker.statements.facts.said_words import SaidWords, stem
from checker.statements.grounds.statement_words import FEWEST, StatementWords, phrases_in
from checker.statements.passages import Found
from checker.thresholds import Threshold
from checker.words import words

if TYPE_CHECKING:
    from checker.language import Language

SURE_FOR_CONDITION: Final = Threshold(
    1.1,
    unit="cosine and coverage together, up to 2",
    reason="a condition counts only where the rest of the sentence is what the statement says",
    how_set="by hand",
)


class DroppedConditions:
    """Finds the conditions that a statement leaves out.

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
        self._conditions = language.lexicon.table("spoken_for").having("condition")

    def of(self, statement: Statement, people: Sequence[Person], found: Found) -> Iterator[DroppedCondition]:
        """Yield the condition that was left out, at most one."""
        if len(people) != 1 or statement.form is not StatementForm.CLAUSE or not found.ranked():
            return
        near = max(found.ranked(), key=lambda one: one.likeness)
        about = self._words.about(statement)
        if near.likeness < SURE_FOR_CONDITION or len(about) < FEWEST or near.asked:
            return
        beside = self._words.beside(statement)
        if phrases_in(beside, self._conditions):
            return
        text = self._said.text_of(near.passage.source)
        for clause in self._conditional_clauses(text, near.core):
            inside = [word for word in words(text, within=clause) if self._words.is_content(word)]
            held = {stem(word.key) for word in words(text, within=near.core) if not clause.contains(word.span)}
            said = {stem(word.key) for word in words(beside)}
            unsaid = len(inside) >= FEWEST - 1 and not any(stem(word.key) in said for word in inside)
            if unsaid and sum(word in held for word in about) >= FEWEST:
                yield DroppedCondition(clause, self._words.passage_words(near, clause), near)
                return

    def _conditional_clauses(self, text: str, within: Span) -> Iterator[Span]:
        """Yield from each conditional word to the next comma or stop."""
        pattern = "|".join(re.escape(phrase) for phrase in sorted(self._conditions, key=len, reverse=True))
        for match in re.finditer(rf"\b(?:{pattern})\b[^,.;:?!]*", within.of(text), re.IGNORECASE):
            yield Span(within.start + match.start(), within.start + match.end())
