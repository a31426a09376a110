"""OpenDocument and RTF files give the words that a reader of them sees."""

from __future__ import annotations

import io
import zipfile

import pytest

from checker.documents import Purpose, read_bytes
from checker.errors import FormatError
from checker.language.english import ENGLISH
from checker.model import BlockKind, Document
from checker.sources import read_source

_NAMESPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def odt(body: str) -> bytes:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {_NAMESPACES}><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
    return stored.getvalue()


def words_of(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def test_an_odt_file_gives_paragraphs_headings_lists_and_rows() -> None:
    document = read_bytes(
        odt(
            '<text:h text:outline-level="1">The bridge holds</text:h>'
            "<text:p>ALDER: We met<text:s/>today.<text:note><text:p>Not said.</text:p></text:note></text:p>"
            "<text:tracked-changes><text:p>Struck out.</text:p></text:tracked-changes>"
            "<text:list><text:list-item><text:p>First of all.</text:p></text:list-item></text:list>"
            "<table:table><table:table-row><table:table-cell><text:p>BIRCH</text:p></table:table-cell>"
            "<table:table-cell><text:p>Yes.</text:p></table:table-cell></table:table-row></table:table>"
        ),
        name="record.odt",
        purpose=Purpose.SOURCE,
        language=ENGLISH,
    )
    assert words_of(document) == ["The bridge holds", "ALDER: We met today.", "First of all.", "BIRCH: Yes."]
    assert document.blocks[2].kind is BlockKind.LIST_ITEM


def test_an_odt_file_without_an_ending_is_known_by_its_content() -> None:
    assert read_bytes(odt("<text:p>We met today.</text:p>"), name="-", language=ENGLISH).format == "odt"


def test_a_damaged_odt_file_is_refused() -> None:
    with pytest.raises(FormatError) as caught:
        read_bytes(b"PK\x03\x04 nothing", name="record.odt", language=ENGLISH)
    assert caught.value.fix


RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\*\generator Something;}{\header Not said.}"
    rb"\pard The bridge holds\par\par ALDER: We met \'93today\'94, \u8212? and talked.{\footnote Nor this.}\par "
    rb"{\v hidden}BIRCH: Yes{\b , we did}.\line Good.\par "
    rb"\trowd\intbl CEDAR\cell So.\cell\row}"
)


def test_an_rtf_file_gives_paragraphs_and_rows() -> None:
    document = read_bytes(RTF, name="record.rtf", purpose=Purpose.SOURCE, language=ENGLISH)
    assert words_of(document) == [
        "The bridge holds",
        "ALDER: We met “today”, — and talked.",
        "BIRCH: Yes, we did.\nGood.",
        "CEDAR: So.",
    ]


def test_an_rtf_file_is_a_record() -> None:
    source = read_source(
        read_bytes(RTF, name="record.rtf", purpose=Purpose.SOURCE, language=ENGLISH), id="record", language=ENGLISH
    )
    assert [turn.label for turn in source.turns if turn.label] == ["ALDER", "BIRCH", "CEDAR"]


def test_another_file_called_rtf_is_refused() -> None:
    with pytest.raises(FormatError):
        read_bytes(b"We met today.", name="record.rtf", language=ENGLISH)
