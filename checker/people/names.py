"""Reading written names into their parts, and saying how far two of them can be one person's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from checker.people.given_names import ONLY_GIVEN, are_forms_of_one_name
from checker.people.honorifics import ABBREVIATIONS, BODIES, COURTESY, PARTICLES, PARTICLES_OR_GIVEN, SUFFIXES
from checker.people.name_folding import fold, romanised
from checker.people.nations import is_nation
from checker.people.titles import title_length

# Degrees of likeness. Only their order and the two borders below mean anything; they are not probabilities.
IDENTICAL: Final = 1.0  # same given and family name
VARIANT: Final = 0.9  # the same but for an initial, a short form, a romanisation or a middle name
FAMILY_ONLY: Final = 0.7  # same family name, and one of the two gives no more
DOUBTFUL: Final = 0.4  # a given name alone, one letter apart, Mr against Ms: can be one person, or not
UNCOMPARABLE: Final = 0.2  # a given name on one side and a family name on the other: nothing to go by
CONTRADICTION: Final = 0.0

# Two spellings one letter apart can be a slip only when the word is long enough to survive one: chance pairs of
# family names ("Bush", "Rush") are short. Rerun tests/people when this moves.
_SHORTEST_WITH_SLIP: Final = 6
_SHORTEST_BESIDE_GIVEN_NAME: Final = 3


@dataclass(frozen=True, slots=True)
class Name:
    """A written name in parts, each in the order and the letters in which it was written.

    ``titles`` holds what stands before or beside the name ("Foreign Minister"), ``middle`` a nickname in
    quotation marks too. A text that holds a title alone has no family name.
    """

    titles: tuple[str, ...] = ()
    given: str = ""
    middle: tuple[str, ...] = ()
    family: str = ""
    suffix: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words of the name proper, particles of the family name apart."""
        parts = [self.given, *self.middle, *self.family.split()]
        return tuple(folded for part in parts if (folded := fold(part)))

    @property
    def full(self) -> str:
        """The name without titles."""
        return " ".join(part for part in (self.given, *self.middle, self.family, self.suffix) if part)

    def __bool__(self) -> bool:
        return bool(self.family)


_DROPPED: Final = re.compile(r"\([^)]*\)|\[[^\]]*\]|[“”\"‘«»*_:;]|^['’]|(?<=\w)['’]s?(?!\w)")
_PARTY_TAG: Final = re.compile(r"^(?:[A-Z]{1,3}|Rep|Dem|Ind)\s*[-–—.]\s*[A-Z][\w. ]*$")
_COUNTING: Final = frozenset(
    "one two three four five some many several most all both each few none no another other others any every".split()
)
_MISSING_SPACE: Final = re.compile(r"(?<=[^\W\d_]{2})\.(?=[^\W\d_]{3})")
_DOTTED_SUFFIX: Final = re.compile(r"\b(Ph|M)\.\s?(D)\.", re.IGNORECASE)


@lru_cache(maxsize=8192)
def parse_name(text: str) -> Name:
    """The parts of a name as documents write it: "Sen. Ann Alder, R-Texas", "W JOHN BIRCH", "the minister".

    Text that names nobody comes back without a family name.
    """
    text = _DOTTED_SUFFIX.sub(r"\1\2", _DROPPED.sub(" ", text.replace("\xa0", " ")))
    head, *rest = [part.strip() for part in _MISSING_SPACE.sub(". ", text).split(",")]
    extra: list[str] = []
    suffix = ""
    for part in rest:
        words = part.split()
        if words and all(fold(word) in SUFFIXES for word in words):
            suffix = part
        elif words and not _PARTY_TAG.match(part):
            if not extra and _is_inverted(head, words):
                head = f"{part} {head}"
            else:
                extra.append(part)
    return _parse_head(head.split(), extra=extra, suffix=suffix)


def _is_inverted(head: str, words: Sequence[str]) -> bool:
    """Whether "head, words" is a family name followed by given names, as lists print them."""
    return (
        len(head.split()) == 1
        and head[:1].isupper()
        and len(words) <= 2
        and all(word[:1].isupper() for word in words)
        and not title_length(words)
    )


def _parse_head(words: list[str], *, extra: Sequence[str], suffix: str) -> Name:
    length = title_length(words)
    titles = [" ".join(words[:length])] if length else []
    rest = [word for word in words[length:] if _may_be_part_of_a_name(word)]
    if _is_description(words[length:], titled=bool(titles)):
        rest = []
    while len(rest) > 1 and fold(rest[-1]) in SUFFIXES:
        suffix = suffix or rest[-1]
        rest.pop()
    while rest and rest[0].lower() in ("the", "a", "an"):
        rest.pop(0)
    appositions = [part for part in extra if title_length(part.split())]
    given, middle, family = _split(rest)
    return Name(titles=(*titles, *appositions), given=given, middle=middle, family=family, suffix=suffix)


def _is_description(words: Sequence[str], *, titled: bool) -> bool:
    """Whether the words describe somebody instead of naming: "no mainstream Republican", "One of those staffers"."""
    plain = [word for word in words if word.lower() not in ("the", "a", "an")]
    if not plain:
        return False
    opens_small = plain[0].islower() and not _may_be_part_of_a_name(plain[0])
    return (opens_small and not titled) or fold(plain[0]) in _COUNTING


def _may_be_part_of_a_name(word: str) -> bool:
    start, hyphen, _ = word.partition("-")
    return word[:1].isupper() or fold(word) in PARTICLES or (bool(hyphen) and fold(start) in PARTICLES)


def _split(words: Sequence[str]) -> tuple[str, tuple[str, ...], str]:
    """Given name, middle names and family name; a lone word counts as the family name."""
    if not words:
        return "", (), ""
    first = next((at for at, word in enumerate(words[:-1]) if _starts_family(words, at, word)), len(words) - 1)
    if first == 0:
        return "", (), " ".join(words)
    return words[0], tuple(words[1:first]), " ".join(words[first:])


def _starts_family(words: Sequence[str], at: int, word: str) -> bool:
    folded = fold(word)
    if folded not in PARTICLES or word.endswith("."):
        return False
    if at > 0 or folded not in PARTICLES_OR_GIVEN:
        return True
    return word.islower() or fold(words[1]) in PARTICLES


def is_body(text: str) -> bool:
    """Whether the text names an organisation or an unnamed group rather than a person."""
    words = [fold(word) for word in re.findall(r"[\w'’.-]+", text)]
    named = [word for word in words if word not in ("the", "a", "an")]
    return any(word in BODIES for word in named) or ((len(named) > 1 or "the" in words) and is_nation(" ".join(named)))


def likeness(one: Name, other: Name) -> float:
    """How far two names can be one person's: :data:`IDENTICAL` down to :data:`CONTRADICTION`.

    Titles are not weighed, except that Mr and Ms part two family names. A lone word is taken for a family
    name, but being somebody's given name is no contradiction. A name without words contradicts nothing.
    """
    mine, theirs = one.words, other.words
    if not mine or not theirs:
        return UNCOMPARABLE
    if mine == theirs:
        if len(mine) > 1 or not _genders_clash(one, other):
            return IDENTICAL if len(mine) > 1 else FAMILY_ONLY
        return DOUBTFUL
    degree = _compare_words(one, other)
    if degree == FAMILY_ONLY and _genders_clash(one, other):
        return DOUBTFUL
    return degree


def _compare_words(one: Name, other: Name) -> float:
    mine, theirs = one.words, other.words
    short, long = sorted((mine, theirs), key=len)
    if len(short) == 1:
        return _compare_lone_word(short[0], long)
    family = _same_family(one, other)
    given = _same_given(one, other)
    if family == VARIANT and given:
        return VARIANT
    if family == VARIANT and _is_slip(fold(one.given), fold(other.given)):
        return DOUBTFUL
    if len(short) < len(long) and all(any(_alike(word, whole) for whole in long) for word in short):
        return VARIANT
    if given and (family or _nearly_meet(one, other)):
        return DOUBTFUL
    if _swapped(mine, theirs):
        return VARIANT
    return CONTRADICTION


def _compare_lone_word(word: str, words: Sequence[str]) -> float:
    if any(_alike(word, "".join(words[at:])) for at in range(len(words))):
        return FAMILY_ONLY  # "Alder-Birch" for "Ann Alder Birch" too
    if any(_alike(word, whole) or are_forms_of_one_name(word, whole) for whole in words[:-1]):
        return DOUBTFUL
    if _is_slip(word, words[-1]):
        return DOUBTFUL
    if len(words) == 1:
        return UNCOMPARABLE if (word in ONLY_GIVEN) != (words[0] in ONLY_GIVEN) else CONTRADICTION
    return UNCOMPARABLE if word in ONLY_GIVEN else CONTRADICTION


def _same_family(one: Name, other: Name) -> float:
    """VARIANT for the same family name, DOUBTFUL for a slip of the pen, 0 for two names."""
    mine, theirs = fold(one.family.split()[-1]), fold(other.family.split()[-1])
    if _alike(mine, theirs):
        return VARIANT
    shorter, longer = sorted((mine, theirs), key=len)
    if len(shorter) == 1:
        return VARIANT if longer.startswith(shorter) else CONTRADICTION
    if "-" in one.family + other.family and (longer.endswith(shorter) or longer.startswith(shorter)):
        return VARIANT
    return DOUBTFUL if _is_slip(mine, theirs) else CONTRADICTION


def _same_given(one: Name, other: Name) -> bool:
    """Whether any name before the family name fits one of the other's, initials and short forms included.

    An initial that is not the first name fits nothing by itself: a shared "J." in the middle is no evidence.
    """
    mine = [fold(word) for word in (one.given, *one.middle) if fold(word)]
    theirs = [fold(word) for word in (other.given, *other.middle) if fold(word)]
    if not mine or not theirs:
        return False
    if _fits(mine[0], theirs[0]):
        return True
    return any(
        len(first) > 1 and len(second) > 1 and _fits(first, second)
        for first in mine
        for second in theirs
        if first == mine[0] or second == theirs[0] or len(mine[0]) == 1 or len(theirs[0]) == 1
    )


def _fits(one: str, other: str) -> bool:
    if _alike(one, other) or are_forms_of_one_name(one, other):
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) == 1:
        return longer.startswith(shorter)
    return len(shorter) == 2 and _are_initials(shorter, longer)


def _are_initials(shorter: str, longer: str) -> bool:
    """Whether two letters can be initials ("J.D.") of which the longer name carries the first."""
    return not set(shorter) & set("aeiouy") and longer.startswith(shorter[0])


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > 1 and romanised(one) == romanised(other))


def _is_slip(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _SHORTEST_WITH_SLIP and DamerauLevenshtein.distance(one, other) == 1


def _nearly_meet(one: Name, other: Name) -> bool:
    """Whether, given names agreeing, any other word of one is a letter off a word of the other: a damaged name."""
    return any(
        min(len(mine), len(theirs)) >= _SHORTEST_BESIDE_GIVEN_NAME and DamerauLevenshtein.distance(mine, theirs) <= 1
        for mine in one.words[1:]
        for theirs in other.words[1:]
    )


def _swapped(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the two hold the same words in another order, as names that put the family first may."""
    return len(mine) == len(theirs) and sorted(map(romanised, mine)) == sorted(map(romanised, theirs))


def _genders_clash(one: Name, other: Name) -> bool:
    return {gender(one), gender(other)} == {"m", "f"}


def gender(name: Name) -> str:
    """The letter m or f where the name's form of address says so, else nothing."""
    words = (fold(word) for title in name.titles for word in title.split())
    return next((COURTESY[word] for word in words if word in COURTESY), "")


def in_natural_case(text: str) -> str:
    """A name printed in capitals as it is usually written; "ANN DE BIRCH" becomes "Ann De Birch"."""
    shouted = text.isupper()
    return " ".join(_recase(word) if shouted or len(fold(word)) > 4 else word for word in text.split())


def _recase(word: str) -> str:
    letters = [char for char in word if char.isalpha()]
    if len(letters) < 2 or not all(char.isupper() for char in letters):
        return word
    folded = fold(word)
    if folded in {"ii", "iii", "iv"} or (len(letters) > 1 and re.fullmatch(r"(?:[^\W\d_]\.)+", word)):
        return word
    if folded in PARTICLES - PARTICLES_OR_GIVEN and len(letters) <= 3:
        return word.lower() if folded in {"van", "von", "der", "den", "bin", "ibn"} else word.capitalize()
    if len(letters) <= 4 and "." not in word and not set(folded) & set("aeiouy") and folded not in ABBREVIATIONS:
        return word if folded not in SUFFIXES else word.capitalize()  # JD, but Jr
    pieces = (piece.capitalize() for piece in re.split(r"(['’-])", word))
    return re.sub(r"^(Mc)([a-z])", lambda match: match[1] + match[2].upper(), "".join(pieces))
