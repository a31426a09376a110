"""The nouns of a measurement: a measure with its goal, a set's result, a set that was skipped and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

# A confidence that was reported and whether what it was about was right.
Rating = tuple[float, bool]


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure. ``value`` is None where the set gave no occasion to measure it."""

    name: str
    value: float | None
    goal: float | None = None
    lower_is_better: bool = False

    def meets(self, bound: float | None) -> bool:
        """Whether the figure is on the right side of ``bound``; with either missing there is nothing to fail."""
        if self.value is None or bound is None:
            return True
        return self.value <= bound if self.lower_is_better else self.value >= bound


@dataclass(frozen=True, slots=True)
class SetResult:
    """What one set came to.

    ``tables`` are shown as they are, by title, each a header and rows. ``cases`` lists what went wrong, by
    title; it goes to the machine-readable report in full and to the other in part.
    """

    name: str
    title: str
    digest: str
    measures: tuple[Measure, ...]
    tables: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    cases: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    attribution_ratings: tuple[Rating, ...] = ()
    passage_ratings: tuple[Rating, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class SkippedSet:
    """A set that could not be measured."""

    name: str
    title: str
    reason: str


def share(part: int, of: int) -> float | None:
    """``part`` of ``of``, to four places; None of nothing."""
    return round(part / of, 4) if of else None
