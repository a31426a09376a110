"""The words around a name, in one language: forms of address, ranks, offices, departments, suffixes, particles."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from checker.language import Language
from checker.people.name_folding import fold
from checker.value_classes import dataclass


@dataclass(frozen=True, eq=False, slots=True)
class Honorifics:
    """The words around a name, folded as :func:`checker.people.name_folding.fold` does.

    ``courtesy`` gives the gender that a form of address states, m, f or nothing; ``abbreviations`` what a short title
    stands for. ``offices`` are hardly ever family names, ``titles_or_names`` are both, and those ``titles_alone`` are
    titles where they are alone. ``bodies`` make a capitalised phrase the name of a body or of an unnamed group;
    those that are ``bodies_or_names`` do not where they are the family name of somebody.
    """

    courtesy: Mapping[str, str]
    abbreviations: Mapping[str, str]
    offices: frozenset[str]
    titles_or_names: frozenset[str]
    titles_alone: frozenset[str]
    modifiers: frozenset[str]
    departments: frozenset[str]
    links: frozenset[str]
    opens_department: frozenset[str]
    in_department: frozenset[str]
    articles: frozenset[str]
    definite: frozenset[str]
    short_offices: frozenset[str]
    counting: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    particles_or_given: frozenset[str]
    small_particles: frozenset[str]
    bodies: frozenset[str]
    bodies_or_names: frozenset[str]


@lru_cache(maxsize=8)
def honorifics_of(language: Language) -> Honorifics:
    """Return the words around a name in ``language``."""
    nouns, words = language.lexicon.table("nouns"), language.lexicon.table("title_words")
    titles_or_names = nouns.having("title_or_name")
    bodies = nouns.having("names_body")
    return Honorifics(
        courtesy=MappingProxyType(_courtesy(language)),
        abbreviations=MappingProxyType(_abbreviated_titles(language)),
        offices=frozenset(map(fold, nouns.having("office"))),
        titles_or_names=titles_or_names,
        titles_alone=titles_or_names - nouns.having("name_alone"),
        modifiers=words.having("modifier"),
        departments=words.having("department"),
        links=words.having("link"),
        opens_department=words.having("opens_department"),
        in_department=words.having("in_department"),
        articles=words.having("article"),
        definite=words.having("definite"),
        short_offices=language.lexicon.table("abbreviations").having("department_head"),
        counting=words.having("counts"),
        suffixes=words.having("suffix"),
        particles=words.having("particle"),
        particles_or_given=words.having("particle_or_given"),
        small_particles=words.having("small_particle"),
        bodies=bodies,
        bodies_or_names=bodies & nouns.having("family_name"),
    )


def _courtesy(language: Language) -> dict[str, str]:
    tables = (language.lexicon.table("abbreviations"), language.lexicon.table("nouns"))
    return {word: table.features(word).get("gender", "") for table in tables for word in table.having("courtesy")}


def _abbreviated_titles(language: Language) -> dict[str, str]:
    """Return the abbreviations of a noun for people; "St." before a name is as often part of it."""
    table, nouns = language.lexicon.table("abbreviations"), language.lexicon.table("nouns")
    people = nouns.having("person") | nouns.having("people") | nouns.having("office") | nouns.having("rank")
    titles = table.having("title")
    return {word: full for word, full in table.values("full").items() if word in titles and full.split()[-1] in people}
