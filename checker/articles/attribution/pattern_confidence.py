"""How sure an attribution is: how often its pattern finds the right mention, and its method the right person."""

from __future__ import annotations

from typing import Final

from checker.articles.attribution.pattern_table import PATTERNS
from checker.articles.attribution.patterns import Frame
from checker.articles.coreference.outcome import Resolution
from checker.thresholds import Threshold

NAMING_BAR: Final = Threshold(
    0.7,
    unit="share of attributions right",
    reason="from this confidence on a person is named; a wrong name can become a false accusation, a missing one is "
    "only a note",
    how_set="on PolNeAR's training half people named at this bar or above are right in .958 of cases (.950 with no "
    "bar, .966 at .85), and 97 % of those named without it remain; counted by "
    "tests/articles/attribution/attribution_shares.py",
)
UNNAMED_BAR: Final = Threshold(
    0.5,
    unit="share of attributions right",
    reason="the same for speakers without a person's name: nobody is wronged by “critics”, so the bar is lower",
    how_set="on PolNeAR's training half; tests/articles/attribution/attribution_shares.py counts it",
)
UNNAMED_CEILING: Final = Threshold(
    0.5,
    unit="share of attributions right",
    reason="a speaker without a person's name cannot be compared with a record's, so nobody may be accused on it",
    how_set="by hand, below every bar from which somebody is accused",
)


def confidence_in(frame: Frame, resolution: Resolution) -> float:
    """Return the share of attributions found like this one that were right, in [0, 1]."""
    return PATTERNS[frame.pattern].shares.of(frame.mention.kind) * resolution.method.share
