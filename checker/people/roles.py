"""Offices and what else they are called: whether "the Russian top diplomat" can be a stated role."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from checker.language import Language
from checker.people.honorifics import honorifics_of
from checker.people.name_folding import fold
from checker.people.nations import nations_of
from checker.thresholds import Threshold
from checker.value_classes import dataclass

SAME_OFFICE: Final = Threshold(
    1.0,
    unit="degree to which a mention fits a stated role",
    reason="the same office",
    how_set="by rank, not measured: only the order matters; rerun tests/people on change",
)
OTHER_WORD: Final = Threshold(
    0.9,
    unit="degree to which a mention fits a stated role",
    reason="another word for it: “top diplomat” for “foreign minister”",
    how_set="by rank, not measured: only the order matters; rerun tests/people on change",
)
HEAD_ONLY: Final = Threshold(
    0.8,
    unit="degree to which a mention fits a stated role",
    reason="its head alone: “the minister” for “foreign minister”",
    how_set="by rank, not measured: only the order matters; rerun tests/people on change",
)
LESS_STATED: Final = Threshold(
    0.75,
    unit="degree to which a mention fits a stated role",
    reason="the mention says more than what is stated: “the harbour senator” for “senator”",
    how_set="by rank, not measured: only the order matters; rerun tests/people on change",
)
NATION_UNSTATED: Final = Threshold(
    0.85,
    unit="factor on the degree",
    reason="the mention names a country, and the same role does not",
    how_set="by rank, not measured: only the order matters; rerun tests/people on change",
)

_UNCHANGED: Final = "same"  # the standing of "acting" and "interim", who hold the office
_OWNER: Final = re.compile(r"[’']s\b|[’'](?!\w)")
_WORD: Final = re.compile(r"(?:[^\W\d_]\.)+|[\w'’]+(?:-[\w'’]+)*")


@dataclass(frozen=True, slots=True)
class Role:
    """An office in a comparable form: its words in order, the countries named with it, and its standing.

    ``synonyms`` are the families of words for one office that it belongs to, ``deputising`` those of its words that
    make another office of it ("vice").
    """

    office: str
    nations: frozenset[str]
    standing: frozenset[str]
    synonyms: frozenset[str] = frozenset()
    deputising: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.office)


_NO_ROLE: Final = Role("", frozenset(), frozenset())


@lru_cache(maxsize=4096)
def parse_role(text: str, language: Language) -> Role:
    """Return the office that a title, a role or a mention such as "Russia's foreign minister" speaks of.

    Text that names no office comes back empty.
    """
    return _roles_in(language).read(text)


@lru_cache(maxsize=8)
def _roles_in(language: Language) -> _RoleReader:
    return _RoleReader(language)


class _RoleReader:
    """Reads the offices of one language."""

    def __init__(self, language: Language) -> None:
        offices, words = language.lexicon.table("offices"), language.lexicon.table("title_words")
        self._known = honorifics_of(language)
        self._nations = nations_of(language)
        self._synonyms = {office: frozenset(of.split("|")) for office, of in offices.values("office").items()}
        self._countries = {office: frozenset(of.split("|")) for office, of in offices.values("country").items()}
        self._fixed = offices.having("fixed")
        self._standing = words.values("standing")
        self._deputising = words.having("deputises")
        self._spellings = words.values("spelling")
        self._says_nothing = words.having("says_nothing")
        links = "|".join(sorted(words.having("link")))
        articles = "|".join(sorted(words.having("definite")))
        self._of = re.compile(rf"^(?P<head>[\w ]+?) (?:{links}) (?:(?:{articles}) )?(?P<rest>.+)$")
        self._loose_end = re.compile(rf"(?:\s(?:{links})){{1,20}}$")
        before = "|".join(sorted(word for word, standing in self._standing.items() if standing == "former"))
        self._hyphened = re.compile(rf"\b({before})-")

    def read(self, text: str) -> Role:
        rest, nations = self._nations.take(" ".join(self._words(text)))
        standing = frozenset(self._standing[word] for word in rest.split() if word in self._standing) - {_UNCHANGED}
        kept = [word for word in rest.split() if word not in self._says_nothing and word not in self._standing]
        office = self._in_one_order(" ".join(kept))
        words = office.split()
        if not any(map(self._names_office, words)):
            return _NO_ROLE
        return Role(
            office,
            nations or self._countries.get(office, frozenset()),
            standing,
            self._synonyms.get(office, frozenset()),
            self._deputising.intersection(words),
        )

    def _words(self, text: str) -> list[str]:
        plain = _OWNER.sub("", text.replace("\xa0", " "))
        folded = [fold(word) for word in _WORD.findall(self._hyphened.sub(r"\1 ", plain))]
        known = self._known.abbreviations
        return [part for word in folded for part in known.get(word, self._spellings.get(word, word)).split()]

    def _names_office(self, word: str) -> bool:
        known = self._known
        named = word in known.offices or word in known.titles_or_names or word in self._synonyms
        return named and word not in known.courtesy

    def _in_one_order(self, office: str) -> str:
        """Return both orders of an office in one: "secretary of state" as "state secretary"."""
        if any(fixed in office for fixed in self._fixed):
            return office
        office = self._loose_end.sub("", office.strip())
        if match := self._of.match(office):
            return f"{match['rest']} {match['head']}"
        return office


def fit(mention: Role, stated: Role) -> float:
    """Return how well a mention fits a stated role: :data:`SAME_OFFICE` down to 0 for another office or country."""
    if not mention or not stated or mention.standing != stated.standing:
        return 0.0
    if mention.nations and stated.nations and not mention.nations & stated.nations:
        return 0.0
    degree = _fit_office(mention, stated)
    if stated.nations and not mention.nations and " " not in mention.office:
        degree = min(degree, HEAD_ONLY)  # "the president" need not be the only president the documents name
    if mention.nations and not stated.nations:
        return degree * NATION_UNSTATED if degree == SAME_OFFICE else 0.0
    return degree


def _fit_office(mention: Role, stated: Role) -> float:
    if mention.office == stated.office:
        return SAME_OFFICE
    if mention.synonyms & stated.synonyms:
        return OTHER_WORD
    ours, theirs = mention.office.split(), stated.office.split()
    if len(ours) == 1 and ours[0] == theirs[-1] and not stated.deputising:
        return HEAD_ONLY
    if set(ours) < set(theirs) and ours[-1] == theirs[-1] and not stated.deputising - mention.deputising:
        return HEAD_ONLY
    if len(theirs) < len(ours) and set(theirs) < set(ours) and ours[-1] == theirs[-1] and not mention.deputising:
        return LESS_STATED  # "the harbour senator" may be another senator than the one stated
    return 0.0


def exclude_each_other(one: Role, other: Role) -> bool:
    """Return whether nobody holds both: the same office, at the same time, of two countries."""
    return bool(
        one.nations
        and other.nations
        and not one.nations & other.nations
        and one.standing == other.standing
        and _fit_office(one, other) >= OTHER_WORD
    )
