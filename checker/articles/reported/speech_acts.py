"""Verbs and nouns for acts of speech, and the shapes in which each carries what was said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from checker.articles.vocabulary.cues import VerbForm
from checker.language import Language, Table
from checker.value_classes import dataclass

TABLE: Final = "speech_acts"
_VOWELS: Final = frozenset("aeiou")
_HISSING: Final = ("s", "sh", "ch", "x", "z", "o")


@dataclass(frozen=True, slots=True)
class SpeechAct:
    """One entry of the table: a verb, with its particles if it has any, a noun or an adjective.

    ``shapes`` are its flags ("clause", "infinitive" ...); ``prepositions`` those behind which it carries an object.
    """

    entry: str
    shapes: frozenset[str]
    prepositions: frozenset[str]

    @property
    def particles(self) -> tuple[str, ...]:
        """The words behind the verb that belong to it: "out" of "point out"."""
        return tuple(self.entry.split()[1:])

    def takes(self, shape: str) -> bool:
        """Whether it carries what was said in this shape."""
        return shape in self.shapes


@dataclass(frozen=True, slots=True)
class VerbReading:
    """What a written word can be: an act in one of its verb's forms."""

    act: SpeechAct
    form: VerbForm


class SpeechActs:
    """Looks up the acts of speech that words mean, in whatever form they are written.

    ``words`` are the small words around them, from the table ``reported_speech``.
    """

    def __init__(self, language: Language) -> None:
        table = language.lexicon.table(TABLE)
        self.words: Table = language.lexicon.table("reported_speech")
        self._readings: dict[str, list[VerbReading]] = defaultdict(list)
        self._nouns: dict[str, SpeechAct] = {}
        self._adjectives: dict[str, SpeechAct] = {}
        for entry in table:
            features = table.features(entry)
            act = SpeechAct(entry, frozenset(features), frozenset(features.get("with", "").split("|")) - {""})
            if "verb" in features:
                for word, form in _forms(entry.split()[0], features):
                    self._readings[word].append(VerbReading(act, form))
            if "adjective" in features:
                self._adjectives[entry] = act
            if "noun" in features:
                self._nouns[entry] = act
                self._nouns[_third(entry)] = act

    def verb(self, words: Sequence[str]) -> VerbReading | None:
        """The act that the first of ``words`` (lower case) begins, the one with most particles that follow it."""
        fitting = [
            reading
            for reading in self._readings.get(words[0] if words else "", ())
            if tuple(words[1 : 1 + len(reading.act.particles)]) == reading.act.particles
        ]
        return max(fitting, key=lambda reading: len(reading.act.particles), default=None)

    def adjective(self, word: str) -> SpeechAct | None:
        """The act of whoever is what an adjective (lower case) says: "confident that ..."."""
        return self._adjectives.get(word)

    def noun(self, word: str) -> SpeechAct | None:
        """The act that a noun (lower case) names."""
        return self._nouns.get(word)


@lru_cache(maxsize=8)
def speech_acts(language: Language) -> SpeechActs:
    """The acts of speech of a language, read once."""
    return SpeechActs(language)


def _forms(base: str, features: Mapping[str, str]) -> Iterator[tuple[str, VerbForm]]:
    doubled = base + base[-1] if "doubles" in features else base
    if features.get("past") != base:
        yield base, VerbForm.BASE  # "hit" is read as a past
    yield _third(base), VerbForm.THIRD
    yield (base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) else doubled) + "ing", VerbForm.ING
    yield features.get("past") or _past(base, doubled), VerbForm.PAST
    if "participle" in features:
        yield features["participle"], VerbForm.PARTICIPLE


def _past(base: str, doubled: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if base.endswith("y") and base[-2] not in _VOWELS else doubled + "ed"


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(_HISSING) else "s")
