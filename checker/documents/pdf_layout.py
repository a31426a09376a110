"""Printed lines to paragraphs: line numbers, page numbers and running heads out, broken words mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import groupby, pairwise
from statistics import median
from typing import Final

from checker.documents.composition import Composer, Extract
from checker.documents.lead import lead_date, with_title
from checker.documents.paragraphs import LONGEST_HEADING, begins_with_label, ends_like_a_sentence
from checker.language import Language
from checker.language.expressions import any_of
from checker.model import BlockKind, PlaceKind
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_NUMBERED_RUN: Final = Threshold(
    8,
    unit="lines",
    reason="Fewer numbers in a row at the left are a list, not the printed numbering of a transcript's page.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_NUMBERED_SHARE: Final = Threshold(
    0.6,
    unit="share of lines",
    reason="Share of a page's lines that carry the numbering; the others are its head and foot.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_EDGE: Final = Threshold(
    3,
    unit="lines",
    reason="Lines at the top and bottom of a page among which running heads and page numbers are looked for.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_RUNNING_SHARE: Final = Threshold(
    0.5,
    unit="share of pages",
    reason="Share of the pages (and at least this many) on which an edge line recurs before it is a running head.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_RUNNING_PAGES = Threshold(
    3,
    unit="pages",
    reason="on fewer a line that recurs at the edge may be text",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_INDENT: Final = Threshold(
    9.0,
    unit="points",
    reason="A first line stands in by more than an unevenly set margin.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_AS_USUAL: Final = Threshold(
    0.9,
    unit="share of lines",
    reason="Share of the commonest left edge's lines from which another edge is as usual; the leftmost of "
    "them is the margin.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_GAP: Final = Threshold(
    1.45,
    unit="times the usual distance of lines",
    reason="Times the usual distance between lines from which a gap parts paragraphs.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_LARGE: Final = Threshold(
    1.15,
    unit="times the size of most lines",
    reason="Lines set larger than the text are a heading, and those below each other one.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_RAGGED: Final = Threshold(
    0.2,
    unit="share of the column's width",
    reason="Share of the column's width that a full line leaves free at most.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)

_NUMBER = re.compile(r"(\d{1,2})(?:\s+(.*))?$")
_QUESTION_ANSWER = re.compile(r"[QA](?:[.:]|\s{2,}|\s+(?=[A-Z\"“]))\s*")
_BROKEN_WORD = re.compile(r"[^\W\d_]{2}[-‐]$")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a page; positions in points from the page's left and top.

    ``after_number`` is the left edge of what follows a number the line begins with; ``number`` is set once that
    is known to be the page's numbering. ``part`` counts the parts of a page set in columns, and ``column`` the
    columns of such a part, 0 for a part as wide as the page. ``size`` is that of its type in points, 0 where unknown.
    """

    words: str
    left: float
    right: float
    top: float
    after_number: float
    number: str | None = None
    part: int = 0
    column: int = 0
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class _Page:
    label: str
    lines: list[PrintedLine]


@lru_cache(maxsize=8)
def _page_number(language: Language) -> re.Pattern[str]:
    table = language.lexicon.table("page_furniture")
    page, total = any_of(table.having("page")), any_of(table.having("page_total"))
    return re.compile(
        rf"(?:{page}\s+)?[-–—(\[]*\s*(\d{{1,4}}|[ivxlc]{{1,7}})\s*[-–—)\]]*(?:\s+{total}\s+\d{{1,4}})?$", re.IGNORECASE
    )


def compose(pages: list[list[PrintedLine]], *, language: Language) -> Extract:
    """Return the document's paragraphs, with its pages and printed line numbers as places."""
    page_number = _page_number(language)
    bare = _without_running_heads(_without_line_numbers(pages), page_number)
    labels = _page_labels(pages, page_number)
    cleaned = [_Page(label, lines) for label, lines in zip(labels, bare, strict=True)]
    composer = Composer()
    known = _words_of(cleaned)
    body = _body_size(cleaned)
    for paragraph in _paragraphs(cleaned, body=body):
        _add(composer, paragraph, known=known, body=body)
    blocks, title = with_title(composer.text, composer.blocks, language=language)
    return composer.extract(title=title, date=lead_date(composer.text, blocks, language=language), blocks=blocks)


def _without_line_numbers(pages: list[list[PrintedLine]]) -> list[list[PrintedLine]]:
    runs = [_numbered_run(lines) for lines in pages]
    is_numbered_document = any(runs)
    return [
        _stripped(lines, run or (_short_run(lines) if is_numbered_document else set()))
        for lines, run in zip(pages, runs, strict=True)
    ]


def _numbered_run(lines: list[PrintedLine]) -> set[int]:
    """Return the indexes of the lines that carry the page's printed numbering, if it has one."""
    run = _short_run(lines)
    return run if len(run) >= _NUMBERED_RUN and len(run) >= _NUMBERED_SHARE * len(lines) else set()


def _short_run(lines: list[PrintedLine]) -> set[int]:
    run: set[int] = set()
    expected: int | None = None
    for index, line in enumerate(lines):
        match = _NUMBER.match(line.words)
        if match and (int(match[1]) == expected or (expected is None and int(match[1]) <= 2)):
            run.add(index)
            expected = int(match[1]) + 1
    return run


def _stripped(lines: list[PrintedLine], run: set[int]) -> list[PrintedLine]:
    stripped = []
    for index, line in enumerate(lines):
        if index not in run:
            stripped.append(line)
        elif (match := _NUMBER.match(line.words)) and match[2]:
            stripped.append(replace(line, words=match[2], left=line.after_number, number=match[1]))
    return stripped


def _without_running_heads(pages: list[list[PrintedLine]], page_number: re.Pattern[str]) -> list[list[PrintedLine]]:
    recurring = Counter(shape for lines in pages for shape in {_shape(line) for line in _edges(lines)})
    enough = max(_RUNNING_PAGES, _RUNNING_SHARE * len(pages))
    running = {shape for shape, count in recurring.items() if count >= enough}
    return [_without_edges(lines, running, page_number) for lines in pages]


def _without_edges(lines: list[PrintedLine], running: set[str], page_number: re.Pattern[str]) -> list[PrintedLine]:
    edges = _edges(lines)
    return [
        line
        for line in lines
        if line not in edges or not (_shape(line) in running or _is_page_number(line, lines, page_number))
    ]


def _edges(lines: list[PrintedLine]) -> list[PrintedLine]:
    """Return the first and last lines, but none that the page's own numbering makes part of its text."""
    tops = sorted({round(line.top) for line in lines})
    edges = {*tops[: int(_EDGE)], *tops[-int(_EDGE) :]}
    return [line for line in lines if round(line.top) in edges and line.number is None]


def _shape(line: PrintedLine) -> str:
    """Return the line with its numbers made alike."""
    return _DIGITS.sub("#", line.words)


def _is_page_number(line: PrintedLine, lines: list[PrintedLine], page_number: re.Pattern[str]) -> bool:
    return _is_outermost(line, lines) and page_number.fullmatch(line.words) is not None


def _is_outermost(line: PrintedLine, lines: list[PrintedLine]) -> bool:
    """Say whether the line is the highest or the lowest of its page."""
    return line.top in (min(each.top for each in lines), max(each.top for each in lines))


def _page_labels(pages: list[list[PrintedLine]], page_number: re.Pattern[str]) -> list[str]:
    """Return the printed page numbers where they run through the document, else the count of pages."""
    printed = [_printed_number(lines, page_number) for lines in pages]
    offsets = Counter(number - index for index, number in enumerate(printed) if number is not None)
    if not offsets:
        return [str(index + 1) for index in range(len(pages))]
    offset, agreeing = offsets.most_common(1)[0]
    first = offset if agreeing >= 2 and agreeing >= _RUNNING_SHARE * len(pages) else 1
    return [str(index + first) if index + first > 0 else f"{index + 1} (unnumbered)" for index in range(len(pages))]


def _printed_number(lines: list[PrintedLine], page_number: re.Pattern[str]) -> int | None:
    for line in (each for each in lines if _is_outermost(each, lines)):
        match = page_number.fullmatch(line.words)
        if match and match[1].isdigit():
            return int(match[1])
    return None


def _body_size(pages: list[_Page]) -> float:
    """Return the size in which most lines are set."""
    sizes = Counter(round(line.size, 1) for page in pages for line in page.lines)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_large(line: PrintedLine, body: float) -> bool:
    return bool(body) and line.size >= _LARGE * body


def _paragraphs(pages: list[_Page], *, body: float) -> Iterator[list[tuple[str, PrintedLine]]]:
    """Runs of lines that belong together, each line with its page's label; a run may go over a page's end."""
    paragraph: list[tuple[str, PrintedLine]] = []
    for label, lines in _parts(pages):
        margin, right, pitch = _measures(lines)
        for above, line in zip([None, *lines], lines, strict=False):
            before = paragraph[-1][1] if paragraph else None
            if before and _is_large(line, body) is not _is_large(before, body):
                begins = True
            elif before and above is not None and _is_large(line, body):
                begins = line.top - above.top > _GAP * _LARGE * line.size
            else:
                begins = before is not None and _begins_paragraph(
                    line, above, before, margin=margin, right=right, pitch=pitch
                )
            if begins:
                yield paragraph
                paragraph = []
            paragraph.append((label, line))
    if paragraph:
        yield paragraph


def _parts(pages: list[_Page]) -> Iterator[tuple[str, list[PrintedLine]]]:
    """Yield the lines of each page part by part, with the page's label."""
    for page in pages:
        for _, lines in groupby(page.lines, key=lambda line: line.part):
            yield page.label, list(lines)


def _measures(lines: list[PrintedLine]) -> tuple[float, float, float]:
    """Return the left edge most lines have, the column's right edge and the usual distance of lines."""
    if not lines:
        return 0.0, 0.0, 0.0
    lefts = Counter(round(line.left / _INDENT) for line in lines)
    usual = min(left for left, count in lefts.items() if count >= _AS_USUAL * max(lefts.values()))
    margin = min(line.left for line in lines if round(line.left / _INDENT) == usual)
    distances = [below.top - above.top for above, below in pairwise(lines) if below.top > above.top]
    return margin, max(line.right for line in lines), median(distances) if distances else 0.0


def _begins_paragraph(
    line: PrintedLine, above: PrintedLine | None, before: PrintedLine, *, margin: float, right: float, pitch: float
) -> bool:
    if _QUESTION_ANSWER.match(line.words) or begins_with_label(line.words):
        return True
    ended = ends_like_a_sentence(before.words)
    if above is None and (line.column == 0) is not (before.column == 0):
        return True  # from a heading across the page to its columns, or back
    if above is not None and line.number is None and pitch and line.top - above.top > _GAP * pitch:
        return True
    if line.left > margin + _INDENT and (ended or (above is not None and above.left <= margin + _INDENT)):
        return ended or not line.words[:1].islower()
    is_short = above is not None and before.right < right - _RAGGED * (right - margin)
    return is_short and (ended or len(before.words) <= LONGEST_HEADING // 3) and not line.words[:1].islower()


def _add(composer: Composer, paragraph: list[tuple[str, PrintedLine]], *, known: frozenset[str], body: float) -> None:
    start, words = composer.next_offset, ""
    for page, line in paragraph:
        words = _joined(words, line.words, known=known)
        offset = start + len(words) - len(line.words)
        composer.mark_once(PlaceKind.PAGE, page, offset=offset)
        if line.number is not None:
            composer.mark(PlaceKind.LINE, line.number, offset=offset)
    composer.add(words, kind=_kind(words, lines=1 if _is_large(paragraph[0][1], body) else len(paragraph)))


def _joined(before: str, line: str, *, known: frozenset[str]) -> str:
    """Return the line appended, a broken word made whole unless it is written with a hyphen elsewhere."""
    if not before:
        return line
    if before.endswith("\u00ad"):
        return before[:-1] + line
    if before.endswith(("--", "–", "—")) and not before.endswith((" --", " –", " —")):
        return before + line
    if _BROKEN_WORD.search(before):
        is_compound = not line[:1].islower() or _bare(before.split()[-1] + line.split()[0]) in known
        return before + line if is_compound else before[:-1] + line
    return f"{before} {line}"


def _words_of(pages: list[_Page]) -> frozenset[str]:
    """Return the words that stand whole inside a line."""
    return frozenset(_bare(word) for page in pages for line in page.lines for word in line.words.split()[:-1])


def _bare(word: str) -> str:
    return word.strip("\"'“”‘’.,;:!?()[]").casefold()


def _kind(words: str, *, lines: int) -> BlockKind:
    is_speech = begins_with_label(words) or _QUESTION_ANSWER.match(words) is not None
    is_heading = lines == 1 and len(words) <= LONGEST_HEADING and not ends_like_a_sentence(words) and not is_speech
    return BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH
