"""How often an attribution found in a given way is right, as counted on labelled news.

The shares are those of PolNeAR's training half (Newell et al., LREC 2018; 4,900 marked quotations, speakers' spans
labelled by hand): the mention found overlaps the labelled source. They are smoothed by five cases of the mechanism's
own mean, so that a cell with few cases does not read as certain. Rerun tests/articles/attribution_shares.py when a
mechanism changes, and copy its table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from checker.articles.coreference import Resolution, Way
from checker.articles.mechanisms import Frame, Mechanism
from checker.articles.mentions import MentionKind

NAMING_BAR: Final = 0.7
"""Confidence from which a person is named; below it the attribution is unclear.

A wrong name can become a false accusation, a missing one is only a note. On PolNeAR's training half people named at
this bar or above are right in .952 of cases (.946 with no bar, .961 at .85) and 98 % of those named without it remain.
"""

UNNAMED_BAR: Final = 0.4
"""The same for speakers without a person's name: nobody is wronged by "critics", so the bar is lower."""

UNNAMED_CEILING: Final = 0.5
"""Most confidence that a speaker without a person's name can have ("a senior official", "the report").

Such a speaker cannot be compared with the speakers of a record, so nobody may be accused on its strength.
"""


@dataclass(frozen=True, slots=True)
class _Shares:
    person: float  # mentions by name or role
    pronoun: float
    other: float  # groups, texts, several people


# Cases counted: by name or role, by pronoun, other.
_MENTION_SHARES: Final[dict[Mechanism, _Shares]] = {
    Mechanism.ACCORDING_TO: _Shares(person=0.86, pronoun=0.75, other=0.84),  # 36, 5, 18
    Mechanism.FRAME_AT_END: _Shares(person=0.92, pronoun=0.85, other=0.56),  # 31, 14, 14
    Mechanism.HEADLINE: _Shares(person=0.84, pronoun=0.85, other=0.85),  # 6, 0, 0
    Mechanism.INTRODUCED: _Shares(person=0.9, pronoun=0.75, other=0.5),  # 17, 7, 4
    Mechanism.INTRODUCED_ABOVE: _Shares(person=0.9, pronoun=0.8, other=0.84),  # 21, 8, 5
    Mechanism.LABEL: _Shares(person=0.93, pronoun=0.87, other=0.76),  # 6, 0, 1
    Mechanism.NAMING_BEFORE: _Shares(person=0.91, pronoun=0.77, other=0.65),  # 106, 42, 25
    Mechanism.ONLY_SUBJECT: _Shares(person=0.63, pronoun=0.52, other=0.34),  # 38, 24, 29
    Mechanism.OWNER: _Shares(person=0.61, pronoun=0.5, other=0.55),  # 23, 20, 1
    Mechanism.PARAGRAPH_BEFORE: _Shares(person=0.85, pronoun=0.83, other=0.86),  # 26, 11, 0
    Mechanism.PARTICIPLE_BEFORE: _Shares(person=0.92, pronoun=0.85, other=0.55),  # 245, 82, 78
    Mechanism.PASSIVE_BY: _Shares(person=0.81, pronoun=0.7, other=0.54),  # 4, 0, 4
    Mechanism.RELATIVE: _Shares(person=0.8, pronoun=0.8, other=0.77),  # 0, 0, 30
    Mechanism.SAME_PARAGRAPH: _Shares(person=0.98, pronoun=0.99, other=0.99),  # 516, 221, 19
    Mechanism.SAME_SENTENCE: _Shares(person=0.83, pronoun=0.78, other=0.69),  # 13, 4, 4
    Mechanism.SIGNED: _Shares(person=0.98, pronoun=0.97, other=0.97),  # 5, 0, 0
    Mechanism.SPEAKER_VERB_AFTER: _Shares(person=0.97, pronoun=0.98, other=0.93),  # 889, 516, 53
    Mechanism.TOPIC_BEFORE: _Shares(person=0.58, pronoun=0.42, other=0.54),  # 3, 2, 0
    Mechanism.VERB_BEFORE_FAR: _Shares(person=0.96, pronoun=0.94, other=0.75),  # 474, 152, 43
    Mechanism.VERB_BEFORE_NEAR: _Shares(person=0.97, pronoun=0.95, other=0.78),  # 305, 151, 49
    Mechanism.VERB_SPEAKER_AFTER: _Shares(person=0.98, pronoun=0.96, other=0.95),  # 358, 0, 19
    Mechanism.WEAK_VERB_BEFORE: _Shares(person=0.78, pronoun=0.74, other=0.69),  # 71, 29, 33
}

# How often the person is the right one where the mention is. Counted on 580 quotations whose words a transcript has
# under one speaker; disagreements were read one by one, and those in which the transcript's speaker reads the credited
# person's words aloud, or has lost a label, were not counted against the way.
_PERSON_SHARES: Final[dict[Way, float]] = {
    Way.NAME: 0.99,
    Way.FAMILY_NAME: 0.96,
    Way.LONE_NAME: 0.96,
    Way.APPOSITION: 0.97,
    Way.ROLE: 0.95,
    Way.DESCRIPTION: 0.85,
    Way.PRONOUN_ALONE: 0.97,
    Way.PRONOUN_SUBJECT: 0.9,
    Way.PRONOUN_SPEAKER: 0.85,
    Way.PRONOUN_GUESS: 0.88,
    Way.PRONOUN_FAR: 0.8,
    Way.UNNAMED: 1.0,
    Way.UNCLEAR: 0.0,
}


def confidence_in(frame: Frame, resolution: Resolution) -> float:
    """The share of attributions found like this one that were right, in [0, 1]."""
    shares = _MENTION_SHARES[frame.mechanism]
    match frame.mention.kind:
        case MentionKind.NAME | MentionKind.ROLE:
            share = shares.person
        case MentionKind.PRONOUN:
            share = shares.pronoun
        case _:
            share = shares.other
    return share * _PERSON_SHARES[resolution.way]
