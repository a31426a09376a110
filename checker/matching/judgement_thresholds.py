"""The thresholds of judgement, each with its unit and how it was set. Rerun ``make accuracy`` after any change.

They were set by hand, from reading what went wrong on the development pairs, the hand-labelled article and the planted
faults of the development transcripts.
"""

from __future__ import annotations

ALTERED = 0.7
"""Weighted share of a quotation's words that must stand in the passage, in order, for the words to be called the
source's own with changes."""

ALTERED_BRIEF = 0.6
"""The same for quotations of at most :data:`BRIEF_WORDS` words, of which one changed word is a tenth."""

BRIEF_WORDS = 10

BEYOND_CHANCE = 4.0
"""Bits by which changed words must be likelier as a copy of the credited person's passage than as an accident among
all that person's words: odds of sixteen to one, before it is asked how often such quotations come from the record."""

BEYOND_CHANCE_OF_ANYBODY = 12.0
"""The same against all words of the record, where it is open whether the passage is the credited person's."""

BEYOND_CHANCE_OF_OTHERS = 16.0
"""The same for somebody else's passage. Set, like the two above, on some 22,000 quotations held against records of
other events, which have nothing of them, and on the planted faults of the development transcripts."""

WHOLE_RUN = 7
"""Words in one unbroken run that make a quotation the source's words with changes, however much was added to them."""

WHOLE_RUN_SHARE = 0.45
"""Least weighted share of the quotation's words, beside such a run."""

SHORT_WORDS = 3
"""Up to so many words a quotation is a fragment: all its content words must stand in the passage."""

MIDDLING_WORDS = 6
"""Up to so many words a changed quotation must keep :data:`MIDDLING_CONTENT` content words of the source."""

MIDDLING_CONTENT = 2

PARAPHRASE = 1.25
"""Least cosine plus coverage for a passage of the credited person to say what the quotation says. Cosine alone cannot
tell: invented quotations on the same subject reach .56."""

PARAPHRASE_INTERPRETED = 1.1
"""The same where the record is an interpreter's wording: another translation of one utterance shares fewer words, and
the finding is only a note."""

PARAPHRASE_OF_OTHERS = 1.3
"""The same for somebody else's passage, on which an accusation would stand."""

SIBLING_PARAPHRASE = 0.95
"""The same where the quotation printed beside this one comes from right beside the passage."""

PARAPHRASE_COSINE = 0.55
"""Least cosine of a paraphrase, unless as large a weighted share of its words stands in the passage."""

PARAPHRASE_KEPT = 4.0
"""Least summed weight of the quotation's words that a paraphrase has in common with its passage, unless a neighbour
lends it its place."""

PARAPHRASE_FIRM = 1.2
"""Cosine plus coverage that a paraphrase needs which has less than :data:`PARAPHRASE_KEPT_FIRMLY` in common."""

PARAPHRASE_KEPT_FIRMLY = 6.0
"""Summed weight of the words in common from which :data:`PARAPHRASE_INTERPRETED` is enough."""

PARAPHRASE_WORDS = 6
"""Fewest words of a quotation that can be called a paraphrase: shorter ones resemble too much."""

COMPARABLE = 0.75
"""Weighted share from which the credited person's own passage is taken, even if somebody else's is closer."""

NOTHING_COMPARABLE = 0.5
"""Weighted share up to which the credited person's best passage is no comparable utterance."""

DISTINCTIVE = 5.0
"""Summed weight of the matched words (about one for a content word, a third for a function word) from which words
belong to one speaker; fewer could be anybody's."""

TELLING = 3.0
"""The same from which it is worth saying that the record has the words from somebody else: a note, no accusation."""

PARAPHRASE_LEAD = 0.3
"""By how much cosine plus coverage of somebody else's passage must beat the credited person's best before a
paraphrase is called a misattribution."""

ACCUSING = 0.9
"""Least confidence of the attribution itself before anybody is accused."""

ACCUSING_ALONE = 0.75
"""The same where the article does not name the passage's speaker anywhere near the quotation."""

PARAPHRASE_OVERLAP = 0.35
"""Weighted share of words below which a place found by words is given up for the place found by meaning."""


def least_kept(words: int) -> float:
    """The weighted share of its words that a quotation of so many must keep to be the source's words with changes."""
    return ALTERED_BRIEF if words <= BRIEF_WORDS else ALTERED
