"""Whatever a file holds, it is read or refused in three lines: no traceback, nothing active in a page made of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hostile_files import FORMATS, hostile_file
from hypothesis import given, settings
from hypothesis import strategies as st
from one_hostile_file import HostileReports, outcome

from checker.documents import Purpose

FIXTURES = Path(__file__).parents[2] / "fixtures"


@pytest.mark.slow
@pytest.mark.parametrize("purpose", list(Purpose))
@pytest.mark.parametrize("format_", list(FORMATS))
@settings(max_examples=25, deadline=None, derandomize=True)
@given(seed=st.integers(0, 2**32))
def test_a_hostile_file_of_any_format_is_read_or_refused(format_: str, purpose: Purpose, seed: int) -> None:
    assert outcome(format_, hostile_file(format_, seed), purpose)


@pytest.mark.parametrize("format_", list(FORMATS))
@settings(max_examples=25, deadline=None, derandomize=True)
@given(data=st.binary(max_size=400))
def test_bytes_of_any_kind_are_read_or_refused(format_: str, data: bytes) -> None:
    assert outcome(format_, data, Purpose.SOURCE)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(text=st.text(max_size=600))
def test_text_of_any_kind_is_read_or_refused(text: str) -> None:
    assert outcome("text", text.encode("utf-8", "surrogatepass"), Purpose.ARTICLE)
    assert outcome("markdown", text.encode("utf-8", "surrogatepass"), Purpose.ARTICLE)


@pytest.mark.slow
def test_a_page_made_of_a_hostile_article_holds_nothing_that_runs_or_leads_elsewhere() -> None:
    reports = HostileReports(FIXTURES / "kerry-lavrov-2016-03-24.transcript.txt")
    came = [reports.outcome(format_, hostile_file(format_, seed)) for format_ in ("text", "html") for seed in range(12)]
    assert came.count("reported") > 5
