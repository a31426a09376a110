"""Whether two quotations print the same utterance: the words decide, the speakers and the record are evidence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.alignment.anchors import CONTENT_WEIGHT, weight
from checker.alignment.locate import Location, locate
from checker.alignment.tokens import Token
from checker.comparison import comparison_thresholds as thresholds
from checker.comparison.variants import Variant, common_runs, overhang, variants_of
from checker.comparison.witnesses import Witness, ground_of
from checker.model import EditClass, Span
from checker.people.identity import Likeness, same_person
from checker.value_classes import dataclass

_TURNS_THE_SENSE = frozenset({EditClass.NUMBER, EditClass.NAME, EditClass.POLARITY})


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two witnesses of one utterance have in common, and where they differ.

    ``extents`` are the characters of either text from the first to the last common word. ``shared`` is the weight of
    the common words, ``share`` theirs among the words that both excerpts cover (0 to 1), ``run`` the weight of the
    longest unbroken run. The first side of ``extents`` and ``variants`` is that of ``one``.
    """

    one: Witness
    other: Witness
    extents: tuple[Span, Span]
    shared: float
    share: float
    run: float
    variants: tuple[Variant, ...]

    @property
    def conflicts(self) -> tuple[Variant, ...]:
        """The differences of substance, where enough is common to both that they surely print one utterance.

        Those close to each other are one. Speakers say things twice: unless the record has both printings at one
        place, several differences, or words that one of them merely lacks, show another saying sooner than another
        wording.
        """
        found = joined_nearby(tuple(variant for variant in self.variants if variant.substantial), self)
        if meet_on_record(self.one, self.other):
            return found
        if self.run < thresholds.TELLING_RUN or len(found) > 1:
            return ()
        return tuple(variant for variant in found if not variant.one_sided or variant.kind in _TURNS_THE_SENSE)

    @property
    def alike(self) -> bool:
        """Whether both print what they have in common in the same words, tidying apart."""
        return not any(variant.substantial for variant in self.variants)

    def extent_in(self, witness: Witness) -> Span:
        """The characters of ``witness``'s article from the first to the last common word."""
        return self.extents[0 if witness == self.one else 1]

    def seen_from(self, witness: Witness) -> tuple[Variant, ...]:
        """The differences with ``witness``'s place first."""
        return self.variants if witness == self.one else tuple(variant.mirrored() for variant in self.variants)


def overlap_of(one: Witness, other: Witness) -> Overlap | None:
    """The overlap of two articles' quotations; None if they do not surely print the same utterance."""
    if one.article == other.article or parted_by_record(one, other):
        return None
    if not meet_on_record(one, other) and not _may_share(one, other):
        return None
    swapped = len(one.quoted.tokens) > len(other.quoted.tokens)
    short, long = (other, one) if swapped else (one, other)
    location = locate(short.quoted, ground_of(long.quoted))
    if location is None or location.script.leaps or not common_runs(location):
        return None
    shared, covered, run = _weights(location)
    if not meet_on_record(one, other) and shared / (shared + _skipped(location)) < thresholds.DENSE:
        return None
    if not _same_utterance(one, other, shared=shared, share=shared / covered, partly=_partly(location)):
        return None
    extents = _extents(location)
    variants = variants_of(location, long.quoted, one.names.and_also(other.names))
    if swapped:
        variants, extents = tuple(variant.mirrored() for variant in variants), extents[::-1]
    return Overlap(one, other, extents, shared, min(1.0, shared / covered), run, variants)


def _may_share(one: Witness, other: Witness) -> bool:
    """Whether they have words enough in common for an alignment to be worth its time."""
    keys = {token.key for token in other.quoted.tokens}
    common = {token.key: weight(token, one.quoted.vocabulary) for token in one.quoted.tokens if token.key in keys}
    return sum(found == CONTENT_WEIGHT for found in common.values()) >= thresholds.CONTENT_WORDS


def joined_nearby(variants: tuple[Variant, ...], overlap: Overlap) -> tuple[Variant, ...]:
    """``variants`` with those made one between which few words stand: an order turned round, a clause recast."""
    found: list[Variant] = []
    for variant in sorted(variants, key=lambda variant: variant.one):
        last = found[-1] if found else None
        if last is not None and last.other <= variant.other and _near(last, variant, overlap):
            kind = last.kind if last.kind is variant.kind else EditClass.OTHER
            one, other = (Span(a.start, b.end) for a, b in ((last.one, variant.one), (last.other, variant.other)))
            found[-1] = Variant(kind, one, other, substantial=True, one_sided=False)
        else:
            found.append(variant)
    return tuple(found)


def _near(last: Variant, variant: Variant, overlap: Overlap) -> bool:
    between = (
        overlap.one.text[last.one.end : variant.one.start],
        overlap.other.text[last.other.end : variant.other.start],
    )
    return max(len(words.split()) for words in between) <= thresholds.NEARBY


def likeness(one: Witness, other: Witness) -> Likeness:
    """Whether the two articles credit one person; unsure where one of them names nobody."""
    if one.speaker is None or other.speaker is None:
        return Likeness.UNSURE
    return same_person(one.speaker, other.speaker, one.language)


def meet_on_record(one: Witness, other: Witness) -> bool:
    """Whether the record has both at one place."""
    return _in_one_record(one, other) and _touching(one, other)


def parted_by_record(one: Witness, other: Witness) -> bool:
    """Whether the record has both, at different places: they are two utterances, however alike."""
    return _in_one_record(one, other) and not _touching(one, other)


def _in_one_record(one: Witness, other: Witness) -> bool:
    return one.record_digest is not None and one.record_digest == other.record_digest


def _touching(one: Witness, other: Witness) -> bool:
    mine, theirs = (witness.passage.spans if witness.passage else () for witness in (one, other))
    return any(span.overlaps(there) for span in mine for there in theirs)


def _weights(location: Location) -> tuple[float, float, float]:
    """The weight of the common words, of the words that both excerpts cover, and of the longest common run."""
    tokens = location.quoted.tokens
    before, after = overhang(location)
    runs = [_weight(tokens[slice(*step.quote)], location) for step in common_runs(location)]
    return sum(runs), _weight(tokens[before : len(tokens) - after], location), max(runs)


def _weight(tokens: Sequence[Token], location: Location) -> float:
    return sum(weight(token, location.quoted.vocabulary) for token in tokens)


def _extents(location: Location) -> tuple[Span, Span]:
    equal = common_runs(location)
    ours = location.quoted.tokens[equal[0].quote[0] : equal[-1].quote[1]]
    theirs = location.ground.tokens[equal[0].source[0] : equal[-1].source[1]]
    return Span(ours[0].span.start, ours[-1].span.end), Span(theirs[0].span.start, theirs[-1].span.end)


def _skipped(location: Location) -> float:
    """The weight of the other side's words between common ones that stand there unmarked and have no counterpart."""
    runs, marked = common_runs(location), location.quoted.marked
    weights = 0.0
    for before, after in pairwise(runs):
        between = range(before.quote[1], after.quote[0] + 1)
        if not any(at in marked for at in between):
            weights += _weight(location.ground.tokens[before.source[1] : after.source[0]], location)
    return weights


def _partly(location: Location) -> bool:
    """Whether the shorter excerpt, too, has words beyond the overlap."""
    before, after = overhang(location)
    return before + after > 0


def _same_utterance(one: Witness, other: Witness, *, shared: float, share: float, partly: bool) -> bool:
    who = likeness(one, other)
    if meet_on_record(one, other):
        return share >= thresholds.ALIKE_ON_RECORD
    least = thresholds.SHARED if who is Likeness.SAME else thresholds.SHARED_BY_STRANGERS
    if partly:
        least = max(least, thresholds.SHARED_IN_PART)
    alike = thresholds.ALIKE_OF_FEW if shared < thresholds.FEW else thresholds.ALIKE
    if who is Likeness.DIFFERENT:
        alike = thresholds.ALIKE_BY_STRANGERS
    return shared >= least and share >= alike
