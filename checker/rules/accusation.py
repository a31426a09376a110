"""Whether a disagreement with the record accuses the reporter: the decision on misattribution, as odds.

Where the record has the words from another person than the article credits, either the reporter erred, or the article
was read wrongly. Both are rare; which is likelier depends on how outright the article names the person, and on where it
mentions the one who spoke. The figures are counted on real articles; docs/decisions shows the table they make.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from checker.matching.evidence import Evidence, Standing
from checker.model import Attribution, Directness
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_HOW_COUNTED: Final = (
    "counted on the quotations of five words and more, of real articles, that stand in the record: readings that the "
    "record contradicts, of all readings, half a case added to each count; count again when the reading of speakers "
    "changes"
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
    BESIDE = "beside"  # in the quotation's paragraph or the one before
    AWAY = "away"  # farther off, or nowhere


class Naming(StrEnum):
    """How the article names the person credited, as far as misreadings differ by it."""

    OUTRIGHT = "outright"  # by name, or by a body of the record's list, in the quotation's own reporting clause
    ONE_STEP_OFF = "one step off"  # by a role or pronoun that only one person can be, or in the sentence beside
    LOOSELY = "loosely"  # in any other way


_NAMING: Final[Mapping[Directness, Naming]] = MappingProxyType(
    {
        Directness.NAMED: Naming.OUTRIGHT,
        Directness.LISTED: Naming.OUTRIGHT,
        Directness.ROLE: Naming.ONE_STEP_OFF,
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
        Naming.OUTRIGHT: {Place.ANSWERS: _share(0, 782), Place.BESIDE: _share(0, 782), Place.AWAY: _share(0, 782)},
        Naming.ONE_STEP_OFF: {Place.ANSWERS: _share(1, 657), Place.BESIDE: _share(1, 657), Place.AWAY: _share(0, 657)},
        Naming.LOOSELY: {Place.ANSWERS: _share(1, 410), Place.BESIDE: _share(9, 410), Place.AWAY: _share(0, 410)},
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
        for place, share in ((Place.ANSWERS, 0.02), (Place.BESIDE, 0.22), (Place.AWAY, 0.76))
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
        Cell(naming, place, odds_of_error(naming, place), _accuses(naming, place))
        for naming in Naming
        for place in Place
    )


def _accuses(naming: Naming, place: Place) -> bool:
    """Return whether the odds suffice, of a person whom the article says spoke: a guess accuses nobody."""
    return naming is not Naming.LOOSELY and odds_of_error(naming, place) >= LEAST_ODDS


def place_of(evidence: Evidence) -> Place:
    """Return where the article mentions the person who speaks in the record."""
    if evidence.answers_credited:
        return Place.ANSWERS
    return Place.BESIDE if evidence.beside else Place.AWAY


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
    return _accuses(naming_of(attribution), place_of(evidence))


def settled(evidence: Evidence) -> Evidence:
    """Return the evidence with a disagreement that accuses nobody left open."""
    if evidence.standing is not Standing.OTHERS or accuses(evidence):
        return evidence
    return replace(evidence, standing=Standing.UNCLEAR, elsewhere=True)
