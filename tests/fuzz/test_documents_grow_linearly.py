"""Reading grows with what is read and no faster: for each kind of hostile or merely long document, by its exponent."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from growth import exponent

from checker.documents import Purpose, read_bytes
from checker.errors import CheckerError
from checker.language.english import ENGLISH
from checker.running.checking import quotations
from checker.sources.record_reading import read_source

pytestmark = pytest.mark.slow
ON_REQUEST = pytest.mark.skipif(not os.environ.get("FUZZ"), reason="minutes, and by the clock: `make fuzz` runs it")

MOST = 1.2
"""The power of its length that a document may cost; the square would be 2."""
SHORT, LONG = 12_000, 48_000
WORDS = "we will build the bridge by the spring "


def _units(unit: str, length: int) -> str:
    return unit * (length // len(unit))


# What it is, its format, and the document of so many characters. Articles are read to the speaker of each quotation.
ARTICLES: dict[str, tuple[str, Callable[[int], str]]] = {
    "opening marks": ("text", lambda length: _units("“", length)),
    "opening marks before words": ("text", lambda length: _units("“a ", length)),
    "closing marks": ("text", lambda length: _units("a” ", length)),
    "straight marks": ("text", lambda length: _units('"a ', length)),
    "single marks": ("text", lambda length: _units("‘a ", length)),
    "words in apostrophes": ("text", lambda length: _units("'a' ", length)),
    "quotations in one paragraph": ("text", lambda length: _units("“We will build,” Alder said. ", length)),
    "quotations in a paragraph each": ("text", lambda length: _units("“We will build,” Alder said.\n\n", length)),
    "one sentence": ("text", lambda length: f"Alder said that {_units(WORDS, length)}."),
    "one quotation": ("text", lambda length: f"“{_units(WORDS, length)},” Alder said."),
    "one clause repeated": ("text", lambda length: _units("Alder said, ", length)),
    "one word without an end": ("text", lambda length: _units("a", length)),
    "one word repeated": ("text", lambda length: _units("build ", length)),
    "names": ("text", lambda length: _units("Ann Alder, Bo Birch, ", length)),
    "brackets": ("text", lambda length: _units("“[a] (b ", length)),
    "paragraphs of a letter": ("text", lambda length: _units("a\n\n", length)),
    "HTML paragraphs": ("html", lambda length: _units("<p>“We will,” Alder said.</p>", length)),
    "Markdown quote signs": ("markdown", lambda length: f"{_units('>', length)} a"),
    "Markdown emphasis": ("markdown", lambda length: _units("*a _b ", length)),
}
RECORDS: dict[str, tuple[str, Callable[[int], str]]] = {
    "a record without a full stop": ("text", lambda length: f"ALDER: {_units(WORDS, length)}"),
    "labels": ("text", lambda length: _units("ALDER: We will.\n", length)),
    "titles": ("text", lambda length: f"ALDER: {_units('Mr. ', length)}"),
    "paragraphs in which no sentence ends": ("text", lambda length: f"ALDER: we{_units(chr(10) * 2 + 'will', length)}"),
    "asides that never close": ("text", lambda length: f"ALDER: {_units('we (laughs ', length)}"),
    "full stops": ("text", lambda length: f"ALDER: We will. {_units('. ', length)}"),
    "captions": (
        "webvtt",
        lambda length: "WEBVTT\n\n" + _units("00:00.000 --> 00:01.000\n<v Alder>We will.\n\n", length),
    ),
    "a caption's tag": ("webvtt", lambda length: f"WEBVTT\n\n00:00.000 --> 00:01.000\n<v{_units('.a', length)}"),
    "subtitles": ("srt", lambda length: _units("1\n00:00:00,000 --> 00:00:01,000\nALDER: We will.\n\n", length)),
    "RTF groups": ("rtf", lambda length: "{\\rtf1 " + "{" * (length // 2) + "a" + "}" * (length // 2) + "}"),
}


@ON_REQUEST
@pytest.mark.parametrize("kind", ARTICLES)
def test_an_article_costs_in_proportion_to_its_length(kind: str) -> None:
    format_, text = ARTICLES[kind]

    def read(length: int) -> None:
        quotations(read_bytes(text(length).encode(), name=f"a.{format_}", format=format_, language=ENGLISH))

    assert _exponent(read) <= MOST


@ON_REQUEST
@pytest.mark.parametrize("kind", RECORDS)
def test_a_record_costs_in_proportion_to_its_length(kind: str) -> None:
    format_, text = RECORDS[kind]

    def read(length: int) -> None:
        data = text(length).encode()
        read_source(
            read_bytes(data, name=f"a.{format_}", format=format_, purpose=Purpose.SOURCE, language=ENGLISH),
            id="a",
            language=ENGLISH,
        )

    assert _exponent(read) <= MOST


def _exponent(read: Callable[[int], None]) -> float:
    def work(length: int) -> None:
        try:
            read(length)
        except CheckerError:
            return

    work(1000)  # what is loaded and compiled once
    return exponent(work, SHORT, LONG, good=MOST)
