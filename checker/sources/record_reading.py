"""From a document to a source: who spoke, in what order, in what words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.errors import EmptyError
from checker.model import Document, LabelledRun, Person, Source, Span, Turn, TurnRole
from checker.people.identity import names_of, person_named
from checker.sources.introductions import interviewee_of_title, own_names, people_of_head, person_of_title
from checker.sources.label import Label, LabelStyle
from checker.sources.labelled_people import Speakers
from checker.sources.labels import find_labels
from checker.sources.lines import Line, lines_of
from checker.sources.monologue import gaps_of, is_prose, speech_of, without_footer
from checker.sources.turn_sentences import sentences_of
from checker.sources.turns import Stretch, is_interpreted, marked, stretches_of, turns_of

# Lines. What introduces the speakers stands at the top; further down lines only look like it.
_HEAD_LINES = 40
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|my|us|me)\b|\b(?:I|we)[’']", re.IGNORECASE)


def read_source(document: Document, *, id: str, speaker: str | None = None) -> Source:  # noqa: A002
    """The turns, speakers and sentences of a primary record.

    Args:
        document: the record.
        id: what the source is called in reports.
        speaker: who speaks where the record does not say: all of it when it has no labels.

    Raises:
        EmptyError: if nobody says a word in it.
    """
    given = person_named(speaker) if speaker else None
    lines = lines_of(document)
    if document.runs:
        turns = _turns_of_runs(document, lines, given)
    elif labels := find_labels(document.text, lines):
        turns = _labelled_turns(document, without_footer(document.text, lines), labels, given)
    else:
        turns = _one_speaker(document, lines, given)
    sentences = sentences_of(document.text, turns)
    if not sentences:
        raise EmptyError(
            f"{document.path} holds no words of speech.",
            why="No line of it reads as something that somebody said.",
            fix="Check that the file is the transcript or statement itself.",
        )
    speakers = tuple(dict.fromkeys(turn.speaker for turn in turns if turn.speaker is not None))
    return Source(id=id, document=document, speakers=speakers, turns=turns, sentences=sentences)


def _turns_of_runs(document: Document, lines: Sequence[Line], given: Person | None) -> tuple[Turn, ...]:
    labels = [
        Label(run.label, Span(run.span.start, run.span.start), Span(run.span.start, run.span.start), LabelStyle.COLON)
        for run in document.runs
    ]
    stretches = _joined_runs(document.runs, labels)
    head = people_of_head((), title=document.title)
    speakers = Speakers((run.label for run in document.runs), introduced=head, answering=given)
    turns = turns_of(document.text, stretches, lines, speakers)
    return tuple(replace(turn, label_span=None) for turn in turns)


def _joined_runs(runs: Sequence[LabelledRun], labels: Sequence[Label]) -> list[Stretch]:
    stretches: list[Stretch] = []
    for run, label in zip(runs, labels, strict=True):
        last = stretches[-1] if stretches else None
        if last is not None and last.label is not None and last.label.key == label.key:
            stretches[-1] = Stretch(last.label, Span(last.span.start, run.span.end))
        else:
            stretches.append(Stretch(label, run.span))
    return stretches


def _labelled_turns(
    document: Document, lines: Sequence[Line], labels: Sequence[Label], given: Person | None
) -> tuple[Turn, ...]:
    text = document.text
    head = [line for line in lines if line.span.end <= labels[0].whole.start]
    introduced = people_of_head([line.span.of(text) for line in head[:_HEAD_LINES]], title=document.title)
    announced = given or (person_of_title(document.title) if document.title else None)
    answering = announced or (interviewee_of_title(document.title) if document.title else None)
    stretches = stretches_of(text, lines, labels)
    speakers = Speakers(
        (label.text for label in labels if label.text),
        introduced=introduced,
        own_names=own_names(text, ((stretch.label.key, stretch.span) for stretch in stretches if stretch.label)),
        answering=answering,
    )
    before = [stretch for stretch in stretches[:1] if stretch.label is None]
    turns = turns_of(text, stretches[len(before) :], lines, speakers)
    opening = _opening(document, head, turns, announced) if before else ()
    return tuple(replace(turn, index=at) for at, turn in enumerate((*opening, *turns)))


def _opening(
    document: Document, head: Sequence[Line], turns: Sequence[Turn], announced: Person | None
) -> tuple[Turn, ...]:
    """Words before the first label: an editor's, unless somebody speaks of himself in them.

    A speech whose interruptions alone are labelled begins so; it is the only speaker's the labels name.
    """
    spoken = speech_of(document.text, head, title=document.title)
    if not spoken or not any(is_prose(document.text, line) for line in spoken):
        return ()
    span = Span(spoken[0].span.start, spoken[-1].span.end)
    asides = marked(document.text, span, gaps_of(document.text, spoken))
    interpreted = is_interpreted(document.text, asides)
    if not _FIRST_PERSON.search(span.of(document.text)):
        return (Turn(0, span, "", None, None, TurnRole.NARRATOR, interpreted, asides),)
    named = {turn.speaker for turn in turns if turn.role is TurnRole.SPEAKER and turn.speaker is not None}
    speaker = next(iter(named)) if len(named) == 1 else None
    if announced is not None and (speaker is None or not names_of(speaker)):
        speaker = announced
    role = TurnRole.UNKNOWN if speaker is None else TurnRole.SPEAKER
    return (Turn(0, span, "", None, speaker, role, interpreted, asides),)


def _one_speaker(document: Document, lines: Sequence[Line], given: Person | None) -> tuple[Turn, ...]:
    speech = speech_of(document.text, lines, title=document.title)
    if not speech:
        return ()
    span = Span(speech[0].span.start, speech[-1].span.end)
    speaker = given or (person_of_title(document.title) if document.title else None)
    asides = marked(document.text, span, gaps_of(document.text, speech))
    role = TurnRole.UNKNOWN if speaker is None else TurnRole.SPEAKER
    return (Turn(0, span, "", None, speaker, role, is_interpreted(document.text, asides), asides),)
