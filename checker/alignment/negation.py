"""Negations that only changed their place in a sentence: "I don't believe it is" for "I believe it isn't".

The two halves of such a move are two edits, each of which alone would turn the sense round.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from checker.alignment.change import begins_sentence
from checker.alignment.lexicon import NEGATIONS
from checker.alignment.locate import Location
from checker.alignment.tokens import Token
from checker.model import Edit, EditClass, Span

# Verbs under which it is the same to deny the thought and to think the denial.
_RAISING = frozenset("think believe suppose expect want guess imagine reckon seem seems appear appears feel".split())
# Words that go with a negation elsewhere in the clause, as "any" in "don't have any" does with "no" in "have no".
_COMPANIONS = frozenset("any anybody anyone anything ever either yet".split())


def with_moved_negations(edits: Sequence[Edit], location: Location) -> tuple[Edit, ...]:
    """``edits`` with pairs of changed negations that cancel each other classed as other changes of words."""
    moved: set[int] = set()
    flips = [at for at, edit in enumerate(edits) if edit.kind is EditClass.POLARITY]
    for first, second in pairwise(flips):
        if first not in moved and _one_move(edits[first : second + 1], location):
            moved |= {first, second}
    return tuple(replace(edit, kind=EditClass.OTHER) if at in moved else edit for at, edit in enumerate(edits))


def _one_move(between: Sequence[Edit], location: Location) -> bool:
    source = [t for edit in between if edit.source for t in _inside(location.ground.tokens, edit.source)]
    article = [t for edit in between if edit.article for t in _inside(location.quoted.tokens, edit.article)]
    if any(begins_sentence(token) for token in (*source[1:], *article[1:])):
        return False
    keys = [{token.key for token in side} for side in (source, article)]
    balanced = all(sum(token.key in NEGATIONS for token in side) == 1 for side in (source, article))
    raised = bool(keys[0] & keys[1] & _RAISING)
    accompanied = bool((keys[0] ^ keys[1]) & _COMPANIONS)
    return balanced and (raised or accompanied)


def _inside(found: Sequence[Token], span: Span) -> list[Token]:
    return [token for token in found if span.contains(token.span)]
