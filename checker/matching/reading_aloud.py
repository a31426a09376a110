"""Recognise that a speaker is reading somebody's words aloud, or repeating them."""

from __future__ import annotations

import re

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
# A name or pronoun and a verb of saying; or words that announce a reading. Between them and the passage no sentence
# may end, unless a colon or the word "quote" leads over.
_VERB = (
    r"(?:said|says?|wrote|writes?|tweet(?:ed|s)|testif(?:ied|y)|told|tells?|asked|asks?|stated|call(?:ed|s)|responded|replied|"
    r"claim(?:ed|s)|noted|notes|describ(?:ed|es)|added|explained|went\son|put\sit)"
)
_DOCUMENT = r"(?i:statement|testimony|deposition|words|tweet|letter|email|opening|transcript|memo)"
# Words in which no sentence ends; the stop of an initial or a title ends none.
_UNENDED = r"(?:[^.?!]|(?<=\b[A-Z])\.|(?<=\b(?:Mr|Ms|Dr))\.|(?<=\b(?:Mrs|Sen|Gov|Rep))\.)*"
_INTRODUCED = re.compile(
    rf"""(?:
        \b(?:[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|[Ww]ho|(?:[A-Z][\w’'.-]+\s)+)\s?(?:\w+\s){{0,2}}?{_VERB}\b
      | \b(?i:quote|quoting|(?:let\sme|i\swant\sto|i['’]?(?:m|\sam)\sgoing\sto|i['’]?ll)\s(?:read|quote))\b
      | \b(?i:your|his|her|their|the)\s(?:\w+\s){{0,2}}{_DOCUMENT}\b
      | \b(?i:(?:it|which|that)\s(?:says|reads|read|said)|according\sto)\b
    )(?P<between>{_UNENDED}|.*(?:\bquote\b|:){_UNENDED})$""",
    re.VERBOSE | re.DOTALL,
)
# A single mark opens a quotation where a pause and a capital stand around it; within words it is an apostrophe.
_SINGLE_OPENING = re.compile(r"[,:]\s+['‘](?=[A-Z])")
_SINGLE_CLOSING = re.compile(r"(?<=[.,?!])['’](?!\w)")


def reads(match: Match) -> bool:
    """Return whether the passage's speaker is reading or repeating somebody's words there."""
    return reading_aloud(match.source, turn=match.first_turn, passage=match.spans[0])


def reading_aloud(source: Source, *, turn: int, passage: Span) -> bool:
    """Return whether the record puts the passage in quotation marks, or introduces it as somebody's words.

    Only the passage's own turn is looked at: the paragraph's open quotation marks, and the words up to
    :data:`REACH` characters before it.
    """
    words = source.turns[turn].span
    before = source.text[words.start : passage.start]
    return _inside_marks(before.rsplit("\n\n", 1)[-1], passage.of(source.text)) or bool(
        _INTRODUCED.search(before[-int(REACH) :])
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
