"""Pairs of characters that stand in for quotation marks: ″…″ ´´…´´ ❝…❞ 〝…〞 <<…>> `…´ ’…’ and &quot;…&quot;.

None of them is a mark by itself: a double prime counts inches, an acute accent is an apostrophe, << and >> are arrows.
Two that stand around words, with nothing of their kind between, are read as quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from checker.model import Span
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_LONGEST: Final = Threshold(
    1200,
    unit="characters",
    reason="A longer run between two of them is two characters that have nothing to do with each other.",
    how_set="as the longest run between single marks",
)


# Each pair: what opens, what closes. Between them stands neither, so that a text of openings alone is read once.
_PAIRS: Final = (
    ("″", "″"),
    ("〃", "〃"),
    ("ʺ", "ʺ"),
    ("˝", "˝"),
    ("´´", "´´"),
    ("´", "´"),
    ("`", "´"),
    ("❝", "❞"),
    ("❛", "❜"),
    ("〝", "〞"),
    ("〝", "〟"),
    ("<<", ">>"),
    ("&quot;", "&quot;"),
    ("&#34;", "&#34;"),
    ("&ldquo;", "&rdquo;"),
    ("&laquo;", "&raquo;"),
    ("&#8220;", "&#8221;"),
    ("&#x201c;", "&#x201d;"),
)
_SINGLE: Final = frozenset({"´", "`", "❛", "❜", "’"})


@dataclass(frozen=True, slots=True)
class OddPair:
    """Two stand-ins for marks around words."""

    opening: Span
    closing: Span
    single: bool


def _pattern(opens: str, closes: str) -> str:
    first, last = re.escape(opens), re.escape(closes)
    either = "".join({*re.escape(opens[0]), *re.escape(closes[0])} - {"\\"})
    within = rf"(?=\S)[^{re.escape(either)}\n]{{2,{int(_LONGEST)}}}(?<!\s)"
    return rf"(?<![\w{either}]){first}{within}{last}(?![\w{either}])"


_ODD: Final = re.compile("|".join(f"(?:{_pattern(opens, closes)})" for opens, closes in _PAIRS), re.IGNORECASE)
# ’We will build it,’ he said: typed with the closing mark on both sides. Before a capital it is no elision (’tis).
_CLOSING_TWICE: Final = re.compile(
    r"(?<![^\s(\[])’(?=[A-Z])(?:[^‘’\n]|(?<=\w)’(?=\w)){10,1200}?(?<=[,.?!])’(?=[\s)\]]|$)"
)
_ENDS: Final = sorted({mark for pair in _PAIRS for mark in pair}, key=len, reverse=True)


def odd_pairs(text: str, within: Span) -> Iterator[OddPair]:
    """Yield the pairs of stand-ins around words, in order and apart from each other."""
    reached = within.start
    for match in sorted(
        (*_ODD.finditer(text, within.start, within.end), *_CLOSING_TWICE.finditer(text, within.start, within.end)),
        key=lambda match: match.span(),
    ):
        if match.start() < reached or not any(character.isalpha() for character in match.group()):
            continue
        reached = match.end()
        opens, closes = _ends_of(match.group())
        yield OddPair(
            Span(match.start(), match.start() + len(opens)),
            Span(match.end() - len(closes), match.end()),
            single=opens in _SINGLE and closes in _SINGLE,
        )


def _ends_of(words: str) -> tuple[str, str]:
    folded = words.casefold()
    opens = next((mark for mark in _ENDS if folded.startswith(mark)), words[0])
    closes = next((mark for mark in _ENDS if folded.endswith(mark)), words[-1])
    return opens, closes
