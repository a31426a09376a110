"""Over real articles: what is said to be the record's is in the record, and reads as English.

Needs the pairs of other people's articles; where they are not at hand, this is skipped and says so.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from plain_english import faults

from checker.language.english import ENGLISH
from checker.model import Severity
from checker.output.suggestions import APART, NEXT, suggest
from checker.running.checking import Checker
from checker.running.reading_documents import article_of
from checker.running.reading_sources import read_sources

pytestmark = pytest.mark.slow

PAIRS = Path(__file__).parents[3] / "shared" / "corpus" / "pairs"
SOME = 12
"""Every so many pairs of the folder: all of them take most of an hour."""


def pairs() -> list[Path]:
    found = sorted(folder for folder in PAIRS.glob("*") if (folder / "article.txt").is_file())
    return found[:: max(1, len(found) // SOME)]


@pytest.fixture(scope="module")
def checker() -> Checker:
    if not pairs():
        pytest.skip(f"no real articles at {PAIRS}: what is offered on them is not looked at")
    return Checker()


def test_everything_offered_is_the_records_and_reads_as_english(checker: Checker) -> None:
    offered, foreign, faulty = 0, [], []
    for folder in pairs():
        report = checker.check(article_of(folder / "article.txt"), read_sources([folder / "transcript.txt"]))
        (record,) = report.sources
        for quoted in report.quotes:
            made = suggest(
                quoted, article=report.article.text, source=record if quoted.passage else None, language=ENGLISH
            )
            errors = any(finding.severity is Severity.ERROR for finding in quoted.findings)
            assert errors or not made.correction, "only an error asks for a correction"
            for marker, draft in ((": “", made.wording), ("The record reads: “", made.correction)):
                words = draft.partition(marker)[2].removesuffix("”")
                runs = [run for apart in words.split(APART) for run in apart.split(NEXT) if run]
                offered += bool(runs)
                foreign += [run for run in runs if run not in record.text]
                faulty += [run for run in runs if list(faults(run))]
    assert offered > 20
    assert foreign == []
    assert len(faulty) <= offered // 50  # a transcript's own faults are the record's
