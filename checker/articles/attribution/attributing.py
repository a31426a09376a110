"""Who the article says spoke each quotation, how sure that is, and why we think so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.articles.attribution.across_sentences import WEAK, Carrier, own_frames
from checker.articles.attribution.explanations import reason_for, unclear
from checker.articles.attribution.in_headlines import headline_frames
from checker.articles.attribution.pattern_confidence import NAMING_BAR, UNNAMED_BAR, UNNAMED_CEILING, confidence_in
from checker.articles.attribution.patterns import Frame
from checker.articles.coreference.outcome import Resolution, Way
from checker.articles.coreference.resolving import Coreference
from checker.articles.syntax.masked_sentence import clauses_of
from checker.articles.syntax.name_spotting import Vocabulary
from checker.articles.syntax.noun_phrases import mentions_in
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.model import Article, Attribution, Person, Quotation, QuotationKind


def attribute(
    article: Article, quotations: Sequence[Quotation], *, known: Sequence[Person] = ()
) -> tuple[Quotation, ...]:
    """The same quotations in the same order, each with who the article says spoke it.

    Args:
        article: the article the quotations' spans point into.
        quotations: as found by the scanner; indirect ones may be among them.
        known: the people of the sources, so that "Kerry" becomes the John Kerry who speaks there, with his roles.

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
            speakers = speakers_of(article, chosen, known=known)
            found.update((places[index], _attribution(*speaker)) for index, speaker in speakers.items())
    return tuple(replace(quotation, attribution=found.get(at)) for at, quotation in enumerate(quotations))


def speakers_of(
    article: Article, quotations: Sequence[Quotation], *, known: Sequence[Person] = ()
) -> Mapping[int, tuple[Frame, Resolution]]:
    """For each quotation, by its place in the sequence, the frame it stands in and whom its mention means.

    Quotations without any frame are left out. The spans of the quotations may not overlap.
    """
    clauses = clauses_of(article, quotations)
    vocabulary = Vocabulary(clauses, (person.name.split()[-1] for person in known if person.name.strip()))
    readers = [
        SentenceReader(index, clause, mentions_in(clause, article.text, vocabulary))
        for index, clause in enumerate(clauses)
    ]
    people = Coreference(readers, known)
    found, places = own_frames(readers)
    for index, frame in headline_frames(readers, people.roster).items():
        if index not in found or found[index].mechanism in WEAK:
            found[index] = frame
    frames = Carrier(quotations, readers, found, places).carry()
    return _resolved(frames, quotations, people)


def _resolved(
    frames: Mapping[int, Frame], quotations: Sequence[Quotation], people: Coreference
) -> dict[int, tuple[Frame, Resolution]]:
    """Mentions resolved in reading order: a pronoun leans on who spoke before."""
    resolved: dict[int, tuple[Frame, Resolution]] = {}
    read = 0
    for index in sorted(frames, key=lambda index: (frames[index].clause, frames[index].mention.first, index)):
        frame = frames[index]
        while read < frame.clause:
            people.read(read)
            read += 1
        resolution = people.resolve(frame.clause, frame.mention, quoted=quotations[index].text, cue=frame.cue or "")
        resolved[index] = (frame, resolution)
    return resolved


def _attribution(frame: Frame, resolution: Resolution) -> Attribution:
    confidence = confidence_in(frame, resolution)
    speaker = resolution.person
    bar = UNNAMED_BAR if resolution.way is Way.UNNAMED else NAMING_BAR
    if speaker is None or confidence < bar:
        speaker, reason = None, unclear(frame, resolution)
    else:
        reason = reason_for(frame, resolution)
    if resolution.way is Way.UNNAMED:
        confidence = min(confidence, UNNAMED_CEILING)
    return Attribution(
        mention=frame.mention.text,
        mention_span=frame.mention.span,
        cue=frame.cue,
        cue_span=frame.cue_span,
        speaker=speaker,
        confidence=round(confidence, 3),
        reason=reason,
    )
