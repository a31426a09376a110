"""OpenDocument text (.odt): paragraphs and tables in order, tracked deletions, notes and comments left out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from checker.documents.archives import refuse_bombs
from checker.documents.composition import Composer, Extract
from checker.documents.lead import lead_date, with_title
from checker.documents.paragraphs import LONGEST_HEADING, ends_like_a_sentence
from checker.documents.purpose import Purpose
from checker.documents.table_rows import row_words
from checker.errors import FormatError
from checker.language import Language
from checker.model import BlockKind, PlaceKind

_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_LEFT_OUT: Final = frozenset(
    {
        f"{_TEXT}tracked-changes",
        f"{_TEXT}note",
        f"{_TEXT}sequence-decls",
        f"{_TEXT}table-of-content",
        f"{_OFFICE}annotation",
        f"{_OFFICE}forms",
    }
)

Element = Any  # lxml's elements carry no types


def read(data: bytes, *, name: str, purpose: Purpose, language: Language) -> Extract:  # noqa: ARG001  (all readers)
    """Return the paragraphs and table rows of the main text.

    Raises:
        FormatError: if the file is not an OpenDocument text, is damaged, encrypted, or inflates beyond what text needs.
    """
    body = _body(data, name=name)
    reader = _Reader()
    reader.walk(body)
    composer = reader.composer
    stated = next((block for block in composer.blocks if block.kind is BlockKind.TITLE), None)
    if stated is not None:
        date = lead_date(composer.text, composer.blocks, language=language)
        return composer.extract(title=stated.span.of(composer.text), date=date)
    blocks, title = with_title(composer.text, composer.blocks, language=language)
    return composer.extract(title=title, date=lead_date(composer.text, blocks, language=language), blocks=blocks)


class _Reader:
    """Walks the body once, counting the pages the writer has last laid out."""

    def __init__(self) -> None:
        self.composer = Composer()
        self._page = 1

    def walk(self, element: Element, *, in_list: bool = False) -> None:
        for child in element:
            if not isinstance(child.tag, str) or child.tag in _LEFT_OUT:
                continue
            if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                self._paragraph(child, in_list=in_list)
            elif child.tag == f"{_TABLE}table-row":
                self._add(row_words(_cell_words(cell) for cell in child.iter(f"{_TABLE}table-cell")))
            elif child.tag == f"{_TEXT}soft-page-break":
                self._turn_page()
            else:
                self.walk(child, in_list=in_list or child.tag == f"{_TEXT}list-item")

    def _paragraph(self, paragraph: Element, *, in_list: bool) -> None:
        self._add(_words(paragraph), kind=_kind(paragraph, in_list=in_list))
        if next(paragraph.iter(f"{_TEXT}soft-page-break"), None) is not None:
            self._turn_page()

    def _add(self, words: str, *, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        if words:
            self.composer.mark_once(PlaceKind.PAGE, str(self._page))
            self.composer.add(words, kind=kind)

    def _turn_page(self) -> None:
        self._page += 1


def _kind(paragraph: Element, *, in_list: bool) -> BlockKind:
    style = paragraph.get(f"{_TEXT}style-name", "").casefold()
    words = _words(paragraph)
    if style == "title":
        return BlockKind.TITLE
    if paragraph.tag == f"{_TEXT}h" or style.startswith(("heading", "subtitle")):
        return BlockKind.HEADING
    if "quot" in style:
        return BlockKind.QUOTE
    if in_list:
        return BlockKind.LIST_ITEM
    is_heading = len(words) <= LONGEST_HEADING and not ends_like_a_sentence(words) and ":" not in words
    return BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH


def _cell_words(cell: Element) -> str:
    return " ".join(filter(None, (_words(paragraph) for paragraph in cell.iter(f"{_TEXT}p"))))


def _words(paragraph: Element) -> str:
    lines = "".join(_pieces(paragraph)).split("\n")
    return "\n".join(filter(None, (" ".join(line.split(" ")).strip() for line in lines)))


def _pieces(element: Element) -> Iterator[str]:
    yield _collapsed(element.text)
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            if child.tag == f"{_TEXT}s":
                yield " " * int(child.get(f"{_TEXT}c", "1"))
            elif child.tag == f"{_TEXT}tab":
                yield "\t"
            elif child.tag == f"{_TEXT}line-break":
                yield "\n"
            else:
                yield from _pieces(child)
        yield _collapsed(child.tail)


def _collapsed(words: str | None) -> str:
    """Return the words with line breaks of the file read as blanks."""
    return (words or "").replace("\r", " ").replace("\n", " ")


def _body(data: bytes, *, name: str) -> Element:
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            refuse_bombs(sum(part.file_size for part in archive.infolist()), len(data), name=name)
            content = archive.read("content.xml")
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except (zipfile.BadZipFile, KeyError, OSError, ValueError, etree.XMLSyntaxError, RuntimeError) as error:
        raise FormatError(
            f"{name} is not an OpenDocument text, or is damaged or encrypted.",
            why=f"Its content cannot be read: {error}.",
            fix="Open it in a word processor, save it as .odt or .docx without a password, and give that.",
        ) from error
    body = next(root.iter(f"{_OFFICE}text"), None)
    if body is None:
        raise FormatError(
            f"{name} is not an OpenDocument text.",
            why="It holds no text document.",
            fix="Save the text itself as .odt.",
        )
    return body
