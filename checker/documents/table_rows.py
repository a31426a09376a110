"""A row of a document's table as words: its first cell is a speaker's label where it is short."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from checker.documents.paragraphs import ends_like_a_sentence
from checker.thresholds import Threshold

_LONGEST_LABEL: Final = Threshold(
    60,
    unit="characters",
    reason="A longer first cell of a row is speech, not a speaker's label.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)


def row_words(cells: Iterable[str]) -> str:
    """Return a row's words, its first cell as a label before a colon where it looks like one; "" for an empty row."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return ""
    label = filled[0].rstrip(": ")
    is_label = len(filled) > 1 and len(label) <= _LONGEST_LABEL and not ends_like_a_sentence(label)
    return f"{label}: {' '.join(filled[1:])}" if is_label else " ".join(filled)
