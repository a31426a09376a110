"""Every figure of the summary leads to what it counts, and the tables count the same."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from small_archive import Ran

pytest.importorskip("pyarrow", reason="tables need pyarrow, which is not installed")
pytestmark = pytest.mark.slow


@pytest.fixture
def out(archive: Path, done: Ran) -> Path:
    assert done.code == 2, done.err
    return archive / "out"


def _page(path: Path) -> Any:
    return html.fromstring(path.read_text(encoding="utf-8"))


def _number(text: str) -> int:
    return int(text.replace(",", ""))


def test_every_figure_leads_to_a_list_with_as_many_things(out: Path) -> None:
    page = _page(out / "summary.html")
    links = page.xpath("//td/a | //dd/a | //h1/a | //li/a[contains(@href, 'lists/')]")
    assert len(links) > 30
    for link in links:
        path, _, anchor = link.get("href").partition("#")
        (heading,) = _page(out / path).xpath(f"//h2[@id='{anchor}']")
        things = heading.getparent().xpath(".//div[@class='thing']")
        assert _number(link.text) == len(things) == _number(heading.text.split()[0])


def test_the_query_beside_a_list_counts_as_many(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb = pytest.importorskip("duckdb")
    monkeypatch.chdir(out)
    sections = [
        section for path in sorted((out / "lists").glob("*.html")) for section in _page(path).xpath("//section")
    ]
    assert len(sections) > 40
    for section in sections:
        (query,) = section.xpath(".//pre/text()")
        assert len(duckdb.sql(query).fetchall()) == _number(section.xpath("string(h2)").split()[0]), query


def test_every_link_of_every_page_leads_somewhere(out: Path) -> None:
    pages = [out / "summary.html", *(out / "lists").glob("*.html")]
    for page in pages:
        for href in _page(page).xpath("//a/@href"):
            path, _, anchor = href.partition("#")
            target = Path(os.path.normpath(page.parent / path)) if path else page
            assert target.exists(), href
            if anchor:
                assert _page(target).xpath(f"//*[@id='{anchor}']"), href


def test_bars_say_the_same_as_their_figures(out: Path) -> None:
    page = _page(out / "summary.html")
    for bar in page.xpath("//*[local-name()='svg'][contains(@class, 'bar')]"):
        lengths = [float(width) for width in bar.xpath(".//@width")]
        assert sum(lengths) == pytest.approx(100, abs=0.01)


def test_the_page_needs_no_script_and_nothing_from_elsewhere(out: Path) -> None:
    text = (out / "summary.html").read_text(encoding="utf-8")
    assert "<script" not in text
    assert not re.findall(r"(?:src|href)=\"https?:", text)


def test_hostile_names_stay_text(archive: Path, run: Callable[..., Ran]) -> None:
    (archive / "hostile.jsonl").write_text(
        '{"path": "articles/faulty.txt", "id": "</style><script>alert(1)</script>", "title": "<b>bold</b>",'
        ' "outlet": "<script>alert(1)</script>\' OR 1=1"}\n',
        encoding="utf-8",
    )
    assert run("batch", "hostile.jsonl", "-s", "harbour.txt", "--out", "hostile", "--jobs", "1").code == 1
    for path in (archive / "hostile").rglob("*.html"):
        if path.parent.parent.name != "pages":
            assert "<script" not in path.read_text(encoding="utf-8"), path
