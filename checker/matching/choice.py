"""Which attempt is the quotation's origin, and how the credited person stands to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.alignment.anchors import weight
from checker.matching import thresholds
from checker.matching.attempt import Attempt
from checker.matching.attempts import Sought
from checker.matching.faithfulness import wording_of
from checker.matching.voices import Claim, Record
from checker.model import EditOp, Wording

_FAITHFULNESS = (Wording.UNSUPPORTED, Wording.PARAPHRASE, Wording.ALTERED, Wording.CLEANED, Wording.VERBATIM)


@dataclass(frozen=True, slots=True)
class Choice:
    """The attempt chosen, whose it is, and those it was chosen from, best first."""

    found: Attempt | None
    wording: Wording
    claim: Claim
    credited: Attempt | None
    others: tuple[Attempt, ...]


@dataclass(frozen=True, slots=True)
class Unjudged:
    """A quotation for which no choice could be made, and why."""

    reason: str


def choose(one: Sought, attempts: Sequence[Attempt], record: Record) -> Choice:
    """The credited person's passage if it is comparable to the best there is, otherwise the best there is."""
    by_claim: dict[Claim, list[Attempt]] = {claim: [] for claim in Claim}
    for attempt in attempts:
        by_claim[claim_of(one, attempt, record)].append(attempt)
    ranked = sorted(attempts, key=_merit, reverse=True)
    credited = max(by_claim[Claim.CREDITED], key=_merit, default=None)
    best = ranked[0] if ranked else None
    found = credited if credited is not None and (best is None or comparable(credited, best)) else best
    wording = wording_of(found)
    if wording is Wording.UNSUPPORTED:
        found = None
    claim = claim_of(one, found, record) if found else Claim.UNSURE
    return Choice(found, wording, claim, credited, tuple(a for a in ranked if a is not found))


def claim_of(one: Sought, attempt: Attempt, record: Record) -> Claim:
    """Whether the attempt's voice is the person credited; a passage of two voices is credited if either is."""
    claims = []
    for turn in attempt.location.turns:
        voice = record.voice_of(attempt.source.id, turn)
        claims.append(one.claims[voice] if voice else Claim.UNSURE)
    for claim in (Claim.CREDITED, Claim.UNSURE):
        if claim in claims:
            return claim
    return Claim.SOMEBODY_ELSE


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
    return sum(
        weight(token)
        for step in attempt.location.script.steps
        if step.op is EditOp.EQUAL
        for token in attempt.location.quoted.tokens[slice(*step.quote)]
    )


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
