"""Which person a mention means: full names, family names, roles and pronouns, within one article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from checker.articles.attribution.within_sentence import main_report
from checker.articles.coreference.genders import Gender, gender_of_pronoun, gender_of_title
from checker.articles.coreference.outcome import Resolution, Way, strength, weaker
from checker.articles.coreference.people import Entry, Roster, apposed_name, may_be_person, split_name
from checker.articles.coreference.role_holders import Holder, best_fitting, holders_of, introduced_last, is_held_by_one
from checker.articles.syntax.cues import cue_verb
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.model import Person
from checker.people.cast import merge_people
from checker.words import words

_NOBODY: Final = "nobody named before can be"
_REPLIES: Final = frozenset({"reply", "respond", "answer", "retort", "counter", "rejoin"})
_REACH: Final = 6  # sentences a pronoun looks back


class Coreference:
    """Says of an article's mentions whom they mean; tell it who spoke, in reading order."""

    def __init__(self, readers: Sequence[SentenceReader], known: Sequence[Person] = ()) -> None:
        self.readers = readers
        self.roster = Roster(readers, merge_people(known))
        self._resolved: dict[tuple[int, int, int], tuple[Resolution, Entry | None]] = {}
        self._speakers: dict[int, Entry] = {}
        self._unnamed_speakers: dict[int, Mention] = {}
        self._replying = False

    def resolve(self, clause: int, mention: Mention, *, quoted: str = "", cue: str = "") -> Resolution:
        """The person ``mention`` of sentence ``clause`` means; ``quoted`` are the words it is said to speak.

        People whom the quoted words name in the third person are not their speaker, and whoever replies (``cue``) is
        not who spoke just before.
        """
        key = (clause, mention.first, mention.last)
        if key not in self._resolved:
            self._replying = is_reply(cue)
            found, entry = self._resolve(clause, mention, quoted)
            self._replying = False
            self._keep(key, found, entry, pronoun=mention.head)
        resolution, entry = self._resolved[key]
        if entry is not None:
            self._speakers[clause] = entry
        elif mention.kind is MentionKind.ROLE:
            self._unnamed_speakers[clause] = mention
        return resolution

    def read(self, clause: int) -> None:
        """Resolves the sentence's own "he" and "she", so that later ones can follow the chain."""
        for mention in self.readers[clause].mentions:
            key = (clause, mention.first, mention.last)
            if mention.kind is MentionKind.PRONOUN and key not in self._resolved and gender_of_pronoun(mention.head):
                self._keep(key, *self._resolve(clause, mention, ""), pronoun=mention.head)

    def _keep(self, key: tuple[int, int, int], found: Resolution, entry: Entry | None, *, pronoun: str) -> None:
        if entry is not None:
            gender = gender_of_pronoun(pronoun)
            if gender is not None and entry.gender is None:
                entry.genders[gender] += 1
            found = Resolution(entry.person(), found.way, found.clue)
        self._resolved[key] = (found, entry)

    def _resolve(self, clause: int, mention: Mention, quoted: str) -> tuple[Resolution, Entry | None]:
        match mention.kind:
            case MentionKind.NAME:
                return self._of_name(mention.text)
            case MentionKind.ROLE:
                return self._of_role(clause, mention, quoted)
            case MentionKind.PRONOUN:
                return self._of_pronoun(clause, mention, quoted)
            case MentionKind.RELATIVE:
                return self._of_relative(clause, mention, quoted)
        return Resolution(Person(mention.text), Way.UNNAMED), None

    def _of_relative(self, clause: int, mention: Mention, quoted: str) -> tuple[Resolution, Entry | None]:
        before = [other for other in self.readers[clause].mentions if other.last < mention.first and not other.owner]
        if not before:
            return Resolution(None, Way.UNCLEAR, f"nothing stands before “{mention.text}”"), None
        return self._resolve(clause, before[-1], quoted)

    # ------------------------------------------------------------ names and roles

    def _of_name(self, text: str) -> tuple[Resolution, Entry | None]:
        title, name = split_name(text)
        if name.isupper() and self.roster.fitting(name.title()):
            name = name.title()  # "ALDER:" labels the words of Alder
        if not may_be_person(name):
            return Resolution(Person(text), Way.UNNAMED), None
        gender = gender_of_title(title.split())
        fitting = self.roster.fitting(name)
        if not fitting:
            return Resolution(Person(name, roles=(title,) if title else ()), Way.LONE_NAME), None
        entry = self.roster.find(name, gender)
        if entry is None:
            bearers = " and ".join(other.name for other in fitting[:3])
            return Resolution(None, Way.UNCLEAR, f"“{name}” can be {bearers}"), None
        if len(fitting) > 1:
            return Resolution(None, Way.FAMILY_NAME), entry
        lone = len(entry.parsed.words) == 1 and entry.known is None and not entry.roles
        return Resolution(None, Way.LONE_NAME if lone else Way.NAME), entry

    def _of_role(self, clause: int, mention: Mention, quoted: str) -> tuple[Resolution, Entry | None]:
        named = apposed_name(self.readers[clause], mention)
        if named is not None:
            resolution, entry = self._of_name(named.text)
            return Resolution(resolution.person, Way.APPOSITION, resolution.clue), entry
        if mention.text.split()[0].casefold() not in ("the", "this", "that") and not mention.text[0].isupper():
            return Resolution(Person(mention.text), Way.UNNAMED), None
        holders = holders_of(mention.text, self.roster.people, sentence=clause)
        last, best = introduced_last(holders, sentence=clause), best_fitting(holders)
        if last is not None and self._named_since(clause, mention, last.sentence or 0, holders) <= {last.entry}:
            return self._held_by(last, clause, mention)
        if len(best) == 1:
            return self._held_by(best[0], clause, mention)
        if best:
            among = [holder.entry for holder in best]
            return self._nearest(clause, mention, quoted, among=among, way=Way.DESCRIPTION)
        if mention.text[0].isupper() and mention.text.split()[0].casefold() not in ("the", "this", "that"):
            return Resolution(Person(mention.text), Way.UNNAMED), None
        if any(other.owner and other.first == mention.first for other in self.readers[clause].mentions):
            return Resolution(Person(mention.text), Way.UNNAMED), None  # "Name's spokeswoman" is not Name
        found, entry = self._nearest(clause, mention, quoted, among=None, way=Way.DESCRIPTION)
        if entry is None and found.clue.startswith(_NOBODY):
            return Resolution(Person(mention.text), Way.UNNAMED), None
        return found, entry

    def _held_by(self, holder: Holder, clause: int, mention: Mention) -> tuple[Resolution, Entry]:
        sure = is_held_by_one(mention.text) or not self._stranger_named(clause, mention, holder.entry)
        clue = f"the article calls {holder.entry.name} “{holder.stated}”"
        return Resolution(None, Way.ROLE if sure else Way.DESCRIPTION, clue), holder.entry

    def _named_since(self, clause: int, mention: Mention, since: int, holders: Sequence[Holder]) -> set[Entry]:
        """The role's holders that the sentences from ``since`` up to the mention name."""
        named = (
            entry
            for index in range(since, clause + 1)
            for entry in self._people_in(index, mention.first if index == clause else None)
        )
        return {entry for entry in named if any(holder.entry is entry for holder in holders)}

    def _stranger_named(self, clause: int, mention: Mention, holder: Entry) -> bool:
        """Whether somebody of whom no role is known was named since the holder was: it could be theirs, too."""
        paragraph = self.readers[clause].clause.paragraph
        for index in range(clause, max(-1, clause - _REACH), -1):
            if self.readers[index].clause.paragraph < paragraph - 1:
                break
            named = [e for e in self._people_in(index, mention.first if index == clause else None) if e.is_person]
            if holder in named:
                return False
            if any(not entry.roles for entry in named):
                return True
        return False

    # ------------------------------------------------------------ pronouns

    def _of_pronoun(self, clause: int, mention: Mention, quoted: str) -> tuple[Resolution, Entry | None]:
        if gender_of_pronoun(mention.head) is None:
            if mention.head in ("i", "we", "my", "our", "you", "your"):
                return Resolution(None, Way.UNCLEAR, f"“{mention.text}” is the writer's own"), None
            return Resolution(Person(mention.text), Way.UNNAMED), None
        return self._nearest(clause, mention, quoted, among=None, way=None)

    def _nearest(
        self, clause: int, mention: Mention, quoted: str, *, among: Sequence[Entry] | None, way: Way | None
    ) -> tuple[Resolution, Entry | None]:
        """The person the nearest sentence before offers, its subject and then its speaker first."""
        gender = (
            gender_of_pronoun(mention.head) if mention.kind is MentionKind.PRONOUN else gender_of_title([mention.head])
        )
        spoken_of = _spoken_of(quoted)

        def possible(entries: Iterable[Entry]) -> list[Entry]:
            return [
                entry
                for entry in dict.fromkeys(entries)
                if entry.is_person
                and entry.goes_by(gender)
                and (among is None or entry in among)
                and entry.parsed.words[-1] not in spoken_of
            ]

        aside: list[Entry] = []
        unsure: list[Entry] = []
        leapt = False  # over somebody nearer, whom the quoted words name
        for index in range(clause, max(-1, clause - _REACH), -1):
            before = mention.first if index == clause else None
            named = possible(self._people_in(index, before))
            speaker = possible(self._speakers_in(index) if index < clause else [])
            if self._replying and speaker:
                named = [entry for entry in named if entry is not speaker[0]]
                spoken_of, speaker, self._replying = spoken_of | {speaker[0].parsed.words[-1]}, [], False
            stranger = self._stranger_in(index, before, gender) if way is None and not speaker else None
            if stranger is not None:
                return self._of_stranger(index, mention, stranger, beside=(*aside, *unsure, *named)), None
            if not named and not speaker:
                leapt = leapt or any(
                    entry.goes_by(gender) and entry.parsed.words[-1] in spoken_of
                    for entry in self._people_in(index, before)
                )
                unsure = unsure or self._perhaps_people(index, before)
                continue
            subjects = possible(self._people_in(index, before, subjects_only=True))
            if index < clause and not subjects and not speaker and self._about_nobody_known(index):
                return Resolution(
                    None, Way.UNCLEAR, f"whom the sentence before “{mention.text}” is about is open"
                ), None
            where = (
                "the same sentence"
                if index == clause
                else "the sentence before"
                if index == clause - 1
                else "just before"
            )
            if index == clause and not subjects:
                aside = named
                continue
            passed_over = [entry for entry in (*aside, *unsure) if entry not in (*subjects[:1], *speaker)]
            if passed_over:
                both = " and ".join(entry.name for entry in dict.fromkeys((*passed_over, *subjects, *speaker, *named)))
                return Resolution(None, Way.UNCLEAR, f"“{mention.text}” can be {both}"), None
            chosen: tuple[Entry, Way, str] | None = None
            if len({*named, *speaker}) == 1:
                entry = (named or speaker)[0]
                chosen = entry, Way.PRONOUN_ALONE, f"{where} names only {entry.name}"
            elif speaker and (not subjects or speaker[0] in subjects):
                chosen = speaker[0], Way.PRONOUN_SPEAKER, f"{speaker[0].name} spoke {where}"
            elif subjects and not speaker:
                chosen = subjects[0], Way.PRONOUN_SUBJECT, f"{where} is about {subjects[0].name}"
            if chosen is not None:
                entry, found, clue = chosen
                if clause - index > 2 or leapt:
                    found = Way.PRONOUN_FAR
                elif all(each.gender is None for each in (named or speaker)):
                    found = Way.PRONOUN_GUESS
                return Resolution(None, way or weaker(found, self._way_to(entry, index, before)), clue), entry
            both = " and ".join(entry.name for entry in dict.fromkeys((*subjects, *speaker, *named)))
            return Resolution(None, Way.UNCLEAR, f"“{mention.text}” can be {both}"), None
        return Resolution(None, Way.UNCLEAR, f"{_NOBODY} “{mention.text}”"), None

    def _stranger_in(self, clause: int, before: int | None, gender: Gender | None) -> Mention | None:
        """Whom the sentence quotes or is about, if that is "the senator" or "a farmer" and nobody known to be one."""
        reader = self.readers[clause]
        report = main_report(reader)
        subject = next(iter(reader.ranked_subjects()), None)
        if before is None and clause in self._unnamed_speakers:
            subject = self._unnamed_speakers[clause]
        elif before is None and report is not None and self._entry_of(clause, report.mention) is not None:
            return None
        if subject is None or subject.kind is not MentionKind.ROLE or (before is not None and subject.last >= before):
            return None
        fits = gender_of_title([subject.head]) in (None, gender)
        return subject if fits and self._entry_of(clause, subject) is None else None

    def _of_stranger(self, clause: int, mention: Mention, stranger: Mention, *, beside: Sequence[Entry]) -> Resolution:
        """A pronoun behind somebody without a name: that one, unless it can be a person beside or the role is open."""
        known = self._resolved.get((clause, stranger.first, stranger.last))
        if not beside and known is not None and known[0].way is Way.UNNAMED:
            return Resolution(Person(stranger.text), Way.UNNAMED)
        names = " and ".join(dict.fromkeys((stranger.text, *(entry.name for entry in beside))))
        return Resolution(None, Way.UNCLEAR, f"“{mention.text}” can be {names}")

    def _way_to(self, wanted: Entry, clause: int, before: int | None) -> Way:
        """The surest way in which the sentence itself means somebody: by name, or by a role or pronoun."""
        ways = [Way.PRONOUN_FAR]
        for mention in self.readers[clause].mentions:
            if (before is not None and mention.last >= before) or self._entry_of(clause, mention) is not wanted:
                continue
            resolved = self._resolved.get((clause, mention.first, mention.last))
            ways.append(resolved[0].way if resolved is not None else Way.NAME)
        return max(ways, key=strength)

    def _about_nobody_known(self, clause: int) -> bool:
        """Whether the sentence's subject is a "he" or "she" that could not be resolved."""
        subject = next(iter(self.readers[clause].ranked_subjects()), None)
        return (
            subject is not None
            and subject.kind is MentionKind.PRONOUN
            and gender_of_pronoun(subject.head) is not None
            and self._entry_of(clause, subject) is None
        )

    def _perhaps_people(self, clause: int, before: int | None) -> list[Entry]:
        """Subjects that bear a name of which nothing shows whether it is a person's."""
        return [
            entry
            for entry in self._people_in(clause, before, subjects_only=True)
            if not entry.evidence and not entry.places and entry.recurs
        ]

    def _speakers_in(self, clause: int) -> list[Entry]:
        """Who was quoted in the sentence, or else whose words it reports."""
        if clause in self._speakers:
            return [self._speakers[clause]]
        report, subjects = main_report(self.readers[clause]), self.readers[clause].ranked_subjects()
        if report is None or not subjects or report.mention is not subjects[0]:
            return []
        entry = self._entry_of(clause, report.mention)
        return [entry] if entry is not None else []

    def _people_in(self, clause: int, before: int | None, *, subjects_only: bool = False) -> list[Entry]:
        reader = self.readers[clause]
        mentions = reader.ranked_subjects() if subjects_only else reader.mentions
        found = []
        for mention in mentions:
            if before is not None and mention.last >= before:
                continue
            entry = self._entry_of(clause, mention)
            if entry is not None:
                found.append(entry)
        return found

    def _entry_of(self, clause: int, mention: Mention) -> Entry | None:
        if mention.kind is MentionKind.NAME or (mention.kind is MentionKind.OTHER and mention.name is not None):
            title, name = split_name(mention.name or mention.text)
            return self.roster.find(name, gender_of_title(title.split()))
        named = apposed_name(self.readers[clause], mention) if mention.kind is not MentionKind.PRONOUN else None
        if named is not None:
            return self.roster.find(split_name(named.text)[1])
        key = (clause, mention.first, mention.last)
        if mention.kind is MentionKind.ROLE and not mention.owner and key not in self._resolved:
            replying, self._replying = self._replying, False
            self._keep(key, *self._resolve(clause, mention, ""), pronoun=mention.head)
            self._replying = replying
        return self._resolved[key][1] if key in self._resolved else None


def is_reply(cue: str) -> bool:
    """Whether the cue says that somebody answers somebody else."""
    verb = cue_verb(cue)
    return verb is not None and verb.base in _REPLIES


def _spoken_of(quoted: str) -> set[str]:
    """The folded capitalised words inside a quotation, of whom the speaker is hardly one."""
    return {word.key for word in words(quoted) if word.raw[:1].isupper()}
