"""Whom the sentences of an article mention, quote and are about, as far as it was read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.articles.coreference.genders import Gender, gender_of_pronoun, gender_of_title
from checker.articles.coreference.learnt_genders import LearntGenders
from checker.articles.coreference.outcome import FAMILY_NAME, NAME, PRONOUN_ALONE, PRONOUN_FAR, UNNAMED, Method
from checker.articles.coreference.people import NamedPerson, Roster
from checker.articles.coreference.questions import Answer, Key, Question
from checker.articles.coreference.stated_roles import apposed_name
from checker.articles.coreference.written_names import split_name
from checker.articles.syntax.main_report import main_report
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.language import Language


class PeopleSoFar:
    """What was answered so far in an article, who spoke which words, and who is "he"."""

    def __init__(
        self,
        readers: Sequence[SentenceReader],
        roster: Roster,
        language: Language,
        resolve: Callable[[Question], Answer],
    ) -> None:
        """Begin with nothing read; ``resolve`` says whom a role means that nobody asked about."""
        self.readers = readers
        self.roster = roster
        self.language = language
        self.answers: dict[Key, Answer] = {}
        self.genders = LearntGenders()
        self.speakers: dict[int, NamedPerson] = {}
        self.quoted: dict[int, str] = {}  # the words that each sentence's speaker spoke
        self._resolve = resolve
        self._unnamed_speakers: dict[int, Mention] = {}
        self._topic_phrases = language.lexicon.table("coreference").phrases_having("topic")

    def note_speaker(self, question: Question) -> None:
        """Keep who speaks the words that the question asks about."""
        person = self.answers[question.key].person
        if person is not None:
            self.speakers[question.clause] = person
            self.quoted[question.clause] = question.quoted
        elif question.mention.kind is MentionKind.ROLE:
            self._unnamed_speakers[question.clause] = question.mention

    def learn_genders(self, clause: int) -> None:
        """Learn from the sentence who is "he" and who is "she"."""
        for mention in self.readers[clause].mentions:
            answer = self.answers.get((clause, mention.first, mention.last))
            gender = gender_of_pronoun(mention.head, self.language)
            if answer is None or answer.person is None or gender is None:
                continue
            if answer.resolution.method is PRONOUN_ALONE:  # a guess would teach the next guess
                self.genders.learn(answer.person, gender)

    def gender_of(self, mention: Mention) -> Gender | None:
        """Return the gender that a pronoun or a title shows; None if it shows none."""
        if mention.kind is MentionKind.PRONOUN:
            return gender_of_pronoun(mention.head, self.language)
        return gender_of_title([mention.head], self.language)

    def person_of(self, clause: int, mention: Mention) -> NamedPerson | None:
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
            self.answers[question.key] = self._resolve(question)
        answer = self.answers.get(question.key)
        return answer.person if answer is not None else None

    def people_in(self, clause: int, before: int | None, *, subjects_only: bool = False) -> list[NamedPerson]:
        """Return whom the sentence mentions, before the token where one is given, in the order of the words."""
        mentions = self.mentions_in(clause, before, subjects_only=subjects_only)
        people = (self.person_of(clause, mention) for mention in mentions)
        return [person for person in people if person is not None]

    def mentions_in(self, clause: int, before: int | None, *, subjects_only: bool = False) -> list[Mention]:
        """Return the mentions of the sentence that end before the token; all of them where there is none."""
        reader = self.readers[clause]
        mentions = reader.ranked_subjects() if subjects_only else reader.mentions
        return [mention for mention in mentions if before is None or mention.last < before]

    def speakers_in(self, clause: int) -> tuple[NamedPerson, ...]:
        """Return who was quoted in the sentence, or else whose words it reports."""
        if clause in self.speakers:
            return (self.speakers[clause],)
        report, subjects = main_report(self.readers[clause], self.language), self.readers[clause].ranked_subjects()
        if report is None or not subjects or report.speaker is not subjects[0]:
            return ()
        person = self.person_of(clause, report.speaker)
        return (person,) if person is not None else ()

    def subjects_of(self, clause: int, before: int | None) -> list[NamedPerson]:
        """Return whom the sentence opens with and who are its subjects, the main one first."""
        return [*self.topics_of(clause, before), *self.people_in(clause, before, subjects_only=True)]

    def topics_of(self, clause: int, before: int | None) -> list[NamedPerson]:
        """Return whom the sentence opens with: "Name, meanwhile, ...", "As for Name, ..."."""
        reader = self.readers[clause]
        openings = [len(phrase) for phrase in self._topic_phrases if self._opens_with(reader, phrase)]
        first = next((mention for mention in reader.mentions if mention.first in (0, *openings)), None)
        if first is None or first.owner or first.kind is not MentionKind.NAME:
            return []
        if before is not None and first.last >= before:
            return []
        person = self.person_of(clause, first)
        return [person] if person is not None and (person.recurs or person.known is not None) else []

    @staticmethod
    def _opens_with(reader: SentenceReader, phrase: tuple[str, ...]) -> bool:
        return phrase == tuple(reader.lower(at) for at in range(len(phrase)))

    def perhaps_people(self, clause: int, before: int | None) -> tuple[NamedPerson, ...]:
        """Return the subjects that bear a name of which nothing shows whether it is a person's."""
        return tuple(
            person
            for person in self.people_in(clause, before, subjects_only=True)
            if not person.evidence and not person.places and person.recurs
        )

    def stranger_in(self, clause: int, before: int | None, gender: Gender | None) -> Mention | None:
        """Return whom the sentence quotes or is about, if that is "the senator" and nobody known to be one."""
        reader = self.readers[clause]
        subject = next(iter(reader.ranked_subjects()), None)
        if before is None and clause in self._unnamed_speakers:
            subject = self._unnamed_speakers[clause]
        elif before is None:
            report = main_report(reader, self.language)
            if report is not None and self.person_of(clause, report.speaker) is not None:
                return None
        if subject is None or subject.kind is not MentionKind.ROLE or (before is not None and subject.last >= before):
            return None
        fits = gender_of_title([subject.head], self.language) in (None, gender)
        return subject if fits and self.person_of(clause, subject) is None else None

    def is_unnamed(self, clause: int, stranger: Mention) -> bool:
        """Return whether the stranger was resolved to somebody without a name."""
        answer = self.answers.get((clause, stranger.first, stranger.last))
        return answer is not None and answer.resolution.method is UNNAMED

    def about_unresolved(self, clause: int) -> bool:
        """Return whether the sentence's subject is a "he" or "she" that could not be resolved."""
        subject = next(iter(self.readers[clause].ranked_subjects()), None)
        return (
            subject is not None
            and subject.kind is MentionKind.PRONOUN
            and gender_of_pronoun(subject.head, self.language) is not None
            and self.person_of(clause, subject) is None
        )

    def method_to(self, wanted: NamedPerson, clause: int, before: int | None) -> Method:
        """Return the firmest method by which the sentence itself means somebody: by name, or by a role or pronoun."""
        methods = [PRONOUN_FAR]
        for mention in self.mentions_in(clause, before):
            if self.person_of(clause, mention) is wanted:
                answer = self.answers.get((clause, mention.first, mention.last))
                methods.append(answer.resolution.method if answer is not None else self._method_of_name(mention))
        return max(methods, key=lambda method: method.firmness)

    def _method_of_name(self, mention: Mention) -> Method:
        """Return whether a name that was taken for somebody's may be another's, too."""
        _, name = split_name(mention.name or mention.text, self.language)
        return FAMILY_NAME if len(self.roster.fitting(name)) > 1 else NAME
