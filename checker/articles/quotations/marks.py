"""Quotation marks where they stand: which characters could open or close a quotation, seen from their neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Final

from checker.articles.quotations.odd_marks import OddPair, odd_pairs
from checker.language import Language
from checker.language.expressions import any_of
from checker.model import Span
from checker.value_classes import dataclass


class MarkStyle(StrEnum):
    """Families of marks; within a family a mark may close what another opened."""

    DOUBLE = "double"  # “ ” „ " and guillemets, ``LaTeX''
    SINGLE = "single"  # ‘ ’ ‚ ' ‹ ›, which are apostrophes as often as not


class Lean(StrEnum):
    """Which way a mark's own character points."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark: its place, where its character points and what its neighbours allow.

    ``may_open``: there is something right after it and nothing right before. ``may_close``: the mirror image.
    A mark with blanks, or letters, on both sides allows neither.
    """

    span: Span
    character: str
    style: MarkStyle
    lean: Lean
    may_open: bool
    may_close: bool

    @property
    def only_opens(self) -> bool:
        """Whether its neighbours leave no other reading than an opening mark."""
        return self.may_open and not self.may_close

    @property
    def only_closes(self) -> bool:
        """Whether its neighbours leave no other reading than a closing mark."""
        return self.may_close and not self.may_open


# The first alternative is the value of an attribute in markup that was printed as text.
_MARK: Final = re.compile(
    r"=(?P<value>\"[^\"<>\n]{0,300}\"(?=[\s/>]))|'''|''|‘‘|’’|``|(?<![^\s(\[]),,(?=\w)|[\"“”„‟＂«»‘’'‚‛`‹›「」『』]"
)
_DOUBLES: Final = frozenset({"''", "‘‘", "’’", "``", ",,", *'"“”„‟＂«»「」『』'})
_OPENING: Final = frozenset({"“", "„", "‟", "«", "「", "『", "``", ",,", "‘‘", "‘", "‚", "‛", "`", "‹"})
_CLOSING: Final = frozenset({"”", "»", "」", "』", "’’", "’", "›"})

_BEFORE_AN_OPENING: Final = frozenset("([{<—–-/|…*_~") | frozenset("“„‟«‘‚‛`‹「『\"'")
_AFTER_A_CLOSING: Final = frozenset(")]}>.,;:!?—–-/|…*_~") | frozenset("”»’›」』\"'")

_INVISIBLE: Final = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff")

_FEET_BEFORE: Final = re.compile(r"\d\s?['’′]\s?\d{1,2}(?:\s?(?:½|1/2))?$")


@dataclass(frozen=True, eq=False, slots=True)
class _Elisions:
    """What stands before and after an apostrophe that is no mark: players’, goin’, ol’; ’tis, ’90s."""

    clipped: re.Pattern[str]
    elided: re.Pattern[str]


@lru_cache(maxsize=8)
def _elisions_of(language: Language) -> _Elisions:
    table = language.lexicon.table("elisions")
    return _Elisions(
        clipped=re.compile(rf"{any_of(table.having('ending'))}$|\b{any_of(table.having('clipped'))}$", re.IGNORECASE),
        elided=re.compile(rf"(?:{any_of(table.having('elided'))}|(?:[1-9]0|\d\d)s?)\b", re.IGNORECASE),
    )


def marks_in(text: str, within: Span, language: Language) -> list[Mark]:
    """Return every character in ``within`` that could open or close a quotation, in order.

    Left out are apostrophes inside words and before elided ones (’tis, ’90s), and the marks of feet and inches.
    """
    elided = _elisions_of(language).elided
    return [
        mark for mark in _marks(text, within) if not _is_apostrophe(text, mark, elided) and not _is_inches(text, mark)
    ]


def is_possessive_shaped(text: str, mark: Mark, language: Language) -> bool:
    """Return whether a closing single mark may as well be the apostrophe of "players’ union" or "goin’ home"."""
    before = text[max(0, mark.span.start - 3) : mark.span.start]
    after = text[mark.span.end : mark.span.end + 2]
    return _elisions_of(language).clipped.search(before) is not None and after[:1].isspace() and after[1:2].isalnum()


def _marks(text: str, within: Span) -> Iterator[Mark]:
    odd = [mark for pair in odd_pairs(text, within) for mark in _standing_in(text, pair)]
    taken = {place for mark in odd for place in range(mark.span.start, mark.span.end)}
    plain = (mark for mark in _plain_marks(text, within) if mark.span.start not in taken)
    yield from sorted((*odd, *plain), key=lambda mark: mark.span) if odd else plain


def _standing_in(text: str, pair: OddPair) -> Iterator[Mark]:
    """Yield two marks that open and close whatever their own characters say."""
    style = MarkStyle.SINGLE if pair.single else MarkStyle.DOUBLE
    yield Mark(pair.opening, pair.opening.of(text), style, Lean.OPENS, may_open=True, may_close=False)
    yield Mark(pair.closing, pair.closing.of(text), style, Lean.CLOSES, may_open=False, may_close=True)


def _plain_marks(text: str, within: Span) -> Iterator[Mark]:
    for match in _MARK.finditer(text, within.start, within.end):
        start, end = match.span()
        if match.group("value"):
            continue
        if match.group() != "'''":
            yield _mark(text, within, Span(start, end))
            continue
        # A single mark beside a double one: the outer mark stands on the outside.
        opens = start == within.start or text[start - 1].isspace()
        middle = start + 2 if opens else start + 1
        yield _mark(text, within, Span(start, middle))
        yield _mark(text, within, Span(middle, end))


def _mark(text: str, within: Span, span: Span) -> Mark:
    character = span.of(text)
    before = text[span.start - 1] if span.start > within.start else ""
    after = text[span.end] if span.end < within.end else ""
    blank_before, blank_after = _is_blank(before), _is_blank(after)
    return Mark(
        span=span,
        character=character,
        style=MarkStyle.DOUBLE if character in _DOUBLES else MarkStyle.SINGLE,
        lean=Lean.OPENS if character in _OPENING else Lean.CLOSES if character in _CLOSING else Lean.EITHER,
        may_open=(blank_before or before in _BEFORE_AN_OPENING) and not blank_after,
        may_close=(blank_after or after in _AFTER_A_CLOSING) and not blank_before,
    )


def _is_blank(character: str) -> bool:
    return not character or character.isspace() or character in _INVISIBLE


def _is_apostrophe(text: str, mark: Mark, elided: re.Pattern[str]) -> bool:
    if mark.style is not MarkStyle.SINGLE:
        return False
    inside_a_word = not mark.may_open and not mark.may_close
    return inside_a_word or (mark.only_opens and elided.match(text, mark.span.end) is not None)


def _is_inches(text: str, mark: Mark) -> bool:
    if mark.character not in {'"', "”", "''", "’’"}:
        return False
    return _FEET_BEFORE.search(text[max(0, mark.span.start - 12) : mark.span.start]) is not None
