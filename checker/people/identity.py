"""Whether two people known from documents are one: the ground that accusations of misattribution stand on."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from checker.language import Language
from checker.model import Person
from checker.people.honorifics import honorifics_of
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


def person_named(
    text: str,
    *,
    roles: tuple[str, ...] = (),
    language: Language,
) -> Person | None:
    """Return the person a written name or label speaks of, in natural case with its titles as roles; None for nobody.

    A title without a name makes a person known by role alone, called what the text calls them.
    """
    name = parse_name(text, language)
    stated = (in_natural_case(title, language) for title in name.titles if parse_role(title, language))
    held = tuple(dict.fromkeys((*roles, *stated)))
    written = " ".join(text.split())
    if not name:
        return Person(name=in_natural_case(written, language), roles=held) if held else None
    whole = f"{name.titles[0]} {name.full}" if _title_may_be_given_name(name, language) else name.full
    called = in_natural_case(whole, language)
    return Person(name=called, aliases=() if written == called else (written,), roles=held)


def _title_may_be_given_name(name: Name, language: Language) -> bool:
    known = honorifics_of(language)
    return (
        not name.given and len(name.titles) == 1 and fold(name.titles[0]) in known.titles_or_names - known.titles_alone
    )


@lru_cache(maxsize=4096)
def names_of(
    person: Person,
    language: Language,
) -> tuple[Name, ...]:
    """Return the fullest forms of the person's name: those with a given name if there are any."""
    forms = [name for form in (person.name, *person.aliases) if (name := parse_name(form, language))]
    return tuple(name for name in forms if len(name.words) > 1) or tuple(forms)


@lru_cache(maxsize=4096)
def roles_of(
    person: Person,
    language: Language,
) -> tuple[Role, ...]:
    """Return the offices the documents state for the person, titles in written forms of the name among them."""
    titles = [title for form in (person.name, *person.aliases) for title in parse_name(form, language).titles]
    roles = dict.fromkeys(role for text in (*person.roles, *titles) if (role := parse_role(text, language)))
    fuller = {(role.office, role.standing) for role in roles if role.nations}
    return tuple(role for role in roles if role.nations or (role.office, role.standing) not in fuller)


def genders_of(
    person: Person,
    language: Language,
) -> set[str]:
    """Return the genders that forms of address ("Mr", "Ms") state for the person."""
    return {gender(parse_name(form, language), language) for form in (person.name, *person.aliases)} - {""}


@lru_cache(maxsize=4096)
def forms_of_address(person: Person, language: Language) -> frozenset[str]:
    """Return the forms of address that the documents use for the person, folded: "mr", "sir"."""
    courtesy = honorifics_of(language).courtesy
    titles = (fold(title) for form in (person.name, *person.aliases) for title in parse_name(form, language).titles)
    return frozenset(title for title in titles if title in courtesy)


def names_alike(
    one: Person,
    other: Person,
    language: Language,
) -> float:
    """Return the best likeness between the fullest forms of two people's names."""
    mine, theirs = names_of(one, language), names_of(other, language)
    if not mine or not theirs:
        return UNCOMPARABLE
    best = max(likeness(first, second, language) for first in mine for second in theirs)
    if best == FAMILY_ONLY and genders_of(one, language) | genders_of(other, language) >= {"m", "f"}:
        return DOUBTFUL
    return best


def roles_exclude(
    one: Person,
    other: Person,
    language: Language,
) -> bool:
    """Return whether the two hold the same office of two countries, so that they cannot be one."""
    return any(
        exclude_each_other(mine, theirs) for mine in roles_of(one, language) for theirs in roles_of(other, language)
    )


def same_person(
    one: Person,
    other: Person,
    language: Language,
) -> Likeness:
    """Return whether two people are one, judged by what their documents call them.

    A family name fits everybody who bears it: telling two bearers apart takes all the people of the documents.
    Somebody known by role alone differs only from the holder of the same office of another country. Organisations
    and unnamed groups are never taken to be different from anybody who may have spoken for them.
    """
    if one == other:
        return Likeness.SAME
    if is_body(one.name, language) or is_body(other.name, language):
        return Likeness.UNSURE
    excluded = roles_exclude(one, other, language)
    if not names_of(one, language) or not names_of(other, language):
        return _by_role(one, other, language, excluded=excluded)
    degree = names_alike(one, other, language)
    if degree >= FAMILY_ONLY:
        return Likeness.UNSURE if excluded and degree == FAMILY_ONLY else Likeness.SAME
    return Likeness.UNSURE if degree else Likeness.DIFFERENT


def _by_role(one: Person, other: Person, language: Language, *, excluded: bool) -> Likeness:
    if excluded:
        return Likeness.DIFFERENT
    degrees = [fit(mine, theirs) for mine in roles_of(one, language) for theirs in roles_of(other, language)]
    return Likeness.SAME if max(degrees, default=0.0) >= OTHER_WORD else Likeness.UNSURE
