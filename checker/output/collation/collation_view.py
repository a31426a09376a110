"""What a comparison says to a reader, as data: every decision is taken before anything is printed.

Text from documents stays plain here; each format makes it safe in its own way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise

from checker.catalogue.across_articles import CONFLICTING_WORDING
from checker.comparison.collation import Collation, Place, Reading
from checker.comparison.compared import Comparison, Utterance
from checker.comparison.naming import siglum
from checker.comparison.shared_utterances import Agreement
from checker.comparison.variants import Variant
from checker.comparison.witnesses import Witness
from checker.documents.place_labels import locate
from checker.model import EditClass, Severity, Span, Wording
from checker.output.summary import counted
from checker.value_classes import dataclass

KINDS = {
    EditClass.NUMBER: "another figure",
    EditClass.NAME: "another name",
    EditClass.POLARITY: "the opposite sense",
    EditClass.MODALITY: "more or less certain",
    EditClass.OTHER: "other words",
    EditClass.FILLER: "filler",
    EditClass.RESTART: "false start",
    EditClass.CONTRACTION: "contraction",
    EditClass.ARTICLE: "article",
    EditClass.SPELLING: "spelling",
    EditClass.BRACKET: "editor’s words",
    EditClass.ELLIPSIS: "marked omission",
    EditClass.UNHEARD: "a gap in the record",
}
LONGEST_LEMMA = 10
"""Words of the base that an entry of the apparatus gives in full."""

_SMALL = "small difference"
_WORD_FOR_WORD = "word for word"


class Weight(StrEnum):
    """How heavily a run of words is marked."""

    SAME = "same"
    SMALL = "small"
    HEAVY = "heavy"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words. ``places`` are the apparatus's numbers that end here; ``lacks`` says that words are missing here."""

    text: str
    weight: Weight = Weight.SAME
    places: tuple[int, ...] = ()
    lacks: str = ""


@dataclass(frozen=True, slots=True)
class WitnessRow:
    """One article's printing beside the base. ``relation`` says how it stands to the base, in words."""

    siglum: str
    name: str
    line: int
    credited: str
    mention: str
    relation: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class ReadingView:
    """What some witnesses have at a place; empty words are an omission."""

    words: str
    sigla: str
    kind: str
    weight: Weight


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A difference; ``added`` says that the base has no words there."""

    number: int
    lemma: str
    added: bool
    readings: tuple[ReadingView, ...]
    agreeing: str


@dataclass(frozen=True, slots=True)
class ConflictView:
    """A conflict with its rule."""

    code: str
    name: str
    severity: Severity
    message: str


@dataclass(frozen=True, slots=True)
class UtteranceView:
    """One utterance, collated."""

    anchor: str
    number: int
    heading: str
    base_label: str
    base: tuple[Run, ...]
    rows: tuple[WitnessRow, ...]
    places: tuple[PlaceView, ...]
    conflicts: tuple[ConflictView, ...]


@dataclass(frozen=True, slots=True)
class CellView:
    """A field of the matrix: ``figure`` for the eye, ``words`` for whoever wants to know."""

    figure: str
    words: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article with its row of the matrix; its own field is None."""

    siglum: str
    name: str
    title: str
    path: str
    figures: str
    cells: tuple[CellView | None, ...]


@dataclass(frozen=True, slots=True)
class CollationView:
    """The whole comparison; utterances with conflicts stand first."""

    lead: str
    rest: str
    severity: Severity | None
    articles: tuple[ArticleView, ...]
    has_record: bool
    sources: tuple[str, ...]
    utterances: tuple[UtteranceView, ...]
    signature: tuple[tuple[str, str], ...]


def collation_view(comparison: Comparison) -> CollationView:
    """Everything there is to show."""
    severities = [conflict.severity for conflict in comparison.conflicts]
    lead, rest = _verdict(comparison)
    ordered = sorted(comparison.utterances, key=_urgency)
    signature = comparison.signature
    return CollationView(
        lead=lead,
        rest=rest,
        severity=max(severities, key=lambda severity: severity.rank, default=None),
        articles=tuple(_article(number, comparison) for number in range(len(comparison.reports))),
        has_record=bool(comparison.with_record),
        sources=tuple(source.document.title or source.document.path for source in comparison.sources),
        utterances=tuple(_utterance(number, one, comparison) for number, one in enumerate(ordered, start=1)),
        signature=(
            ("tool", f"{signature.tool} {signature.version}"),
            ("model", signature.model),
            ("model digest", signature.model_digest),
            ("thresholds digest", signature.thresholds_digest),
            ("rules digest", signature.rules_digest),
            ("style", signature.style),
        ),
    )


def _urgency(utterance: Utterance) -> tuple[int, int]:
    loudest = max((conflict.severity.rank for conflict in utterance.conflicts), default=-1)
    return -loudest, -len(utterance.articles)


def _verdict(comparison: Comparison) -> tuple[str, str]:
    found = len(comparison.utterances)
    if not found:
        return "Nothing in common", "no two of the articles quote the same words"
    common = f"{counted(found, 'quotation')} that two articles or more share"
    if not comparison.conflicts:
        return "No conflict", common
    words = sum(conflict.code == CONFLICTING_WORDING.code for conflict in comparison.conflicts)
    speakers = len(comparison.conflicts) - words
    told = [f"{counted(speakers, 'conflict')} over who spoke"] if speakers else []
    told += [f"{counted(words, 'conflict')} over the words"] if words else []
    return " and ".join(told), f"in {common}"


# ---------------------------------------------------------------- the matrix


def _article(number: int, comparison: Comparison) -> ArticleView:
    article = comparison.reports[number].article
    quoted = sum(witness.article == number for witness in comparison.witnesses)
    shared = sum(number in utterance.articles for utterance in comparison.utterances)
    others: list[CellView | None] = [
        None if other == number else _cell(comparison.between[min(number, other), max(number, other)], "quotation")
        for other in range(len(comparison.reports))
    ]
    record = [_cell(comparison.with_record[number], "quotation")] if comparison.with_record else []
    return ArticleView(
        siglum=siglum(number),
        name=comparison.names[number],
        title=article.title or "",
        path=article.document.path,
        figures=f"{counted(quoted, 'quotation')}, {shared} in common with others",
        cells=(*others, *record),
    )


def _cell(agreement: Agreement, noun: str) -> CellView:
    if agreement.share is None:
        return CellView("–", "nothing in common")
    share = f"{agreement.share:.0%}"
    return CellView(share, f"{agreement.alike} of {counted(agreement.common, noun)}")


# ---------------------------------------------------------------- one utterance


def _utterance(number: int, utterance: Utterance, comparison: Comparison) -> UtteranceView:
    return UtteranceView(
        anchor=utterance.id,
        number=number,
        heading=_heading(utterance),
        base_label=_base_label(utterance, comparison),
        base=tuple(_base_runs(utterance)),
        rows=tuple(_row(collation, utterance, comparison) for collation in utterance.collations),
        places=tuple(_place(place, utterance) for place in utterance.places),
        conflicts=tuple(
            ConflictView(conflict.code, conflict.rule, conflict.severity, conflict.message)
            for conflict in utterance.conflicts
        ),
    )


def _heading(utterance: Utterance) -> str:
    """Who is taken to have said it: the record's speaker, or everybody the articles credit."""
    on_record = [w.passage.speaker.name for w in utterance.witnesses if w.passage and w.passage.speaker]
    credited = [witness.speaker.name for witness in utterance.witnesses if witness.speaker]
    names = list(dict.fromkeys(on_record[:1] or credited))
    return " / ".join(names) or "Nobody named"


def _base_label(utterance: Utterance, comparison: Comparison) -> str:
    base = utterance.base
    if base.source is not None:
        line = locate(base.source.document, base.spans[0].start).line
        return f"The record: {base.source.document.title or base.source.document.path}, line {line}"
    number = base.witness.article if base.witness else 0
    return f"No record; the longest version is {siglum(number)}, {comparison.names[number]}"


def _base_runs(utterance: Utterance) -> Iterator[Run]:
    for number, part in enumerate(utterance.base.spans):
        if number:
            yield Run(" … ")
        yield from _numbered(utterance.base.text, part, utterance.places)


def _numbered(text: str, part: Span, places: Sequence[Place]) -> Iterator[Run]:
    """The base's words cut where places of the apparatus begin and end; a place's number stands at its end."""
    here = [place for place in places if part.start <= place.span.start and place.span.end <= part.end]
    cuts = sorted({part.start, part.end, *(edge for place in here for edge in (place.span.start, place.span.end))})
    if not here:
        yield Run(text[part.start : part.end])
        return
    opening = tuple(place.number for place in here if place.span.end == part.start)
    if opening:
        yield Run("", places=opening)
    for start, end in pairwise(cuts):
        inside = [place for place in here if place.span.start <= start and end <= place.span.end]
        heavy = any(reading.substantial for place in inside for reading in place.readings)
        weight = (Weight.HEAVY if heavy else Weight.SMALL) if inside else Weight.SAME
        ending = tuple(place.number for place in here if place.span.end == end)
        yield Run(text[start:end], weight, ending)


def _row(collation: Collation, utterance: Utterance, comparison: Comparison) -> WitnessRow:
    witness = collation.witness
    attribution = witness.attribution
    spans = witness.checked.quotation.spans
    runs: list[Run] = []
    for number, part in enumerate(spans):
        if number:
            runs.append(Run(" … "))
        runs += _witness_runs(witness.text, part, collation.variants, utterance.base.text)
    return WitnessRow(
        siglum=siglum(witness.article),
        name=comparison.names[witness.article],
        line=locate(comparison.reports[witness.article].article.document, spans[0].start).line,
        credited=witness.speaker.name if witness.speaker else "nobody clearly",
        mention=attribution.mention if attribution else "",
        relation=_relation(collation, utterance),
        runs=tuple(runs),
    )


def _witness_runs(text: str, part: Span, variants: Sequence[Variant], base: str) -> Iterator[Run]:
    at = part.start
    for variant in sorted(variants, key=lambda variant: variant.one):
        start, end = max(variant.one.start, at), min(variant.one.end, part.end)
        if start > end or not part.start <= variant.one.start <= part.end:
            continue
        if start > at:
            yield Run(text[at:start])
        weight = Weight.HEAVY if variant.substantial else Weight.SMALL
        lacks = "" if variant.one else _shortened(variant.other.of(base))
        if start < end or lacks:
            yield Run(text[start:end], weight, lacks=lacks)
        at = end
    if at < part.end:
        yield Run(text[at : part.end])


def _shortened(words: str) -> str:
    """The words on one line, a long run by its beginning and its end, as an apparatus cites it."""
    found = words.split()
    return " ".join([*found[:4], "…", *found[-3:]] if len(found) > LONGEST_LEMMA else found)


def _relation(collation: Collation, utterance: Utterance) -> str:
    witness, base = collation.witness, utterance.base
    if witness == base.witness:
        return "the longest version"
    if not collation.covered:
        if base.source is None:
            return "shares words with another article, not with the longest version"
        return "in other words" if witness.checked.wording is Wording.PARAPHRASE else "not found in this record"
    heavy = sum(variant.substantial for variant in collation.variants)
    small = len(collation.variants) - heavy
    if not collation.variants:
        return _WORD_FOR_WORD
    told = [f"{counted(heavy, 'difference')} that {'matters' if heavy == 1 else 'matter'}"] if heavy else []
    told += [counted(small, _SMALL)] if small else []
    return ", ".join(told)


def _place(place: Place, utterance: Utterance) -> PlaceView:
    return PlaceView(
        place.number,
        _shortened(place.lemma),
        not place.lemma,
        tuple(_reading(reading) for reading in place.readings),
        _sigla(place.agreeing) if utterance.base.source else "",
    )


def _reading(reading: Reading) -> ReadingView:
    kind = KINDS.get(reading.kind, _SMALL) if reading.words or reading.kind is not EditClass.OTHER else "not there"
    return ReadingView(
        reading.words, _sigla(reading.witnesses), kind, Weight.HEAVY if reading.substantial else Weight.SMALL
    )


def _sigla(witnesses: Sequence[Witness]) -> str:
    return " ".join(dict.fromkeys(siglum(witness.article) for witness in witnesses))
