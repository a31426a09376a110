"""Pages set in columns are read column by column; margins, labels beside speech and numbers are no columns."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from columned_pages import RECORD, flowed, placed

from checker.documents import Purpose, read_bytes
from checker.documents.pdf_columns import Box, UnorderedPageError, regions_of
from checker.errors import FormatError
from checker.language.english import ENGLISH
from checker.model import Document
from checker.sources import read_source

canvas = pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab writes the PDF files of these tests")


def turns_of(document: Document) -> list[tuple[str, str]]:
    source = read_source(document, id="record", language=ENGLISH)
    return [(turn.label, " ".join(turn.span.of(source.text).split())) for turn in source.turns]


EXPECTED = [tuple(paragraph.split(": ", 1)) for paragraph in RECORD]


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("write", [flowed, placed])
def test_a_record_in_columns_has_the_turns_of_the_text(write: Callable[[int], bytes], columns: int) -> None:
    document = read_bytes(write(columns), name="record.pdf", purpose=Purpose.SOURCE, language=ENGLISH)
    assert turns_of(document) == EXPECTED


def _row(top: float, *stretches: tuple[float, float, int]) -> list[Box]:
    """Words of ten points' height, evenly spread over each stretch."""
    words = []
    for left, right, count in stretches:
        step = (right - left) / count
        words += [Box(left + step * at, left + step * (at + 1) - 3, top, top + 10) for at in range(count)]
    return words


def test_a_heading_across_the_page_parts_the_columns_above_it_from_those_below() -> None:
    page = [word for at in range(10) for word in _row(100 + 12 * at, (50, 290, 6), (310, 550, 6))]
    page += _row(230, (50, 550, 10))
    page += [word for at in range(10) for word in _row(260 + 12 * at, (50, 290, 6), (310, 550, 6))]
    assert [region.column for region in regions_of(page)] == [1, 2, 0, 1, 2]


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(
            [word for at in range(25) for word in _row(100 + 24 * at, (50, 60, 1), (90, 550, 9))], id="line numbers"
        ),
        pytest.param(
            [
                word
                for at in range(25)
                for word in _row(100 + 12 * at, *([(50, 140, 2)] if at % 5 == 0 else []), (170, 550, 8))
            ],
            id="labels beside speech",
        ),
        pytest.param([word for at in range(25) for word in _row(100 + 12 * at, (50, 550, 10))], id="one column"),
    ],
)
def test_margins_and_labels_are_no_columns(page: list[Box]) -> None:
    assert regions_of(page) == []


def test_a_page_that_cannot_be_read_in_order_is_refused() -> None:
    page = []
    for at in range(6):
        page += [word for row in range(3) for word in _row(60 + 90 * at + 12 * row, (50, 290, 6), (310, 550, 6))]
        page += _row(60 + 90 * at + 50, (50, 550, 10))
    with pytest.raises(UnorderedPageError):
        regions_of(page)


def test_the_refusal_names_the_page() -> None:
    stored = io.BytesIO()
    sheet = canvas.Canvas(stored, pagesize=(612, 792), invariant=1)
    sheet.setFont("Helvetica", 8)
    top = 740.0
    for _ in range(6):
        for _ in range(5):
            sheet.drawString(50, top, "words of one column set here in")
            sheet.drawString(320, top, "words of another column set here")
            top -= 10
        sheet.drawString(
            50, top - 10, "a line that runs over the whole width of the page and parts what is above from below"
        )
        top -= 30
    sheet.showPage()
    sheet.save()
    with pytest.raises(FormatError) as caught:
        read_bytes(stored.getvalue(), name="collage.pdf", language=ENGLISH)
    assert "Page 1 of collage.pdf cannot be read in order" in caught.value.what
