"""From a document to a source: who spoke, in what order, in what words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from checker.errors import EmptyError
from checker.language import Language
from checker.model import Document, LabelledRun, Person, Source, Span, Turn
from checker.sources.examinations import examinations_of, speakers_by_place
from checker.sources.given_speakers import GivenSpeakers, given_speakers
from checker.sources.headings import begins_at, headings_of, people_of_headings, presiding_in
from checker.sources.introductions import interviewee_of_title, names_given, own_names, people_of_head, person_of_title
from checker.sources.label import Label, LabelStyle
from checker.sources.label_doubts import with_doubts
from checker.sources.labelled_people import Speakers
from checker.sources.labels import Evidence, Labelling, find_labels
from checker.sources.lines import Line, lines_of
from checker.sources.monologue import without_footer
from checker.sources.record_remarks import remarks_on
from checker.sources.running_labels import is_in_small_letters
from checker.sources.turn_sentences import sentences_of
from checker.sources.turns import Stretch, stretches_of, turns_of
from checker.sources.unlabelled import one_speaker, opening
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_HEAD_LINES: Final = Threshold(
    40,
    unit="lines",
    reason="What introduces the speakers is at the top; further down lines only look like it.",
    how_set="by hand on the development records",
)


@dataclass(frozen=True, slots=True)
class _Read:
    turns: tuple[Turn, ...]
    evidence: tuple[Evidence, ...] = ()


def read_source(
    document: Document,
    *,
    id: str,  # noqa: A002
    speaker: str | None = None,
    language: Language,
) -> Source:
    """Return the turns, speakers and sentences of a primary record.

    Args:
        document: the record.
        id: what the source is called in reports.
        speaker: who speaks where the record does not say: a name for all of it when it has no labels, or lines
            "LABEL=Name" for single labels.
        language: the language of the record.

    Raises:
        EmptyError: if nobody says a word in it.
    """
    given = given_speakers(speaker, language=language)
    lines = lines_of(document)
    if document.runs:
        read = _turns_of_runs(document, lines, given, language)
    elif (labelling := find_labels(document.text, lines, language=language)).labels:
        kept = without_footer(document.text, lines, language=language)
        read = _labelled_turns(document, kept, labelling, given, language)
    else:
        begins = begins_at(document.text, lines, language=language)
        said = [line for line in lines if line.span.start >= begins] or lines
        read = _Read(one_speaker(document, said, given.whole, language=language))
    turns = with_doubts(document.text, read.turns, language=language)
    sentences = sentences_of(document.text, turns, language=language)
    if not sentences:
        raise EmptyError(
            f"{document.path} holds no words of speech.",
            why="No line of it reads as something that somebody said.",
            fix="Check that the file is the transcript or statement itself.",
        )
    return Source(
        id=id,
        document=document,
        speakers=tuple(dict.fromkeys(turn.speaker for turn in turns if turn.speaker is not None)),
        turns=turns,
        sentences=sentences,
        styles=tuple(_worded(evidence) for evidence in read.evidence),
        remarks=remarks_on(turns, given, language=language),
    )


def _worded(evidence: Evidence) -> str:
    return f"{evidence.style} ({evidence.labels:,} labels, {evidence.voices:,} voices)"


def _turns_of_runs(document: Document, lines: Sequence[Line], given: GivenSpeakers, language: Language) -> _Read:
    labels = [
        Label(run.label, Span(run.span.start, run.span.start), Span(run.span.start, run.span.start), LabelStyle.STATED)
        for run in document.runs
    ]
    stretches = _joined_runs(document.runs, labels)
    said = ((stretch.label.key, stretch.span) for stretch in stretches if stretch.label)
    speakers = Speakers(
        ((run.label, "") for run in document.runs),
        introduced=people_of_head((), title=document.title, language=language),
        own_names=own_names(document.text, said, language=language),
        answering=given.whole,
        given=given,
        language=language,
    )
    turns = turns_of(document.text, stretches, lines, speakers, language=language)
    voices = len({label.key for label in labels})
    evidence = Evidence(LabelStyle.STATED, len(stretches), voices, voices)
    return _Read(tuple(replace(turn, label_span=None) for turn in turns), (evidence,))


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
    document: Document, lines: Sequence[Line], labelling: Labelling, given: GivenSpeakers, language: Language
) -> _Read:
    text, labels = document.text, labelling.labels
    headings = headings_of(text, lines, labels, language=language)
    spoken = [line for line in lines if line.span not in headings]
    begins = begins_at(text, lines, language=language)
    first = labels[0].whole.start
    head = [_cut(text, line, first) for line in spoken if begins <= line.span.start < first]
    head = [line for line in head if line.span.end <= first]
    announced = given.whole or (person_of_title(document.title, language=language) if document.title else None)
    answering = announced or (interviewee_of_title(document.title, language=language) if document.title else None)
    stretches = stretches_of(text, spoken, labels, language=language)
    said = ((stretch.label.key, stretch.span) for stretch in stretches if stretch.label)
    speakers = Speakers(
        ((label.text, label.about) for label in labels if label.text and label.style is not LabelStyle.EXAMINER),
        introduced=_introduced(document, lines, labels, headings, language),
        own_names=own_names(text, said, language=language),
        answering=answering,
        given=given,
        language=language,
    )
    examinations = examinations_of(text, labels, language=language)
    placed = speakers_by_place(labels, examinations, language=language)
    before = [stretch for stretch in stretches[:1] if stretch.label is None]
    turns = turns_of(text, stretches[len(before) :], spoken, speakers, placed=placed, language=language)
    opened = (
        opening(document, head, turns, announced, announced_by_heading=begins > 0, language=language) if before else ()
    )
    return _Read(tuple(replace(turn, index=at) for at, turn in enumerate((*opened, *turns))), labelling.evidence)


def _cut(text: str, line: Line, first: int) -> Line:
    """Return the words of a line of captions before the first label inside it; any other line as it is."""
    words = text[line.span.start : first].rstrip()
    if line.span.end <= first or not is_in_small_letters(words):
        return line
    return replace(line, span=Span(line.span.start, line.span.start + len(words)))


def _introduced(
    document: Document, lines: Sequence[Line], labels: Sequence[Label], headings: frozenset[Span], language: Language
) -> tuple[Person, ...]:
    """Return everybody whom the record's title, head and headings name."""
    first = labels[0].whole.start
    head = [line.span.of(document.text) for line in lines if line.span.end <= first][: int(_HEAD_LINES)]
    presiding = presiding_in(document.text, first, language=language)
    return (
        *people_of_head(head, title=document.title, language=language),
        *people_of_headings(document.text, headings, language=language),
        *((presiding,) if presiding else ()),
        *names_given(document.text, Span(0, first), language=language),
    )
