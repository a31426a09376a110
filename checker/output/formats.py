"""The formats a report comes in, by the name that ``--format`` and ``--output`` know."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from datetime import date

    from checker.output.batch import Batch
    from checker.output.interface import ReportFormat


class Format(StrEnum):
    """Every format: for people first, then for tools."""

    TEXT = "text"
    CONCISE = "concise"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    ANNOTATIONS = "annotations"


# Modules that are a :class:`ReportFormat`. Each is imported where it is asked for: together they cost more than a check
# of a short article. HTML and JSON are not among them: one article's report differs there from a batch of one.
MODULES = {
    Format.TEXT: "terminal",
    Format.CONCISE: "concise",
    Format.MARKDOWN: "markdown",
    Format.JSONL: "jsonl",
    Format.CSV: "csv",
    Format.SARIF: "sarif",
    Format.GITHUB: "github",
    Format.GITLAB: "gitlab",
    Format.JUNIT: "junit",
    Format.ANNOTATIONS: "web_annotations",
}


def render(
    format: Format,  # noqa: A002
    batch: Batch,
    *,
    single: bool,
    command: str | None = None,
    day: date | None = None,
) -> str:
    """The batch in a format.

    Args:
        format: one of them.
        batch: what there is to show.
        single: whether the batch is one article's check, whose JSON is that article's report alone.
        command: the command line that made it, for formats that show how to make them again.
        day: when it was made, for formats that say so.
    """
    match format:
        case Format.HTML:
            from checker.output import html, html_index

            page = html.render(batch.reports[0], command=command, day=day) if single else html_index.render(batch)
            return page.rstrip("\n") + "\n"
        case Format.JSON:
            from checker.output import json

            return json.render(batch.reports[0]) if single else json.render_batch(batch)
        case _:
            return cast("ReportFormat", import_module(f"checker.output.{MODULES[format]}")).render(batch)
