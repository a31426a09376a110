"""What is looked for."""

from __future__ import annotations

import re

from checker.model import Span
from checker.thresholds import Threshold
from checker.value_classes import dataclass
from checker.words import keys

_SENTENCE_END = re.compile(r"(?<=[.!?…;])[\"'”’»)\]]*\s+")
_FEWEST_WORDS = Threshold(
    4,
    unit="words",
    reason="A shorter piece of a long query is searched for with the piece before it.",
    how_set="By hand; rerun tests/benchmarks/search.py.",
)
_EDITORIAL = re.compile(r"\[[^\[\]]*\]")


@dataclass(frozen=True, slots=True)
class Query:
    """Words whose origin is sought.

    ``turns``, when given, restricts the search to those turns, each named by its source's id and its index.
    """

    text: str
    turns: frozenset[tuple[str, int]] | None = None


def keys_of(text: str) -> tuple[str, ...]:
    """The words of ``text`` as they are compared, without what an editor put in [brackets]."""
    plain = _EDITORIAL.sub(" ", text)
    return keys(plain, within=Span(0, len(plain)))


def pieces_of(text: str) -> tuple[str, ...]:
    """The sentences of ``text``, roughly: a cut too many or too few costs a search nothing."""
    pieces: list[str] = []
    for piece in _SENTENCE_END.split(text.strip()):
        if pieces and len(keys_of(piece)) < _FEWEST_WORDS:
            pieces[-1] = f"{pieces[-1]} {piece}"
        elif piece:
            pieces.append(piece)
    return tuple(pieces)
