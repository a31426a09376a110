"""A record without labels: one speaker's words, once the page around them is taken away."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from checker.model import Span
from checker.sources.asides import TIME_STAMP, kind_of
from checker.sources.lines import Line

# Words. A line of prose has at least these, or closes like a sentence; menus, links and dates do neither.
_FEWEST_WORDS = 6
_ENDS = re.compile(r"[.!?…:;,—–-][\"'”’)\]]*\s*$")
_GREETING = re.compile(
    r"(?:ladies and gentlemen|dear |thank you|good (?:morning|afternoon|evening)|mr\.? |madam|your "
    r"(?:excellenc|majest)|distinguished|my fellow|hello|hi\b|welcome|well,)",
    re.IGNORECASE,
)
_NOT_SPOKEN = re.compile(
    r"(?:\W*(?:category|views?|tags?|published|posted|updated|source|share|print|follow|related|read more|see also|"
    r"copyright|©|all rights reserved|subscribe|photo|image|credit|unofficial translation|check against delivery)\b)|https?://|www\.",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"\W*$|-30-$|\W*end(?: of (?:the )?(?:transcript|interview|text|document|remarks|video))?\W*$|©|"
    r"\W*(?:copyright|source|category|views|tags?|published|posted|updated|share|print(?: version)?|related|read more|"
    r"see also|all rights reserved|transcript (?:provided|by|courtesy|from)|subscribe)\b[^.!?]*\.?$|https?://|www\.",
    re.IGNORECASE,
)


def speech_of(text: str, lines: Sequence[Line], *, title: str | None) -> tuple[Line, ...]:
    """The lines from the first that is spoken to the last, without menus before and links after them."""
    after_title = _behind_title(text, lines, title)
    spoken = [at for at in range(after_title, len(lines)) if is_prose(text, lines[at])]
    if not spoken:
        return tuple(line for line in lines[after_title:] if not line.is_title)
    return tuple(lines[spoken[0] : spoken[-1] + 1])


def is_prose(text: str, line: Line) -> bool:
    """Whether a line reads as running words, not as a title, a date, a menu entry or a link."""
    words = line.span.of(text)
    if line.is_title or _NOT_SPOKEN.match(words) or TIME_STAMP.fullmatch(words) or kind_of(words) is not None:
        return False
    count = len(words.split())
    if _ENDS.search(words) is None:
        return count > 40 and not line.is_item
    return count >= _FEWEST_WORDS or _GREETING.match(words) is not None


def _behind_title(text: str, lines: Sequence[Line], title: str | None) -> int:
    if not title:
        return 0
    plain = " ".join(title.split()).casefold()
    places = [
        at for at, line in enumerate(lines) if line.is_title or " ".join(line.span.of(text).split()).casefold() == plain
    ]
    return places[-1] + 1 if places and places[-1] < len(lines) / 2 else 0


def without_footer(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines but for what a page or an editor prints behind the last words: end marks, credits, links."""
    end = len(lines)
    while end > 1 and _FOOTER.match(lines[end - 1].span.of(text)):
        end -= 1
    return tuple(lines[:end])


def gaps_of(text: str, lines: Sequence[Line]) -> tuple[Span, ...]:
    """What stands between the lines but in none of them, in order: page headers that the format left out."""
    gaps: list[Span] = []
    at = lines[0].span.start if lines else 0
    for line in lines:
        if line.span.start > at and not text[at : line.span.start].isspace():
            gaps.append(_trimmed(text, at, line.span.start))
        at = max(at, line.span.end)
    return tuple(gaps)


def gaps_within(gaps: Sequence[Span], within: Span) -> tuple[Span, ...]:
    """Those of the gaps that lie inside a stretch."""
    first = bisect_left(gaps, within.start, key=lambda gap: gap.start)
    last = bisect_left(gaps, within.end, key=lambda gap: gap.start)
    return tuple(gap for gap in gaps[first:last] if gap.end <= within.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    lead = len(words) - len(words.lstrip())
    return Span(start + lead, start + lead + len(words.strip()))
