"""The sample report that the project keeps is the one today's checker makes of the fixtures.

``UPDATE_SAMPLE=1 pytest tests/output/test_sample_report.py`` makes it anew.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "reports" / "sample.html"
COMMAND = [
    *("check", "fixtures/demo.article.txt"),
    *("--source", "fixtures/kerry-lavrov-2016-03-24.transcript.txt"),
    *("--source", "fixtures/kerry-gusman-2016-03-23.transcript.txt"),
    *("--output", "html:reports/sample.html"),
]

# What differs from one machine or one change of the code to the next although the page says the same.
SIGNATURE = re.compile(r'(?<=<dl class="signature">).*?(?=</dl>)', re.DOTALL)
CONFIDENCE = re.compile(r"\d+% sure")
DAY = re.compile(r"(?<=\bof |\bon )\d{1,2} [A-Z]\w+ \d{4}")


def comparable(page: str) -> str:
    return DAY.sub("…", CONFIDENCE.sub("…", SIGNATURE.sub("…", page)))


def test_another_day_is_no_other_report() -> None:
    page = "Quotation check of {0} … checked on {0}"
    assert comparable(page.format("3 May 2026")) == comparable(page.format("24 November 2026"))


def made_in(folder: Path) -> str:
    """The report made in another folder by the very command it shows."""
    (folder / "fixtures").symlink_to(ROOT / "fixtures")
    ran = subprocess.run(
        [sys.executable, "-m", "checker", *COMMAND], cwd=folder, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 1, ran.stderr
    return (folder / "reports" / "sample.html").read_text(encoding="utf-8")


def test_the_sample_report_is_fresh(tmp_path: Path) -> None:
    if os.environ.get("UPDATE_SAMPLE"):
        SAMPLE.write_text(made_in(tmp_path), encoding="utf-8", newline="\n")
        pytest.skip("reports/sample.html was made anew: look at it before committing it")
    if not SAMPLE.is_file():
        pytest.skip("reports/sample.html has not been made yet: run this test with UPDATE_SAMPLE=1")
    assert comparable(made_in(tmp_path)) == comparable(SAMPLE.read_text(encoding="utf-8")), (
        "reports/sample.html is stale: run this test with UPDATE_SAMPLE=1 and look at the page"
    )
