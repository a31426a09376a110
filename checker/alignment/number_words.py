"""The words that make numbers of their neighbours, read once from the table ``number_words``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from checker.language import Language, Table
from checker.value_classes import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """The words of one language that make numbers of their neighbours; the table says what each class holds.

    ``code`` is the language's, by which the reader of spelled numbers goes.
    """

    code: str
    half: frozenset[str]
    before_half: frozenset[tuple[str, ...]]
    halves: frozenset[tuple[str, ...]]
    joins: frozenset[str]
    hundredths: Mapping[str, str]
    ranges: frozenset[str]
    before_sign: frozenset[str]
    number_signs: Mapping[str, str]
    pronouns: Mapping[Pair, str]
    units: Mapping[Pair, str]


@lru_cache(maxsize=8)
def number_words_of(language: Language) -> NumberWords:
    """Return the words of ``language`` that make numbers of their neighbours."""
    table = language.lexicon.table("number_words")
    return NumberWords(
        code=language.code,
        half=table.having("half"),
        before_half=table.phrases_having("before_half"),
        halves=table.phrases_having("halves"),
        joins=table.having("joins"),
        hundredths=table.values("hundredth_of"),
        ranges=table.having("range"),
        before_sign=table.having("before_sign"),
        number_signs=table.values("number_sign"),
        pronouns=_pairs(table, "pronoun"),
        units=_pairs(table, "unit"),
    )


def _pairs(table: Table, key: str) -> Mapping[Pair, str]:
    found = {}
    for entry, word in table.values(key).items():
        first, second = entry.split()
        found[first, second] = word
    return found
