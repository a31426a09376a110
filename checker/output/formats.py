"""The formats a report comes in, by the name that ``--format`` and ``--output`` know."""

from __future__ import annotations

from enum import StrEnum

from checker.output.batch import Batch


class Format(StrEnum):
    """Every format: for people first, then for tools."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"


def render(format: Format, batch: Batch, *, single: bool, command: str | None = None) -> str:  # noqa: A002
    """The batch in a format.

    Args:
        format: one of them.
        batch: what there is to show.
        single: whether the batch is one article's check, whose JSON is that article's report alone.
        command: the command line that made it, for formats that show how to make them again.
    """
    # Each format is imported where it is asked for: together they cost more than a check of a short article.
    match format:
        case Format.TEXT:
            from checker.output import terminal

            return terminal.render(batch)
        case Format.HTML:
            from checker.output import html

            return "".join(html.render(report, command=command) for report in batch.reports)
        case Format.JSON:
            from checker.output import json

            return json.render(batch.reports[0]) if single else json.render_batch(batch)
