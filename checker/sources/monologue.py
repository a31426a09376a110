"""A record without labels: one speaker's words, once the page around them is taken away."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from checker.language import Language
from checker.language.expressions import any_of
from checker.model import Span
from checker.sources.asides import TIME_STAMP, begins_with_time, kind_of
from checker.sources.lines import Line
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_FEWEST_WORDS: Final = Threshold(
    6,
    unit="words",
    reason="A line of prose closes like a sentence and has some words; menus, links and dates do neither.",
    how_set="by hand on the development records; rerun tests/sources on change",
)
_UNENDED_WORDS: Final = Threshold(
    40,
    unit="words",
    reason="A line that closes like no sentence is prose only when it is long, as machine transcripts are.",
    how_set="by hand on the development records; rerun tests/sources on change",
)
_ENDS = re.compile(r"[.!?…:;,—–-][\"'”’)\]]*\s*$")
_LINK = r"https?://|www\."


@dataclass(frozen=True, slots=True)
class _Page:
    """What pages of a language print around a speech, and how speeches open."""

    greeting: re.Pattern[str]
    not_spoken: re.Pattern[str]
    footer: re.Pattern[str]


@lru_cache(maxsize=8)
def _page(language: Language) -> _Page:
    """Make the patterns from the tables ``page_furniture`` and ``speech_markers``."""
    furniture = language.lexicon.table("page_furniture")
    greetings = language.lexicon.table("speech_markers").having("greeting")
    not_spoken, footer, end = (any_of(furniture.having(use)) for use in ("not_spoken", "footer", "end"))
    return _Page(
        greeting=re.compile(rf"{any_of(greetings)}(?!\w)", re.IGNORECASE),
        not_spoken=re.compile(rf"(?:\W*(?:{not_spoken}\b|©))|{_LINK}", re.IGNORECASE),
        footer=re.compile(
            rf"\W*$|-30-$|\W*{end}\W*$|©|\W*{footer}\b[^.!?]*\.?$|{_LINK}",
            re.IGNORECASE,
        ),
    )


def speech_of(text: str, lines: Sequence[Line], *, title: str | None, language: Language) -> tuple[Line, ...]:
    """Return the lines from the first that is spoken to the last, without menus before and links after them."""
    after_title = _after_title(text, lines, title)
    spoken = [at for at in range(after_title, len(lines)) if is_prose(text, lines[at], language=language)]
    if not spoken:
        return tuple(line for line in lines[after_title:] if not line.is_title)
    return tuple(lines[spoken[0] : spoken[-1] + 1])


def is_prose(text: str, line: Line, *, language: Language) -> bool:
    """Say whether a line reads as running words, not as a title, a date, a menu entry or a link."""
    words, page = line.span.of(text), _page(language)
    if line.is_title or page.not_spoken.match(words) or TIME_STAMP.fullmatch(words):
        return False
    if kind_of(words, language=language) is not None:
        return False
    if begins_with_time(text, line.span):
        return True
    count = len(words.split())
    if _ENDS.search(words) is None:
        return count > _UNENDED_WORDS and not line.is_item
    return count >= _FEWEST_WORDS or page.greeting.match(words) is not None


def _after_title(text: str, lines: Sequence[Line], title: str | None) -> int:
    if not title:
        return 0
    plain = " ".join(title.split()).casefold()
    places = [
        at for at, line in enumerate(lines) if line.is_title or " ".join(line.span.of(text).split()).casefold() == plain
    ]
    return places[-1] + 1 if places and places[-1] < len(lines) / 2 else 0


def without_footer(text: str, lines: Sequence[Line], *, language: Language) -> tuple[Line, ...]:
    """Return the lines but for what a page or an editor prints after the last words: end marks, credits, links."""
    end, footer = len(lines), _page(language).footer
    while end > 1 and footer.match(lines[end - 1].span.of(text)):
        end -= 1
    return tuple(lines[:end])


def gaps_of(text: str, lines: Sequence[Line]) -> tuple[Span, ...]:
    """Return what is between the lines but in none of them, in order: page headers that the format left out."""
    gaps: list[Span] = []
    at = lines[0].span.start if lines else 0
    for line in lines:
        if line.span.start > at and not text[at : line.span.start].isspace():
            gaps.append(_trimmed(text, at, line.span.start))
        at = max(at, line.span.end)
    return tuple(gaps)


def gaps_within(gaps: Sequence[Span], within: Span) -> tuple[Span, ...]:
    """Return those of the gaps that lie inside a stretch."""
    first = bisect_left(gaps, within.start, key=lambda gap: gap.start)
    last = bisect_left(gaps, within.end, key=lambda gap: gap.start)
    return tuple(gap for gap in gaps[first:last] if gap.end <= within.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    lead = len(words) - len(words.lstrip())
    return Span(start + lead, start + lead + len(words.strip()))
