"""Which pronoun a person goes by, as far as titles and the commonest given names tell."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from checker.language import Language, Table


class Gender(StrEnum):
    """The pronoun that an article uses for a person."""

    HE = "he"
    SHE = "she"


def gender_of_given_name(word: str, language: Language) -> Gender | None:
    """Return the gender that a given name nearly always has; None for names of both and names not listed."""
    return _genders(language, "given_names").get(word.casefold())


def gender_of_title(words: Iterable[str], language: Language) -> Gender | None:
    """Return the gender that titles or nouns for a person state, "Ms." or "chairman"; None where they state none."""
    genders = {**_genders(language, "nouns"), **_genders(language, "abbreviations")}
    stated = {genders[title] for word in words if (title := word.casefold().rstrip(".")) in genders}
    return stated.pop() if len(stated) == 1 else None


def gender_of_pronoun(pronoun: str, language: Language) -> Gender | None:
    """Return the gender of "he", "his", "she", "her"; None for every other pronoun."""
    return _genders(language, "coreference").get(pronoun.casefold())


def gender_of_reflexive(word: str, language: Language) -> Gender | None:
    """Return the gender of "himself", "herself"; None for every other word."""
    is_reflexive = word in language.lexicon.table("coreference").having("reflexive")
    return _genders(language, "coreference").get(word) if is_reflexive else None


@lru_cache
def _genders(language: Language, table: str) -> dict[str, Gender]:
    words: Table = language.lexicon.table(table)
    return {
        **dict.fromkeys(words.having("gender=m"), Gender.HE),
        **dict.fromkeys(words.having("gender=f"), Gender.SHE),
    }
