"""Which attempt is the quotation's origin, and how the credited person stands to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.alignment.anchors import weight
from checker.matching import thresholds
from checker.matching.attempt import Attempt, Claim, kept_tokens
from checker.matching.faithfulness import wording_of
from checker.model import Wording

_FAITHFULNESS = (Wording.UNSUPPORTED, Wording.PARAPHRASE, Wording.ALTERED, Wording.CLEANED, Wording.VERBATIM)


@dataclass(frozen=True, slots=True)
class Choice:
    """The attempt chosen, the credited person's best, and those it was chosen from, best first."""

    found: Attempt | None
    wording: Wording
    credited: Attempt | None
    others: tuple[Attempt, ...]


@dataclass(frozen=True, slots=True)
class Unjudged:
    """A quotation for which no choice could be made, and why."""

    reason: str


def choose(attempts: Sequence[Attempt]) -> Choice:
    """The credited person's passage if it is comparable to the best there is, otherwise the best there is."""
    ranked = sorted(attempts, key=_merit, reverse=True)
    credited = next((attempt for attempt in ranked if attempt.claim is Claim.CREDITED), None)
    best = ranked[0] if ranked else None
    found = credited if credited is not None and (best is None or comparable(credited, best)) else best
    wording = wording_of(found)
    if wording is Wording.UNSUPPORTED:
        found = None
    return Choice(found, wording, credited, tuple(attempt for attempt in ranked if attempt is not found))


def comparable(own: Attempt, best: Attempt) -> bool:
    """Whether the credited person's passage may be the origin although another one is closer."""
    if own is best or _merit(own) >= _merit(best):
        return True
    wording = wording_of(own)
    if wording in {Wording.VERBATIM, Wording.CLEANED}:
        return True
    if wording is Wording.ALTERED:
        return own.matched >= thresholds.COMPARABLE
    if wording is Wording.PARAPHRASE and wording_of(best) is Wording.PARAPHRASE:
        return best.support - own.support < thresholds.PARAPHRASE_LEAD
    return False


def told_apart(own: Attempt | None, best: Attempt) -> bool:
    """Whether the best passage is so much closer than the credited person's that it can only be the origin."""
    if wording_of(best) is Wording.PARAPHRASE:
        return own is None or best.support - own.support >= thresholds.PARAPHRASE_LEAD
    if kept_weight(best) < thresholds.DISTINCTIVE:
        return False
    return own is None or own.matched <= thresholds.NOTHING_COMPARABLE


def kept_weight(attempt: Attempt) -> float:
    """The summed weight of the quotation's words that stand in the passage."""
    return sum(map(weight, kept_tokens(attempt.location, attempt.edits)))


def _merit(attempt: Attempt) -> tuple[int, float, float, str, int]:
    rank = _FAITHFULNESS.index(wording_of(attempt))
    distance = -len(attempt.location.script.leaps) - len(attempt.changes) / 10
    return (
        rank,
        round(attempt.matched, 3) if rank > 1 else 0.0,
        round(distance + attempt.support, 4),
        attempt.source.id,
        -attempt.first_turn,
    )
