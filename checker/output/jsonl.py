"""One JSON document a line: an article's whole report (schema 1), or why an article has none."""

from __future__ import annotations

import json
from dataclasses import asdict

from checker.output.batch import Batch
from checker.output.json import SCHEMA, record


def render(batch: Batch) -> str:
    """The articles' reports, then the articles without a verdict, each on its own line."""
    documents = [record(report) for report in batch.reports]
    documents += [{"schema": SCHEMA, "unreadable": asdict(one)} for one in batch.unreadable]
    return "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
