"""The two sides of an alignment as runs of text, the changed words told from the others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.model import UNCOUNTED, CheckedQuotation, Edit, EditOp, Span, Wording

# In other words from end to end every word would be marked, which marks nothing.
MARKED_WORDINGS = frozenset({Wording.VERBATIM, Wording.CLEANED, Wording.ALTERED})


class Run(NamedTuple):
    """Some text of one side, and whether the other side has it otherwise."""

    text: str
    changed: bool


def published_runs(checked: CheckedQuotation, article_text: str) -> list[Run]:
    """The quotation as the article prints it; parts are joined by an ellipsis."""
    marked = _marked(checked, (edit.article for edit in _changes(checked)))
    return _runs(article_text, checked.quotation.spans, marked)


def said_runs(checked: CheckedQuotation, source_text: str) -> list[Run]:
    """The passage as the source has it; places apart are joined by an ellipsis. Empty without a passage."""
    if checked.passage is None:
        return []
    marked = _marked(checked, (edit.source for edit in _changes(checked)))
    return _runs(source_text, checked.passage.spans, marked)


def printable(text: str) -> str:
    """The text on one line, its white space single, without characters that would steer a terminal."""
    steady = "".join("\N{REPLACEMENT CHARACTER}" if _steers(character) else character for character in text)
    return re.sub(r"\s+", " ", steady)


def _steers(character: str) -> bool:
    if character.isspace():
        return False
    return unicodedata.category(character) == "Cc" or unicodedata.bidirectional(character) in {
        "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
    }  # fmt: skip


def _changes(checked: CheckedQuotation) -> list[Edit]:
    return [edit for edit in checked.edits if edit.op is not EditOp.EQUAL and edit.kind not in UNCOUNTED]


def _marked(checked: CheckedQuotation, spans: Iterable[Span | None]) -> list[Span]:
    if checked.wording not in MARKED_WORDINGS:
        return []
    return sorted(span for span in spans if span is not None and len(span) > 0)


def _runs(text: str, parts: Sequence[Span], marked: Sequence[Span]) -> list[Run]:
    runs: list[Run] = []
    for number, part in enumerate(parts):
        if number:
            runs.append(Run(" … ", False))
        runs.extend(_runs_of_part(text, part, _joined(text, marked)))
    return runs


def _runs_of_part(text: str, part: Span, marked: Sequence[Span]) -> Iterable[Run]:
    at = part.start
    for span in marked:
        start, end = max(span.start, at), min(span.end, part.end)
        if start >= end:
            continue
        if start > at:
            yield Run(text[at:start], False)
        yield Run(text[start:end], True)
        at = end
    if at < part.end:
        yield Run(text[at : part.end], False)


def _joined(text: str, marked: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in marked:
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return joined
