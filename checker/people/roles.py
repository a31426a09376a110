"""Offices and what else they are called: whether "the Russian top diplomat" can be a stated role."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from checker.people.honorifics import ABBREVIATIONS, COURTESY, OFFICES, TITLES_OR_NAMES
from checker.people.name_folding import fold
from checker.people.nations import take_nations

# Degrees in which a mention fits a stated role; they order candidates and scale a resolution's confidence.
SAME_OFFICE: Final = 1.0
OTHER_WORD: Final = 0.9  # "top diplomat" for "foreign minister"
HEAD_ONLY: Final = 0.8  # "the minister" for "foreign minister"
NATION_UNSTATED: Final = 0.85  # factor: the mention names a country, the same role does not

# Offices that general usage calls by more than one name; one office a line.
_OTHER_WORDS: Final = (
    "foreign minister|foreign affairs minister|foreign secretary|state secretary|top diplomat|chief diplomat",
    "defense minister|defense secretary|defense chief|pentagon chief|war minister",
    "finance minister|treasury secretary|finance secretary|exchequer chancellor",
    "interior minister|home secretary|interior secretary|home affairs minister",
    "justice minister|attorney general|justice secretary",
    "prime minister|premier|head of government|government head",
    "president|head of state|state head|commander in chief|chief executive",
    "vice president|veep",
    "senator|lawmaker|legislator",
    "representative|congressman|congresswoman|congressperson|lawmaker|legislator|house member|member",
    "chairman|chairwoman|chair|chairperson",
    "spokesman|spokeswoman|spokesperson|press secretary",
    "ambassador|envoy|diplomat",
    "secretarygeneral|secretary general",
    "chief executive|chief executive officer|ceo",
    "pontiff|pope",
    "monarch|king|queen",
    "lieutenant colonel|lt colonel|colonel|officer",
    "doctor|physician",
)
_SYNONYMS: Final[dict[str, frozenset[int]]] = {}
for _line, _words in enumerate(_OTHER_WORDS):
    for _word in _words.split("|"):
        _SYNONYMS[_word] = _SYNONYMS.get(_word, frozenset()) | {_line}

# Foreign ministers bear this title, with nothing said of a country, in one country only.
_COUNTRY_OF_OFFICE: Final[dict[str, frozenset[str]]] = {"state secretary": frozenset({"united states"})}

# What makes another office of one: a deputy is not the minister, a former president not the president.
_STANDING: Final[dict[str, str]] = {
    "former": "former", "ex": "former", "deputy": "deputy", "assistant": "deputy", "under": "deputy",
    "associate": "deputy", "acting": "", "interim": "", "then": "", "late": "",
}  # fmt: skip
_SPELLINGS: Final[dict[str, str]] = {"defence": "defense", "labour": "labor", "honourable": "honorable"}
_EMPTY: Final = frozenset(
    "the a an our his her their its this that and honorable new longtime veteran mr madam".split()
)
_OF: Final = re.compile(r"^(?P<head>[\w ]+?) (?:of|for|to|from|at) (?:the )?(?P<rest>.+)$")
_FIXED: Final = frozenset(("head of state", "head of government", "chief of staff"))


@dataclass(frozen=True, slots=True)
class Role:
    """An office in a comparable form: its words in order, the countries named with it, and its standing."""

    office: str
    nations: frozenset[str]
    standing: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.office)


@lru_cache(maxsize=4096)
def parse_role(text: str) -> Role:
    """The office that a title, a role or a mention such as "Russia's foreign minister" speaks of.

    Text that names no office comes back empty.
    """
    plain = (
        re.sub(r"[’']s?\b", "'s", text.replace("\xa0", " ")).replace("'s", "") if "'" in text or "’" in text else text
    )
    words = [fold(word) for word in re.findall(r"(?:[^\W\d_]\.)+|[\w'’]+(?:-[\w'’]+)*", re.sub(r"\bex-", "ex ", plain))]
    words = [part for word in words for part in ABBREVIATIONS.get(word, _SPELLINGS.get(word, word)).split()]
    rest, nations = take_nations(" ".join(words))
    standing = frozenset(_STANDING[word] for word in rest.split() if word in _STANDING) - {""}
    kept = [word for word in rest.split() if word not in _EMPTY and word not in _STANDING]
    office = _in_one_order(" ".join(kept))
    if not any(_names_office(word) for word in office.split()):
        return Role("", frozenset(), frozenset())
    return Role(office, nations or _COUNTRY_OF_OFFICE.get(office, frozenset()), standing)


def _names_office(word: str) -> bool:
    return (word in OFFICES or word in TITLES_OR_NAMES or word in _SYNONYMS) and word not in COURTESY


def _in_one_order(office: str) -> str:
    """Both orders of an office in one: "secretary of state" as "state secretary"."""
    if any(fixed in office for fixed in _FIXED):
        return office
    office = re.sub(r"(?:\s(?:of|for|to|from|at))+$", "", office.strip())
    if match := _OF.match(office):
        return f"{match['rest']} {match['head']}"
    return office


def fit(mention: Role, stated: Role) -> float:
    """How well a mention fits a stated role: :data:`SAME_OFFICE` down to 0 for another office or country."""
    if not mention or not stated or mention.standing != stated.standing:
        return 0.0
    if mention.nations and stated.nations and not mention.nations & stated.nations:
        return 0.0
    degree = _fit_office(mention.office, stated.office)
    if stated.nations and not mention.nations and " " not in mention.office:
        degree = min(degree, HEAD_ONLY)  # "the president" need not be the only president the documents name
    if mention.nations and not stated.nations:
        return degree * NATION_UNSTATED if degree == SAME_OFFICE else 0.0
    return degree


def _fit_office(mention: str, stated: str) -> float:
    if mention == stated:
        return SAME_OFFICE
    if _SYNONYMS.get(mention, frozenset()) & _SYNONYMS.get(stated, frozenset()):
        return OTHER_WORD
    ours, theirs = mention.split(), stated.split()
    if len(ours) == 1 and ours[0] == theirs[-1] and "vice" not in theirs:
        return HEAD_ONLY
    if set(ours) < set(theirs) and ours[-1] == theirs[-1] and "vice" not in set(theirs) - set(ours):
        return HEAD_ONLY
    if len(theirs) < len(ours) and set(theirs) < set(ours) and ours[-1] == theirs[-1] and "vice" not in ours:
        return HEAD_ONLY  # the mention says more than the record: "House intelligence chairman" for "chairman"
    return 0.0


def exclude_each_other(one: Role, other: Role) -> bool:
    """Whether nobody holds both: the same office, at the same time, of two countries."""
    return bool(
        one.nations
        and other.nations
        and not one.nations & other.nations
        and one.standing == other.standing
        and _fit_office(one.office, other.office) >= OTHER_WORD
    )
