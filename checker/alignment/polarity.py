"""Decide whether a change of words reverses a sentence: by a negation added or lost, or by an opposite.

A negation counts only where it denies what is said around it. An answer ("No, we will"), a tag ("isn't it"), a false
start, a second "no" for emphasis and a question deny nothing; nor is a negation turned that came or went together with
all that it denies ("no deductibles, no premiums").
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from checker.alignment.change import SHORT_DELETION, Change, begins_clause, begins_sentence, broken_off
from checker.alignment.tokens import Token
from checker.alignment.vocabulary import Vocabulary
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_LONGEST_ANSWER = Threshold(
    3,
    unit="words",
    reason="Between two marks so few words that begin with a negation answer or stress and deny nothing: not at all.",
    how_set="By hand on real pairs; rerun make accuracy.",
)
_SHORTEST_MISSPELT = Threshold(
    5,
    unit="letters",
    reason="One letter less in a longer word is a slip of the pen: noting for nothing.",
    how_set="By hand on real pairs; rerun make accuracy.",
)
_AROUND = Threshold(
    40,
    unit="words",
    reason="How far the end of a sentence is looked for.",
    how_set="By reasoning: longer than nearly all sentences of speech.",
)


def polarity_differs(change: Change) -> bool:
    """Return whether a negation appears or disappears, or a word is turned into its opposite."""
    if _too_unlike(change) or _in_question(change) or _misspelt(change):
        return False
    words = change.vocabulary
    article = _Side(change.location.quoted.tokens, change.step.quote, words)
    source = _Side(change.location.ground.tokens, change.step.source, words)
    exchanged = _opposites(article, source, words)
    ours, theirs = article.content(exchanged), source.content(exchanged)
    if ours - theirs and theirs - ours:
        return False  # other words, too: whether they say the contrary, nobody can tell from them
    return (article.denials() != source.denials()) != bool(exchanged)


def _too_unlike(change: Change) -> bool:
    """Return whether the two sides may not correspond, or whole sentences or clauses were added or left out."""
    if not change.article and (len(change.source) > SHORT_DELETION or change.whole_clauses):
        return True
    if not change.source and (len(change.article) > 2 * SHORT_DELETION or change.whole_clauses):
        return True
    if not (change.article and change.source) and change.whole_sentences:
        return True
    one_for_one = len(change.article) == len(change.source) == 1
    return bool(change.article and change.source) and not (change.inner or one_for_one)


def _in_question(change: Change) -> bool:
    """Return whether the record asks: "is it any surprise" and "it isn't any surprise" mean the same."""
    tokens, turns = change.location.ground.tokens, change.location.ground.turns
    at = change.step.source[1]
    for index in range(at, min(len(tokens), at + int(_AROUND))):
        if begins_sentence(tokens[index]) or (index and turns[index] != turns[index - 1]):
            return "?" in tokens[index].lead
    return False


def _misspelt(change: Change) -> bool:
    """Return whether one side is the other's word with a typing error: "noting" for "nothing"."""
    if len(change.article) != 1 or len(change.source) != 1:
        return False
    one, other = change.article[0].key, change.source[0].key
    longest = max(len(one), len(other))
    return longest > _SHORTEST_MISSPELT and one[:2] == other[:2] and Levenshtein.distance(one, other) == 1


def _opposites(article: _Side, source: _Side, words: Vocabulary) -> frozenset[str]:
    """Return the words that are opposites of a word on the other side; "never" and "always" count as negations."""
    return frozenset(
        word
        for left in article.keys - words.negations
        for right in source.keys - words.negations
        if frozenset((left, right)) in words.opposites
        for word in (left, right)
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """The changed words of one side, among all words of that side."""

    tokens: Sequence[Token]
    place: tuple[int, int]
    vocabulary: Vocabulary

    @property
    def keys(self) -> set[str]:
        return {token.key for token in self.tokens[slice(*self.place)]}

    def content(self, besides: frozenset[str]) -> set[str]:
        """Return the words that carry content, those ``besides`` left out."""
        words = self.vocabulary
        return self.keys - words.function_words - words.negations - words.modals - words.quantifiers - besides

    def denials(self) -> int:
        """Return 1 where the words deny, 0 where they do not or deny twice."""
        return sum(self._denies(at) for at in range(*self.place)) % 2

    def _denies(self, at: int) -> bool:
        words, token = self.vocabulary, self.tokens[at]
        if token.key not in words.negations:
            return False
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if after is not None and at + 1 < self.place[1] and (token.key, after.key) in words.not_negating:
            return False
        return not (self._abandoned(after) or self._stressed(at) or self._answers(at, after) or self._only_answers(at))

    def _abandoned(self, after: Token | None) -> bool:
        """Return whether the speaker broke off right after the negation: "I didn't – sorry, I did"."""
        return after is not None and broken_off(after)

    def _stressed(self, at: int) -> bool:
        """Return whether the same negation comes right before: "no, no"."""
        return at > 0 and self.tokens[at - 1].key == self.tokens[at].key

    def _answers(self, at: int, after: Token | None) -> bool:
        """Return whether "no" is an answer: between marks, or with a subject after it ("No we can't")."""
        if self.tokens[at].key not in self.vocabulary.answers or not self._begins(at):
            return False
        return after is None or begins_clause(after) or begins_sentence(after) or after.key in self.vocabulary.subjects

    def _only_answers(self, at: int) -> bool:
        """Return whether nothing is denied between the marks around it: "Not at all.", "Never.", "isn't it?"."""
        start, end = at, at + 1
        while start and not self._begins(start):
            start -= 1
        while end < len(self.tokens) and not self._begins(end):
            end += 1
        words = self.vocabulary
        few = [token.key for token in self.tokens[start:end]]
        empty = all(key in words.function_words or key in words.negations for key in few)
        if end == len(self.tokens) or len(few) > _LONGEST_ANSWER or not empty:
            return False
        tag = few[-1] in words.subjects and self.tokens[at].piece
        return start == at or tag

    def _begins(self, at: int) -> bool:
        return at == 0 or begins_clause(self.tokens[at]) or begins_sentence(self.tokens[at])
