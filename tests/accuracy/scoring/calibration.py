"""How far a stated confidence can be believed: of quotations said to be 0.9 sure, nine in ten should be right."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from scoring.measures import Rating

_EDGES = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)


def reliability(ratings: Sequence[Rating]) -> tuple[tuple[str, ...], ...]:
    """For each bin of stated confidence: how many, the mean stated, the share right."""
    rows: list[tuple[str, ...]] = [("stated", "quotations", "mean stated", "right")]
    for low, high in itertools.pairwise(_EDGES):
        within = [rating for rating in ratings if low <= rating[0] < high or (high == 1.0 and rating[0] == 1.0)]
        if within:
            stated = sum(confidence for confidence, _ in within) / len(within)
            right = sum(right for _, right in within) / len(within)
            rows.append((f"{low:.2f} to {high:.2f}", str(len(within)), f"{stated:.3f}", f"{right:.3f}"))
    return tuple(rows)


def expected_error(ratings: Sequence[Rating]) -> float | None:
    """The mean distance between stated and true shares over the bins, weighted by their sizes."""
    if not ratings:
        return None
    total = 0.0
    for low, high in itertools.pairwise(_EDGES):
        within = [rating for rating in ratings if low <= rating[0] < high or (high == 1.0 and rating[0] == 1.0)]
        total += abs(sum(confidence - right for confidence, right in within))
    return round(total / len(ratings), 4)
