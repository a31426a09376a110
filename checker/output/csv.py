"""A row a quotation or reported statement, with its findings beside it: for a spreadsheet."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Any, Final

from checker.model import Report
from checker.output.batch import Batch, Unreadable
from checker.output.tabulation import NO_VERDICT, Row, rows_of

COLUMNS: Final = (
    "article",
    "verdict",
    "id",
    "kind",
    "text",
    "speaker",
    "wording",
    "support",
    "severity",
    "codes",
    "messages",
    "said_by",
    "passage",
    "source",
    "line",
    "confidence",
)
# A spreadsheet runs a cell that begins so as a formula, and an article could have put it there.
_FORMULA: Final = ("=", "+", "-", "@", "\t")


def render(batch: Batch) -> str:
    """The quotations and statements of all articles; an article without a verdict is a row with the reason."""
    return (
        lines([COLUMNS])
        + "".join(map(render_article, batch.reports))
        + "".join(map(render_unreadable, batch.unreadable))
    )


def head() -> str:
    """The names of the columns."""
    return lines([COLUMNS])


def render_article(report: Report) -> str:
    """One article's rows, without the head; an article without quotations is one row with its verdict."""
    return lines([[row.get(column) for column in COLUMNS] for row in _rows(report)])


def render_unreadable(one: Unreadable) -> str:
    """The row of an article without a verdict."""
    cells = {"article": one.path, "verdict": NO_VERDICT, "messages": f"{one.what} {one.why}"}
    return lines([[cells.get(column) for column in COLUMNS]])


def lines(rows: Iterable[Sequence[Any]]) -> str:
    """The rows as CSV (RFC 4180, but for line feeds alone); lists as JSON; no cell runs as a formula."""
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _rows(report: Report) -> Iterator[Row]:
    path = report.article.document.path
    tables = rows_of(report, path)
    shared = {"article": path, "verdict": report.verdict.value}
    about: dict[str, list[Mapping[str, Any]]] = {}
    for finding in tables["findings"]:
        about.setdefault(finding["quotation_id"] or finding["reported_id"] or "", []).append(finding)
    quoted = [(quote, about.get(quote["quotation_id"], [])) for quote in tables["quotations"]]
    stated = [({**one, "kind": "indirect"}, about.get(one["reported_id"], [])) for one in tables["reported"]]
    general = [({"severity": finding["severity"]}, [finding]) for finding in about.get("", [])]
    for row, findings in [*quoted, *stated, *general] or [({}, [])]:
        codes = " ".join(finding["code"] for finding in findings)
        yield {**row, **shared, "codes": codes, "messages": "\n".join(finding["message"] for finding in findings)}


def _cell(value: object) -> object:
    if isinstance(value, str):
        value = value.replace("\r", " ")  # by itself it would end the line for some readers
        return f"'{value}" if value.startswith(_FORMULA) else value
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False) if value else ""
    return value
