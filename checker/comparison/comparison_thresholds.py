"""The thresholds of comparison, each with its unit and how it was set. Rerun ``compare`` on articles about one event.

Weights are those of :func:`checker.alignment.anchors.weight`: about one for a content word, a third for a function
word. All were set on groups of articles of different outlets about the same events, every conflict read by hand.
"""

from __future__ import annotations

from checker.thresholds import Threshold

NEIGHBOURS = Threshold(
    12,
    unit="quotations",
    reason="so many nearest by meaning are laid against each quotation; more are hardly of one utterance",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)

COMMON_PAIR = Threshold(
    40,
    unit="quotations",
    reason="a pair of neighbouring words in more of them says nothing and makes no candidates",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)

SHARED = Threshold(
    2.6,
    unit="weight of words, 1 for a content word",
    reason="two printings of one utterance have at least nearly three content words in common",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)

CONTENT_WORDS = Threshold(
    2,
    unit="content words",
    reason="with fewer in common, wherever they are, an alignment is not worth its time",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)

SHARED_BY_STRANGERS = Threshold(
    5.0,
    unit="weight of words, 1 for a content word",
    reason="where the speakers credited are not known to be one person, fewer words could be anybody’s",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)

SHARED_IN_PART = Threshold(
    5.0,
    unit="weight of words, 1 for a content word",
    reason="where each excerpt has words that the other leaves out, fewer words are a chance overlap",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)

ALIKE = Threshold(
    0.75,
    unit="share of the overlap by weight",
    reason="speakers repeat themselves: two versions of a stock phrase in one debate share about .6",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)

ALIKE_OF_FEW = Threshold(
    0.9,
    unit="share of the overlap by weight",
    reason="of few words in common, a phrase with one exchanged is another phrase",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)

FEW = Threshold(
    4.0,
    unit="weight of words, 1 for a content word",
    reason="words in common that weigh less are few",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)

DENSE = Threshold(
    0.6,
    unit="share by weight of the longer printing, from the first common word to the last",
    reason="words picked out of a long stretch are no printing of it; what is marked as left out does not count",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)

ALIKE_BY_STRANGERS = Threshold(
    0.9,
    unit="share of the overlap by weight",
    reason="of two different speakers one may take up the other’s phrase and turn it",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)

ALIKE_ON_RECORD = Threshold(
    0.5,
    unit="share of the overlap by weight",
    reason="where the record has both printings at one place, no other utterance can be meant",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)

TELLING_RUN = Threshold(
    3.5,
    unit="weight of words, 1 for a content word",
    reason="beside a shorter unbroken run of common words a difference is no conflict",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)

NEARBY = Threshold(
    5,
    unit="words",
    reason="two differences that no more words part are told of as one",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)
