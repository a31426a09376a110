"""A speaker taken over from the sentence's other parts, the sentences before or the paragraph before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from checker.articles.attribution.patterns import Frame
from checker.articles.attribution.quoted_part import QuotedPart, tying_words
from checker.articles.syntax.main_report import denies, main_report
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.articles.vocabulary.cues import VerbForm, cues_of
from checker.language import Language
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_LOOK_BACK: Final = Threshold(
    3,
    unit="sentences",
    reason="so far back in its paragraph a quotation without a speaker of its own takes over another's",
    how_set="by hand, read on PolNeAR's training half",
)


_TURNS: Final = Threshold(
    5,
    unit="quotations",
    reason="so many quotations back the other speaker of a dialogue is looked for",
    how_set="by hand",
)
_BARE_SIGNATURES: Final = Threshold(
    2,
    unit="paragraphs",
    reason="one paragraph that is a bare name may be anything, several sign the quotations above them",
    how_set="by hand, read on PolNeAR's training half",
)
_PEOPLE: Final = (MentionKind.NAME, MentionKind.ROLE, MentionKind.PRONOUN)


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
    bare_names: frozenset[int]  # sentences that are a paragraph and a name, and nothing else
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


def speaker_going_on(at: Neighboured) -> Frame | None:
    """Find whose report goes on without "she said": "Name said so. It would be “...”", "They were ready: “...”"."""
    own = at.around.frames.get(at.quotation)
    before = at.here.index - 1
    if own is None or own.mention.kind in (MentionKind.NAME, MentionKind.ROLE) or before < 0:
        return None
    words = tying_words(at.around.language)
    if own.mention.kind is MentionKind.PRONOUN and own.mention.head not in words.not_one:
        return None
    place = next(index for index, token in enumerate(at.here.tokens) if token.quotation == at.quotation)
    led_in = at.here.kind(place - 1) is TokenKind.COLON
    foretold = any(at.here.lower(index) in words.foretelling for index in range(place))
    if not (led_in or foretold) or at.around.readers[before].clause.paragraph != at.here.clause.paragraph:
        return None
    reader = at.around.readers[before]
    said = _last_quoted(reader, at.around) or _report(reader, at.around.language)
    return said.found_by("going-on") if said is not None and said.mention.kind in _PEOPLE else None


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
        if report is not None and not is_question(at.quotation, at) and _asks(report, at.around.language):
            return answerer(at, report)
        if report is not None:
            right_before = back == 1 and at.here.clause.only_quoted
            return report.found_by("introduced-next" if right_before else "introduced")
    return None


def spoken_before(at: Neighboured) -> Iterator[Frame]:
    """Yield the ties of the quotations before, nearest first, up to the first that has none."""
    order = sorted(at.around.places, key=lambda quotation: at.around.places[quotation][0])
    place = order.index(at.quotation)
    for quotation in reversed(order[max(0, place - int(_TURNS)) : place]):
        frame = at.around.firm_frame(quotation)
        if frame is None:
            return
        yield frame


def answerer(at: Neighboured, asker: Frame) -> Frame | None:
    """Find who answers a question: the nearest speaker before who is not the one who asks."""
    others = (frame for frame in spoken_before(at) if frame.mention.text != asker.mention.text)
    other = next(others, None)
    return other.found_by("dialogue") if other is not None else None


def is_question(quotation: int, at: Neighboured) -> bool:
    """Return whether the quotation ends in a question mark."""
    last = at.around.readers[at.around.places[quotation][-1]]
    words = [token.text for token in last.tokens if token.quotation == quotation and token.kind is TokenKind.QUOTED]
    return bool(words) and words[-1].rstrip(" \"'”’").endswith("?")


def _asks(report: Frame, language: Language) -> bool:
    verb = cues_of(language).verb(report.cue or "")
    return verb is not None and verb.base in language.lexicon.table("coreference").having("asking")


def clause_in_next_sentence(at: Neighboured) -> Frame | None:
    """Find the speaker of a quotation that ends in a full stop before its reporting clause: "“... .” Name said."."""
    last = at.around.readers[at.around.places[at.quotation][-1]]
    if last.tokens[-1].kind is not TokenKind.QUOTED or last.tokens[-1].quotation != at.quotation:
        return None
    index = last.index + 1
    if index >= len(at.around.readers) or at.around.readers[index].clause.paragraph != last.clause.paragraph:
        return None
    after = at.around.readers[index]
    speaker = after.starting.get(0)
    if speaker is None or speaker.kind not in _PEOPLE or not _is_mere_report(after, speaker.last + 1, at):
        return None
    words = tying_words(at.around.language)
    return QuotedPart(after, -1, words, at.around.language).frame("clause-in-next-sentence", speaker, speaker.last + 1)


def _is_mere_report(reader: SentenceReader, verb_at: int, at: Neighboured) -> bool:
    """Return whether nothing but a verb of saying follows: "Name said.", and after a question "Name cut in."."""
    has_particle = reader.lower(verb_at + 1) in tying_words(at.around.language).particle
    if reader.kind(verb_at + 1 + has_particle) is not TokenKind.STOP:
        return False
    verb = reader.verb_at(verb_at)
    if verb is not None and verb.is_speech and verb.form is VerbForm.PAST:
        return True
    return reader.may_be_past(verb_at) and has_particle and is_question(at.quotation, at)


def topic_of_sentence_before(at: Neighboured) -> Frame | None:
    """Find whom the sentence right before a quoted one is about, in the same paragraph."""
    index = at.here.index - 1
    if index < 0 or not at.here.clause.only_quoted:
        return None
    before = at.around.readers[index]
    if before.clause.paragraph != at.here.clause.paragraph or before.clause.only_quoted:
        return None
    topic = next(iter(before.ranked_subjects()), None)
    if topic is None or topic.kind not in _PEOPLE or before.asks() or denies(before, at.around.language):
        return None
    return Frame("topic-of-sentence-before", index, topic)


def signature_below(at: Neighboured) -> Frame | None:
    """Find the signature of a quotation that fills its paragraph: the next one is a name, or a dash and a name."""
    if not fills_paragraph(at):
        return None
    readers = at.around.paragraphs.get(at.here.clause.paragraph + 1, ())
    if not readers:
        return None
    below = readers[0]
    start = 1 if below.kind(0) is TokenKind.DASH else 0
    for mention in below.mentions:
        if mention.first == start and mention.kind is MentionKind.NAME and (start or _signs_barely(below, at.around)):
            return Frame("signed", below.index, mention)
    return None


def _signs_barely(reader: SentenceReader, around: Neighbourhood) -> bool:
    """Return whether the paragraph is a bare name, as are others of the article: its quotations are signed so."""
    return reader.index in around.bare_names and len(around.bare_names) >= _BARE_SIGNATURES


def speaker_in_paragraph_before(at: Neighboured) -> Frame | None:
    """Find who is quoted, or whose words are reported, in the paragraph before one that is all quoted."""
    if not fills_paragraph(at):
        return None
    for reader in reversed(_paragraph_before(at)):
        quoted = _last_quoted(reader, at.around)
        if quoted is not None:
            return quoted.found_by("paragraph-before") if quoted.mention.kind in _PEOPLE else None
        report = _report(reader, at.around.language)
        if report is not None:
            return report.found_by("introduced-by-colon" if _ends_in_colon(reader) else "introduced-above")
    return None


def topic_of_paragraph_before(at: Neighboured) -> Frame | None:
    """Find whom the paragraph before is about; what ends in a colon introduces the words of its subject."""
    if not fills_paragraph(at):
        return None
    before = _paragraph_before(at)
    introduced = before[-1].first_subject() if before and _ends_in_colon(before[-1]) else None
    if introduced is not None:
        speaks = introduced.kind in _PEOPLE and introduced.head not in tying_words(at.around.language).not_one
        return Frame("introduced-by-colon" if speaks else "introduced-above", before[-1].index, introduced)
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
    return QuotedPart(reader, -1, tying_words(language), language).frame("introduced", report.speaker, report.verb)


def fills_paragraph(at: Neighboured) -> bool:
    """Return whether the paragraph holds nothing but quoted words."""
    return all(reader.clause.only_quoted for reader in at.around.paragraphs.get(at.here.clause.paragraph, ()))


def _paragraph_before(at: Neighboured) -> Sequence[SentenceReader]:
    return at.around.paragraphs.get(at.here.clause.paragraph - 1, ())


def _ends_in_colon(reader: SentenceReader) -> bool:
    return reader.tokens[-1].kind is TokenKind.COLON
