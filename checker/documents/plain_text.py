"""Plain text: the file's own characters, with its paragraphs, title and date found by their looks."""

from __future__ import annotations

import re

from checker.documents.composition import Extract
from checker.documents.decoding import decode
from checker.documents.front_matter import front_matter
from checker.documents.lead import date_in, lead_date, with_title
from checker.documents.line_numbers import first_condensed_line, without_line_numbers
from checker.documents.page_furniture import without_running_heads
from checker.documents.paragraphs import blocks_of
from checker.documents.purpose import Purpose
from checker.errors import FormatError
from checker.language import Language
from checker.model import Place, PlaceKind


def read(data: bytes, *, name: str, purpose: Purpose, language: Language) -> Extract:
    """Return the text of ``data`` as it stands, offsets those of the decoded file.

    Line numbers printed in a transcript's margin read as blanks and become places; so do heads and feet of pages.
    """
    text = decode(data, name=name)
    _refuse_condensed(text, name)
    text, numbered_lines = without_line_numbers(without_running_heads(text))
    front = front_matter(text)
    blocks, title = with_title(
        text, blocks_of(text, start=front.end, labels_speak=purpose is Purpose.SOURCE), language=language
    )
    stated_date = date_in(front.fields.get("date", ""), language=language)
    return Extract(
        text,
        blocks,
        title=front.fields.get("title", title),
        date=stated_date or lead_date(text, blocks, language=language),
        places=tuple(sorted((*_pages(text), *numbered_lines), key=lambda place: place.offset)),
    )


def _refuse_condensed(text: str, name: str) -> None:
    at = first_condensed_line(text)
    if at is not None:
        raise FormatError(
            f"{name} cannot be read in order from line {text.count(chr(10), 0, at) + 1} on.",
            why="It prints two numbered pages of a transcript beside each other, so that lines of both run into one.",
            fix="Give the PDF itself, or make the text from it page by page (pdftotext without -layout).",
        )


def _pages(text: str) -> tuple[Place, ...]:
    """Pages where the text has form feeds, as text taken from printed documents does."""
    starts = [match.end() for match in re.finditer("\f", text)]
    return tuple(Place(at, PlaceKind.PAGE, str(number)) for number, at in enumerate([0, *starts], 1)) if starts else ()
