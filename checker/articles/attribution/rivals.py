"""Who else is mentioned near a quotation, and may be its speaker in another reading of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from checker.articles.coreference.outcome import Resolution
from checker.articles.coreference.people import NamedPerson
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.model import Person, Quotation, Rival, RivalMention, Span
from checker.thresholds import Threshold

RIVAL_REACH: Final = Threshold(
    2000,
    unit="characters",
    reason="people mentioned farther from a quotation than this are not listed as its possible speakers",
    how_set="by hand, four times the distance within which the true speaker is mentioned in nearly all misreadings",
)

People = Sequence[tuple[Mention, NamedPerson | None]]
"""All mentions of one person in an article, in order; None for a role of nobody known."""


def rivals_of(
    quotation: Quotation, speaker: Person | None, resolution: Resolution, people: People
) -> tuple[Rival, ...]:
    """Return everybody but the speaker who is mentioned in reach, each by their nearest mention, nearest first."""
    possible = {candidate.person.person().name for candidate in resolution.candidates if candidate.excluded is None}
    nearest: dict[str, Rival] = {}
    for rival in _in_reach(quotation, people, possible):
        known = nearest.get(rival.person.name)
        if known is None or rival.distance < known.distance:
            nearest[rival.person.name] = rival
    if speaker is not None:
        nearest.pop(speaker.name, None)
    return tuple(sorted(nearest.values(), key=lambda rival: (rival.distance, rival.mention_span)))


def _in_reach(quotation: Quotation, people: People, possible: set[str]) -> Iterator[Rival]:
    for mention, named in people:
        distance = _distance(mention.span, quotation)
        if distance <= RIVAL_REACH:
            person = named.person() if named is not None else Person(mention.text)
            how = _HOW.get(mention.kind, RivalMention.NAME)
            yield Rival(person, mention.span, how, distance, could_be_meant=person.name in possible)


_HOW: Final = {MentionKind.ROLE: RivalMention.ROLE, MentionKind.PRONOUN: RivalMention.PRONOUN}


def _distance(mention: Span, quotation: Quotation) -> int:
    """Count the characters between the mention and the nearest part of the quotation."""
    return min(max(mention.start - part.end, part.start - mention.end, 0) for part in quotation.spans)
