"""The transcript column: every word of a source, the passages used marked, and a map of who spoke where."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from itertools import pairwise

from checker.model import CheckedQuotation, Source, Span, Turn
from checker.output.html.article import paragraphs
from checker.output.html.passage_places import Places, title
from checker.output.html.record_use import RecordUse
from checker.output.html.report_view import (
    LaneView,
    MapMark,
    QuotationView,
    SourceParagraph,
    SourceRun,
    SourceView,
    Tone,
    TurnView,
)
from checker.output.positions import without_folders
from checker.value_classes import dataclass

MAP_UNITS = 1000
"""The map's width, whatever the source's length."""

NARROWEST_MARK = 12
"""Map units, a little over a hundredth of the width: three words in a day of hearings can still be hit."""

MOST_LANES = 8
UNUSED = RecordUse()

LONGEST_LENGTH = 10
"""The style sheet has a height for each length up to this one (64 thousand characters)."""
LOUDNESS = (Tone.ERROR, Tone.WARNING, Tone.NOTE, Tone.WAIVED, Tone.UNJUDGED, Tone.CLEAN)


@dataclass(frozen=True, slots=True)
class _Use:
    """A stretch of the source that the article quotes; ``first`` is where its quotation's anchor stands."""

    span: Span
    view: QuotationView
    first: bool


def source_view(
    source: Source,
    checked: Sequence[CheckedQuotation],
    views: Sequence[QuotationView],
    *,
    places: Places,
    use: RecordUse,
    why: str = "",
) -> SourceView:
    """A source with its passages marked, its map, and what to call it."""
    uses = _uses(source, checked, views)
    document = source.document
    words = len(source.text.split())
    figures = ", ".join(
        (counted(len(source.turns), "turn"), counted(len(source.speakers), "named speaker"), counted(words, "word"))
    )
    return SourceView(
        anchor=places.source_anchor(source.id),
        title=title(source),
        path=without_folders(document.path),
        date=document.date or "",
        sha256=document.sha256,
        figures=figures,
        quoted=len({use.view.number for use in uses}),
        why=why,
        lanes=_lanes(source, uses),
        turns=tuple(_turns(source, uses, use, places)),
    )


def _uses(source: Source, checked: Sequence[CheckedQuotation], views: Sequence[QuotationView]) -> list[_Use]:
    uses: list[_Use] = []
    for quoted, view in zip(checked, views, strict=True):
        passage = quoted.passage
        if passage is None or passage.source != source.id:
            continue
        uses.extend(_Use(span, view, index == 0) for index, span in enumerate(passage.spans) if len(span) or not index)
    return sorted(uses, key=lambda use: (use.span, use.view.number))


def _turns(source: Source, uses: Sequence[_Use], use: RecordUse, places: Places) -> Iterable[TurnView]:
    """Every turn, and every stretch of words between turns."""
    due = deque(use for use in uses if use.first)
    position = 0
    for turn in source.turns:
        start = turn.label_span.start if turn.label_span is not None else turn.span.start
        yield from _outside(source, Span(position, max(position, start)), uses, due, places)
        yield TurnView(
            anchor=places.turn_anchor(source.id, turn.index),
            number=turn.index + 1,
            label=turn.label,
            line=places.line(source.id, turn.span.start),
            length=_length(turn.span),
            paragraphs=_paragraphs(source, turn.span, uses, due, turn, use),
        )
        position = max(position, turn.span.end)
    yield from _outside(source, Span(position, len(source.text)), uses, due, places)


def _outside(source: Source, span: Span, uses: Sequence[_Use], due: deque[_Use], places: Places) -> Iterable[TurnView]:
    if span.of(source.text).strip(" \t\n\r:"):
        line = places.line(source.id, span.start)
        yield TurnView("", None, "", line, _length(span), _paragraphs(source, span, uses, due, None))


def _length(span: Span) -> int:
    return min(LONGEST_LENGTH, (len(span) // 64).bit_length())


def _paragraphs(
    source: Source,
    span: Span,
    uses: Sequence[_Use],
    due: deque[_Use],
    turn: Turn | None,
    use: RecordUse = UNUSED,
) -> tuple[SourceParagraph, ...]:
    inside = [one for one in uses if one.span.overlaps(span)]
    reported = tuple(one for one in use.reported if one.overlaps(span))
    beside = {one: view for one, view in use.beside.items() if one.overlaps(span)}
    here = RecordUse(reported, beside)
    return tuple(
        SourceParagraph(_runs(source.text, part, inside, due, turn, here)) for part in paragraphs(source.text, span)
    )


def _runs(
    text: str, within: Span, uses: Sequence[_Use], due: deque[_Use], turn: Turn | None, used: RecordUse
) -> tuple[SourceRun, ...]:
    here = [use for use in uses if use.span.overlaps(within)]
    asides = [aside.span for aside in turn.asides if aside.span.overlaps(within)] if turn is not None else []
    borders = {within.start, within.end}
    for span in [*(use.span for use in here), *asides, *used.reported, *used.beside]:
        borders.update(border for border in (span.start, span.end) if within.start < border < within.end)
    return tuple(_run(text, Span(start, end), here, due, asides, used) for start, end in pairwise(sorted(borders)))


def _run(
    text: str, span: Span, uses: Sequence[_Use], due: deque[_Use], asides: Sequence[Span], used: RecordUse
) -> SourceRun:
    """A run between two borders; it takes the anchors of all passages that are due by its end."""
    covering = [use for use in uses if use.span.contains(span)]
    starting: list[QuotationView] = []
    while due and due[0].span.start < span.end:
        starting.append(due.popleft().view)
    return SourceRun(
        text=span.of(text),
        marked=min((use.view.tone for use in covering), key=LOUDNESS.index) if covering else None,
        reported=any(one.contains(span) for one in used.reported),
        beside=next((view for one, view in used.beside.items() if one.contains(span)), None),
        begins=any(one.start == span.start for one in used.beside),
        aside=any(aside.contains(span) for aside in asides),
        passages=tuple(starting),
    )


def _lanes(source: Source, uses: Sequence[_Use]) -> tuple[LaneView, ...]:
    """One lane a speaker: those quoted first, then those who spoke longest; the rest share the last lane."""
    length = max(1, len(source.text))
    by_name: dict[str, list[Turn]] = {}
    for turn in source.turns:
        by_name.setdefault(_speaker(turn), []).append(turn)
    quoted = {name: [use for use in uses if _within(use, turns)] for name, turns in by_name.items()}
    spoken = {name: sum(len(turn.span) for turn in turns) for name, turns in by_name.items()}
    order = sorted(by_name, key=lambda name: (not quoted[name], -spoken[name]))
    lanes = [_lane(name, by_name[name], quoted[name], spoken, length) for name in order[:MOST_LANES]]
    rest = order[MOST_LANES:]
    if rest:
        turns = sorted((turn for name in rest for turn in by_name[name]), key=lambda turn: turn.span)
        words = f"{len(rest)} others"
        lanes.append(
            _lane(
                words,
                turns,
                [use for name in rest for use in quoted[name]],
                {words: sum(spoken[name] for name in rest), "": sum(spoken.values())},
                length,
            )
        )
    return tuple(lanes)


def _lane(name: str, turns: Sequence[Turn], uses: Sequence[_Use], spoken: dict[str, int], length: int) -> LaneView:
    total = max(1, spoken.get("", sum(spoken.values())))
    firsts = [use for use in uses if use.first]
    return LaneView(
        name=name,
        spoke=_merged([_scaled(turn.span, length, narrowest=1) for turn in turns]),
        marks=tuple(_map_mark(use, length) for use in firsts),
        share="<1%" if spoken[name] / total < 0.005 else f"{spoken[name] / total:.0%}",
    )


def _map_mark(use: _Use, length: int) -> MapMark:
    at, width = _scaled(use.span, length, narrowest=NARROWEST_MARK)
    view = use.view
    words = f"{view.number}: {view.excerpt}"
    return MapMark(min(at, MAP_UNITS - width), width, view.tone, view.number, f"p{view.number}", words)


def _scaled(span: Span, length: int, *, narrowest: int) -> tuple[int, int]:
    start = span.start * MAP_UNITS // length
    return start, max(narrowest, -(-span.end * MAP_UNITS // length) - start)


def _merged(ranges: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, width in ranges:
        if merged and start <= merged[-1][0] + merged[-1][1]:
            begin = merged[-1][0]
            merged[-1] = (begin, max(merged[-1][1], start + width - begin))
        else:
            merged.append((start, width))
    return tuple(merged)


def _speaker(turn: Turn) -> str:
    return turn.speaker.name if turn.speaker is not None else turn.label.strip(" :").capitalize() or "no label"


def _within(use: _Use, turns: Sequence[Turn]) -> bool:
    return any(turn.span.overlaps(use.span) for turn in turns)


def counted(number: int, noun: str) -> str:
    """A number with its noun: ``1 turn``, ``18 turns``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
