"""Whether two people known from documents are one: the ground that accusations of misattribution stand on."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from checker.model import Person
from checker.people.honorifics import TITLES_ALONE, TITLES_OR_NAMES
from checker.people.name_folding import fold
from checker.people.names import (
    DOUBTFUL,
    FAMILY_ONLY,
    UNCOMPARABLE,
    Name,
    gender,
    in_natural_case,
    is_body,
    likeness,
    parse_name,
)
from checker.people.roles import OTHER_WORD, Role, exclude_each_other, fit, parse_role


class Likeness(StrEnum):
    """Whether two people are one; UNSURE whenever the documents do not settle it."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


def person_named(text: str, *, roles: tuple[str, ...] = ()) -> Person | None:
    """The person a written name or label speaks of, in natural case with its titles as roles; None for nobody.

    A title without a name makes a person known by role alone, called what the text calls them.
    """
    name = parse_name(text)
    held = tuple(dict.fromkeys((*roles, *(title for title in map(_as_role, name.titles) if title))))
    written = " ".join(text.split())
    if not name:
        return Person(name=in_natural_case(written), roles=held) if held else None
    called = in_natural_case(name.full if not _title_may_be_given_name(name) else f"{name.titles[0]} {name.full}")
    return Person(name=called, aliases=() if written == called else (written,), roles=held)


def _title_may_be_given_name(name: Name) -> bool:
    return not name.given and len(name.titles) == 1 and fold(name.titles[0]) in TITLES_OR_NAMES - TITLES_ALONE


def _as_role(title: str) -> str:
    return in_natural_case(title) if parse_role(title) else ""


@lru_cache(maxsize=4096)
def names_of(person: Person) -> tuple[Name, ...]:
    """The fullest forms of the person's name: those with a given name if there are any."""
    forms = [name for name in map(parse_name, (person.name, *person.aliases)) if name]
    return tuple(name for name in forms if len(name.words) > 1) or tuple(forms)


@lru_cache(maxsize=4096)
def roles_of(person: Person) -> tuple[Role, ...]:
    """The offices the documents state for the person, titles in written forms of the name among them."""
    titles = [title for form in (person.name, *person.aliases) for title in parse_name(form).titles]
    roles = dict.fromkeys(role for role in map(parse_role, (*person.roles, *titles)) if role)
    fuller = {(role.office, role.standing) for role in roles if role.nations}
    return tuple(role for role in roles if role.nations or (role.office, role.standing) not in fuller)


def genders_of(person: Person) -> set[str]:
    """The genders that forms of address ("Mr", "Ms") state for the person."""
    return {gender(parse_name(form)) for form in (person.name, *person.aliases)} - {""}


def names_alike(one: Person, other: Person) -> float:
    """The best likeness between the fullest forms of two people's names."""
    mine, theirs = names_of(one), names_of(other)
    if not mine or not theirs:
        return UNCOMPARABLE
    best = max(likeness(first, second) for first in mine for second in theirs)
    if best == FAMILY_ONLY and genders_of(one) | genders_of(other) >= {"m", "f"}:
        return DOUBTFUL
    return best


def roles_exclude(one: Person, other: Person) -> bool:
    """Whether the two hold the same office of two countries, so that they cannot be one."""
    return any(exclude_each_other(mine, theirs) for mine in roles_of(one) for theirs in roles_of(other))


def same_person(one: Person, other: Person) -> Likeness:
    """Whether two people are one, judged by what their documents call them.

    A family name fits everybody who bears it: telling two bearers apart is the work of a cast. Somebody known
    by role alone differs only from the holder of the same office of another country. Organisations and
    unnamed groups are never told apart from anybody who may have spoken for them.
    """
    if one == other:
        return Likeness.SAME
    if is_body(one.name) or is_body(other.name):
        return Likeness.UNSURE
    excluded = roles_exclude(one, other)
    if not names_of(one) or not names_of(other):
        return _by_role(one, other, excluded=excluded)
    degree = names_alike(one, other)
    if degree >= FAMILY_ONLY:
        return Likeness.UNSURE if excluded and degree == FAMILY_ONLY else Likeness.SAME
    return Likeness.UNSURE if degree else Likeness.DIFFERENT


def _by_role(one: Person, other: Person, *, excluded: bool) -> Likeness:
    if excluded:
        return Likeness.DIFFERENT
    degrees = [fit(mine, theirs) for mine in roles_of(one) for theirs in roles_of(other)]
    return Likeness.SAME if max(degrees, default=0.0) >= OTHER_WORD else Likeness.UNSURE
