"""A batch gives every article a row, in tables that pandas and DuckDB read, and does nothing twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from small_archive import BATCH, ROWS, Ran

from checker.output.columns import TABLES

pytest.importorskip("pyarrow", reason="tables need pyarrow, which is not installed")
pytestmark = pytest.mark.slow

Run = Callable[..., Ran]


def _rows(folder: Path, table: str) -> list[dict[str, Any]]:
    from pyarrow import parquet

    rows: list[dict[str, Any]] = parquet.read_table(folder / "out" / f"{table}.parquet").to_pylist()
    return rows


def test_every_article_is_a_row_in_the_order_of_the_manifest(archive: Path, done: Ran) -> None:
    assert done.code == 2, done.err
    assert done.err.splitlines()[-1].startswith("exit 2: 2 articles without a verdict; ")
    articles = {row["article_id"]: row for row in _rows(archive, "articles")}
    assert list(articles) == [row[0] for row in ROWS]
    assert {id_: row["verdict"] for id_, row in articles.items()} == {
        "faithful": "pass",
        "faulty": "fail",
        "ferry": "pass",
        "both": "pass",
        "unknown": "nothing-to-check",
        "broken": "no-verdict",
        "gone": "no-verdict",
    }
    assert articles["faulty"]["outlet"] == "Harbour Post"
    assert articles["faulty"]["date"] == "2021-01-19"
    assert articles["both"]["sources"] == ["harbour", "council"]
    assert all(articles["gone"][cell] for cell in ("what", "why", "fix"))


@pytest.mark.usefixtures("done")
def test_quotations_and_findings_join_their_articles(archive: Path) -> None:
    findings = [row for row in _rows(archive, "findings") if row["article_id"] == "faulty"]
    assert [row["code"] for row in findings if row["severity"] == "error"] == ["Q203"]
    quotations = {row["quotation_id"]: row for row in _rows(archive, "quotations")}
    quoted = quotations[findings[0]["quotation_id"]]
    assert quoted["said_by"] == "Alder"
    assert quoted["changes"] == [{"op": "replace", "class": "number", "article": "nine", "source": "six"}]
    text = (archive / "articles" / "faulty.txt").read_text(encoding="utf-8")
    assert text[quoted["start"] : quoted["end"]] == quoted["text"]


@pytest.mark.usefixtures("done")
def test_an_article_that_fails_has_a_page_and_no_other(archive: Path) -> None:
    pages = {row["article_id"]: row["html"] for row in _rows(archive, "articles")}
    assert {id_ for id_, page in pages.items() if page} == {"faulty"}
    assert "nine" in (archive / "out" / pages["faulty"]).read_text(encoding="utf-8")
    assert len(list((archive / "out" / "pages").glob("*/*.html"))) == 1


@pytest.mark.usefixtures("done")
def test_the_schema_is_the_one_that_is_published(archive: Path) -> None:
    from pyarrow import parquet

    for table in TABLES:
        read = parquet.read_schema(archive / "out" / f"{table.name}.parquet")
        assert read.names == [column.name for column in table.columns]
        assert all(
            read.field(column.name).metadata == {b"meaning": column.meaning.encode()} for column in table.columns
        )


@pytest.mark.usefixtures("done")
def test_pandas_and_duckdb_read_the_tables_back(archive: Path) -> None:
    pandas = pytest.importorskip("pandas")
    duckdb = pytest.importorskip("duckdb")
    frame = pandas.read_parquet(archive / "out" / "quotations.parquet")
    from_csv = pandas.read_csv(archive / "out" / "quotations.csv")
    rows = _rows(archive, "quotations")
    assert list(frame["text"]) == list(from_csv["text"]) == [row["text"] for row in rows]
    asked = duckdb.sql(
        "SELECT a.outlet, f.code FROM 'out/findings.parquet' f JOIN 'out/articles.parquet' a USING (article_id)"
        " WHERE f.severity = 'error'"
    ).fetchall()
    assert asked == [("Harbour Post", "Q203")]
    for table in TABLES:
        ((counted,),) = duckdb.sql(f"SELECT count(*) FROM 'out/{table.name}.parquet'").fetchall()  # noqa: S608
        assert counted == len(_rows(archive, table.name)) == len(pandas.read_csv(archive / f"out/{table.name}.csv"))


def test_a_second_run_does_nothing(archive: Path, run: Run, done: Ran) -> None:
    before = {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in (archive / "out").rglob("*.*")}
    again = run(*BATCH)
    assert again.code == done.code
    assert again.err.splitlines()[-2].startswith("0 checked, 7 kept from before")
    assert before == {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in (archive / "out").rglob("*.*")}


@pytest.mark.usefixtures("done")
def test_only_what_changed_is_done_again(archive: Path, run: Run) -> None:
    def checked(*more: str) -> str:
        return run(*BATCH, *more).err.splitlines()[-2].split(";")[0]

    article = archive / "articles" / "faulty.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("nine", "six"), encoding="utf-8")
    assert checked() == "1 checked, 6 kept from before"
    assert not list((archive / "out" / "pages").glob("*/*.html"))
    record = archive / "council.txt"
    record.write_text(record.read_text(encoding="utf-8").replace("Tuesday", "Monday"), encoding="utf-8")
    assert checked() == "3 checked, 4 kept from before"
    assert checked("--style", "strict") == "6 checked, 1 kept from before"


@pytest.mark.usefixtures("done")
def test_what_the_manifest_says_of_an_outlet_changes_rows_and_checks_nothing(archive: Path, run: Run) -> None:
    manifest = archive / "archive.csv"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("Harbour Post", "Harbour Mail"), encoding="utf-8")
    assert run(*BATCH).err.splitlines()[-2].startswith("0 checked, 7 kept")
    assert {row["outlet"] for row in _rows(archive, "articles")} == {"Harbour Mail", "Morning Tide", None}
    assert "Harbour Mail" in (archive / "out" / "summary.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("done")
def test_one_run_for_all_and_a_run_for_each_part_give_the_same_rows(archive: Path, run: Run) -> None:
    whole = {table.name: _rows(archive, table.name) for table in TABLES}
    (archive / "out").rename(archive / "whole")
    rows = (archive / "archive.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    for end in (3, 5, len(rows)):
        (archive / "archive.csv").write_text("".join(rows[:end]), encoding="utf-8")
        run(*BATCH)
    assert {table.name: _rows(archive, table.name) for table in TABLES} == whole


def test_exit_codes_are_the_gates(archive: Path, run: Run) -> None:
    def ended(*rows: str) -> int:
        (archive / "some.jsonl").write_text("".join(row + "\n" for row in rows), encoding="utf-8")
        return run("batch", "some.jsonl", "--source", "harbour.txt", "--out", "some", "--jobs", "1").code

    faithful, faulty = (json.dumps({"path": f"articles/{name}.txt"}) for name in ("faithful", "faulty"))
    assert ended(faithful) == 0
    assert ended(faithful, faulty) == 1
    assert ended(faithful, faulty, "not json") == 2
    assert ended(json.dumps({"id": "silent", "text": "The bridge is long and the tide is low.\n"})) == 3


def test_articles_come_from_folders_and_standard_input_too(archive: Path, run: Run) -> None:
    assert run("batch", "articles/f*.txt", "-s", "*.txt", "--out", "globbed", "--jobs", "1").code == 1
    refused = run("batch", "articles", "--out", "nothing")
    assert refused.code == 2
    assert not (archive / "nothing" / "articles.parquet").exists() or "without a verdict" in refused.err


@pytest.mark.usefixtures("done")
def test_an_article_is_judged_as_the_check_command_judges_it(archive: Path, run: Run) -> None:
    alone = run("check", "articles/faulty.txt", "--source", "harbour.txt", "--format", "json")
    told = json.loads(alone.out)
    rows = [row for row in _rows(archive, "findings") if row["article_id"] == "faulty"]
    findings = [finding for quote in told["quotes"] for finding in quote["findings"]]
    assert [(row["code"], row["message"], row["fingerprint"]) for row in rows] == [
        (finding["code"], finding["message"], finding["fingerprint"]) for finding in findings
    ]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("batch", "archive.csv", "--out", "out", "--address", "localhost:1"), "--engine ray"),
        (("batch", "archive.csv", "--out", "out", "--model", "no-such-model"), "no-such-model"),
        (("batch", "nowhere.csv", "--out", "out"), "nowhere.csv"),
    ],
)
def test_what_makes_no_sense_is_refused(run: Run, arguments: tuple[str, ...], says: str) -> None:
    refused = run(*arguments)
    assert refused.code == 2
    assert says in refused.err
