"""The collation page in a real browser: readable at every width, open to everybody, and asking for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser_pages import Opener

from checker.documents import read_bytes
from checker.language.english import ENGLISH
from checker.model import Document
from checker.output.collation.collation_formats import CollationFormat
from checker.output.collation.collation_rendering import render
from checker.running.comparing import compare

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
RECORD = Path(__file__).parents[2] / "fixtures" / "kerry-lavrov-2016-03-24.transcript.txt"
PRINTED = (
    "“The overall level of bombing and of shelling has decreased sharply,” John Kerry said in Moscow.\n",
    "“The overall level of bombing and of shelling has decreased slightly,” John Kerry said in Moscow.\n",
)


def story(number: int) -> Document:
    return read_bytes(PRINTED[number].encode(), name=f"story-{number}.txt", language=ENGLISH)


@pytest.fixture(scope="module")
def collation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("collation") / "collation.html"
    comparison = compare([story(0), story(1)], sources=[RECORD], cache=False)
    path.write_text(render(CollationFormat.HTML, comparison, width=100, colour=False), encoding="utf-8")
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_it_fits_the_window_and_tells_the_variants(open_page: Opener, collation: Path, width: int, scheme: str) -> None:
    opened = open_page(collation, width=width, scheme=scheme)
    assert opened.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert "slightly" in opened.page.inner_text("body")
    assert "Q601" in opened.page.inner_text("body")
    assert opened.complaints == []
    assert opened.requests == []


def test_axe_finds_nothing_serious(open_page: Opener, collation: Path) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: run tests/browser/setup.sh")
    page = open_page(collation).page
    page.evaluate(AXE.read_text(encoding="utf-8"))
    serious = page.evaluate(
        "async () => (await axe.run(document)).violations"
        ".filter(found => ['serious', 'critical'].includes(found.impact)).map(found => found.id)"
    )
    assert serious == []
