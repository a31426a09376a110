"""Recognise edits that are two halves of one move, each of which alone would be judged too severely.

A word may only change its place among its neighbours ("it will truly be" for "it truly will be"), and a negation its
place in the sentence ("I don't believe it is" for "I believe it isn't").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from checker.alignment.change import begins_sentence
from checker.alignment.locate import Location
from checker.alignment.tokens import Token
from checker.model import Edit, EditClass, EditOp, Span
from checker.thresholds import Threshold

NEAR = Threshold(
    3,
    unit="words",
    reason="A word that turns up again a few words further on only changed its place.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)


def with_moved_words(edits: Sequence[Edit], location: Location) -> tuple[Edit, ...]:
    """Return ``edits`` with both halves of a move classed as other changes; negations are left as they are."""
    moved = {at for pair in _moves(edits, location) for at in pair}
    return tuple(replace(edit, kind=EditClass.OTHER) if at in moved else edit for at, edit in enumerate(edits))


def moved_words(edits: Sequence[Edit], location: Location) -> frozenset[Edit]:
    """Return the edits that are half of a move."""
    return frozenset(edits[at] for pair in _moves(edits, location) for at in pair)


def _moves(edits: Sequence[Edit], location: Location) -> Iterator[tuple[int, int]]:
    for at in range(1, len(edits) - 1):
        first, between, second = edits[at - 1 : at + 2]
        if between.op is not EditOp.EQUAL or between.article is None:
            continue
        if {first.op, second.op} != {EditOp.INSERT, EditOp.DELETE}:
            continue
        if EditClass.POLARITY in {first.kind, second.kind} or _count(location, between.article) > NEAR:
            continue
        if _keys(location, first) == _keys(location, second):
            yield at - 1, at + 1


def _keys(location: Location, edit: Edit) -> list[str]:
    tokens, span = (
        (location.quoted.tokens, edit.article) if edit.article is not None else (location.ground.tokens, edit.source)
    )
    return [token.key for token in tokens_inside(tokens, span)] if span is not None else []


def _count(location: Location, span: Span) -> int:
    return len(tokens_inside(location.quoted.tokens, span))


def with_moved_negations(edits: Sequence[Edit], location: Location) -> tuple[Edit, ...]:
    """Return ``edits`` with pairs of negations that cancel each other classed as other changes."""
    moved: set[int] = set()
    flips = [at for at, edit in enumerate(edits) if edit.kind is EditClass.POLARITY]
    for first, second in pairwise(flips):
        if first not in moved and _one_move(edits[first : second + 1], location):
            moved |= {first, second}
    return tuple(replace(edit, kind=EditClass.OTHER) if at in moved else edit for at, edit in enumerate(edits))


def _one_move(between: Sequence[Edit], location: Location) -> bool:
    source = [t for edit in between if edit.source for t in tokens_inside(location.ground.tokens, edit.source)]
    article = [t for edit in between if edit.article for t in tokens_inside(location.quoted.tokens, edit.article)]
    if any(begins_sentence(token) for token in (*source[1:], *article[1:])):
        return False
    words = location.quoted.vocabulary
    keys = [{token.key for token in side} for side in (source, article)]
    balanced = all(sum(token.key in words.negations for token in side) == 1 for side in (source, article))
    raised = bool(keys[0] & keys[1] & words.raising)
    accompanied = bool((keys[0] ^ keys[1]) & words.companions)
    return balanced and (raised or accompanied)


def tokens_inside(found: Sequence[Token], span: Span) -> list[Token]:
    """Return the tokens that lie wholly inside ``span``."""
    start, end = span.start, span.end
    return [token for token in found if start <= token.span.start and token.span.end <= end]
