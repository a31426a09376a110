"""What a comparison of several articles comes to, as nouns."""

from __future__ import annotations

from checker.comparison.collation import Base, Collation, Place
from checker.comparison.judging_conflicts import Conflict
from checker.comparison.overlap import Overlap
from checker.comparison.shared_utterances import Agreement
from checker.comparison.witnesses import Witness
from checker.model import Report, Signature, Source
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something said that two articles or more quote: its witnesses, their collation, and where they conflict."""

    id: str
    witnesses: tuple[Witness, ...]
    overlaps: tuple[Overlap, ...]
    base: Base
    collations: tuple[Collation, ...]
    places: tuple[Place, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def articles(self) -> tuple[int, ...]:
        """The articles that have it, by their numbers, each once."""
        return tuple(dict.fromkeys(witness.article for witness in self.witnesses))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Several articles compared.

    ``names`` tell the articles apart for a reader; ``between`` holds the agreement of every two articles (smaller
    number first), ``with_record`` that of each with the sources, empty if there were none.
    """

    signature: Signature
    reports: tuple[Report, ...]
    names: tuple[str, ...]
    witnesses: tuple[Witness, ...]
    utterances: tuple[Utterance, ...]
    between: dict[tuple[int, int], Agreement]
    with_record: tuple[Agreement, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources that the articles were checked against, each once."""
        return tuple({source.document.sha256: source for report in self.reports for source in report.sources}.values())

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """All conflicts, in the order of the utterances."""
        return tuple(conflict for utterance in self.utterances for conflict in utterance.conflicts)
