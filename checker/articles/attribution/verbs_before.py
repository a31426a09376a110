"""A speaker tied to a quotation by a verb before it: "Name said, “...”", "Name called the plan “...”"."""

from __future__ import annotations

from typing import Final

from checker.articles.attribution.patterns import Frame
from checker.articles.attribution.quoted_part import QuotedPart
from checker.articles.syntax.main_report import speaker_after_verb
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.vocabulary.cues import CueKind, CueVerb, VerbForm
from checker.thresholds import Threshold

_NEAR: Final = Threshold(
    2,
    unit="words",
    reason="a cue that has no more words between it and the opening mark leads into the quotation",
    how_set="by hand; the shares of verb-before-near and verb-before-far part there on PolNeAR's training half",
)
_THINGS: Final = (MentionKind.OTHER, MentionKind.TEXT, MentionKind.GROUP)
_PEOPLE: Final = (MentionKind.NAME, MentionKind.ROLE, MentionKind.PRONOUN)
_WEAK_KINDS: Final = (CueKind.THOUGHT, CueKind.READING, CueKind.STANCE)


def verb_right_before(part: QuotedPart) -> Frame | None:
    """Find a verb that stands right before the opening mark, and its subject."""
    reader = part.reader
    at = part.at - 1
    while (
        reader.kind(at) in (TokenKind.COMMA, TokenKind.COLON, TokenKind.DASH) or reader.lower(at) in part.words.linking
    ):
        at -= 1
    verb = reader.verb_at(at)
    if verb is None:
        return _speaker_after_verb_before(part, at)
    if verb.kind in _WEAK_KINDS or reader.is_passive(at, verb):
        return None
    if verb.ordinary and verb.form is VerbForm.BASE:
        return None
    return _frame_of_verb(part, at, verb, near=True)


def _speaker_after_verb_before(part: QuotedPart, at: int) -> Frame | None:
    """Find a speaker between the verb and the opening mark: "Said Name: “...”"."""
    reader = part.reader
    mention = reader.ending.get(at)
    if (
        mention is not None
        and reader.kind(part.at - 1) in (TokenKind.COMMA, TokenKind.COLON)
        and reader.kind(mention.first - 2) in (TokenKind.COMMA, None)
        and speaker_after_verb(reader, mention.first - 1) is mention
    ):
        return part.frame("verb-before-near", mention, mention.first - 1)
    return None


def nearest_verb_before(part: QuotedPart) -> Frame | None:
    """Find the nearest verb of saying before the quotation, and its subject."""
    reader = part.reader
    fallback: Frame | None = None
    for index in range(part.at - 1, -1, -1):
        if reader.kind(index) is TokenKind.STOP:
            break
        if reader.kind(index) is TokenKind.QUOTED and fallback is not None:
            break
        verb = reader.verb_at(index)
        if verb is None or verb.kind in _WEAK_KINDS or reader.is_passive(index, verb):
            continue
        if _is_charge(part, index, verb):
            return fallback
        if any(reader.is_asked(between) for between in range(index + 1, part.at)):
            return None  # "he said when asked if “...”": the quoted words are the question's
        near = part.words_between(index, part.at) <= _NEAR
        frame = _frame_of_verb(part, index, verb, near=near)
        if frame is not None and (near or not verb.ordinary):
            return frame
        fallback = fallback or frame
    return fallback


def weak_verb_before(part: QuotedPart) -> Frame | None:
    """Find any verb before the quotation that may introduce words: "Name believes the plan “...”"."""
    reader = part.reader
    if reader.asks():
        return None
    for index in range(part.at - 1, -1, -1):
        verb = reader.verb_at(index)
        if verb is None or reader.is_passive(index, verb):
            continue
        if _is_charge(part, index, verb):
            return None
        frame = _frame_of_verb(part, index, verb, near=False)
        if frame is not None:
            return frame if frame.pattern == "nested" else frame.found_by("weak-verb-before")
    return None


def _frame_of_verb(part: QuotedPart, at: int, verb: CueVerb, *, near: bool) -> Frame | None:
    """Tie the quotation to the subject of the verb, by the pattern that the two make."""
    found = part.reader.subject_of(at)
    if found is None:
        return None
    mention, direct = found
    if mention.head in part.words.linking and mention.kind is MentionKind.RELATIVE:
        return None
    mention = _outer_subject(part, mention) or mention
    if mention.kind in _THINGS and (not direct or verb.form in (VerbForm.ING, VerbForm.BASE)):
        mention, direct = _main_person(part, mention) or mention, False
    pattern = "nested" if _is_reported(part, mention) else _pattern_of(verb, mention, direct=direct, near=near)
    return part.frame(pattern, mention, at)


def _main_person(part: QuotedPart, thing: Mention) -> Mention | None:
    """Return whom the sentence is about, before a thing that does not speak: "Name took the chance to say"."""
    subject = next(iter(part.reader.ranked_subjects()), None)
    is_before = subject is not None and subject.last < thing.first
    return subject if is_before and subject is not None and subject.kind in _PEOPLE else None


def _pattern_of(verb: CueVerb, mention: Mention, *, direct: bool, near: bool) -> str:
    if mention.kind is MentionKind.RELATIVE:
        return "relative"
    if not direct:
        return "participle-before" if verb.form is VerbForm.ING else "shared-subject"
    if verb.kind is CueKind.NAMING:
        return "naming-before"
    if verb.kind in _WEAK_KINDS:
        return "weak-verb-before"
    return "verb-before-near" if near else "verb-before-far"


def _is_reported(part: QuotedPart, mention: Mention) -> bool:
    """Return whether the mention's clause is what somebody else is said to have said."""
    reader = part.reader
    if mention.kind in (MentionKind.PRONOUN, MentionKind.RELATIVE):
        return False
    for at in range(mention.first - 1, -1, -1):
        word = reader.lower(at)
        if reader.kind(at) is not TokenKind.WORD or reader.is_class(at, "conjunction"):
            return False
        if reader.is_class(at, "subordinator") and word not in part.words.linking:
            return False
        verb = reader.verb_at(at)
        if verb is not None and verb.kind in (CueKind.SPEECH, CueKind.CLAIM):
            found = reader.subject_of(at)
            return found is not None and found[0].last < at and not reader.is_passive(at, verb)
    return False


def _is_charge(part: QuotedPart, at: int, verb: CueVerb) -> bool:
    """Return whether the verb says what somebody is blamed for: "for saying" makes the subject no speaker."""
    return verb.form is VerbForm.ING and part.reader.lower(at - 1) in part.words.charge


def _outer_subject(part: QuotedPart, mention: Mention) -> Mention | None:
    """Return the subject of the reporting verb over "he": in "Name said he left", Name."""
    reader = part.reader
    if mention.kind is not MentionKind.PRONOUN or mention.owner:
        return None
    at = mention.first - 1
    if reader.lower(at) in part.words.linking:
        at -= 1
    verb = reader.verb_at(at)
    if verb is None or verb.kind not in (CueKind.SPEECH, CueKind.CLAIM, CueKind.THOUGHT) or reader.is_passive(at, verb):
        return None
    found = reader.subject_of(at)
    if found is None or found[0].kind is MentionKind.RELATIVE or found[0].last >= mention.first:
        return None
    return found[0]
