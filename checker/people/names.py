"""Reading written names into their parts, and saying how far two of them can be one person's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from checker.language import Language
from checker.people.given_names import GivenNames, given_names_of
from checker.people.honorifics import honorifics_of
from checker.people.name_folding import fold, romanised
from checker.people.nations import nations_of
from checker.people.titles import title_length
from checker.thresholds import Threshold
from checker.value_classes import dataclass

IDENTICAL: Final = Threshold(
    1.0,
    unit="degree of likeness of two names",
    reason="the same given and family name",
    how_set="by rank, not measured: only the order matters; rerun tests/people on change",
)
VARIANT: Final = Threshold(
    0.9,
    unit="degree of likeness of two names",
    reason="the same but for an initial, a short form, a romanisation or a middle name",
    how_set="by rank, not measured: only the order matters; rerun tests/people on change",
)
FAMILY_ONLY: Final = Threshold(
    0.7,
    unit="degree of likeness of two names",
    reason="the same family name, and one of the two gives no more",
    how_set="by rank, not measured: only the order matters; rerun tests/people on change",
)
DOUBTFUL: Final = Threshold(
    0.4,
    unit="degree of likeness of two names",
    reason="a given name alone, one letter apart, Mr against Ms: one person, or not",
    how_set="by rank, not measured: only the order matters; rerun tests/people on change",
)
UNCOMPARABLE: Final = Threshold(
    0.2,
    unit="degree of likeness of two names",
    reason="a given name on one side and a family name on the other: nothing to go by",
    how_set="by rank, not measured: only the order matters; rerun tests/people on change",
)
CONTRADICTION: Final = Threshold(
    0.0,
    unit="degree of likeness of two names",
    reason="two names that one person does not bear",
    how_set="by rank, not measured: only the order matters; rerun tests/people on change",
)

SHORTEST_WITH_SLIP = Threshold(
    6,
    unit="letters",
    reason="two spellings one letter apart are a slip only in longer names: chance pairs of family names are short",
    how_set="by hand (“Bush”, “Rush”); rerun tests/people on change",
)
SHORTEST_BESIDE_GIVEN_NAME = Threshold(
    3,
    unit="letters",
    reason="beside the same given name a shorter family name one letter apart is a slip, too",
    how_set="by hand; rerun tests/people on change",
)
LONGEST_ACRONYM_GIVEN_NAME = Threshold(
    4,
    unit="letters",
    reason="up to this length a word in capitals without a vowel is initials (“JD”), and any may be an acronym",
    how_set="by hand; rerun tests/people on change",
)


@dataclass(frozen=True, slots=True)
class Name:
    """A written name in parts, each in the order and the letters in which it was written.

    ``titles`` holds what is before or beside the name ("Foreign Minister"), ``middle`` a nickname in
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


_ROMAN_NUMERALS: Final = frozenset({"ii", "iii", "iv"})
_VOWELS: Final = frozenset("aeiouy")
_LONGEST_PARTICLE: Final = Threshold(
    3,
    unit="letters",
    reason="a longer word in capitals is a name of its own, whatever small word it looks like",
    how_set="by hand; rerun tests/people on change",
)
_DROPPED: Final = re.compile(r"\([^)]{0,200}\)|\[[^\]]{0,200}\]|[“”\"‘«»*_:;]|^['’]|(?<=\w)['’]s?(?!\w)")
_PARTY_TAG: Final = re.compile(r"^(?:[A-Z]{1,3}|Rep|Dem|Ind)\s*[-–—.]\s*[A-Z][\w. ]*$")
_MISSING_SPACE: Final = re.compile(r"(?<=[^\W\d_]{2})\.(?=[^\W\d_]{3})")
_DOTTED_SUFFIX: Final = re.compile(r"\b(Ph|M)\.\s?(D)\.", re.IGNORECASE)


@lru_cache(maxsize=8192)
def parse_name(text: str, language: Language) -> Name:
    """Return the parts of a name as documents write it: "Sen. Ann Alder, R-Texas", "W JOHN BIRCH", "the minister".

    Text that names nobody comes back without a family name.
    """
    return _NameReader(language).read(text)


class _NameReader:
    """Reads written names of one language into their parts."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._known = honorifics_of(language)

    def read(self, text: str) -> Name:
        text = _DOTTED_SUFFIX.sub(r"\1\2", _DROPPED.sub(" ", text.replace("\xa0", " ")))
        head, *rest = [part.strip() for part in _MISSING_SPACE.sub(". ", text).split(",")]
        extra: list[str] = []
        suffix = ""
        for part in rest:
            words = part.split()
            if words and all(fold(word) in self._known.suffixes for word in words):
                suffix = part
            elif words and not _PARTY_TAG.match(part):
                if not extra and self._is_inverted(head, words):
                    head = f"{part} {head}"
                else:
                    extra.append(part)
        return self._parse_head(head.split(), extra=extra, suffix=suffix)

    def _title_length(self, words: Sequence[str]) -> int:
        return title_length(words, self._language)

    def _is_inverted(self, head: str, words: Sequence[str]) -> bool:
        """Return whether "head, words" is a family name followed by given names, as lists print them."""
        return (
            len(head.split()) == 1
            and head[:1].isupper()
            and len(words) <= 2
            and all(word[:1].isupper() for word in words)
            and not self._title_length(words)
        )

    def _parse_head(self, words: list[str], *, extra: Sequence[str], suffix: str) -> Name:
        length = self._title_length(words)
        titles = [" ".join(words[:length])] if length else []
        rest = [word for word in words[length:] if self._may_be_part_of_a_name(word)]
        if self._is_description(words[length:], titled=bool(titles)):
            rest = []
        while len(rest) > 1 and fold(rest[-1]) in self._known.suffixes:
            suffix = suffix or rest[-1]
            rest.pop()
        while rest and rest[0].lower() in self._known.articles:
            rest.pop(0)
        appositions = [part for part in extra if self._title_length(part.split())]
        given, middle, family = self._split(rest)
        return Name(titles=(*titles, *appositions), given=given, middle=middle, family=family, suffix=suffix)

    def _is_description(self, words: Sequence[str], *, titled: bool) -> bool:
        """Return whether the words describe instead of naming: "no mainstream Republican", "One of those staffers"."""
        plain = [word for word in words if word.lower() not in self._known.articles]
        if not plain:
            return False
        opens_small = plain[0].islower() and not self._may_be_part_of_a_name(plain[0])
        return (opens_small and not titled) or fold(plain[0]) in self._known.counting

    def _may_be_part_of_a_name(self, word: str) -> bool:
        start, hyphen, _ = word.partition("-")
        particles = self._known.particles
        return word[:1].isupper() or fold(word) in particles or (bool(hyphen) and fold(start) in particles)

    def _split(self, words: Sequence[str]) -> tuple[str, tuple[str, ...], str]:
        """Return given name, middle names and family name; a lone word counts as the family name."""
        if not words:
            return "", (), ""
        first = next((at for at, word in enumerate(words[:-1]) if self._starts_family(words, at, word)), len(words) - 1)
        if first == 0:
            return "", (), " ".join(words)
        return words[0], tuple(words[1:first]), " ".join(words[first:])

    def _starts_family(self, words: Sequence[str], at: int, word: str) -> bool:
        folded = fold(word)
        if folded not in self._known.particles or word.endswith("."):
            return False
        if at > 0 or folded not in self._known.particles_or_given:
            return True
        return word.islower() or fold(words[1]) in self._known.particles


def is_body(text: str, language: Language) -> bool:
    """Return whether the text names an organisation or an unnamed group rather than a person.

    "Bank of Alder" is a body, "Sen. Frank Church" is not: a family name that is also a word for a body ends the name
    of somebody with a title or a given name.
    """
    known = honorifics_of(language)
    words = [fold(word) for word in re.findall(r"[\w'’.-]+", text)]
    named = [word for word in words if word not in known.articles]
    body = any(word in known.bodies for word in named[:-1]) or (
        bool(named) and named[-1] in known.bodies and not _is_borne(text, named[-1], language)
    )
    definite = any(word in known.definite for word in words)
    return body or ((len(named) > 1 or definite) and nations_of(language).holds(" ".join(named)))


def _is_borne(text: str, last: str, language: Language) -> bool:
    """Return whether the last word is the family name of somebody with a title, a given name or initials."""
    known = honorifics_of(language)
    name = parse_name(text, language)
    if last not in known.bodies_or_names or any(word in known.articles for word in text.split()[:1]):
        return False
    given = fold(name.given)
    first_name = len(given) == 1 or given in given_names_of(language).common
    return bool(name) and (first_name or (not given and bool(name.titles)))


def likeness(one: Name, other: Name, language: Language) -> float:
    """Return how far two names can be one person's: :data:`IDENTICAL` down to :data:`CONTRADICTION`.

    Titles are not weighed, except that Mr and Ms part two family names. A lone word is taken for a family
    name, but being somebody's given name is no contradiction. A name without words contradicts nothing.
    """
    mine, theirs = one.words, other.words
    if not mine or not theirs:
        return UNCOMPARABLE
    clash = {gender(one, language), gender(other, language)} == {"m", "f"}
    if mine == theirs:
        if len(mine) > 1:
            return IDENTICAL
        return DOUBTFUL if clash else FAMILY_ONLY
    degree = _compare_words(one, other, given_names_of(language))
    return DOUBTFUL if degree == FAMILY_ONLY and clash else degree


def _compare_words(one: Name, other: Name, names: GivenNames) -> float:
    mine, theirs = one.words, other.words
    short, long = sorted((mine, theirs), key=len)
    if len(short) == 1:
        return _compare_lone_word(short[0], long, names)
    family = _same_family(one, other)
    given = _same_given(one, other, names)
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


def _compare_lone_word(word: str, words: Sequence[str], names: GivenNames) -> float:
    if any(_alike(word, "".join(words[at:])) for at in range(len(words))):
        return FAMILY_ONLY  # "Alder-Birch" for "Ann Alder Birch" too
    if any(_alike(word, whole) or names.are_forms_of_one_name(word, whole) for whole in words[:-1]):
        return DOUBTFUL
    if _is_slip(word, words[-1]):
        return DOUBTFUL
    if len(words) == 1:
        return UNCOMPARABLE if (word in names.only_given) != (words[0] in names.only_given) else CONTRADICTION
    return UNCOMPARABLE if word in names.only_given else CONTRADICTION


def _same_family(one: Name, other: Name) -> float:
    """Return VARIANT for the same family name, DOUBTFUL for a slip of the pen, 0 for two names."""
    mine, theirs = fold(one.family.split()[-1]), fold(other.family.split()[-1])
    if _alike(mine, theirs):
        return VARIANT
    shorter, longer = sorted((mine, theirs), key=len)
    if len(shorter) == 1:
        return VARIANT if longer.startswith(shorter) else CONTRADICTION
    if "-" in one.family + other.family and (longer.endswith(shorter) or longer.startswith(shorter)):
        return VARIANT
    return DOUBTFUL if _is_slip(mine, theirs) else CONTRADICTION


def _same_given(one: Name, other: Name, names: GivenNames) -> bool:
    """Return whether any name before the family name fits one of the other's, initials and short forms included.

    An initial that is not the first name fits nothing by itself: a shared "J." in the middle is no evidence.
    """
    mine = [fold(word) for word in (one.given, *one.middle) if fold(word)]
    theirs = [fold(word) for word in (other.given, *other.middle) if fold(word)]
    if not mine or not theirs:
        return False
    if _fits(mine[0], theirs[0], names):
        return True
    return any(
        len(first) > 1 and len(second) > 1 and _fits(first, second, names)
        for first in mine
        for second in theirs
        if first == mine[0] or second == theirs[0] or len(mine[0]) == 1 or len(theirs[0]) == 1
    )


def _fits(one: str, other: str, names: GivenNames) -> bool:
    if _alike(one, other) or names.are_forms_of_one_name(one, other):
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) == 1:
        return longer.startswith(shorter)
    return len(shorter) == 2 and _are_initials(shorter, longer)


def _are_initials(shorter: str, longer: str) -> bool:
    """Return whether two letters can be initials ("J.D.") of which the longer name carries the first."""
    return not set(shorter) & _VOWELS and longer.startswith(shorter[0])


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > 1 and romanised(one) == romanised(other))


def _is_slip(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= SHORTEST_WITH_SLIP and DamerauLevenshtein.distance(one, other) == 1


def _nearly_meet(one: Name, other: Name) -> bool:
    """Return whether another word of one is a letter off a word of the other, given names agreeing."""
    return any(
        min(len(mine), len(theirs)) >= SHORTEST_BESIDE_GIVEN_NAME and DamerauLevenshtein.distance(mine, theirs) <= 1
        for mine in one.words[1:]
        for theirs in other.words[1:]
    )


def _swapped(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Return whether the two hold the same words in another order, as names that put the family first may."""
    return len(mine) == len(theirs) and sorted(map(romanised, mine)) == sorted(map(romanised, theirs))


def gender(name: Name, language: Language) -> str:
    """Return the letter m or f where the name's form of address says so, else nothing."""
    courtesy = honorifics_of(language).courtesy
    words = (fold(word) for title in name.titles for word in title.split())
    return next((courtesy[word] for word in words if word in courtesy), "")


def in_natural_case(text: str, language: Language) -> str:
    """Return a name printed in capitals as it is usually written; "ANN DE BIRCH" becomes "Ann De Birch"."""
    shouted = text.isupper()
    return " ".join(
        _recase(word, language) if shouted or len(fold(word)) > LONGEST_ACRONYM_GIVEN_NAME else word
        for word in text.split()
    )


def _recase(word: str, language: Language) -> str:
    known = honorifics_of(language)
    letters = [char for char in word if char.isalpha()]
    if len(letters) < 2 or not all(char.isupper() for char in letters):
        return word
    folded = fold(word)
    if folded in _ROMAN_NUMERALS or re.fullmatch(r"(?:[^\W\d_]\.)+", word):
        return word
    if folded in known.particles - known.particles_or_given and len(letters) <= _LONGEST_PARTICLE:
        return word.lower() if folded in known.small_particles else word.capitalize()
    initials = len(letters) <= LONGEST_ACRONYM_GIVEN_NAME and "." not in word and not set(folded) & _VOWELS
    if initials and folded not in known.abbreviations:
        return word if folded not in known.suffixes else word.capitalize()  # JD, but Jr
    pieces = (piece.capitalize() for piece in re.split(r"(['’-])", word))
    return re.sub(r"^(Mc)([a-z])", lambda match: match[1] + match[2].upper(), "".join(pieces))
