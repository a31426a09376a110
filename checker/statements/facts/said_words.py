"""Which words a person says anywhere in the record, and which they are asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from checker.matching.match import Claim
from checker.matching.voices import Record
from checker.model import Person, Source, Turn, TurnRole
from checker.statements.facts.amounts import Amount, amounts_of
from checker.thresholds import Threshold
from checker.words import key_of

_STEM: Final = Threshold(
    6,
    unit="letters",
    reason="two words that begin alike so far are forms of one: “negotiate”, “negotiations”",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)


def stem(key: str) -> str:
    """Return the beginning of a word, by which its forms are taken for one."""
    return key.removesuffix("'s")[: int(_STEM)]


class SaidWords:
    """Looks words and numbers up in all that a person says; made once for a record."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._by_person: dict[Person, frozenset[str]] = {}
        self._asked: dict[Person, frozenset[str]] = {}

    def by(self, person: Person) -> frozenset[str]:
        """Return the stems of every word the person says."""
        if person not in self._by_person:
            self._by_person[person] = frozenset(self._stems(self.turns_of(person)))
        return self._by_person[person]

    def asked_of(self, person: Person) -> frozenset[str]:
        """Return the stems of every word of the questions right before the person's turns: what they answer to."""
        if person not in self._asked:
            before = ((source, source.turns[turn.index - 1]) for source, turn in self.turns_of(person) if turn.index)
            self._asked[person] = frozenset(self._stems(pair for pair in before if _asks(*pair)))
        return self._asked[person]

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Every amount of the record."""
        return tuple(
            amount
            for source in self._record.sources.values()
            for turn in source.turns
            for amount in amounts_of(self._record.words[source.id].turn(turn.index))
        )

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each stem occurs in the record."""
        return Counter(self._stems((source, turn) for source in self._record.sources.values() for turn in source.turns))

    def text_of(self, source: str) -> str:
        """Return the text of a source."""
        return self._record.sources[source].text

    def source(self, id: str) -> Source:  # noqa: A002
        """Return a source by its id."""
        return self._record.sources[id]

    def turns_of(self, person: Person) -> Iterator[tuple[Source, Turn]]:
        """Yield the person's turns, each with its source."""
        for voice, claim in self._record.claims(person).items():
            if claim is Claim.CREDITED:
                source = self._record.sources[voice.source]
                yield from ((source, source.turns[at]) for at in voice.turns)

    def _stems(self, turns: Iterable[tuple[Source, Turn]]) -> Iterator[str]:
        # The record's words are read already, for the quotations.
        return (
            stem(key_of(token.raw))
            for source, turn in turns
            for token in self._record.words[source.id].turn(turn.index)
        )


def _asks(source: Source, turn: Turn) -> bool:
    return turn.role in (TurnRole.QUESTIONER, TurnRole.MODERATOR) or "?" in turn.span.of(source.text)
