"""The sentences of all sources in one row, and the stretches of them that can be found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model import Sentence, Source, Span, Turn
from checker.thresholds import Threshold
from checker.value_classes import dataclass
from checker.words import keys

LONGEST_WINDOW = Threshold(
    3,
    unit="sentences",
    reason="A quotation rarely joins more; one that does is searched for by its sentences, too.",
    how_set="On the development queries; rerun tests/benchmarks/search.py.",
)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that can be found: where it stands, its words as compared, and its text without asides."""

    source: str
    turn: int
    sentence: int
    span: Span
    keys: tuple[str, ...]
    spoken: str


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Lines ``first`` to ``last`` (inclusive), all of one turn."""

    first: int
    last: int

    def contains(self, other: Stretch) -> bool:
        """Whether every line of ``other`` is one of this stretch's."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: Stretch) -> bool:
        """Whether the two share a line."""
        return self.first <= other.last and other.first <= self.last


def lines_of(source: Source) -> Iterator[Line]:
    """The lines of ``source`` in order; a sentence without a spoken word is none."""
    turns = {turn.index: turn for turn in source.turns}
    for sentence in source.sentences:
        line = _line(source, turns[sentence.turn], sentence)
        if line.keys:
            yield line


def _line(source: Source, turn: Turn, sentence: Sentence) -> Line:
    asides = [aside.span for aside in turn.asides if aside.span.overlaps(sentence.span)]
    return Line(
        source=source.id,
        turn=turn.index,
        sentence=sentence.index,
        span=sentence.span,
        keys=keys(source.text, within=sentence.span, leave_out=asides),
        spoken=_spoken(source.text, sentence.span, asides),
    )


def _spoken(text: str, span: Span, asides: Sequence[Span]) -> str:
    kept, start = [], span.start
    for aside in sorted(asides):
        kept.append(text[start : max(start, aside.start)])
        start = max(start, aside.end)
    kept.append(text[start : max(start, span.end)])
    return " ".join(" ".join(kept).split())


def windows(turn_of_line: Sequence[int]) -> Iterator[Stretch]:
    """Every stretch of one to three lines inside one turn, in order of length, then of place."""
    for length in range(1, int(LONGEST_WINDOW) + 1):
        for first in range(len(turn_of_line) - length + 1):
            last = first + length - 1
            if turn_of_line[first] == turn_of_line[last]:
                yield Stretch(first, last)
