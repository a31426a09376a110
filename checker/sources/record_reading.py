"""From a document to a source: who spoke, in what order, in what words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from checker.errors import EmptyError
from checker.language import Language
from checker.language.english import ENGLISH
from checker.language.expressions import any_of
from checker.model import Document, LabelledRun, Person, Source, Span, Turn, TurnRole
from checker.people.identity import names_of, person_named
from checker.sources.asides import is_interpreted
from checker.sources.introductions import interviewee_of_title, own_names, people_of_head, person_of_title
from checker.sources.label import Label, LabelStyle
from checker.sources.labelled_people import Speakers
from checker.sources.labels import find_labels
from checker.sources.lines import Line, lines_of
from checker.sources.monologue import gaps_of, is_prose, speech_of, without_footer
from checker.sources.turn_sentences import sentences_of
from checker.sources.turns import Stretch, marked, stretches_of, turns_of
from checker.thresholds import Threshold

_HEAD_LINES: Final = Threshold(
    40,
    unit="lines",
    reason="What introduces the speakers is at the top; further down lines only look like it.",
    how_set="by hand on the development records",
)


@lru_cache(maxsize=8)
def _first_person(language: Language) -> re.Pattern[str]:
    pronouns = language.lexicon.table("speech_markers").having("first_person")
    return re.compile(rf"\b{any_of(pronouns)}\b", re.IGNORECASE)


def read_source(
    document: Document,
    *,
    id: str,  # noqa: A002
    speaker: str | None = None,
    language: Language = ENGLISH,  # default until every caller passes its language
) -> Source:
    """Return the turns, speakers and sentences of a primary record.

    Args:
        document: the record.
        id: what the source is called in reports.
        language: the language of the record.
        speaker: who speaks where the record does not say: all of it when it has no labels.

    Raises:
        EmptyError: if nobody says a word in it.
    """
    given = person_named(speaker) if speaker else None
    lines = lines_of(document)
    if document.runs:
        turns = _turns_of_runs(document, lines, given, language)
    elif labels := find_labels(document.text, lines, language=language):
        kept = without_footer(document.text, lines, language=language)
        turns = _labelled_turns(document, kept, labels, given, language)
    else:
        turns = _one_speaker(document, lines, given, language)
    sentences = sentences_of(document.text, turns, language=language)
    if not sentences:
        raise EmptyError(
            f"{document.path} holds no words of speech.",
            why="No line of it reads as something that somebody said.",
            fix="Check that the file is the transcript or statement itself.",
        )
    speakers = tuple(dict.fromkeys(turn.speaker for turn in turns if turn.speaker is not None))
    return Source(id=id, document=document, speakers=speakers, turns=turns, sentences=sentences)


def _turns_of_runs(
    document: Document, lines: Sequence[Line], given: Person | None, language: Language
) -> tuple[Turn, ...]:
    labels = [
        Label(run.label, Span(run.span.start, run.span.start), Span(run.span.start, run.span.start), LabelStyle.COLON)
        for run in document.runs
    ]
    stretches = _joined_runs(document.runs, labels)
    head = people_of_head((), title=document.title, language=language)
    speakers = Speakers((run.label for run in document.runs), introduced=head, answering=given, language=language)
    turns = turns_of(document.text, stretches, lines, speakers, language=language)
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
    document: Document, lines: Sequence[Line], labels: Sequence[Label], given: Person | None, language: Language
) -> tuple[Turn, ...]:
    text = document.text
    head = [line for line in lines if line.span.end <= labels[0].whole.start]
    introduced = people_of_head(
        [line.span.of(text) for line in head[: int(_HEAD_LINES)]], title=document.title, language=language
    )
    announced = given or (person_of_title(document.title, language=language) if document.title else None)
    answering = announced or (interviewee_of_title(document.title, language=language) if document.title else None)
    stretches = stretches_of(text, lines, labels, language=language)
    said = ((stretch.label.key, stretch.span) for stretch in stretches if stretch.label)
    speakers = Speakers(
        (label.text for label in labels if label.text),
        introduced=introduced,
        own_names=own_names(text, said, language=language),
        answering=answering,
        language=language,
    )
    before = [stretch for stretch in stretches[:1] if stretch.label is None]
    turns = turns_of(text, stretches[len(before) :], lines, speakers, language=language)
    opening = _opening(document, head, turns, announced, language) if before else ()
    return tuple(replace(turn, index=at) for at, turn in enumerate((*opening, *turns)))


def _opening(
    document: Document, head: Sequence[Line], turns: Sequence[Turn], announced: Person | None, language: Language
) -> tuple[Turn, ...]:
    """Return the words before the first label: an editor's, unless somebody speaks of himself in them.

    A speech whose interruptions alone are labelled begins so; it is the only speaker's the labels name.
    """
    spoken = speech_of(document.text, head, title=document.title, language=language)
    if not spoken or not any(is_prose(document.text, line, language=language) for line in spoken):
        return ()
    span = Span(spoken[0].span.start, spoken[-1].span.end)
    asides = marked(document.text, span, gaps_of(document.text, spoken), language=language)
    interpreted = is_interpreted(document.text, asides, language=language)
    if not _first_person(language).search(span.of(document.text)):
        return (Turn(0, span, "", None, None, TurnRole.NARRATOR, interpreted, asides),)
    named = {turn.speaker for turn in turns if turn.role is TurnRole.SPEAKER and turn.speaker is not None}
    speaker = next(iter(named)) if len(named) == 1 else None
    if announced is not None and (speaker is None or not names_of(speaker)):
        speaker = announced
    role = TurnRole.UNKNOWN if speaker is None else TurnRole.SPEAKER
    return (Turn(0, span, "", None, speaker, role, interpreted, asides),)


def _one_speaker(
    document: Document, lines: Sequence[Line], given: Person | None, language: Language
) -> tuple[Turn, ...]:
    speech = speech_of(document.text, lines, title=document.title, language=language)
    if not speech:
        return ()
    span = Span(speech[0].span.start, speech[-1].span.end)
    speaker = given or (person_of_title(document.title, language=language) if document.title else None)
    asides = marked(document.text, span, gaps_of(document.text, speech), language=language)
    role = TurnRole.UNKNOWN if speaker is None else TurnRole.SPEAKER
    return (Turn(0, span, "", None, speaker, role, is_interpreted(document.text, asides, language=language), asides),)
