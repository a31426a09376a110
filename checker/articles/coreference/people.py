"""The people an article names: each once, with the roles it states for them and the pronoun it uses."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from checker.articles.coreference.genders import Gender, gender_of_given_name, gender_of_pronoun, gender_of_title
from checker.articles.syntax.cues import CueKind, cue_verb
from checker.articles.syntax.masked_sentence import TokenKind, is_headline
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.articles.syntax.wordclasses import (
    DETERMINERS,
    GROUP_NOUNS,
    HONORIFICS,
    NAME_PARTICLES,
    PREPOSITIONS,
    is_adverb,
    is_role,
)
from checker.language.english import ENGLISH
from checker.model import Person
from checker.people.given_names import COMMON
from checker.people.honorifics import BODIES
from checker.people.names import FAMILY_ONLY, VARIANT, Name, likeness, parse_name
from checker.people.nations import NATION_WORDS
from checker.people.roles import parse_role

_FAMILY_NAMES: Final = ENGLISH.lexicon.table("nouns").having("family_name")
_DEPARTMENT_LINKS: Final = frozenset({"of", "for", "and", "the"})

# Evidence, in points, that a capitalised phrase is a person; one point suffices to be a pronoun's antecedent.
_TITLE_POINTS: Final = 3
_SPEECH_POINTS: Final = 1
_PRONOUN_POINTS: Final = 1
_GIVEN_NAME_POINTS: Final = 2
_PLACE_PREPOSITIONS: Final = frozenset({"in", "at", "near", "across", "outside", "throughout"})
_COPULAS: Final = frozenset({"is", "was", "became", "remains", "remained"})
_DENIALS: Final = frozenset({"not", "never", "hardly"})
_STATED_POINTS: Final = 5  # points for a gender that a title states, against single pronouns


@dataclass(slots=True, eq=False)
class Entry:
    """One person: the fullest name met, and what was learnt of them."""

    name: str
    parsed: Name
    known: Person | None = None
    aliases: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    stated: list[tuple[int, str]] = field(default_factory=list)  # the sentence and the role it states
    genders: Counter[Gender] = field(default_factory=Counter)
    evidence: int = 0
    places: int = 0  # times the name stands behind a preposition of place
    count: int = 0

    @property
    def is_person(self) -> bool:
        """Whether something shows a person, and the article does not write "in" before the name as before a place."""
        return self.evidence > 0 and self.places * 3 <= max(self.count, len(self.aliases))

    @property
    def recurs(self) -> bool:
        """Whether it is more than one capitalised word met once, which may merely start a sentence."""
        return len(self.aliases) > 1 or len(self.parsed.words) > 1

    @property
    def gender(self) -> Gender | None:
        """The pronoun the person goes by, where the evidence agrees three to one."""
        return _majority(self.genders)

    def goes_by(self, gender: Gender | None) -> bool:
        """Whether the pronoun can mean this person."""
        return gender is None or self.gender in (None, gender)

    def person(self) -> Person:
        """The person as the article and the sources know them."""
        roles = tuple(dict.fromkeys((*(self.known.roles if self.known else ()), *self.roles)))
        if self.known is not None:
            return Person(self.known.name, self.known.aliases, roles)
        return Person(self.name, tuple(alias for alias in dict.fromkeys(self.aliases) if alias != self.name), roles)


def _majority(votes: Counter[Gender]) -> Gender | None:
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] < 3 * ranked[1][1]):
        return None
    return ranked[0][0]


def split_name(text: str) -> tuple[str, str]:
    """A written mention's title or role, and the name behind it: ("Foreign Minister", "Ann Alder")."""
    text = text.replace("’s ", "'s ")
    _, owner, rest = text.rpartition("'s ")
    words = [word.strip(",;()") for word in (rest if owner and any(c.isupper() for c in rest) else text).split()]
    cut = 0
    for index, word in enumerate(words):
        lower = word.casefold()
        is_title = lower in HONORIFICS or is_role(lower) or lower in DETERMINERS or word[:1].islower()
        if lower in NAME_PARTICLES and index > cut:
            continue
        lone = len(words) == 1 and word[:1].isupper()
        if index + 1 == len(words) and lower in _FAMILY_NAMES and (lone or (index and _may_bear(words[index - 1]))):
            break  # "Ann King", "Mr. King", "King"
        if index > cut and lower in PREPOSITIONS and word[:1].islower():
            break  # "Ann Alder of Harbour Town"
        body = index + 1 < len(words) and (lower in GROUP_NOUNS or (lower in NATION_WORDS and index == cut))
        if is_title or body or (index and words[index - 1].casefold() in _DEPARTMENT_LINKS and cut == index):
            cut = index + 1
    name = words[cut:]
    while len(name) >= 2 and _is_verb(name[0]):
        name = name[1:]  # "Read Ann Alder's letter" names Ann Alder
    for index, word in enumerate(name):
        if index and word.casefold() in PREPOSITIONS and word.casefold() not in NAME_PARTICLES:
            name = name[:index]
            break
    title = " ".join(words[:cut])
    return title, " ".join(word.removesuffix("'s").removesuffix("’s") for word in name)


def _may_bear(before: str) -> bool:
    """Whether a word before a noun that is a family name, too, makes a name of it."""
    return before.casefold() in COMMON or before.casefold() in HONORIFICS


def _is_verb(word: str) -> bool:
    verb = cue_verb(word)
    return verb is not None and word.casefold() not in COMMON and gender_of_given_name(word) is None


def may_be_person(name: str) -> bool:
    """Whether a capitalised phrase can be a person's name: no body, no country, no number, no bare acronym."""
    words = name.split()
    if not words or len(words) > 5 or any(any(c.isdigit() for c in word) for word in words):
        return False
    folded = [word.casefold().strip(".’'") for word in words]
    if any(word in BODIES or word in GROUP_NOUNS for word in folded[:-1]):
        return False
    if folded[-1] in BODIES | GROUP_NOUNS and folded[-1] not in _FAMILY_NAMES:
        return False  # a name that ends so is a person's: "the church" is read as a body
    if all(word in NATION_WORDS for word in folded):
        return False
    return any(not word.isupper() or len(word.strip(".")) == 1 for word in words) or len(words) >= 2


class Roster:
    """Everybody an article names; ``known`` people of the sources come first and lend their full names."""

    def __init__(self, readers: Sequence[SentenceReader], known: Sequence[Person] = ()) -> None:
        self._entries: list[Entry] = []
        self._by_word: dict[str, list[Entry]] = defaultdict(list)
        self._family_genders: dict[str, Counter[Gender]] = defaultdict(Counter)
        for person in known:
            parsed = parse_name(person.name)
            if parsed:
                entry = self._add(parsed.full, parsed)
                entry.known, entry.evidence, entry.roles = person, _TITLE_POINTS, list(person.roles)
        self._learn_names(readers)
        self._learn_places(readers)
        self._learn_speakers(readers)
        self._learn_roles(readers)
        self._learn_pronouns(readers)

    @property
    def people(self) -> Iterator[Entry]:
        """Everybody of whom something shows that they are a person."""
        return (entry for entry in self._entries if entry.is_person)

    def _add(self, name: str, parsed: Name) -> Entry:
        entry = Entry(name, parsed)
        self._entries.append(entry)
        self._index(entry)
        return entry

    def _index(self, entry: Entry) -> None:
        parsed = entry.parsed
        for word in set(parsed.words):
            if entry not in self._by_word[word]:
                self._by_word[word].append(entry)
        gender = gender_of_given_name(parsed.given.split("-")[0]) if parsed.given else None
        if gender is not None:
            entry.genders[gender] += _STATED_POINTS
        if gender is not None or (parsed.given and parsed.given.casefold() in COMMON):
            entry.evidence += _GIVEN_NAME_POINTS

    # ------------------------------------------------------------ finding

    def fitting(self, name: str) -> list[Entry]:
        """Everybody the written name can mean, best likeness only."""
        parsed = parse_name(name)
        words = parsed.words
        if not words:
            return []
        nearby = dict.fromkeys(entry for word in words for entry in self._by_word.get(word, ()))
        degrees = [(likeness(parsed, entry.parsed), entry) for entry in nearby]
        best = max((degree for degree, _ in degrees), default=0.0)
        if best < FAMILY_ONLY:
            return [entry for entry in nearby if len(words) == 1 and entry.parsed.words[0] == words[0]]
        if best >= VARIANT:
            return [entry for degree, entry in degrees if degree >= VARIANT]
        if len(words) > 1:
            # "Ann Alder" and a bare "Alder" are one; two different given names are not.
            return [entry for degree, entry in degrees if degree == best and len(entry.parsed.words) == 1]
        return [entry for degree, entry in degrees if degree == best]

    def find(self, name: str, gender: Gender | None = None) -> Entry | None:
        """The one person a written name means; of several bearers, whom the article speaks of far more than others."""
        fitting = [entry for entry in self.fitting(name) if entry.goes_by(gender)]
        if len(fitting) <= 1:
            return fitting[0] if fitting else None
        called = _majority(self._family_genders[parse_name(name).words[-1]])
        fitting = [entry for entry in fitting if entry.goes_by(called)]
        if len(fitting) == 1:
            return fitting[0]
        # Who shares a family name with the main person is written out in full every time, but not often.
        ranked = sorted(fitting, key=lambda entry: (-entry.count, -entry.evidence))
        if ranked and (ranked[0].count > ranked[1].count or (ranked[0].evidence > 0 and ranked[1].evidence == 0)):
            return ranked[0]
        stated = [entry for entry in fitting if entry.known is not None]
        return stated[0] if len(stated) == 1 else None

    # ------------------------------------------------------------ learning

    def _learn_names(self, readers: Sequence[SentenceReader]) -> None:
        singles: list[tuple[int, str]] = []
        for sentence, mention in _named(readers):
            title, name = split_name(mention.text)
            if not may_be_person(name):
                continue
            if len(name.split()) >= 2:
                self._note(sentence, name, title)
            else:
                singles.append((sentence, mention.text))
        for sentence, text in singles:
            title, name = split_name(text)
            fitting = self.fitting(name)
            if not fitting:
                self._note(sentence, name, title)
            else:
                entry = self.find(name, gender_of_title(title.split()))
                if entry is not None:
                    self._state(entry, title, sentence)
                    entry.aliases.append(name)

    def _note(self, sentence: int, name: str, title: str) -> None:
        parsed = parse_name(name)
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

    @staticmethod
    def _state(entry: Entry, title: str, sentence: int) -> None:
        words = title.split()
        gender = gender_of_title(words)
        if gender is not None:
            entry.genders[gender] += _STATED_POINTS
        if any(is_role(word) or word.casefold() in HONORIFICS for word in words):
            entry.evidence += _TITLE_POINTS
        if any(is_role(word) for word in words) or parse_role(title):
            entry.roles.append(title)
            entry.stated.append((sentence, title))

    def _learn_places(self, readers: Sequence[SentenceReader]) -> None:
        for reader in readers:
            for mention in reader.mentions:
                if mention.kind is MentionKind.NAME and mention.first and not mention.owner:
                    entry = self.find(split_name(mention.text)[1])
                    if entry is not None and reader.tokens[mention.first - 1].lower in _PLACE_PREPOSITIONS:
                        entry.places += 1

    def _learn_speakers(self, readers: Sequence[SentenceReader]) -> None:
        for reader in readers:
            for at in range(len(reader.tokens)):
                verb = reader.verb_at(at)
                if verb is None or verb.kind is not CueKind.SPEECH or verb.base == "report":
                    continue  # papers and stations report
                found = reader.subject_of(at)
                if found is not None and found[1] and found[0].kind is MentionKind.NAME:
                    entry = self.find(split_name(found[0].text)[1])
                    if entry is not None:
                        entry.evidence += _SPEECH_POINTS

    def _learn_roles(self, readers: Sequence[SentenceReader]) -> None:
        """Roles from "Name, the minister,", "the minister, Name," and "Name is the minister"."""
        for reader in readers:
            for mention in reader.mentions:
                if mention.kind is not MentionKind.ROLE or mention.owner:
                    continue
                named = apposed_name(reader, mention) or _name_it_is_said_of(reader, mention)
                entry = self.find(split_name(named.text)[1]) if named is not None else None
                if entry is not None:
                    self._state(entry, mention.text, reader.index)

    def _learn_pronouns(self, readers: Sequence[SentenceReader]) -> None:
        """Genders from sentences that name one person only and then say "he" or "she"."""
        for reader in readers:
            named: list[str] = []
            for mention in reader.mentions:
                if mention.kind is MentionKind.NAME:
                    named.append(split_name(mention.text)[1])
                elif mention.kind is MentionKind.PRONOUN and named:
                    self._vote(set(named), gender_of_pronoun(mention.head))

    def _vote(self, named: set[str], gender: Gender | None) -> None:
        people = {self.find(name) for name in named}
        if gender is None or len(people) != 1:
            return
        (entry,) = people
        if entry is not None:
            entry.genders[gender] += 1
            entry.evidence += _PRONOUN_POINTS
        elif len(named) == 1 and parse_name(*named).words:
            self._family_genders[parse_name(*named).words[-1]][gender] += 1


def _named(readers: Sequence[SentenceReader]) -> Iterator[tuple[int, Mention]]:
    for reader in readers:
        if is_headline(reader.clause):
            continue  # capitals hide there what is a name
        for mention in reader.mentions:
            if mention.name is not None and mention.kind is MentionKind.NAME:
                yield reader.index, mention


def _name_it_is_said_of(reader: SentenceReader, mention: Mention) -> Mention | None:
    """Of "Name is the minister" the name."""
    at = mention.first - 1
    while at > 0 and is_adverb(reader.lower(at)) and reader.lower(at) not in _DENIALS:
        at -= 1
    named = reader.ending.get(at - 1) if reader.lower(at) in _COPULAS else None
    return named if named is not None and named.kind is MentionKind.NAME and not named.owner else None


def apposed_name(reader: SentenceReader, mention: Mention) -> Mention | None:
    """The name in apposition to a role: of "Name, the minister," and of "the minister, Name," the name."""
    tokens = reader.tokens
    before, behind = mention.first - 1, mention.last + 1
    closed = (
        behind >= len(tokens) or tokens[behind].kind is not TokenKind.WORD or tokens[behind].lower in ("who", "and")
    )
    if before > 0 and tokens[before].kind is TokenKind.COMMA:
        for other in reader.mentions:
            if (
                other.last == before - 1
                and other.kind is MentionKind.NAME
                and not other.owner
                and (closed or not other.first)
            ):
                return other
    if behind < len(tokens) and tokens[behind].kind is TokenKind.COMMA:
        for other in reader.mentions:
            closing = other.last + 1
            if (
                other.first == behind + 1
                and other.kind is MentionKind.NAME
                and (closing >= len(tokens) or tokens[closing].kind in (TokenKind.COMMA, TokenKind.STOP))
            ):
                return other
    return None
