"""What ``--output`` writes for a listing: JSON or text, by the file's ending."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[str, str], Path]
QUOTED = "“We will build six new bridges by the spring,” Minister Alder said.\n"
TRANSCRIPT = "transcripts/harbour.txt"
LISTINGS = (("quotes", "articles/a.txt"), ("quotes", "articles/a.txt", "--explain"), ("sources", TRANSCRIPT))


@pytest.mark.parametrize("command", [*LISTINGS, ("coverage", "articles/a.txt", "--source", TRANSCRIPT)])
def test_the_json_file_holds_what_the_json_format_prints(run: Run, write: Write, command: tuple[str, ...]) -> None:
    write("a.txt", QUOTED)
    told = run(*command, "--format", "json", "-o", "listing.json")
    assert told.code == 0
    assert json.loads(Path("listing.json").read_text(encoding="utf-8")) == json.loads(told.out)


@pytest.mark.parametrize("command", LISTINGS)
def test_the_text_file_holds_what_is_printed(run: Run, write: Write, command: tuple[str, ...]) -> None:
    write("a.txt", QUOTED)
    told = run(*command, "-o", "listing.txt")
    # The terminal may be narrower than the file, and then wraps its columns elsewhere.
    assert sorted(Path("listing.txt").read_text(encoding="utf-8").split()) == sorted(told.out.split())


def test_a_listing_is_not_written_as_a_page(run: Run, write: Write) -> None:
    write("a.txt", QUOTED)
    told = run("quotes", "articles/a.txt", "-o", "listing.html")
    assert told.code == 2
    assert "listing.json" in told.err
    assert not Path("listing.html").exists()
