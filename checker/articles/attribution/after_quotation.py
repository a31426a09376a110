"""A speaker tied to a quotation by a clause after it: "“...,” said Name", "“...,” Name, the chairman, said"."""

from __future__ import annotations

from typing import Final

from checker.articles.attribution.patterns import Frame
from checker.articles.attribution.quoted_part import QuotedPart
from checker.articles.syntax.main_report import name_soon, speaker_after_verb
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.vocabulary.cues import CueKind, CueVerb, VerbForm
from checker.thresholds import Threshold

_SHORT_CLAUSE: Final = Threshold(
    8,
    unit="words",
    reason="a speaker after the quotation has the verb within so many words: “Name later told me and ...”",
    how_set="by hand, read on PolNeAR's training half",
)
_LONG_CLAUSE: Final = Threshold(
    45,
    unit="words",
    reason="the same where a description set off by commas stands between the speaker and the verb",
    how_set="by hand, read on PolNeAR's training half",
)
_NAME_REACH: Final = Threshold(
    2,
    unit="words",
    reason="so many words of a description we do not know may precede a name",
    how_set="by hand, read on PolNeAR's training half",
)
_SUMMED_UP: Final = Threshold(
    4,
    unit="words",
    reason="“was all Name would ever say”: the verb of saying is within so many words of the speaker",
    how_set="by hand",
)
_PEOPLE: Final = (MentionKind.NAME, MentionKind.ROLE, MentionKind.PRONOUN)
_STOPS: Final = (",", "?", "!", "…", "-", "–", "—", ".", ";")


def clause_after(part: QuotedPart) -> Frame | None:
    """Find the speaker and verb right after the quotation, in either order."""
    reader = part.reader
    at = _start_of_clause(part)
    inverted = speaker_after_verb(reader, at)
    if inverted is not None:
        return part.frame("verb-speaker-after", inverted, at)
    subject = reader.starting.get(at) or name_soon(reader, at, int(_NAME_REACH))
    if subject is None or not _can_open_clause(part) or _closes_opening_clause(part):
        return None
    if reader.describes_quotation(subject):
        return None
    for index in range(subject.last + 1, min(len(part.tokens), subject.last + int(_reach_from(part, subject)))):
        if reader.kind(index) in (TokenKind.QUOTED, TokenKind.STOP, TokenKind.COLON):
            return None
        if _is_heard_saying(part, index):
            return part.frame("speaker-verb-after", subject, index)
        verb = reader.verb_at(index)
        if verb is None or not _speaks(part, index, verb):
            continue
        found = reader.subject_of(index)
        if found is not None and found[0].kind is MentionKind.RELATIVE:
            continue
        speaker = found[0] if found is not None and found[0].first >= at else subject
        return part.frame("speaker-verb-after", speaker, index)
    return None


def unknown_verb_after(part: QuotedPart) -> Frame | None:
    """Find a speaker with a verb that is no reporting verb elsewhere: "“...,” Name raged"."""
    reader = part.reader
    at = _start_of_clause(part)
    inverted = reader.starting.get(at + 1)
    if (
        inverted is not None
        and inverted.kind is MentionKind.NAME
        and part.ends_in_comma
        and part.at == 0
        and reader.kind(at) is TokenKind.WORD
        and reader.lower(at).endswith("ed")
        and at not in reader.starting
        and reader.kind(inverted.last + 1) in (None, TokenKind.STOP, TokenKind.COMMA, TokenKind.QUOTED)
    ):
        return part.frame("unknown-verb-after", inverted, at)
    speaker = reader.starting.get(at)
    if speaker is None or speaker.kind not in _PEOPLE or part.at or not part.ends_in_comma:
        return None
    verb = speaker.last + 1
    while reader.kind(verb) is TokenKind.WORD and reader.is_adverb(verb):
        verb += 1
    is_past = reader.may_be_past(verb)
    ends = reader.kind(verb + 1) in (None, TokenKind.STOP, TokenKind.COMMA, TokenKind.QUOTED)
    ends = ends or reader.is_adverb(verb + 1) or reader.is_class(verb + 1, "preposition")
    return part.frame("unknown-verb-after", speaker, verb) if is_past and ends else None


def summed_up_after(part: QuotedPart) -> Frame | None:
    """Find the speaker in "“...” was all Name would say" and "“...” is how Name put it"."""
    reader = part.reader
    at = _start_of_clause(part)
    copula = part.language.lexicon.table("coreference").having("copula")
    if reader.lower(at) not in copula or reader.lower(at + 1) not in part.words.sums_up:
        return None
    subject = reader.starting.get(at + 2) or reader.starting.get(at + 1)  # "all Name" is read as one phrase
    if subject is None or subject.kind not in _PEOPLE:
        return None
    for index in range(subject.last + 1, min(len(part.tokens), subject.last + 1 + int(_SUMMED_UP))):
        verb = reader.verb_at(index)
        if reader.lower(index) in part.words.after_name or (verb is not None and verb.is_speech):
            return part.frame("summed-up-after", subject, subject.last + 1, index)
    return None


def clause_at_end(part: QuotedPart) -> Frame | None:
    """Find the speaker in the clause that ends the sentence: "The plan is “...” for all, Name said."."""
    reader = part.reader
    for index in range(len(part.tokens) - 1, part.at, -1):
        verb = reader.verb_at(index)
        if verb is None or verb.kind not in (CueKind.SPEECH, CueKind.CLAIM) or verb.form is VerbForm.ING:
            continue
        if reader.is_passive(index, verb) or verb.said_by_institutions:
            continue
        inverted = speaker_after_verb(reader, index)
        if reader.kind(index - 1) is TokenKind.COMMA and inverted is not None:
            return part.frame("frame-at-end", inverted, index)
        found = reader.subject_of(index)
        if found is None or not found[1]:
            continue
        speaker = found[0]
        if speaker.first > part.at and reader.kind(speaker.first - 1) is TokenKind.COMMA:
            return part.frame("frame-at-end", speaker, index)
    return None


def _start_of_clause(part: QuotedPart) -> int:
    """Return the token after the quotation, signs and adverbs passed over."""
    reader = part.reader
    at = part.at + 1
    while reader.kind(at) in (TokenKind.COMMA, TokenKind.DASH, TokenKind.MARK):
        at += 1
    while reader.kind(at) is TokenKind.WORD and reader.is_adverb(at) and at not in reader.starting:
        at += 1
    return at


def _reach_from(part: QuotedPart, subject: Mention) -> Threshold:
    described = part.reader.kind(subject.last + 1) in (TokenKind.COMMA, TokenKind.OPEN)
    return _LONG_CLAUSE if described else _SHORT_CLAUSE


def _is_heard_saying(part: QuotedPart, index: int) -> bool:
    """Return whether "as saying" or "heard asking" stands at ``index``."""
    reader = part.reader
    before = reader.lower(index - 1)
    if reader.verb_at(index) is not None and before in part.words.perceived:
        return True
    return reader.lower(index) in part.words.as_saying and before in part.words.likening


def _speaks(part: QuotedPart, index: int, verb: CueVerb) -> bool:
    """Return whether the verb, after a quotation, says who spoke it."""
    reader = part.reader
    if verb.form in (VerbForm.ING, VerbForm.PARTICIPLE) or reader.is_passive(index, verb):
        return False
    is_infinitive = verb.form is VerbForm.BASE and reader.lower(index - 1) in part.words.infinitive
    goes_on = (reader.lower(index - 2), reader.lower(index - 1)) in part.words.goes_on
    if is_infinitive and not goes_on and not part.ends_in_comma:
        return False  # "went on to say" and "“...,” she plans to say" speak, "“...?” He wanted to say" does not
    return verb.is_speech or verb.after_speech


def _closes_opening_clause(part: QuotedPart) -> bool:
    """Return whether the quotation closes a clause with a speaker of its own: "When Name said “...,” another left"."""
    reader = part.reader
    if reader.lower(0) not in part.words.opening or reader.kind(part.at - 1) is TokenKind.COLON:
        return False
    return any(
        verb is not None and verb.kind in (CueKind.SPEECH, CueKind.CLAIM) and not reader.is_passive(at, verb)
        for at, verb in ((at, reader.verb_at(at)) for at in range(1, part.at))
    )


def _can_open_clause(part: QuotedPart) -> bool:
    """Return whether "Name said" may follow: after a comma, a stop or "?", or where the quotation starts all."""
    if part.tokens[part.at].text.rstrip(" \"'”’").endswith(_STOPS):
        return True
    return part.reader.kind(part.at + 1) in (TokenKind.COMMA, TokenKind.DASH) or part.at == 0
