"""The columns of a printed page, found by the gaps that run down it, and the order in which they are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import Final

from checker.thresholds import Threshold
from checker.value_classes import dataclass

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
    reason="In a column nearly every row is followed closely by the next; labels beside speech are not.",
    how_set=_SET_BY,
)
_CLOSE: Final = Threshold(
    2.2, unit="times the usual distance of rows", reason="Paragraphs in a column are no further apart.", how_set=_SET_BY
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


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of one line with no wide gap between them."""

    box: Box
    words: int


def regions_of(words: Sequence[Box]) -> list[Region]:
    """Return the parts of a page in the order of reading, none where it is set in one column.

    Raises:
        UnorderedPageError: if there are too many columns, or they change too often.
    """
    pieces = [piece for row in _rows(words) for piece in _pieces(row)]
    gutters = _gutters(pieces)
    if not gutters:
        return []
    if len(gutters) >= _MOST_COLUMNS:
        raise UnorderedPageError(f"it has {len(gutters) + 1} columns")
    bands = [(crosses, list(band)) for crosses, band in groupby(pieces, key=lambda piece: _crosses(piece, gutters))]
    if len(bands) > _MOST_BANDS:
        raise UnorderedPageError(f"it changes {len(bands)} times between its full width and columns")
    return [region for crosses, band in bands for region in _regions(band, gutters, crosses=crosses)]


def _rows(words: Sequence[Box]) -> list[list[Box]]:
    rows: list[list[Box]] = []
    for word in sorted(words, key=lambda box: (box.top, box.left)):
        if rows and word.top - rows[-1][0].top <= _ROW:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda box: box.left) for row in rows]


def _pieces(row: Sequence[Box]) -> Iterator[_Piece]:
    held = [row[0]]
    for before, word in pairwise(row):
        if word.left - before.right >= _GUTTER:
            yield _Piece(_around(held), len(held))
            held = []
        held.append(word)
    yield _Piece(_around(held), len(held))


def _gutters(pieces: Sequence[_Piece]) -> list[float]:
    """Return the places of the gaps that part columns, from left to right."""
    gaps = [gap for piece in pieces if (gap := _gap_after(piece, pieces))]
    found: list[float] = []
    while len(found) < _MOST_COLUMNS and gaps:
        best = max(((left + right) / 2 for left, right in gaps), key=lambda at: sum(a < at < b for a, b in gaps))
        agreeing = [gap for gap in gaps if gap[0] < best < gap[1]]
        crossing = sum(piece.box.left < best < piece.box.right for piece in pieces)
        if len(agreeing) < _FEWEST_ROWS or len(agreeing) < _SHARE_OF_ROWS * (len(agreeing) + crossing):
            break
        found.append((max(left for left, _ in agreeing) + min(right for _, right in agreeing)) / 2)
        gaps = [gap for gap in gaps if not gap[0] < best < gap[1]]
    found.sort()
    return _that_part_columns(pieces, found)


def _gap_after(piece: _Piece, pieces: Sequence[_Piece]) -> tuple[float, float] | None:
    """Return the gap between a piece and the nearest to its right, beside which it stands in height."""
    beside = [
        other.box.left
        for other in pieces
        if other.box.left - piece.box.right >= _GUTTER
        and min(other.box.bottom, piece.box.bottom) > max(other.box.top, piece.box.top)
    ]
    return (piece.box.right, min(beside)) if beside else None


def _that_part_columns(pieces: Sequence[_Piece], found: Sequence[float]) -> list[float]:
    """Return those of the gaps that part columns: beside them there may be one after line numbers."""
    if not found or _are_columns(pieces, found):
        return list(found)
    kept = [gutter for gutter in found if _are_columns(pieces, [gutter])]
    return kept if kept and _are_columns(pieces, kept) else kept[:1]


def _are_columns(pieces: Sequence[_Piece], gutters: Sequence[float]) -> bool:
    inside = [piece for piece in pieces if not _crosses(piece, gutters)]
    columns = [[piece for piece in inside if _column(piece.box, gutters) == at] for at in range(len(gutters) + 1)]
    if any(len(column) < _FEWEST_ROWS for column in columns):
        return False
    pitch = min(_pitch(column) for column in columns)
    width = max(piece.box.right for piece in pieces) - min(piece.box.left for piece in pieces)
    return all(_is_column(column, pitch=pitch, width=width) for column in columns)


def _is_column(column: Sequence[_Piece], *, pitch: float, width: float) -> bool:
    box = _around([piece.box for piece in column])
    lines = Counter[int]()
    for piece in column:
        lines[round(piece.box.top)] += piece.words
    distances = [below - above for above, below in pairwise(sorted(lines))]
    is_dense = sum(distance <= _CLOSE * pitch for distance in distances) >= _DENSE * len(distances)
    return is_dense and median(lines.values()) >= _WORDS_A_ROW and box.right - box.left >= _NARROWEST * width


def _pitch(column: Sequence[_Piece]) -> float:
    """Return the usual distance of a column's lines."""
    tops = sorted({round(piece.box.top, 1) for piece in column})
    distances = [below - above for above, below in pairwise(tops) if below - above > _ROW]
    return median(distances) if distances else 0.0


def _crosses(piece: _Piece, gutters: Sequence[float]) -> bool:
    return any(piece.box.left < gutter < piece.box.right for gutter in gutters)


def _column(box: Box, gutters: Sequence[float]) -> int:
    return sum((box.left + box.right) / 2 > gutter for gutter in gutters)


def _regions(band: Sequence[_Piece], gutters: Sequence[float], *, crosses: bool) -> Iterator[Region]:
    columns = [[piece.box for piece in band if _column(piece.box, gutters) == at] for at in range(len(gutters) + 1)]
    if crosses or sum(map(bool, columns)) < 2:
        yield Region(_around([piece.box for piece in band]))
        return
    for at, boxes in enumerate(columns, 1):
        if boxes:
            yield Region(_around(boxes), at)


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        max(box.right for box in boxes),
        min(box.top for box in boxes),
        max(box.bottom for box in boxes),
    )
