"""Markdown: the file's own offsets, with headings, quotations and lists as the markup states them.

Markup inside a block (emphasis, the address of a link) is no word anybody said, and offsets have to stay those
of the file: such characters read as blanks in the text, one for one.
"""

from __future__ import annotations

import re

from checker.documents.composition import Extract
from checker.documents.decoding import decode
from checker.documents.front_matter import front_matter
from checker.documents.lead import date_in, lead_date
from checker.documents.purpose import Purpose
from checker.language import Language
from checker.model import Block, BlockKind, Span
from checker.value_classes import dataclass

_BLANK = re.compile(r"[ \t]*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*+){3,}+|(?:-[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)$")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(?=\S)")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")
_QUOTE = re.compile(r" {0,3}>[ \t]?")
_ITEM = re.compile(r"[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+(?=\S)")
# Names and addresses may hold one bracket in another; a second that is open ends the search, so no line is read twice.
_NAME = r"(?:[^\[\]\n]|\[[^\[\]\n]*+\])*+"
_ADDRESS = r"(?:[^()\n]|\([^()\n]*+\))*+"
_TARGET = r"(?:[^()\s]|\([^()\s]*+\))*+(?:[ \t]++\"[^\"\n]*+\")?+"

_REFERENCE = re.compile(rf" {{0,3}}\[(?!\^){_NAME}\]:[ \t]*\S+")
_TABLE_RULE = re.compile(r"[ \t]*+\|?+(?:[ \t]*+:?-{2,}+:?[ \t]*+\|)++[ \t]*+(?::?-{2,}+:?[ \t]*+)?$")
_IMAGE_ONLY = re.compile(rf"[ \t]*+!\[{_NAME}\]\({_ADDRESS}\)[ \t]*+$")
_COMMENT = re.compile(r"<!--(?:(?!<!--|-->).)*+-->", re.DOTALL)

_INLINE = (
    re.compile(rf"(?P<markup>!\[{_NAME}\]\({_ADDRESS}\))"),
    re.compile(rf"(?<!!)(?P<markup>\[)(?=[^\]\n]{_NAME}\]\({_TARGET}\))"),
    re.compile(rf"(?P<markup>\]\({_TARGET}\))"),
    re.compile(r"(?P<markup>\[\^[^\[\]\s]+\]:?)"),
    re.compile(r"(?P<markup></?[A-Za-z][^<>\n]*>)"),
    re.compile(r"(?P<markup>\\)(?=[!-/:-@\[-`{-~])"),
    # Emphasis of more than a thousand characters is none.
    re.compile(r"(?<![\w*\\])(?P<markup>\*{1,3})(?=[^\s*])(?=[^\n]{0,1000}?[^\s*]\*)"),
    re.compile(r"(?<=[^\s*\\])(?P<markup>\*{1,3})(?![\w*])"),
    re.compile(r"(?<![\w_\\])(?P<markup>_{1,3})(?=[^\s_])(?=[^\n]{0,1000}?[^\s_]_)"),
    re.compile(r"(?<=[^\s_\\])(?P<markup>_{1,3})(?![\w_])"),
    re.compile(r"(?P<markup>`+)"),
    re.compile(r"(?P<markup>~~)"),
    re.compile(r"^(?P<markup>[ \t]{0,3}>[ \t]?)", re.MULTILINE),
)


@dataclass(slots=True)
class _Open:
    """A block whose last line has not been seen yet."""

    kind: BlockKind
    start: int
    end: int


def read(data: bytes, *, name: str, purpose: Purpose, language: Language) -> Extract:  # noqa: ARG001  (all readers)
    """The text of ``data`` with markup read as blanks, offsets those of the decoded file."""
    raw = decode(data, name=name)
    front = front_matter(raw)
    blocks = _BlockScanner(_without_comments(raw), start=front.end).blocks()
    text = _without_markup(raw, blocks)
    blocks = tuple(trimmed for block in blocks if (trimmed := _trimmed(block, text)) is not None)
    title = front.fields.get("title") or _first_title(blocks, text)
    stated = date_in(front.fields.get("date", ""), language=language)
    return Extract(text, blocks, title, stated or lead_date(text, blocks, language=language))


class _BlockScanner:
    """Walks the lines once and says which stretches are blocks."""

    def __init__(self, text: str, *, start: int) -> None:
        self._text = text
        self._at = start
        self._done: list[Block] = []
        self._open: _Open | None = None
        self._fence: str | None = None
        self._titled = False

    def blocks(self) -> tuple[Block, ...]:
        for line in self._text[self._at :].split("\n"):
            self._take(line)
            self._at += len(line) + 1
        self._close()
        return tuple(self._done)

    def _take(self, line: str) -> None:
        if self._in_fence(line) or self._is_no_text(line):
            return
        if heading := _HEADING.match(line):
            self._close()
            self._begin(self._heading_kind(heading[1] == "#"), line, heading.end())
            self._close()
        elif (underline := _UNDERLINE.match(line)) and self._open and self._open.kind is BlockKind.PARAGRAPH:
            self._open.kind = self._heading_kind(underline[1].startswith("="))
            self._close()
        elif _RULE.match(line):
            self._close()
        elif quote := _QUOTE.match(line):
            self._quoted(line, quote.end())
        elif item := _ITEM.match(line):
            self._close()
            self._begin(BlockKind.LIST_ITEM, line, item.end())
        else:
            self._continue(BlockKind.PARAGRAPH, line, 0)

    def _in_fence(self, line: str) -> bool:
        fence = _FENCE.match(line)
        if self._fence is None and fence is None:
            return False
        self._close()
        if self._fence is None and fence is not None:
            self._fence = fence[1]
        elif fence is not None and self._fence is not None and fence[1].startswith(self._fence):
            self._fence = None
        return True

    def _is_no_text(self, line: str) -> bool:
        if not any(pattern.match(line) for pattern in (_BLANK, _REFERENCE, _TABLE_RULE, _IMAGE_ONLY)):
            return False
        self._close()
        return True

    def _quoted(self, line: str, inside: int) -> None:
        if _BLANK.match(line[inside:]):
            self._close()
            return
        if self._open is not None and self._open.kind is not BlockKind.QUOTE:
            self._close()
        self._continue(BlockKind.QUOTE, line, inside)

    def _heading_kind(self, is_first_level: bool) -> BlockKind:
        if is_first_level and not self._titled:
            self._titled = True
            return BlockKind.TITLE
        return BlockKind.HEADING

    def _begin(self, kind: BlockKind, line: str, inside: int) -> None:
        self._open = _Open(kind, self._at + inside, self._at + len(line))

    def _continue(self, kind: BlockKind, line: str, inside: int) -> None:
        if self._open is None:
            self._begin(kind, line, inside)
        else:
            self._open.end = self._at + len(line)

    def _close(self) -> None:
        if self._open is not None:
            self._done.append(Block(Span(self._open.start, self._open.end), self._open.kind))
            self._open = None


def _without_comments(text: str) -> str:
    return _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def _without_markup(text: str, blocks: tuple[Block, ...]) -> str:
    """Return the text with the markup inside its blocks read as blanks."""
    pieces, at = [], 0
    for block in blocks:
        pieces.append(text[at : block.span.start])
        pieces.append(_blanked(_without_comments(block.span.of(text)), kind=block.kind))
        at = block.span.end
    return "".join([*pieces, text[at:]])


def _blanked(words: str, *, kind: BlockKind) -> str:
    characters = list(words)
    for pattern in _INLINE:
        for match in pattern.finditer(words):
            characters[match.start("markup") : match.end("markup")] = " " * len(match["markup"])
    if kind in {BlockKind.TITLE, BlockKind.HEADING}:
        return re.sub(r"[ \t]#+[ \t]*$", lambda match: " " * len(match.group()), "".join(characters))
    return "".join(characters)


def _trimmed(block: Block, text: str) -> Block | None:
    words = block.span.of(text)
    start = block.span.start + len(words) - len(words.lstrip())
    return Block(Span(start, start + len(words.strip())), block.kind) if words.strip() else None


def _first_title(blocks: tuple[Block, ...], text: str) -> str | None:
    return next((" ".join(block.span.of(text).split()) for block in blocks if block.kind is BlockKind.TITLE), None)
