"""A page that leads to the pages of several articles."""

from __future__ import annotations

import re
from html import escape
from pathlib import PurePath

from checker.output.batch import Batch
from checker.output.summary import counted, summarise

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quotations checked</title>
<style>
:root {{ color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }}
body {{ max-width: 60rem; margin: 2rem auto; padding: 0 1rem }}
td, th {{ text-align: left; padding: .25rem 1rem .25rem 0; vertical-align: top }}
</style>
</head>
<body>
<main>
<h1>Quotations checked</h1>
<table>
<thead><tr><th scope="col">Verdict</th><th scope="col">Article</th><th scope="col">Found</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
</main>
</body>
</html>
"""


def page_names(batch: Batch) -> list[str]:
    """A file name for each report's page, made from its article's, no two the same."""
    names: list[str] = []
    for number, report in enumerate(batch.reports, start=1):
        stem = re.sub(r"[^\w.-]+", "-", PurePath(report.article.document.path).name).strip("-.") or "article"
        name = f"{stem}.html"
        names.append(name if name not in names and name != "index.html" else f"{stem}-{number}.html")
    return names


def render(batch: Batch, *, folder: str | None = None) -> str:
    """The index of all articles; ``folder`` is where their pages are, if not beside it."""
    rows = []
    for name, report in zip(page_names(batch), batch.reports, strict=True):
        summary = summarise(report)
        faults = f"{counted(summary.errors, 'error')}, {counted(summary.warnings, 'warning')}"
        faults = f"{counted(summary.errors, 'error')}, {counted(summary.warnings, 'warning')}"
        found = f"{faults} in {counted(summary.quotes, 'quotation')}"
        link = escape(f"{folder}/{name}" if folder else name)
        path = escape(report.article.document.path)
        rows.append(_row(report.verdict.value, f'<a href="{link}">{path}</a>', found))
    rows += [_row("no verdict", escape(one.path), escape(f"{one.what} {one.why}")) for one in batch.unreadable]
    return _PAGE.format(rows="\n".join(rows))


def _row(verdict: str, article: str, found: str) -> str:
    return f"<tr><td>{verdict}</td><td>{article}</td><td>{found}</td></tr>"
