"""Bytes become text in the encodings news comes in, and nothing binary passes for text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents import read_bytes
from checker.errors import EncodingError, FormatError, InputError
from checker.language.english import ENGLISH
from checker.model import Document

WORDS = "“Naïve” – said the minister’s aide, over\u00a0and over."


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode("utf-8"),
        codecs.BOM_UTF8 + WORDS.encode("utf-8"),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
        WORDS.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 bom", "utf-16-le bom", "utf-16-be bom", "utf-16-le", "utf-16-be", "cp1252"],
)
def test_each_encoding_gives_the_same_text_without_a_mark(data: bytes) -> None:
    assert read_bytes(data, name="page.txt", language=ENGLISH).text == WORDS


def test_the_digest_is_that_of_the_bytes_and_not_of_the_text() -> None:
    plain = read_bytes(WORDS.encode(), name="page.txt", language=ENGLISH)
    marked = read_bytes(codecs.BOM_UTF8 + WORDS.encode(), name="page.txt", language=ENGLISH)
    assert plain.text == marked.text
    assert plain.sha256 != marked.sha256


@pytest.mark.parametrize(
    "data",
    [
        b"words\x00and zeros",
        bytes(range(1, 32)) * 20,
        b"caf\xe9 with a bell\x07",
        b"\x89PNG\r\n\x1a\n words",
        b"%PDF-1.7 words",
        b"PK\x03\x04 words",
        b"\xd0\xcf\x11\xe0 words",
    ],
)
def test_binary_data_under_a_text_name_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError) as caught:
        read_bytes(data, name="page.txt", language=ENGLISH)
    assert "page.txt" in caught.value.what
    assert caught.value.why
    assert caught.value.fix


def test_a_stray_control_character_in_a_long_text_is_no_reason_to_refuse_it() -> None:
    words = "The talks went on. " * 60 + "\x08"
    assert read_bytes(words.encode(), name="page.txt", language=ENGLISH).text == words


def test_bytes_of_no_known_encoding_are_refused() -> None:
    with pytest.raises(EncodingError) as caught:
        read_bytes(b"words \x81\x8d\x90 words", name="page.txt", language=ENGLISH)
    assert "UTF-8" in caught.value.fix


def test_damaged_utf16_says_where() -> None:
    with pytest.raises(EncodingError) as caught:
        read_bytes(codecs.BOM_UTF16_LE + "words".encode("utf-16-le") + b"\x00\xd8a", name="page.txt", language=ENGLISH)
    assert "byte" in caught.value.why


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co"]), max_size=200))
def test_whatever_utf8_text_goes_in_comes_out(words: str) -> None:
    anchored = f"Words {words}"
    assert read_bytes(anchored.encode(), name="page.txt", language=ENGLISH).text == anchored


@settings(deadline=None)  # the first file of a format loads its library
@given(st.binary(max_size=300), st.sampled_from(["txt", "md", "html", "docx", "pdf", "vtt", "srt", "json", "xml"]))
def test_arbitrary_bytes_are_read_or_refused_with_a_reason_never_a_crash(data: bytes, ending: str) -> None:
    outcome = read_or_refused(data, name=f"file.{ending}")
    if isinstance(outcome, InputError):
        assert all([outcome.what, outcome.why, outcome.fix])
    else:
        assert any(character.isalnum() for character in outcome.text)


def read_or_refused(data: bytes, *, name: str) -> Document | InputError:
    try:
        return read_bytes(data, name=name, language=ENGLISH)
    except InputError as error:
        return error
