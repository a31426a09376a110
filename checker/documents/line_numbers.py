"""Line numbers printed down the margin of a plain-text transcript, as courts and committees number theirs."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from checker.model import Place, PlaceKind
from checker.thresholds import Threshold

_SHORTEST_ROW: Final = Threshold(
    8,
    unit="lines",
    reason="Lines in a row, numbered one by one, and the share of all lines with words that stand in such "
    "rows: together they tell a numbered page from a list of numbers or a paragraph that begins with "
    "one.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_NUMBERED_SHARE = Threshold(
    0.7,
    unit="share of lines with words",
    reason="of a numbered page at least so many are in rows numbered one by one",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_NUMBER = re.compile(r"^[ \t\f]*(?P<number>\d{1,2})(?=[ \t]|$)", re.MULTILINE)
_NUMBER_BESIDE = re.compile(r"(?<=[ \t][ \t])\d{1,2}(?=[ \t]|$)")
_WORDS = re.compile(r"^.*\S.*$", re.MULTILINE)


def first_condensed_line(text: str) -> int | None:
    """Return the offset of the first line of two numbered pages printed beside each other, None where none are."""
    rows = [match for match in _NUMBER.finditer(text) if _number_beside(text, match) == match["number"]]
    run = 1
    for above, row in pairwise(rows):
        run = run + 1 if int(row["number"]) == int(above["number"]) + 1 else 1
        if run >= _SHORTEST_ROW:
            return rows[0].start()
    return None


def _number_beside(text: str, left: re.Match[str]) -> str | None:
    """Return the first number that blanks part from the words of the line, None where there is none."""
    ends = text.find("\n", left.end())
    right = _NUMBER_BESIDE.search(text, left.end(), len(text) if ends < 0 else ends)
    return right[0] if right else None


def without_line_numbers(text: str) -> tuple[str, tuple[Place, ...]]:
    """Return the text with its printed line numbers read as blanks, and the places they give; all offsets stay.

    A text without such numbering comes back as it is, with no places.
    """
    rows = _rows(text)
    counted = sum(map(len, rows))
    if not counted or counted < _NUMBERED_SHARE * len(_WORDS.findall(text)):
        return text, ()
    pieces, at, places = [], 0, []
    for match in (match for row in rows for match in row):
        start, end = match.span("number")
        pieces.append(text[at:start] + " " * (end - start))
        at = end
        places.append(Place(match.start(), PlaceKind.LINE, match["number"]))
    return "".join([*pieces, text[at:]]), tuple(places)


def _rows(text: str) -> list[list[re.Match[str]]]:
    """Return the runs of numbers that count up by one and are long enough to be a page's."""
    rows: list[list[re.Match[str]]] = []
    for match in _NUMBER.finditer(text):
        if rows and int(match["number"]) == int(rows[-1][-1]["number"]) + 1:
            rows[-1].append(match)
        else:
            rows.append([match])
    return [row for row in rows if len(row) >= _SHORTEST_ROW]
