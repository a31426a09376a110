"""The published shapes of what is put out: the JSON report's, and the tables'."""

from __future__ import annotations

import json
from importlib.resources import files

from checker.output.columns import TABLES


def report_schema() -> str:
    """The JSON Schema of the JSON report."""
    return files("checker.output").joinpath("report.schema.json").read_text(encoding="utf-8")


def tables_schema() -> str:
    """Every table with its columns, their kinds and what they mean, as JSON."""
    tables = [
        {
            "table": table.name,
            "row": table.row,
            "columns": [
                {"name": column.name, "kind": column.kind.value, "meaning": column.meaning} for column in table.columns
            ],
        }
        for table in TABLES
    ]
    return json.dumps(tables, ensure_ascii=False, indent=2) + "\n"
