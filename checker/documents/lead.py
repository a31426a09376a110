"""A plain text's title and date, guessed from the lines before its first paragraph."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from checker.documents.paragraphs import LONGEST_HEADING, begins_with_label, ends_like_a_sentence
from checker.language import Language
from checker.language.expressions import any_of
from checker.model import Block, BlockKind
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_LEAD_BLOCKS: Final = Threshold(
    14,
    unit="blocks",
    reason="Headline, date, place, credits and a menu entry or two; what comes later belongs to the text.",
    how_set="by hand on the development articles; rerun tests/documents on change",
)
_SHORTEST_TITLE: Final = Threshold(
    3, unit="words", reason="A kicker or menu entry has one or two, a headline more.", how_set="by hand"
)
_LONGEST_TITLE: Final = Threshold(
    200, unit="characters", reason="Official records have long titles with date and place.", how_set="by hand"
)
_AMPLE_TITLE: Final = Threshold(
    10, unit="words", reason="A longer line is no better a title than one of this length.", how_set="by hand"
)
_HEADLINE_CASE: Final = Threshold(
    0.7,
    unit="share of words of four letters or more that are capitalised",
    reason="From this share on a line is set as a headline.",
    how_set="by hand on the development articles; rerun tests/documents on change",
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATELINE = re.compile(r"[A-Z][A-Z .,'-]{2,40}[,–—-] ?")
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3}"


@dataclass(frozen=True, slots=True)
class _Dates:
    """How a language writes dates: the patterns, and the number of each month by its name or abbreviation."""

    patterns: tuple[re.Pattern[str], ...]
    months: Mapping[str, int]


@lru_cache(maxsize=8)
def _dates(language: Language) -> _Dates:
    """Make the patterns from the tables ``months`` and ``abbreviations``."""
    numbers = {name: int(number) for name, number in language.lexicon.table("months").values("number").items()}
    table = language.lexicon.table("abbreviations")
    numbers |= {short: numbers[table.features(short)["full"]] for short in table.having("month")}
    month = rf"(?P<month>{any_of(numbers)})"
    return _Dates(
        patterns=(
            re.compile(rf"\b{month}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}\b", re.IGNORECASE),
            re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {month}\.?,? {_YEAR}\b", re.IGNORECASE),
            re.compile(rf"(?<!\d){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
            re.compile(rf"(?<!\d)(?P<day>\d\d)[-.](?P<month>\d\d)[-.]{_YEAR}(?!\d)"),
        ),
        months=numbers,
    )


@lru_cache(maxsize=8)
def _names(language: Language) -> re.Pattern[str]:
    """Make the pattern for a line that is only a list of names."""
    and_ = any_of(language.lexicon.table("record_titles").having("and"))
    return re.compile(rf"{_NAME}(?:(?:,? {and_} |, ){_NAME})+")


@lru_cache(maxsize=8)
def _no_title(language: Language) -> re.Pattern[str]:
    table = language.lexicon.table("page_furniture")
    before, inside = any_of(table.having("before_title")), any_of(table.having("no_title"))
    return re.compile(
        rf"©|\(c\)|https?:|www\.|\b{inside}\b|^{before}\b|\d{{1,2}}:\d\d|"
        r"^(?-i:[QA])[.:] |\w{4}[.!?] (?-i:[A-Z])",
        re.IGNORECASE,
    )


def date_in(words: str, *, language: Language) -> str | None:
    """Return the first date with day, month and year in ``words``, as ISO 8601."""
    dates = _dates(language)
    found = [(match.start(), match) for pattern in dates.patterns if (match := pattern.search(words))]
    for _, match in sorted(found, key=lambda pair: pair[0]):
        if (iso := _iso(match, dates.months)) is not None:
            return iso
    return None


def lead_date(text: str, blocks: tuple[Block, ...], *, language: Language) -> str | None:
    """Return the date in the lines before the text, or in the dateline of its first paragraph."""
    for block in blocks[: int(_LEAD_BLOCKS)]:
        words = block.span.of(text)
        if block.kind in {BlockKind.PARAGRAPH, BlockKind.QUOTE} and len(words) > LONGEST_HEADING:
            dateline = _DATELINE.match(words)
            return date_in(words[: dateline.end() + 20], language=language) if dateline else None
        if (found := date_in(words, language=language)) is not None:
            return found
    return None


def title_block(text: str, blocks: tuple[Block, ...], *, language: Language) -> int | None:
    """Return the index of the block that is most likely the headline, or None."""
    lead = [index for index in _lead(text, blocks, language) if _may_be_title(blocks[index].span.of(text), language)]
    set_as_headline = [index for index in lead if _headline_case(blocks[index].span.of(text)) >= _HEADLINE_CASE]
    if set_as_headline:
        return max(set_as_headline, key=lambda index: _headline_looks(blocks[index].span.of(text)))
    return lead[0] if lead else None


def with_title(text: str, blocks: tuple[Block, ...], *, language: Language) -> tuple[tuple[Block, ...], str | None]:
    """Return the blocks with the headline marked as such, and its words."""
    index = title_block(text, blocks, language=language)
    if index is None:
        return blocks, None
    title = Block(blocks[index].span, BlockKind.TITLE)
    return (*blocks[:index], title, *blocks[index + 1 :]), " ".join(title.span.of(text).split())


def _lead(text: str, blocks: tuple[Block, ...], language: Language) -> list[int]:
    lead: list[int] = []
    for index, block in enumerate(blocks[: int(_LEAD_BLOCKS)]):
        words = block.span.of(text)
        if not _is_lead_matter(words, kind=block.kind, language=language):
            return lead
        lead.append(index)
    return lead if len(blocks) > _LEAD_BLOCKS else []


def _is_lead_matter(words: str, *, kind: BlockKind, language: Language) -> bool:
    if kind is BlockKind.HEADING or (len(words) <= LONGEST_HEADING and _is_date_or_credit(words, language)):
        return True
    return len(words) <= _LONGEST_TITLE and not ends_like_a_sentence(words) and not begins_with_label(words)


def _is_date_or_credit(words: str, language: Language) -> bool:
    return date_in(words, language=language) is not None or _no_title(language).search(words) is not None


def _may_be_title(words: str, language: Language) -> bool:
    if _no_title(language).search(words) or _names(language).fullmatch(words) or len(words.split()) < _SHORTEST_TITLE:
        return False
    if begins_with_label(words) or ends_like_a_sentence(words):
        return False
    return date_in(words, language=language) is None or len(words.split()) > 2 * _SHORTEST_TITLE


def _headline_looks(words: str) -> float:
    """Return how much a line looks like the page's headline rather than a caption or menu entry."""
    return _headline_case(words) + min(len(words.split()), _AMPLE_TITLE) / (2 * _AMPLE_TITLE)


def _headline_case(words: str) -> float:
    long = [word.strip("'\"‘’“”([") for word in words.split() if len(word) >= 4]
    return sum(word[:1].isupper() for word in long) / len(long) if long else 0.0


def _iso(match: re.Match[str], months: Mapping[str, int]) -> str | None:
    month = match["month"]
    number = int(month) if month.isdigit() else months[month.casefold()]
    try:
        return date(int(match["year"]), number, int(match["day"])).isoformat()
    except ValueError:
        return None
