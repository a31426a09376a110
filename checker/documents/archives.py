"""How much a zipped document may inflate to before it is taken for an attack."""

from __future__ import annotations

from typing import Final

from checker.errors import FormatError
from checker.thresholds import Threshold

_LARGEST_CONTENT: Final = Threshold(
    512 * 1024 * 1024,
    unit="bytes",
    reason="All parts of a file together: a thousand pages of text are some 10 MB of XML.",
    how_set="by hand; fifty times what the largest hearing needs",
)
_LARGEST_RATIO: Final = Threshold(
    200,
    unit="times the file's size",
    reason="Text inflates some twenty times.",
    how_set="by hand; ten times what text needs",
)
_SMALL_CONTENT: Final = Threshold(
    16 * 1024 * 1024, unit="bytes", reason="So much may inflate from anything without harm.", how_set="by hand"
)


def refuse_bombs(inflated: int, packed: int, *, name: str) -> None:
    """Raise FormatError if a file of ``packed`` bytes would inflate beyond what text needs."""
    if inflated > _LARGEST_CONTENT or (inflated > _SMALL_CONTENT and inflated > _LARGEST_RATIO * packed):
        raise FormatError(
            f"{name} is not read.",
            why=f"It would inflate to {inflated // 2**20} MB, which no document of words does (a zip bomb).",
            fix="Make sure where the file comes from; save its text as a new file.",
        )
