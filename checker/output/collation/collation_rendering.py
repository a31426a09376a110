"""A comparison in any of its formats."""

from __future__ import annotations

from checker.comparison.compared import Comparison
from checker.output.collation import collation_json as json
from checker.output.collation import collation_page as page
from checker.output.collation import collation_terminal as terminal
from checker.output.collation.collation_formats import CollationFormat


def render(format: CollationFormat, comparison: Comparison, *, width: int = 100, colour: bool = False) -> str:  # noqa: A002
    """The comparison in a format; ``width`` and ``colour`` are for text alone."""
    match format:
        case CollationFormat.TEXT:
            return terminal.render(comparison, width=width, colour=colour)
        case CollationFormat.JSON:
            return json.render(comparison)
        case CollationFormat.HTML:
            return page.render(comparison)
