"""The thresholds of judgement. Rerun ``make accuracy`` after any change."""

from __future__ import annotations

from checker.thresholds import Threshold

_BY_HAND = "By hand on the development pairs, a hand-labelled article and planted faults; rerun make accuracy."
_BY_CHANCE = (
    "On some 22,000 quotations held against records of other events, and on planted faults; rerun make accuracy."
)

ALTERED = Threshold(
    0.7,
    unit="weighted share of words",
    reason="So many of the words must be in the passage, in order, for them to be the source's own with changes.",
    how_set=_BY_HAND,
)
ALTERED_BRIEF = Threshold(
    0.6,
    unit="weighted share of words",
    reason="In a brief quotation one changed word is a tenth.",
    how_set=_BY_HAND,
)
BRIEF_WORDS = Threshold(
    10,
    unit="words",
    reason="Up to so many words a quotation is brief.",
    how_set=_BY_HAND,
)
BEYOND_CHANCE = Threshold(
    4.0,
    unit="bits",
    reason=(
        "Changed words must be so much likelier as a copy of the credited person's passage than as an "
        "accident among all that person's words: odds of sixteen to one, before it is asked how often such "
        "quotations come from the record."
    ),
    how_set=_BY_CHANCE,
)
BEYOND_CHANCE_OF_ANYBODY = Threshold(
    12.0,
    unit="bits",
    reason=("The same against all words of the record, where it is open whether the passage is the credited person's."),
    how_set=_BY_CHANCE,
)
BEYOND_CHANCE_OF_OTHERS = Threshold(
    16.0,
    unit="bits",
    reason="The same for the passage of another speaker.",
    how_set=_BY_CHANCE,
)
WHOLE_RUN = Threshold(
    7,
    unit="words",
    reason="So many words in one unbroken run are the source's with changes, however much was added to them.",
    how_set=_BY_HAND,
)
WHOLE_RUN_SHARE = Threshold(
    0.45,
    unit="weighted share of words",
    reason="So many of the words must be the source's beside such a run.",
    how_set=_BY_HAND,
)
SHORT_WORDS = Threshold(
    3,
    unit="words",
    reason="Up to so many words a quotation is a fragment: all its content words must be in the passage.",
    how_set=_BY_HAND,
)
MIDDLING_WORDS = Threshold(
    6,
    unit="words",
    reason="Up to so many words a changed quotation must keep several content words of the source.",
    how_set=_BY_HAND,
)
MIDDLING_CONTENT = Threshold(
    2,
    unit="content words",
    reason="So many content words, see MIDDLING_WORDS.",
    how_set=_BY_HAND,
)
PARAPHRASE = Threshold(
    1.25,
    unit="cosine plus coverage",
    reason=(
        "A passage of the credited person says what the quotation says from here. Cosine alone cannot tell:"
        " invented quotations on the same subject reach .56."
    ),
    how_set=_BY_HAND,
)
PARAPHRASE_INTERPRETED = Threshold(
    1.1,
    unit="cosine plus coverage",
    reason="Another translation of one utterance shares fewer words, and the finding is only a note.",
    how_set=_BY_HAND,
)
PARAPHRASE_OF_OTHERS = Threshold(
    1.3,
    unit="cosine plus coverage",
    reason="The same for the passage of another speaker, on which an accusation would rest.",
    how_set=_BY_HAND,
)
SIBLING_PARAPHRASE = Threshold(
    0.95,
    unit="cosine plus coverage",
    reason="The same where the quotation printed beside this one comes from right beside the passage.",
    how_set=_BY_HAND,
)
PARAPHRASE_COSINE = Threshold(
    0.55,
    unit="cosine",
    reason="Least cosine of a paraphrase, unless as large a weighted share of its words is in the passage.",
    how_set=_BY_HAND,
)
PARAPHRASE_KEPT = Threshold(
    4.0,
    unit="weight of words",
    reason="A paraphrase has so much in common with its passage, unless a neighbour shows where it comes from.",
    how_set=_BY_HAND,
)
PARAPHRASE_FIRM = Threshold(
    1.2,
    unit="cosine plus coverage",
    reason="What a paraphrase needs that has less in common than PARAPHRASE_KEPT_FIRMLY.",
    how_set=_BY_HAND,
)
PARAPHRASE_KEPT_FIRMLY = Threshold(
    6.0,
    unit="weight of words",
    reason="With so much in common PARAPHRASE_INTERPRETED is enough.",
    how_set=_BY_HAND,
)
PARAPHRASE_WORDS = Threshold(
    6,
    unit="words",
    reason="Shorter quotations resemble too much to be called a paraphrase.",
    how_set=_BY_HAND,
)
COMPARABLE = Threshold(
    0.75,
    unit="weighted share of words",
    reason="From here the credited person's own passage is taken, even if another speaker's is closer.",
    how_set=_BY_HAND,
)
NOTHING_COMPARABLE = Threshold(
    0.5,
    unit="weighted share of words",
    reason="Up to here the credited person's best passage is no comparable utterance.",
    how_set=_BY_HAND,
)
DISTINCTIVE = Threshold(
    5.0,
    unit="weight of words",
    reason=(
        "From here words belong to one speaker; fewer could be anybody's (about one for a content word, a "
        "third for a function word)."
    ),
    how_set=_BY_HAND,
)
RUN_WORDS = Threshold(
    6,
    unit="words",
    reason="So many words in a row, word for word, are no standing phrase that anybody may use.",
    how_set="real quotations credited by name or pronoun that another speaker says by accident have up to five words",
)
DISTINCTIVE_RUN = Threshold(
    4.0,
    unit="weight of words",
    reason="From here a run of RUN_WORDS belongs to one speaker.",
    how_set=_BY_HAND,
)
TELLING = Threshold(
    3.0,
    unit="weight of words",
    reason=("From here it is worth saying that the record has the words from another speaker: a note, no accusation."),
    how_set=_BY_HAND,
)
PARAPHRASE_LEAD = Threshold(
    0.3,
    unit="cosine plus coverage",
    reason=(
        "So much better must another speaker's passage be than the credited person's before a paraphrase is"
        " called a misattribution."
    ),
    how_set=_BY_HAND,
)
ACCUSING = Threshold(
    0.9,
    unit="confidence",
    reason="Nobody is accused on a less confident attribution.",
    how_set=_BY_HAND,
)
PARAPHRASE_OVERLAP = Threshold(
    0.35,
    unit="weighted share of words",
    reason="Below it a place found by words is given up for the place found by meaning.",
    how_set=_BY_HAND,
)


def least_kept(words: int) -> float:
    """Return the weighted share of its words that a quotation of this length must keep to be a changed copy."""
    return ALTERED_BRIEF if words <= BRIEF_WORDS else ALTERED
