"""Which person a mention means: full names, family names, roles, pronouns, within one article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from checker.articles.clauses import TokenKind
from checker.articles.frames import SentenceReader
from checker.articles.mentions import Mention, MentionKind
from checker.articles.wordclasses import (
    DETERMINERS,
    FEMALE_TITLES,
    GROUP_NOUNS,
    HONORIFICS,
    MALE_TITLES,
    NAME_PARTICLES,
    PREPOSITIONS,
    is_role,
)
from checker.model import Person

# How salient a mention makes its person, and how fast that fades with every sentence. Set on PolNeAR train and on
# quotations whose speaker a transcript states; rerun both when changed.
_SUBJECT_WEIGHT: Final = 3.0
_OTHER_WEIGHT: Final = 1.0
_SPEAKER_WEIGHT: Final = 3.0
_FADING: Final = 0.55
_MARGIN: Final = 1.5  # the best candidate's salience over the second's from which a pronoun counts as clear
_ROLE_WEIGHT: Final = 2.0

HE: Final = frozenset({"he", "his", "him"})
SHE: Final = frozenset({"she", "her"})


@dataclass(frozen=True, slots=True)
class Resolution:
    """The person a mention means, how sure that is (0 to 1) and in which way it was found."""

    person: Person | None
    certainty: float
    way: str
    named: bool = True  # False for bodies, texts and people without a name


@dataclass(slots=True)
class _Entry:
    name: str
    words: tuple[str, ...]
    aliases: set[str] = field(default_factory=set)
    roles: list[str] = field(default_factory=list)
    genders: Counter[str] = field(default_factory=Counter)
    known: Person | None = None
    count: int = 0

    @property
    def family(self) -> str:
        return self.words[-1].casefold()

    @property
    def gender(self) -> str | None:
        ranked = self.genders.most_common(2)
        if not ranked or (len(ranked) == 2 and ranked[0][1] < 3 * ranked[1][1]):
            return None
        return ranked[0][0]

    def person(self) -> Person:
        if self.known is not None:
            extra = tuple(role for role in dict.fromkeys(self.roles) if role not in self.known.roles)
            return Person(self.known.name, self.known.aliases, self.known.roles + extra)
        aliases = tuple(sorted(self.aliases - {self.name}))
        return Person(self.name, aliases, tuple(dict.fromkeys(self.roles)))


def split_name(text: str) -> tuple[str, str]:
    """A written mention's title or role, and the name behind it: ("Foreign Minister", "Ann Alder")."""
    words = [word.strip(",;()") for word in text.split()]
    cut = 0
    for index, word in enumerate(words):
        lower = word.casefold().replace("’s", "").replace("'s", "")
        if lower in HONORIFICS or is_role(lower) or (lower == "of" and cut == index):
            cut = index + 1
        elif lower in ("state", "defense", "defence", "treasury") and index and words[index - 1] == "of":
            cut = index + 1
        elif lower in DETERMINERS or (lower in GROUP_NOUNS and index + 1 < len(words)):
            cut = index + 1
    name = words[cut:]
    for index, word in enumerate(name):
        if index >= 2 and word.casefold() in PREPOSITIONS and word.casefold() not in NAME_PARTICLES:
            name = name[:index]
            break
    return " ".join(words[:cut]), " ".join(name)


class Roster:
    """The people an article names, with what it says of them; ``known`` people come first."""

    def __init__(self, known: Sequence[Person]) -> None:
        self._entries: list[_Entry] = []
        self._by_family: dict[str, list[_Entry]] = defaultdict(list)
        for person in known:
            entry = self._add(person.name)
            entry.known = person
            entry.roles = list(person.roles)

    def _add(self, name: str) -> _Entry:
        words = tuple(
            word for word in name.split() if word.rstrip(".").casefold() not in ("jr", "sr", "ii", "iii", "iv")
        )
        entry = _Entry(name, words or (name,))
        self._entries.append(entry)
        self._by_family[entry.family].append(entry)
        return entry

    @property
    def entries(self) -> tuple[_Entry, ...]:
        """Everybody named so far."""
        return tuple(self._entries)

    def note(self, name: str) -> _Entry | None:
        """The entry of a written name, made if it is a full name not seen before."""
        words = name.split()
        if not words:
            return None
        found = self.find(name)
        if found is None and len(words) >= 2:
            found = self._add(name)
        if found is not None:
            found.count += 1
            found.aliases.add(name)
        return found

    def find(self, name: str) -> _Entry | None:
        """The one person the written name fits; None where none or several do."""
        fitting = self.fitting(name)
        if len(fitting) == 1:
            return fitting[0]
        if len(fitting) > 1:
            exact = [entry for entry in fitting if entry.name.casefold() == name.casefold()]
            if len(exact) == 1:
                return exact[0]
        return None

    def fitting(self, name: str) -> list[_Entry]:
        """Everybody the written name could mean."""
        words = [
            word.casefold() for word in name.split() if word.rstrip(".").casefold() not in ("jr", "sr", "ii", "iii")
        ]
        if not words:
            return []
        same = self._by_family.get(words[-1], [])
        if len(words) == 1:
            return same or [entry for entry in self._entries if entry.words[0].casefold() == words[0]]
        return [entry for entry in same if _given_fits(entry.words[0], words[0]) or len(entry.words) == 1]


def _given_fits(left: str, right: str) -> bool:
    left, right = left.casefold().rstrip("."), right.casefold().rstrip(".")
    return left == right or left.startswith(right) or right.startswith(left)


class Coreference:
    """Reads the article's mentions in order and says, for each, whom it means."""

    def __init__(self, readers: Sequence[SentenceReader], known: Sequence[Person] = ()) -> None:
        self.readers = readers
        self.roster = Roster(known)
        self._resolved: dict[tuple[int, int, int], Resolution] = {}
        self._speakers: dict[int, _Entry] = {}
        self._note_names()
        self._note_roles()
        self._note_genders()

    # ------------------------------------------------------------ learning

    def _note_names(self) -> None:
        singles: list[str] = []
        for reader in self.readers:
            for mention in reader.mentions:
                if mention.name is None or mention.kind is not MentionKind.NAME:
                    continue
                title, name = split_name(mention.text)
                if len(name.split()) >= 2:
                    self._note(title, name)
                elif name:
                    singles.append(name)
        for name in singles:
            if not self.roster.fitting(name):
                self.roster._add(name)
            self.roster.note(name)

    def _note(self, title: str, name: str) -> None:
        entry = self.roster.note(name)
        if entry is not None and title:
            self._note_title(entry, title)

    def _note_title(self, entry: _Entry, title: str) -> None:
        words = {word.casefold() for word in title.split()}
        if words & MALE_TITLES:
            entry.genders["he"] += 5
        if words & FEMALE_TITLES:
            entry.genders["she"] += 5
        if any(is_role(word) for word in words):
            entry.roles.append(title)

    def _note_roles(self) -> None:
        """Roles from "Name, the minister," and "the minister, Name,", and from titles of family names."""
        for reader in self.readers:
            mentions = [mention for mention in reader.mentions if not mention.owner]
            for mention in mentions:
                if mention.kind is MentionKind.NAME:
                    title, name = split_name(mention.text)
                    entry = self.roster.find(name)
                    if entry is not None and title:
                        self._note_title(entry, title)
                elif mention.kind is MentionKind.ROLE:
                    named = self._apposed(reader, mention)
                    entry = self.roster.find(split_name(named.text)[1]) if named is not None else None
                    if entry is not None:
                        entry.roles.append(mention.text)
                        self._note_title(entry, mention.head)

    def _note_genders(self) -> None:
        for reader in self.readers:
            last: _Entry | None = None
            several = False
            for mention in reader.mentions:
                if mention.kind is MentionKind.NAME:
                    entry = self.roster.find(split_name(mention.text)[1])
                    several = several or (last is not None and entry is not last)
                    last = entry
                elif mention.kind is MentionKind.PRONOUN and last is not None and not several:
                    if mention.head in HE:
                        last.genders["he"] += 1
                    elif mention.head in SHE:
                        last.genders["she"] += 1

    @staticmethod
    def _apposed(reader: SentenceReader, mention: Mention) -> Mention | None:
        """The name that stands in apposition to a role, before or behind it."""
        tokens = reader.tokens
        before, behind = mention.first - 1, mention.last + 1
        if before > 0 and tokens[before].kind is TokenKind.COMMA:
            for other in reader.mentions:
                if other.last == before - 1 and other.kind is MentionKind.NAME and not other.owner:
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

    # ------------------------------------------------------------ resolving

    def speaks(self, clause: int, person: Resolution) -> None:
        """Notes that the person was heard in the sentence: whoever spoke last is whom "he" means first."""
        if person.person is not None and person.named:
            entry = self.roster.find(person.person.name)
            if entry is not None:
                self._speakers[clause] = entry

    def resolve(self, clause: int, mention: Mention) -> Resolution:
        """The person ``mention`` of sentence ``clause`` means."""
        key = (clause, mention.first, mention.last)
        if key not in self._resolved:
            self._resolved[key] = self._resolve(clause, mention)
        return self._resolved[key]

    def _resolve(self, clause: int, mention: Mention) -> Resolution:
        reader = self.readers[clause]
        if mention.kind is MentionKind.RELATIVE:
            before = [m for m in reader.mentions if m.last < mention.first and not m.owner]
            if not before:
                return Resolution(None, 0.0, "the relative clause has no noun before it")
            named = [m for m in before if m.last >= mention.first - 2]
            return self.resolve(clause, (named or before)[-1])
        if mention.kind is MentionKind.NAME:
            return self._of_name(mention.text)
        if mention.kind is MentionKind.ROLE:
            return self._of_role(clause, mention)
        if mention.kind is MentionKind.PRONOUN:
            return self._of_pronoun(clause, mention)
        return Resolution(Person(mention.text), 1.0, "unnamed", named=False)

    def _of_name(self, text: str) -> Resolution:
        title, name = split_name(text)
        if not name:
            return Resolution(Person(text), 1.0, "unnamed", named=False)
        fitting = self.roster.fitting(name)
        if not fitting:
            return Resolution(Person(name, roles=(title,) if title else ()), 1.0, "name")
        if len(fitting) == 1:
            return Resolution(fitting[0].person(), 1.0, "name")
        words = {word.casefold() for word in title.split()}
        gender = "he" if words & MALE_TITLES else "she" if words & FEMALE_TITLES else None
        if gender is not None:
            fitting = [entry for entry in fitting if entry.gender in (gender, None)] or fitting
        ranked = sorted(fitting, key=lambda entry: -entry.count)
        if len(ranked) == 1 or ranked[0].count >= 3 * max(1, ranked[1].count):
            return Resolution(ranked[0].person(), 0.9, "name")
        return Resolution(None, 0.0, f"{len(fitting)} people named {name} appear")

    def _of_role(self, clause: int, mention: Mention) -> Resolution:
        reader = self.readers[clause]
        named = self._apposed(reader, mention)
        if named is not None:
            return self._of_name(named.text)
        if mention.name is not None and mention.text.endswith(mention.name) and len(mention.name.split()) >= 2:
            return self._of_name(mention.text)
        definite = mention.text.split()[0].casefold() in ("the", "this", "that") or mention.text[0].isupper()
        if not definite:
            return Resolution(Person(mention.text), 1.0, "unnamed", named=False)
        words = {word.casefold().strip(",") for word in mention.text.split()} - DETERMINERS
        fitting = [
            entry for entry in self.roster.entries if any(_holds(role, mention.head, words) for role in entry.roles)
        ]
        salience = self._salience(clause, mention.first, None)
        if len(fitting) == 1:
            return Resolution(fitting[0].person(), 0.95, "role")
        if len(fitting) > 1:
            return self._clearest(fitting, salience, 0.85, "role")
        if mention.name is None and len(mention.text.split()) <= 6:
            return self._clearest(list(self.roster.entries), salience, 0.75, "description")
        return Resolution(Person(mention.text), 1.0, "unnamed", named=False)

    def _of_pronoun(self, clause: int, mention: Mention) -> Resolution:
        if mention.head in ("i", "we", "my", "our", "you", "your"):
            return Resolution(None, 0.0, f"“{mention.text}” is the writer's own")
        if mention.head in ("they", "their", "it", "its"):
            return Resolution(Person(mention.text), 1.0, "unnamed", named=False)
        gender = "he" if mention.head in HE else "she"
        salience = self._salience(clause, mention.first, gender)
        return self._clearest(list(self.roster.entries), salience, 0.95, "pronoun")

    def _clearest(
        self, entries: Iterable[_Entry], salience: dict[int, float], certainty: float, way: str
    ) -> Resolution:
        ranked = sorted(entries, key=lambda entry: -salience.get(id(entry), 0.0))
        if not ranked or salience.get(id(ranked[0]), 0.0) <= 0:
            return Resolution(None, 0.0, f"nobody named before fits the {way}")
        best = salience[id(ranked[0])]
        second = salience.get(id(ranked[1]), 0.0) if len(ranked) > 1 else 0.0
        if best < _MARGIN * second:
            return Resolution(None, 0.0, f"{ranked[0].name} and {ranked[1].name} fit the {way} equally well")
        return Resolution(ranked[0].person(), certainty, way)

    def _salience(self, clause: int, before: int, gender: str | None) -> dict[int, float]:
        weights: dict[int, float] = defaultdict(float)
        for back in range(0, 8):
            index = clause - back
            if index < 0:
                break
            reader = self.readers[index]
            fade = _FADING**back
            subjects = {(mention.first, mention.last) for mention in reader.subjects()}
            here: dict[int, float] = defaultdict(float)
            for mention in reader.mentions:
                if back == 0 and mention.last >= before:
                    continue
                entry = self._entry_of(index, mention)
                if entry is None or (gender is not None and entry.gender not in (gender, None)):
                    continue
                weight = _SUBJECT_WEIGHT if (mention.first, mention.last) in subjects else _OTHER_WEIGHT
                here[id(entry)] = max(here[id(entry)], weight)
            speaker = self._speakers.get(index)
            if speaker is not None and back and (gender is None or speaker.gender in (gender, None)):
                here[id(speaker)] += _SPEAKER_WEIGHT
            for key, weight in here.items():
                weights[key] += weight * fade
        return weights

    def _entry_of(self, clause: int, mention: Mention) -> _Entry | None:
        if mention.kind is MentionKind.NAME:
            return self.roster.find(split_name(mention.text)[1])
        if mention.kind in (MentionKind.PRONOUN, MentionKind.ROLE):
            found = self._resolved.get((clause, mention.first, mention.last))
            if found is not None and found.person is not None and found.named:
                return self.roster.find(found.person.name)
        return None


def _holds(role: str, head: str, words: set[str]) -> bool:
    """Whether a stated role is what a description with this head and these words describes."""
    stated = {word.casefold().strip(",") for word in role.split()}
    if head not in stated:
        return False
    return True


PERSON_WEIGHT_NOTE: Final = _ROLE_WEIGHT
