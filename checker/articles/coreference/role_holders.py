"""Who holds a role that an article mentions without a name: "the minister"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from checker.articles.coreference.people import NamedPerson
from checker.language import Language
from checker.people.roles import Role, fit, parse_role
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_INTRODUCED: Final = Threshold(
    3,
    unit="sentences",
    reason="after so many a role that several bear no longer means whoever was introduced last",
    how_set="by hand, read on PolNeAR's training half",
)


@dataclass(frozen=True, slots=True)
class Holder:
    """A person whose role fits a mention: how well, which role, and the last sentence before that states it."""

    person: NamedPerson
    degree: float
    stated: str
    sentence: int | None


def holders_of(text: str, people: Iterable[NamedPerson], language: Language, *, sentence: int) -> list[Holder]:
    """Return everybody whose roles fit the mention ``text`` of ``sentence``; nobody where it names no office."""
    role = parse_role(text, language)
    found = [_holder(role, person, sentence, language) for person in people] if role else []
    return [holder for holder in found if holder is not None]


def _holder(role: Role, person: NamedPerson, sentence: int, language: Language) -> Holder | None:
    degrees = [(fit(role, parse_role(stated, language)), stated) for stated in dict.fromkeys(person.roles)]
    degree, stated = max(degrees, key=lambda pair: pair[0], default=(0.0, ""))
    if not degree:
        return None
    said = [at for at, text in person.stated if at <= sentence and fit(role, parse_role(text, language))]
    return Holder(person, degree, stated, max(said, default=None))


def introduced_last(holders: Sequence[Holder], *, sentence: int) -> Holder | None:
    """Return of several holders the one to whom a sentence right before gives the role, and no later one to another."""
    near = [holder for holder in holders if holder.sentence is not None and sentence - holder.sentence <= _INTRODUCED]
    latest = max((holder.sentence or 0 for holder in near), default=None)
    last = [holder for holder in near if holder.sentence == latest]
    return last[0] if len(last) == 1 else None


def best_fitting(holders: Sequence[Holder]) -> list[Holder]:
    """Return those whose roles fit best."""
    best = max((holder.degree for holder in holders), default=0.0)
    return [holder for holder in holders if holder.degree == best]


def is_held_by_one(text: str, language: Language) -> bool:
    """Return whether one person at a time holds the office, so that others named since do not make it doubtful."""
    return parse_role(text, language).office in language.lexicon.table("coreference").having("held_by_one")
