"""The thresholds of comparison, each with its unit and how it was set. Rerun ``compare`` on articles about one event.

Weights are those of :func:`checker.alignment.anchors.weight`: about one for a content word, a third for a function
word. All were set on groups of articles of different outlets about the same events, every conflict read by hand.
"""

from __future__ import annotations

NEIGHBOURS = 12
"""Nearest quotations by meaning that each one is held against."""

COMMON_PAIR = 40
"""Pairs of neighbouring words that stand in more quotations than this say nothing and make no candidates."""

SHARED = 2.6
"""Least weight of the words in common for two printings to be of one utterance: nearly three content words."""

CONTENT_WORDS = 2
"""Fewest content words that two quotations must have in common, wherever they stand, before they are aligned."""

SHARED_BY_STRANGERS = 5.0
"""The same where the speakers credited are not known to be one person: fewer words could be anybody's."""

SHARED_IN_PART = 5.0
"""The same where the excerpts only overlap, each having words that the other leaves out."""

ALIKE = 0.75
"""Least share, by weight, of the overlap's words that both have in common. Speakers repeat themselves: two versions
of a stock phrase in one debate share about .6."""

ALIKE_OF_FEW = 0.9
"""The same where the words in common weigh less than :data:`FEW`: a phrase with a word exchanged is another phrase."""

FEW = 4.0

DENSE = 0.6
"""Least share, by weight, of the common words in the longer printing from the first of them to the last, what it marks
as left out apart: words picked out of a long stretch are no printing of it."""

ALIKE_BY_STRANGERS = 0.9
"""The same where the speakers are two different people: one may take up the other's phrase and turn it."""

ALIKE_ON_RECORD = 0.5
"""The same where the record has both printings at one place, so that no other utterance can be meant."""

TELLING_RUN = 3.5
"""Least weight of one unbroken run of common words before a difference beside it is a conflict."""

NEARBY = 5
"""Words between two differences up to which they are told of as one."""
