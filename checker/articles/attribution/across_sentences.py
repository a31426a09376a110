"""Tie the quotations of an article to speakers: in their own sentences, then from their neighbours."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from checker.articles.attribution.dialogue import changes_speaker
from checker.articles.attribution.neighbouring_speakers import Neighboured, Neighbourhood
from checker.articles.attribution.pattern_table import (
    GIVING_WAY,
    SEARCHES_AROUND,
    SEARCHES_FOR_ANSWER,
    SEARCHES_FOR_ANY,
)
from checker.articles.attribution.patterns import Frame
from checker.articles.attribution.within_sentence import frame_in_sentence
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.language import Language
from checker.model import Quotation

Frames = dict[int, Frame]
"""The tie found for each quotation, by its place among the quotations given."""


def own_frames(readers: Sequence[SentenceReader], language: Language) -> tuple[Frames, Mapping[int, list[int]]]:
    """Return the ties inside the quotations' own sentences, and the sentences in which each quotation stands."""
    frames: Frames = {}
    places: dict[int, list[int]] = {}
    for reader in readers:
        for at, token in enumerate(reader.tokens):
            if token.kind is not TokenKind.QUOTED:
                continue
            places.setdefault(token.quotation, []).append(reader.index)
            frame = frame_in_sentence(reader, at, language)
            known = frames.get(token.quotation)
            if frame is not None and (known is None or (gives_way(known) and not gives_way(frame))):
                frames[token.quotation] = frame
    return frames, places


def gives_way(frame: Frame) -> bool:
    """Return whether any firmer tie is preferred to this one."""
    return frame.pattern in GIVING_WAY


def carry(
    quotations: Sequence[Quotation],
    readers: Sequence[SentenceReader],
    own: Mapping[int, Frame],
    places: Mapping[int, Sequence[int]],
    language: Language,
) -> Frames:
    """Return all ties: those given, and taken-over ones for quotations with none or only a weak one of their own."""
    paragraphs: dict[int, list[SentenceReader]] = {}
    for reader in readers:
        paragraphs.setdefault(reader.clause.paragraph, []).append(reader)
    bare_names = frozenset(
        found[0].index for found in paragraphs.values() if len(found) == 1 and _is_bare_name(found[0])
    )
    around = Neighbourhood(readers, paragraphs, dict(own), places, GIVING_WAY, bare_names, language)
    for quotation in sorted(places, key=lambda quotation: quotations[quotation].spans[0]):
        if around.firm_frame(quotation) is None:
            carried = _carried(Neighboured(quotation, readers[places[quotation][0]], around))
            if carried is not None:
                around.frames[quotation] = carried
    return around.frames


def _is_bare_name(reader: SentenceReader) -> bool:
    name = reader.starting.get(0)
    return name is not None and name.kind is MentionKind.NAME and reader.kind(name.last + 1) in (None, TokenKind.STOP)


def _carried(at: Neighboured) -> Frame | None:
    searches: Sequence[Callable[[Neighboured], Frame | None]] = SEARCHES_AROUND
    if at.quotation in at.around.frames:
        searches = SEARCHES_FOR_ANY
    elif changes_speaker(at):
        searches = SEARCHES_FOR_ANSWER
    return next((frame for search in searches if (frame := search(at)) is not None), None)
