"""Measure how much more likely a quotation's words are as a changed copy of a passage than by accident.

A long record holds most words of a short quotation somewhere, even in their order: "we had to wait until the boats" for
"they had to wait". That is chance, and no change that a reporter made. What tells the two apart is how much the shared
words say: rare ones more than common ones, words that are no standing phrase more than such, one unbroken run more
than words strewn over a paragraph; words that are not shared speak against it.

The measure is the logarithm of a likelihood ratio, in bits: how probable the quotation is if it was copied from the
passage with some changes, over how probable it is if it was spoken elsewhere. The words' own probabilities are counted
in the passage's source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import log2

from checker.alignment.locate import Location
from checker.alignment.tokens import Token
from checker.alignment.vocabulary import Vocabulary
from checker.alignment.wordwise import Step
from checker.matching.match import kept_tokens
from checker.model import Edit, EditClass, EditOp
from checker.thresholds import Threshold
from checker.words import MASKED

_FUNCTION_WORD = Threshold(
    1 / 300,
    unit="probability",
    reason="How probable a function word is where the record has too few words to count.",
    how_set="By reasoning, not fitted; rerun make accuracy.",
)
_CONTENT_WORD = Threshold(
    1 / 20_000,
    unit="probability",
    reason="How probable any other word is where the record has too few words to count.",
    how_set="By reasoning, not fitted; rerun make accuracy.",
)
_GUESSED_FOR = Threshold(
    500,
    unit="words",
    reason="For how many counted words the guesses above count.",
    how_set="By reasoning, not fitted; rerun make accuracy.",
)
_IN_PHRASE = Threshold(
    0.6,
    unit="share",
    reason="Belief given to pairs of words: the second word of a standing phrase says little.",
    how_set="By reasoning, not fitted; rerun make accuracy.",
)
_MOST_IN_A_RUN = Threshold(
    8.0,
    unit="bits",
    reason="A standing phrase that the record has only here must not pass for something nobody else would say.",
    how_set="By reasoning, not fitted; rerun make accuracy.",
)
_KEPT = Threshold(
    0.25,
    unit="bits",
    reason="Of the words of a changed copy some five in six are kept.",
    how_set="By reasoning, not fitted; rerun make accuracy.",
)
_CHANGED = Threshold(
    2.7,
    unit="bits",
    reason="What a changed word costs, see _KEPT.",
    how_set="By reasoning, not fitted; rerun make accuracy.",
)
_BROKEN = Threshold(
    3.0,
    unit="bits",
    reason="Between two words of a copy something is left out one time in eight.",
    how_set="By reasoning, not fitted; rerun make accuracy.",
)
_BACKWARDS = Threshold(
    1.5,
    unit="bits",
    reason="The order of a copy is seldom turned round.",
    how_set="By reasoning, not fitted; rerun make accuracy.",
)
_OPENLY_BROKEN = Threshold(
    0.5,
    unit="share of the cost",
    reason="A break that the article shows is expected.",
    how_set="By reasoning, not fitted; rerun make accuracy.",
)


class Usage:
    """How often a source uses each word, and each word after another."""

    def __init__(self, turns: Iterable[Sequence[Token]], vocabulary: Vocabulary) -> None:
        self._function_words = vocabulary.function_words
        self._words: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()
        for turn in turns:
            keys = [token.key for token in turn]
            self._words.update(keys)
            self._pairs.update(pairwise(keys))
        self.size = self._words.total()
        """Words in the source."""

    def bits(self, word: str, before: str | None = None) -> float:
        """Return how surprising the word is, in bits, after the word ``before`` it or by itself.

        One occurrence is taken to be the passage in question. A word masked for decency may be any word.
        """
        if word == MASKED:
            return 0.0
        guess = _FUNCTION_WORD if word in self._function_words else _CONTENT_WORD
        share = (self._words[word] + guess * _GUESSED_FOR) / (self.size + _GUESSED_FOR)
        if before is not None and self._words[before] > 1:
            after = (self._pairs[before, word] - 1) / (self._words[before] - 1)
            share = max(share, (1 - _IN_PHRASE) * share + _IN_PHRASE * after)
        return -log2(share) if before is None else min(_MOST_IN_A_RUN, -log2(share))


def copied_bits(location: Location, edits: Sequence[Edit], usage: Usage) -> float:
    """Return the logarithm of the likelihood ratio, in bits, of a copy against an accident at this very place.

    An accident at some place of a record is as many times likelier as the record has words; whoever judges takes the
    logarithm of those off.

    Args:
        location: the quotation laid on the passage.
        edits: the edits between the passage's words and the quotation's.
        usage: the words of the passage's source.
    """
    kept = {token.span for token in kept_tokens(location, edits)}
    # The editor's own words, and those that the record could not give, are no change and nothing shared.
    neither = [edit.article for edit in edits if edit.article and edit.kind in {EditClass.BRACKET, EditClass.UNHEARD}]
    follows = set(_following(location.script.steps))
    found = location.quoted.tokens
    bits = 0.0
    for at, token in enumerate(found):
        if any(span.contains(token.span) for span in neither):
            continue
        if token.span not in kept:
            bits -= _CHANGED
        else:
            bits += usage.bits(token.key, found[at - 1].key if at in follows else None) - _KEPT
    return bits - sum(_breaks(location))


def _following(steps: Sequence[Step]) -> Iterator[int]:
    """Return the quotation's words that directly follow the word before them in the record, too."""
    end = (-1, -1)
    for step in steps:
        if step.op is EditOp.EQUAL:
            if (step.quote[0], step.source[0]) == end:
                yield step.quote[0]
            yield from range(step.quote[0] + 1, step.quote[1])
            end = (step.quote[1], step.source[1])


def _breaks(location: Location) -> Iterator[float]:
    """Return the cost of each gap between shared runs."""
    equal = [step for step in location.script.steps if step.op is EditOp.EQUAL]
    positions = location.ground.positions
    for left, right in pairwise(equal):
        skipped = positions[right.source[0]] - positions[left.source[1] - 1] - 1
        distance = abs(skipped - (right.quote[0] - left.quote[1]))
        if not distance:
            continue
        cost = _BROKEN + log2(1 + distance) + (_BACKWARDS if skipped < 0 else 0.0)
        openly = any(left.quote[1] <= at <= right.quote[0] for at in location.quoted.marked)
        yield cost * (_OPENLY_BROKEN if openly else 1.0)
