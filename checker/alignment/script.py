"""Compute the edit script between a quotation and the words it was made from, token by token."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from checker.alignment.anchors import Anchor
from checker.alignment.source_words import Ground
from checker.alignment.tokens import Token
from checker.alignment.wordwise import Step, word_by_word
from checker.model import EditOp
from checker.thresholds import Threshold
from checker.value_classes import dataclass

LONGEST_FILL = Threshold(
    40,
    unit="words",
    reason="More skipped words between two anchors are an omission, not to be aligned.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)
LONGEST_INTERJECTION = Threshold(
    12,
    unit="words",
    reason="So few words of another speaker interrupt a turn and do not end it.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)
MARGIN = Threshold(
    4,
    unit="words",
    reason="How much more of the source is looked at beyond the outermost anchors than the quotation has words there.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)


@dataclass(frozen=True, slots=True)
class Script:
    """The steps in the quotation's order, with a :class:`Leap` between two steps where the source jumps."""

    steps: tuple[Step, ...]
    leaps: tuple[Leap, ...]


@dataclass(frozen=True, slots=True)
class Leap:
    """A jump of the source before step ``step``: from just after token ``left`` to token ``right``."""

    step: int
    left: int
    right: int


def edit_script(
    quote: Sequence[Token], ground: Ground, chain: Sequence[Anchor], marked: frozenset[int] = frozenset()
) -> Script:
    """Return the steps that turn the source's words into the quotation's, with the anchors of ``chain`` fixed.

    ``chain`` must not be empty; at the positions in ``marked`` the quotation is openly broken. Source words
    before the first and after the last word used are left alone.
    """
    steps: list[Step] = []
    leaps: list[Leap] = []
    source = ground.tokens
    first, last = chain[0], chain[-1]
    low = _window_start(ground, first.source, first.quote + int(MARGIN))
    steps += _filled_around(quote, ground, (0, first.quote), (low, first.source), marked, free_start=True)
    for index, run in enumerate(chain):
        if index:
            before = chain[index - 1]
            asked = (before.quote + before.length, run.quote)
            given = (before.source + before.length, run.source)
            if _leaps(ground, asked, given):
                steps += _split_over_leap(quote, ground, asked, given, leaps, len(steps))
            else:
                steps += _filled_around(quote, ground, asked, given, marked)
        steps.append(Step(EditOp.EQUAL, (run.quote, run.quote + run.length), (run.source, run.source + run.length)))
    end, rest = last.source + last.length, last.quote + last.length
    high = _window_end(ground, end, len(quote) - rest + int(MARGIN))
    steps += _filled_around(quote, ground, (rest, len(quote)), (end, high), marked, free_end=True)
    steps[-1] = _completed(steps[-1], quote, source)
    steps += _rest_of_word(steps[-1], ground)
    return _script(_with_signs(_slid(steps, leaps, source), quote, source), leaps)


def _script(steps: Sequence[Step], leaps: Sequence[Leap]) -> Script:
    """Return the script of these steps without those that moved as a whole to another place."""
    full = [at for at, step in enumerate(steps) if step.quote[0] < step.quote[1] or step.source[0] < step.source[1]]
    return Script(
        tuple(steps[at] for at in full), tuple(replace(leap, step=bisect_left(full, leap.step)) for leap in leaps)
    )


def _completed(last: Step, quote: Sequence[Token], source: Sequence[Token]) -> Step:
    """Return ``last`` with as many words of the source as the quotation's word holds: "health care", "healthcare"."""
    start, end = last.source
    if last.op is EditOp.REPLACE:
        printed = _letters(quote[slice(*last.quote)])
        for stop in range(start + 1, min(end + 1, len(source)) + 1):
            if printed == _letters(source[start:stop]):
                return Step(last.op, last.quote, (start, stop))
    return last


def _letters(found: Sequence[Token]) -> str:
    return "".join(token.key for token in found).replace("#", "")


def _rest_of_word(last: Step, ground: Ground) -> list[Step]:
    """Return the second half of a contraction of which the quotation has only the first: "has" of "hasn't"."""
    end = last.source[1]
    source = ground.tokens
    denied = end < len(source) and source[end].piece and source[end].key in ground.vocabulary.negations
    cut = denied and last.source[0] < end
    return [Step(EditOp.DELETE, (last.quote[1],) * 2, (end, end + 1))] if cut else []


def _slid(steps: list[Step], leaps: list[Leap], source: Sequence[Token]) -> tuple[Step, ...]:
    """Return ``steps`` with every omission moved, where the words allow several places, to the likeliest one.

    "to end the – to halt" without three words lost either "to end the –" or "end the – to": speakers break
    off at a dash and sentences begin after a stop, so the first is meant.
    """
    slid = list(steps)
    borders = {leap.step for leap in leaps}
    for index in range(1, len(slid) - 1):
        before, gone, after = slid[index - 1 : index + 2]
        omitted = gone.op is EditOp.DELETE and before.op is EditOp.EQUAL and after.op is EditOp.EQUAL
        if omitted and not borders & {index, index + 1}:
            shift = _best_shift(before, gone, source)
            slid[index - 1] = Step(before.op, _moved(before.quote, shift), _moved(before.source, shift))
            slid[index] = Step(gone.op, (gone.quote[0] - shift,) * 2, (gone.source[0] - shift, gone.source[1] - shift))
            slid[index + 1] = Step(
                after.op, (after.quote[0] - shift, after.quote[1]), (after.source[0] - shift, after.source[1])
            )
    return tuple(slid)


def _best_shift(before: Step, gone: Step, source: Sequence[Token]) -> int:
    """Return by how many words the omission moves to the left."""
    best, at = _border_strength(gone, 0, source), 0
    shift = 1
    while before.quote[1] - shift > before.quote[0] and (
        source[gone.source[0] - shift].key == source[gone.source[1] - shift].key
    ):
        strength = _border_strength(gone, shift, source)
        if strength > best:
            best, at = strength, shift
        shift += 1
    return at


def _border_strength(gone: Step, shift: int, source: Sequence[Token]) -> int:
    """Return how natural a cut is, by the marks before the omission and before the word after it."""
    borders = (gone.source[0] - shift, gone.source[1] - shift)
    leads = [source[at].lead for at in borders if at < len(source)]
    return sum(2 * any(mark in lead for mark in ".?!–—…") + any(mark in lead for mark in ",;:-") for lead in leads)


def _moved(pair: tuple[int, int], shift: int) -> tuple[int, int]:
    return pair[0], pair[1] - shift


def _with_signs(steps: Sequence[Step], quote: Sequence[Token], source: Sequence[Token]) -> tuple[Step, ...]:
    """Return ``steps`` with no border between a figure and the currency sign before it: "$8" changes as a whole."""
    whole = list(steps)
    for index in range(1, len(whole)):
        before, after = whole[index - 1 : index + 1]
        parted = _sign_before(quote, after.quote) or _sign_before(source, after.source)
        if not parted or before.op is after.op:
            continue
        if before.op is EditOp.EQUAL:
            at = before.quote[1] - 1, before.source[1] - 1
            whole[index - 1] = Step(before.op, (before.quote[0], at[0]), (before.source[0], at[1]))
            whole[index] = Step(EditOp.REPLACE, (at[0], after.quote[1]), (at[1], after.source[1]))
        else:
            kept = after.op is EditOp.EQUAL
            at = (after.quote[0] + 1, after.source[0] + 1) if kept else (after.quote[1], after.source[1])
            whole[index - 1] = Step(EditOp.REPLACE, (before.quote[0], at[0]), (before.source[0], at[1]))
            whole[index] = Step(EditOp.EQUAL, (at[0], after.quote[1]), (at[1], after.source[1]))
    return tuple(whole)


def _sign_before(found: Sequence[Token], pair: tuple[int, int]) -> bool:
    """Return whether the first of these tokens is printed before the token it comes after."""
    return 0 < pair[0] < pair[1] and found[pair[0]].span.start < found[pair[0] - 1].span.start


def whole_script(quote: Sequence[Token], ground: Ground) -> Script:
    """Return the steps between a quotation and the whole of a ground, without anchors."""
    steps = word_by_word(quote, ground.tokens, (0, len(quote)), (0, len(ground.tokens)), vocabulary=ground.vocabulary)
    return _script(_with_signs(steps, quote, ground.tokens), ())


def _filled_around(
    quote: Sequence[Token],
    ground: Ground,
    asked: tuple[int, int],
    given: tuple[int, int],
    marked: frozenset[int],
    *,
    free_start: bool = False,
    free_end: bool = False,
) -> list[Step]:
    """Return what :func:`word_by_word` does, with the source's words left out where the quotation marks an omission."""
    aligned = partial(word_by_word, quote, ground.tokens, vocabulary=ground.vocabulary)
    at = next((position for position in sorted(marked) if asked[0] <= position <= asked[1]), None)
    if at is None or (free_start and at == 0) or (free_end and at == len(quote)):
        return aligned(asked, given, free_start=free_start, free_end=free_end)
    left = aligned((asked[0], at), given, free_start=free_start, free_end=True)
    middle = left[-1].source[1] if left else given[0]
    right = aligned((at, asked[1]), (middle, given[1]), free_start=True, free_end=free_end)
    if (free_start and not left) or (free_end and not right):
        return left + right
    resumed = right[0].source[0] if right else given[1]
    gone = [Step(EditOp.DELETE, (at, at), (middle, resumed))] if middle < resumed else []
    return left + gone + right


def _leaps(ground: Ground, asked: tuple[int, int], given: tuple[int, int]) -> bool:
    left, right = given[0] - 1, given[1]
    skipped = ground.positions[right] - ground.positions[left] - 1
    return (
        skipped < 0
        or skipped - (asked[1] - asked[0]) > LONGEST_FILL
        or ground.speakers[left] != ground.speakers[right]
        or _answers_anew(ground, left, right, skipped)
    )


def _answers_anew(ground: Ground, left: int, right: int, skipped: int) -> bool:
    """Return whether the speaker had finished and resumes after more than an interjection by somebody else."""
    between = skipped - (right - left - 1)
    parted = ground.turns[left] != ground.turns[right]
    return parted and ground.turns[left] in ground.finished and between > LONGEST_INTERJECTION


def _split_over_leap(
    quote: Sequence[Token], ground: Ground, asked: tuple[int, int], given: tuple[int, int], leaps: list[Leap], done: int
) -> list[Step]:
    """Return the quotation's words at a jump, divided by whether they align with the words before or after."""
    count = asked[1] - asked[0]
    after_left = (given[0], _window_end(ground, given[0], count + int(MARGIN)))
    aligned = partial(word_by_word, quote, ground.tokens, vocabulary=ground.vocabulary)
    left = aligned(asked, after_left, free_end=True)
    while left and left[-1].op is EditOp.INSERT:
        left.pop()
    middle = left[-1].quote[1] if left else asked[0]
    used = left[-1].source[1] if left else given[0]
    before_right = (_window_start(ground, given[1], asked[1] - middle + int(MARGIN)), given[1])
    right = aligned((middle, asked[1]), before_right, free_start=True)
    leaps.append(Leap(done + len(left), used - 1, right[0].source[0] if right else given[1]))
    return left + right


def _window_start(ground: Ground, end: int, count: int) -> int:
    start = end
    while start and end - start < count and ground.turns[start - 1] == ground.turns[end]:
        start -= 1
    return start


def _window_end(ground: Ground, start: int, count: int) -> int:
    end = start
    while end < len(ground.tokens) and end - start < count and ground.turns[end] == ground.turns[start - 1]:
        end += 1
    return end
