"""Five hundred quotations against a hundred thousand words stay light: the transcript out of sight is not laid out."""

from __future__ import annotations

from pathlib import Path

from browser_pages import Opener

LAID_OUT = """selector => {
    const all = [...document.querySelectorAll(selector)];
    const rendered = all.filter(element => element.firstElementChild?.checkVisibility({contentVisibilityAuto: true}));
    return [all.length, rendered.length];
}"""


def test_only_what_is_near_the_window_is_laid_out(open_page: Opener, large_file: Path) -> None:
    page = open_page(large_file).page
    everything, rendered = page.evaluate(LAID_OUT, ".turns > section")
    assert everything > 250
    assert 0 < rendered < everything / 8


def test_a_picture_of_the_whole_page_has_every_card(open_page: Opener, large_file: Path) -> None:
    page = open_page(large_file).page
    everything, rendered = page.evaluate(LAID_OUT, "article.card")
    assert everything == rendered > 100


def test_filters_and_keys_reach_everything_on_it(open_page: Opener, large_file: Path) -> None:
    page = open_page(large_file).page
    errors = page.locator("button.count.error b").inner_text()
    page.keyboard.press("f")
    assert page.locator(".card[id]:not([hidden])").count() == int(errors)
    page.keyboard.press("f")
    page.keyboard.press("n")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.id") != first
    page.keyboard.press("3")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.parentElement.open")


def test_a_passage_deep_in_the_transcript_comes_into_sight(open_page: Opener, large_file: Path) -> None:
    page = open_page(large_file).page
    deepest = page.eval_on_selector_all(".ref[href^='#q']", "all => all.at(-1).getAttribute('href')")
    page.evaluate(f"location.hash = '{deepest}'")
    page.wait_for_timeout(400)
    inside = page.evaluate("""() => {
        const box = document.querySelector('.ref.here').getBoundingClientRect();
        const column = document.getElementById('transcripts').getBoundingClientRect();
        return box.top >= column.top && box.bottom <= column.bottom;
    }""")
    assert inside
