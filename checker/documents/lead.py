"""A plain text's title and date, guessed from the lines before its first paragraph."""

from __future__ import annotations

import re
from datetime import date

from checker.documents.paragraphs import LONGEST_HEADING, begins_with_label, ends_like_a_sentence
from checker.model import Block, BlockKind

# Blocks. Headline, date, place, credits and a menu entry or two; what comes later belongs to the text.
_LEAD_BLOCKS = 14
# Words. A kicker or menu entry has one or two, a headline more.
_SHORTEST_TITLE = 3
# Characters. Official records have long titles with date and place.
_LONGEST_TITLE = 200
# Words. A longer line is no better a title than one of this length.
_AMPLE_TITLE = 10
# Share of capitalised words (of four letters or more) from which a line is set as a headline.
_HEADLINE_CASE = 0.7

_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" if len(name) > 3 else name for name in _MONTHS).replace(
    "Sep(?:tember)?", "Sept?(?:ember)?"
)
_DATES = (
    re.compile(
        rf"\b(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
    ),
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH})\.?,? (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
    ),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>\d\d)[-.](?P<month>\d\d)[-.](?P<year>(?:19|20)\d\d)(?!\d)"),
)
_DATELINE = re.compile(r"[A-Z][A-Z .,'-]{2,40}[,–—-] ?")
_NO_TITLE = re.compile(
    r"©|\(c\)|https?:|www\.|\bphoto\b|^by |^published|^updated|^posted|\bgmt\b|\d{1,2}:\d\d|^share\b|^advertisement|"
    r"^(?:image|media) (?:copyright|caption|playback|source)|hide caption|^(?-i:[QA])[.:] |\w{4}[.!?] (?-i:[A-Z])",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3}"
_NAMES = re.compile(rf"{_NAME}(?:(?:, | and |, and ){_NAME})+")


def date_in(words: str) -> str | None:
    """The first date with day, month and year in ``words``, as ISO 8601."""
    found = [(match.start(), match) for pattern in _DATES if (match := pattern.search(words))]
    for _, match in sorted(found, key=lambda pair: pair[0]):
        if (iso := _iso(match)) is not None:
            return iso
    return None


def lead_date(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The date that stands in the lines before the text, or in the dateline of its first paragraph."""
    for block in blocks[:_LEAD_BLOCKS]:
        words = block.span.of(text)
        if block.kind in {BlockKind.PARAGRAPH, BlockKind.QUOTE} and len(words) > LONGEST_HEADING:
            dateline = _DATELINE.match(words)
            return date_in(words[: dateline.end() + 20]) if dateline else None
        if (found := date_in(words)) is not None:
            return found
    return None


def title_block(text: str, blocks: tuple[Block, ...]) -> int | None:
    """The index of the block that is most likely the headline, or None."""
    lead = [index for index in _lead(text, blocks) if _may_be_title(blocks[index].span.of(text))]
    set_as_headline = [index for index in lead if _headline_case(blocks[index].span.of(text)) >= _HEADLINE_CASE]
    if set_as_headline:
        return max(set_as_headline, key=lambda index: _headline_looks(blocks[index].span.of(text)))
    return lead[0] if lead else None


def with_title(text: str, blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], str | None]:
    """The blocks with the headline marked as such, and its words."""
    index = title_block(text, blocks)
    if index is None:
        return blocks, None
    title = Block(blocks[index].span, BlockKind.TITLE)
    return (*blocks[:index], title, *blocks[index + 1 :]), " ".join(title.span.of(text).split())


def _lead(text: str, blocks: tuple[Block, ...]) -> list[int]:
    lead: list[int] = []
    for index, block in enumerate(blocks[:_LEAD_BLOCKS]):
        words = block.span.of(text)
        if not _is_lead_matter(words, kind=block.kind):
            return lead
        lead.append(index)
    return lead if len(blocks) > _LEAD_BLOCKS else []


def _is_lead_matter(words: str, *, kind: BlockKind) -> bool:
    if kind is BlockKind.HEADING or (len(words) <= LONGEST_HEADING and _is_date_or_credit(words)):
        return True
    return len(words) <= _LONGEST_TITLE and not ends_like_a_sentence(words) and not begins_with_label(words)


def _is_date_or_credit(words: str) -> bool:
    return date_in(words) is not None or _NO_TITLE.search(words) is not None


def _may_be_title(words: str) -> bool:
    if _NO_TITLE.search(words) or _NAMES.fullmatch(words) or len(words.split()) < _SHORTEST_TITLE:
        return False
    if begins_with_label(words) or ends_like_a_sentence(words):
        return False
    return date_in(words) is None or len(words.split()) > 2 * _SHORTEST_TITLE


def _headline_looks(words: str) -> float:
    """How much a line set in headline case looks like the page's headline rather than a caption or menu entry."""
    return _headline_case(words) + min(len(words.split()), _AMPLE_TITLE) / (2 * _AMPLE_TITLE)


def _headline_case(words: str) -> float:
    long = [word.strip("'\"‘’“”([") for word in words.split() if len(word) >= 4]
    return sum(word[:1].isupper() for word in long) / len(long) if long else 0.0


def _iso(match: re.Match[str]) -> str | None:
    month = match["month"]
    number = int(month) if month.isdigit() else 1 + [name[:3] for name in _MONTHS].index(month[:3].title())
    try:
        return date(int(match["year"]), number, int(match["day"])).isoformat()
    except ValueError:
        return None
