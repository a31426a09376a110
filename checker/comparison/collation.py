"""The witnesses of one utterance collated against a base text, as in a critical edition.

The base is the record's passage where a record has it, otherwise the longest witness. An apparatus lists the places
where witnesses depart from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.alignment.tokens import Token, tokens
from checker.alignment.vocabulary import vocabulary_of
from checker.comparison.overlap import Overlap
from checker.comparison.variants import MEANING, Variant, of_substance, one_sided
from checker.comparison.witnesses import Witness
from checker.language import Language
from checker.model import UNCOUNTED, CheckedQuotation, EditClass, EditOp, Source, Span, Wording
from checker.thresholds import Threshold
from checker.value_classes import dataclass

LONGEST_BETWEEN = Threshold(
    160,
    unit="characters",
    reason="so little of the record between two witnesses’ passages is shown with them rather than passed over",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)
LONGEST_LACK = Threshold(
    4,
    unit="words",
    reason="a witness that lacks more of the record than this has passed a stretch over",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)
_WORD_FOR_WORD = frozenset({Wording.VERBATIM, Wording.CLEANED, Wording.ALTERED})


@dataclass(frozen=True, slots=True)
class Base:
    """The text that witnesses are collated against: places in ``text``, of a source or of a witness's article."""

    text: str
    spans: tuple[Span, ...]
    source: Source | None = None
    witness: Witness | None = None


@dataclass(frozen=True, slots=True)
class Collation:
    """One witness held against the base.

    ``variants`` have the witness's side first. ``covered`` are the base's words that it has; empty if it cannot be
    laid on the base word for word, because it renders it in other words or meets the other witnesses only.
    """

    witness: Witness
    variants: tuple[Variant, ...] = ()
    covered: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What some witnesses print at a place; empty words are an omission."""

    words: str
    kind: EditClass
    substantial: bool
    witnesses: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the base where a witness departs from it; an empty span is where words were added."""

    number: int
    span: Span
    lemma: str
    readings: tuple[Reading, ...]
    agreeing: tuple[Witness, ...]


def base_of(witnesses: Sequence[Witness]) -> Base:
    """The record's words if any witness was found in a record, otherwise those of the longest witness."""
    records = {witness.record_digest: witness.record for witness in witnesses if witness.record}
    cited = Counter(witness.record_digest for witness in witnesses if witness.record)
    if not cited:
        longest = max(witnesses, key=lambda one: (len(one.quoted.tokens), -one.article, -one.place))
        return Base(longest.text, longest.checked.quotation.spans, witness=longest)
    source = records[cited.most_common(1)[0][0]]
    spans = sorted(span for witness in witnesses for span in places_in(witness, source))
    return Base(source.text, _joined(spans), source=source)


def places_in(witness: Witness, source: Source) -> tuple[Span, ...]:
    """The witness's passage in that source; none if it was found elsewhere or nowhere."""
    same = witness.record_digest == source.document.sha256
    return witness.passage.spans if same and witness.passage else ()


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in spans:
        if joined and span.start - joined[-1].end <= LONGEST_BETWEEN:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def collate(witness: Witness, base: Base, overlaps: Sequence[Overlap]) -> Collation:
    """The witness held against the base."""
    if base.source is not None:
        return _against_record(witness, base.source)
    if base.witness is None or witness == base.witness:
        return Collation(witness, covered=base.spans)
    for overlap in overlaps:
        if {overlap.one, overlap.other} == {witness, base.witness}:
            return Collation(witness, overlap.seen_from(witness), (overlap.extent_in(base.witness),))
    return Collation(witness)


def _against_record(witness: Witness, source: Source) -> Collation:
    covered = places_in(witness, source)
    if not covered or witness.checked.wording not in _WORD_FOR_WORD:
        return Collation(witness)
    variants = variants_on_record(witness.checked, witness.text, source, witness.language)
    return Collation(witness, variants, covered)


def variants_on_record(checked: CheckedQuotation, text: str, source: Source, language: Language) -> tuple[Variant, ...]:
    """What the check found changed, as variants whose second side is the record's."""
    found: list[Variant] = []
    vocabulary = vocabulary_of(language)
    ours, theirs = checked.quotation.spans[0].start, checked.passage.spans[0].start if checked.passage else 0
    for edit in checked.edits:
        one, other = edit.article or Span(ours, ours), edit.source or Span(theirs, theirs)
        if edit.op is not EditOp.EQUAL and edit.kind not in UNCOUNTED:
            words = (_tokens(text, edit.article, language), _tokens(source.text, edit.source, language))
            passed_over = not words[0] and len(words[1]) > LONGEST_LACK
            worded = edit.kind is EditClass.OTHER and not passed_over and of_substance(*words, vocabulary)
            substantial = edit.kind in MEANING or worded
            found.append(Variant(edit.kind, one, other, substantial, one_sided(*words, vocabulary)))
        ours, theirs = one.end, other.end
    return tuple(found)


def _tokens(text: str, within: Span | None, language: Language) -> tuple[Token, ...]:
    return tokens(text, within=within, language=language) if within else ()


def apparatus_of(base: Base, collations: Sequence[Collation]) -> tuple[Place, ...]:
    """Every place where a witness departs from the base, in the base's order, numbered from one."""
    spans = dict.fromkeys(sorted(variant.other for one in collations for variant in one.variants))
    return tuple(_place(number, span, base, collations) for number, span in enumerate(spans, start=1))


def _place(number: int, span: Span, base: Base, collations: Sequence[Collation]) -> Place:
    readings: dict[str, list[tuple[Witness, Variant]]] = {}
    agreeing = []
    for one in collations:
        here = next((variant for variant in one.variants if variant.other == span), None)
        if here is not None:
            readings.setdefault(plain(here.one.of(one.witness.text)), []).append((one.witness, here))
        elif _has(one, span):
            agreeing.append(one.witness)
    return Place(
        number,
        span,
        plain(span.of(base.text)),
        tuple(
            Reading(words, found[0][1].kind, any(v.substantial for _, v in found), tuple(w for w, _ in found))
            for words, found in readings.items()
        ),
        tuple(agreeing),
    )


def _has(one: Collation, span: Span) -> bool:
    """Whether the witness has the base's words there, and has them unchanged."""
    covered = any(part.start <= span.start and span.end <= part.end for part in one.covered)
    return covered and not any(variant.other.overlaps(span) for variant in one.variants)


def plain(text: str) -> str:
    """The text on one line, its white space single."""
    return " ".join(text.split())
