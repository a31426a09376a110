"""Rich text (.rtf): paragraphs and table rows in order; headers, footnotes, pictures and hidden text left out.

Source: Rich Text Format Specification 1.9.1 (Microsoft, 2008).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from checker.documents.composition import Composer, Extract
from checker.documents.lead import lead_date, with_title
from checker.documents.paragraphs import LONGEST_HEADING, begins_with_label, ends_like_a_sentence
from checker.documents.purpose import Purpose
from checker.documents.table_rows import row_words
from checker.errors import FormatError
from checker.language import Language
from checker.model import BlockKind, PlaceKind
from checker.value_classes import dataclass

_TOKEN: Final = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<symbol>[^A-Za-z'])|"
    r"(?P<open>\{)|(?P<close>\})|(?P<break>[\r\n]+)|(?P<plain>[^\\{}\r\n]+)"
)
_LEFT_OUT: Final = frozenset(
    """fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf footnote
    annotation fldinst object themedata datastore listtable listoverridetable rsidtbl generator xmlnstbl mmathPr
    latentstyles filetbl revtbl bkmkstart bkmkend""".split()
)
_CHARACTERS: Final = {
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "tab": "\t",
    "line": "\n",
    "emspace": " ",
    "enspace": " ",
}
_SYMBOLS: Final = {"~": "\xa0", "_": "-", "\\": "\\", "{": "{", "}": "}", "\n": "\n", "\r": "\n"}
_END_OF_PARAGRAPH: Final = "\x00"
_END_OF_CELL: Final = "\x01"
_END_OF_ROW: Final = "\x02"
_END_OF_PAGE: Final = "\x03"
_BORDERS: Final = {
    "par": _END_OF_PARAGRAPH,
    "sect": _END_OF_PARAGRAPH,
    "cell": _END_OF_CELL,
    "row": _END_OF_ROW,
    "page": _END_OF_PAGE,
}


def read(data: bytes, *, name: str, purpose: Purpose, language: Language) -> Extract:  # noqa: ARG001  (all readers)
    """Return the paragraphs and table rows of the text.

    Raises:
        FormatError: if the file is no RTF.
    """
    if not data.lstrip().startswith(b"{\\rtf"):
        raise FormatError(
            f"{name} is no RTF file.",
            why="It does not begin as RTF files do.",
            fix="Give the file the ending of its real format, or save it as .docx.",
        )
    composer = _composed("".join(_characters(data.decode("latin-1"))))
    blocks, title = with_title(composer.text, composer.blocks, language=language)
    return composer.extract(title=title, date=lead_date(composer.text, blocks, language=language), blocks=blocks)


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside a pair of braces: whether its text counts, and how many characters stand in for Unicode."""

    is_left_out: bool = False
    is_hidden: bool = False
    replaced: int = 1


def _characters(rtf: str) -> Iterator[str]:
    """Yield the characters of the text, with borders of paragraphs, cells, rows and pages as control characters."""
    group, groups = _Group(), list[_Group]()
    codepage, skipped, fresh = "cp1252", 0, False
    for token in _TOKEN.finditer(rtf):
        if token["open"]:
            groups.append(group)
            fresh = True
            continue
        if token["close"]:
            group = groups.pop() if groups else _Group()
        elif word := token["word"]:
            number = int(token["number"]) if token["number"] else None
            if word == "ansicpg" and number:
                codepage = _codepage(number)
            elif fresh and word in _LEFT_OUT:
                group = replace(group, is_left_out=True)
            elif word == "uc" and number is not None:
                group = replace(group, replaced=number)
            elif word in ("v", "deleted"):
                group = replace(group, is_hidden=number != 0)
            elif word == "plain":
                group = replace(group, is_hidden=False)
            elif not group.is_left_out and not group.is_hidden:
                if word == "u" and number is not None:
                    yield chr(number % 0x10000)
                    skipped = group.replaced
                    continue
                yield _BORDERS.get(word) or _CHARACTERS.get(word, "")
        elif token["symbol"] == "*":
            group = replace(group, is_left_out=True)
        elif not group.is_left_out and not group.is_hidden:
            said = _said(token, codepage)
            yield said[skipped:] if skipped else said
            skipped = max(0, skipped - len(said))
            fresh = False
            continue
        skipped, fresh = 0, False


def _said(token: re.Match[str], codepage: str) -> str:
    if token["hex"]:
        return bytes.fromhex(token["hex"]).decode(codepage, errors="replace")
    if token["symbol"]:
        return _SYMBOLS.get(token["symbol"], "")
    if token["plain"]:
        return token["plain"].encode("latin-1").decode(codepage, errors="replace")
    return ""


def _codepage(number: int) -> str:
    try:
        return codecs.lookup(f"cp{number}").name
    except LookupError:
        return "cp1252"


def _composed(text: str) -> Composer:
    composer = Composer()
    page, cells, held = 1, list[str](), ""
    for piece in re.split(f"([{_END_OF_PARAGRAPH}{_END_OF_CELL}{_END_OF_ROW}{_END_OF_PAGE}])", _whole(text)):
        if piece == _END_OF_CELL:
            cells.append(" ".join(held.split()))
            held = ""
            continue
        if piece not in (_END_OF_PARAGRAPH, _END_OF_ROW, _END_OF_PAGE):
            held = f"{held} {piece}" if held else piece
            continue
        if piece == _END_OF_ROW:
            held, cells = row_words(cells), []
        elif cells:
            continue  # a paragraph inside a cell
        if words := held.strip():
            composer.mark_once(PlaceKind.PAGE, str(page))
            composer.add(words, kind=_kind(words))
        held = ""
        page += piece == _END_OF_PAGE
    if words := held.strip():
        composer.add(words, kind=_kind(words))
    return composer


def _whole(text: str) -> str:
    """Return the text with characters beyond the basic plane, which RTF writes in two halves, made whole."""
    return text.encode("utf-16-le", errors="surrogatepass").decode("utf-16-le", errors="replace")


def _kind(words: str) -> BlockKind:
    is_heading = len(words) <= LONGEST_HEADING and not ends_like_a_sentence(words) and not begins_with_label(words)
    return BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH
