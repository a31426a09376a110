"""Classes of words that reading a sentence without a parser leans on, taken from the word tables of its language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from checker.language import Language
from checker.language.lexicon import Table
from checker.thresholds import Threshold
from checker.value_classes import dataclass

SHORTEST_ADVERB = Threshold(
    5, unit="letters", reason="shorter words in -ly are no adverbs (“fly”, “ally”)", how_set="by hand"
)


@dataclass(frozen=True, eq=False)
class WordClasses:
    """The classes of one language, in lower case; ``of(name)`` gives a class by its feature in function_words.tsv."""

    closed: Table
    nouns: Table
    endings: Table
    person_nouns: frozenset[str]  # for one person: "spokeswoman"
    people_nouns: frozenset[str]  # for several, of whom nobody can be named: "officials"
    body_nouns: frozenset[str]  # for bodies: they speak, but nobody can be confused with them
    text_nouns: frozenset[str]  # for texts that are quoted without a speaker
    family_names: frozenset[str]  # of these nouns, those that are family names too
    honorifics: frozenset[str]  # written before a name, with and without their stop
    weekdays_and_months: frozenset[str]
    not_nouns: frozenset[str]  # words at which a noun phrase ends

    def of(self, name: str) -> frozenset[str]:
        """Return the words with this feature in the table of function words."""
        return self.closed.having(name)

    def features(self, word: str) -> Mapping[str, str]:
        """Return the features of a lower-case word in the table of function words."""
        return self.closed.features(word)

    def is_person(self, word: str) -> bool:
        """Return whether ``word`` is a noun for one person, as "spokeswoman" or "farmer"."""
        return word.casefold() in self.person_nouns

    def are_people(self, word: str) -> bool:
        """Return whether ``word`` is a noun for several persons, as "officials"."""
        return word.casefold() in self.people_nouns

    def is_adverb(self, word: str) -> bool:
        """Return whether ``word`` can stand between a subject and its verb as an adverb."""
        lower = word.casefold()
        if lower in self.of("adverb"):
            return True
        return self.ends_as(lower, "adverb") and len(lower) >= SHORTEST_ADVERB and lower not in self.of("not_adverb")

    def ends_as(self, word: str, *kinds: str) -> bool:
        """Return whether the lower-case word has an ending of one of these kinds, features of endings.tsv."""
        return any(word.endswith(tuple(self.endings.having(kind))) for kind in kinds)

    def is_known_noun(self, word: str) -> bool:
        """Return whether the lower-case word is a noun for people, bodies or texts."""
        return self.is_person(word) or self.are_people(word) or word in self.body_nouns or word in self.text_nouns

    def is_adjective_like(self, word: str) -> bool:
        """Return whether the lower-case word may be an adjective before a noun, by its ending or by itself."""
        if self.is_known_noun(word) or self.ends_as(word, "age"):
            return False
        return word in self.of("adjective") or self.ends_as(word, "adjective") or "-" in word


@lru_cache(maxsize=8)
def word_classes_of(language: Language) -> WordClasses:
    """Return the word classes of ``language``."""
    nouns, closed = language.lexicon.table("nouns"), language.lexicon.table("function_words")
    months, abbreviations = language.lexicon.table("months"), language.lexicon.table("abbreviations")
    short_months = {f"{word}." for word in abbreviations.having("month")}
    return WordClasses(
        closed=closed,
        nouns=nouns,
        endings=language.lexicon.table("endings"),
        person_nouns=nouns.having("person"),
        people_nouns=nouns.having("people")
        | {plural for noun in nouns.having("person") for plural in _plurals(noun, nouns)},
        body_nouns=nouns.having("body"),
        text_nouns=nouns.having("text"),
        family_names=nouns.having("family_name"),
        honorifics=_honorifics(nouns, abbreviations),
        weekdays_and_months=closed.having("weekday") | (months.words - closed.having("modal")) | short_months,
        not_nouns=_not_nouns(closed),
    )


def _plurals(noun: str, nouns: Table) -> list[str]:
    if irregular := nouns.features(noun).get("plural"):
        return irregular.split("|")
    if noun.endswith("man"):
        return [noun[:-3] + "men"]
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return [noun[:-1] + "ies"]
    return [noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")]


def _honorifics(nouns: Table, abbreviations: Table) -> frozenset[str]:
    people = nouns.having("person") | nouns.having("people") | nouns.having("office") | nouns.having("rank")
    short = {
        word
        for word in abbreviations.having("title") & abbreviations.having("stop")
        if word in abbreviations.having("courtesy") or _last_word(abbreviations, word) in people
    }
    return nouns.having("address") | short | {f"{word}." for word in short}


def _last_word(abbreviations: Table, word: str) -> str:
    return abbreviations.features(word).get("full", "").rpartition(" ")[2]


def _not_nouns(closed: Table) -> frozenset[str]:
    classes: Iterable[str] = (
        "personal",
        "relative",
        "preposition",
        "subordinator",
        "conjunction",
        "auxiliary",
        "modal",
        "ends_phrase",
    )
    return frozenset().union(*map(closed.having, classes)) | (closed.having("adverb") - closed.having("also_adjective"))
