"""Find the runs of words that a quotation and a stretch of a source share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from checker.alignment.tokens import Token
from checker.alignment.vocabulary import Vocabulary
from checker.alignment.word_places import Places
from checker.thresholds import Threshold
from checker.value_classes import dataclass

FUNCTION_WEIGHT = Threshold(
    0.3,
    unit="weight of a content word",
    reason="A function word says little of the place that a quotation comes from.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)
CONTENT_WEIGHT = Threshold(
    1.0,
    unit="weight",
    reason="The unit in which words are weighed.",
    how_set="By definition.",
)
RARE_OCCURRENCES = Threshold(
    3,
    unit="occurrences",
    reason="A lone shared word anchors nothing unless it says something and is rare in the stretch.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)
MOST_ANCHORS = Threshold(
    500,
    unit="anchors",
    reason="Chaining compares every two anchors of a quotation, so this bounds its time; the heaviest are kept.",
    how_set="By reasoning, not measured.",
)
MOST_PAIRS = Threshold(
    4_000_000,
    unit="pairs of equal words",
    reason="Every place of every word of a quotation is tried, so this bounds its time: past it, no run begins at the"
    " words with the most places. Meant for one word said over and again; 200 words in 40,000 make a tenth of it.",
    how_set="By reasoning: a second or so of work.",
)


def weight(token: Token, vocabulary: Vocabulary) -> float:
    """Return how much a shared token says about the place: 1 for a content word, less for a function word."""
    return FUNCTION_WEIGHT if token.key in vocabulary.function_words else CONTENT_WEIGHT


@dataclass(frozen=True, slots=True)
class Anchor:
    """A shared run: ``length`` equal tokens, from ``quote`` on in the quotation and ``source`` on in the source."""

    quote: int
    source: int
    length: int
    weight: float


def shared_runs(
    quote: Sequence[Token],
    source: Places,
    breaks: frozenset[int],
    speakers: Sequence[int],
    *,
    vocabulary: Vocabulary,
) -> list[Anchor]:
    """Return every maximal run of equal tokens, heaviest first, at most :data:`MOST_ANCHORS`.

    A run never crosses a position in ``breaks`` (the start of a part, an ellipsis), nor goes from one
    of ``speakers``, given for each token of the source, to another.
    """
    said, found = [token.key for token in quote], source.keys
    places = {key: source.of.get(key, ()) for key in said}
    left_out = _too_common(said, places)
    runs = []
    for start, token in enumerate(quote):
        if token.key in left_out:
            continue
        counts_alone = len(quote) <= 3 or (
            token.key not in vocabulary.function_words and len(places[token.key]) <= RARE_OCCURRENCES
        )
        follower = said[start + 1] if start + 1 < len(said) and start + 1 not in breaks else None
        for place in places[token.key]:
            if not counts_alone and (place + 1 == len(found) or found[place + 1] != follower):
                continue  # a common word by itself, as most places are
            if start not in breaks and said[start - 1] not in left_out and _joined(said, found, speakers, start, place):
                continue  # inside a longer run
            length = _run_length(said, found, start, place, breaks, speakers)
            if length > 1 or counts_alone:
                runs.append(
                    Anchor(
                        start, place, length, sum(weight(word, vocabulary) for word in quote[start : start + length])
                    )
                )
    runs.sort(key=lambda run: (-run.weight, run.quote, run.source))
    return runs[: int(MOST_ANCHORS)]


def _too_common(said: Sequence[str], places: Mapping[str, Sequence[int]]) -> frozenset[str]:
    """Return the words at which no run may begin, because too many pairs of equal words would have to be tried."""
    pairs = sum(len(places[key]) for key in said)
    if pairs <= MOST_PAIRS:
        return frozenset()
    common: set[str] = set()
    for key, times in sorted(Counter(said).items(), key=lambda item: (-item[1] * len(places[item[0]]), item[0])):
        if pairs <= MOST_PAIRS:
            break
        pairs -= times * len(places[key])
        common.add(key)
    return frozenset(common)


def _run_length(
    quote: Sequence[str],
    source: Sequence[str],
    start: int,
    place: int,
    breaks: frozenset[int],
    speakers: Sequence[int],
) -> int:
    length = 1
    while (
        start + length < len(quote)
        and place + length < len(source)
        and start + length not in breaks
        and quote[start + length] == source[place + length]
        and speakers[place + length] == speakers[place]
    ):
        length += 1
    return length


def _joined(quote: Sequence[str], source: Sequence[str], speakers: Sequence[int], start: int, place: int) -> bool:
    """Return whether the words before these two are equal too, and spoken by the same person."""
    return start > 0 and place > 0 and quote[start - 1] == source[place - 1] and speakers[place - 1] == speakers[place]
