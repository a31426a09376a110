"""Choose the runs of shared words that a quotation was made from, and their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import log2

from checker.alignment.anchors import Anchor, weight
from checker.alignment.source_words import Ground
from checker.alignment.tokens import Token
from checker.alignment.vocabulary import Vocabulary
from checker.thresholds import Threshold

PER_SKIPPED_WORD = Threshold(
    0.05,
    unit="weight of a content word",
    reason="A jump must be paid for by the words it wins, so that a stray word far away never joins a chain.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)
NEAR_WORDS = Threshold(
    20,
    unit="words",
    reason="Up to here a gap costs by the word, beyond it by its logarithm.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)
PER_DOUBLING = Threshold(
    0.4,
    unit="weight of a content word",
    reason="What each doubling of a longer gap costs.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)
TURN_CHANGE = Threshold(
    0.5,
    unit="weight of a content word",
    reason="What it costs to go on in another turn of the same speaker.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)
SPEAKER_CHANGE = Threshold(
    2.5,
    unit="weight of a content word",
    reason="What it costs to go on in the words of another speaker.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)
BACKWARDS = Threshold(
    2.5,
    unit="weight of a content word",
    reason="What it costs to go back in the record.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)
WHOLE_SENTENCE = Threshold(
    5,
    unit="words",
    reason="A sentence of so many words that both sides have word for word is no accident, wherever it comes.",
    how_set="By reasoning; rerun make accuracy.",
)
MARKED_SHARE = Threshold(
    0.4,
    unit="share of the cost",
    reason="A gap that the article marks, or where its quotation is parted, is cheaper.",
    how_set="By reasoning, and kept because the accuracy sets are met with it; not searched for. Rerun make accuracy.",
)


def best_chain(
    quote: Sequence[Token], ground: Ground, runs: Sequence[Anchor], marked: frozenset[int]
) -> tuple[float, tuple[Anchor, ...]]:
    """Return the weight of the chain of runs that explains most of the quotation, less its jumps, and the chain.

    ``marked`` are the positions in the quotation where it is openly broken (the start of a part, an
    ellipsis). Runs of the result are in the quotation's order, trimmed so that none overlap there.
    """
    ordered = sorted(runs, key=lambda run: (run.quote, run.source))
    totals = [0.0, *_running(quote, ground.vocabulary)]
    best: list[tuple[float, int, Anchor]] = []
    for run in ordered:
        top = (run.weight, -1, run)
        end = run.quote + run.length
        whole = _is_whole_sentence(run, quote, ground)
        for index, (score, _, before) in enumerate(best):
            if score + run.weight <= top[0] or before.quote + before.length >= end:
                continue  # too little is gained even by a jump that costs nothing, or nothing of the run is left
            overlap = _overlap(before, run)
            gained = run.weight if not overlap else totals[end] - totals[min(run.quote + overlap, end)]
            if overlap >= run.length or score + gained <= top[0]:
                continue
            value = (
                score + gained - _cost(before, run.quote + overlap, run.source + overlap, ground, marked, whole=whole)
            )
            if value > top[0] + 1e-9:
                top = (value, index, _without(run, overlap, totals))
        best.append(top)
    if not best:
        return 0.0, ()
    end = max(range(len(best)), key=lambda place: (best[place][0], -place))
    chain: list[Anchor] = []
    at = end
    while at >= 0:
        chain.append(best[at][2])
        at = best[at][1]
    return best[end][0], _at_sentences(_without_overlaps(chain[::-1], totals), quote, ground, totals)


def _running(quote: Sequence[Token], vocabulary: Vocabulary) -> list[float]:
    total = 0.0
    sums = []
    for token in quote:
        total += weight(token, vocabulary)
        sums.append(total)
    return sums


def _after(before: Anchor, run: Anchor, totals: Sequence[float]) -> Anchor | None:
    """Return ``run`` without what ``before`` already covers on either side; None if nothing is left."""
    overlap = _overlap(before, run)
    return None if overlap >= run.length else _without(run, overlap, totals)


def _overlap(before: Anchor, run: Anchor) -> int:
    """Return how many words at the beginning of ``run`` are covered by ``before`` already, on either side."""
    overlap = before.quote + before.length - run.quote
    if before.source <= run.source:
        overlap = max(overlap, before.source + before.length - run.source)
    elif run.source + run.length > before.source:
        return run.length  # the same words of the source cannot be used twice
    return max(overlap, 0)


def _without(run: Anchor, overlap: int, totals: Sequence[float]) -> Anchor:
    """Return ``run`` without its first ``overlap`` words."""
    if not overlap:
        return run
    kept = replace(run, quote=run.quote + overlap, source=run.source + overlap, length=run.length - overlap)
    return replace(kept, weight=totals[kept.quote + kept.length] - totals[kept.quote])


def _without_overlaps(chain: list[Anchor], totals: Sequence[float]) -> tuple[Anchor, ...]:
    clean: list[Anchor] = []
    for run in chain:
        kept = _after(clean[-1], run, totals) if clean else run
        if kept is not None:
            clean.append(kept)
    return tuple(clean)


def _at_sentences(
    chain: Sequence[Anchor], quote: Sequence[Token], ground: Ground, totals: Sequence[float]
) -> tuple[Anchor, ...]:
    """Return ``chain`` with each word that begins a sentence moved to the run that continues that sentence.

    "… in October. The" and "ferries will stop" are cut before "The" if that comes before "ferries" as well.
    """
    settled = list(chain)
    for index in range(1, len(settled)):
        left, right = settled[index - 1 : index + 1]
        for shift in range(1, left.length if left.quote + left.length == right.quote else 1):
            at, place = right.quote - shift, right.source - shift
            taken = place < 0 or any(run.source <= place < run.source + run.length for run in settled)
            if taken or quote[at].key != ground.tokens[place].key or not _one_voice(ground, place, right.source):
                break
            if _begins_sentence(quote[at]):
                settled[index - 1] = replace(left, length=at - left.quote, weight=totals[at] - totals[left.quote])
                length = right.length + shift
                settled[index] = replace(
                    right, quote=at, source=place, length=length, weight=totals[at + length] - totals[at]
                )
                break
    return tuple(settled)


def _one_voice(ground: Ground, left: int, right: int) -> bool:
    return ground.speakers[left] == ground.speakers[right]


def _cost(
    before: Anchor, quote: int, right: int, ground: Ground, marked: frozenset[int], *, whole: bool = False
) -> float:
    """Return what it costs to go on from ``before`` to these places in the quotation and in the source."""
    left = before.source + before.length - 1
    asked = quote - (before.quote + before.length)
    skipped = ground.positions[right] - ground.positions[left] - 1
    cost = 0.0
    if skipped < 0:
        cost += BACKWARDS
    distance = abs(skipped - asked)
    cost += PER_SKIPPED_WORD * min(distance, NEAR_WORDS)
    if distance > NEAR_WORDS:
        cost += PER_DOUBLING * log2(distance / NEAR_WORDS)
    if ground.turns[left] != ground.turns[right]:
        cost += TURN_CHANGE if ground.speakers[left] == ground.speakers[right] else SPEAKER_CHANGE
    openly = marked and any(before.quote + before.length <= position <= quote for position in marked)
    return cost * MARKED_SHARE if openly or whole else cost


def _is_whole_sentence(run: Anchor, quote: Sequence[Token], ground: Ground) -> bool:
    """Return whether the run is a complete sentence on both sides."""
    start, end = run.source, run.source + run.length
    turns = ground.turns
    return (
        run.length >= WHOLE_SENTENCE
        and (run.quote == 0 or _begins_sentence(quote[run.quote]))
        and (run.quote + run.length == len(quote) or _begins_sentence(quote[run.quote + run.length]))
        and (start == 0 or turns[start - 1] != turns[start] or _begins_sentence(ground.tokens[start]))
        and (end == len(turns) or turns[end - 1] != turns[end] or _begins_sentence(ground.tokens[end]))
    )


def _begins_sentence(token: Token) -> bool:
    return any(mark in token.lead for mark in ".?!")
