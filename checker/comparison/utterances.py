"""Quotations of several articles gathered into utterances: the texts they are witnesses of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from checker.comparison.candidates import candidate_pairs
from checker.comparison.overlap import Overlap, overlap_of
from checker.comparison.witnesses import Witness
from checker.embedding.encoder import Encoder


def overlaps_among(witnesses: Sequence[Witness], encoder: Encoder) -> list[Overlap]:
    """Every two quotations of different articles that print one utterance, in the order of the witnesses."""
    pairs = candidate_pairs(witnesses, encoder)
    return _without_second_sayings([overlap for pair in pairs if (overlap := overlap_of(*pair))])


def _without_second_sayings(overlaps: Sequence[Overlap]) -> list[Overlap]:
    """``overlaps`` without those where one article prints both wordings: the speaker then said it twice."""
    alike: dict[tuple[Witness, int], list[Overlap]] = defaultdict(list)
    for overlap in overlaps:
        if overlap.alike:
            alike[overlap.one, overlap.other.article].append(overlap)
            alike[overlap.other, overlap.one.article].append(overlap)
    return [overlap for overlap in overlaps if overlap.alike or not any(_told_better(overlap, alike))]


def _told_better(overlap: Overlap, alike: dict[tuple[Witness, int], list[Overlap]]) -> Iterable[bool]:
    """For each alike printing of the same words by the other article, whether it has as much in common."""
    for witness, article in ((overlap.one, overlap.other.article), (overlap.other, overlap.one.article)):
        for better in alike[witness, article]:
            extents = (overlap.extent_in(witness), better.extent_in(witness))
            yield extents[0].overlaps(extents[1]) and better.shared >= overlap.shared


def gathered(overlaps: Sequence[Overlap]) -> list[tuple[tuple[Witness, ...], tuple[Overlap, ...]]]:
    """The witnesses that overlaps join, directly or through others, with their overlaps; in the witnesses' order."""
    parent: dict[Witness, Witness] = {}

    def root(witness: Witness) -> Witness:
        while parent.setdefault(witness, witness) != witness:
            witness = parent[witness]
        return witness

    for overlap in overlaps:
        first, second = sorted((root(overlap.one), root(overlap.other)), key=_order)
        parent[second] = first
    members: dict[Witness, list[Witness]] = defaultdict(list)
    for witness in sorted(parent, key=_order):
        members[root(witness)].append(witness)
    return [
        (tuple(found), tuple(overlap for overlap in overlaps if root(overlap.one) == head))
        for head, found in members.items()
    ]


def _order(witness: Witness) -> tuple[int, int]:
    return witness.article, witness.place
