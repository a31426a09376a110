"""Numbers that nobody says, where the person credited gives another of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from checker.model import Article, Passage, Person, Source, Span, Statement, Turn
from checker.statements.doubts import OtherAmount
from checker.statements.facts.amounts import Amount, amounts_in, ranges_in, with_bounds
from checker.statements.facts.said_words import SaidWords, stem
from checker.statements.grounds.statement_words import RARE, StatementWords
from checker.statements.passages import Found, Near
from checker.statements.sure_passages import SURE
from checker.thresholds import Threshold
from checker.words import words

if TYPE_CHECKING:
    from checker.language import Language

_TURNS_OF_TOPIC: Final = Threshold(
    3,
    unit="turns",
    reason="a question is often put in two turns, and its answer does not repeat it",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_SHOWN_AROUND: Final = Threshold(
    160,
    unit="characters",
    reason="a figure is shown with so much of its turn on either side",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)


class ChangedAmounts:
    """Finds the numbers of a statement that the record has otherwise.

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

    def of(self, statement: Statement, people: Sequence[Person], found: Found) -> Iterator[OtherAmount]:
        """Yield the numbers of the statement that the record has otherwise."""
        text = self._article.text
        printed = with_bounds(text, amounts_in(text, statement.spans, self._language), self._language)
        unsaid = [a for a in printed if a.unit and not any(a.same_value(other) for other in self._said.amounts)]
        for amount in unsaid:
            beside = sum(other.counts_the_same(amount) for other in printed)
            for near in found.ranked():
                same = [other for other in self._amounts_of(near) if other.counts_the_same(amount)]
                values = {other.value for other in same}
                admitted = any(amount.admits(other) for other in same)
                if near.likeness >= SURE and 0 < len(values) <= beside and not admitted:
                    yield OtherAmount(
                        amount.span,
                        same[0].span,
                        self._words.passage_words(near, same[0].span),
                        near.passage,
                        sure=True,
                    )
                    break
        yield from self._ranges(statement, people, printed, unsaid)

    def _ranges(
        self, statement: Statement, people: Sequence[Person], printed: Sequence[Amount], unsaid: Sequence[Amount]
    ) -> Iterator[OtherAmount]:
        """Yield a range that nobody says, where the person gives one other about as great of the same thing."""
        if len(people) != 1:
            return
        for first, second in ranges_in(self._article.text, printed):
            if first not in unsaid or second not in unsaid:
                continue
            said = [
                (source, turn, low, high)
                for source, turn in self._said.turns_of(people[0])
                for low, high in ranges_in(source.text, amounts_in(source.text, [turn.span], self._language))
                if first.value <= high.value and low.value <= second.value
            ]
            if len({(low.value, high.value) for _, _, low, high in said}) != 1:
                continue
            source, turn, low, high = said[0]
            if (not low.unit or low.counts_the_same(first)) and self._shares_topic(statement, source, turn):
                place = Span(low.span.start, high.span.end)
                words_said = " ".join(place.of(source.text).split())
                printed_at = Span(first.span.start, second.span.end)
                yield OtherAmount(printed_at, place, words_said, _around_place(source, turn, place), sure=False)

    def _shares_topic(self, statement: Statement, source: Source, turn: Turn) -> bool:
        """Whether the turn, or the few before it, have a telling word of what the statement is about."""
        turns = source.turns[max(0, turn.index - int(_TURNS_OF_TOPIC)) : turn.index + 1]
        held = {stem(word.key) for one in turns for word in words(source.text, within=one.span)}
        return any(word in held and self._said.counts[word] <= RARE for word in self._words.about(statement))

    def _amounts_of(self, near: Near) -> tuple[Amount, ...]:
        return amounts_in(self._said.text_of(near.passage.source), near.passage.spans, self._language)


def _around_place(source: Source, turn: Turn, place: Span) -> Passage:
    """The words of a turn around a place."""
    start = max(turn.span.start, place.start - int(_SHOWN_AROUND))
    span = Span(start, min(turn.span.end, place.end + int(_SHOWN_AROUND)))
    return Passage(
        source=source.id,
        spans=(span,),
        turns=(turn.index,),
        speaker=turn.speaker,
        label=turn.label,
        role=turn.role,
        interpreted=turn.interpreted,
        text=" ".join(span.of(source.text).split()),
        score=0.0,
    )
