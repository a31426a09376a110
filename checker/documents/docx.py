"""Word files (.docx): paragraphs, tables, text boxes and notes, insertions accepted, deletions left out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from checker.documents.archives import refuse_bombs
from checker.documents.composition import Composer, Extract
from checker.documents.lead import lead_date, with_title
from checker.documents.paragraphs import LONGEST_HEADING, ends_like_a_sentence
from checker.documents.purpose import Purpose
from checker.documents.table_rows import row_words
from checker.errors import FormatError
from checker.language import Language
from checker.model import BlockKind, PlaceKind

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset({f"{_WORD}del", f"{_WORD}moveFrom", f"{_WORD}instrText", f"{_WORD}delText", _FALLBACK})
_BREAKS = {f"{_WORD}tab": "\t", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-", f"{_WORD}ptab": "\t"}
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_MARKS = frozenset('“”"„«»‘')
_SYMBOLS = 0xF000  # where the private numbers of fonts of symbols begin
_FIRST_PRINTED = 0x20
# In the font Symbol the double prime, in Wingdings two ornaments that stand for quotation marks.
_SYMBOL_MARKS = {0xB2: "″", 0x7D: "“", 0x7E: "”"}
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read(data: bytes, *, name: str, purpose: Purpose, language: Language) -> Extract:
    """The paragraphs and table rows of the main text, text boxes after the paragraph that they are anchored in.

    Of an article, footnotes and endnotes come last; of a record they are left out, for nobody said them. Headers and
    footers are left out; where they hold words in quotation marks, that is noted as unread.

    Raises:
        FormatError: if the file is not a Word file, is damaged, encrypted, or inflates beyond what text needs.
    """
    _refuse_what_is_no_word_file(data, name=name)
    file = _opened(data, name=name)
    composer = Composer()
    counter = _PageCounter(composer)
    counter.walk(file.element.body)
    if purpose is Purpose.ARTICLE:
        for notes in _notes(file.part, name=name):
            counter.walk(notes)
        _note_what_is_no_text(file, composer)
    blocks = composer.blocks
    stated = next((block for block in blocks if block.kind is BlockKind.TITLE), None)
    if stated is not None:
        return composer.extract(
            title=stated.span.of(composer.text), date=lead_date(composer.text, blocks, language=language)
        )
    guessed, title = with_title(composer.text, blocks, language=language)
    return composer.extract(title=title, date=lead_date(composer.text, blocks, language=language), blocks=guessed)


class _PageCounter:
    """Adds the body's paragraphs and rows to the composer, counting the pages Word has last laid out."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self._page = 1
        self._page_is_blank = True

    def walk(self, element: Any) -> None:  # noqa: ANN401  (lxml's elements carry no types)
        for child in element:
            if child.tag in _LEFT_OUT:
                continue
            if child.tag == f"{_WORD}p":
                self._paragraph(child)
            elif child.tag == f"{_WORD}tr":
                self._row(child)
            else:
                self.walk(child)

    def _paragraph(self, paragraph: Any) -> None:  # noqa: ANN401
        text, breaks = _text_and_breaks(paragraph)
        words = text.strip()
        lead = len(text) - len(text.lstrip())
        start = self._composer.next_offset
        for at in breaks:
            if self._page_is_blank and not text[:at].strip():
                continue  # a break that was set, and the one Word noted where it laid that page out, are one
            self._page += 1
            self._page_is_blank = not text[at:].strip()
            self._composer.mark(PlaceKind.PAGE, str(self._page), offset=start + max(0, min(at - lead, len(words))))
        if words:
            self._page_is_blank = False
            self._open_first_page()
            self._composer.add(words, kind=_kind(paragraph, words))
        for box in _text_boxes(paragraph):
            self.walk(box)

    def _row(self, row: Any) -> None:  # noqa: ANN401
        cells = (" ".join(filter(None, map(_words, cell.iter(f"{_WORD}p")))) for cell in row.iter(f"{_WORD}tc"))
        if words := row_words(cells):
            self._page_is_blank = False
            self._open_first_page()
            self._composer.add(words)

    def _open_first_page(self) -> None:
        if not self._composer.blocks and self._page == 1:
            self._composer.mark(PlaceKind.PAGE, "1")


def _text_and_breaks(paragraph: Any) -> tuple[str, list[int]]:  # noqa: ANN401
    """The paragraph's characters, and the offsets in them at which a page begins."""
    pieces: list[str] = []
    breaks: list[int] = []
    for element in _visible(paragraph):
        if element.tag == f"{_WORD}t":
            pieces.append(element.text or "")
        elif element.tag == f"{_WORD}br":
            pieces.append("\n")
            if element.get(f"{_WORD}type") == "page":
                breaks.append(sum(map(len, pieces)))
        elif element.tag == f"{_WORD}lastRenderedPageBreak":
            breaks.append(sum(map(len, pieces)))
        elif element.tag == f"{_WORD}sym":
            pieces.append(_symbol(element))
        elif element.tag in _BREAKS:
            pieces.append(_BREAKS[element.tag])
    return "".join(pieces), _once_each(breaks)


def _text_boxes(paragraph: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield the text boxes anchored in a paragraph, each once: a file holds it a second time for old programs."""
    for box in paragraph.iter(f"{_WORD}txbxContent"):
        if not any(above.tag in _LEFT_OUT for above in box.iterancestors()):
            yield box


def _symbol(element: Any) -> str:  # noqa: ANN401
    """Return the character that an element takes from a font; a font of symbols has its own numbers."""
    try:
        number = int(element.get(f"{_WORD}char", ""), 16)
    except ValueError:
        return ""
    if number >= _SYMBOLS:
        return _SYMBOL_MARKS.get(number - _SYMBOLS, "")
    return chr(number) if number >= _FIRST_PRINTED else ""


def _notes(part: Any, *, name: str) -> Iterator[Any]:  # noqa: ANN401
    """Yield the footnotes and endnotes of the main part, without the lines that set them off."""
    for relation in part.rels.values():
        if relation.is_external or not relation.reltype.endswith(("/footnotes", "/endnotes")):
            continue
        try:
            notes = etree.fromstring(relation.target_part.blob, parser=etree.XMLParser(resolve_entities=False))
        except etree.XMLSyntaxError as error:
            raise _damaged(name, error) from error
        for note in notes:
            if note.get(f"{_WORD}type") is None:
                yield note


def _note_what_is_no_text(file: Any, composer: Composer) -> None:  # noqa: ANN401
    pictures = [
        picture
        for picture in file.element.body.iter(f"{_DRAWING}docPr")
        if not picture.get("descr") and next(picture.getparent().iter(f"{_PICTURE}pic"), None) is not None
    ]
    if pictures:
        composer.leave_unread(
            "a picture without words" if len(pictures) == 1 else f"{len(pictures)} pictures without words"
        )
    if next(file.element.body.iter(f"{_WORD}object"), None) is not None:
        composer.leave_unread("an embedded object")
    for section in file.sections:
        for part in (section.header, section.footer):
            words = " ".join(paragraph.text for paragraph in part.paragraphs)
            if _MARKS & set(words):
                composer.leave_unread(f"words in quotation marks in a header or footer ({words.strip()[:60]})")


def _visible(element: Any) -> Iterator[Any]:  # noqa: ANN401
    for child in element:
        if child.tag in _LEFT_OUT or child.tag == f"{_WORD}p" or _is_hidden_run(child):
            continue
        yield child
        yield from _visible(child)


def _is_hidden_run(element: Any) -> bool:  # noqa: ANN401
    if element.tag != f"{_WORD}r":
        return False
    hidden = element.find(f"{_WORD}rPr/{_WORD}vanish")
    return hidden is not None and hidden.get(f"{_WORD}val", "true") not in {"0", "false"}


def _once_each(breaks: list[int]) -> list[int]:
    """Return the breaks; one that was set and the one Word laid out for it are at one place and count once."""
    return list(dict.fromkeys(breaks))


def _words(paragraph: Any) -> str:  # noqa: ANN401
    return " ".join(_text_and_breaks(paragraph)[0].split())


def _kind(paragraph: Any, words: str) -> BlockKind:  # noqa: ANN401
    style_element = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
    style = style_element.get(f"{_WORD}val", "").casefold() if style_element is not None else ""
    if style == "title":
        return BlockKind.TITLE
    if style.startswith(("heading", "subtitle")):
        return BlockKind.HEADING
    if "quote" in style or "blocktext" in style:
        return BlockKind.QUOTE
    if "caption" in style:
        return BlockKind.CAPTION
    if style.startswith("list") or paragraph.find(f"{_WORD}pPr/{_WORD}numPr") is not None:
        return BlockKind.LIST_ITEM
    is_heading = len(words) <= LONGEST_HEADING and not ends_like_a_sentence(words) and ":" not in words
    return BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH


def _opened(data: bytes, *, name: str) -> Any:  # noqa: ANN401
    import docx

    try:
        file = docx.Document(io.BytesIO(data))
        if file.element.body is None:
            raise ValueError("it has no body")
        return file
    except Exception as error:  # python-docx raises whatever a damaged package makes it stumble on
        raise _damaged(name, error) from error


def _damaged(name: str, error: Exception) -> FormatError:
    return FormatError(
        f"{name} is damaged.",
        why=f"It cannot be read as a Word file: {error or type(error).__name__}.",
        fix="Open it in a word processor, save it as .docx again, and give that.",
    )


def _refuse_what_is_no_word_file(data: bytes, *, name: str) -> None:
    if data.startswith(_OLD_OFFICE):
        raise FormatError(
            f"{name} is encrypted or an old Word file.",
            why="It is an OLE container, which holds password-protected .docx files and .doc files.",
            fix="Open it in a word processor and save it as .docx without a password.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise FormatError(
            f"{name} is not a Word file, or is damaged.",
            why="A .docx file is a zip archive, and this cannot be opened as one.",
            fix="Fetch the file again, or give it the ending of its real format.",
        ) from error
    refuse_bombs(sum(part.file_size for part in parts), len(data), name=name)
    if "[Content_Types].xml" not in {part.filename for part in parts}:
        raise FormatError(
            f"{name} is not a Word file.",
            why="It is a zip archive without the parts a Word file has.",
            fix="Unpack it and give the document inside.",
        )
