"""Which words a person says anywhere in the record, and which they are asked."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Final

from checker.matching.match import Claim
from checker.matching.voices import Record
from checker.model import Person, Source, Turn
from checker.statements.facts.amounts import Amount, amounts_in
from checker.words import words

_STEM: Final = 6  # letters by which two forms of a word are taken for one: "negotiate", "negotiations"


def stem(key: str) -> str:
    """The beginning of a word, by which its forms are taken for one."""
    return key[:_STEM].removesuffix("'s")


class SaidWords:
    """Looks words and numbers up in all a person says; made once for a record."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._by_person: dict[Person, frozenset[str]] = {}
        self._asked: dict[Person, frozenset[str]] = {}

    def by(self, person: Person) -> frozenset[str]:
        """The stems of every word the person says."""
        if person not in self._by_person:
            self._by_person[person] = self._stems(self._turns_of(person))
        return self._by_person[person]

    def asked_of(self, person: Person) -> frozenset[str]:
        """The stems of every word of the turns right before theirs: what the person answers to."""
        if person not in self._asked:
            before = (
                (source, source.turns[turn.index - 1])
                for source, turn in self._turns_of(person)
                if turn.index and source.turns[turn.index - 1].index == turn.index - 1
            )
            self._asked[person] = self._stems(before)
        return self._asked[person]

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Every amount of the record."""
        return tuple(
            amount
            for source in self._record.sources.values()
            for amount in amounts_in(source.text, (turn.span for turn in source.turns))
        )

    @cached_property
    def everybody(self) -> frozenset[str]:
        """The stems of every word of the record."""
        return self._stems((source, turn) for source in self._record.sources.values() for turn in source.turns)

    def _turns_of(self, person: Person) -> Iterable[tuple[Source, Turn]]:
        for voice, claim in self._record.claims(person).items():
            if claim is Claim.CREDITED:
                source = self._record.sources[voice.source]
                yield from ((source, source.turns[at]) for at in voice.turns)

    @staticmethod
    def _stems(turns: Iterable[tuple[Source, Turn]]) -> frozenset[str]:
        return frozenset(
            stem(word.key) for source, turn in turns for word in words(source.text, within=turn.span)
        )


