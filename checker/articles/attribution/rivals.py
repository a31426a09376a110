"""Who else is mentioned near a quotation, and may be its speaker in another reading of the article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
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


class People:
    """Everybody mentioned in an article, by place.

    Args:
        mentions: all mentions, sentence by sentence, each with whom it means; None for a role of nobody known.
    """

    def __init__(self, mentions: Iterable[tuple[Mention, NamedPerson | None]]) -> None:
        self._mentions = tuple(mentions)
        self._by_start = sorted((mention.span.start, at) for at, (mention, _) in enumerate(self._mentions))
        self._longest = max((mention.span.end - mention.span.start for mention, _ in self._mentions), default=0)
        self._persons: dict[int, Person] = {}

    def around(self, span: Span, reach: float) -> Iterator[tuple[Mention, Person]]:
        """Yield the mentions not farther from a span than this, in the order in which they were given."""
        first = bisect_left(self._by_start, (span.start - reach - self._longest, -1))
        last = bisect_right(self._by_start, (span.end + reach, len(self._by_start)))
        for at in sorted(at for _, at in self._by_start[first:last]):
            mention, named = self._mentions[at]
            yield mention, Person(mention.text) if named is None else self._person(named)

    def _person(self, named: NamedPerson) -> Person:
        # Made once: it goes through all that somebody is called in the whole article.
        if id(named) not in self._persons:
            self._persons[id(named)] = named.person()
        return self._persons[id(named)]


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
    whole = Span(min(part.start for part in quotation.spans), max(part.end for part in quotation.spans))
    for mention, person in people.around(whole, RIVAL_REACH):
        distance = _distance(mention.span, quotation)
        if distance <= RIVAL_REACH:
            how = _HOW.get(mention.kind, RivalMention.NAME)
            yield Rival(person, mention.span, how, distance, could_be_meant=person.name in possible)


_HOW: Final = {MentionKind.ROLE: RivalMention.ROLE, MentionKind.PRONOUN: RivalMention.PRONOUN}


def _distance(mention: Span, quotation: Quotation) -> int:
    """Count the characters between the mention and the nearest part of the quotation."""
    return min(max(mention.start - part.end, part.start - mention.end, 0) for part in quotation.spans)
