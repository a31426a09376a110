"""One JSON document a line: an article's whole report (schema 1), or why an article has none."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from checker.model import Report
from checker.output.batch import Batch, Unreadable
from checker.output.json import SCHEMA, record


def render(batch: Batch) -> str:
    """The articles' reports, then the articles without a verdict, each on its own line."""
    return "".join([*map(render_article, batch.reports), *map(render_unreadable, batch.unreadable)])


def render_article(report: Report, gate: Mapping[str, Any] | None = None) -> str:
    """One article's line; ``gate`` is what a run needs that goes on with this one."""
    return _line({**record(report), **({"gate": gate} if gate is not None else {})})


def render_unreadable(one: Unreadable) -> str:
    """The line of an article without a verdict."""
    return _line({"schema": SCHEMA, "unreadable": asdict(one)})


def _line(document: Mapping[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False) + "\n"
