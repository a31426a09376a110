"""The words by which news says that somebody spoke: reporting verbs in all their forms, nouns and phrases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from checker.language import Language
from checker.language.lexicon import Table
from checker.value_classes import dataclass


class CueKind(StrEnum):
    """What a cue verb does with the words it introduces."""

    SPEECH = "speech"  # introduces whole sentences, and may come between them and the speaker: said, told
    CLAIM = "claim"  # introduces a clause or a quoted clause: argued, warned, vowed; rarely anything but speech
    NAMING = "naming"  # puts a quoted name on something: called, described, dubbed
    STANCE = "stance"  # takes a stand in quoted words: criticised, praised, promised
    THOUGHT = "thought"  # a state of mind in quoted words: believes, hopes, wants
    READING = "reading"  # what a text does: reads, states, shows


class VerbForm(StrEnum):
    """An English verb's written forms."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"  # where it differs from the past: written, spoken
    ING = "ing"


@dataclass(frozen=True, slots=True)
class CueVerb:
    """One written form of a reporting verb, with what the word table says of the verb.

    Args:
        also_noun: the form is as often a noun ("comments").
        addressing: the noun after it is whom it is said to; "told Name" never makes Name the speaker.
        ordinary: it has much other use: farther than a word or two from the quoted words, others are tried first.
        addressee_when_passive: whoever "is asked" does not speak.
        asks: it asks a question.
        any_case: it is a verb with a capital, too.
        said_by_institutions: papers and stations do it, too; its subject need not be a person.
        after_speech: it follows quoted words as a verb of speech does.
        needs_listener: quoted words never follow it directly.
        catenative: with "to" after it, it says nothing of speech.
        issues: its object is a text that its subject answers for: "released a statement saying".
    """

    word: str
    base: str
    kind: CueKind
    form: VerbForm
    also_noun: bool = False
    addressing: bool = False
    ordinary: bool = False
    addressee_when_passive: bool = False
    asks: bool = False
    any_case: bool = False
    said_by_institutions: bool = False
    after_speech: bool = False
    needs_listener: bool = False
    catenative: bool = False
    issues: bool = False

    @property
    def is_speech(self) -> bool:
        """Whether it introduces speech or a claim outright, as "said" and "warned" do."""
        return self.kind in (CueKind.SPEECH, CueKind.CLAIM)


@dataclass(frozen=True, eq=False, slots=True)
class Cues:
    """The reporting words of one language, all in lower case.

    ``verbs`` holds every written form of every reporting verb. ``with_particle`` holds those that report only with
    the word after them ("went on", "put it"): for a form and its particle, the reporting verb it is used as.
    ``nouns`` introduce words with an owner ("her tweet"), ``phrases`` come before the speaker ("according to").
    """

    verbs: Mapping[str, CueVerb]
    with_particle: Mapping[tuple[str, str], CueVerb]
    nouns: frozenset[str]
    phrases: frozenset[str]

    def verb(self, word: str) -> CueVerb | None:
        """Return the reporting verb that ``word`` is a form of, whatever its case; None for any other word."""
        return self.verbs.get(word.casefold())

    def is_speech_verb(self, word: str) -> bool:
        """Return whether ``word`` introduces speech or a claim outright, as "said" and "warned" do."""
        verb = self.verb(word)
        return verb is not None and verb.is_speech


@lru_cache(maxsize=8)
def cues_of(language: Language) -> Cues:
    """Return the reporting words of ``language``."""
    table, nouns = language.lexicon.table("reporting_verbs"), language.lexicon.table("reporting_nouns")
    verbs: dict[str, CueVerb] = {}
    # Where two verbs share a form, the kind that comes first wins: "found" is a text's before it is a thought.
    for kind in CueKind.SPEECH, CueKind.CLAIM, CueKind.NAMING, CueKind.STANCE, CueKind.READING, CueKind.THOUGHT:
        for base in sorted(table.having(f"kind={kind}")):
            for verb in _forms(base, kind, table):
                verbs.setdefault(verb.word, verb)
    return Cues(
        MappingProxyType(verbs),
        MappingProxyType(dict(_with_particle(table))),
        nouns.having("noun"),
        nouns.having("phrase"),
    )


def _forms(base: str, kind: CueKind, table: Table) -> Iterator[CueVerb]:
    features = table.features(base)
    nouns = features.get("noun", "").split("|")
    for word, form in _written_forms(base, features).items():
        yield CueVerb(
            word,
            base,
            kind,
            form,
            also_noun=form in nouns,
            addressing="addressing" in features,
            ordinary="ordinary" in features,
            addressee_when_passive="addressee_when_passive" in features,
            asks="asks" in features,
            any_case="any_case" in features,
            said_by_institutions="said_by_institutions" in features,
            after_speech="after_speech" in features,
            needs_listener="needs_listener" in features,
            catenative="catenative" in features,
            issues="issues" in features,
        )


def _with_particle(table: Table) -> Iterator[tuple[tuple[str, str], CueVerb]]:
    for verb, particle in table.values("particle").items():
        base = table.features(verb)["as"]
        like = {form: word for word, form in _written_forms(base, table.features(base)).items()}
        kind = CueKind(table.features(base)["kind"])
        used_as = {cue.word: cue for cue in _forms(base, kind, table)}
        for word, form in _written_forms(verb, table.features(verb)).items():
            if form in (VerbForm.PAST, VerbForm.THIRD):
                yield (word, particle), used_as[like[form]]


def _written_forms(base: str, features: Mapping[str, str]) -> dict[str, VerbForm]:
    doubled = base + (base[-1] if "doubles" in features else "")
    forms = {base: VerbForm.BASE, _third(base): VerbForm.THIRD, _ing(base, doubled): VerbForm.ING}
    if "participle" in features:
        forms[features["participle"]] = VerbForm.PARTICIPLE
    forms[features.get("past") or _past(base, doubled)] = VerbForm.PAST
    return forms


def _past(base: str, doubled: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return doubled + "ed"


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _ing(base: str, doubled: str) -> str:
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return doubled + "ing"
