"""Whether a speaker is reading somebody's words aloud, or repeating them, at a passage."""

from __future__ import annotations

import re

from checker.matching.attempt import Attempt
from checker.model import Source, Span

# How many characters before the passage may hold the words that introduce it.
REACH = 160
_OPENING, _CLOSING = "“«„", "”»"
_INTRODUCED = re.compile(
    r"""\b(?:
        (?:you|he|she|they|who|it|(?:mr|ms|mrs|dr)\.?\s\w+|president\s\w+|ambassador\s\w+|secretary\s\w+|[A-Z][\w’'-]+)
          \s(?:\w+\s){0,2}?
          (?:sa(?:id|ys?)|wr(?:ote|ites)|tweet(?:ed|s)|testif(?:ied|y)|t(?:old|ells?)|ask(?:ed|s)|stat(?:ed|es)|call(?:ed|s)|respond(?:ed|s)|
             repl(?:ied|ies)|claim(?:ed|s)|not(?:ed|es)|describ(?:ed|es)|add(?:ed|s)|explain(?:ed|s)|went\son|put\sit)
      | quote | quoting | and\sI\squote | (?:i'm|i\sam|let\sme|i’m|i'll|i’ll)\s(?:going\sto\s)?(?:read|quot\w+)
      | your\s(?:\w+\s){0,2}(?:statement|testimony|deposition|words|tweet|letter|opening)
      | (?:his|her|their)\s(?:\w+\s){0,2}(?:statement|testimony|deposition|words|tweet|letter|email|opening)
      | (?:it|which|that)\s(?:says|reads|read|said)
      | according\sto
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def reads(attempt: Attempt) -> bool:
    """Whether the passage's speaker is reading or repeating somebody's words there."""
    return reading_aloud(attempt.source, turn=attempt.first_turn, passage=attempt.spans[0])


def reading_aloud(source: Source, *, turn: int, passage: Span) -> bool:
    """Whether the passage stands inside quotation marks of the record, or is introduced as somebody's words.

    Only the passage's own turn is looked at: the paragraph's open quotation marks, and the words up to
    :data:`REACH` characters before it.
    """
    words = source.turns[turn].span
    before = source.text[words.start : passage.start]
    return _inside_marks(before.rsplit("\n\n", 1)[-1], passage.of(source.text)) or bool(
        _INTRODUCED.search(before[-REACH:])
    )


def _inside_marks(before: str, passage: str) -> bool:
    opened = sum(before.count(mark) for mark in _OPENING) - sum(before.count(mark) for mark in _CLOSING)
    straight = before.count('"') % 2
    return opened > 0 or straight == 1 or passage[:1] in _OPENING + '"'
