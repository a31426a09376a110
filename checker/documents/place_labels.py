"""Offsets to the place a reader can be sent to."""

from __future__ import annotations

from bisect import bisect_right

from checker.model import Document, PlaceKind
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class Location:
    """Where an offset stands: the line of the text, and what the document itself prints or times.

    ``line`` counts from 1 in :attr:`Document.text`; the others are None where the format has no such unit.
    """

    line: int
    page: str | None = None
    time: str | None = None
    printed_line: str | None = None


def locate(document: Document, offset: int) -> Location:
    """Return the place of ``offset``, which may also be the text's end.

    Raises:
        ValueError: if the offset lies outside the text.
    """
    if not 0 <= offset <= len(document.text):
        raise ValueError(f"offset {offset} is outside the text of {document.path} (0..{len(document.text)})")
    return Location(
        line=document.text.count("\n", 0, offset) + 1,
        page=_label(document, offset, kind=PlaceKind.PAGE),
        time=_label(document, offset, kind=PlaceKind.TIME),
        printed_line=_label(document, offset, kind=PlaceKind.LINE),
    )


def _label(document: Document, offset: int, *, kind: PlaceKind) -> str | None:
    places = [place for place in document.places if place.kind is kind]
    index = bisect_right(places, offset, key=lambda place: place.offset)
    return places[index - 1].label if index else None
