"""A speaker carried to quotations whose own sentence names none: from parts, sentences and paragraphs nearby."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from checker.articles.attribution.patterns import Frame, Mechanism
from checker.articles.attribution.within_sentence import frame_in_sentence, main_report
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.model import Quotation

Frames = dict[int, Frame]
"""The frame found for each quotation, by its place among the quotations given."""

_LOOK_BACK: Final = 3  # sentences of the same paragraph searched for a reporting verb
WEAK: Final = frozenset({Mechanism.ONLY_SUBJECT, Mechanism.WEAK_VERB_BEFORE, Mechanism.OWNER, Mechanism.NESTED})
"""Mechanisms that give way to any other."""


def own_frames(readers: Sequence[SentenceReader]) -> tuple[Frames, Mapping[int, list[int]]]:
    """Frames found inside the quotations' own sentences, and the sentences in which each quotation stands."""
    frames: Frames = {}
    places: dict[int, list[int]] = {}
    for reader in readers:
        for at, token in enumerate(reader.tokens):
            if token.kind is not TokenKind.QUOTED:
                continue
            places.setdefault(token.quotation, []).append(reader.index)
            frame = frame_in_sentence(reader, at)
            known = frames.get(token.quotation)
            if frame is not None and (known is None or (known.mechanism in WEAK and frame.mechanism not in WEAK)):
                frames[token.quotation] = frame
    return frames, places


def _moved(frame: Frame, mechanism: Mechanism) -> Frame:
    return Frame(mechanism, frame.clause, frame.mention, frame.cue, frame.cue_span)


def _announces(reader: SentenceReader) -> bool:
    """Whether the sentence ends in a colon."""
    return reader.tokens[-1].kind is TokenKind.COLON


class Carrier:
    """Carries speakers onward through the article, in reading order."""

    def __init__(
        self,
        quotations: Sequence[Quotation],
        readers: Sequence[SentenceReader],
        frames: Frames,
        places: Mapping[int, list[int]],
    ) -> None:
        self.quotations = quotations
        self.readers = readers
        self.frames = frames
        self.places = places
        self._paragraphs: dict[int, list[SentenceReader]] = {}
        for reader in readers:
            self._paragraphs.setdefault(reader.clause.paragraph, []).append(reader)

    def carry(self) -> Frames:
        """All frames, with carried ones for quotations that have none or only a weak one of their own."""
        order = sorted(self.places, key=lambda quotation: self.quotations[quotation].spans[0])
        for quotation in order:
            own = self.frames.get(quotation)
            if own is None or own.mechanism in WEAK:
                carried = self._carried(quotation, own)
                if carried is not None:
                    self.frames[quotation] = carried
        return self.frames

    def _carried(self, quotation: int, own: Frame | None) -> Frame | None:
        here = self.readers[self.places[quotation][0]]
        inside = self._same_sentence(quotation, here)
        if inside is not None:
            return inside
        if own is not None:
            return None
        for back in range(1, _LOOK_BACK + 1):
            index = here.index - back
            if index < 0 or self.readers[index].clause.paragraph != here.clause.paragraph:
                break
            found = self._told_in(index, Mechanism.SAME_PARAGRAPH)
            if found is not None and found.mechanism is Mechanism.INTRODUCED and back == 1 and here.clause.only_quoted:
                return _moved(found, Mechanism.INTRODUCED_NEXT)
            if found is not None:
                return found
        return self._from_paragraph_before(here)

    def _same_sentence(self, quotation: int, here: SentenceReader) -> Frame | None:
        if here.asks():
            return None  # "he said when asked about “...”"
        for token in here.tokens:
            other = self.frames.get(token.quotation) if token.kind is TokenKind.QUOTED else None
            if token.quotation != quotation and other is not None and other.mechanism not in WEAK:
                return _moved(other, Mechanism.SAME_SENTENCE)
        return None

    def _told_in(self, index: int, mechanism: Mechanism) -> Frame | None:
        """Who is quoted in a sentence, or else whom its reporting verb belongs to."""
        reader = self.readers[index]
        quoted = [token.quotation for token in reader.tokens if token.kind is TokenKind.QUOTED]
        for quotation in reversed(quoted):
            frame = self.frames.get(quotation)
            if frame is not None and frame.mechanism not in WEAK:
                return _moved(frame, mechanism)
        report = main_report(reader)
        if report is None:
            return None
        return _moved(
            report, Mechanism.INTRODUCED if mechanism is Mechanism.SAME_PARAGRAPH else Mechanism.INTRODUCED_ABOVE
        )

    def _from_paragraph_before(self, here: SentenceReader) -> Frame | None:
        """The speaker of the paragraph before, for a quotation that fills its own paragraph."""
        paragraph = here.clause.paragraph
        if not all(r.clause.only_quoted for r in self._paragraph(paragraph)):
            return None
        signed = self._signed(paragraph + 1)
        if signed is not None:
            return signed
        before = self._paragraph(paragraph - 1)
        for reader in reversed(before):
            found = self._told_in(reader.index, Mechanism.PARAGRAPH_BEFORE)
            if found is not None and found.mechanism is Mechanism.INTRODUCED_ABOVE and _announces(reader):
                return _moved(found, Mechanism.INTRODUCED_BY_COLON)
            if found is not None:
                return found
        if before and _announces(before[-1]):
            introduced = before[-1].first_subject()
            if introduced is not None:
                return Frame(Mechanism.INTRODUCED_ABOVE, before[-1].index, introduced)
        for reader in reversed(before):
            topic = reader.first_subject()
            if topic is not None and topic.kind in (MentionKind.NAME, MentionKind.ROLE):
                return Frame(Mechanism.TOPIC_BEFORE, reader.index, topic)
        return None

    def _paragraph(self, number: int) -> Sequence[SentenceReader]:
        return self._paragraphs.get(number, ())

    def _signed(self, paragraph: int) -> Frame | None:
        """A paragraph behind the quotation that is a dash and a name."""
        readers = self._paragraph(paragraph)
        if not readers or readers[0].tokens[0].kind is not TokenKind.DASH:
            return None
        for mention in readers[0].mentions:
            if mention.first == 1 and mention.kind is MentionKind.NAME:
                return Frame(Mechanism.SIGNED, readers[0].index, mention)
        return None
