"""The page fits phones, tablets and desks, in light and in dark, and asks nothing of the network."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from browser_pages import Opener, box_of
from html_reports import kerry_lavrov_report

from checker.model import CheckedStatement, Credited, Report, Span, Statement, StatementForm, Support
from checker.output.html import render

WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")
VIEWS = ("findings", "article", "quotations")

OVERFLOWING = """() => [...document.querySelectorAll('body *')].filter(element => {
    if (element.closest('.vh, .skip, .counts')) return false;
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.right > document.documentElement.clientWidth + 1;
}).map(element => element.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_window(open_page: Opener, width: int, scheme: str, view: str) -> None:
    page = open_page(width=width, scheme=scheme, at=f"#{view}").page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(OVERFLOWING) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_verdict_the_filters_and_the_first_finding_are_there_at_once(
    open_page: Opener, width: int, scheme: str
) -> None:
    page = open_page(width=width, scheme=scheme).page
    assert page.locator("h1").inner_text().startswith("✕")
    assert "Do not publish" in page.locator("h1").inner_text()
    for selector in ("h1", ".tabs a >> nth=0", ".count.error", "#q1", "#q1 .published", "#q1 .said"):
        assert page.locator(selector).first.is_visible(), selector
    assert box_of(page.locator("h1")).bottom < 800


def test_both_sides_stand_next_to_each_other_from_900_pixels(open_page: Opener) -> None:
    for width, beside in ((899, False), (900, True), (1280, True)):
        page = open_page(width=width).page
        published, said = (box_of(page.locator(f"#q1 .{side}")) for side in ("published", "said"))
        assert (published.top == said.top) is beside


def test_margin_notes_stand_beside_their_paragraph_where_there_is_room(open_page: Opener) -> None:
    for width, beside in ((360, False), (1280, True)):
        page = open_page(width=width, at="#article").page
        block, note = (
            box_of(page.locator(f"#article .row:has(.margin) {part}").first) for part in (".block", ".notes")
        )
        assert (note.left >= block.right) is beside


def test_dark_is_dark(open_page: Opener) -> None:
    colours = {
        scheme: open_page(scheme=scheme).page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        for scheme in SCHEMES
    }
    brightness = {scheme: sum(int(part) for part in colour[4:-1].split(",")) for scheme, colour in colours.items()}
    assert brightness["dark"] < 120 < 600 < brightness["light"]


def test_nothing_is_asked_of_the_network_and_the_policy_is_never_broken(open_page: Opener) -> None:
    opened = open_page()
    page = opened.page
    for key in "123njfp?":
        page.keyboard.press(key)
    page.wait_for_timeout(100)
    assert opened.requests == []
    assert opened.complaints == []


def test_a_script_that_somehow_got_in_would_not_run(open_page: Opener) -> None:
    opened = open_page()
    opened.page.evaluate("""() => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
        const image = document.createElement('img');
        image.src = 'https://example.invalid/pixel.png';
        document.body.append(image);
    }""")
    opened.page.wait_for_timeout(100)
    assert opened.page.evaluate("window.ran") is None
    assert len(opened.complaints) == 2
    assert all("Content Security Policy" in complaint for complaint in opened.complaints)


STATEMENTS = 25


def with_statements() -> Report:
    """The page's report with reported statements, of the length that articles have."""
    report = kerry_lavrov_report()
    text = report.article.text[:90]
    statements = tuple(
        CheckedStatement(
            statement=Statement(
                id=f"s{number}",
                form=StatementForm.CLAUSE,
                spans=(Span(0, len(text)),),
                text=text,
                carrier=Span(0, len(text)),
                cue="said",
                cue_span=Span(0, 1),
                mention="Kerry",
                mention_span=None,
                credited=Credited.NAMED,
            ),
            speakers=(),
            support=Support.NOT_JUDGED,
        )
        for number in range(STATEMENTS)
    )
    return replace(report, statements=statements)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_reported_statement_has_the_width_of_its_line(open_page: Opener, tmp_path: Path, width: int) -> None:
    file = tmp_path / "statements.html"
    file.write_text(render(with_statements()), encoding="utf-8")
    page = open_page(file, width=width, at="#quotations").page
    ledger = page.locator("#reported")
    ledger.locator("> summary").click()
    lines = ledger.locator(".quotation > summary")
    assert lines.count() == STATEMENTS
    line, words = box_of(lines.first), box_of(lines.first.locator("span").nth(1))
    assert words.right - words.left > 0.7 * (line.right - line.left)
    assert box_of(lines.last).bottom - line.top < STATEMENTS * 150
    assert page.evaluate("document.documentElement.scrollWidth") <= width
