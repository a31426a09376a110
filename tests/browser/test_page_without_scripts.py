"""The page is complete where scripts are off, and on paper."""

from __future__ import annotations

from pathlib import Path

import pdfplumber
import pytest
from browser_pages import Opener, Printer


def test_all_three_views_are_on_the_page(open_page: Opener) -> None:
    page = open_page(scripts=False).page
    for view in ("#findings", "#article", "#quotations", "#transcripts"):
        assert page.locator(view).is_visible()
    assert page.locator(".card[id]").count() == 11
    assert page.locator(".card[id] >> visible=true").count() == 11
    assert page.locator(".quotation >> visible=true").count() == 15


def test_folds_open_and_close(open_page: Opener) -> None:
    page = open_page(scripts=False).page
    fold = page.locator("#q1 details", has_text="What was said around it")
    assert not fold.locator(".context").is_visible()
    fold.locator("summary").click()
    assert fold.locator(".context").is_visible()


def test_an_ellipsis_opens_to_show_what_it_hides(open_page: Opener) -> None:
    page = open_page(scripts=False).page
    ellipsis = page.locator("#q3 .published .opens")
    assert not ellipsis.locator(".behind").is_visible()
    ellipsis.locator("summary").click()
    assert "not entirely" in ellipsis.locator(".behind").inner_text()


def test_small_differences_can_be_hidden(open_page: Opener) -> None:
    page = open_page(scripts=False).page
    dotted = page.locator("#q1 .said ins.small").first
    assert dotted.is_visible()
    page.locator("#small").uncheck()
    assert not dotted.is_visible()


def test_counts_lead_to_the_first_thing_they_count(open_page: Opener) -> None:
    page = open_page(scripts=False).page
    page.locator("a.count.warning").click()
    assert page.url.endswith("#q2")


@pytest.mark.parametrize("scripts", [True, False])
def test_print_opens_everything(open_page: Opener, as_printed: Printer, scripts: bool) -> None:
    page = open_page(scripts=scripts).page
    with as_printed(page):
        assert page.locator("#findings").is_visible()
        assert page.locator("#article").is_visible()
        assert page.locator("#quotations").is_visible()
        assert page.locator(".context").first.is_visible()
        assert page.locator("#q3 .behind").first.is_visible()
        assert page.locator("#r6 .sides").is_visible()
        assert not page.locator("#bar").is_visible()


def test_paper_carries_the_whole_report(open_page: Opener, tmp_path: Path) -> None:
    page = open_page(scripts=False).page
    page.pdf(path=tmp_path / "report.pdf", format="A4")
    with pdfplumber.open(tmp_path / "report.pdf") as pdf:
        text = " ".join(" ".join((sheet.extract_text() or "").split()) for sheet in pdf.pages)
    for words in (
        "Do not publish",
        "The ellipsis hides",
        "What was said around it",
        "Correction: An earlier version",
        "checker waive",
    ):
        assert words in text
    assert "thank you for your hospitality" not in text
    assert "MODERATOR turn 18" in text


def test_paper_is_readable_in_grey(open_page: Opener, as_printed: Printer) -> None:
    page = open_page(scheme="dark").page
    with as_printed(page):
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
        for selector, line in (("#q1 .published del", "line-through"), ("#q1 .said ins", "underline")):
            assert line in page.locator(selector).first.evaluate(
                "element => getComputedStyle(element).textDecorationLine"
            )
