"""Numbers with what they count, in a statement and in the record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from checker.alignment.tokens import Token, tokens
from checker.language import Language, Table
from checker.model import Span
from checker.thresholds import Threshold
from checker.value_classes import dataclass

SAME: Final = Threshold(
    0.03,
    unit="share of the greater",
    reason="“nearly $400 million” and “$391 million” are one sum to a reporter",
    how_set="by hand; the sums of 111 labelled statements that are the same differ by at most .023",
)
ABOUT: Final = Threshold(
    0.15,
    unit="share of the greater",
    reason="“about 300” is 280 and 330, and not 400",
    how_set="by hand",
)
_FIRST_YEAR: Final = Threshold(
    1900,
    unit="year",
    reason="a whole number from here to the last year names a year of the calendar where nothing is counted by it",
    how_set="by hand: what news speaks of",
)
_LAST_YEAR: Final = Threshold(2100, unit="year", reason="as for the first year", how_set="by hand")
_JOINS: Final = frozenset({"and", "to", "or"})
_NO_UNITS: Final = frozenset(
    {"the", "a", "an", "of", "in", "on", "by", "for", "from", "with", "at", "that", "is", "are", "was", "were", "would"}
)
_LEAST_PREFIX: Final = Threshold(
    4,
    unit="letters",
    reason="two words that begin alike so far count the same thing (“soldier”, “soldiers”)",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_REACH_OF_BOUND: Final = Threshold(
    24,
    unit="characters",
    reason="so closely before a figure the words that bound it are (“more than”)",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_WIDEST_RANGE: Final = Threshold(
    5,
    unit="times the smaller end",
    reason="two figures farther apart are no range",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_SMALLEST_OF_RANGE: Final = Threshold(
    10,
    unit="of what is counted",
    reason="“two or three” is no measure",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and the word for what it counts ("" where none follows it; "year" for a year of the calendar).

    ``bound`` is what the words before it make of it: "least" ("over"), "most" ("up to"), "near" ("about"), or "".
    """

    value: float
    unit: str
    span: Span
    bound: str = ""

    def admits(self, said: Amount) -> bool:
        """Whether the number may stand for the one that was said, its bound regarded."""
        if self.bound == "least":
            return said.value >= self.value
        if self.bound == "most":
            return said.value <= self.value
        return self.bound == "near" and abs(said.value - self.value) <= ABOUT * max(said.value, self.value)

    def same_value(self, other: Amount) -> bool:
        """Whether the two are one number, rounding apart."""
        greater = max(abs(self.value), abs(other.value))
        return abs(self.value - other.value) <= SAME * greater

    def counts_the_same(self, other: Amount) -> bool:
        """Whether both count the same thing, as far as their words show."""
        if not self.unit or not other.unit:
            return False
        size = max(int(_LEAST_PREFIX), min(len(self.unit), len(other.unit)) - 2)
        return self.unit[:size] == other.unit[:size]


def amounts_in(text: str, spans: Iterable[Span], language: Language) -> tuple[Amount, ...]:
    """The amounts of some stretches of text, in order."""
    return tuple(amount for span in spans for amount in amounts_of(tokens(text, within=span, language=language)))


def amounts_of(found: Sequence[Token]) -> list[Amount]:
    """Return the amounts of words that have been read, in order."""
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
    if (
        number.number is not None
        and number.number.is_integer()
        and _FIRST_YEAR <= number.number <= _LAST_YEAR
        and len(number.raw) == len("2000")
        and number.raw.isdigit()
    ):
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


def with_bounds(text: str, amounts: Iterable[Amount], language: Language) -> tuple[Amount, ...]:
    """Return the amounts, each with what the words before it make of it."""
    table = language.lexicon.table("bounds")
    return tuple(replace(amount, bound=_bound_before(text, amount, table)) for amount in amounts)


def _bound_before(text: str, amount: Amount, table: Table) -> str:
    before = text[max(0, amount.span.start - int(_REACH_OF_BOUND)) : amount.span.start].casefold()
    plain = " ".join(before.replace("$", " ").split())
    fitting = [phrase for phrase in table if plain.endswith(f" {phrase}") or plain == phrase]
    longest = max(fitting, key=len, default="")
    return next(iter(table.features(longest)), "")


def ranges_in(text: str, amounts: Sequence[Amount]) -> tuple[tuple[Amount, Amount], ...]:
    """Return the pairs of amounts that are the two ends of one range: "between 20,000 and 30,000"."""
    return tuple(
        (first, second)
        for first, second in pairwise(amounts)
        if text[first.span.end : second.span.start].strip(" -–") in {"and", "to", "or", ""}
        and first.value < second.value <= _WIDEST_RANGE * first.value
        and first.value >= _SMALLEST_OF_RANGE
    )
