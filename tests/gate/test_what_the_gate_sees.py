"""The table of docs/what-the-gate-sees.md: every article in it ends as it says, no wrong one in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from checker.config.effective_settings import resolve
from checker.gate.run import Gate

PAGE = (Path(__file__).parents[2] / "docs" / "what-the-gate-sees.md").read_text(encoding="utf-8")
RECORD, TEMPLATE = re.findall(r"^```(?:html)?\n(.*?)\n```$", PAGE, re.MULTILINE | re.DOTALL)[:2]
NAMED_IN_THE_TEXT = frozenset({"hidden from every reader", "in a comment of the markup", "in a script", "in a comment"})
"""What the page says, under its last heading, that no report names, for no reader sees it."""


@dataclass(frozen=True)
class Row:
    """A row of the table."""

    group: str
    article: str
    ending: str
    why: str
    exit: int
    reported: frozenset[str]

    @property
    def text(self) -> str:
        """The article as it is written to a file."""
        repeated = re.sub(r"\{([^{}*]+)\*(\d+)\}", lambda match: match[1] * int(match[2]), self.article)
        whole = TEMPLATE.replace("{row}", repeated) if self.ending == "html" else repeated
        return re.sub(r"\\(?:u([0-9a-f]{4})|(n))", lambda match: "\n" if match[2] else chr(int(match[1], 16)), whole)


def _rows() -> Iterator[Row]:
    group = ""
    for line in PAGE.splitlines():
        if line.startswith("## "):
            group = line[3:]
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("| ") and len(cells) == 5 and cells[3].isdecimal():
            code = re.fullmatch(r"(`+) ?(.*?) ?\1", cells[0])
            article = code[2] if code else {"(nothing)": "", "(blanks)": "   "}[cells[0]]
            yield Row(group, article, cells[1], cells[2], int(cells[3]), frozenset(cells[4].split()) - {"–"})


ROWS = list(_rows())


@pytest.fixture(scope="module")
def gate(tmp_path_factory: pytest.TempPathFactory) -> Gate:
    record = tmp_path_factory.mktemp("record") / "record.txt"
    record.write_text(RECORD + "\n", encoding="utf-8")
    given = {"sources": (str(record),), "cache": False}
    return Gate(resolve(file=None, environment={}, command_line=given), today=date(2026, 1, 1))


def test_the_table_has_its_rows() -> None:
    assert len(ROWS) >= 150
    assert len({(row.article, row.ending) for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.ending}: {row.why}")
def test_every_row_ends_as_it_says(row: Row, gate: Gate, tmp_path: Path) -> None:
    article = tmp_path / f"article.{row.ending.split(',')[0]}"
    article.write_text(row.text, encoding="utf-8")
    run = gate.run([article])
    reported = {
        finding.code
        for report in run.batch.reports
        for finding in (*report.general, *(one for checked in report.quotes for one in checked.findings))
    }
    assert int(run.decision.code) == row.exit, run.decision.reason
    assert row.reported <= reported


def test_no_wrong_article_is_passed_in_silence() -> None:
    silent = [
        row.why
        for row in ROWS
        if row.exit == 0 and not row.reported and ("nine" in row.article or "mayor" in row.article)
    ]
    assert set(silent) <= NAMED_IN_THE_TEXT
