"""Which person a mention means: full names, family names, roles and pronouns, within one article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from checker.articles.coreference.genders import Gender, gender_of_pronoun, gender_of_title
from checker.articles.coreference.learnt_genders import LearntGenders
from checker.articles.coreference.looking_back import REACH, Filter, Offer, choose, nobody_before
from checker.articles.coreference.outcome import (
    APPOSITION,
    DESCRIPTION,
    FAMILY_NAME,
    LISTED,
    LONE_NAME,
    NAME,
    PRONOUN_ALONE,
    PRONOUN_FAR,
    ROLE,
    UNCLEAR,
    UNNAMED,
    Candidate,
    Method,
    Resolution,
)
from checker.articles.coreference.people import NamedPerson, Roster
from checker.articles.coreference.role_holders import Holder, best_fitting, holders_of, introduced_last, is_held_by_one
from checker.articles.coreference.stated_roles import apposed_name
from checker.articles.coreference.written_names import may_be_person, split_name
from checker.articles.syntax.main_report import main_report
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.articles.vocabulary.cues import CueKind, VerbForm, cues_of
from checker.articles.vocabulary.wordclasses import word_classes_of
from checker.language import Language
from checker.model import Person
from checker.people.nations import nations_of
from checker.people.roles import LESS_STATED, parse_role
from checker.thresholds import Threshold
from checker.words import words

_QUESTION_REACH: Final = Threshold(
    6,
    unit="words",
    reason="so soon after “asked” a question word shows what was asked: “asked the senator whether”",
    how_set="by hand",
)

Key = tuple[int, int, int]
"""A mention's sentence, first and last token."""


@dataclass(frozen=True, slots=True)
class Question:
    """A mention to be resolved: its sentence, the words it is said to speak, and the cue that says so.

    People whom the quoted words name in the third person are not their speaker, and whoever replies is not who spoke
    just before.
    """

    clause: int
    mention: Mention
    quoted: str = ""
    cue: str = ""

    @property
    def key(self) -> Key:
        """The mention's place."""
        return (self.clause, self.mention.first, self.mention.last)


@dataclass(frozen=True, slots=True)
class _Answer:
    resolution: Resolution
    person: NamedPerson | None = None


@dataclass(frozen=True, slots=True)
class Resolutions:
    """Whom the mentions asked about mean, and whom every name, role and pronoun of the article means.

    ``people`` gives for each sentence its mentions of one person, with the person; None for a role of nobody known.
    """

    answers: Mapping[Key, Resolution]
    people: tuple[tuple[tuple[Mention, NamedPerson | None], ...], ...]


def resolve_all(
    readers: Sequence[SentenceReader], roster: Roster, questions: Iterable[Question], language: Language
) -> Resolutions:
    """Return whom each mention means, read in the article's order whatever order they are asked in."""
    asked: dict[int, dict[Key, Question]] = {}
    for question in questions:
        asked.setdefault(question.clause, {}).setdefault(question.key, question)
    reading = _Reading(readers, roster, language)
    people = []
    for clause in range(len(readers)):
        here = asked.get(clause, {})
        reading.read(clause, sorted(here.values(), key=lambda question: question.key))
        people.append(tuple(reading.people_of(clause)))
    answers = {key: reading.answers[key].resolution for here in asked.values() for key in here}
    return Resolutions(answers, tuple(people))


class _Reading:
    """An article being read, sentence by sentence: what was answered so far, who spoke, and who is "he"."""

    def __init__(self, readers: Sequence[SentenceReader], roster: Roster, language: Language) -> None:
        self.readers = readers
        self.roster = roster
        self.language = language
        self.answers: dict[Key, _Answer] = {}
        self._words = language.lexicon.table("coreference")
        self._topic_phrases = self._words.phrases_having("topic")
        self._genders = LearntGenders()
        self._speakers: dict[int, NamedPerson] = {}
        self._unnamed_speakers: dict[int, Mention] = {}
        self._quoted: dict[int, str] = {}  # the words that each sentence's speaker spoke

    def read(self, clause: int, questions: Sequence[Question]) -> None:
        """Resolve the mentions asked about and the sentence's own "he" and "she", and learn from them."""
        pronouns = (
            Question(clause, mention)
            for mention in self.readers[clause].mentions
            if mention.kind is MentionKind.PRONOUN and self._gender_of(mention) is not None
        )
        asked = {question.key: question for question in (*pronouns, *questions)}
        for key in sorted(asked):
            if key not in self.answers:
                self.answers[key] = self._answer(asked[key])
        for question in questions:
            self._note_speaker(question)
        self._learn_genders(clause)

    def people_of(self, clause: int) -> Iterator[tuple[Mention, NamedPerson | None]]:
        """Yield the sentence's mentions of one person, with the person; None for a role of nobody known."""
        for mention in self.readers[clause].mentions:
            person = self._person_of(clause, mention)
            if (person is not None and person.is_person) or (mention.kind is MentionKind.ROLE and person is None):
                yield mention, person

    def _note_speaker(self, question: Question) -> None:
        person = self.answers[question.key].person
        if person is not None:
            self._speakers[question.clause] = person
            self._quoted[question.clause] = question.quoted
        elif question.mention.kind is MentionKind.ROLE:
            self._unnamed_speakers[question.clause] = question.mention

    def _learn_genders(self, clause: int) -> None:
        for mention in self.readers[clause].mentions:
            answer = self.answers.get((clause, mention.first, mention.last))
            gender = gender_of_pronoun(mention.head, self.language)
            if answer is None or answer.person is None or gender is None:
                continue
            if answer.resolution.method is PRONOUN_ALONE:  # a guess would teach the next guess
                self._genders.learn(answer.person, gender)

    def _answer(self, question: Question) -> _Answer:
        answer = self._resolve(question)
        if answer.person is None:
            return answer
        return _Answer(replace(answer.resolution, person=answer.person.person()), answer.person)

    def _resolve(self, question: Question) -> _Answer:
        match question.mention.kind:
            case MentionKind.NAME:
                answer = self._of_name(question.mention.text)
                if answer.resolution.method is not UNNAMED or not self._is_epithet(question):
                    return answer
                return self._of_epithet(question)
            case MentionKind.ROLE:
                return self._of_role(question)
            case MentionKind.PRONOUN:
                return self._of_pronoun(question)
            case MentionKind.RELATIVE:
                return self._of_relative(question)
            case MentionKind.OTHER if self._is_epithet(question):
                return self._of_epithet(question)
        return _unnamed(question.mention.text)

    def _is_epithet(self, question: Question) -> bool:
        """Return whether a definite phrase that is said to speak means somebody named before: "the 47-year-old"."""
        mention = question.mention
        verb = cues_of(self.language).verb(question.cue)
        speaks = bool(question.cue) and (verb is None or (verb.kind is CueKind.SPEECH and verb.form is VerbForm.PAST))
        points = mention.text.split()[0].casefold() in self._words.having("pointing")
        name = (mention.name or "").casefold()
        is_epithet = self._words.having("epithet") | nations_of(self.language).words
        gives_age = word_classes_of(self.language).ends_as(mention.head, "age")
        return speaks and points and (name in is_epithet or mention.head in is_epithet or gives_age)

    def _of_epithet(self, question: Question) -> _Answer:
        answer = self._look_back(question)
        return answer if answer.person is not None else _unnamed(question.mention.text)

    def _of_relative(self, question: Question) -> _Answer:
        relative = question.mention
        before = [
            other for other in self.readers[question.clause].mentions if other.last < relative.first and not other.owner
        ]
        if not before:
            return _unclear(f"nothing stands before “{relative.text}”")
        return self._resolve(replace(question, mention=before[-1]))

    # ------------------------------------------------------------ names and roles

    def _of_name(self, text: str) -> _Answer:
        title, name = split_name(text, self.language)
        if name.isupper() and self.roster.fitting(name.title()):
            name = name.title()  # "ALDER:" labels the words of Alder
        if not may_be_person(name, self.language):
            return _unnamed(text)
        bearers = self.roster.fitting(name)
        if not bearers:
            return _Answer(Resolution(Person(name, roles=(title,) if title else ()), LONE_NAME))
        person = self.roster.find(name, title)
        if person is None:
            both = " and ".join(other.name for other in bearers[:3])
            return _unclear(f"“{name}” can be {both}", [Candidate(other, -1) for other in bearers])
        if len(bearers) > 1:
            candidates = [
                Candidate(other, -1, outranked=None if other is person else f"the article speaks more of {person.name}")
                for other in bearers
            ]
            return _Answer(Resolution(None, FAMILY_NAME, candidates=tuple(candidates)), person)
        lone = len(person.parsed.words) == 1 and person.known is None and not person.roles
        return _Answer(Resolution(None, LONE_NAME if lone else NAME), person)

    def _of_role(self, question: Question) -> _Answer:
        clause, mention = question.clause, question.mention
        named = apposed_name(self.readers[clause], mention, self.language)
        if named is not None:
            answer = self._of_name(named.text)
            return _Answer(replace(answer.resolution, method=APPOSITION), answer.person)
        points = mention.text.split()[0].casefold() in self._words.having("pointing")
        if not points and not mention.text[0].isupper():
            return _unnamed(mention.text)
        labelled = self.roster.labelled_as(mention.text) if points else None
        if labelled is not None:
            return _Answer(Resolution(labelled, ROLE, f"the record calls its speaker “{labelled.name}”"))
        holders = holders_of(mention.text, self.roster.people, self.language, sentence=clause)
        last, best = introduced_last(holders, sentence=clause), best_fitting(holders)
        if last is not None and self._named_since(clause, mention, last.sentence or 0, holders) <= {last.person}:
            return self._held_by(last, question)
        if len(best) == 1:
            return self._held_by(best[0], question)
        if best:
            bearers = [holder.person for holder in best]
            return self._look_back(question, [lambda person, _: None if person in bearers else "bears no such role"])
        if not points:
            return _unnamed(mention.text)
        if any(other.owner and other.first == mention.first for other in self.readers[clause].mentions):
            return _unnamed(mention.text)  # "Name's spokeswoman" is not Name
        of_body = [person for person in self.roster.people if _shares_body(mention.text, person)]
        if len(of_body) == 1:
            return _of_body(mention.text, of_body[0], self.language)
        if mention.head in self._words.having("only_if_stated"):
            return _unnamed(mention.text)
        answer = self._look_back(question, [lambda person, _: _why_not_so_called(mention.text, person, self.language)])
        return _unnamed(mention.text) if answer.resolution.clue == nobody_before(mention) else answer

    def _held_by(self, holder: Holder, question: Question) -> _Answer:
        stated = holder.degree > LESS_STATED
        sure = stated and (
            is_held_by_one(question.mention.text, self.language) or not self._stranger_named(question, holder.person)
        )
        clue = f"the article calls {holder.person.name} “{holder.stated}”"
        return _Answer(Resolution(None, ROLE if sure else DESCRIPTION, clue), holder.person)

    def _named_since(self, clause: int, mention: Mention, since: int, holders: Sequence[Holder]) -> set[NamedPerson]:
        """Return the role's holders that the sentences from ``since`` up to the mention name."""
        named = {
            person
            for index in range(since, clause + 1)
            for person in self._people_in(index, mention.first if index == clause else None)
        }
        return named & {holder.person for holder in holders}

    def _stranger_named(self, question: Question, holder: NamedPerson) -> bool:
        """Return whether somebody of no known role was named since the holder was: the role could be theirs, too."""
        paragraph = self.readers[question.clause].clause.paragraph
        for index, before in self._back_from(question):
            if self.readers[index].clause.paragraph < paragraph - 1:
                return False
            named = [person for person in self._people_in(index, before) if person.is_person]
            if holder in named:
                return False
            if any(not person.roles for person in named):
                return True
        return False

    # ------------------------------------------------------------ looking back

    def _of_pronoun(self, question: Question) -> _Answer:
        mention = question.mention
        if gender_of_pronoun(mention.head, self.language) is not None:
            answer = self._look_back(question)
            if question.quoted and answer.resolution.clue == nobody_before(mention):
                answer = self._look_back(replace(question, quoted=""))  # some speak of themselves by name
            return answer
        if mention.head in self._words.having("writer"):
            return _unclear(f"“{mention.text}” is the writer's own")
        return _unnamed(mention.text)

    def _look_back(self, question: Question, more: Sequence[Filter] = ()) -> _Answer:
        """Return whom the sentences before offer; a role looks back by its gender, too."""
        filters = [*self._filters(question), *more]
        resolution, person = choose(
            question.mention,
            question.clause,
            (self._offer(question, index, before, filters) for index, before in self._back_from(question)),
            method_to=lambda person, offer: self._method_to(
                person, offer.clause, question.mention.first if offer.is_own else None
            ),
            as_method=None if question.mention.kind is MentionKind.PRONOUN else DESCRIPTION,
        )
        return _Answer(resolution, person)

    def _back_from(self, question: Question) -> Iterator[tuple[int, int | None]]:
        """Yield the sentence and those before it, with the token before which people count in the first."""
        yield question.clause, question.mention.first
        for index in range(question.clause - 1, max(-1, question.clause - int(REACH)), -1):
            yield index, None

    def _filters(self, question: Question) -> Iterator[Filter]:
        """Yield what excludes people from being meant."""
        gender = self._gender_of(question.mention)
        named = _capitalised_in(question.quoted)
        yield lambda person, _: None if person.is_person else "nothing shows that this is a person"
        yield lambda person, _: None if self._genders.goes_by(person, gender) else f"does not go by “{gender}”"
        yield lambda person, _: "the quoted words name them" if person.parsed.words[-1] in named else None
        yield lambda person, index: self._why_asker(question, person, index)
        asked_about = self._asked_about(question)
        yield (
            lambda person, index: (
                "is in the question that was asked" if index == question.clause and person in asked_about else None
            )
        )
        if self._is_reply(question.cue):
            spoke, at = self._spoke_last(question, gender, named)
            yield lambda person, index: "spoke just before this reply" if person is spoke and index <= at else None

    def _why_asker(self, question: Question, person: NamedPerson, index: int) -> str | None:
        """Return why whoever asks a question, in the mention's sentence or the one before, is not meant by it."""
        if index == question.clause and person in self._askers(index, question.mention.first):
            return "asks the question that the sentence is about"
        if index != question.clause - 1 or not question.quoted or _is_question(question.quoted):
            return None
        if person in self._askers(index, None) or (self._put_a_question(index, person) and self._opens(question)):
            return "asked, and this is the answer"
        return None

    def _put_a_question(self, clause: int, person: NamedPerson) -> bool:
        """Return whether the person asks somebody something in the sentence, in quoted words: "Will you build it?"."""
        quoted = self._quoted.get(clause, "") if self._speakers.get(clause) is person else ""
        return _is_question(quoted) and any(word.key in self._words.having("addressed") for word in words(quoted))

    def _opens(self, question: Question) -> bool:
        """Return whether the sentence is in another paragraph than the one before it, as an answer is."""
        before, here = self.readers[question.clause - 1].clause, self.readers[question.clause].clause
        return before.paragraph != here.paragraph

    def _asked_about(self, question: Question) -> set[NamedPerson]:
        """Return who is named in "Asked whether Name ..., he said", up to the comma."""
        reader = self.readers[question.clause]
        people: set[NamedPerson] = set()
        for at in range(question.mention.first):
            if not reader.is_asked(at):
                continue
            comma = next((k for k in range(at, question.mention.first) if reader.kind(k) is TokenKind.COMMA), at)
            inside = [mention for mention in reader.mentions if at < mention.first and mention.last < comma]
            people |= {person for each in inside if (person := self._person_of(question.clause, each)) is not None}
        return people

    def _askers(self, clause: int, before: int | None) -> set[NamedPerson]:
        """Return whoever asks an indirect question in the sentence: "Name asked if", "Name asked what"."""
        reader = self.readers[clause]
        end = len(reader.tokens) if before is None else before
        people = set()
        for at in range(end):
            verb = reader.verb_at(at)
            if verb is None or verb.base not in self._words.having("asking") or reader.is_passive(at, verb):
                continue
            after = range(at + 1, min(at + 1 + int(_QUESTION_REACH), end))
            if any(reader.lower(near) in self._words.having("question_word") for near in after):
                asker = next((mention for mention in reversed(list(reader.subjects())) if mention.last < at), None)
                person = self._person_of(clause, asker) if asker is not None else None
                people |= {person} if person is not None else set()
        return people

    def _spoke_last(
        self, question: Question, gender: Gender | None, named: frozenset[str]
    ) -> tuple[NamedPerson | None, int]:
        """Return the nearest earlier speaker who goes by the pronoun, and the sentence in which they spoke."""
        for index, before in self._back_from(question):
            for person in self._speakers_in(index) if before is None else ():
                if person.is_person and self._genders.goes_by(person, gender) and person.parsed.words[-1] not in named:
                    return person, index
        return None, -1

    def _is_reply(self, cue: str) -> bool:
        verb = cues_of(self.language).verb(cue)
        return verb is not None and verb.base in self._words.having("reply")

    def _gender_of(self, mention: Mention) -> Gender | None:
        if mention.kind is MentionKind.PRONOUN:
            return gender_of_pronoun(mention.head, self.language)
        return gender_of_title([mention.head], self.language)

    def _offer(self, question: Question, index: int, before: int | None, filters: Sequence[Filter]) -> Offer:
        """Return what the sentence offers, of its own sentence what stands before the mention."""
        excluded: dict[NamedPerson, Candidate] = {}

        def possible(people: Iterable[NamedPerson]) -> tuple[NamedPerson, ...]:
            kept = []
            for person in dict.fromkeys(people):
                reason = next((reason for each in filters if (reason := each(person, index)) is not None), None)
                if reason is None:
                    kept.append(person)
                else:
                    excluded[person] = Candidate(person, index, excluded=reason)
            return tuple(kept)

        gender = self._gender_of(question.mention)
        chain = self._chain_to(question, index) if before is not None else None
        everybody = [chain] if chain is not None else self._people_in(index, before)
        named = possible(everybody)
        speakers = possible(self._speakers_in(index) if before is None else ())
        is_pronoun = question.mention.kind is MentionKind.PRONOUN
        stranger = self._stranger_in(index, before, gender) if is_pronoun and not speakers else None
        in_quotation = _capitalised_in(question.quoted)
        return Offer(
            clause=index,
            is_own=before is not None,
            named=named,
            subjects=named if chain is not None else possible(self._subjects_of(index, before)),
            speakers=speakers,
            excluded=tuple(excluded.values()),
            perhaps=() if named or speakers else self._perhaps_people(index, before),
            named_in_quotation=any(
                self._genders.goes_by(person, gender) and person.parsed.words[-1] in in_quotation
                for person in everybody
            ),
            about_unresolved=self._about_unresolved(index),
            stranger=stranger,
            stranger_is_unnamed=stranger is not None and self._is_unnamed(index, stranger),
            genders_open=all(self._genders.of(person) is None for person in (named or speakers)),
        )

    def _chain_to(self, question: Question, clause: int) -> NamedPerson | None:
        """Return whom the same pronoun earlier in the sentence means: "When asked for her views, she said"."""
        gender = self._gender_of(question.mention)
        if question.mention.kind is not MentionKind.PRONOUN:
            return None
        subjects = list(self.readers[clause].subjects())
        for mention in reversed(self._mentions_in(clause, question.mention.first)):
            if mention.kind is MentionKind.NAME and mention in subjects:
                return None  # "When asked for her views, Name said she"
            if mention.kind is MentionKind.PRONOUN and self._gender_of(mention) is gender:
                return self._person_of(clause, mention)
        return None

    def _subjects_of(self, clause: int, before: int | None) -> list[NamedPerson]:
        return [*self._topics_of(clause, before), *self._people_in(clause, before, subjects_only=True)]

    def _topics_of(self, clause: int, before: int | None) -> list[NamedPerson]:
        """Return whom the sentence opens with: "Name, meanwhile, ...", "As for Name, ..."."""
        reader = self.readers[clause]
        openings = [len(phrase) for phrase in self._topic_phrases if self._opens_with(reader, phrase)]
        first = next((mention for mention in reader.mentions if mention.first in (0, *openings)), None)
        if first is None or first.owner or first.kind is not MentionKind.NAME:
            return []
        if before is not None and first.last >= before:
            return []
        person = self._person_of(clause, first)
        return [person] if person is not None and (person.recurs or person.known is not None) else []

    @staticmethod
    def _opens_with(reader: SentenceReader, phrase: tuple[str, ...]) -> bool:
        return phrase == tuple(reader.lower(at) for at in range(len(phrase)))

    def _stranger_in(self, clause: int, before: int | None, gender: Gender | None) -> Mention | None:
        """Return whom the sentence quotes or is about, if that is "the senator" and nobody known to be one."""
        reader = self.readers[clause]
        subject = next(iter(reader.ranked_subjects()), None)
        if before is None and clause in self._unnamed_speakers:
            subject = self._unnamed_speakers[clause]
        elif before is None:
            report = main_report(reader, self.language)
            if report is not None and self._person_of(clause, report.speaker) is not None:
                return None
        if subject is None or subject.kind is not MentionKind.ROLE or (before is not None and subject.last >= before):
            return None
        fits = gender_of_title([subject.head], self.language) in (None, gender)
        return subject if fits and self._person_of(clause, subject) is None else None

    def _is_unnamed(self, clause: int, stranger: Mention) -> bool:
        answer = self.answers.get((clause, stranger.first, stranger.last))
        return answer is not None and answer.resolution.method is UNNAMED

    def _method_to(self, wanted: NamedPerson, clause: int, before: int | None) -> Method:
        """Return the firmest method by which the sentence itself means somebody: by name, or by a role or pronoun."""
        methods = [PRONOUN_FAR]
        for mention in self._mentions_in(clause, before):
            if self._person_of(clause, mention) is wanted:
                answer = self.answers.get((clause, mention.first, mention.last))
                methods.append(answer.resolution.method if answer is not None else self._method_of_name(mention))
        return max(methods, key=lambda method: method.firmness)

    def _method_of_name(self, mention: Mention) -> Method:
        """Return whether a name that was taken for somebody's may be another's, too."""
        _, name = split_name(mention.name or mention.text, self.language)
        return FAMILY_NAME if len(self.roster.fitting(name)) > 1 else NAME

    def _about_unresolved(self, clause: int) -> bool:
        """Return whether the sentence's subject is a "he" or "she" that could not be resolved."""
        subject = next(iter(self.readers[clause].ranked_subjects()), None)
        return (
            subject is not None
            and subject.kind is MentionKind.PRONOUN
            and gender_of_pronoun(subject.head, self.language) is not None
            and self._person_of(clause, subject) is None
        )

    def _perhaps_people(self, clause: int, before: int | None) -> tuple[NamedPerson, ...]:
        """Return the subjects that bear a name of which nothing shows whether it is a person's."""
        return tuple(
            person
            for person in self._people_in(clause, before, subjects_only=True)
            if not person.evidence and not person.places and person.recurs
        )

    def _speakers_in(self, clause: int) -> tuple[NamedPerson, ...]:
        """Return who was quoted in the sentence, or else whose words it reports."""
        if clause in self._speakers:
            return (self._speakers[clause],)
        report, subjects = main_report(self.readers[clause], self.language), self.readers[clause].ranked_subjects()
        if report is None or not subjects or report.speaker is not subjects[0]:
            return ()
        person = self._person_of(clause, report.speaker)
        return (person,) if person is not None else ()

    def _people_in(self, clause: int, before: int | None, *, subjects_only: bool = False) -> list[NamedPerson]:
        mentions = self._mentions_in(clause, before, subjects_only=subjects_only)
        people = (self._person_of(clause, mention) for mention in mentions)
        return [person for person in people if person is not None]

    def _mentions_in(self, clause: int, before: int | None, *, subjects_only: bool = False) -> list[Mention]:
        reader = self.readers[clause]
        mentions = reader.ranked_subjects() if subjects_only else reader.mentions
        return [mention for mention in mentions if before is None or mention.last < before]

    def _person_of(self, clause: int, mention: Mention) -> NamedPerson | None:
        """Return whom a mention of an earlier sentence means, as far as it was read."""
        if mention.kind is MentionKind.NAME or (mention.kind is MentionKind.OTHER and mention.name is not None):
            title, name = split_name(mention.name or mention.text, self.language)
            return self.roster.find(name, title)
        if mention.kind is not MentionKind.PRONOUN:
            named = apposed_name(self.readers[clause], mention, self.language)
            if named is not None:
                return self.roster.find(split_name(named.text, self.language)[1])
        question = Question(clause, mention)
        if mention.kind is MentionKind.ROLE and not mention.owner and question.key not in self.answers:
            self.answers[question.key] = self._answer(question)
        answer = self.answers.get(question.key)
        return answer.person if answer is not None else None


def _why_not_so_called(description: str, person: NamedPerson, language: Language) -> str | None:
    """Return why a description of nobody known cannot be the person's: they are known to hold another office."""
    offices = [parse_role(stated, language).office for stated in person.roles]
    described = parse_role(description, language).office
    return "is called something else" if described and any(offices) else None


def _shares_body(description: str, person: NamedPerson) -> bool:
    """Return whether a role stated for the person names the body that the description names: "the Harbour boss"."""
    named = _capitalised_in(" ".join(description.split()[1:]))
    return any(named & _capitalised_in(stated) for stated in person.roles if named)


def _of_body(description: str, person: NamedPerson, language: Language) -> _Answer:
    """Return the only person of the body that a role names; surely meant where the record lists them with that body.

    An office that merely names the body is no such listing: the spokesman of a house is not its secretary.
    """
    named = _capitalised_in(" ".join(description.split()[1:]))
    listed = person.known.roles if person.known is not None else ()
    bodies = (stated for stated in listed if not parse_role(stated, language))
    whole = next((body for body in bodies if named <= _capitalised_in(body)), None)
    if whole is not None:
        return _Answer(Resolution(None, LISTED, f"the record lists {person.name} with “{whole}”"), person)
    return _Answer(Resolution(None, DESCRIPTION, f"the article calls {person.name} “{person.roles[-1]}”"), person)


def _unnamed(text: str) -> _Answer:
    return _Answer(Resolution(Person(text), UNNAMED))


def _unclear(clue: str, candidates: Iterable[Candidate] = ()) -> _Answer:
    return _Answer(Resolution(None, UNCLEAR, clue, tuple(candidates)))


def _is_question(quoted: str) -> bool:
    return quoted.rstrip(" \"'”’").endswith("?")


def _capitalised_in(quoted: str) -> frozenset[str]:
    """Return the folded capitalised words of a quotation, of whom the speaker is hardly one."""
    return frozenset(word.key for word in words(quoted) if word.raw[:1].isupper())
