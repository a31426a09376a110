"""Align two short stretches word by word at the least cost."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import Enum
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from checker.alignment.tokens import Token
from checker.alignment.vocabulary import Vocabulary
from checker.model import EditOp
from checker.thresholds import Threshold
from checker.value_classes import dataclass
from checker.words import MASKED

ADDED_FUNCTION_WORD = Threshold(
    0.4,
    unit="cost",
    reason="A word without a partner costs more the more it says: a shared name comes before a shared preposition.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)
ADDED_CONTENT_WORD = Threshold(
    1.0,
    unit="cost",
    reason="See ADDED_FUNCTION_WORD.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)
LEFT_OUT_WORD = Threshold(
    0.15,
    unit="cost",
    reason="Quotations leave out more words than they add.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)
SUBSTITUTION = Threshold(
    0.9,
    unit="cost",
    reason="An exchange is cheaper than an addition and an omission.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)
SAME_SORT = Threshold(
    0.35,
    unit="cost",
    reason="Words of one sort are exchanged for each other: a figure for a figure.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)
ALIKE = Threshold(
    0.6,
    unit="cost",
    reason="Words that look alike are likelier exchanged for each other.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)
LIKENESS = Threshold(
    0.6,
    unit="normalised Levenshtein similarity",
    reason="From here two words of four letters or more look alike.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)
CONTRACTED = Threshold(
    0.1,
    unit="cost",
    reason="A word and its contraction are nearly the same.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)
MOST_CELLS = Threshold(
    4_000_000,
    unit="pairs of words",
    reason="Every word of one stretch is weighed against every word of the other, so this bounds the time: longer"
    " stretches are set against each other in order. No quotation of 500 words and passage of 1,000 comes near it.",
    how_set="By reasoning: a few seconds of work.",
)
LONGEST_IN_EXCHANGE = Threshold(
    2,
    unit="words",
    reason="Longer additions or omissions are apart from words exchanged beside them, if no phrases face each other.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)
LONGEST_PHRASE = Threshold(
    5,
    unit="words",
    reason="Phrases up to here are set against each other whole: would never, am not going to.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)


@dataclass(frozen=True, slots=True)
class Step:
    """Tokens ``quote`` of the quotation against tokens ``source`` of the ground, both half-open index pairs."""

    op: EditOp
    quote: tuple[int, int]
    source: tuple[int, int]


def contracted(left: Token, right: Token, vocabulary: Vocabulary) -> bool:
    """Return whether one token can be the other's contracted form ("'s" for "is")."""
    expansions = vocabulary.expansions
    return right.key in expansions.get(left.key, ()) or left.key in expansions.get(right.key, ())


class _Move(Enum):
    PAIR = 0
    INSERT = 1
    DELETE = 2


def word_by_word(
    quote: Sequence[Token],
    source: Sequence[Token],
    asked: tuple[int, int],
    given: tuple[int, int],
    *,
    vocabulary: Vocabulary,
    free_start: bool = False,
    free_end: bool = False,
) -> list[Step]:
    """Return the cheapest steps between two stretches; source words at a free end cost nothing and are left out."""
    if asked[0] == asked[1]:
        deleted = [Step(EditOp.DELETE, asked, given)] if given[0] < given[1] else []
        return [] if free_start or free_end else deleted
    if given[0] == given[1]:
        return [Step(EditOp.INSERT, asked, (given[0], given[0]))]
    moves = _cheapest(
        quote[asked[0] : asked[1]],
        source[given[0] : given[1]],
        vocabulary,
        free_start=free_start,
        free_end=free_end,
    )
    unused = 0
    if free_start:
        # Words of the source beside the quotation are not left out of it, wherever the moves put them.
        first = next((at for at, move in enumerate(moves) if move is _Move.PAIR), len(moves))
        unused = moves[:first].count(_Move.DELETE)
        moves = [move for move in moves[:first] if move is _Move.INSERT] + moves[first:]
    if free_end:
        last = next((at for at in range(len(moves), 0, -1) if moves[at - 1] is _Move.PAIR), 0)
        moves = moves[:last] + [move for move in moves[last:] if move is _Move.INSERT]
    return _steps(moves, quote, source, (asked[0], given[0] + unused), vocabulary)


def _cheapest(
    quote: Sequence[Token], source: Sequence[Token], vocabulary: Vocabulary, *, free_start: bool, free_end: bool
) -> list[_Move]:
    rows, columns = len(quote) + 1, len(source) + 1
    if rows * columns > MOST_CELLS:
        longer = _Move.INSERT if rows > columns else _Move.DELETE
        return [_Move.PAIR] * (min(rows, columns) - 1) + [longer] * abs(rows - columns)
    left_out = float(LEFT_OUT_WORD)
    sorts = [_sort(token, vocabulary) for token in source]
    cost = [[0.0] * columns for _ in range(rows)]
    move = [[_Move.PAIR] * columns for _ in range(rows)]
    for column in range(1, columns):
        cost[0][column] = 0.0 if free_start else column * LEFT_OUT_WORD
        move[0][column] = _Move.DELETE
    for row in range(1, rows):
        added = ADDED_FUNCTION_WORD if quote[row - 1].key in vocabulary.function_words else ADDED_CONTENT_WORD
        cost[row][0] = cost[row - 1][0] + added
        move[row][0] = _Move.INSERT
        above, here, moves = cost[row - 1], cost[row], move[row]
        omitted = 0.0 if free_end and row == rows - 1 else left_out
        exchanged = _pair_costs(quote[row - 1], source, sorts, vocabulary)
        for column in range(1, columns):
            pair = above[column - 1] + exchanged[column - 1]
            insert = above[column] + added
            delete = here[column - 1] + omitted
            if pair <= insert and pair <= delete:
                here[column] = pair
            elif insert <= delete:
                here[column], moves[column] = insert, _Move.INSERT
            else:
                here[column], moves[column] = delete, _Move.DELETE
    path = []
    row, column = rows - 1, columns - 1
    while row or column:
        step = move[row][column]
        path.append(step)
        row -= step is not _Move.DELETE
        column -= step is not _Move.INSERT
    return path[::-1]


def _pair_costs(
    word: Token, source: Sequence[Token], sorts: Sequence[str | None], vocabulary: Vocabulary
) -> list[float]:
    """Return what it costs to exchange a word of the quotation for each word of the source."""
    key, sort, expansions = word.key, _sort(word, vocabulary), vocabulary.expansions
    expanded: Collection[str] = expansions.get(key, ())
    contraction, one_sort, likeness, exchange = map(float, (CONTRACTED, SAME_SORT, ALIKE, SUBSTITUTION))
    long_enough = len(key) > 3
    costs: list[float] = []
    for token, other_sort in zip(source, sorts, strict=True):
        other = token.key
        if other == key:
            cost = 0.0
        elif other in expanded or key in expansions.get(other, ()) or MASKED in (key, other):
            cost = contraction
        elif sort is not None and sort == other_sort:
            cost = one_sort
        else:
            cost = likeness if long_enough and len(other) > 3 and _are_alike(key, other) else exchange
        costs.append(cost)
    return costs


@lru_cache(maxsize=65536)
def _are_alike(key: str, other: str) -> bool:
    return Levenshtein.normalized_similarity(key, other, score_cutoff=LIKENESS) >= LIKENESS


def _sort(token: Token, vocabulary: Vocabulary) -> str | None:
    """Return the closed class a token belongs to, if any; words of one class replace each other."""
    if token.number is not None:
        return "number"
    if token.key in vocabulary.sorts:
        return vocabulary.sorts[token.key]
    acronym = token.raw.isupper() and len(token.raw) > 1
    named = token.capital and token.key not in vocabulary.function_words and token.lead.strip(" \u00a0") == ""
    return "name" if acronym or named else None


def _steps(
    moves: Sequence[_Move],
    quote: Sequence[Token],
    source: Sequence[Token],
    start: tuple[int, int],
    vocabulary: Vocabulary,
) -> list[Step]:
    """Return ``moves`` as steps: runs of equal, exchanged, added and omitted words, short neighbours merged."""
    steps: list[Step] = []
    q, s = start
    for move in moves:
        equal = move is _Move.PAIR and (quote[q].key == source[s].key or contracted(quote[q], source[s], vocabulary))
        q_end, s_end = q + (move is not _Move.DELETE), s + (move is not _Move.INSERT)
        op = {
            _Move.PAIR: EditOp.EQUAL if equal else EditOp.REPLACE,
            _Move.INSERT: EditOp.INSERT,
            _Move.DELETE: EditOp.DELETE,
        }[move]
        if steps and steps[-1].op is op:
            steps[-1] = Step(op, (steps[-1].quote[0], q_end), (steps[-1].source[0], s_end))
        else:
            steps.append(Step(op, (q, q_end), (s, s_end)))
        q, s = q_end, s_end
    return _merged(steps)


def _merged(steps: Sequence[Step]) -> list[Step]:
    """Return ``steps`` with short additions and omissions merged into neighbouring changes."""
    merged: list[Step] = []
    for step in steps:
        last = merged[-1] if merged else None
        if last and EditOp.EQUAL not in {last.op, step.op} and last.op is not step.op and _exchanged(last, step):
            merged[-1] = Step(EditOp.REPLACE, (last.quote[0], step.quote[1]), (last.source[0], step.source[1]))
        else:
            merged.append(step)
    return merged


def _exchanged(first: Step, second: Step) -> bool:
    return _phrases(first, second) or (
        EditOp.REPLACE in {first.op, second.op}
        and all(step.op is EditOp.REPLACE or _length(step) <= LONGEST_IN_EXCHANGE for step in (first, second))
    )


def _length(step: Step) -> int:
    return max(step.quote[1] - step.quote[0], step.source[1] - step.source[0])


def _phrases(first: Step, second: Step) -> bool:
    """Return whether two steps together replace a phrase by one of about its length."""
    lengths = [second.quote[1] - first.quote[0], second.source[1] - first.source[0]]
    return max(lengths) <= LONGEST_PHRASE and max(lengths) - min(lengths) <= LONGEST_IN_EXCHANGE
