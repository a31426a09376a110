"""How sure a choice of passage and wording is."""

from __future__ import annotations

from checker.matching.choice import Choice
from checker.model import Wording

# Share of quotations of each wording whose wording and passage were right on the development pairs.
# TODO-CALIBRATE
_BASE = {
    Wording.VERBATIM: 0.99,
    Wording.CLEANED: 0.97,
    Wording.ALTERED: 0.9,
    Wording.PARAPHRASE: 0.7,
    Wording.UNSUPPORTED: 0.8,
}


def confidence_of(choice: Choice) -> float:
    """The chance, in [0, 1], that passage and wording are right."""
    return _BASE[choice.wording]
