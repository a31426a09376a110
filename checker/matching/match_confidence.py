"""Estimate how sure a choice of passage and wording is."""

from __future__ import annotations

from checker.matching.selection import ChosenMatch
from checker.model import Wording
from checker.thresholds import Threshold

_REASON = "The share of quotations of this wording whose passage and wording were right."
VERBATIM = Threshold(
    0.99,
    unit="probability",
    reason=_REASON,
    how_set=".978 to .998 on planted faults and exactly aligned quotations of real pairs; rerun make accuracy",
)
CLEANED = Threshold(
    0.98,
    unit="probability",
    reason=_REASON,
    how_set=".978 to .998 on planted faults and exactly aligned quotations of real pairs; rerun make accuracy",
)
ALTERED = Threshold(
    0.97,
    unit="probability",
    reason=_REASON,
    how_set=".987 on planted faults and exactly aligned quotations of real pairs; rerun make accuracy",
)
PARAPHRASE = Threshold(
    0.8,
    unit="probability",
    reason=_REASON,
    how_set="not counted: six of the six on the first pairs were right, by reading; rerun make accuracy",
)
UNSUPPORTED = Threshold(
    0.9,
    unit="probability",
    reason=_REASON,
    how_set=".984 on planted faults only; what real pairs lack nobody knows, so lower; rerun make accuracy",
)
SHARES_RIGHT = {
    Wording.VERBATIM: VERBATIM,
    Wording.CLEANED: CLEANED,
    Wording.ALTERED: ALTERED,
    Wording.PARAPHRASE: PARAPHRASE,
    Wording.UNSUPPORTED: UNSUPPORTED,
}


def confidence_of(choice: ChosenMatch) -> float:
    """Return the chance, in [0, 1], that passage and wording are right."""
    return SHARES_RIGHT[choice.wording]
