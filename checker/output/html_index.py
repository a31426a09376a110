"""A page that leads to the pages of several articles: what they come to, and a row each, ready to be sorted."""

from __future__ import annotations

import re
from html import escape
from pathlib import PurePath

from checker.model import Report
from checker.output.batch import Batch, Unreadable
from checker.output.summary import Summary, counted, summarise
from checker.value_classes import dataclass

NO_VERDICT = "no verdict"

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quotations checked</title>
<style>
:root {{ color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }}
body {{ max-width: 70rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }}
div {{ overflow-x: auto }}
table {{ border-collapse: collapse; font-variant-numeric: tabular-nums }}
td, th {{ text-align: right; padding: .25rem 1rem .25rem 0; vertical-align: top }}
td:nth-child(-n+2), th:nth-child(-n+2) {{ text-align: left }}
td:nth-child(2) {{ min-width: 14rem }}
th button {{ font: inherit; font-weight: 600; color: inherit; cursor: pointer }}
th button {{ background: none; border: 0; padding: 0 }}
th[aria-sort=ascending] button::after {{ content: " ▲" }}
th[aria-sort=descending] button::after {{ content: " ▼" }}
small {{ display: block }}
</style>
</head>
<body>
<main>
<h1>Quotations checked</h1>
<p>{totals}</p>
<div><table>
<thead><tr>{head}</tr></thead>
<tbody>
{rows}
</tbody>
</table></div>
</main>
<script>
for (const [at, head] of [...document.querySelectorAll("th")].entries()) {{
  const button = document.createElement("button");
  button.append(...head.childNodes);
  head.append(button);
  button.onclick = () => {{
    const down = head.getAttribute("aria-sort") === "descending" ? 1 : -1;
    for (const other of document.querySelectorAll("th")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down < 0 ? "descending" : "ascending");
    const value = row => row.cells[at].dataset.value ?? row.cells[at].textContent;
    const body = document.querySelector("tbody");
    const order = (a, b) => down * value(a).localeCompare(value(b), "en", {{ numeric: true }});
    body.append(...[...body.rows].sort(order));
  }};
}}
</script>
</body>
</html>
"""

_COLUMNS = (
    "Verdict",
    "Article",
    "Quotations",
    "Confirmed",
    "Altered",
    "Paraphrase",
    "Unsupported",
    "Errors",
    "Warnings",
)


@dataclass(frozen=True, slots=True)
class _Entry:
    verdict: str
    path: str
    page: str | None
    summary: Summary | None
    reason: str = ""


class Index:
    """The index of a run's pages; of each article it holds its figures alone."""

    def __init__(self) -> None:
        self._entries: dict[int, _Entry] = {}
        self._names: set[str] = set()

    def add(self, report: Report, number: int) -> str:
        """Note an article by its number in the run; return the name of its page, no two the same."""
        path = report.article.document.path
        stem = re.sub(r"[^\w.-]+", "-", PurePath(path).name).strip("-.") or "article"
        name = f"{stem}.html"
        if name in self._names or name == "index.html":
            name = f"{stem}-{number + 1}.html"
        self._names.add(name)
        self._entries[number] = _Entry(report.verdict.value, path, name, summarise(report))
        return name

    def add_unreadable(self, one: Unreadable, number: int) -> None:
        """Note an article without a verdict."""
        self._entries[number] = _Entry(NO_VERDICT, one.path, None, None, f"{one.what} {one.why}")

    def render(self, *, folder: str | None = None) -> str:
        """The page, articles in the run's order; ``folder`` is where their pages are, if not beside it."""
        entries = [self._entries[number] for number in sorted(self._entries)]
        head = "".join(f'<th scope="col">{column}</th>' for column in _COLUMNS)
        return _PAGE.format(totals=_totals(entries), head=head, rows="\n".join(_row(one, folder) for one in entries))


def page_names(batch: Batch) -> list[str]:
    """A file name for each report's page, made from its article's, no two the same."""
    index = Index()
    return [index.add(report, number) for number, report in enumerate(batch.reports)]


def render(batch: Batch, *, folder: str | None = None) -> str:
    """The index of all articles; ``folder`` is where their pages are, if not beside it."""
    index = Index()
    for number, report in enumerate(batch.reports):
        index.add(report, number)
    for number, one in enumerate(batch.unreadable, start=len(batch.reports)):
        index.add_unreadable(one, number)
    return index.render(folder=folder)


def _totals(entries: list[_Entry]) -> str:
    summaries = [entry.summary for entry in entries if entry.summary is not None]
    quotes = sum(summary.quotes for summary in summaries)
    confirmed = sum(summary.verbatim + summary.cleaned for summary in summaries)
    failing = sum(entry.verdict == "fail" for entry in entries)
    without = sum(entry.verdict == NO_VERDICT for entry in entries)
    told = [
        counted(len(entries), "article"),
        f"{failing} {'fails' if failing == 1 else 'fail'}",
        *([f"{without} without a verdict"] if without else []),
        f"{counted(quotes, 'quotation')}, {_confirmed(confirmed, quotes)}",
        counted(sum(summary.errors for summary in summaries), "error"),
        counted(sum(summary.warnings for summary in summaries), "warning"),
    ]
    return "; ".join(told) + "."


def _confirmed(confirmed: int, quotes: int) -> str:
    return f"{confirmed} confirmed by the record ({100 * confirmed / quotes:.0f} %)" if quotes else "none confirmed"


def _row(entry: _Entry, folder: str | None) -> str:
    path = escape(entry.path)
    if entry.page is not None:
        path = f'<a href="{escape(f"{folder}/{entry.page}" if folder else entry.page)}">{path}</a>'
    if entry.reason:
        path += f"<small>{escape(entry.reason)}</small>"
    summary = entry.summary
    figures: tuple[int | str, ...] = ("",) * 7
    if summary is not None:
        figures = (
            summary.quotes,
            summary.verbatim + summary.cleaned,
            summary.altered,
            summary.paraphrase,
            summary.unsupported,
            summary.errors,
            summary.warnings,
        )
    cells = "".join(f"<td>{figure}</td>" for figure in figures)
    return f'<tr><td>{entry.verdict}</td><td data-value="{escape(entry.path)}">{path}</td>{cells}</tr>'
