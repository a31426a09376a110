"""What a reader of a file sees is read or named: text boxes, notes, headers, pictures, asides, embedded pages."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from checker.documents import Purpose, read_bytes
from checker.errors import FormatError
from checker.language.english import ENGLISH
from checker.model import Document

WORDS = "“We will build nine bridges,” Alder said."


def _word(write: Callable[[Any], object], *, purpose: Purpose = Purpose.ARTICLE) -> Document:
    file, stored = docx.Document(), io.BytesIO()
    file.add_paragraph("Minister Alder spoke in the harbour on Sunday.")
    write(file)
    file.save(stored)
    return read_bytes(stored.getvalue(), name="page.docx", purpose=purpose, language=ENGLISH)


def _run(xml: str) -> Callable[[Any], object]:
    def write(file: Any) -> None:
        file.add_paragraph("Here: ").runs[0]._r.append(parse_xml(xml))

    return write


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent><w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p></w:txbxContent>"
    xml = (
        f'<mc:AlternateContent {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml">'
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert _word(_run(xml)).text.split("\n\n")[1:] == ["Here:", WORDS]


def _with_footnote(purpose: Purpose) -> Document:
    file, stored = docx.Document(), io.BytesIO()
    file.add_paragraph("Minister Alder spoke in the harbour on Sunday.")
    part = Part(
        PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        (
            f"<w:footnotes {nsdecls('w')}>"
            '<w:footnote w:type="separator"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>'
            f"<w:footnote><w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p></w:footnote></w:footnotes>"
        ).encode(),
        file.part.package,
    )
    file.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes")
    file.save(stored)
    return read_bytes(stored.getvalue(), name="page.docx", purpose=purpose, language=ENGLISH)


def test_the_footnotes_of_an_article_are_read_and_those_of_a_record_are_nobodys_words() -> None:
    assert _with_footnote(Purpose.ARTICLE).text.endswith(WORDS)
    assert WORDS not in _with_footnote(Purpose.SOURCE).text


@pytest.mark.parametrize(("font", "number", "mark"), [("Wingdings", "F07D", "“"), ("Arial", "201C", "“")])
def test_a_mark_set_as_a_symbol_is_that_mark(font: str, number: str, mark: str) -> None:
    xml = f'<w:sym {nsdecls("w")} w:font="{font}" w:char="{number}"/>'
    assert f"Here: {mark}" in _word(_run(xml)).text


def test_a_header_with_a_quotation_is_named() -> None:
    def write(file: Any) -> None:
        file.sections[0].header.paragraphs[0].text = WORDS

    (unread,) = _word(write).unread
    assert "header or footer (“We will build nine bridges,” Alder said.)" in unread.what


def test_an_embedded_object_is_named() -> None:
    (unread,) = _word(_run(f"<w:object {nsdecls('w')}/>")).unread
    assert unread.what == "an embedded object"


def test_a_word_file_without_a_body_is_refused() -> None:
    stored, bare = io.BytesIO(), io.BytesIO()
    docx.Document().save(stored)
    with zipfile.ZipFile(stored) as old, zipfile.ZipFile(bare, "w") as new:
        for name in old.namelist():
            words = f"<w:document {nsdecls('w')}/>".encode() if name == "word/document.xml" else old.read(name)
            new.writestr(name, words)
    with pytest.raises(FormatError, match="is damaged"):
        read_bytes(bare.getvalue(), name="page.docx", language=ENGLISH)


PAGE = (
    "<html><body><nav>Home</nav><article class='story'><h1>Alder speaks in the harbour</h1>{inside}"
    + "<p>Minister Alder spoke to the council in the harbour on Sunday about the bridge that the town wants.</p>" * 4
    + "</article>{beside}</body></html>"
)


@pytest.mark.parametrize(
    ("inside", "beside", "told"),
    [
        (f"<aside>{WORDS}</aside>", "", "words in quotation marks in an aside"),
        ("", f"<aside><p>{WORDS}</p></aside>", "words in quotation marks in an aside"),
        (f"<noscript>{WORDS}</noscript>", "", "where scripts are off"),
        ("", "<meta name='description' content='“We will build ten tunnels,” Alder said.'>", "for search engines"),
        ("<iframe src='https://example.org/'></iframe>", "", "an embedded page or object (iframe)"),
        ("<p><embed src='x.swf'></p><p><object data='y'></object></p>", "", "2 embedded pages or objects"),
    ],
)
def test_what_a_page_shows_beside_its_text_is_named(inside: str, beside: str, told: str) -> None:
    document = read_bytes(PAGE.format(inside=inside, beside=beside).encode(), name="page.html", language=ENGLISH)
    assert [one.what for one in document.unread if told in one.what] or WORDS in document.text


def test_an_aside_that_repeats_the_text_is_not_named() -> None:
    page = PAGE.format(inside=f"<p>{WORDS}</p>", beside=f"<aside><p>{WORDS}</p></aside>")
    assert read_bytes(page.encode(), name="page.html", language=ENGLISH).unread == ()


def test_an_ordinary_page_has_nothing_unread() -> None:
    page = PAGE.format(inside="<p><img src='x.jpg'></p>", beside="<aside>Most read</aside><footer>“Ours”</footer>")
    assert read_bytes(page.encode(), name="page.html", language=ENGLISH).unread == ()


def test_a_page_that_is_nested_too_deep_is_refused_for_the_parser_would_drop_the_rest() -> None:
    page = f"<html><body>{'<div>' * 300}<p>Deep.</p>{'</div>' * 300}<p>After it.</p></body></html>"
    with pytest.raises(FormatError, match="cannot be read whole"):
        read_bytes(page.encode(), name="page.html", language=ENGLISH)


@pytest.mark.parametrize(
    ("name", "captions"),
    [
        ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nWe will.\n\n00:03.000 -> 00:04.000\nSix bridges.\n"),
        ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nWe will.\n\n00:03.000 --> soon\nSix bridges.\n"),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nWe will.\n\n2\n00:00:03,000 -> 00:00:04,000\nSix bridges.\n"),
    ],
)
def test_captions_of_which_a_cue_would_be_lost_are_refused(name: str, captions: str) -> None:
    with pytest.raises(FormatError) as refusal:
        read_bytes(captions.encode(), name=name, language=ENGLISH)
    assert "cannot be read as the times of a cue" in refusal.value.why


@pytest.mark.parametrize(
    "result",
    [
        '{"segments": [{"words": 3, "text": 4}]}',
        '{"segments": [{"text": {"a": 1}, "start": "x"}]}',
        '{"monologues": [{"speaker": 0, "elements": [{"type": "text", "value": 7}]}]}',
        '{"results": [{"alternatives": [{"transcript": 5}]}]}',
        '{"segments": [[]], "text": null}',
        '{"segments": [{"text": "We will.", "speaker": 3, "start": 0, "end": 1}]}',
        '{"segments": [{"text": "We will.", "speaker": "A", "start": 1e999, "end": 1}]}',
    ],
)
def test_speech_to_text_of_odd_types_is_refused(result: str) -> None:
    with pytest.raises(FormatError):
        read_bytes(result.encode(), name="a.json", language=ENGLISH)
