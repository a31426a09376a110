"""The picture of the packages is that of the imports, every package has its place, and the page names each."""

from __future__ import annotations

import re

import pytest
from picture import PAGE, PROJECT, page_with_picture, picture


@pytest.mark.slow
def test_the_picture_is_the_imports() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == page_with_picture(page), "run `make picture`"


def test_the_page_says_what_every_package_does() -> None:
    page = PAGE.read_text(encoding="utf-8")
    described = set(re.findall(r"^\| `(\w+)/?` \|", page, re.MULTILINE))
    there = {path.parent.name for path in (PROJECT / "checker").glob("*/__init__.py")}
    assert there <= described


def test_an_arrow_that_a_longer_way_says_is_left_out() -> None:
    uses = {"end": frozenset({"middle", "start"}), "middle": frozenset({"start"}), "start": frozenset[str]()}
    arrows = {line.strip() for line in picture(uses).splitlines() if "-->" in line}
    assert arrows == {"start --> middle", "middle --> end"}
