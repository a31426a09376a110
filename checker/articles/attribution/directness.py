"""How outright an article names a quotation's speaker: what an accusation may be built on."""

from __future__ import annotations

from checker.articles.attribution.pattern_table import PATTERNS
from checker.articles.attribution.patterns import Frame
from checker.articles.coreference.outcome import (
    APPOSITION,
    LISTED,
    LONE_NAME,
    NAME,
    PRONOUN_ALONE,
    ROLE,
    UNNAMED,
    Resolution,
)
from checker.model import Directness

_BY_NAME = (NAME, LONE_NAME, APPOSITION)


def directness_of(frame: Frame, resolution: Resolution) -> Directness:
    """Return how outright the speaker is named, the tie and the mention taken together."""
    pattern = PATTERNS[frame.pattern]
    if resolution.method is UNNAMED:
        return Directness.UNNAMED
    mention = _directness_of_mention(resolution)
    if mention is Directness.GUESS or pattern.gives_way or pattern.is_guess:
        return Directness.GUESS
    return Directness.CARRIED if pattern.from_neighbour else mention


def _directness_of_mention(resolution: Resolution) -> Directness:
    if resolution.method in _BY_NAME:
        return Directness.NAMED
    if resolution.method is LISTED:
        return Directness.LISTED
    if resolution.method is ROLE:
        return Directness.ROLE
    possible = {candidate.person for candidate in resolution.candidates if candidate.excluded is None}
    if resolution.method is PRONOUN_ALONE and len(possible) <= 1:
        return Directness.PRONOUN
    return Directness.GUESS
