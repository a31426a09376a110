"""Whom a mention was taken to mean, and in which way that was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from checker.model import Person


class Way(StrEnum):
    """How a mention was resolved; each way has its own measured share of right answers."""

    NAME = "name"
    FAMILY_NAME = "family-name"  # a family name that two or more bear, one far more often named
    LONE_NAME = "lone-name"  # one word, never given in full
    APPOSITION = "apposition"
    ROLE = "role"  # a role stated for one person only
    DESCRIPTION = "description"  # the only person it can be, though no such role was stated
    PRONOUN_ALONE = "pronoun-alone"  # the nearest sentence that names anybody names one person
    PRONOUN_SUBJECT = "pronoun-subject"  # the subject of the sentence before
    PRONOUN_SPEAKER = "pronoun-speaker"  # who spoke last
    PRONOUN_GUESS = "pronoun-guess"  # as the others, but nothing shows whether the person is "he" or "she"
    PRONOUN_FAR = "pronoun-far"  # as the others, but more than two sentences back
    UNNAMED = "unnamed"  # bodies, texts and people without a name: nobody to be mistaken for
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Resolution:
    """The person a mention means, in which way that was found, and what speaks against it.

    ``clue`` completes the editor's sentence: the words that settled it, or why nothing did.
    """

    person: Person | None
    way: Way
    clue: str = ""


_WEAKEST_FIRST: Final = (
    Way.PRONOUN_FAR,
    Way.PRONOUN_SUBJECT,
    Way.PRONOUN_SPEAKER,
    Way.DESCRIPTION,
    Way.PRONOUN_GUESS,
    Way.ROLE,
    Way.PRONOUN_ALONE,
)


def strength(way: Way) -> int:
    """Its place among the steps of a chain, "he" to "the minister" to a name, the weakest first."""
    return _WEAKEST_FIRST.index(way) if way in _WEAKEST_FIRST else len(_WEAKEST_FIRST)


def weaker(one: Way, other: Way) -> Way:
    """Of two steps of a chain the one that holds less."""
    return min(one, other, key=strength)
