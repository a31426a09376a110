"""PDF files, written here by reportlab and pypdf, give flowing text with the pages and lines a reader can cite."""

from __future__ import annotations

import io
import zlib
from itertools import pairwise

import pytest

from checker.documents import Purpose, locate, read_bytes
from checker.errors import EmptyError, FormatError
from checker.language.english import ENGLISH
from checker.model import BlockKind, Document

canvas = pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab writes the PDF files of these tests")
pypdf = pytest.importorskip("pypdf", reason="pypdf encrypts the PDF files of these tests")

Line = tuple[float, float, str]  # from the left, from the bottom, words


def pdf(*pages: list[Line]) -> bytes:
    stored = io.BytesIO()
    sheet = canvas.Canvas(stored, pagesize=(612, 792), invariant=1)
    for page in pages:
        sheet.setFont("Courier", 11)
        for left, bottom, words in page:
            sheet.drawString(left, bottom, words)
        sheet.showPage()
    sheet.save()
    return stored.getvalue()


def flowing(*lines: str, top: float = 720, left: float = 72) -> list[Line]:
    return [(left, top - 14 * index, words) for index, words in enumerate(lines)]


def numbered(*lines: str, first: int = 1) -> list[Line]:
    placed: list[Line] = []
    for index, words in enumerate(lines):
        bottom = 700 - 24 * index
        placed += [(72, bottom, str(first + index)), (108, bottom, words)]
    return placed


def read_pdf(*pages: list[Line]) -> Document:
    return read_bytes(pdf(*pages), name="hearing.pdf", purpose=Purpose.SOURCE, language=ENGLISH)


def words_of(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


HEARING = (
    "MS. ALDER: We will come to order, and I",
    "thank the witness for being with us here",
    "this morning.",
    "MR. BIRCH: Thank you.",
    "Q. Did you ever agree to the long-term",
    "plan of the harbour board?",
    "A. I did not. I said that it was negoti-",
    "ated without me, and I never signed.",
    "Q. Not once?",
    "A. Never.",
)


def test_lines_join_to_paragraphs_and_printed_numbers_are_no_words() -> None:
    assert words_of(read_pdf(numbered(*HEARING))) == [
        "MS. ALDER: We will come to order, and I thank the witness for being with us here this morning.",
        "MR. BIRCH: Thank you.",
        "Q. Did you ever agree to the long-term plan of the harbour board?",
        "A. I did not. I said that it was negotiated without me, and I never signed.",
        "Q. Not once?",
        "A. Never.",
    ]


def test_a_reader_can_be_sent_to_page_and_printed_line() -> None:
    document = read_pdf(numbered(*HEARING), numbered(*HEARING))
    first, second = document.text.index("never signed"), document.text.rindex("never signed")
    assert (locate(document, first).page, locate(document, first).printed_line) == ("1", "8")
    assert (locate(document, second).page, locate(document, second).printed_line) == ("2", "8")
    assert locate(document, document.text.index("plan of")).printed_line == "6"


def test_an_answer_over_the_pages_end_is_one_paragraph_with_both_places() -> None:
    begun = (*HEARING[:-1], "A. Never, and I told the board so on the")
    document = read_pdf(numbered(*begun), numbered("day that it met.", *HEARING[3:]))
    assert any(words.endswith("so on the day that it met.") for words in words_of(document))
    assert locate(document, document.text.index("day that it met")).page == "2"
    assert locate(document, document.text.index("day that it met")).printed_line == "1"


def test_running_heads_and_page_numbers_are_no_words_and_name_the_page() -> None:
    def page(number: int) -> list[Line]:
        return [(200, 760, "HEARING ON THE HARBOUR"), *numbered(*HEARING), (300, 30, str(number))]

    document = read_pdf(page(41), page(42), page(43))
    assert "HEARING ON" not in document.text
    assert not any(character.isdigit() for character in document.text)
    assert locate(document, document.text.rindex("Never")).page == "43"
    assert locate(document, 0).page == "41"


def test_a_number_within_the_speech_is_no_line_number() -> None:
    words = words_of(read_pdf(flowing("12 ships came in that day, and they stayed", "until the board had met.")))
    assert words == ["12 ships came in that day, and they stayed until the board had met."]


def test_a_word_broken_at_the_line_end_keeps_a_hyphen_it_has_elsewhere() -> None:
    document = read_pdf(
        flowing(
            "The plan was long-term from the start, and that long-",
            "term plan was the one that the harbour board had ap-",
            "proved in the spring of that year, as everybody knew.",
        )
    )
    assert "that long-term plan" in document.text
    assert "had approved in" in document.text


def test_gaps_between_lines_part_paragraphs_and_name_headings() -> None:
    document = read_pdf(
        flowing("Opening of the harbour", top=720)
        + flowing("We have come together on this fine day to", "open a harbour that has taken ten years.", top=680)
        + flowing("It is a good harbour, and I thank all those", "who have had a hand in building it.", top=620)
    )
    kinds = [block.kind for block in document.blocks]
    assert len(words_of(document)) == 3
    assert kinds[0] in {BlockKind.TITLE, BlockKind.HEADING}
    assert kinds[1:] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


def test_an_indented_first_line_begins_a_paragraph() -> None:
    def paragraph(top: float, *lines: str) -> list[Line]:
        return flowing(lines[0], top=top, left=96) + flowing(*lines[1:], top=top - 14)

    document = read_pdf(
        paragraph(720, "We have come together on this day to open", "a harbour that has taken us ten years or more.")
        + paragraph(692, "It is a good harbour, and I thank all who", "have had a hand in building it for us all.")
    )
    assert [words.split()[0] for words in words_of(document)] == ["We", "It"]


@pytest.mark.parametrize("size", [8, 12, 16])
def test_words_placed_one_by_one_without_blanks_stay_apart(size: int) -> None:
    stored = io.BytesIO()
    sheet = canvas.Canvas(stored)
    sheet.setFont("Times-Roman", size)
    left, words = 72.0, "We did not agree to anything in the talks."
    for word in words.split():
        sheet.drawString(left, 700, word)
        left += sheet.stringWidth(f"{word} ", "Times-Roman", size)
    sheet.save()
    assert read_bytes(stored.getvalue(), name="hearing.pdf", language=ENGLISH).text == words


def test_places_are_in_order_and_inside_the_text() -> None:
    document = read_pdf(numbered(*HEARING), numbered(*HEARING))
    assert all(before.offset <= after.offset for before, after in pairwise(document.places))
    assert all(0 <= place.offset < len(document.text) for place in document.places)


def refused(data: bytes) -> FormatError:
    with pytest.raises(FormatError) as caught:
        read_bytes(data, name="hearing.pdf", language=ENGLISH)
    assert caught.value.why
    assert caught.value.fix
    return caught.value


def test_an_encrypted_file_says_so() -> None:
    writer, stored = pypdf.PdfWriter(), io.BytesIO()
    writer.append(io.BytesIO(pdf(flowing("We agreed."))))
    writer.encrypt("secret", algorithm="AES-256")
    writer.write(stored)
    assert "encrypted" in refused(stored.getvalue()).what


def test_a_scanned_file_says_that_it_needs_text_recognition() -> None:
    reader = pytest.importorskip("reportlab.lib.utils", reason="reportlab draws the picture on the page").ImageReader
    image = pytest.importorskip("PIL.Image", reason="Pillow draws the picture of a page")
    stored = io.BytesIO()
    sheet = canvas.Canvas(stored)
    sheet.drawImage(reader(image.new("L", (60, 80), 200)), 0, 0, 600, 800)
    sheet.save()
    assert "OCR" in refused(stored.getvalue()).fix


def test_a_page_that_is_a_picture_among_pages_of_words_is_noted_as_unread() -> None:
    reader = pytest.importorskip("reportlab.lib.utils", reason="reportlab draws the picture on the page").ImageReader
    image = pytest.importorskip("PIL.Image", reason="Pillow draws the picture of a page")
    stored = io.BytesIO()
    sheet = canvas.Canvas(stored)
    sheet.drawString(72, 700, "We agreed on the bridge.")
    sheet.drawImage(reader(image.new("L", (6, 8), 200)), 72, 72, 60, 80)  # a picture beside words hides none
    sheet.showPage()
    sheet.drawImage(reader(image.new("L", (60, 80), 200)), 0, 0, 600, 800)
    sheet.save()
    document = read_bytes(stored.getvalue(), name="hearing.pdf", language=ENGLISH)
    assert [one.what for one in document.unread] == ["page 2, which is a picture without text"]


def test_blank_pages_are_an_empty_document() -> None:
    with pytest.raises(EmptyError):
        read_bytes(pdf([]), name="hearing.pdf", language=ENGLISH)


@pytest.mark.parametrize("part", [0.1, 0.4])
def test_a_file_cut_short_is_refused(part: float) -> None:
    data = pdf(flowing("We agreed."))
    refused(data[: int(len(data) * part)])


def test_a_file_that_is_no_pdf_says_so() -> None:
    assert "no PDF" in refused(b"Just some words.").what


@pytest.mark.slow
def test_a_stream_that_would_fill_the_memory_is_refused() -> None:
    packed = zlib.compress(b" " * (80 * 1024 * 1024), 9)
    head = b"%PDF-1.4\n4 0 obj <</Filter /FlateDecode /Length " + str(len(packed)).encode() + b">>\nstream\n"
    assert "inflates" in refused(head + packed + b"\nendstream endobj\n").why
