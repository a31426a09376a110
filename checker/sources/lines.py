"""The lines of a record that may hold speech, in order, with what a reader sees of their place on the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.model import BlockKind, Document, Span


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the blanks around it.

    ``paragraph`` counts paragraphs; lines of one paragraph share it. ``is_title`` and ``is_item`` say what the
    format, or the page's looks, made of it.
    """

    span: Span
    paragraph: int
    is_title: bool = False
    is_item: bool = False


def lines_of(document: Document) -> tuple[Line, ...]:
    """Return the lines inside the document's blocks, or of its whole text where it has none."""
    text = document.text
    if not document.blocks:
        return tuple(_all_lines(text))
    found: list[Line] = []
    for paragraph, block in enumerate(document.blocks):
        is_title, is_item = block.kind is BlockKind.TITLE, block.kind is BlockKind.LIST_ITEM
        found += [Line(span, paragraph, is_title, is_item) for span in _spans(text, block.span)]
    return tuple(found)


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
