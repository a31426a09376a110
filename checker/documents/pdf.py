"""PDF: words by page and line, as hearing transcripts and printed statements have them."""

from __future__ import annotations

import io
import logging
import re
import zlib
from dataclasses import replace
from statistics import median
from typing import Any, Final

from checker.documents.composition import Extract
from checker.documents.pdf_columns import Box, UnorderedPageError, regions_of
from checker.documents.pdf_layout import PrintedLine, compose
from checker.documents.purpose import Purpose
from checker.errors import EmptyError, FormatError
from checker.language import Language
from checker.model import Unread
from checker.thresholds import Threshold

_LARGEST_STREAM = Threshold(
    64 * 1024 * 1024,
    unit="bytes",
    reason="text pages inflate to some 10 kB; deflate can make a thousand times more of its input and fill the memory",
    how_set="by hand",
)
_CHUNK = 1024 * 1024
# A library's remarks on odd fonts are no output of this program; whoever sets up logging still gets them.
logging.getLogger("pdfminer").addHandler(logging.NullHandler())

_STREAM = re.compile(rb"stream\r?\n")
_WORD_GAP: Final = Threshold(
    0.15,
    unit="share of the type size",
    reason="Share of the type size from which a gap between two characters parts words. pdfplumber's own 3 "
    "points join all words of 12 point type in files that place each word instead of writing blanks.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_DICTIONARY = Threshold(
    600,
    unit="bytes",
    reason="so closely before a stream is the dictionary that says how it is packed",
    how_set="by hand",
)


def read(data: bytes, *, name: str, purpose: Purpose, language: Language) -> Extract:  # noqa: ARG001  (all readers)
    """The words of all pages as paragraphs, without page numbers, running heads and line numbers.

    Raises:
        FormatError: if the file is no PDF, is damaged, encrypted, or holds pictures of pages instead of words.
        EmptyError: if its pages are blank.
    """
    if b"%PDF-" not in data[:1024]:
        raise FormatError(
            f"{name} is no PDF file.",
            why="It does not begin as PDF files do.",
            fix="Give the file the ending of its real format, or save it as PDF again.",
        )
    _refuse_bombs(data, name=name)
    pages, pictured = _pages(data, name=name)
    extract = compose(pages, language=language)
    unread = (Unread(f"page {number}, which is a picture without text") for number in pictured)
    return replace(extract, unread=(*extract.unread, *unread))


def _pages(data: bytes, *, name: str) -> tuple[list[list[PrintedLine]], list[int]]:
    """Return the lines of each page, and the numbers, from 1, of pages that hold pictures and not one word."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

    pages: list[list[PrintedLine]] = []
    pictured: list[int] = []
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            for number, page in enumerate(document.pages, start=1):
                pages.append(_lines(page))
                if page.images and not pages[-1]:
                    pictured.append(number)
                page.close()
    except UnorderedPageError as error:
        raise _unordered(name, len(pages) + 1, error) from error
    except Exception as error:  # pdfminer raises whatever a damaged file makes it stumble on
        if any(isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError) for cause in _causes(error)):
            raise _encrypted(name) from error
        raise _damaged(name, error) from error
    if not pages:
        raise _damaged(name, "it has no pages")
    if not any(pages):
        raise _wordless(name, len(pictured))
    return pages, pictured


def _lines(page: Any) -> list[PrintedLine]:  # noqa: ANN401  (pdfplumber's pages carry no types)
    """Return the page's lines in the order of reading, column by column."""
    words = page.extract_words(x_tolerance_ratio=_WORD_GAP)
    boxes = [Box(float(word["x0"]), float(word["x1"]), float(word["top"]), float(word["bottom"])) for word in words]
    regions = regions_of(boxes)
    if not regions:
        return [_printed(line) for line in page.extract_text_lines(x_tolerance_ratio=_WORD_GAP)]
    found: list[PrintedLine] = []
    for part, region in enumerate(regions):
        box = region.box
        # A hair's breadth more than the words' own box, lest rounding cut off their outermost characters.
        part_of_page = page.crop((box.left - 0.5, box.top - 0.5, box.right + 0.5, box.bottom + 0.5), strict=False)
        lines = part_of_page.extract_text_lines(x_tolerance_ratio=_WORD_GAP)
        found += [replace(_printed(line), part=part, column=region.column) for line in lines]
    return found


def _printed(line: dict[str, Any]) -> PrintedLine:
    inked = [character for character in line["chars"] if character["text"].strip()]
    number = next((count for count, character in enumerate(inked) if not character["text"].isdigit()), len(inked))
    return PrintedLine(
        words=line["text"].strip(),
        left=float(line["x0"]),
        right=float(line["x1"]),
        top=float(line["top"]),
        size=median(float(character["size"]) for character in inked) if inked else 0.0,
        after_number=float(inked[number]["x0"]) if number < len(inked) else float(line["x1"]),
    )


def _refuse_bombs(data: bytes, *, name: str) -> None:
    for match in _STREAM.finditer(data):
        dictionary = data[max(0, match.start() - int(_DICTIONARY)) : match.start()].rpartition(b" obj")[2]
        if b"FlateDecode" in dictionary and b"/Image" not in dictionary and _inflates_beyond(data, match.end()):
            raise FormatError(
                f"{name} is not read.",
                why=f"One of its pages inflates to more than {int(_LARGEST_STREAM) // 2**20} MB, which no text does.",
                fix="Print the document to a new PDF file and give that.",
            )


def _inflates_beyond(data: bytes, start: int) -> bool:
    inflater = zlib.decompressobj()
    rest, total = data[start : start + int(_LARGEST_STREAM)], 0
    try:
        while rest and not inflater.eof and total <= _LARGEST_STREAM:
            total += len(inflater.decompress(rest, _CHUNK))
            rest = inflater.unconsumed_tail
    except zlib.error:
        return False
    return total > _LARGEST_STREAM


def _causes(error: BaseException) -> list[BaseException]:
    causes: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in causes:
        causes.extend([current, *(argument for argument in current.args if isinstance(argument, BaseException))])
        current = current.__cause__ or current.__context__
    return causes


def _encrypted(name: str) -> FormatError:
    return FormatError(
        f"{name} is encrypted.", why="It opens only with a password.", fix="Save a copy without a password."
    )


def _damaged(name: str, reason: object) -> FormatError:
    return FormatError(
        f"{name} is damaged.", why=f"It cannot be read as PDF: {reason or 'unknown cause'}.", fix="Fetch it again."
    )


def _unordered(name: str, page: int, reason: object) -> FormatError:
    return FormatError(
        f"Page {page} of {name} cannot be read in order.",
        why=f"Its words are not set in lines and columns that can be followed: {reason}.",
        fix="Give the document as text or HTML, or copy that page's text by hand.",
    )


def _wordless(name: str, pictures: int) -> FormatError | EmptyError:
    if pictures:
        return FormatError(
            f"{name} holds no words, only pictures of pages.",
            why="It was scanned without text recognition.",
            fix="Run text recognition (OCR) on it, check the result, and give that.",
        )
    return EmptyError(f"{name} is empty.", why="Its pages are blank.", fix="Check that the right file was saved.")
