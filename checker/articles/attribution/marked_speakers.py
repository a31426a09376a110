"""A speaker tied to a quotation by a label, a signature, a phrase or their mere place, with no verb between."""

from __future__ import annotations

from typing import Final

from checker.articles.attribution.patterns import Frame
from checker.articles.attribution.quoted_part import QuotedPart
from checker.articles.syntax.main_report import main_report
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.thresholds import Threshold

_PEOPLE: Final = (MentionKind.NAME, MentionKind.ROLE, MentionKind.PRONOUN)
_BY_REACH: Final = Threshold(
    8,
    unit="tokens",
    reason="so soon after “described”, “by Name” belongs to it",
    how_set="by hand, read on PolNeAR's training half",
)
_NOUN_REACH: Final = Threshold(
    4,
    unit="tokens",
    reason="so soon after an owner, a noun for words is theirs: “Name’s statement”",
    how_set="by hand, read on PolNeAR's training half",
)


def label(part: QuotedPart) -> Frame | None:
    """Find a label at the start of the line: "NAME: “...”", "Name (Party): “...”"."""
    reader = part.reader
    mention = reader.starting.get(0)
    if mention is None:
        return None
    colon = mention.last + 1
    if reader.kind(colon) is TokenKind.OPEN:
        while colon < part.at and reader.kind(colon) is not TokenKind.CLOSE:
            colon += 1
        colon += 1
    is_headline = reader.tokens[-1].kind is not TokenKind.STOP and mention.kind is MentionKind.NAME
    is_label = part.at == colon + 1 or mention.text.isupper() or is_headline
    if reader.kind(colon) is not TokenKind.COLON or not is_label:
        return None
    return part.frame("label", mention, colon)


def according_to(part: QuotedPart) -> Frame | None:
    """Find "according to Name", "in the words of Name" or "as Name put it", best before the quotation."""
    best: Frame | None = None
    for index in range(len(part.tokens) - 2):
        found = _phrase_at(part, index)
        if found is not None and (best is None or index < part.at):
            best = part.frame("according-to", found[0], index, found[1])
    return best or opening_for(part) or speaking_for_own_part(part) or in_own_words(part)


def opening_for(part: QuotedPart) -> Frame | None:
    """Find whose view a sentence opens with: "For Name, “...”"."""
    reader = part.reader
    mention = reader.starting.get(1) if reader.lower(0) in part.words.opens_before_speaker else None
    if mention is None or mention.kind is not MentionKind.NAME:
        return None
    at = mention.last + 1
    if reader.kind(at) is TokenKind.OPEN:
        while at < part.at and reader.kind(at) is not TokenKind.CLOSE:
            at += 1
        at += 1
    at += reader.kind(at) is TokenKind.COMMA
    return part.frame("according-to", mention, 0) if at == part.at else None


def speaking_for_own_part(part: QuotedPart) -> Frame | None:
    """Find who is set against the speakers before: "Name, for her part, ...", "For his part, Name ..."."""
    reader = part.reader
    for phrase in part.words.own_part:
        for at in range(part.at - len(phrase) + 1):
            end = at + len(phrase)
            if phrase != tuple(reader.lower(index) for index in range(at, end)):
                continue
            beside = reader.ending.get(at - 1 - (reader.kind(at - 1) is TokenKind.COMMA)) or reader.starting.get(
                end + (reader.kind(end) is TokenKind.COMMA)
            )
            if beside is not None and beside.kind in _PEOPLE and beside.last < part.at:
                return part.frame("according-to", beside, at, end - 1)
    return None


def in_own_words(part: QuotedPart) -> Frame | None:
    """Find whose own words the quoted ones are said to be: "“...” was what Name wanted, in her own words"."""
    reader = part.reader
    for phrase in part.words.own_words:
        for at in range(part.at + 1, len(part.tokens) - len(phrase)):
            end = at + len(phrase)
            if phrase != tuple(reader.lower(index) for index in range(at, end)):
                continue
            closes = next((index for index in (end, end + 1) if reader.lower(index) in reader.cues.nouns), None)
            named = [
                mention
                for mention in reader.mentions
                if part.at < mention.first <= mention.last < at
                and mention.kind is MentionKind.NAME
                and not mention.owner
            ]
            if closes is not None and named:
                return part.frame("according-to", named[-1], at, closes)
    return None


def _phrase_at(part: QuotedPart, index: int) -> tuple[Mention, int] | None:
    """Return the speaker of a phrase that starts at ``index``, and the last token of its cue."""
    reader = part.reader
    for phrase in part.words.before_speaker:
        after = index + len(phrase)
        if phrase == tuple(reader.lower(at) for at in range(index, after)):
            mention = reader.starting.get(after)
            return (mention, after - 1) if mention is not None else None
    mention = reader.starting.get(index + 1) if reader.lower(index) in part.words.likening else None
    if mention is None or mention.head in part.words.writer:
        return None
    following = mention.last + 1
    verb = reader.verb_at(following)
    if verb is None and reader.lower(following) not in part.words.after_name:
        return None
    if verb is not None and reader.takes_object(following):
        return None  # "as they answered questions" tells when
    return mention, following


def signature(part: QuotedPart) -> Frame | None:
    """Find "“...” — Name" with no other word but the signature of the quotation before it or after."""
    reader = part.reader
    last = reader.ending.get(part.at - 1)
    if part.at and (last is None or reader.kind(last.first - 1) is not TokenKind.DASH):
        return None
    mention = reader.starting.get(part.at + 2) if reader.kind(part.at + 1) is TokenKind.DASH else None
    if mention is None or mention.kind is not MentionKind.NAME:
        return None
    after = reader.kind(mention.last + 1)
    return part.frame("signed", mention) if after in (None, TokenKind.STOP, TokenKind.QUOTED) else None


def passive_by(part: QuotedPart) -> Frame | None:
    """Find "described by Name as “...”"."""
    reader = part.reader
    for index in range(part.at - 1, -1, -1):
        verb = reader.verb_at(index)
        if verb is None or not reader.is_passive(index, verb):
            continue
        for by in range(index + 1, min(len(part.tokens), max(part.at, index) + int(_BY_REACH))):
            if reader.lower(by) in part.words.agent and by + 1 in reader.starting:
                return part.frame("passive-by", reader.starting[by + 1], index)
    return None


def colon_lead_in(part: QuotedPart) -> Frame | None:
    """Find whom a sentence is about that leads into a whole quoted sentence by a colon: "Name hit back: “...”"."""
    reader = part.reader
    if reader.kind(part.at - 1) is not TokenKind.COLON or not part.is_whole:
        return None
    report = main_report(reader, part.language)
    if report is not None and report.verb < part.at:
        return part.frame("colon-lead-in", report.speaker, report.verb)
    nearby = [
        mention
        for mention in reader.subjects()
        if mention.last < part.at and mention.kind in _PEOPLE and mention.head not in part.words.not_one
    ]
    return part.frame("colon-lead-in", nearby[-1]) if nearby else None


def owner(part: QuotedPart) -> Frame | None:
    """Find whose the words are said to be: "Name's “...” talks", "Name's statement that “...”"."""
    reader = part.reader
    for mention in reversed(reader.mentions):
        if not mention.owner or mention.last >= part.at:
            continue
        after = mention.last + (1 if mention.head in reader.classes.of("possessive") else 2)
        if after == part.at:
            return part.frame("owner", mention)
        for index in range(after, min(part.at, after + int(_NOUN_REACH))):
            if reader.lower(index) in reader.cues.nouns:
                return part.frame("owner", mention, index)
    return None


def only_subject(part: QuotedPart) -> Frame | None:
    """Find whom the sentence is about, where nothing says that anybody spoke."""
    nearby = [mention for mention in part.reader.subjects() if mention.last < part.at]
    return part.frame("only-subject", nearby[-1]) if nearby else None
