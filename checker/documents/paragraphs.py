"""Lines of plain text to paragraphs: what belongs together, and what each line is on the page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Final

from checker.model import Block, BlockKind, Span
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_WIDEST_WRAP: Final = Threshold(
    120,
    unit="columns",
    reason="A line of a hard-wrapped text is no longer than this; editors wrap at 65 to 100. A text with "
    "longer lines (but for a few: titles, links) has a paragraph on each line.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_WIDE_LINES_TOLERATED: Final = Threshold(
    0.02,
    unit="share of lines",
    reason="Share of a text's lines that may be wider all the same.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_FORCED_BREAKS: Final = Threshold(
    0.7,
    unit="share of line breaks",
    reason="Share of the line breaks inside groups of lines that must be forced by the width before the "
    "text counts as wrapped. In line-a-paragraph texts of the development corpus it stays under a "
    "third, in wrapped text over .9.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_SET_OFF: Final = Threshold(
    3,
    unit="columns",
    reason="Columns by which a run of lines must stand in from the rest to be set off as a quotation.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_SET_OFF_SHARE: Final = Threshold(
    0.3,
    unit="share of paragraphs",
    reason="A set-off paragraph is an exception on its page: beyond this share, indentation is only the page's style.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
LONGEST_HEADING: Final = Threshold(
    120,
    unit="characters",
    reason="Headings are short; a longer line without a final stop is a sentence that lost it.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)

_BULLET = re.compile(r"(?:[•◦▪‣∙*–-]|\d{1,2}[.)])[ \t]+(?=\S)")
_LABEL = re.compile(
    r"(?:[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){1,4}, [A-Z][^:\n.?!]{1,60}"  # a name in capitals and what he is
    r"|[A-Z][A-Z.'’ -]{1,40}|Q|A|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,4}) ?(?:\([^()\n]{1,60}\))?:(?=\s)"
)
_QUESTION_ANSWER = re.compile(r"[QA][.:]?[ \t]+(?=[A-Z\"“])")
_FINAL = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its blanks; ``indent`` counts columns, a tab being four."""

    span: Span
    indent: int
    words: str


def blocks_of(text: str, *, start: int = 0, labels_speak: bool = True) -> tuple[Block, ...]:
    """Return the paragraphs, headings, list items and set-off quotations of plain text from ``start`` on, in order.

    ``labels_speak`` says whether "Name: words" is a turn of speech, as in a record; in an article such a short
    line is a heading.
    """
    groups = _groups(text, start=start)
    width = _wrap_width(groups)
    set_off = _set_off_indent(groups)
    blocks: list[Block] = []
    for group in groups:
        for paragraph in _paragraphs(group, width=width):
            kind = _kind(paragraph, text=text, set_off=set_off, after=blocks, labels_speak=labels_speak)
            blocks.append(Block(_joined(paragraph), kind))
    return tuple(blocks)


def wrap_width_of(text: str) -> int | None:
    """Return the column at which a text is hard-wrapped, or None where every line is a paragraph."""
    return _wrap_width(_groups(text, start=0))


def ends_like_a_sentence(words: str) -> bool:
    """Say whether the last mark is one a sentence, or a part of one, ends with."""
    return _FINAL.search(words) is not None


def begins_with_label(words: str) -> bool:
    """Say whether a speaker's label with a colon stands first."""
    return _LABEL.match(words) is not None


def _groups(text: str, *, start: int) -> list[list[Line]]:
    groups: list[list[Line]] = [[]]
    at = start
    for raw in text[start:].split("\n"):
        if line := _line(raw, at=at):
            groups[-1].append(line)
        else:
            groups.append([])
        at += len(raw) + 1
    return [group for group in groups if group]


def _line(raw: str, *, at: int) -> Line | None:
    words = raw.strip()
    if not words:
        return None
    lead = raw[: len(raw) - len(raw.lstrip())]
    return Line(Span(at + len(lead), at + len(lead) + len(words)), len(lead.expandtabs(4)), words)


def _wrap_width(groups: list[list[Line]]) -> int | None:
    """Return the column at which the text is hard-wrapped, or None where every line is a paragraph."""
    lengths = sorted(line.indent + len(line.words) for group in groups for line in group)
    inside = [pair for group in groups for pair in pairwise(group) if not _begins_anew(pair[1].words)]
    widest = lengths[int(len(lengths) * (1 - _WIDE_LINES_TOLERATED)) - 1] if lengths else 0
    if not inside or widest > _WIDEST_WRAP:
        return None
    forced = sum(_is_forced(line, following, width=widest) for line, following in inside)
    return widest if forced >= _FORCED_BREAKS * len(inside) and len(inside) > 1 else None


def _is_forced(line: Line, following: Line, *, width: int) -> bool:
    """Say whether the next line's first word would not have fitted on this one (ragged wraps leave a tenth free)."""
    return line.indent + len(line.words) + 1 + len(following.words.split()[0]) > 0.9 * width


def _paragraphs(group: list[Line], *, width: int | None) -> list[list[Line]]:
    paragraphs = [[group[0]]]
    for line, following in pairwise(group):
        if width is not None and _is_forced(line, following, width=width) and not _begins_anew(following.words):
            paragraphs[-1].append(following)
        else:
            paragraphs.append([following])
    return paragraphs


def _begins_anew(words: str) -> bool:
    return begins_with_label(words) or any(pattern.match(words) for pattern in (_BULLET, _QUESTION_ANSWER))


def _joined(paragraph: list[Line]) -> Span:
    start = paragraph[0].span.start
    if bullet := _BULLET.match(paragraph[0].words):
        start += bullet.end()
    return Span(start, paragraph[-1].span.end)


def _set_off_indent(groups: list[list[Line]]) -> int | None:
    """Return the indentation from which a paragraph is set off from the page's usual one, if the page sets any off."""
    firsts = [min(line.indent for line in group) for group in groups]
    if not firsts:
        return None
    usual = Counter(firsts).most_common(1)[0][0]
    deeper = sum(indent >= usual + _SET_OFF for indent in firsts)
    return usual + int(_SET_OFF) if 0 < deeper <= _SET_OFF_SHARE * len(firsts) else None


def _kind(
    paragraph: list[Line], *, text: str, set_off: int | None, after: list[Block], labels_speak: bool
) -> BlockKind:
    words = paragraph[0].words
    if _BULLET.match(words) and not words.startswith(("–", "-")):
        return BlockKind.LIST_ITEM
    if len(paragraph) == 1 and _is_heading(words, labels_speak=labels_speak):
        return BlockKind.HEADING
    stands_in = set_off is not None and all(line.indent >= set_off for line in paragraph)
    in_list = bool(after) and after[-1].kind is BlockKind.LIST_ITEM
    if stands_in and not in_list and len(text[paragraph[0].span.start : paragraph[-1].span.end].split()) > 8:
        return BlockKind.QUOTE
    return BlockKind.PARAGRAPH


def _is_heading(words: str, *, labels_speak: bool) -> bool:
    is_speech = labels_speak and begins_with_label(words)
    return len(words) <= LONGEST_HEADING and not ends_like_a_sentence(words) and not is_speech
