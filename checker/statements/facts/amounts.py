"""Numbers with what they count, in a statement and in the record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from checker.alignment.tokens import Token, tokens
from checker.model import Span
from checker.thresholds import Threshold

SAME: Final = Threshold(
    0.03,
    unit="share of the greater",
    reason="“nearly $400 million” and “$391 million” are one sum to a reporter",
    how_set="by hand; the sums of 111 labelled statements that are the same differ by at most .023",
)
_YEARS: Final = range(1900, 2101)
_JOINS: Final = frozenset({"and", "to", "or"})
_NO_UNITS: Final = frozenset(
    {"the", "a", "an", "of", "in", "on", "by", "for", "from", "with", "at", "that", "is", "are", "was", "were", "would"}
)
_LEAST_PREFIX: Final = 4


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and the word for what it counts ("" where none follows it; "year" for a year of the calendar)."""

    value: float
    unit: str
    span: Span

    def same_value(self, other: Amount) -> bool:
        """Whether the two are one number, rounding apart."""
        greater = max(abs(self.value), abs(other.value))
        return abs(self.value - other.value) <= SAME * greater

    def counts_the_same(self, other: Amount) -> bool:
        """Whether both count the same thing, as far as their words show."""
        if not self.unit or not other.unit:
            return False
        size = max(_LEAST_PREFIX, min(len(self.unit), len(other.unit)) - 2)
        return self.unit[:size] == other.unit[:size]


def amounts_in(text: str, spans: Iterable[Span]) -> tuple[Amount, ...]:
    """The amounts of some stretches of text, in order."""
    return tuple(amount for span in spans for amount in _amounts(tokens(text, within=span)))


def _amounts(found: Sequence[Token]) -> list[Amount]:
    amounts: list[Amount] = []
    for at, token in enumerate(found):
        if token.number is None or token.key.endswith("th"):
            continue
        amounts.append(Amount(token.number, _unit(found, at), token.span))
    # "between 20,000 and 30,000 troops": the first counts what the second does.
    for at in range(len(amounts) - 2, -1, -1):
        if not amounts[at].unit and amounts[at + 1].span.start - amounts[at].span.end <= len(" and to "):
            amounts[at] = Amount(amounts[at].value, amounts[at + 1].unit, amounts[at].span)
    return amounts


def _unit(found: Sequence[Token], at: int) -> str:
    number = found[at]
    following = found[at + 1 : at + 3]
    if following and following[0].piece:
        return following[0].key  # "$5", "5%"
    if number.number is not None and number.number in _YEARS and len(number.raw) == len("2000") and number.raw.isdigit():
        return "year"
    for token in following:
        if token.key in _JOINS or token.number is not None or any(mark in token.lead for mark in ".,;:?!"):
            return ""
        if token.key not in _NO_UNITS and not _is_adjective(token, following):
            return token.key
    return ""


def _is_adjective(token: Token, following: Sequence[Token]) -> bool:
    """Whether a name stands between the number and what it counts: "30,000 U.S. troops"."""
    return token is following[0] and len(following) > 1 and token.capital
