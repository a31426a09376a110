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
    assert page.locator(".card[id]").count() == 10
    assert page.locator(".card[id] >> visible=true").count() == 10
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
def test_paper_has_what_to_fix_and_a_table_of_the_rest(open_page: Opener, as_printed: Printer, scripts: bool) -> None:
    page = open_page(scripts=scripts).page
    with as_printed(page):
        for shown in ("#q1 .sides", "#q3 .behind", "#q11", "#quotations .quotation.clean >> nth=0", ".paper"):
            assert page.locator(shown).first.is_visible(), shown
        for hidden in ("#bar", "#article", "#transcripts", "#q1 .context", "#q1 .waivers"):
            assert not page.locator(hidden).first.is_visible(), hidden


@pytest.mark.parametrize("scripts", [True, False])
def test_the_article_and_the_transcript_are_printed_when_asked_for(
    open_page: Opener, as_printed: Printer, scripts: bool
) -> None:
    page = open_page(scripts=scripts).page
    page.locator(".facts summary", has_text="Print").click()
    page.locator("#whole").check()
    with as_printed(page):
        assert page.locator("#article").is_visible()
        assert page.locator(".turns p").first.is_visible()


def test_every_sheet_says_of_which_file_and_what_day_it_is(open_page: Opener, tmp_path: Path) -> None:
    page = open_page(scripts=False).page
    page.pdf(path=tmp_path / "report.pdf", format="A4")
    with pdfplumber.open(tmp_path / "report.pdf") as pdf:
        sheets = [" ".join((sheet.extract_text() or "").split()) for sheet in pdf.pages]
    assert 1 < len(sheets) <= 4
    for number, sheet in enumerate(sheets, 1):
        assert "made-for-this.article.txt · checked on 24 March 2016 · quote-checker 0.1.0" in sheet
        assert f"{number} / {len(sheets)}" in sheet
    text = " ".join(sheets)
    for words in ("Do not publish", "The ellipsis hides", "Correction: An earlier version", "None of this will hold"):
        assert words in text
    assert "MODERATOR turn 18" not in text


def test_paper_is_readable_in_grey(open_page: Opener, as_printed: Printer) -> None:
    page = open_page(scheme="dark").page
    with as_printed(page):
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
        for selector, line in (("#q1 .published del", "line-through"), ("#q1 .said ins", "underline")):
            assert line in page.locator(selector).first.evaluate(
                "element => getComputedStyle(element).textDecorationLine"
            )
