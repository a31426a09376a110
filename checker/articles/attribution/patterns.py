"""The ways in which a quotation is tied to a speaker, and the tie itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.articles.syntax.mentions import Mention
from checker.model import Span


class Mechanism(StrEnum):
    """How the speaker of a quotation was found; each has its own measured share of right answers."""

    LABEL = "label"  # Name: “...”
    SPEAKER_VERB_AFTER = "speaker-verb-after"  # “...,” Name said
    VERB_SPEAKER_AFTER = "verb-speaker-after"  # “...,” said Name
    ACCORDING_TO = "according-to"
    VERB_BEFORE_NEAR = "verb-before-near"  # Name said, “...”
    VERB_BEFORE_FAR = "verb-before-far"  # Name said that the plan was “...”
    NAMING_BEFORE = "naming-before"  # Name called the plan “...”
    PARTICIPLE_BEFORE = "participle-before"  # Name left, saying “...”
    SHARED_SUBJECT = "shared-subject"  # Name left and said “...”
    RELATIVE = "relative"  # Name, who said “...”
    NESTED = "nested"  # Name said that another called the plan “...”
    PASSIVE_BY = "passive-by"  # described by Name as “...”
    FRAME_AT_END = "frame-at-end"  # The plan is “...” for all, Name said.
    OWNER = "owner"  # Name's “...” talks; Name's statement that “...”
    WEAK_VERB_BEFORE = "weak-verb-before"  # Name believes the plan “...”
    ONLY_SUBJECT = "only-subject"  # Name is “...”
    SAME_SENTENCE = "same-sentence"  # another part in the sentence has a speaker
    SAME_PARAGRAPH = "same-paragraph"
    INTRODUCED = "introduced"  # a sentence before has a reporting verb
    INTRODUCED_NEXT = "introduced-next"  # the same, right before a sentence that is all quoted
    INTRODUCED_BY_COLON = "introduced-by-colon"  # a sentence in the paragraph before reports, and ends in a colon
    INTRODUCED_ABOVE = "introduced-above"  # the paragraph before reports a speaker's words, and this one is only quoted
    PARAGRAPH_BEFORE = "paragraph-before"  # the paragraph before quotes a speaker, and this one is only quoted
    TOPIC_BEFORE = "topic-before"  # whom the sentence or paragraph before is about
    SIGNED = "signed"  # “...” — Name
    HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Frame:
    """A speaker's mention and the cue that ties it to a quotation; ``clause`` indexes the sentence it stands in."""

    mechanism: Mechanism
    clause: int
    mention: Mention
    cue: str | None = None
    cue_span: Span | None = None
