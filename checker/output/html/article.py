"""The article in place: its blocks, cut into runs so that every quotation is marked where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from checker.model import Article, Block, BlockKind, CheckedQuotation, Span
from checker.output.html.report_view import BlockView, QuotationView, TextRun

CLOSING = re.compile(r"[.,;:!?…]*[”\"’»›“]+")
"""What may stand between quoted words and the number that refers to them."""


def article_blocks(
    article: Article, checked: Sequence[CheckedQuotation], views: Sequence[QuotationView]
) -> tuple[BlockView, ...]:
    """The blocks of the article's body, and any other stretch a quotation stands in, in the text's order."""
    placed = [
        (span, number, index)
        for number, quoted in enumerate(checked)
        for index, span in enumerate(quoted.quotation.spans)
    ]
    blocks = _blocks(article, [span for span, _, _ in placed])
    noted: set[int] = set()
    result: list[BlockView] = []
    for block in blocks:
        inside = [mark for mark in placed if mark[0].overlaps(block.span)]
        notes = [number for _, number, _ in sorted(inside) if number not in noted]
        unique = list(dict.fromkeys(notes))
        noted.update(unique)
        runs = _runs(article.text, block.span, inside, views)
        result.append(BlockView(block.kind.value, runs, tuple(views[number] for number in unique)))
    return tuple(result)


def _blocks(article: Article, quoted: Sequence[Span]) -> list[Block]:
    blocks = list(article.body) or [Block(span) for span in paragraphs(article.text, Span(0, len(article.text)))]
    for span in quoted:
        if not any(block.span.overlaps(span) for block in blocks):
            blocks.append(Block(_lines_around(article.text, span), BlockKind.HEADING))
    blocks.sort(key=lambda block: block.span)
    return [blocks[0], *(block for last, block in pairwise(blocks) if block != last)] if blocks else []


def paragraphs(text: str, within: Span) -> list[Span]:
    """The paragraphs of a stretch of text, divided by blank lines, without the space around them."""
    spans: list[Span] = []
    start = within.start
    for gap in re.finditer(r"\n[ \t\u00a0]*\n\s*", text[within.start : within.end]):
        spans.append(Span(start, within.start + gap.start()))
        start = within.start + gap.end()
    spans.append(Span(start, within.end))
    return [span for span in spans if span.of(text).strip()]


def _lines_around(text: str, span: Span) -> Span:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(start, end if end != -1 else len(text))


def _runs(
    text: str, within: Span, marks: Sequence[tuple[Span, int, int]], views: Sequence[QuotationView]
) -> tuple[TextRun, ...]:
    """The block's text cut at every border of a quoted part; where quotations nest, the inner one owns the words."""
    borders = {within.start, within.end}
    for span, _, _ in marks:
        borders.update(border for border in (span.start, span.end) if within.start < border < within.end)
    cuts = sorted(borders)
    runs: list[TextRun] = []
    opened: set[int] = set()
    for start, end in pairwise(cuts):
        owners = [mark for mark in marks if mark[0].contains(Span(start, end))]
        if not owners:
            runs.append(TextRun(text[start:end]))
            continue
        span, number, part = min(owners, key=lambda mark: (len(mark[0]), mark))
        first = number not in opened and part == 0 and start == span.start
        opened.add(number)
        runs.append(
            TextRun(
                text[start:end],
                quotation=views[number],
                opens=start == span.start,
                closes=end == min(span.end, within.end),
                anchor=f"a{number + 1}" if first else "",
            )
        )
    return tuple(_numbered(runs))


def _numbered(runs: Sequence[TextRun]) -> list[TextRun]:
    """The runs with each quotation's number after its closing mark, where a footnote's would stand."""
    numbered: list[TextRun] = []
    due: QuotationView | None = None
    for run in runs:
        closing = CLOSING.match(run.text) if due is not None and run.quotation is None else None
        if due is not None and closing is not None:
            numbered.append(TextRun(closing.group(), refers=due))
            run = replace(run, text=run.text[closing.end() :])
        elif due is not None:
            numbered[-1] = replace(numbered[-1], refers=due)
        due = run.quotation if run.closes else None
        if run.text:
            numbered.append(run)
    if due is not None:
        numbered[-1] = replace(numbered[-1], refers=due)
    return numbered
