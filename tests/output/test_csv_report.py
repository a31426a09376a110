"""The CSV report: a row a quotation for a spreadsheet, nothing of which runs as a formula."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import pytest

from checker.model import Report
from checker.output.batch import Batch, Unreadable
from checker.output.csv import COLUMNS, lines, render


def _rows(batch: Batch) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(render(batch))))


def test_every_quotation_is_a_row_with_its_findings(harbour_report: Report) -> None:
    rows = _rows(Batch((harbour_report,)))
    assert [row["id"] for row in rows] == ["q1", "q2", "q3"]
    assert rows[0]["codes"] == "Q203"
    assert rows[0]["passage"] == "We will build six new bridges by the spring."
    assert rows[0]["speaker"] == rows[0]["said_by"] == "Minister Alder"
    assert {row["verdict"] for row in rows} == {"fail"}


def test_an_article_without_quotations_is_still_a_row(harbour_report: Report) -> None:
    (row,) = _rows(Batch((replace(harbour_report, quotes=()),)))
    assert row["article"] == "harbour.article.txt"
    assert row["text"] == ""


def test_an_article_without_a_verdict_is_a_row_with_the_reason() -> None:
    (row,) = _rows(Batch((), (Unreadable("gone.txt", "gone.txt does not exist.", "There is no such file.", "Look."),)))
    assert row["verdict"] == "no-verdict"
    assert "does not exist" in row["messages"]


def test_the_head_names_every_column_even_of_nothing() -> None:
    assert render(Batch(())) == ",".join(COLUMNS) + "\n"


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t"])
def test_no_cell_runs_as_a_formula(begins: str) -> None:
    ((cell,),) = csv.reader(StringIO(lines([[begins + "1+1"]]), newline=""))
    assert cell == "'" + begins + "1+1"


def test_a_carriage_return_ends_no_row() -> None:
    assert list(csv.reader(StringIO(lines([["a\rb", "c"]]), newline=""))) == [["a b", "c"]]
