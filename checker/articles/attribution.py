"""Who the article says spoke each quotation, how sure that is, and why we think so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from checker.articles.carrying import Carrier, own_frames
from checker.articles.clauses import clauses_of
from checker.articles.coreference import Coreference, Resolution
from checker.articles.frames import Frame, Mechanism, SentenceReader
from checker.articles.mentions import Vocabulary, mentions_in
from checker.model import Article, Attribution, Person, Quotation

MECHANISM_SHARE: Final[dict[Mechanism, float]] = {mechanism: 0.9 for mechanism in Mechanism}
"""Share of right mentions per mechanism."""

NAMING_BAR: Final = 0.7
"""Confidence from which a speaker is named."""

UNNAMED_CEILING: Final = 0.5
"""Most confidence a speaker without a name of a person can have: nobody is accused through one."""


def attribute(
    article: Article, quotations: Sequence[Quotation], *, known: Sequence[Person] = ()
) -> tuple[Quotation, ...]:
    """The quotations with who the article says spoke them."""
    clauses = clauses_of(article, quotations)
    vocabulary = Vocabulary(clauses)
    readers = [
        SentenceReader(index, clause, mentions_in(clause, article.text, vocabulary))
        for index, clause in enumerate(clauses)
    ]
    found, places = own_frames(readers)
    frames = Carrier(article, quotations, readers, found, places).carry()
    people = Coreference(readers, known)
    attributed: dict[int, Attribution] = {}
    for index in sorted(frames, key=lambda index: (frames[index].clause, frames[index].mention.first)):
        frame = frames[index]
        resolution = people.resolve(frame.clause, frame.mention)
        people.speaks(frame.clause, resolution)
        attributed[index] = _attribution(frame, resolution)
    return tuple(
        replace(quotation, attribution=attributed.get(index, quotation.attribution))
        for index, quotation in enumerate(quotations)
    )


def _attribution(frame: Frame, resolution: Resolution) -> Attribution:
    confidence = MECHANISM_SHARE[frame.mechanism] * resolution.certainty
    speaker = resolution.person
    reason = f"{frame.mechanism.value}: {resolution.way}"
    if speaker is None or confidence < NAMING_BAR:
        speaker, reason = None, f"attribution unclear: {reason}"
    elif not resolution.named:
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
