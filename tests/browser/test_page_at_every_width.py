"""The page fits phones, tablets and desks, in light and in dark, and asks nothing of the network."""

from __future__ import annotations

import pytest
from browser_pages import Opener, box_of

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
