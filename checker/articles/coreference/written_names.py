"""Names as they are written: the title before a name, and whether a capitalised phrase can be a person's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from checker.articles.coreference.genders import gender_of_given_name
from checker.articles.vocabulary.cues import cues_of
from checker.articles.vocabulary.wordclasses import word_classes_of
from checker.language import Language
from checker.people.given_names import given_names_of
from checker.people.honorifics import honorifics_of
from checker.people.nations import nations_of
from checker.thresholds import Threshold

_LONGEST_NAME: Final = Threshold(
    5,
    unit="words",
    reason="a longer capitalised phrase is the name of a body, a law or a work",
    how_set="by hand, read on PolNeAR's training half",
)

_SHOUTED: Final = Threshold(
    4,
    unit="letters",
    reason="so many letters in capitals before a name are a word of the page; fewer may be initials or a short name",
    how_set="by hand: initials and agencies before names have two or three",
)


def split_name(text: str, language: Language) -> tuple[str, str]:
    """Return a written mention's title or role, and the name after it: ("Foreign Minister", "Ann Alder")."""
    words = _words_after_owner(text)
    cut = _title_length(words, language)
    name = _to_preposition(_without_verbs(words[cut:], language), language)
    return " ".join(words[:cut]), " ".join(word.removesuffix("'s").removesuffix("’s") for word in name)


def _words_after_owner(text: str) -> list[str]:
    """Return the words after "Alder's" where a name follows there, else all."""
    text = text.replace("’s ", "'s ")
    _, owner, rest = text.rpartition("'s ")
    kept = rest if owner and any(c.isupper() for c in rest) else text
    return _after_shouted([word.strip(",;()") for word in kept.split()])


def _after_shouted(words: list[str]) -> list[str]:
    """Return the words without those of the page before a name: of "MUST WATCH Ann Alder" the name."""
    if words and words[-1].isupper():
        return words
    at = 0
    while at < len(words) - 1 and words[at].isupper() and len(words[at]) >= _SHOUTED:
        at += 1
    return words[at:]


def _title_length(words: Sequence[str], language: Language) -> int:
    """Count the words before the name."""
    department = language.lexicon.table("coreference").having("department")
    particles, prepositions = _particles(language), word_classes_of(language).of("preposition")
    cut = 0
    for index, word in enumerate(words):
        lower = word.casefold()
        if lower in particles and index > cut:
            continue
        if index > cut and lower in prepositions and word[:1].islower():
            break  # "Ann Alder of Harbour Town"
        if index + 1 == len(words) and _is_family_name(words, language):
            break  # "Ann King", "Mr. King", "King"
        in_department = index > 0 and cut == index and words[index - 1].casefold() in department
        if _is_title(word, language) or _is_body(words, index, language, first=index == cut) or in_department:
            cut = index + 1
    return cut


def _is_family_name(words: Sequence[str], language: Language) -> bool:
    """Return whether the last word, a noun that is a family name too, stands alone, or after a given name or "Mr."."""
    if words[-1].casefold() not in language.lexicon.table("nouns").having("family_name"):
        return False
    if len(words) == 1:
        return words[0][:1].isupper()
    before = words[-2].casefold()
    return before in given_names_of(language).common or before in word_classes_of(language).honorifics


def _particles(language: Language) -> frozenset[str]:
    return language.lexicon.table("title_words").having("particle_in_text")


def _is_title(word: str, language: Language) -> bool:
    lower, classes = word.casefold(), word_classes_of(language)
    named = lower in classes.honorifics or classes.is_person(lower) or lower in classes.of("determiner")
    return named or word[:1].islower()


def _is_body(words: Sequence[str], index: int, language: Language, *, first: bool) -> bool:
    """Return whether the word is a body or country before a name: "Senate candidate Name", "Norwegian Name"."""
    lower = words[index].casefold()
    is_body = lower in word_classes_of(language).body_nouns
    return index + 1 < len(words) and (is_body or (first and lower in nations_of(language).words))


def _without_verbs(name: Sequence[str], language: Language) -> Sequence[str]:
    """Return the name without verbs before it: "Read Ann Alder's letter" names Ann Alder."""
    while len(name) >= 2 and _is_verb(name[0], language):
        name = name[1:]
    return name


def _is_verb(word: str, language: Language) -> bool:
    if cues_of(language).verb(word) is None or word.casefold() in given_names_of(language).common:
        return False
    return gender_of_given_name(word, language) is None


def _to_preposition(name: Sequence[str], language: Language) -> Sequence[str]:
    ends = word_classes_of(language).of("preposition")
    particles = _particles(language)
    for index, word in enumerate(name):
        if index and word.casefold() in ends and word.casefold() not in particles:
            return name[:index]
    return name


def may_be_person(name: str, language: Language) -> bool:
    """Return whether a capitalised phrase can be a person's name: no body, no country, no number, no bare acronym.

    It may end in a word for a body that is a family name, too: sentences read "the church" as a body, not as a name.
    """
    words = name.split()
    if not words or len(words) > _LONGEST_NAME or any(any(c.isdigit() for c in word) for word in words):
        return False
    folded = [word.casefold().strip(".’'") for word in words]
    family_names = language.lexicon.table("nouns").having("family_name")
    is_body = [_names_body(word, language) for word in folded]
    if any(is_body[:-1]) or (is_body[-1] and folded[-1] not in family_names):
        return False
    if all(word in nations_of(language).words for word in folded):
        return False
    return any(not word.isupper() or len(word.strip(".")) == 1 for word in words) or len(words) >= 2


def _names_body(word: str, language: Language) -> bool:
    return word in honorifics_of(language).bodies or word in word_classes_of(language).body_nouns
