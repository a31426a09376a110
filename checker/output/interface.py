"""What a format must offer: a module or object with one function."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from checker.output.batch import Batch


class ReportFormat(Protocol):
    """Shows the reports on a batch of articles."""

    def render(self, batch: Batch) -> str:
        """Return the whole batch in the format; the same batch gives the same text."""
        ...
