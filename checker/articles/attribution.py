"""Who the article says spoke each quotation, how sure that is, and why we think so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from checker.articles.carrying import WEAK, Carrier, own_frames
from checker.articles.clauses import clauses_of
from checker.articles.coreference import Coreference, Resolution, Way
from checker.articles.frames import Frame, Mechanism, SentenceReader
from checker.articles.headlines import headline_frames
from checker.articles.mentions import Vocabulary, mentions_in
from checker.model import Article, Attribution, Person, Quotation

MECHANISM_SHARE: Final[dict[Mechanism, float]] = dict.fromkeys(Mechanism, 0.9)
"""Share of right mentions per mechanism."""

NAMING_BAR: Final = 0.7
"""Confidence from which a speaker is named."""

UNNAMED_CEILING: Final = 0.5
"""Most confidence a speaker without a name of a person can have: nobody is accused through one."""


def attribute(
    article: Article, quotations: Sequence[Quotation], *, known: Sequence[Person] = ()
) -> tuple[Quotation, ...]:
    """The quotations with who the article says spoke them."""
    found = speakers_of(article, quotations, known=known)
    return tuple(
        replace(quotation, attribution=_attribution(*found[index])) if index in found else quotation
        for index, quotation in enumerate(quotations)
    )


def speakers_of(
    article: Article, quotations: Sequence[Quotation], *, known: Sequence[Person] = ()
) -> dict[int, tuple[Frame, Resolution]]:
    """For each quotation, by its place in the sequence, the frame it stands in and whom its mention means."""
    clauses = clauses_of(article, quotations)
    vocabulary = Vocabulary(clauses)
    readers = [
        SentenceReader(index, clause, mentions_in(clause, article.text, vocabulary))
        for index, clause in enumerate(clauses)
    ]
    people = Coreference(readers, known)
    found, places = own_frames(readers)
    for index, frame in headline_frames(readers, people.roster).items():
        if index not in found or found[index].mechanism in WEAK:
            found[index] = frame
    frames = Carrier(article, quotations, readers, found, places).carry()
    order = sorted(frames, key=lambda index: (frames[index].clause, frames[index].mention.first, index))
    resolved: dict[int, tuple[Frame, Resolution]] = {}
    read = 0
    for index in order:
        frame = frames[index]
        while read < frame.clause:
            people.read(read)
            read += 1
        resolution = people.resolve(frame.clause, frame.mention, quoted=quotations[index].text, cue=frame.cue or "")
        resolved[index] = (frame, resolution)
    return resolved


def _attribution(frame: Frame, resolution: Resolution) -> Attribution:
    confidence = MECHANISM_SHARE[frame.mechanism]
    speaker = resolution.person
    reason = f"{frame.mechanism.value}: {resolution.way}"
    if speaker is None or confidence < NAMING_BAR:
        speaker, reason = None, f"attribution unclear: {resolution.clue}"
    elif resolution.way is Way.UNNAMED:
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
