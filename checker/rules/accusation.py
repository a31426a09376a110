"""Whether a disagreement with the record accuses the reporter: the decision on misattribution, as odds.

Where the record has the words from another person than the article credits, either the reporter erred, or the article
was read wrongly. Both are rare; which is likelier depends on how outright the article names the person, and on where it
mentions the one who spoke. The figures are counted on real articles; docs/decisions shows the table they make.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from checker.matching.evidence import Evidence, Standing
from checker.model import Attribution, Directness
from checker.thresholds import Threshold

_HOW_COUNTED: Final = (
    "counted on the quotations of five words and more, of real articles, that stand in the record: readings that the "
    "record contradicts, of all readings, half a case added to each count; count again when the reading of speakers "
    "changes"
)

REACH = Threshold(
    500,
    unit="characters",
    reason="within this distance of a quotation the article mentions its true speaker in nearly all misreadings",
    how_set="15 of the 17 wrong accusations of version 0.1.0 lie within it; the true one lay at 1,252",
)
REPORTERS_ERR = Threshold(
    1 / 2522,
    unit="probability",
    reason="how often a reporter credits words to another person than the one who said them",
    how_set="one of 2,522 quotations of real articles that were aligned with their records",
)
LEAST_ODDS = Threshold(
    0.05,
    unit="odds",
    reason="accusing a reporter wrongly is the worst failure, missing a misattribution the next: from these odds on, "
    "the misreadings that are left accuse fewer than one quotation in 1,000",
    how_set="from the table that the figures of this module make",
)


class Place(StrEnum):
    """Where the article mentions the person who speaks in the record."""

    ANSWERS = "answers"  # they answer a question of the person credited
    NEAR = "near"  # within REACH of the quotation
    AWAY = "away"  # farther off, or nowhere


class Naming(StrEnum):
    """How the article names the person credited, as far as misreadings differ by it."""

    OUTRIGHT = "outright"  # by name, in the quotation's own reporting clause
    ONE_STEP_OFF = "one step off"  # by a pronoun that only one person can be, or in the sentence beside
    LOOSELY = "loosely"  # by a role, or in any other way


_NAMING: Final[Mapping[Directness, Naming]] = MappingProxyType(
    {
        Directness.NAMED: Naming.OUTRIGHT,
        Directness.PRONOUN: Naming.ONE_STEP_OFF,
        Directness.CARRIED: Naming.ONE_STEP_OFF,
    }
)


def _share(misread: float, readings: int) -> Threshold:
    return Threshold(
        (misread + 0.5) / (readings + 1),
        unit="probability",
        reason=f"{misread:g} of {readings} readings were wrong in this way",
        how_set=_HOW_COUNTED,
    )


MISREAD: Final[Mapping[Naming, Mapping[Place, Threshold]]] = MappingProxyType(
    {
        Naming.OUTRIGHT: {Place.ANSWERS: _share(0, 382), Place.NEAR: _share(0, 382), Place.AWAY: _share(0, 382)},
        Naming.ONE_STEP_OFF: {Place.ANSWERS: _share(3, 371), Place.NEAR: _share(2, 371), Place.AWAY: _share(0, 371)},
        Naming.LOOSELY: {Place.ANSWERS: _share(1, 223), Place.NEAR: _share(7, 223), Place.AWAY: _share(2, 223)},
    }
)
"""How likely the article is misread, with its true speaker in that place, by how it names the person credited."""

OTHERS_PLACE: Final[Mapping[Place, Threshold]] = MappingProxyType(
    {
        place: Threshold(
            share,
            unit="probability",
            reason=f"how often another speaker of the record is in this place: {place.value}",
            how_set="counted over all speakers with three turns or more, for every rightly read quotation",
        )
        for place, share in ((Place.ANSWERS, 0.02), (Place.NEAR, 0.55), (Place.AWAY, 0.43))
    }
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One line of the table: how the speaker is named, where the other is mentioned, and what follows."""

    naming: Naming
    place: Place
    odds: float
    accuses: bool


def odds_of_error(naming: Naming, place: Place) -> float:
    """Return the odds that the reporter erred, against the article having been misread."""
    return REPORTERS_ERR * OTHERS_PLACE[place] / MISREAD[naming][place]


def table() -> tuple[Cell, ...]:
    """Return the whole decision: every way of naming the person with every place of the other."""
    return tuple(
        Cell(naming, place, odds := odds_of_error(naming, place), odds >= LEAST_ODDS)
        for naming in Naming
        for place in Place
    )


def place_of(evidence: Evidence) -> Place:
    """Return where the article mentions the person who speaks in the record."""
    if evidence.answers_credited:
        return Place.ANSWERS
    near = evidence.distance is not None and evidence.distance <= REACH
    return Place.NEAR if near else Place.AWAY


def naming_of(attribution: Attribution) -> Naming:
    """Return how the article names the person credited."""
    return _NAMING.get(attribution.directness, Naming.LOOSELY)


def accuses(evidence: Evidence) -> bool:
    """Whether it is likely enough that the reporter, not the reading of the article, is wrong."""
    attribution = evidence.quotation.attribution
    if attribution is None or attribution.speaker is None or evidence.found is None:
        return False
    if evidence.occasion or evidence.doubt:
        return False
    return odds_of_error(naming_of(attribution), place_of(evidence)) >= LEAST_ODDS


def settled(evidence: Evidence) -> Evidence:
    """Return the evidence with a disagreement that accuses nobody left open."""
    if evidence.standing is not Standing.OTHERS or accuses(evidence):
        return evidence
    return replace(evidence, standing=Standing.UNCLEAR, elsewhere=True)
