"""Why a quotation was given to somebody, in a sentence that an editor can check against the article."""

from __future__ import annotations

from typing import Final

from checker.articles.attribution.patterns import Frame, Mechanism
from checker.articles.coreference.outcome import Resolution, Way

_UNCLEAR: Final = "attribution unclear: "

# {said} is the mention with its cue, in the article's words and order; {mention} the mention alone.
_SENTENCES: Final[dict[Mechanism, str]] = {
    Mechanism.LABEL: "the words stand behind the label “{mention}”",
    Mechanism.SPEAKER_VERB_AFTER: "“{said}” follows the quotation",
    Mechanism.VERB_SPEAKER_AFTER: "“{said}” follows the quotation",
    Mechanism.ACCORDING_TO: "the sentence says “{said}”",
    Mechanism.VERB_BEFORE_NEAR: "“{said}” leads into the quotation",
    Mechanism.VERB_BEFORE_FAR: "the sentence says “{said}”",
    Mechanism.NAMING_BEFORE: "the sentence says “{said}”",
    Mechanism.PARTICIPLE_BEFORE: "“{mention}” is the subject of “{cue}”",
    Mechanism.SHARED_SUBJECT: "“{mention}” is the subject of “{cue}”",
    Mechanism.RELATIVE: "the relative clause says “{said}”",
    Mechanism.NESTED: "“{said}” is itself reported as somebody else's words",
    Mechanism.PASSIVE_BY: "the words are “{cue} ... by {mention}”",
    Mechanism.FRAME_AT_END: "the sentence ends in “{said}”",
    Mechanism.OWNER: "the words are presented as “{mention}’s”",
    Mechanism.WEAK_VERB_BEFORE: "the sentence says “{said}”, which need not be speech",
    Mechanism.ONLY_SUBJECT: "the sentence is about “{mention}”, but says of nobody that they spoke",
    Mechanism.SAME_SENTENCE: "another part of the sentence is given to “{mention}”",
    Mechanism.SAME_PARAGRAPH: "the paragraph goes on from “{said}”",
    Mechanism.INTRODUCED: "a sentence before says “{said}”",
    Mechanism.INTRODUCED_NEXT: "the sentence before says “{said}”",
    Mechanism.INTRODUCED_BY_COLON: "the paragraph before says “{said}”, and ends in a colon",
    Mechanism.INTRODUCED_ABOVE: "the paragraph before says “{said}”, and this one is only quoted",
    Mechanism.PARAGRAPH_BEFORE: "the paragraph before quotes “{mention}”, and this one is only quoted",
    Mechanism.TOPIC_BEFORE: "the paragraph before is about “{mention}”, but says of nobody that they spoke",
    Mechanism.SIGNED: "the quotation is signed “{mention}”",
    Mechanism.HEADLINE: "the headline is about “{mention}”",
}


def reason_for(frame: Frame, resolution: Resolution) -> str:
    """The sentence for a quotation whose speaker is named."""
    sentence = _where(frame)
    name = resolution.person.name if resolution.person is not None else ""
    if resolution.way is Way.UNNAMED:
        return f"{sentence}; that names no person"
    if resolution.clue and name:
        return f"{sentence}; “{frame.mention.text}” is {name}: {resolution.clue}"
    if name.split()[-1:] != frame.mention.text.split()[-1:]:
        return f"{sentence}; “{frame.mention.text}” is {name}"
    return sentence


def unclear(frame: Frame, resolution: Resolution) -> str:
    """The sentence for a quotation whose speaker is left open: what is missing, or who it could be."""
    if resolution.person is None and resolution.clue:
        return f"{_UNCLEAR}{resolution.clue}"
    return f"{_UNCLEAR}{_where(frame)}"


def _where(frame: Frame) -> str:
    mention = frame.mention.text
    said = mention
    if frame.cue is not None and frame.cue_span is not None:
        cue_first = frame.cue_span.start < frame.mention.span.start and frame.cue != ":"
        said = f"{frame.cue} {mention}" if cue_first else f"{mention} {frame.cue}"
    return _SENTENCES[frame.mechanism].format(said=said, mention=mention, cue=frame.cue or "")
