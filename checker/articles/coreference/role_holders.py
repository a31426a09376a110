"""Who holds a role that an article mentions without a name: "the minister"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from checker.articles.coreference.people import Entry
from checker.people.roles import Role, fit, parse_role

_INTRODUCED: Final = 3  # sentences after which a role that several bear no longer means whoever was introduced last

# Offices that one person holds at a time, so that "the president" means him whoever else was named since.
_HELD_BY_ONE: Final = frozenset(
    """president|vice president|prime minister|premier|chancellor|pope|pontiff|king|queen|monarch|emperor|speaker|
    secretarygeneral|secretary general|mayor""".replace("\n", "")
    .replace(" " * 4, "")
    .split("|")
)


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who bears a role that fits, in which degree, as what, and the last sentence before that says so."""

    entry: Entry
    degree: float
    stated: str
    sentence: int | None


def holders_of(text: str, people: Iterable[Entry], *, sentence: int) -> list[Holder]:
    """Everybody whose roles fit the mention ``text`` that stands in ``sentence``; nobody where it names no office."""
    role = parse_role(text)
    found = [_holder(role, entry, sentence) for entry in people] if role else []
    return [holder for holder in found if holder is not None]


def _holder(role: Role, entry: Entry, sentence: int) -> Holder | None:
    degrees = [(fit(role, parse_role(stated)), stated) for stated in dict.fromkeys(entry.roles)]
    degree, stated = max(degrees, key=lambda pair: pair[0], default=(0.0, ""))
    if not degree:
        return None
    said = [at for at, text in entry.stated if at <= sentence and fit(role, parse_role(text))]
    return Holder(entry, degree, stated, max(said, default=None))


def introduced_last(holders: Sequence[Holder], *, sentence: int) -> Holder | None:
    """Of several holders the one to whom a sentence right before gives the role, and no later one to another."""
    near = [holder for holder in holders if holder.sentence is not None and sentence - holder.sentence <= _INTRODUCED]
    latest = max((holder.sentence or 0 for holder in near), default=None)
    last = [holder for holder in near if holder.sentence == latest]
    return last[0] if len(last) == 1 else None


def best_fitting(holders: Sequence[Holder]) -> list[Holder]:
    """Those whose roles fit best."""
    best = max((holder.degree for holder in holders), default=0.0)
    return [holder for holder in holders if holder.degree == best]


def is_held_by_one(text: str) -> bool:
    """Whether the mention is of an office that one person holds at a time."""
    return parse_role(text).office in _HELD_BY_ONE
