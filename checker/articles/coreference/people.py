"""The people an article names: each once, with the roles it states for them and the pronoun it uses."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import Final

from checker.articles.coreference.genders import (
    Gender,
    gender_of_given_name,
    gender_of_pronoun,
    gender_of_reflexive,
    gender_of_title,
)
from checker.articles.coreference.stated_roles import apposed_name, name_it_is_said_of
from checker.articles.coreference.written_names import may_be_person, split_name
from checker.articles.syntax.masked_sentence import is_headline
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.articles.vocabulary.cues import CueKind
from checker.articles.vocabulary.wordclasses import word_classes_of
from checker.language import Language
from checker.model import Person
from checker.people.given_names import given_names_of
from checker.people.honorifics import honorifics_of
from checker.people.identity import forms_of_address
from checker.people.name_folding import fold
from checker.people.names import FAMILY_ONLY, VARIANT, Name, likeness, parse_name
from checker.people.roles import parse_role
from checker.thresholds import Threshold
from checker.value_classes import dataclass


def _points(value: float, reason: str) -> Threshold:
    return Threshold(
        value,
        unit="points of evidence that a capitalised phrase is a person; one makes it one that a pronoun can mean",
        reason=reason,
        how_set="by hand, read on PolNeAR's training half",
    )


_TITLE_POINTS: Final = _points(3, "a title before the name is hardly anything but a person's")
_SPEECH_POINTS: Final = _points(1, "bodies speak as well as people")
_PRONOUN_POINTS: Final = _points(0.5, "“he” after a sentence that names nobody else mostly means the one it names")
_GIVEN_NAME_POINTS: Final = _points(2, "a common given name is seldom anything else")
_AGREEMENT: Final = Threshold(
    3,
    unit="ratio of votes",
    reason="the evidence for a gender must outweigh the other's so many times",
    how_set="by hand, read on PolNeAR's training half",
)
_PLACE_SHARE: Final = Threshold(
    3,
    unit="ratio of mentions",
    reason="a name that stands after a preposition of place in more than one of so many mentions is a place",
    how_set="by hand, read on PolNeAR's training half",
)


@dataclass(slots=True, eq=False)
class NamedPerson:
    """One person: the fullest name met, and what was learnt of them."""

    name: str
    parsed: Name
    known: Person | None = None
    aliases: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    stated: list[tuple[int, str]] = field(default_factory=list)  # the sentence and the role it states
    stated_genders: Counter[Gender] = field(default_factory=Counter)  # by titles, given names, "himself"
    genders: Counter[Gender] = field(default_factory=Counter)  # by pronouns
    evidence: float = 0
    addressed: set[str] = field(default_factory=set)  # forms of address: "mr", "sir"
    places: int = 0  # times the name stands behind a preposition of place
    count: int = 0

    @property
    def is_person(self) -> bool:
        """Whether something shows a person, and the article does not write "in" before the name as before a place."""
        return self.evidence >= 1 and self.places * _PLACE_SHARE <= max(self.count, len(self.aliases))

    @property
    def recurs(self) -> bool:
        """Whether it is more than one capitalised word met once, which may merely start a sentence."""
        return len(self.aliases) > 1 or len(self.parsed.words) > 1

    @property
    def gender(self) -> Gender | None:
        """The pronoun the person goes by: as stated, else by the pronouns near the name if they agree three to one."""
        return majority(self.stated_genders) or majority(self.genders)

    def goes_by(self, gender: Gender | None) -> bool:
        """Whether the pronoun can mean this person."""
        return gender is None or self.gender in (None, gender)

    def person(self) -> Person:
        """The person as the article and the sources know them."""
        roles = tuple(dict.fromkeys((*(self.known.roles if self.known else ()), *self.roles)))
        if self.known is not None:
            return Person(self.known.name, self.known.aliases, roles)
        return Person(self.name, tuple(alias for alias in dict.fromkeys(self.aliases) if alias != self.name), roles)


def majority(votes: Counter[Gender]) -> Gender | None:
    """Return the gender that the votes agree on; None where they do not."""
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] < _AGREEMENT * ranked[1][1]):
        return None
    return ranked[0][0]


class Roster:
    """Everybody an article names; ``known`` people of the sources come first and lend their full names."""

    def __init__(self, readers: Sequence[SentenceReader], known: Sequence[Person], language: Language) -> None:
        self._language = language
        self._words = language.lexicon.table("coreference")
        self._courtesy = honorifics_of(language).courtesy
        self._entries: list[NamedPerson] = []
        self._by_word: dict[str, list[NamedPerson]] = defaultdict(list)
        self._family_genders: dict[str, Counter[Gender]] = defaultdict(Counter)
        self._labelled: list[Person] = []
        for person in known:
            parsed = parse_name(person.name, language)
            if not parsed:
                self._labelled.append(person)
            if parsed:
                entry = self._add(parsed.full, parsed)
                entry.known, entry.evidence, entry.roles = person, _TITLE_POINTS, list(person.roles)
                entry.addressed |= forms_of_address(person, language)
        self._learn_names(readers)
        self._learn_places(readers)
        self._learn_speakers(readers)
        self._learn_roles(readers)
        self._learn_pronouns(readers)
        self._learn_reflexives(readers)

    def labelled_as(self, role: str) -> Person | None:
        """Return the speaker whom a record labels by this role alone: "the Speaker" for "Mr. Speaker"."""
        head = role.split()[-1].casefold()
        found = [person for person in self._labelled if person.name.casefold().split()[-1:] == [head]]
        return found[0] if len(found) == 1 else None

    @property
    def people(self) -> Iterator[NamedPerson]:
        """Everybody of whom something shows that they are a person."""
        return (entry for entry in self._entries if entry.is_person)

    def _add(self, name: str, parsed: Name) -> NamedPerson:
        entry = NamedPerson(name, parsed)
        self._entries.append(entry)
        self._index(entry)
        return entry

    def _index(self, entry: NamedPerson) -> None:
        parsed = entry.parsed
        for word in set(parsed.words):
            if entry not in self._by_word[word]:
                self._by_word[word].append(entry)
        gender = gender_of_given_name(parsed.given.split("-")[0], self._language) if parsed.given else None
        if gender is not None:
            entry.stated_genders[gender] += 1
        if gender is not None or (parsed.given and parsed.given.casefold() in given_names_of(self._language).common):
            entry.evidence += _GIVEN_NAME_POINTS

    # ------------------------------------------------------------ finding

    def fitting(self, name: str) -> list[NamedPerson]:
        """Everybody the written name can mean, best likeness only."""
        parsed = parse_name(name, self._language)
        words = parsed.words
        if not words:
            return []
        nearby = dict.fromkeys(entry for word in words for entry in self._by_word.get(word, ()))
        degrees = [(likeness(parsed, entry.parsed, self._language), entry) for entry in nearby]
        best = max((degree for degree, _ in degrees), default=0.0)
        if best < FAMILY_ONLY:
            return [entry for entry in nearby if len(words) == 1 and words[0] in entry.parsed.words[:-1]]
        if best >= VARIANT:
            return [entry for degree, entry in degrees if degree >= VARIANT]
        if len(words) > 1:
            # "Ann Alder" and a bare "Alder" are one; two different given names are not.
            return [entry for degree, entry in degrees if degree == best and len(entry.parsed.words) == 1]
        return [entry for degree, entry in degrees if degree == best]

    def find(self, name: str, title: str = "") -> NamedPerson | None:
        """Return the one person a written name means, with the ``title`` before it.

        Of several bearers it is whom that title fits, or of whom the article speaks far more than of the others.
        """
        gender = gender_of_title(title.split(), self._language)
        fitting = [entry for entry in self.fitting(name) if entry.goes_by(gender)]
        if len(fitting) > 1:
            fitting = self._addressed_so(fitting, title) or fitting
        if len(fitting) <= 1:
            return fitting[0] if fitting else None
        called = majority(self._family_genders[parse_name(name, self._language).words[-1]])
        fitting = [entry for entry in fitting if entry.goes_by(called)]
        if len(fitting) == 1:
            return fitting[0]
        speaking = [entry for entry in fitting if entry.known is not None]
        if len(speaking) == 1:
            return speaking[0]
        # Who shares a family name with the main person is written out in full every time, but not often.
        ranked = sorted(fitting, key=lambda entry: (-entry.count, -entry.evidence))
        if ranked and (ranked[0].count > ranked[1].count or (ranked[0].evidence > 0 and ranked[1].evidence == 0)):
            return ranked[0]
        return None

    def _addressed_so(self, people: Sequence[NamedPerson], title: str) -> list[NamedPerson]:
        """Return those whom the documents address by this title: "Mr Smith" is not Sir Alan Smith."""
        forms = self._forms_of_address(title)
        return [entry for entry in people if entry.addressed & forms]

    def _forms_of_address(self, title: str) -> set[str]:
        return {fold(word) for word in title.split()} & self._courtesy.keys()

    # ------------------------------------------------------------ learning

    def _learn_names(self, readers: Sequence[SentenceReader]) -> None:
        singles: list[tuple[int, str]] = []
        for sentence, mention in _named(readers):
            title, name = split_name(mention.text, self._language)
            if not may_be_person(name, self._language):
                continue
            if len(name.split()) >= 2:
                self._note(sentence, name, title)
            else:
                singles.append((sentence, mention.text))
        for sentence, text in singles:
            title, name = split_name(text, self._language)
            fitting = self.fitting(name)
            if not fitting:
                self._note(sentence, name, title)
            else:
                entry = self.find(name, title)
                if entry is not None:
                    self._state(entry, title, sentence)
                    entry.aliases.append(name)

    def _note(self, sentence: int, name: str, title: str) -> None:
        parsed = parse_name(name, self._language)
        if not parsed:
            return
        fitting = self.fitting(name)
        entry = fitting[0] if len(fitting) == 1 else None
        if entry is None and not fitting:
            entry = self._add(name, parsed)
        if entry is None:
            return
        entry.count += 1
        entry.aliases.append(name)
        if len(parsed.words) > 1 == len(entry.parsed.words):
            # From its first full form on, a bare family name is that person's and nobody else's.
            entry.parsed = parsed
            self._index(entry)
        if entry.known is None:
            fullest = Counter(alias for alias in entry.aliases if len(alias.split()) >= 2)
            entry.name = fullest.most_common(1)[0][0] if fullest else entry.name
        self._state(entry, title, sentence)

    def _state(self, entry: NamedPerson, title: str, sentence: int) -> None:
        words = title.split()
        entry.addressed |= self._forms_of_address(title)
        gender = gender_of_title(words, self._language)
        if gender is not None:
            entry.stated_genders[gender] += 1
        classes = word_classes_of(self._language)
        if any(classes.is_person(word) or word.casefold() in classes.honorifics for word in words):
            entry.evidence += _TITLE_POINTS
        if any(map(classes.is_person, words)) or parse_role(title, self._language):
            entry.roles.append(title)
            entry.stated.append((sentence, title))

    def _learn_places(self, readers: Sequence[SentenceReader]) -> None:
        for reader in readers:
            for mention in reader.mentions:
                if mention.kind is MentionKind.NAME and mention.first and not mention.owner:
                    entry = self.find(split_name(mention.text, self._language)[1])
                    if entry is not None and reader.tokens[mention.first - 1].lower in self._words.having("place"):
                        entry.places += 1

    def _learn_speakers(self, readers: Sequence[SentenceReader]) -> None:
        for reader in readers:
            for at in range(len(reader.tokens)):
                verb = reader.verb_at(at)
                if verb is None or verb.kind is not CueKind.SPEECH or verb.said_by_institutions:
                    continue  # papers and stations report
                found = reader.subject_of(at)
                if found is not None and found[1] and found[0].kind is MentionKind.NAME:
                    entry = self.find(split_name(found[0].text, self._language)[1])
                    if entry is not None:
                        entry.evidence += _SPEECH_POINTS

    def _learn_roles(self, readers: Sequence[SentenceReader]) -> None:
        """Roles from "Name, the minister,", "the minister, Name," and "Name is the minister"."""
        for reader in readers:
            for mention in reader.mentions:
                if mention.kind is not MentionKind.ROLE or mention.owner:
                    continue
                named = apposed_name(reader, mention, self._language) or name_it_is_said_of(
                    reader, mention, self._language
                )
                entry = self.find(split_name(named.text, self._language)[1]) if named is not None else None
                if entry is not None:
                    self._state(entry, mention.text, reader.index)

    def _learn_pronouns(self, readers: Sequence[SentenceReader]) -> None:
        """Genders from sentences that name one person only and then say "he" or "she"."""
        for reader in readers:
            named: list[str] = []
            for mention in reader.mentions:
                if mention.kind is MentionKind.NAME:
                    named.append(split_name(mention.text, self._language)[1])
                elif mention.kind is MentionKind.PRONOUN and named:
                    self._vote(set(named), gender_of_pronoun(mention.head, self._language))

    def _learn_reflexives(self, readers: Sequence[SentenceReader]) -> None:
        """Genders from "Name himself"."""
        for reader in readers:
            for mention in reader.mentions:
                if mention.kind is MentionKind.NAME and not mention.owner:
                    gender = gender_of_reflexive(reader.lower(mention.last + 1), self._language)
                    entry = self.find(split_name(mention.text, self._language)[1]) if gender is not None else None
                    if entry is not None and gender is not None:
                        entry.stated_genders[gender] += 1

    def _vote(self, named: set[str], gender: Gender | None) -> None:
        people = {self.find(name) for name in named}
        if gender is None or len(people) != 1:
            return
        (entry,) = people
        several = any(len(name.split()) == 1 and len(self.fitting(name)) > 1 for name in named)
        if entry is not None and not several:
            entry.genders[gender] += 1
            entry.evidence += _PRONOUN_POINTS
        elif len(named) == 1 and (words := parse_name(*named, language=self._language).words):
            self._family_genders[words[-1]][gender] += 1


def _named(readers: Sequence[SentenceReader]) -> Iterator[tuple[int, Mention]]:
    for reader in readers:
        if is_headline(reader.clause):
            continue  # capitals hide there what is a name
        for mention in reader.mentions:
            if mention.name is not None and mention.kind is MentionKind.NAME:
                yield reader.index, mention
