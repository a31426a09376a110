"""Figures that decide, each declared where it is used: its value, its unit, why it is there and how it was set."""

from __future__ import annotations


class Threshold(float):
    """A figure that decides. It calculates as the number it is.

    Args:
        value: the figure.
        unit: what it counts ("share of words", "characters", "probability").
        reason: why a figure is needed here, in a sentence.
        how_set: how the value was found, and what to run again when it changes.
    """

    __slots__ = ("how_set", "reason", "unit")

    unit: str
    reason: str
    how_set: str

    def __new__(cls, value: float, *, unit: str, reason: str, how_set: str) -> Threshold:
        """Make the figure."""
        threshold = super().__new__(cls, value)
        threshold.unit = unit
        threshold.reason = reason
        threshold.how_set = how_set
        return threshold

    def __reduce__(self) -> tuple[type[float], tuple[float]]:
        """Pack it as the plain number it is: what has been calculated with it elsewhere needs no reason."""
        return float, (float(self),)
