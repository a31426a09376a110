"""One door for all formats: the right reader is found, and each refusal says what, why and how to mend it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from checker.documents import known_extensions, locate, read, read_bytes
from checker.errors import EmptyError, FormatError, InputError
from checker.language.english import ENGLISH
from checker.model import Block, Document, Place, PlaceKind, Span

WORDS = b"The minister said that the talks had been long and useful.\n"


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(WORDS)
    document = read(path, language=ENGLISH)
    assert (document.path, document.format, document.text) == (str(path), "text", WORDS.decode())
    assert read(str(path), language=ENGLISH) == document


def test_a_missing_file_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    (tmp_path / "kitchen-talk.txt").write_bytes(WORDS)
    with pytest.raises(InputError) as caught:
        read(tmp_path / "kitchen-tlak.txt", language=ENGLISH)
    assert "does not exist" in caught.value.what
    assert "kitchen-talk.txt" in caught.value.fix


def test_a_missing_folder_is_told_too(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path / "nowhere" / "page.txt", language=ENGLISH)
    assert caught.value.fix == "Check the path."


@pytest.mark.parametrize("name", ["x" * 5000 + ".txt", "a\0b.txt"])
def test_a_path_the_system_refuses_is_told(name: str) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read(name, language=ENGLISH)


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        read(tmp_path, language=ENGLISH)


def test_an_unknown_ending_is_told_with_those_that_are_known() -> None:
    with pytest.raises(FormatError) as caught:
        read_bytes(WORDS, name="page.txtt", language=ENGLISH)
    assert all(extension in caught.value.why for extension in known_extensions())
    assert caught.value.fix == "Did you mean .txt?"


@pytest.mark.parametrize(
    ("name", "advice"), [("page.doc", ".docx"), ("talk.mp3", "transcript"), ("scan.jpg", "text"), ("data.qqq", ".txt")]
)
def test_a_kind_of_file_that_is_not_read_has_advice_of_its_own(name: str, advice: str) -> None:
    with pytest.raises(FormatError) as caught:
        read_bytes(WORDS, name=name, language=ENGLISH)
    assert advice in caught.value.fix


def test_an_unknown_format_is_told_with_those_that_are_known() -> None:
    with pytest.raises(FormatError) as caught:
        read_bytes(WORDS, name="page", format="markdwon", language=ENGLISH)
    assert caught.value.fix == "Did you mean markdown?"


def test_a_named_format_goes_before_the_ending() -> None:
    assert (
        read_bytes(b"# Heading\n\nWords here.", name="notes.txt", format="markdown", language=ENGLISH).format
        == "markdown"
    )


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (WORDS, "text"),
        (b"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHello there.\n", "webvtt"),
        (b"<!DOCTYPE html><html><body><p>Hello there.</p></body></html>", "html"),
        (b'{"segments": [{"start": 0, "end": 1, "text": " Hello."}], "text": " Hello."}', "speech-json"),
        (b"<?xml version='1.0'?><TEI><text><body><p>Hello.</p></body></text></TEI>", "tei"),
    ],
)
@pytest.mark.parametrize("name", ["-", "<stdin>", "transcript"])
def test_without_an_ending_the_content_decides(data: bytes, expected: str, name: str) -> None:
    assert read_bytes(data, name=name, language=ENGLISH).format == expected


@pytest.mark.parametrize("ending", known_extensions())
def test_an_empty_file_of_any_format_is_refused_as_empty(ending: str) -> None:
    with pytest.raises(EmptyError):
        read_bytes(b"\n", name=f"page{ending}", language=ENGLISH)


def test_reading_plain_text_loads_none_of_the_other_formats_libraries() -> None:
    script = (
        "import sys; from checker.documents import read_bytes; from checker.language.english import ENGLISH;"
        "read_bytes(b'Some words.', name='a.txt', language=ENGLISH);"
        "print([m for m in ('trafilatura','lxml','docx','pdfplumber','webvtt') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def place(offset: int, kind: PlaceKind, label: str) -> Place:
    return Place(offset, kind, label)


def test_a_place_holds_until_the_next_of_its_kind() -> None:
    text = "one\ntwo\nthree"
    document = Document(
        path="p",
        format="pdf",
        text=text,
        sha256="",
        blocks=(Block(Span(0, len(text))),),
        places=(place(0, PlaceKind.PAGE, "7"), place(4, PlaceKind.LINE, "2"), place(8, PlaceKind.PAGE, "8")),
    )
    assert (locate(document, 0).line, locate(document, 0).page, locate(document, 0).printed_line) == (1, "7", None)
    assert (locate(document, 5).line, locate(document, 5).page, locate(document, 5).printed_line) == (2, "7", "2")
    assert (locate(document, len(text)).page, locate(document, len(text)).printed_line) == ("8", "2")
    assert locate(document, 3).time is None


def test_an_offset_outside_the_text_is_an_error() -> None:
    document = read_bytes(WORDS, name="a.txt", language=ENGLISH)
    for offset in (-1, len(document.text) + 1):
        with pytest.raises(ValueError, match="outside the text"):
            locate(document, offset)
