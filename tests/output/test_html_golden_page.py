"""A page looked at and approved once; a change to it is seen before it is accepted.

``UPDATE_GOLDEN=1 pytest tests/output/test_html_golden_page.py`` writes the page anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from html_reports import kerry_lavrov_report

from checker.output.html import render

GOLDEN = Path(__file__).parent / "golden" / "kerry-lavrov.html"

# Style and script have tests of their own, the rules' words belong to the rules.
SCRUBBED = (
    (re.compile(r"(?<=<style>).*?(?=</style>)", re.DOTALL), "…"),
    (re.compile(r"(?<=<script>).*?(?=</script>)", re.DOTALL), "…"),
    (re.compile(r"sha256-[\w+/=]+"), "sha256-…"),
    (re.compile(r'(?<=<p class="fix">)(?!Waived).*?(?=</p>)'), "…"),
    (re.compile(r'(?<=<dl class="rules">).*?(?=</dl>)', re.DOTALL), "…"),
)


def scrubbed(page: str) -> str:
    for pattern, mark in SCRUBBED:
        page = pattern.sub(mark, page)
    return page


def test_the_page_is_the_one_that_was_approved() -> None:
    page = scrubbed(render(kerry_lavrov_report(), command="checker check story.txt --source hearing.txt"))
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(page, encoding="utf-8", newline="\n")
        pytest.skip("the golden page was written anew: look at the difference before committing it")
    assert page == GOLDEN.read_text(encoding="utf-8"), "look at the page, then run this test with UPDATE_GOLDEN=1"
