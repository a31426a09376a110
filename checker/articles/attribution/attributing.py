"""Who the article says spoke each quotation, how sure that is, and why we think so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.articles.attribution.across_sentences import Frames, carry, gives_way, own_frames
from checker.articles.attribution.directness import directness_of
from checker.articles.attribution.explanations import reason_for, unclear
from checker.articles.attribution.in_headlines import headline_frames
from checker.articles.attribution.pattern_confidence import NAMING_BAR, UNNAMED_BAR, UNNAMED_CEILING, confidence_in
from checker.articles.attribution.patterns import Frame
from checker.articles.attribution.rivals import People, rivals_of
from checker.articles.coreference.outcome import UNNAMED, Resolution
from checker.articles.coreference.people import Roster
from checker.articles.coreference.questions import Question
from checker.articles.coreference.resolving import resolve_all
from checker.articles.syntax.masked_sentence import clauses_of
from checker.articles.syntax.name_spotting import Vocabulary
from checker.articles.syntax.noun_phrases import mentions_in
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.language import Language
from checker.model import Article, Attribution, Person, Quotation, QuotationKind
from checker.people.cast import merge_people
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as attribution reads it: its sentences, and for each quotation its tie and whom that means."""

    sentences: tuple[SentenceReader, ...]
    ties: Mapping[int, tuple[Frame, Resolution]]
    places: Mapping[int, Sequence[int]]  # the sentences in which each quotation stands
    people: People


def attribute(
    article: Article,
    quotations: Sequence[Quotation],
    *,
    known: Sequence[Person] = (),
    language: Language,
) -> tuple[Quotation, ...]:
    """Return the same quotations in the same order, each with who the article says spoke it.

    Args:
        article: the article the quotations' spans point into.
        quotations: as found by the scanner; indirect ones may be among them.
        known: the people of the sources, so that "Kerry" becomes the John Kerry who speaks there, with his roles.
        language: the article's.

    An attribution is None where nothing in the article points to a speaker. Its ``speaker`` is None where that is
    not clear enough: ``reason`` then starts with "attribution unclear". Speakers without a person's name ("the
    report", "a senior official") are given as they are called, with a confidence of at most
    :data:`~checker.articles.attribution.pattern_confidence.UNNAMED_CEILING`.
    """
    found: dict[int, Attribution] = {}
    for indirect in (False, True):
        # Reported speech holds quoted words inside it, so the two are read apart.
        places = [
            at for at, quotation in enumerate(quotations) if (quotation.kind is QuotationKind.INDIRECT) is indirect
        ]
        chosen = [quotations[at] for at in places]
        if chosen:
            reading = read_speakers(article, chosen, known=known, language=language)
            for index, (frame, resolution) in reading.ties.items():
                found[places[index]] = _attribution(chosen[index], frame, resolution, reading.people)
    return tuple(replace(quotation, attribution=found.get(at)) for at, quotation in enumerate(quotations))


def read_speakers(
    article: Article,
    quotations: Sequence[Quotation],
    *,
    known: Sequence[Person] = (),
    language: Language,
) -> Reading:
    """Return for each quotation, by its place in the sequence, its tie and whom the tie's mention means.

    Quotations without any tie are left out. The spans of the quotations may not overlap.
    """
    clauses = clauses_of(article, quotations, language)
    vocabulary = Vocabulary(clauses, language, (person.name.split()[-1] for person in known if person.name.strip()))
    readers = tuple(
        SentenceReader(index, clause, mentions_in(clause, article.text, vocabulary), language)
        for index, clause in enumerate(clauses)
    )
    roster = Roster(readers, merge_people(known, language), language)
    own, places = own_frames(readers, language)
    for index, frame in headline_frames(readers, roster).items():
        if index not in own or gives_way(own[index]):
            own[index] = frame
    frames = carry(quotations, readers, own, places, language)
    questions = _questions(frames, quotations)
    resolutions = resolve_all(readers, roster, questions.values(), language)
    return Reading(
        sentences=readers,
        ties={index: (frames[index], resolutions.answers[question.key]) for index, question in questions.items()},
        places=places,
        people=People(mentioned for sentence in resolutions.people for mentioned in sentence),
    )


def _questions(frames: Frames, quotations: Sequence[Quotation]) -> dict[int, Question]:
    return {
        index: Question(frame.clause, frame.mention, quotations[index].text, frame.cue or "")
        for index, frame in sorted(frames.items())
    }


def _attribution(quotation: Quotation, frame: Frame, resolution: Resolution, people: People) -> Attribution:
    confidence = confidence_in(frame, resolution)
    speaker = resolution.person
    bar = UNNAMED_BAR if resolution.method is UNNAMED else NAMING_BAR
    if speaker is None or confidence < bar:
        speaker, reason = None, unclear(frame, resolution)
    else:
        reason = reason_for(frame, resolution)
    if resolution.method is UNNAMED:
        confidence = min(confidence, UNNAMED_CEILING)
    return Attribution(
        mention=frame.mention.text,
        mention_span=frame.mention.span,
        cue=frame.cue,
        cue_span=frame.cue_span,
        speaker=speaker,
        confidence=round(confidence, 3),
        reason=reason,
        directness=directness_of(frame, resolution),
        rivals=rivals_of(quotation, resolution.person, resolution, people),
    )
