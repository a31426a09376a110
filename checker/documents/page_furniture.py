"""Heads and feet of printed pages in plain text that was taken from them, where form feeds part the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from checker.thresholds import Threshold

_EDGE: Final = Threshold(
    2, unit="lines", reason="Heads and feet are the outermost lines of a page.", how_set="by hand on pdftotext's output"
)
_FEWEST_PAGES: Final = Threshold(
    3, unit="pages", reason="A line that comes back on fewer pages may be chance.", how_set="as for PDF files"
)
_SHARE: Final = Threshold(
    0.5, unit="share of pages", reason="A running head is on most pages.", how_set="as for PDF files"
)
_PAGE: Final = re.compile(r"[^\f]+")
_LINE: Final = re.compile(r"(?:^|(?<=\f))[^\S\n]*+\S[^\n]*+", re.MULTILINE)
_NUMBER: Final = re.compile(r"\d+")
_ONLY_NUMBER: Final = re.compile(r"\W*\d{1,4}\W*")


def without_running_heads(text: str) -> str:
    """Return the text with heads, feet and page numbers that come back read as blanks; all offsets stay."""
    if "\f" not in text:
        return text
    pages = list(_edges(text))
    shapes = Counter(shape for lines in pages for shape in {_shape(match[0]) for match in lines})
    enough = max(_FEWEST_PAGES, _SHARE * len(pages))
    running = {shape for shape, count in shapes.items() if count >= enough}
    pieces, at = [], 0
    for lines in pages:
        for match in lines:
            if match.start() >= at and (_shape(match[0]) in running or _ONLY_NUMBER.fullmatch(match[0].strip())):
                pieces += [text[at : match.start()], " " * len(match[0])]
                at = match.end()
    return "".join([*pieces, text[at:]])


def _edges(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the outermost lines of each page."""
    for page in _PAGE.finditer(text):
        lines = list(_LINE.finditer(text, page.start(), page.end()))
        edges = {match.start(): match for match in (*lines[: int(_EDGE)], *lines[-int(_EDGE) :])}
        yield list(edges.values())


def _shape(line: str) -> str:
    return _NUMBER.sub("#", " ".join(line.split()))
