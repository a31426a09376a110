"""The two sides of a quotation as runs of words: what was printed, what was said, and what differs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.catalogue.record import Concern
from checker.catalogue.registry import known_rule
from checker.model import TIDIED, UNCOUNTED, CheckedQuotation, Edit, EditClass, EditOp, Finding, QuotationKind, Span
from checker.output.html.report_view import Comparison, Piece, PieceKind, Weight
from checker.value_classes import dataclass

WORD = re.compile(r"\w+(?:[’'.\-]\w+)*")

TOO_DIFFERENT = 0.60
"""Share of the words that differ above which a word-by-word comparison only confuses: two plain passages with the
shared words bold are shown instead. The figure is the report's specification, not a measurement."""

LONGEST_OPEN_OMISSION = 40
"""Words. A longer omission is folded, so that the passage around it can still be read in one glance."""

HEAVY_KINDS = {
    EditClass.NUMBER: "number",
    EditClass.NAME: "name",
    EditClass.POLARITY: "negation",
    EditClass.MODALITY: "modal",
}
SMALL_KINDS = UNCOUNTED | TIDIED
PERMITTED_KINDS = {EditClass.BRACKET, EditClass.ELLIPSIS}
QUOTATION_MARKS = "\"'“”‘’«»„‟‹› \t\n\u00a0"


def compare(checked: CheckedQuotation, *, article: str, source: str | None) -> Comparison:
    """Both sides of a quotation; the said side is empty where no passage was found."""
    parts = checked.quotation.spans
    if checked.passage is None or source is None:
        return Comparison(published=tuple(_with_interruptions(_plain_parts(parts, article), parts, article)), said=())
    edits = checked.edits
    reported = checked.quotation.kind is QuotationKind.INDIRECT
    if reported or not edits or share_that_differs(edits, article=article, source=source) > TOO_DIFFERENT:
        shared = [edit for edit in edits if edit.op is EditOp.EQUAL]
        printed = _shared(((edit.article, edit.article) for edit in shared), parts, article)
        spoken = _shared(((edit.source, edit.source) for edit in shared), checked.passage.spans, source)
        return Comparison(
            published=_join_parts(printed, parts, article),
            said=_join_passages(spoken, checked.passage.spans, source),
            apart=True,
        )
    flagged = [span for finding in checked.findings for span in finding.source_spans if _concerns_omission(finding)]
    printed = [mark for edit in edits if (mark := _printed(edit, source)) is not None]
    spoken = [mark for edit in edits if (mark := _said(edit, source, flagged)) is not None]
    covered = _widen(checked.passage.spans, [mark.span for mark in spoken])
    return Comparison(
        published=_join_parts(printed, parts, article),
        said=_join_passages(spoken, covered, source),
    )


def share_that_differs(edits: Sequence[Edit], *, article: str, source: str) -> float:
    """The share of both sides' words that stand in edits which count, in [0, 1]."""
    same = changed = 0
    for edit in edits:
        if edit.kind in PERMITTED_KINDS:
            continue
        words = count_words(edit.article, article) + count_words(edit.source, source)
        if edit.op is EditOp.EQUAL or edit.kind in SMALL_KINDS:
            same += words
        else:
            changed += words
    return changed / (same + changed) if same + changed else 0.0


def count_words(span: Span | None, text: str) -> int:
    """The number of words in a stretch of text; none in a missing one."""
    return 0 if span is None else len(WORD.findall(span.of(text)))


@dataclass(frozen=True, slots=True)
class _Mark:
    """A stretch of one side and how it is to be shown."""

    span: Span
    piece: Piece


def _printed(edit: Edit, source: str) -> _Mark | None:
    if edit.article is None or len(edit.article) == 0:
        return None
    if edit.kind in PERMITTED_KINDS:
        hidden = edit.source.of(source) if edit.source is not None else ""
        return _Mark(edit.article, Piece(PieceKind.OPENS, "", hidden=hidden, spoken=edit.kind.value))
    if edit.op is EditOp.EQUAL:
        return _Mark(edit.article, Piece(PieceKind.SAME, ""))
    word = "added" if edit.source is None else "printed"
    return _Mark(edit.article, Piece(PieceKind.ADDED, "", weight=_weight(edit), spoken=_spoken(edit, word)))


def _said(edit: Edit, source: str, flagged: Sequence[Span]) -> _Mark | None:
    if edit.source is None or len(edit.source) == 0:
        return None
    if edit.op is EditOp.EQUAL:
        return _Mark(edit.source, Piece(PieceKind.SAME, ""))
    if edit.kind is EditClass.ELLIPSIS:
        if any(edit.source.overlaps(span) for span in flagged):
            return _Mark(edit.source, Piece(PieceKind.DROPPED, "", weight=Weight.CHANGED, spoken="left out"))
        if count_words(edit.source, source) > LONGEST_OPEN_OMISSION:
            return _Mark(edit.source, Piece(PieceKind.SKIPPED, "", spoken="left out"))
    word = "left out" if edit.article is None else "said"
    return _Mark(edit.source, Piece(PieceKind.DROPPED, "", weight=_weight(edit), spoken=_spoken(edit, word)))


def _weight(edit: Edit) -> Weight:
    if edit.kind in HEAVY_KINDS:
        return Weight.HEAVY
    return Weight.SMALL if edit.kind in SMALL_KINDS else Weight.CHANGED


def _spoken(edit: Edit, word: str) -> str:
    kind = HEAVY_KINDS.get(edit.kind)
    return f"{kind} {word}" if kind else word


def _concerns_omission(finding: Finding) -> bool:
    record = known_rule(finding.code)
    return record is not None and record.concerns is Concern.OMISSION


def _shared(pairs: Iterable[tuple[Span | None, Span | None]], within: Sequence[Span], text: str) -> list[_Mark]:
    marks = [_Mark(span, Piece(PieceKind.SHARED, "")) for span, _ in pairs if span is not None and len(span)]
    return [
        mark for mark in marks if any(span.overlaps(mark.span) for span in within) and WORD.search(mark.span.of(text))
    ]


def _plain_parts(parts: Sequence[Span], text: str) -> list[list[Piece]]:
    return [[Piece(PieceKind.SAME, part.of(text))] for part in parts]


def _join_parts(marks: Sequence[_Mark], parts: Sequence[Span], text: str) -> tuple[Piece, ...]:
    return tuple(_with_interruptions([_fill(marks, part, text) for part in parts], parts, text))


def _with_interruptions(pieces: Sequence[list[Piece]], parts: Sequence[Span], text: str) -> Iterable[Piece]:
    for index, of_part in enumerate(pieces):
        if index:
            between = text[parts[index - 1].end : parts[index].start].lstrip(".,;" + QUOTATION_MARKS)
            yield Piece(PieceKind.BETWEEN, _shortened(between.rstrip(QUOTATION_MARKS)))
        yield from of_part


def _join_passages(marks: Sequence[_Mark], spans: Sequence[Span], text: str) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    before: Span | None = None
    for span in spans:
        if before is not None:
            pieces.append(_gap(before, span, text))
        pieces.extend(_fill(marks, span, text))
        before = span
    return tuple(pieces)


def _gap(before: Span, after: Span, text: str) -> Piece:
    if after.start < before.end:
        return Piece(PieceKind.SKIPPED, "said earlier")
    skipped = text[before.end : after.start]
    words = len(WORD.findall(skipped))
    if words == 0:
        return Piece(PieceKind.SAME, " ")
    label = "1 word in between" if words == 1 else f"{words:,} words in between"
    return Piece(PieceKind.SKIPPED, label, hidden=skipped.strip() if words <= 2 * LONGEST_OPEN_OMISSION else "")


def _fill(marks: Sequence[_Mark], within: Span, text: str) -> list[Piece]:
    """The pieces of one stretch: marked ones, plain text between them, neighbours of one kind merged."""
    pieces: list[Piece] = []
    position = within.start
    inside = sorted((mark for mark in marks if mark.span.overlaps(within)), key=lambda mark: mark.span)
    for mark in inside:
        start, end = max(mark.span.start, position), min(mark.span.end, within.end)
        if start >= end:
            continue
        _append(pieces, Piece(PieceKind.SAME, text[position:start]))
        _append(pieces, _worded(mark.piece, text[start:end]))
        position = end
    _append(pieces, Piece(PieceKind.SAME, text[position : within.end]))
    return pieces


def _worded(piece: Piece, words: str) -> Piece:
    if piece.kind is PieceKind.SKIPPED:
        return replace(piece, text=f"{len(WORD.findall(words)):,} words left out", hidden=words)
    return replace(piece, text=words)


def _append(pieces: list[Piece], piece: Piece) -> None:
    """Add a piece, merging it with a like neighbour from which only a space divides it."""
    if not piece.text:
        return
    if pieces and _alike(pieces[-1], piece):
        pieces[-1] = replace(pieces[-1], text=pieces[-1].text + piece.text)
    elif len(pieces) > 1 and _alike(pieces[-2], piece) and _is_space(pieces[-1]):
        space = pieces.pop()
        pieces[-1] = replace(pieces[-1], text=pieces[-1].text + space.text + piece.text)
    else:
        pieces.append(piece)


def _alike(one: Piece, other: Piece) -> bool:
    if PieceKind.OPENS in (one.kind, other.kind) or PieceKind.SKIPPED in (one.kind, other.kind):
        return False
    return (one.kind, one.weight) == (other.kind, other.weight)


def _is_space(piece: Piece) -> bool:
    return piece.kind is PieceKind.SAME and not piece.text.strip()


def _widen(spans: Sequence[Span], marks: Sequence[Span]) -> tuple[Span, ...]:
    """The passage's spans with every marked stretch inside one of them, so that no difference goes unshown."""
    covered = list(spans)
    for mark in marks:
        if any(span.contains(mark) for span in covered):
            continue
        touching = [
            index for index, span in enumerate(covered) if span.overlaps(mark) or mark.start - span.end in (0, 1)
        ]
        if touching:
            index = touching[0]
            covered[index] = Span(min(covered[index].start, mark.start), max(covered[index].end, mark.end))
        else:
            covered.append(mark)
    return tuple(_united(covered))


def _united(spans: Sequence[Span]) -> list[Span]:
    united: list[Span] = []
    for span in spans:
        if united and span.overlaps(united[-1]):
            united[-1] = Span(min(united[-1].start, span.start), max(united[-1].end, span.end))
        else:
            united.append(span)
    return united


def _shortened(text: str, *, most: int = 120) -> str:
    return text if len(text) <= most else f"{text[: most // 2].rstrip()} … {text[-most // 2 :].lstrip()}"
