"""Whom a pronoun or a description means: candidates from the sentences before, filtered, then ranked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from checker.articles.coreference.outcome import (
    PRONOUN_ALONE,
    PRONOUN_FAR,
    PRONOUN_GUESS,
    PRONOUN_SPEAKER,
    PRONOUN_SUBJECT,
    UNCLEAR,
    UNNAMED,
    Candidate,
    Method,
    Resolution,
    weaker,
)
from checker.articles.coreference.people import NamedPerson
from checker.articles.syntax.mentions import Mention
from checker.model import Person
from checker.thresholds import Threshold
from checker.value_classes import dataclass

REACH: Final = Threshold(
    6,
    unit="sentences",
    reason="so many sentences, its own included, are searched for whom a pronoun means",
    how_set="by hand, read on PolNeAR's training half",
)
_NEAR: Final = Threshold(
    2,
    unit="sentences",
    reason="a pronoun that reaches back farther is less sure",
    how_set="by hand, read on PolNeAR's training half",
)

Filter = Callable[[NamedPerson, int], str | None]
"""Returns why somebody named in a sentence cannot be meant; None where they can."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What one sentence offers to a mention that looks back, nobody twice, and whom the filters exclude.

    ``perhaps`` are subjects of which nothing shows whether they are people; ``stranger`` is whom the sentence quotes
    or is about, if that is somebody without a name.
    """

    clause: int
    is_own: bool  # the mention's own sentence
    named: tuple[NamedPerson, ...]
    subjects: tuple[NamedPerson, ...]
    speakers: tuple[NamedPerson, ...]
    excluded: tuple[Candidate, ...]
    perhaps: tuple[NamedPerson, ...]
    named_in_quotation: bool  # the sentence names somebody whom the quoted words name, too
    about_unresolved: bool  # its subject is a pronoun that could not be resolved
    stranger: Mention | None
    stranger_is_unnamed: bool
    genders_open: bool  # nothing shows of any of its people whether they are "he" or "she"

    @property
    def is_empty(self) -> bool:
        """Whether nobody in it can be meant."""
        return not self.named and not self.speakers

    @property
    def people(self) -> tuple[NamedPerson, ...]:
        """Everybody in it who can be meant, its subjects and speakers first."""
        return tuple(dict.fromkeys((*self.subjects, *self.speakers, *self.named)))


@dataclass(frozen=True, slots=True)
class Choice:
    """Who was chosen, by which method, why, and whom they were preferred to."""

    person: NamedPerson
    method: Method
    clue: str


def choose(
    mention: Mention,
    clause: int,
    offers: Iterable[Offer],
    *,
    method_to: Callable[[NamedPerson, Offer], Method],
    as_method: Method | None = None,
) -> tuple[Resolution, NamedPerson | None]:
    """Return whom the nearest telling sentence offers, its speaker and its subject first.

    Args:
        mention: the pronoun or description.
        clause: the index of its sentence.
        offers: what the sentences offer, its own first, then backwards.
        method_to: by which method an offer's sentence itself means somebody.
        as_method: the method of the answer, whatever the sentences offer.
    """
    passed: list[Offer] = []
    for offer in offers:
        if offer.stranger is not None:
            return _of_stranger(mention, offer.stranger, passed, offer), None
        if offer.is_empty:
            passed.append(offer)
            continue
        if offer.about_unresolved and not offer.is_own and not offer.subjects and not offer.speakers:
            clue = f"whom the sentence before “{mention.text}” is about is open"
            return Resolution(None, UNCLEAR, clue, _candidates(passed, offer)), None
        if offer.is_own and not offer.subjects:
            passed.append(offer)
            continue
        passed_over = _passed_over(passed, offer)
        is_alone = len({*passed_over, *offer.people}) == 1
        choice = _best(offer, clause) if is_alone or not passed_over else None
        if choice is None:
            rivals = dict.fromkeys((*passed_over, *offer.people))
            both = " and ".join(person.name for person in rivals)
            candidates = _candidates(passed, offer)
            return Resolution(None, UNCLEAR, f"“{mention.text}” can be {both}", candidates), None
        chain = weaker(_method_of(choice, offer, clause, passed), method_to(choice.person, offer))
        method = as_method or chain
        return Resolution(None, method, choice.clue, _candidates(passed, offer, choice)), choice.person
    return Resolution(None, UNCLEAR, nobody_before(mention), _candidates(passed)), None


def nobody_before(mention: Mention) -> str:
    """Return the clue of a mention for which nobody comes into question."""
    return f"nobody named before can be “{mention.text}”"


# ---------------------------------------------------------------- ranking


def _best(offer: Offer, clause: int) -> Choice | None:
    """Return the sentence's one person, else its speaker or its subject; nobody where those two differ."""
    where = _where(offer, clause)
    everybody = {*offer.named, *offer.speakers}
    if len(everybody) == 1:
        person = (offer.named or offer.speakers)[0]
        return Choice(person, PRONOUN_ALONE, f"{where} names only {person.name}")
    if offer.speakers and (not offer.subjects or offer.speakers[0] in offer.subjects):
        person = offer.speakers[0]
        return Choice(person, PRONOUN_SPEAKER, f"{person.name} spoke {where}")
    if offer.subjects and not offer.speakers:
        person = offer.subjects[0]
        return Choice(person, PRONOUN_SUBJECT, f"{where} is about {person.name}")
    return None


def _where(offer: Offer, clause: int) -> str:
    if offer.is_own:
        return "the same sentence"
    return "the sentence before" if offer.clause == clause - 1 else "just before"


def _method_of(choice: Choice, offer: Offer, clause: int, passed: Sequence[Offer]) -> Method:
    """Return the choice's method, or a less firm one: from far back, or of nobody known to go by the pronoun."""
    leapt = any(other.named_in_quotation for other in passed if other.is_empty)
    if clause - offer.clause > _NEAR or leapt:
        return PRONOUN_FAR
    if offer.genders_open:
        return PRONOUN_GUESS
    return choice.method


def _beside(passed: Sequence[Offer]) -> tuple[NamedPerson, ...]:
    """Return those nearer than the deciding sentence who may be meant after all.

    They are the people of the mention's own sentence where none is its subject, and in the nearest other sentence
    whoever bears a name that may or may not be a person's.
    """
    aside = tuple(person for offer in passed if not offer.is_empty for person in offer.named)
    unsure = next((offer.perhaps for offer in passed if offer.is_empty and offer.perhaps), ())
    return (*aside, *unsure)


def _passed_over(passed: Sequence[Offer], offer: Offer) -> tuple[NamedPerson, ...]:
    return tuple(person for person in _beside(passed) if person not in (*offer.subjects[:1], *offer.speakers))


def _of_stranger(mention: Mention, stranger: Mention, passed: Sequence[Offer], offer: Offer) -> Resolution:
    """Return the one without a name, unless the mention can be a person beside or the role is open."""
    beside = (*_beside(passed), *offer.named)
    if not beside and offer.stranger_is_unnamed:
        return Resolution(Person(stranger.text), UNNAMED, candidates=_candidates(passed, offer))
    names = " and ".join(dict.fromkeys((stranger.text, *(person.name for person in beside))))
    return Resolution(None, UNCLEAR, f"“{mention.text}” can be {names}", _candidates(passed, offer))


def _candidates(
    passed: Sequence[Offer], offer: Offer | None = None, choice: Choice | None = None
) -> tuple[Candidate, ...]:
    """Return everybody considered, the chosen one without a reason against them, nearest first."""
    found: dict[int, Candidate] = {}
    for each in (*passed, *([offer] if offer is not None else [])):
        for person in (*each.people, *each.perhaps):
            outranked = choice.clue if choice is not None and person is not choice.person else None
            found.setdefault(id(person), Candidate(person, each.clause, outranked=outranked))
        for candidate in each.excluded:
            found.setdefault(id(candidate.person), candidate)
    return tuple(found.values())
