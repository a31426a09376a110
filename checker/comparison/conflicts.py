"""Where the witnesses of an utterance contradict each other: in the words, or in whom they credit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.catalogue.speaker_rules import MISATTRIBUTION, SECOND_HAND
from checker.comparison import comparison_thresholds as thresholds
from checker.comparison.collation import Base, Collation, plain
from checker.comparison.overlap import Overlap, likeness, meet_on_record
from checker.comparison.variants import Variant
from checker.comparison.witnesses import Witness
from checker.matching.judgement_thresholds import ACCUSING
from checker.model import EditClass, Span
from checker.people.identity import Likeness, names_of, person_named, same_person
from checker.thresholds import Threshold
from checker.value_classes import dataclass
from checker.words import words as words_of

_INNER_MARK = re.compile(r"(?:(?<=[\s(—–-])|^)[‘“\"'](?=\w)")
# Words by which a reporter shows that a speaker passes on another's words.
_RELAYING = re.compile(
    r"\b(?:read(?:ing)?|recit\w+|quot\w+|cit(?:ed|es|ing)|list(?:ed|s|ing)|rattl\w+|repeat\w+|echo\w+|paraphras\w+|"
    r"refer\w+|recall\w+|according|accus\w+|play(?:ed|ing)|tweet\w*)\b",
    re.IGNORECASE,
)
CONTEXT = Threshold(
    600,
    unit="characters",
    reason="so far before a quotation an article says that its speaker passes on another’s words",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)
# Findings that say the record itself leaves open whose words a passage holds.
_AT_SECOND_HAND = SECOND_HAND.code
_MISATTRIBUTED = MISATTRIBUTION.code


@dataclass(frozen=True, slots=True)
class Side:
    """What one witness has at a conflict: its place in the article, and the words with a neighbour for context."""

    witness: Witness
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One place at which witnesses print different words of substance; ``record`` is what the record has there.

    ``record`` is None where no record has the place, or several things may be meant; ``on_record`` says whether the
    articles were found in a record at all.
    """

    kind: EditClass
    sides: tuple[Side, ...]
    record: str | None
    on_record: bool


@dataclass(frozen=True, slots=True)
class Credit:
    """Whom a witness credits, and whether the record's passage is that person's (None: no record has it)."""

    witness: Witness
    name: str
    confirmed: bool | None


def disagreements(overlaps: Sequence[Overlap], base: Base, collations: Sequence[Collation]) -> Iterator[Disagreement]:
    """Every place where two articles print the utterance in conflicting words; each place once."""
    for group in _gathered([(overlap, variant) for overlap in overlaps for variant in overlap.conflicts]):
        found: dict[Witness, Span] = {}
        for witness, span in (place for one in group for place in _places(one)):
            whole = found.get(witness, span)
            found[witness] = Span(min(whole.start, span.start), max(whole.end, span.end))
        ordered = sorted(found.items(), key=lambda place: (place[0].article, place[0].place))
        sides = tuple(_side(witness, span) for witness, span in ordered)
        yield Disagreement(group[0][1].kind, sides, _on_record(sides, base, collations), base.source is not None)


def _side(witness: Witness, span: Span) -> Side:
    return Side(witness, span, in_context(witness.text, span, within=witness.checked.quotation.spans))


def _gathered(found: Sequence[tuple[Overlap, Variant]]) -> list[list[tuple[Overlap, Variant]]]:
    """Conflicts of several pairs about one place in one witness are one disagreement."""
    groups: list[list[tuple[Overlap, Variant]]] = []
    for one in found:
        home = next((group for group in groups if any(_at_one_place(one, other) for other in group)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return groups


def _at_one_place(one: tuple[Overlap, Variant], other: tuple[Overlap, Variant]) -> bool:
    mine, theirs = _places(one), _places(other)
    return any(w == its and _adjacent(w.text, span, there) for w, span in mine for its, there in theirs)


def _adjacent(text: str, one: Span, other: Span) -> bool:
    """Whether no word stands between the two."""
    first, second = sorted((one, other))
    return not any(character.isalnum() for character in text[first.end : second.start])


def _places(found: tuple[Overlap, Variant]) -> tuple[tuple[Witness, Span], tuple[Witness, Span]]:
    overlap, variant = found
    return (overlap.one, variant.one), (overlap.other, variant.other)


def in_context(text: str, span: Span, *, within: Sequence[Span]) -> str:
    """The words of a place, whole; one or two alone, or none, with a neighbouring word of the same part beside."""
    part = next((part for part in within if part.start <= span.start <= part.end), span)
    before, after = text[part.start : span.start], text[span.end : max(span.end, part.end)]
    few = len(span.of(text).split()) <= 2
    lead = re.search(r"\S+\s*$" if few else r"\S*$", before)
    tail = re.match(r"\s*\S+" if few else r"\S*", after)
    whole = f"{lead.group() if lead else ''}{span.of(text)}{tail.group() if tail else ''}"
    return plain(whole).strip(" ,.;:")


def _on_record(sides: Sequence[Side], base: Base, collations: Sequence[Collation]) -> str | None:
    """What the record has at the place, told by the witnesses laid on it; None if they do not tell one thing."""
    if base.source is None:
        return None
    told: set[str] = set()
    for side in sides:
        collation = next((one for one in collations if one.witness == side.witness and one.covered), None)
        if collation is None:
            continue
        here = [v for v in collation.variants if v.one == side.span or v.one.overlaps(side.span)]
        if not here:
            return side.words  # printed as the record has it
        there = Span(min(v.other.start for v in here), max(v.other.end for v in here))
        told.add(in_context(base.text, there, within=base.spans))
    return told.pop() if len(told) == 1 else None


def disputed_credits(overlaps: Sequence[Overlap]) -> tuple[Credit, ...]:
    """The witnesses that credit one utterance to different people, each named in so many words; empty for none."""
    found: dict[Witness, Credit] = {}
    for overlap in overlaps:
        if _credits_conflict(overlap):
            for witness in (overlap.one, overlap.other):
                found.setdefault(witness, Credit(witness, _name(witness), confirmed(witness)))
    return tuple(sorted(found.values(), key=lambda credit: (credit.witness.article, credit.witness.place)))


def _credits_conflict(overlap: Overlap) -> bool:
    witnesses = (overlap.one, overlap.other)
    if likeness(*witnesses) is not Likeness.DIFFERENT or not all(map(_named_outright, witnesses)):
        return False
    if any(_second_hand(witness, overlap) for witness in witnesses):
        return False
    if meet_on_record(*witnesses):
        return _settled_by_record(*witnesses) or _settled_by_record(*reversed(witnesses))
    same_words = overlap.shared >= thresholds.SHARED_BY_STRANGERS and overlap.share >= thresholds.ALIKE_BY_STRANGERS
    off_record = {confirmed(witness) for witness in witnesses} == {None}
    return same_words and off_record and not _passed_on(*witnesses) and not _passed_on(*reversed(witnesses))


def _settled_by_record(right: Witness, wrong: Witness) -> bool:
    """Whether the record has the words from one of the two, and the check against it found the other in error."""
    return bool(confirmed(right)) and any(finding.code == _MISATTRIBUTED for finding in wrong.checked.findings)


def _named_outright(witness: Witness) -> bool:
    """Whether the article names the speaker beside the words; a pronoun may mean somebody else than we take it for.

    On the development articles the pronouns whose reading disagreed with another article were read wrongly.
    """
    attribution = witness.attribution
    if attribution is None or attribution.speaker is None or attribution.confidence < ACCUSING:
        return False
    mentioned = person_named(attribution.mention, language=witness.language)
    if mentioned is None or not all(names_of(one, witness.language) for one in (mentioned, attribution.speaker)):
        return False
    return same_person(mentioned, attribution.speaker, witness.language) is Likeness.SAME


def _second_hand(witness: Witness, overlap: Overlap) -> bool:
    """Whether the words may be somebody's whom the speaker quotes: inner marks before them, or the record says so."""
    extent = overlap.extent_in(witness)
    begun = [Span(part.start, min(part.end, extent.end)) for part in witness.checked.quotation.spans]
    inner = any(_INNER_MARK.search(span.of(witness.text)) for span in (s for s in begun if s.start < s.end))
    return inner or any(finding.code == _AT_SECOND_HAND for finding in witness.checked.findings)


def _passed_on(witness: Witness, other: Witness) -> bool:
    """Whether the article speaks, before the quotation, of the other person and of words being passed on."""
    start = witness.checked.quotation.spans[0].start
    before = witness.text[max(0, start - int(CONTEXT)) : start]
    family = {name.words[-1] for name in names_of(other.speaker, other.language)} if other.speaker else set()
    words = {word.key for word in words_of(before)}
    return not family.isdisjoint(words) and bool(_RELAYING.search(before))


def confirmed(witness: Witness) -> bool | None:
    """Whether the record has the words from the person credited; None where it cannot tell."""
    passage = witness.passage
    if passage is None or passage.speaker is None or witness.speaker is None:
        return None
    told = same_person(passage.speaker, witness.speaker, witness.language)
    return None if told is Likeness.UNSURE else told is Likeness.SAME


def _name(witness: Witness) -> str:
    return witness.speaker.name if witness.speaker else ""
