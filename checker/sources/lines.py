"""The lines of a record that may hold speech, in order, with what a reader sees of their place on the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from checker.documents.paragraphs import wrap_width_of
from checker.model import BlockKind, Document, Span
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_TAB: Final = Threshold(
    4,
    unit="columns",
    reason="so far a tab sets a line in",
    how_set="by hand on the development records; rerun tests/sources on change",
)
_FORCED: Final = Threshold(
    0.88,
    unit="share of the wrap width",
    reason="A line of a hard-wrapped paragraph is broken where its next word would not have fitted; ragged wraps leave "
    "some of the width free.",
    how_set="by hand on hard-wrapped hearings; rerun tests/sources on change",
)
_NARROWEST: Final = Threshold(
    45,
    unit="columns",
    reason="No page is wrapped more narrowly; texts whose lines are all shorter have a paragraph on each.",
    how_set="by hand on hard-wrapped hearings; rerun tests/sources on change",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the blanks around it.

    ``paragraph`` counts paragraphs; lines of one paragraph share it. ``is_title`` and ``is_item`` say what the
    format, or the page's looks, made of it. ``indent`` counts columns. ``opens`` says that the line begins a
    paragraph by the page's looks: a line above it is blank or ends early, or it stands in from the line above.
    """

    span: Span
    paragraph: int
    is_title: bool = False
    is_item: bool = False
    indent: int = 0
    opens: bool = True


def lines_of(document: Document) -> tuple[Line, ...]:
    """Return the lines inside the document's blocks, or of its whole text where it has none."""
    text = document.text
    if not document.blocks:
        return _placed(text, tuple(_all_lines(text)))
    found: list[Line] = []
    for paragraph, block in enumerate(document.blocks):
        is_title, is_item = block.kind is BlockKind.TITLE, block.kind is BlockKind.LIST_ITEM
        found += [Line(span, paragraph, is_title, is_item) for span in _spans(text, block.span)]
    return _placed(text, tuple(found))


def _placed(text: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines with their indentation, and whether each begins a paragraph."""
    wrapped = wrap_width_of(text)
    width = wrapped if wrapped is not None and wrapped >= _NARROWEST else None
    indented = [replace(line, indent=_indent(text, line)) for line in lines]
    if width is None or not indented:
        return tuple(indented)
    margin = Counter(line.indent for line in indented).most_common(1)[0][0]
    return (
        indented[0],
        *(
            replace(line, opens=_opens(text, above, line, margin=margin, width=width))
            for above, line in pairwise(indented)
        ),
    )


def _indent(text: str, line: Line) -> int:
    start = text.rfind("\n", 0, line.span.start) + 1
    return len(text[start : line.span.start].expandtabs(int(_TAB)))


def _opens(text: str, above: Line, line: Line, *, margin: int, width: int) -> bool:
    between = text[above.span.end : line.span.start]
    if between.count("\n") != 1 or between.strip():
        return True  # blank lines, or words that are no line of the record, such as a page's head
    if line.indent > min(above.indent, margin):
        return True
    words = line.span.of(text)
    return above.indent + len(above.span) + 1 + len(words.split()[0]) <= _FORCED * width


def _all_lines(text: str) -> Iterator[Line]:
    paragraph, end = 0, 0
    for span in _spans(text, Span(0, len(text))):
        if text.count("\n", end, span.start) > 1:
            paragraph += 1
        end = span.end
        yield Line(span, paragraph)


def _spans(text: str, within: Span) -> Iterator[Span]:
    start = within.start
    while start < within.end:
        end = text.find("\n", start, within.end)
        end = within.end if end < 0 else end
        line = text[start:end]
        if words := line.strip():
            begin = start + line.index(words[0])
            yield Span(begin, begin + len(words))
        start = end + 1
