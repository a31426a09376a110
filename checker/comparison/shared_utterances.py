"""Which article agrees with which, and with the record: shares of the utterances both have."""

from __future__ import annotations

from collections.abc import Sequence

from checker.comparison.overlap import Overlap
from checker.comparison.witnesses import Witness
from checker.model import Wording
from checker.value_classes import dataclass

_FAITHFUL = frozenset({Wording.VERBATIM, Wording.CLEANED})


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of ``common`` utterances, ``alike`` are worded alike: no difference of substance in what both have."""

    common: int
    alike: int

    @property
    def share(self) -> float | None:
        """The share worded alike, in [0, 1]; None where nothing is common."""
        return self.alike / self.common if self.common else None


def agreement_between(one: int, other: int, utterances: Sequence[Sequence[Overlap]]) -> Agreement:
    """How far two articles agree, over the overlaps of each utterance."""
    common = alike = 0
    for overlaps in utterances:
        theirs = [overlap for overlap in overlaps if {overlap.one.article, overlap.other.article} == {one, other}]
        common += bool(theirs)
        alike += bool(theirs) and not any(overlap.conflicts for overlap in theirs)
    return Agreement(common, alike)


def agreement_with_record(article: int, witnesses: Sequence[Witness]) -> Agreement:
    """How far an article agrees with the record: quotations found there, and those verbatim or only tidied."""
    found = [witness for witness in witnesses if witness.article == article and witness.passage is not None]
    return Agreement(len(found), sum(witness.checked.wording in _FAITHFUL for witness in found))
