"""Which person a mention means: full names, family names, roles and pronouns, within one article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.articles.coreference.genders import gender_of_pronoun
from checker.articles.coreference.looking_back import Filter, Offer, choose, nobody_before
from checker.articles.coreference.outcome import (
    APPOSITION,
    DESCRIPTION,
    FAMILY_NAME,
    LISTED,
    LONE_NAME,
    NAME,
    ROLE,
    UNNAMED,
    Candidate,
    Resolution,
)
from checker.articles.coreference.people import NamedPerson, Roster
from checker.articles.coreference.people_so_far import PeopleSoFar
from checker.articles.coreference.questions import Answer, Key, Question, capitalised_in, unclear, unnamed
from checker.articles.coreference.role_holders import Holder, best_fitting, holders_of, introduced_last, is_held_by_one
from checker.articles.coreference.stated_roles import apposed_name
from checker.articles.coreference.who_asked import asked_about, back_from, is_reply, spoke_last, why_asker
from checker.articles.coreference.written_names import may_be_person, split_name
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.articles.vocabulary.cues import CueKind, VerbForm, cues_of
from checker.articles.vocabulary.wordclasses import word_classes_of
from checker.language import Language
from checker.model import Person
from checker.people.nations import nations_of
from checker.people.roles import LESS_STATED, parse_role
from checker.value_classes import dataclass


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
    answers = {key: reading.so_far.answers[key].resolution for here in asked.values() for key in here}
    return Resolutions(answers, tuple(people))


class _Reading:
    """An article being read, sentence by sentence, each mention resolved by those before it."""

    def __init__(self, readers: Sequence[SentenceReader], roster: Roster, language: Language) -> None:
        self.readers = readers
        self.roster = roster
        self.language = language
        self.so_far = PeopleSoFar(readers, roster, language, self._answer)
        self._words = language.lexicon.table("coreference")

    def read(self, clause: int, questions: Sequence[Question]) -> None:
        """Resolve the mentions asked about and the sentence's own "he" and "she", and learn from them."""
        pronouns = (
            Question(clause, mention)
            for mention in self.readers[clause].mentions
            if mention.kind is MentionKind.PRONOUN and self.so_far.gender_of(mention) is not None
        )
        asked = {question.key: question for question in (*pronouns, *questions)}
        for key in sorted(asked):
            if key not in self.so_far.answers:
                self.so_far.answers[key] = self._answer(asked[key])
        for question in questions:
            self.so_far.note_speaker(question)
        self.so_far.learn_genders(clause)

    def people_of(self, clause: int) -> Iterator[tuple[Mention, NamedPerson | None]]:
        """Yield the sentence's mentions of one person, with the person; None for a role of nobody known."""
        for mention in self.readers[clause].mentions:
            person = self.so_far.person_of(clause, mention)
            if (person is not None and person.is_person) or (mention.kind is MentionKind.ROLE and person is None):
                yield mention, person

    def _answer(self, question: Question) -> Answer:
        answer = self._resolve(question)
        if answer.person is None:
            return answer
        return Answer(replace(answer.resolution, person=answer.person.person()), answer.person)

    def _resolve(self, question: Question) -> Answer:
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
        return unnamed(question.mention.text)

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

    def _of_epithet(self, question: Question) -> Answer:
        answer = self._look_back(question)
        return answer if answer.person is not None else unnamed(question.mention.text)

    def _of_relative(self, question: Question) -> Answer:
        relative = question.mention
        before = [
            other for other in self.readers[question.clause].mentions if other.last < relative.first and not other.owner
        ]
        if not before:
            return unclear(f"nothing stands before “{relative.text}”")
        return self._resolve(replace(question, mention=before[-1]))

    # ------------------------------------------------------------ names and roles

    def _of_name(self, text: str) -> Answer:
        title, name = split_name(text, self.language)
        if name.isupper() and self.roster.fitting(name.title()):
            name = name.title()  # "ALDER:" labels the words of Alder
        if not may_be_person(name, self.language):
            return unnamed(text)
        bearers = self.roster.fitting(name)
        if not bearers:
            return Answer(Resolution(Person(name, roles=(title,) if title else ()), LONE_NAME))
        person = self.roster.find(name, title)
        if person is None:
            both = " and ".join(other.name for other in bearers[:3])
            return unclear(f"“{name}” can be {both}", [Candidate(other, -1) for other in bearers])
        if len(bearers) > 1:
            candidates = [
                Candidate(other, -1, outranked=None if other is person else f"the article speaks more of {person.name}")
                for other in bearers
            ]
            return Answer(Resolution(None, FAMILY_NAME, candidates=tuple(candidates)), person)
        lone = len(person.parsed.words) == 1 and person.known is None and not person.roles
        return Answer(Resolution(None, LONE_NAME if lone else NAME), person)

    def _of_role(self, question: Question) -> Answer:
        clause, mention = question.clause, question.mention
        named = apposed_name(self.readers[clause], mention, self.language)
        if named is not None:
            answer = self._of_name(named.text)
            return Answer(replace(answer.resolution, method=APPOSITION), answer.person)
        points = mention.text.split()[0].casefold() in self._words.having("pointing")
        if not points and not mention.text[0].isupper():
            return unnamed(mention.text)
        labelled = self.roster.labelled_as(mention.text) if points else None
        if labelled is not None:
            return Answer(Resolution(labelled, ROLE, f"the record calls its speaker “{labelled.name}”"))
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
            return self._listed_with(mention.text) or unnamed(mention.text)
        if any(other.owner and other.first == mention.first for other in self.readers[clause].mentions):
            return unnamed(mention.text)  # "Name's spokeswoman" is not Name
        of_body = [person for person in self.roster.people if _shares_body(mention.text, person)]
        if len(of_body) == 1:
            return _of_body(mention.text, of_body[0], self.language)
        if mention.head in self._words.having("only_if_stated"):
            return unnamed(mention.text)
        answer = self._look_back(question, [lambda person, _: _why_not_so_called(mention.text, person, self.language)])
        return unnamed(mention.text) if answer.resolution.clue == nobody_before(mention) else answer

    def _listed_with(self, headlined: str) -> Answer | None:
        """Return the only person of the body that a role without an article names, as headlines print it."""
        of_body = [person for person in self.roster.people if _shares_body(f"the {headlined}", person)]
        found = _of_body(f"the {headlined}", of_body[0], self.language) if len(of_body) == 1 else None
        return found if found is not None and found.resolution.method is LISTED else None

    def _held_by(self, holder: Holder, question: Question) -> Answer:
        stated = holder.degree > LESS_STATED
        sure = stated and (
            is_held_by_one(question.mention.text, self.language) or not self._stranger_named(question, holder.person)
        )
        clue = f"the article calls {holder.person.name} “{holder.stated}”"
        return Answer(Resolution(None, ROLE if sure else DESCRIPTION, clue), holder.person)

    def _named_since(self, clause: int, mention: Mention, since: int, holders: Sequence[Holder]) -> set[NamedPerson]:
        """Return the role's holders that the sentences from ``since`` up to the mention name."""
        named = {
            person
            for index in range(since, clause + 1)
            for person in self.so_far.people_in(index, mention.first if index == clause else None)
        }
        return named & {holder.person for holder in holders}

    def _stranger_named(self, question: Question, holder: NamedPerson) -> bool:
        """Return whether somebody of no known role was named since the holder was: the role could be theirs, too."""
        paragraph = self.readers[question.clause].clause.paragraph
        for index, before in back_from(question):
            if self.readers[index].clause.paragraph < paragraph - 1:
                return False
            named = [person for person in self.so_far.people_in(index, before) if person.is_person]
            if holder in named:
                return False
            if any(not person.roles for person in named):
                return True
        return False

    # ------------------------------------------------------------ looking back

    def _of_pronoun(self, question: Question) -> Answer:
        mention = question.mention
        if gender_of_pronoun(mention.head, self.language) is not None:
            answer = self._look_back(question)
            if question.quoted and answer.resolution.clue == nobody_before(mention):
                answer = self._look_back(replace(question, quoted=""))  # some speak of themselves by name
            return answer
        if mention.head in self._words.having("writer"):
            return unclear(f"“{mention.text}” is the writer's own")
        return unnamed(mention.text)

    def _look_back(self, question: Question, more: Sequence[Filter] = ()) -> Answer:
        """Return whom the sentences before offer; a role looks back by its gender, too."""
        filters = [*self._filters(question), *more]
        resolution, person = choose(
            question.mention,
            question.clause,
            (self._offer(question, index, before, filters) for index, before in back_from(question)),
            method_to=lambda person, offer: self.so_far.method_to(
                person, offer.clause, question.mention.first if offer.is_own else None
            ),
            as_method=None if question.mention.kind is MentionKind.PRONOUN else DESCRIPTION,
        )
        return Answer(resolution, person)

    def _filters(self, question: Question) -> Iterator[Filter]:
        """Yield what excludes people from being meant."""
        gender = self.so_far.gender_of(question.mention)
        named = capitalised_in(question.quoted)
        yield lambda person, _: None if person.is_person else "nothing shows that this is a person"
        yield lambda person, _: None if self.so_far.genders.goes_by(person, gender) else f"does not go by “{gender}”"
        yield lambda person, _: "the quoted words name them" if person.parsed.words[-1] in named else None
        yield lambda person, index: why_asker(self.so_far, question, person, index)
        in_question = asked_about(self.so_far, question)
        yield (
            lambda person, index: (
                "is in the question that was asked" if index == question.clause and person in in_question else None
            )
        )
        if is_reply(self.so_far, question.cue):
            spoke, at = spoke_last(self.so_far, question, gender, named)
            yield lambda person, index: "spoke just before this reply" if person is spoke and index <= at else None

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

        gender = self.so_far.gender_of(question.mention)
        chain = self._chain_to(question, index) if before is not None else None
        everybody = [chain] if chain is not None else self.so_far.people_in(index, before)
        named = possible(everybody)
        speakers = possible(self.so_far.speakers_in(index) if before is None else ())
        is_pronoun = question.mention.kind is MentionKind.PRONOUN
        stranger = self.so_far.stranger_in(index, before, gender) if is_pronoun and not speakers else None
        in_quotation = capitalised_in(question.quoted)
        return Offer(
            clause=index,
            is_own=before is not None,
            named=named,
            subjects=named if chain is not None else possible(self.so_far.subjects_of(index, before)),
            speakers=speakers,
            excluded=tuple(excluded.values()),
            perhaps=() if named or speakers else self.so_far.perhaps_people(index, before),
            named_in_quotation=any(
                self.so_far.genders.goes_by(person, gender) and person.parsed.words[-1] in in_quotation
                for person in everybody
            ),
            about_unresolved=self.so_far.about_unresolved(index),
            stranger=stranger,
            stranger_is_unnamed=stranger is not None and self.so_far.is_unnamed(index, stranger),
            genders_open=all(self.so_far.genders.of(person) is None for person in (named or speakers)),
        )

    def _chain_to(self, question: Question, clause: int) -> NamedPerson | None:
        """Return whom the same pronoun earlier in the sentence means: "When asked for her views, she said"."""
        gender = self.so_far.gender_of(question.mention)
        if question.mention.kind is not MentionKind.PRONOUN:
            return None
        subjects = list(self.readers[clause].subjects())
        for mention in reversed(self.so_far.mentions_in(clause, question.mention.first)):
            if mention.kind is MentionKind.NAME and mention in subjects:
                return None  # "When asked for her views, Name said she"
            if mention.kind is MentionKind.PRONOUN and self.so_far.gender_of(mention) is gender:
                return self.so_far.person_of(clause, mention)
        return None


def _why_not_so_called(description: str, person: NamedPerson, language: Language) -> str | None:
    """Return why a description of nobody known cannot be the person's: they are known to hold another office."""
    offices = [parse_role(stated, language).office for stated in person.roles]
    described = parse_role(description, language).office
    return "is called something else" if described and any(offices) else None


def _shares_body(description: str, person: NamedPerson) -> bool:
    """Return whether a role stated for the person names the body that the description names: "the Harbour boss"."""
    named = capitalised_in(" ".join(description.split()[1:]))
    return any(named & capitalised_in(stated) for stated in person.roles if named)


def _of_body(description: str, person: NamedPerson, language: Language) -> Answer:
    """Return the only person of the body that a role names; surely meant where the record lists them with that body.

    An office that merely names the body is no such listing: the spokesman of a house is not its secretary.
    """
    named = capitalised_in(" ".join(description.split()[1:]))
    listed = person.known.roles if person.known is not None else ()
    bodies = (stated for stated in listed if not parse_role(stated, language))
    whole = next((body for body in bodies if named <= capitalised_in(body)), None)
    if whole is not None:
        return Answer(Resolution(None, LISTED, f"the record lists {person.name} with “{whole}”"), person)
    return Answer(Resolution(None, DESCRIPTION, f"the article calls {person.name} “{person.roles[-1]}”"), person)
