"""Answers that stand, in the record, under another question than the one the article gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from checker.model import Article, Passage, Quotation, Statement, StatementForm
from checker.statements.doubts import OtherQuestion
from checker.statements.facts.said_words import SaidWords
from checker.statements.grounds.statement_words import FEWEST, StatementWords
from checker.statements.passages import Found
from checker.thresholds import Threshold

if TYPE_CHECKING:
    from checker.language import Language

SURE_OF_QUESTION: Final = Threshold(
    1.1,
    unit="cosine and coverage together, up to 2",
    reason="which question an answer belongs to can be said only where the article's own is found",
    how_set="by hand",
)
_SHORTEST_ANSWER: Final = Threshold(
    6,
    unit="words",
    reason="fewer are said more than once",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_ANSWER_REACH: Final = Threshold(
    6,
    unit="turns",
    reason="an answer goes on while the questioner interrupts",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)


class MovedAnswers:
    """Finds the answers that an article moves to another question.

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

    def of(
        self, statement: Statement, found: Found, quoted: Sequence[tuple[Quotation, Passage]]
    ) -> Iterator[OtherQuestion]:
        """Yield an answer quoted behind a question that, in the record, answers another."""
        if statement.form is not StatementForm.QUESTION or len(self._words.about(statement)) < FEWEST - 1:
            return
        asked = [near for near in found.others if near.likeness >= SURE_OF_QUESTION]
        for passage in self._answers_behind(statement, quoted):
            if asked and not any(_answers(passage, near.passage) for near in asked):
                yield OtherQuestion(passage, asked[0])
                return

    def _answers_behind(self, statement: Statement, quoted: Sequence[tuple[Quotation, Passage]]) -> Iterator[Passage]:
        """Yield where the quotations of the question's own sentence, and the one behind, were said."""
        end = statement.spans[-1].end
        following = [span for span in self._article.sentences if span.start >= statement.carrier.end][:1]
        reach = following[0].end if following else statement.carrier.end
        for quotation, passage in quoted:
            if end <= quotation.spans[0].start < reach:
                if len(quotation.text.split()) >= _SHORTEST_ANSWER:
                    yield passage
                return


def _answers(answer: Passage, question: Passage) -> bool:
    """Whether the passage stands in the question's own turn or one of the next few."""
    if answer.source != question.source:
        return False
    return any(0 <= turn - asked <= _ANSWER_REACH for turn in answer.turns for asked in question.turns)
