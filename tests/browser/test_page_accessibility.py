"""Nobody is shut out: axe-core finds nothing serious, and colour and motion are never needed."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser_pages import Opener

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"

RUN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
    .filter(violation => ['serious', 'critical'].includes(violation.impact))
    .map(violation => violation.id + ': ' + violation.nodes.map(node => node.html.slice(0, 99)).join(' | '))
"""


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: run tests/browser/setup.sh")
    return AXE.read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("width", "view"), [(1280, "findings"), (1280, "article"), (1280, "quotations"), (360, "findings")]
)
def test_axe_finds_nothing_serious(open_page: Opener, axe: str, width: int, view: str, scheme: str) -> None:
    page = open_page(width=width, scheme=scheme, at=f"#{view}").page
    page.evaluate("for (const fold of document.querySelectorAll('.view:not([hidden]) details')) fold.open = true")
    page.evaluate(axe)
    assert page.evaluate(RUN) == []


def test_axe_finds_nothing_serious_without_the_pages_script(
    open_page: Opener, axe: str, report_file: Path, tmp_path: Path
) -> None:
    page_without = report_file.read_text(encoding="utf-8").split("<script>")[0] + "</body></html>"
    (tmp_path / "bare.html").write_text(page_without, encoding="utf-8")
    page = open_page(tmp_path / "bare.html").page
    page.evaluate(axe)
    assert page.evaluate(RUN) == []


def test_every_change_is_told_by_line_and_by_word_as_well_as_by_colour(open_page: Opener) -> None:
    page = open_page().page
    changes = page.eval_on_selector_all(
        ".card del, .card ins",
        """all => all.map(one => [getComputedStyle(one).textDecorationLine, !!one.querySelector('.vh')])""",
    )
    assert len(changes) > 15
    assert all(line != "none" and spoken for line, spoken in changes)


def test_forced_colours_keep_every_mark(open_page: Opener) -> None:
    page = open_page().page
    page.emulate_media(forced_colors="active")
    for selector in ("#q1 .published del.changed", "#q4 .said ins.heavy", "#article mark.error"):
        page.keyboard.press("2" if "article" in selector else "1")
        style = page.locator(selector).first.evaluate(
            "element => [getComputedStyle(element).textDecorationLine, getComputedStyle(element).outlineStyle]"
        )
        assert style[0] != "none"
        assert style[1] == ("solid" if "heavy" in selector else "none")


def test_nothing_moves_for_those_who_asked_for_stillness(open_page: Opener) -> None:
    page = open_page().page
    page.emulate_media(reduced_motion="reduce")
    moving = page.evaluate("""() => [...document.querySelectorAll('*')].filter(element => {
        const style = getComputedStyle(element);
        return style.transitionDuration !== '0s' || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
    }).length""")
    assert moving == 0
