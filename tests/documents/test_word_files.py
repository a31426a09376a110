"""Word files, written here by python-docx, give paragraphs, rows and pages; damaged and hostile ones are refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement

from checker.documents import Purpose, locate, read_bytes
from checker.errors import EmptyError, FormatError
from checker.language.english import ENGLISH
from checker.model import BlockKind, Document


def word_file(write: Callable[[Any], object]) -> bytes:
    file, stored = docx.Document(), io.BytesIO()
    write(file)
    file.save(stored)
    return stored.getvalue()


def read_word(write: Callable[[Any], object]) -> Document:
    return read_bytes(word_file(write), name="page.docx", purpose=Purpose.SOURCE, language=ENGLISH)


def words_of(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def test_paragraphs_are_read_in_order_with_what_their_style_says() -> None:
    def write(file: Any) -> None:
        file.add_heading("Alder opens the harbour", 0)
        file.add_paragraph("March 24, 2016")
        file.add_heading("What she said", 1)
        paragraph = file.add_paragraph("She said “")
        paragraph.add_run("we").bold = True
        paragraph.add_run(" agreed”.")
        file.add_paragraph("We agreed on nothing.", style="Quote")
        file.add_paragraph("One thing", style="List Bullet")

    document = read_word(write)
    assert words_of(document) == [
        (BlockKind.TITLE, "Alder opens the harbour"),
        (BlockKind.HEADING, "March 24, 2016"),
        (BlockKind.HEADING, "What she said"),
        (BlockKind.PARAGRAPH, "She said “we agreed”."),
        (BlockKind.QUOTE, "We agreed on nothing."),
        (BlockKind.LIST_ITEM, "One thing"),
    ]
    assert (document.title, document.date) == ("Alder opens the harbour", "2016-03-24")


def test_a_row_of_label_and_speech_reads_as_a_labelled_paragraph() -> None:
    def write(file: Any) -> None:
        table = file.add_table(rows=2, cols=2)
        for row, cells in zip(table.rows, [("ALDER", "We agreed."), ("BIRCH:", "We did not.")], strict=True):
            row.cells[0].text, row.cells[1].text = cells

    assert [words for _, words in words_of(read_word(write))] == ["ALDER: We agreed.", "BIRCH: We did not."]


def test_pages_are_counted_at_their_breaks() -> None:
    def write(file: Any) -> None:
        file.add_paragraph("On the first page.")
        paragraph = file.add_paragraph("Still the first,")
        paragraph.add_run().add_break(WD_BREAK.PAGE)
        paragraph.add_run("now the second.")
        file.add_page_break()
        file.add_paragraph("On the third.")

    document = read_word(write)
    found = {
        words: locate(document, document.text.index(words)).page for words in ("first page", "Still", "now", "third")
    }
    assert found == {"first page": "1", "Still": "1", "now": "2", "third": "3"}


def test_a_break_that_word_has_also_laid_out_counts_once() -> None:
    def write(file: Any) -> None:
        file.add_paragraph("On the first page.")
        file.add_page_break()
        paragraph = file.add_paragraph()
        run = paragraph.add_run()
        run._r.append(OxmlElement("w:lastRenderedPageBreak"))
        paragraph.add_run("On the second.")

    document = read_word(write)
    assert locate(document, document.text.index("On the second")).page == "2"


def wrapped(paragraph: Any, tag: str, words: str) -> None:
    change, run = OxmlElement(tag), paragraph.add_run(words)._r
    paragraph._p.append(change)
    change.append(run)


def test_insertions_are_read_and_deletions_and_hidden_words_are_not() -> None:
    def write(file: Any) -> None:
        paragraph = file.add_paragraph("We ")
        wrapped(paragraph, "w:del", "never ")
        wrapped(paragraph, "w:ins", "always ")
        hidden = paragraph.add_run("secretly ")
        hidden.font.hidden = True
        paragraph.add_run("agreed.")

    assert read_word(write).text == "We always agreed."


def test_line_breaks_and_unbreakable_hyphens_are_kept() -> None:
    def write(file: Any) -> None:
        paragraph = file.add_paragraph("One")
        paragraph.add_run().add_break()
        run = paragraph.add_run("two")
        run._r.append(OxmlElement("w:noBreakHyphen"))
        paragraph.add_run("three.")

    assert read_word(write).text == "One\ntwo-three."


def test_headers_and_footers_are_no_text() -> None:
    def write(file: Any) -> None:
        file.sections[0].header.paragraphs[0].text = "Embargoed"
        file.sections[0].footer.paragraphs[0].text = "Page 1"
        file.add_paragraph("We agreed.")

    assert read_word(write).text == "We agreed."


def test_a_file_without_words_is_refused() -> None:
    with pytest.raises(EmptyError):
        read_word(lambda file: file.add_paragraph(" "))


def refused(data: bytes) -> FormatError:
    with pytest.raises(FormatError) as caught:
        read_bytes(data, name="page.docx", language=ENGLISH)
    assert caught.value.why
    assert caught.value.fix
    return caught.value


def test_an_encrypted_or_old_word_file_says_so() -> None:
    assert "encrypted" in refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600).what


def test_a_file_that_is_no_archive_says_so() -> None:
    assert "zip archive" in refused(b"Just some words.").why


def test_an_archive_that_is_no_word_file_says_so() -> None:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        archive.writestr("notes.txt", "We agreed.")
    assert "not a Word file" in refused(stored.getvalue()).what


def test_a_zip_bomb_is_refused_before_it_inflates() -> None:
    stored = io.BytesIO(word_file(lambda file: file.add_paragraph("We agreed.")))
    with zipfile.ZipFile(stored, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/filler.bin", b"\0" * (64 * 1024 * 1024))
    assert "zip bomb" in refused(stored.getvalue()).why


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9, 0.99])
def test_a_file_cut_short_is_refused(part: float) -> None:
    data = word_file(lambda file: file.add_paragraph("We agreed."))
    refused(data[: int(len(data) * part)])


def test_damaged_xml_inside_is_refused() -> None:
    whole, stored = io.BytesIO(word_file(lambda file: file.add_paragraph("We agreed."))), io.BytesIO()
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(stored, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<broken" if name == "word/document.xml" else old.read(name))
    assert "damaged" in refused(stored.getvalue()).what
