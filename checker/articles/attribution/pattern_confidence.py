"""How often an attribution found in a given way is right, as counted on labelled news.

The shares are those of PolNeAR's training half (Newell et al., LREC 2018; 5,000 marked quotations, speakers' spans
labelled by hand): the mention found overlaps the labelled source. They are smoothed by five cases of the mechanism's
own mean, and none is above n/(n + 1) for the mechanism's n cases, so that few cases do not read as certain. Rerun
tests/articles/attribution_shares.py when a mechanism changes, and copy its table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from checker.articles.attribution.patterns import Frame, Mechanism
from checker.articles.coreference.outcome import Resolution, Way
from checker.articles.syntax.mentions import MentionKind

NAMING_BAR: Final = 0.7
"""Confidence from which a person is named; below it the attribution is unclear.

A wrong name can become a false accusation, a missing one is only a note. On PolNeAR's training half people named at
this bar or above are right in .958 of cases (.950 with no bar, .966 at .85), and 97 % of those named without it remain.
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
    Mechanism.ACCORDING_TO: _Shares(person=0.88, pronoun=0.81, other=0.85),  # 35, 4, 20
    Mechanism.FRAME_AT_END: _Shares(person=0.92, pronoun=0.76, other=0.53),  # 32, 12, 12
    Mechanism.HEADLINE: _Shares(person=0.8, pronoun=0.8, other=0.8),  # 5, 0, 0
    Mechanism.INTRODUCED: _Shares(person=0.5, pronoun=0.43, other=0.25),  # 5, 2, 3
    Mechanism.INTRODUCED_ABOVE: _Shares(person=0.75, pronoun=0.61, other=0.69),  # 13, 4, 3
    Mechanism.INTRODUCED_BY_COLON: _Shares(person=0.93, pronoun=0.93, other=0.93),  # 8, 4, 2
    Mechanism.INTRODUCED_NEXT: _Shares(person=0.93, pronoun=0.93, other=0.93),  # 11, 3, 0
    Mechanism.LABEL: _Shares(person=0.93, pronoun=0.86, other=0.71),  # 6, 0, 1; and 14 of 14 by name in the pairs
    Mechanism.NAMING_BEFORE: _Shares(person=0.94, pronoun=0.82, other=0.72),  # 104, 32, 22
    Mechanism.NESTED: _Shares(person=0.04, pronoun=0.08, other=0.11),  # 5, 0, 8
    Mechanism.ONLY_SUBJECT: _Shares(person=0.63, pronoun=0.38, other=0.31),  # 46, 22, 32
    Mechanism.OWNER: _Shares(person=0.66, pronoun=0.58, other=0.51),  # 21, 9, 1
    Mechanism.PARAGRAPH_BEFORE: _Shares(person=0.78, pronoun=0.81, other=0.79),  # 27, 11, 0
    Mechanism.PARTICIPLE_BEFORE: _Shares(person=0.95, pronoun=0.9, other=0.57),  # 174, 49, 45
    Mechanism.PASSIVE_BY: _Shares(person=0.8, pronoun=0.56, other=0.42),  # 5, 0, 4; people as counted
    Mechanism.RELATIVE: _Shares(person=0.77, pronoun=0.77, other=0.77),  # 0, 0, 31
    Mechanism.SAME_PARAGRAPH: _Shares(person=0.97, pronoun=0.98, other=0.95),  # 519, 205, 18
    Mechanism.SAME_SENTENCE: _Shares(person=0.82, pronoun=0.56, other=0.66),  # 19, 5, 5
    Mechanism.SHARED_SUBJECT: _Shares(person=0.94, pronoun=0.83, other=0.66),  # 74, 28, 27
    Mechanism.SIGNED: _Shares(person=0.95, pronoun=0.95, other=0.95),  # 0, 0, 0; set by hand
    Mechanism.SPEAKER_VERB_AFTER: _Shares(person=0.97, pronoun=0.98, other=0.93),  # 868, 475, 52
    Mechanism.TOPIC_BEFORE: _Shares(person=0.67, pronoun=0.67, other=0.67),  # 3, 0, 0
    Mechanism.VERB_BEFORE_FAR: _Shares(person=0.96, pronoun=0.93, other=0.81),  # 483, 133, 43
    Mechanism.VERB_BEFORE_NEAR: _Shares(person=0.97, pronoun=0.93, other=0.78),  # 308, 137, 51
    Mechanism.VERB_SPEAKER_AFTER: _Shares(person=0.98, pronoun=0.98, other=0.95),  # 356, 0, 19
    Mechanism.WEAK_VERB_BEFORE: _Shares(person=0.77, pronoun=0.81, other=0.7),  # 66, 27, 32
}

# How often the person is the right one where the mention is. Set by hand after reading every disagreement on 562
# quotations whose words a transcript has under one speaker (words read aloud or a lost label set aside). Names, family
# names and PRONOUN_ALONE had over forty cases each, DESCRIPTION 23 and all right; the others eleven or fewer, of which
# PRONOUN_SUBJECT was wrong thrice in seven. Ways with few cases are set lower than counted, or as a guess.
_PERSON_SHARES: Final[dict[Way, float]] = {
    Way.NAME: 0.99,
    Way.FAMILY_NAME: 0.96,
    Way.LONE_NAME: 0.96,
    Way.APPOSITION: 0.97,
    Way.ROLE: 0.95,
    Way.DESCRIPTION: 0.85,
    Way.PRONOUN_ALONE: 0.97,
    Way.PRONOUN_SUBJECT: 0.8,
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
