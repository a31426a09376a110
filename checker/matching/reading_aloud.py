"""Recognise that a speaker is reading somebody's words aloud, or repeating them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from checker.language import Language
from checker.language.expressions import any_of
from checker.matching.match import Match
from checker.model import Source, Span
from checker.thresholds import Threshold

REACH = Threshold(
    160,
    unit="characters",
    reason="Words that introduce a reading are right before it.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)
_OPENING, _CLOSING = "“«„", "”»"


@lru_cache(maxsize=8)
def _introduction(language: Language) -> re.Pattern[str]:
    """Make the pattern of what introduces a reading, up to the end of the text before the passage.

    That is a name or pronoun and a verb of saying, or words that announce a reading. Between them and the passage no
    sentence may end, unless a colon or the word "quote" leads over.
    """
    table = language.lexicon.table("reading_aloud")

    def words(feature: str) -> str:
        return any_of(table.having(feature), gap=r"\s").replace("'", "['’]?")

    pronoun = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(table.having("subject")))
    unended = _unended(table.having("before_name"))
    return re.compile(
        rf"""(?:
            \b(?:{pronoun}|(?:[A-Z][\w’'.-]+\s)+)\s?(?:\w+\s){{0,2}}?{words("says")}\b
          | \b(?i:{words("announces")})\b
          | \b(?i:{words("possessive")})\s(?:\w+\s){{0,2}}(?i:{words("document")})\b
          | \b(?i:{words("refers")}\s{words("states")})\b
        )(?P<between>{unended}|.*(?:\b{words("leads_over")}\b|:){unended})$""",
        re.VERBOSE | re.DOTALL,
    )


def _unended(before_name: Iterable[str]) -> str:
    """Return a pattern of words in which no sentence ends; the stop of an initial or a title ends none."""
    by_length: dict[int, list[str]] = {}
    for word in sorted(before_name):
        by_length.setdefault(len(word), []).append(word.capitalize())
    titles = (rf"|(?<=\b(?:{'|'.join(words)}))\." for words in by_length.values())
    return rf"(?:[^.?!]|(?<=\b[A-Z])\.{''.join(titles)})*"


# A single mark opens a quotation where a pause and a capital stand around it; within words it is an apostrophe.
_SINGLE_OPENING = re.compile(r"[,:]\s+['‘](?=[A-Z])")
_SINGLE_CLOSING = re.compile(r"(?<=[.,?!])['’](?!\w)")


def reads(match: Match) -> bool:
    """Return whether the passage's speaker is reading or repeating somebody's words there."""
    return reading_aloud(
        match.source, turn=match.first_turn, passage=match.spans[0], language=match.location.quoted.language
    )


def reading_aloud(source: Source, *, turn: int, passage: Span, language: Language) -> bool:
    """Return whether the record puts the passage in quotation marks, or introduces it as somebody's words.

    Only the passage's own turn is looked at: the paragraph's open quotation marks, and the words up to
    :data:`REACH` characters before it.
    """
    words = source.turns[turn].span
    before = source.text[words.start : passage.start]
    return _inside_marks(before.rsplit("\n\n", 1)[-1], passage.of(source.text)) or bool(
        _introduction(language).search(before[-int(REACH) :])
    )


def _inside_marks(before: str, passage: str) -> bool:
    opened = sum(before.count(mark) for mark in _OPENING) - sum(before.count(mark) for mark in _CLOSING)
    straight = before.count('"') % 2
    single = [mark.end() for mark in _SINGLE_OPENING.finditer(before)][-1:]
    return (
        opened > 0
        or straight == 1
        or passage[:1] in _OPENING + '"'
        or (bool(single) and not _SINGLE_CLOSING.search(before, single[0]))
    )
