"""A speaker taken over from the sentence's other parts, the sentences before or the paragraph before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from checker.articles.attribution.patterns import Frame
from checker.articles.attribution.quoted_part import QuotedPart, tying_words
from checker.articles.syntax.main_report import main_report
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.language import Language
from checker.thresholds import Threshold

_LOOK_BACK: Final = Threshold(
    3,
    unit="sentences",
    reason="so far back in its paragraph a quotation without a speaker of its own takes over another's",
    how_set="by hand, read on PolNeAR's training half",
)


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """An article's sentences by paragraph, and the ties found so far.

    ``frames`` grows in reading order: a quotation takes over from those before it. ``places`` are the sentences in
    which each quotation stands, ``giving_way`` the names of the patterns too weak to be taken over.
    """

    readers: Sequence[SentenceReader]
    paragraphs: Mapping[int, Sequence[SentenceReader]]
    frames: dict[int, Frame]
    places: Mapping[int, Sequence[int]]
    giving_way: frozenset[str]
    language: Language

    def firm_frame(self, quotation: int) -> Frame | None:
        """Return the quotation's tie, if it may be taken over."""
        frame = self.frames.get(quotation)
        return None if frame is None or frame.pattern in self.giving_way else frame


@dataclass(frozen=True, slots=True)
class Neighboured:
    """One quotation among its neighbours; ``here`` is the sentence in which it starts."""

    quotation: int
    here: SentenceReader
    around: Neighbourhood


def speaker_in_same_sentence(at: Neighboured) -> Frame | None:
    """Find the speaker of another quoted part of the sentence."""
    if at.here.asks():
        return None  # "he said when asked about “...”"
    for token in at.here.tokens:
        if token.kind is TokenKind.QUOTED and token.quotation != at.quotation:
            other = at.around.firm_frame(token.quotation)
            if other is not None:
                return other.found_by("same-sentence")
    return None


def speaker_in_paragraph(at: Neighboured) -> Frame | None:
    """Find the nearest speaker in the sentences before, in the same paragraph."""
    for back in range(1, int(_LOOK_BACK) + 1):
        index = at.here.index - back
        if index < 0 or at.around.readers[index].clause.paragraph != at.here.clause.paragraph:
            return None
        reader = at.around.readers[index]
        quoted = _last_quoted(reader, at.around)
        if quoted is not None:
            return quoted.found_by("same-paragraph")
        report = _report(reader, at.around.language)
        if report is not None:
            right_before = back == 1 and at.here.clause.only_quoted
            return report.found_by("introduced-next" if right_before else "introduced")
    return None


def signature_below(at: Neighboured) -> Frame | None:
    """Find the signature of a quotation that fills its paragraph: the next one is a dash and a name."""
    if not _fills_paragraph(at):
        return None
    readers = at.around.paragraphs.get(at.here.clause.paragraph + 1, ())
    if not readers or readers[0].tokens[0].kind is not TokenKind.DASH:
        return None
    for mention in readers[0].mentions:
        if mention.first == 1 and mention.kind is MentionKind.NAME:
            return Frame("signed", readers[0].index, mention)
    return None


def speaker_in_paragraph_before(at: Neighboured) -> Frame | None:
    """Find who is quoted, or whose words are reported, in the paragraph before one that is all quoted."""
    if not _fills_paragraph(at):
        return None
    for reader in reversed(_paragraph_before(at)):
        quoted = _last_quoted(reader, at.around)
        if quoted is not None:
            return quoted.found_by("paragraph-before")
        report = _report(reader, at.around.language)
        if report is not None:
            return report.found_by("introduced-by-colon" if _ends_in_colon(reader) else "introduced-above")
    return None


def topic_of_paragraph_before(at: Neighboured) -> Frame | None:
    """Find whom the paragraph before is about; what ends in a colon introduces the words of its subject."""
    if not _fills_paragraph(at):
        return None
    before = _paragraph_before(at)
    introduced = before[-1].first_subject() if before and _ends_in_colon(before[-1]) else None
    if introduced is not None:
        return Frame("introduced-above", before[-1].index, introduced)
    for reader in reversed(before):
        topic = reader.first_subject()
        if topic is not None and topic.kind in (MentionKind.NAME, MentionKind.ROLE):
            return Frame("topic-before", reader.index, topic)
    return None


def _last_quoted(reader: SentenceReader, around: Neighbourhood) -> Frame | None:
    """Return the tie of the last quotation in the sentence that has a firm one."""
    quoted = [token.quotation for token in reader.tokens if token.kind is TokenKind.QUOTED]
    return next((frame for frame in map(around.firm_frame, reversed(quoted)) if frame is not None), None)


def _report(reader: SentenceReader, language: Language) -> Frame | None:
    """Return the tie that the sentence's own report makes."""
    report = main_report(reader, language)
    if report is None:
        return None
    return QuotedPart(reader, -1, tying_words(language)).frame("introduced", report.speaker, report.verb)


def _fills_paragraph(at: Neighboured) -> bool:
    return all(reader.clause.only_quoted for reader in at.around.paragraphs.get(at.here.clause.paragraph, ()))


def _paragraph_before(at: Neighboured) -> Sequence[SentenceReader]:
    return at.around.paragraphs.get(at.here.clause.paragraph - 1, ())


def _ends_in_colon(reader: SentenceReader) -> bool:
    return reader.tokens[-1].kind is TokenKind.COLON
