"""Real reports keep the published JSON Schema, and hold nothing that it does not name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker import Report, check
from checker.model import Report as BareReport
from checker.output.columns import TABLES
from checker.output.json import record
from checker.output.schema import report_schema, tables_schema
from checker.output.tabulation import rows_of

FIXTURES = Path(__file__).parents[2] / "fixtures"
SCHEMA = json.loads(report_schema())
VALIDATOR = Draft202012Validator(SCHEMA)


def _closed(schema: Any) -> Any:
    """The schema with every object allowed only the fields that it names."""
    if isinstance(schema, dict):
        closed = {key: _closed(value) for key, value in schema.items()}
        return {**closed, "additionalProperties": False} if "properties" in schema else closed
    return [_closed(value) for value in schema] if isinstance(schema, list) else schema


CLOSED = Draft202012Validator(_closed(SCHEMA))


@pytest.fixture(scope="module")
def real_report() -> Report:
    return check(FIXTURES / "demo.article.txt", FIXTURES / "kerry-lavrov-2016-03-24.transcript.txt", cache=False)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.slow
def test_a_real_report_keeps_the_schema_and_the_schema_names_every_field(real_report: Report) -> None:
    told = real_report.to_dict()
    assert {quote["kind"] for quote in told["quotes"]} == {"direct", "partial", "indirect"}
    assert [error.message for error in CLOSED.iter_errors(told)] == []


def test_a_report_made_by_hand_keeps_the_schema(harbour_report: BareReport) -> None:
    assert [error.message for error in CLOSED.iter_errors(record(harbour_report))] == []


@pytest.mark.parametrize("field", ["schema", "article", "quotes", "summary", "verdict"])
def test_a_report_without_one_of_its_fields_does_not_keep_the_schema(harbour_report: BareReport, field: str) -> None:
    told = record(harbour_report)
    del told[field]
    assert not VALIDATOR.is_valid(told)


def test_a_quotation_of_an_unknown_wording_does_not_keep_the_schema(harbour_report: BareReport) -> None:
    told = record(harbour_report)
    told["quotes"][0]["wording"] = "mangled"
    assert not VALIDATOR.is_valid(told)


def test_every_table_says_what_its_columns_mean() -> None:
    told = json.loads(tables_schema())
    assert [table["table"] for table in told] == ["articles", "quotations", "findings", "reported"]
    assert all(column["meaning"] for table in told for column in table["columns"])


@pytest.mark.slow
def test_the_rows_of_a_real_report_fill_every_column_they_can(real_report: Report) -> None:
    rows = rows_of(real_report, "demo", {"outlet": "Harbour Post"})
    for table in TABLES:
        assert all(list(row) == [column.name for column in table.columns] for row in rows[table.name])
    (article,) = rows["articles"]
    assert article["outlet"] == "Harbour Post"
    assert article["quotes"] == len(rows["quotations"]) == len(real_report.quotes)
    assert article["findings"] == len(rows["findings"])
    assert {row["quotation_id"] for row in rows["findings"] if row["quotation_id"]} <= {
        row["quotation_id"] for row in rows["quotations"]
    }
    assert {row["reported_id"] for row in rows["findings"] if row["reported_id"]} <= {
        row["reported_id"] for row in rows["reported"]
    }
    changed = next(row for row in rows["quotations"] if row["wording"] == "altered")
    assert changed["changes"]
    assert changed["passage_end"] > changed["passage_start"]
