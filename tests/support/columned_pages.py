"""A record set in columns by two writers of PDF files."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest

platypus = pytest.importorskip("reportlab.platypus", reason="reportlab writes the PDF files of these tests")
canvas = pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab writes the PDF files of these tests")
styles = pytest.importorskip("reportlab.lib.styles", reason="reportlab writes the PDF files of these tests")

SAID = (
    "The bridge over the harbour was built in one summer by four hundred men, and every stone of it came by water.",
    "We have tested each bolt and each plate of the structure, twice over, and nobody has found a fault in them.",
    "I would rather speak of what comes next, for the money that was voted last year will not last until the autumn.",
    "There were letters about it from all over the county, and most of the writers wanted the old ferry back again.",
)
LABELS = ("MS. ALDER", "MR. BIRCH", "MR. CEDAR")
RECORD = [f"{LABELS[at % 3]}: {SAID[at % 4]} {SAID[(at + 1) % 4]}" for at in range(18)]


def flowed(columns: int, paragraphs: Sequence[str] = tuple(RECORD)) -> bytes:
    """Written by a layout engine that justifies its lines."""
    stored = io.BytesIO()
    gutter = 16
    width = (512 - gutter * (columns - 1)) / columns
    frames = [platypus.Frame(50 + at * (width + gutter), 60, width, 660, 0, 0, 0, 0) for at in range(columns)]
    document = platypus.BaseDocTemplate(stored, pagesize=(612, 792), invariant=1)
    document.addPageTemplates(platypus.PageTemplate(frames=frames))
    style = styles.ParagraphStyle("speech", fontName="Times-Roman", fontSize=10, leading=12, alignment=4, spaceAfter=7)
    document.build([platypus.Paragraph(paragraph, style) for paragraph in paragraphs])
    return stored.getvalue()


def placed(columns: int, paragraphs: Sequence[str] = tuple(RECORD)) -> bytes:
    """Written word by word, as typesetting programs do, with words broken at the ends of lines."""
    stored = io.BytesIO()
    sheet = canvas.Canvas(stored, pagesize=(612, 792), invariant=1)
    width = (512 - 20 * (columns - 1)) / columns
    column, top = 0, 730.0
    sheet.setFont("Helvetica", 9)
    for paragraph in paragraphs:
        for line in _lines(sheet, paragraph, width):
            if top < 70:
                column, top = column + 1, 730.0
            if column == columns:
                sheet.showPage()
                sheet.setFont("Helvetica", 9)
                column = 0
            left = 50 + column * (width + 20)
            for word in line:
                sheet.drawString(left, top, word)
                left += sheet.stringWidth(f"{word} ", "Helvetica", 9)
            top -= 11
        top -= 6
    sheet.showPage()
    sheet.save()
    return stored.getvalue()


def _lines(sheet: object, paragraph: str, width: float) -> list[list[str]]:
    lines: list[list[str]] = [[]]
    for word in paragraph.split():
        room = width - sum(sheet.stringWidth(f"{each} ", "Helvetica", 9) for each in lines[-1])  # type: ignore[attr-defined]
        if sheet.stringWidth(word, "Helvetica", 9) <= room:  # type: ignore[attr-defined]
            lines[-1].append(word)
        elif word == "structure," and sheet.stringWidth("struc\u2010", "Helvetica", 9) <= room:  # type: ignore[attr-defined]
            lines[-1].append("struc-")
            lines.append(["ture,"])
        else:
            lines.append([word])
    return lines
