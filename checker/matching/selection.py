"""Which match is the quotation's origin, and how the credited person stands to it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.matching import judgement_thresholds as thresholds
from checker.matching.faithfulness import wording_of
from checker.matching.match import Claim, Match, kept_weight
from checker.matching.reading_aloud import reads
from checker.model import Wording
from checker.value_classes import dataclass

_WORD_FOR_WORD = frozenset({Wording.VERBATIM, Wording.CLEANED})
_FAITHFULNESS = (Wording.UNSUPPORTED, Wording.PARAPHRASE, Wording.ALTERED, Wording.CLEANED, Wording.VERBATIM)


@dataclass(frozen=True, slots=True)
class ChosenMatch:
    """The match chosen, the credited person's best, and those it was chosen from, best first."""

    found: Match | None
    wording: Wording
    credited: Match | None
    others: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Unjudged:
    """A quotation for which no choice could be made, and why."""

    reason: str


def choose_match(matches: Sequence[Match]) -> ChosenMatch:
    """The credited person's passage if it is comparable to the best there is, otherwise the best there is."""
    ranked = sorted(matches, key=_merit, reverse=True)
    credited = next((match for match in ranked if match.claim is Claim.CREDITED), None)
    best = ranked[0] if ranked else None
    found = credited if credited is not None and (best is None or comparable(credited, best)) else best
    if found is not None and found is credited and not found.faithful:
        found = _read_aloud_more_faithfully(found, ranked) or found
    wording = wording_of(found)
    if wording is Wording.UNSUPPORTED:
        found = None
    return ChosenMatch(found, wording, credited, tuple(match for match in ranked if match is not found))


def _read_aloud_more_faithfully(own: Match, ranked: Sequence[Match]) -> Match | None:
    """A passage in which somebody reads the credited person's words aloud, word for word as quoted.

    The record then holds two versions of one statement, and the article is faithful to one of them.
    """
    faithful = (other for other in ranked if other.claim is not Claim.CREDITED and other.faithful)
    return next(
        (o for o in faithful if wording_of(o) in _WORD_FOR_WORD and wording_of(own) is Wording.ALTERED and reads(o)),
        None,
    )


def comparable(own: Match, best: Match) -> bool:
    """Whether the credited person's passage may be the origin although another one is closer."""
    if own is best or _merit(own) >= _merit(best):
        return True
    wording = wording_of(own)
    if wording in _WORD_FOR_WORD:
        return True
    if wording is Wording.ALTERED:
        return own.matched >= thresholds.COMPARABLE
    if wording is Wording.PARAPHRASE and wording_of(best) is Wording.PARAPHRASE:
        return best.support - own.support < thresholds.PARAPHRASE_LEAD
    return False


def told_apart(own: Match | None, best: Match) -> bool:
    """Whether the best passage is so much closer than the credited person's that it can only be the origin."""
    if kept_weight(best) < (thresholds.DISTINCTIVE_RUN if _is_long_run(best) else thresholds.DISTINCTIVE):
        return False
    if wording_of(best) is Wording.PARAPHRASE:
        return own is None or best.support - own.support >= thresholds.PARAPHRASE_LEAD
    return own is None or own.matched <= thresholds.NOTHING_COMPARABLE


def _is_long_run(match: Match) -> bool:
    """Return whether the passage has the quotation word for word, and it is no mere phrase."""
    return wording_of(match) is Wording.VERBATIM and len(match.location.quoted.tokens) >= thresholds.RUN_WORDS


def _merit(match: Match) -> tuple[int, float, float, str, int]:
    rank = _FAITHFULNESS.index(wording_of(match))
    distance = -len(match.location.script.leaps) - len(match.changes) / 10
    return (
        rank,
        round(match.matched, 3) if rank > 1 else 0.0,
        round(distance + match.support, 4),
        match.source.id,
        -match.first_turn,
    )
