"""A slot for a model that says whether a passage bears a statement out; no model ships with the checker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from checker.model import Support
from checker.thresholds import Threshold
from checker.value_classes import dataclass

BORNE_OUT: Final = Threshold(
    0.8,
    unit="probability",
    reason="below it a model's word is no more than a hint",
    how_set="by hand, until a model with a licence has been measured on labelled statements",
)


@dataclass(frozen=True, slots=True)
class Entailment:
    """The probabilities that a passage bears a statement out, says nothing of it, or contradicts it."""

    entails: float
    neutral: float
    contradicts: float


class Judge(Protocol):
    """Says of passages and statements how they stand to each other."""

    @property
    def name(self) -> str:
        """What the model is called in the report's signature."""
        ...

    @property
    def digest(self) -> str:
        """The digest of the model's files."""
        ...

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Entailment]:
        """Return the probabilities for each pair of a passage and a statement."""
        ...


def support_by(found: Sequence[Entailment]) -> Support:
    """Return what a judge's word on all passages of those credited comes to; it raises no finding."""
    if any(one.entails >= BORNE_OUT for one in found):
        return Support.SUPPORTED
    return Support.CONTRADICTED if any(one.contradicts >= BORNE_OUT for one in found) else Support.NOT_JUDGED
