"""Hedges and qualifiers left out of one sentence."""

from __future__ import annotations

import re
from random import Random

from planted.rewording import Reworded, is_statement

_QUALIFIERS = re.compile(
    r"(?<![\w-])(?<!not )(?<!the )(?<!if )"
    r"(?:only|almost|nearly|mostly|largely|partly|mainly|generally|primarily|temporarily|relatively|somewhat"
    r"|potentially"
    r"|usually|sometimes|often|in many cases|in some cases|for now|at this point|in part|up to(?= \$?\d)|at least"
    r"|(?:some|most|many) of(?= (?:the|our|these|those|them|my|your)\b)) (?=[\w$])"
)


def qualifier_dropped(sentence: str, rng: Random) -> Reworded | None:
    """A limiting word or phrase inside the sentence left out."""
    found = [match for match in _QUALIFIERS.finditer(sentence) if match.start() > 8]
    if not found or not is_statement(sentence):
        return None
    match = rng.choice(found)
    return Reworded(sentence[: match.start()] + sentence[match.end() :], (match.start(), match.start()))


_INNER_HEDGE = re.compile(
    r"\w(?P<between>, (?:I think|I believe|I guess|I hope|perhaps|maybe|probably), )"
    r"|\w (?P<adverb>(?:probably|perhaps|possibly) )(?=\w)"
    r"|\b(?:because|that|and|but) (?P<opening>(?:I think|I believe|I guess) (?:that )?)"
    r"(?=(?:we|it|they|he|she|the|this|you)\b)"
)


def hedge_dropped(sentence: str, rng: Random) -> Reworded | None:
    """ "I think" or "probably" inside the sentence left out."""
    found = [match for match in _INNER_HEDGE.finditer(sentence) if match.start() > 8]
    if not found or not is_statement(sentence):
        return None
    match = rng.choice(found)
    start, end = match.span(match.lastgroup or 0)
    gap = " " if match.lastgroup == "between" else ""
    return Reworded(sentence[:start] + gap + sentence[end:], (start, start + len(gap)))
