"""The columns of a printed page, found by the gaps that run down it, and the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median
from typing import Final

from checker.thresholds import Threshold

_SET_BY: Final = "on pages set by two writers in one, two and three columns, and on numbered and tabled transcripts"
_ROW: Final = Threshold(
    3.0, unit="points", reason="Words of one line of type differ in height by less than this.", how_set=_SET_BY
)
_GUTTER: Final = Threshold(
    9.0,
    unit="points",
    reason="A gap between columns is wider than one between words of a justified line.",
    how_set=_SET_BY,
)
_FEWEST_ROWS: Final = Threshold(
    5, unit="rows", reason="A gap that runs down fewer rows than this is a table's, or chance.", how_set=_SET_BY
)
_SHARE_OF_ROWS: Final = Threshold(
    0.25, unit="share of rows", reason="A gap that runs down less of the page parts no columns.", how_set=_SET_BY
)
_DENSE: Final = Threshold(
    0.7,
    unit="share of rows",
    reason="A column has words on nearly every row between its first and its last; labels beside speech have not.",
    how_set=_SET_BY,
)
_WORDS_A_ROW: Final = Threshold(
    2, unit="words", reason="A column holds words, not the numbers or letters in a margin.", how_set=_SET_BY
)
_NARROWEST: Final = Threshold(
    0.14, unit="share of the page's text", reason="Narrower stretches are margins.", how_set=_SET_BY
)
_MOST_COLUMNS: Final = Threshold(4, unit="columns", reason="Pages with more are tables or collages.", how_set="by hand")
_MOST_BANDS: Final = Threshold(
    9,
    unit="changes between full width and columns",
    reason="A page that changes more often is a collage, whose order nobody can tell from gaps.",
    how_set="by hand",
)


@dataclass(frozen=True, slots=True)
class Box:
    """A word's place on its page, in points from the left and the top."""

    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page that is read in one go; ``column`` counts from 1, and is 0 across the page's width."""

    box: Box
    column: int = 0


class UnorderedPageError(ValueError):
    """The page's words are set so that their order cannot be told."""


def regions_of(words: Sequence[Box]) -> list[Region]:
    """Return the parts of a page in the order of reading, none where it is set in one column.

    Raises:
        UnorderedPageError: if there are too many columns, or they change too often.
    """
    rows = _rows(words)
    gutters = _gutters(rows)
    if not gutters:
        return []
    if len(gutters) >= _MOST_COLUMNS:
        raise UnorderedPageError(f"it has {len(gutters) + 1} columns")
    bands = [(crosses, list(band)) for crosses, band in groupby(rows, key=lambda row: _crosses(row, gutters))]
    if len(bands) > _MOST_BANDS:
        raise UnorderedPageError(f"it changes {len(bands)} times between its full width and columns")
    return list(_regions(bands, gutters))


def _rows(words: Sequence[Box]) -> list[list[Box]]:
    rows: list[list[Box]] = []
    for word in sorted(words, key=lambda box: (box.top, box.left)):
        if rows and word.top - rows[-1][0].top <= _ROW:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda box: box.left) for row in rows]


def _gutters(rows: Sequence[Sequence[Box]]) -> list[float]:
    """Return the places of the gaps that part columns, from left to right."""
    gaps = [
        (before.right, after.left)
        for row in rows
        for before, after in pairwise(row)
        if after.left - before.right >= _GUTTER
    ]
    least = max(_FEWEST_ROWS, _SHARE_OF_ROWS * len(rows))
    found: list[float] = []
    while len(found) < _MOST_COLUMNS:
        centres = {(left + right) / 2 for left, right in gaps}
        best = max(centres, key=lambda at: _support(gaps, at), default=0.0)
        if _support(gaps, best) < least:
            break
        agreeing = [gap for gap in gaps if gap[0] < best < gap[1]]
        found.append((max(left for left, _ in agreeing) + min(right for _, right in agreeing)) / 2)
        gaps = [gap for gap in gaps if gap not in agreeing]
    found.sort()
    return found if found and _are_columns(rows, found) else _only_columns(rows, found)


def _support(gaps: Sequence[tuple[float, float]], at: float) -> int:
    return sum(left < at < right for left, right in gaps)


def _only_columns(rows: Sequence[Sequence[Box]], found: Sequence[float]) -> list[float]:
    """Return those of the gaps that part columns by themselves: beside them may run one after line numbers."""
    kept = [gutter for gutter in found if _are_columns(rows, [gutter])]
    return kept if kept and _are_columns(rows, kept) else kept[:1]


def _are_columns(rows: Sequence[Sequence[Box]], gutters: Sequence[float]) -> bool:
    inside = [row for row in rows if not _crosses(row, gutters)]
    width = max(word.right for row in rows for word in row) - min(word.left for row in rows for word in row)
    for column in range(len(gutters) + 1):
        parts = [_of_column(row, gutters, column) for row in inside]
        filled = [at for at, part in enumerate(parts) if part]
        if len(filled) < _FEWEST_ROWS or len(filled) < _DENSE * (filled[-1] - filled[0] + 1):
            return False
        words = [len(parts[at]) for at in filled]
        reach = max(part[-1].right for part in parts if part) - min(part[0].left for part in parts if part)
        if median(words) < _WORDS_A_ROW or reach < _NARROWEST * width:
            return False
    return True


def _crosses(row: Sequence[Box], gutters: Sequence[float]) -> bool:
    return any(word.left < gutter < word.right for word in row for gutter in gutters) or any(
        before.right < gutter < after.left and after.left - before.right < _GUTTER
        for before, after in pairwise(row)
        for gutter in gutters
    )


def _of_column(row: Sequence[Box], gutters: Sequence[float], column: int) -> list[Box]:
    left = gutters[column - 1] if column else float("-inf")
    right = gutters[column] if column < len(gutters) else float("inf")
    return [word for word in row if left < (word.left + word.right) / 2 < right]


def _regions(bands: Sequence[tuple[bool, list[list[Box]]]], gutters: Sequence[float]) -> Iterator[Region]:
    for crosses, band in bands:
        if crosses or not any(len({_column_of(word, gutters) for word in row}) > 1 for row in band):
            yield Region(_around([word for row in band for word in row]))
            continue
        for column in range(len(gutters) + 1):
            words = [word for row in band for word in _of_column(row, gutters, column)]
            if words:
                yield Region(_around(words), column + 1)


def _column_of(word: Box, gutters: Sequence[float]) -> int:
    return sum((word.left + word.right) / 2 > gutter for gutter in gutters)


def _around(words: Sequence[Box]) -> Box:
    return Box(
        min(word.left for word in words),
        max(word.right for word in words),
        min(word.top for word in words),
        max(word.bottom for word in words),
    )
