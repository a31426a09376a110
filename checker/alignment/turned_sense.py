"""Keep only those changed negations and opposites that surely reverse the sense.

A negation that came or went turns the sense only if it denied words that are still there, and nothing else explains it:
a broken-off start, a question that expects no answer, a slip of the pen, an answering "No".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from rapidfuzz.distance import Levenshtein

from checker.alignment.change import begins_clause, begins_sentence, broken_off
from checker.alignment.locate import Location
from checker.alignment.tokens import Token
from checker.alignment.vocabulary import Vocabulary
from checker.model import Edit, EditClass, Span
from checker.thresholds import Threshold
from checker.value_classes import dataclass

SLIP: Final = Threshold(
    0.8,
    unit="share of letters",
    reason="a negation and a word that differs from it by a letter are a slip of the pen, not a change of sense",
    how_set="by hand, from “noting” for “nothing”; normalised Levenshtein similarity",
)
BROKEN_OFF_WITHIN: Final = Threshold(
    2,
    unit="words",
    reason="a negation so few words before a break in the record belongs to a start that the speaker gave up",
    how_set="by hand, from the restarts of the records that were read",
)


@dataclass(frozen=True, slots=True)
class _Side:
    """The words of a change on one side, with their neighbours."""

    before: Sequence[Token]
    words: Sequence[Token]
    after: Sequence[Token]

    @property
    def keys(self) -> list[str]:
        return [token.key for token in self.words]


def with_sure_turns_only(edits: Sequence[Edit], location: Location) -> tuple[Edit, ...]:
    """Return ``edits`` with every doubtful change of polarity classed as another change."""
    place = 0
    sure = []
    for edit in edits:
        place = edit.source.end if edit.source else place
        doubtful = edit.kind is EditClass.POLARITY and not _turns_the_sense(edit, place, location)
        sure.append(replace(edit, kind=EditClass.OTHER) if doubtful else edit)
    return tuple(sure)


def _turns_the_sense(edit: Edit, place: int, location: Location) -> bool:
    """Return whether the change reverses the sense; ``place`` is its place in the record."""
    vocabulary = location.ground.vocabulary
    article = _side(location.quoted.tokens, edit.article)
    source = _side(location.ground.tokens, edit.source)
    said = [sum(key in vocabulary.negations for key in side.keys) for side in (article, source)]
    if not any(said):
        return True  # a word became its opposite
    denied = [_denials(side, vocabulary) for side in (article, source)]
    if len(denied[0]) % 2 == len(denied[1]) % 2 or said[0] % 2 == said[1] % 2 or _is_slip(article, source):
        return False
    if _takes_its_own_words(article, source, vocabulary) or _is_whole_sentence(article) or _is_whole_sentence(source):
        return False
    return not (
        _given_up(source, vocabulary) or _is_asked(place, location) or _expects_denial(article, source, vocabulary)
    )


def _side(tokens: Sequence[Token], span: Span | None) -> _Side:
    if span is None:
        return _Side((), (), ())
    inside = [at for at, token in enumerate(tokens) if span.contains(token.span)]
    if not inside:
        return _Side((), (), ())
    first, last = inside[0], inside[-1] + 1
    return _Side(tokens[max(0, first - 8) : first], tokens[first:last], tokens[last : last + 8])


def _denials(side: _Side, vocabulary: Vocabulary) -> list[Token]:
    """Return the negations that deny something of their sentence, which an answering "No" does not."""
    following = [*side.words[1:], *side.after[:1]]
    denials = []
    for at, token in enumerate(side.words):
        after = following[at] if at < len(following) else None
        first = at == 0 and not side.before
        idle = (token.key, *(word.key for word in side.words[at + 1 : at + 2])) in vocabulary.not_negating
        if token.key in vocabulary.negations and not idle and not _answers(token, after, vocabulary, is_first=first):
            denials.append(token)
    return denials


def _answers(token: Token, after: Token | None, vocabulary: Vocabulary, *, is_first: bool) -> bool:
    """Return whether "no" is an answer or an exclamation: between marks, or before a word that is no noun."""
    if token.key != "no" or after is None:
        return False
    opens = is_first or begins_clause(token) or begins_sentence(token)
    return opens and (
        begins_clause(after)
        or begins_sentence(after)
        or after.key in vocabulary.function_words - vocabulary.quantifiers
    )


def _is_slip(article: _Side, source: _Side) -> bool:
    if len(article.words) != 1 or len(source.words) != 1:
        return False
    return Levenshtein.normalized_similarity(article.keys[0], source.keys[0]) >= SLIP


def _takes_its_own_words(article: _Side, source: _Side, vocabulary: Vocabulary) -> bool:
    """Return whether the negation came or went with the content words that it denied."""
    content = set()
    for side, other in ((article, source), (source, article)):
        if _denials(side, vocabulary):
            own = set(side.keys) - set(other.keys)
            content |= own - vocabulary.negations - vocabulary.function_words - vocabulary.of_negation
    return bool(content)


def _is_whole_sentence(side: _Side) -> bool:
    """Return whether the words are a sentence of their own, such as "Never." after a sentence."""
    if not side.words or not begins_sentence(side.words[0]):
        return False
    return not side.after or begins_sentence(side.after[0])


def _given_up(source: _Side, vocabulary: Vocabulary) -> bool:
    """Return whether the record breaks off right after the negation: "I didn't – sorry, I did"."""
    places = [at for at, token in enumerate(source.words) if token.key in vocabulary.negations]
    if not places:
        return False
    later = [*source.words[places[-1] + 1 :], *source.after][: int(BROKEN_OFF_WITHIN)]
    return any(broken_off(token) for token in later)


def _expects_denial(article: _Side, source: _Side, vocabulary: Vocabulary) -> bool:
    """Return whether the next words go with a negation or a question alike: "is it any", "it isn't any"."""
    after = [{token.key for token in side.after[:3]} for side in (article, source) if side.words]
    return any(words & vocabulary.companions for words in after)


def _is_asked(place: int, location: Location) -> bool:
    """Return whether the record asks here, so that a denial of the question reverses nothing."""
    for token in location.ground.tokens:
        if token.span.start >= place and begins_sentence(token):
            return "?" in token.lead
    return False
