"""A fault inside one sentence: the changed sentence, where it differs, and how words are swapped.

A rewording takes a true sentence and returns the changed one with the stretch that was touched, or None
where the sentence gives no occasion. It is strict about its occasion: what it returns must truly carry the
fault it is named for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

NO_ARTICLE_BEFORE = (
    r"(?<!\ba )(?<!\bthe )(?<!\bfree )(?<!\bgood )(?<!\bany )(?<!\bmy )(?<!\byour )(?<!\btheir )(?<!\bour )"
)


@dataclass(frozen=True, slots=True)
class Reworded:
    """The changed sentence and the half-open stretch of it that differs."""

    text: str
    focus: tuple[int, int]


Rewording = Callable[[str, Random], Reworded | None]


def swap(sentence: str, start: int, end: int, new: str) -> Reworded:
    return Reworded(sentence[:start] + new + sentence[end:], (start, start + len(new)))


def like(old: str, new: str) -> str:
    return new[0].upper() + new[1:] if old[0].isupper() else new


def one_of(
    sentence: str, rng: Random, table: dict[str, Sequence[str]], *, before: str = "", after: str = ""
) -> Reworded | None:
    """One occurrence of a key of ``table`` replaced by one of its values."""
    keys = "|".join(re.escape(key) for key in sorted(table, key=len, reverse=True))
    found = list(re.finditer(rf"{before}(?<![\w'’-])({keys})(?![\w'’-]){after}", sentence))
    if not found:
        return None
    match = rng.choice(found)
    old = match[1]
    return swap(sentence, match.start(1), match.end(1), rng.choice(list(table[old])))


def is_statement(sentence: str) -> bool:
    return sentence.endswith(".") and not re.search(r", (?:right|okay|huh|correct)\.$", sentence)
