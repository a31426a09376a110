"""Words that only changed their place among their neighbours: "it will truly be" for "it truly will be".

The two halves of such a move are two edits, each of which alone would claim that something was added or left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.alignment.locate import Location
from checker.alignment.tokens import Token
from checker.model import Edit, EditClass, EditOp, Span

# The most words between the old place and the new one.
NEAR = 3


def with_moved_words(edits: Sequence[Edit], location: Location) -> tuple[Edit, ...]:
    """``edits`` with both halves of a move classed as other changes of words; negations are left to themselves."""
    moved = {at for pair in _moves(edits, location) for at in pair}
    return tuple(replace(edit, kind=EditClass.OTHER) if at in moved else edit for at, edit in enumerate(edits))


def moved_words(edits: Sequence[Edit], location: Location) -> frozenset[Edit]:
    """The edits that are one half of a move."""
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
    return [token.key for token in _inside(tokens, span)] if span is not None else []


def _count(location: Location, span: Span) -> int:
    return len(_inside(location.quoted.tokens, span))


def _inside(found: Sequence[Token], span: Span) -> list[Token]:
    return [token for token in found if span.contains(token.span)]
