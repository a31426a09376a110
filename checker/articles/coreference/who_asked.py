"""Who asks in a sentence, and who replies: whoever puts a question is not the one who answers it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from checker.articles.coreference.genders import Gender
from checker.articles.coreference.looking_back import REACH
from checker.articles.coreference.people import NamedPerson
from checker.articles.coreference.people_so_far import PeopleSoFar
from checker.articles.coreference.questions import Question, is_question
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.vocabulary.cues import cues_of
from checker.language.lexicon import Table
from checker.thresholds import Threshold
from checker.words import words

_QUESTION_REACH: Final = Threshold(
    6,
    unit="words",
    reason="so soon after “asked” a question word shows what was asked: “asked the senator whether”",
    how_set="by hand",
)


def why_asker(so_far: PeopleSoFar, question: Question, person: NamedPerson, index: int) -> str | None:
    """Return why whoever asks a question, in the mention's sentence or the one before, is not meant by it."""
    if index == question.clause and person in _askers(so_far, index, question.mention.first):
        return "asks the question that the sentence is about"
    if index != question.clause - 1 or not question.quoted or is_question(question.quoted):
        return None
    if person in _askers(so_far, index, None) or (_put_a_question(so_far, index, person) and _opens(so_far, question)):
        return "asked, and this is the answer"
    return None


def asked_about(so_far: PeopleSoFar, question: Question) -> set[NamedPerson]:
    """Return who is named in "Asked whether Name ..., he said", up to the comma."""
    reader = so_far.readers[question.clause]
    people: set[NamedPerson] = set()
    for at in range(question.mention.first):
        if not reader.is_asked(at):
            continue
        comma = next((k for k in range(at, question.mention.first) if reader.kind(k) is TokenKind.COMMA), at)
        inside = [mention for mention in reader.mentions if at < mention.first and mention.last < comma]
        people |= {person for each in inside if (person := so_far.person_of(question.clause, each)) is not None}
    return people


def spoke_last(
    so_far: PeopleSoFar, question: Question, gender: Gender | None, named: frozenset[str]
) -> tuple[NamedPerson | None, int]:
    """Return the nearest earlier speaker who goes by the pronoun, and the sentence in which they spoke."""
    for index, before in back_from(question):
        for person in so_far.speakers_in(index) if before is None else ():
            if person.is_person and so_far.genders.goes_by(person, gender) and person.parsed.words[-1] not in named:
                return person, index
    return None, -1


def is_reply(so_far: PeopleSoFar, cue: str) -> bool:
    """Return whether a cue says that the words answer somebody's: "replied"."""
    verb = cues_of(so_far.language).verb(cue)
    return verb is not None and verb.base in _words(so_far).having("reply")


def back_from(question: Question) -> Iterator[tuple[int, int | None]]:
    """Yield the sentence and those before it, with the token before which people count in the first."""
    yield question.clause, question.mention.first
    for index in range(question.clause - 1, max(-1, question.clause - int(REACH)), -1):
        yield index, None


def _put_a_question(so_far: PeopleSoFar, clause: int, person: NamedPerson) -> bool:
    """Return whether the person asks somebody something in the sentence, in quoted words: "Will you build it?"."""
    quoted = so_far.quoted.get(clause, "") if so_far.speakers.get(clause) is person else ""
    return is_question(quoted) and any(word.key in _words(so_far).having("addressed") for word in words(quoted))


def _opens(so_far: PeopleSoFar, question: Question) -> bool:
    """Return whether the sentence is in another paragraph than the one before it, as an answer is."""
    before, here = so_far.readers[question.clause - 1].clause, so_far.readers[question.clause].clause
    return before.paragraph != here.paragraph


def _askers(so_far: PeopleSoFar, clause: int, before: int | None) -> set[NamedPerson]:
    """Return whoever asks an indirect question in the sentence: "Name asked if", "Name asked what"."""
    reader = so_far.readers[clause]
    end = len(reader.tokens) if before is None else before
    people = set()
    for at in range(end):
        verb = reader.verb_at(at)
        if verb is None or verb.base not in _words(so_far).having("asking") or reader.is_passive(at, verb):
            continue
        after = range(at + 1, min(at + 1 + int(_QUESTION_REACH), end))
        if any(reader.lower(near) in _words(so_far).having("question_word") for near in after):
            asker = next((mention for mention in reversed(list(reader.subjects())) if mention.last < at), None)
            person = so_far.person_of(clause, asker) if asker is not None else None
            people |= {person} if person is not None else set()
    return people


def _words(so_far: PeopleSoFar) -> Table:
    return so_far.language.lexicon.table("coreference")
