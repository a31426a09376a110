"""A state machine that pairs the quotation marks of one paragraph, and says which it could not pair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from checker.articles.quotations.marks import Lean, Mark, MarkStyle, is_possessive_shaped, marks_in
from checker.language import Language
from checker.model import Span
from checker.thresholds import Threshold
from checker.value_classes import dataclass

LONGEST_SINGLE = Threshold(
    1200,
    unit="characters",
    reason="a longer run between single marks is two apostrophes; British papers quote whole paragraphs in them",
    how_set="of 246 runs in the training half of PolNeAR and in the pairs the longest has 201",
)


@dataclass(frozen=True, slots=True)
class MarkedRun:
    """Words between an outermost pair of marks, or from a mark without a partner to the paragraph's border.

    ``inner`` leaves the marks and the blanks inside them out, ``outer`` keeps the marks. ``opened`` and ``closed`` say
    which of the two marks are there. A closing mark without a partner gives a run from the end of the run before it.
    """

    outer: Span
    inner: Span
    style: MarkStyle
    opened: bool = True
    closed: bool = True


def pair_marks(
    text: str,
    within: Span,
    language: Language,
) -> list[MarkedRun]:
    """Return the outermost marked runs of a paragraph, in order and apart from each other.

    Marks inside a run belong to it. Time is linear in the paragraph's length.
    """
    marks = marks_in(text, within, language)
    doubles = _DoubleScanner(text, within, [mark for mark in marks if mark.style is MarkStyle.DOUBLE]).runs()
    singles = [mark for mark in marks if mark.style is MarkStyle.SINGLE]
    return _SingleScanner(text, within, doubles, language).merge(singles) if singles else doubles


def trimmed(text: str, start: int, end: int) -> Span:
    """Return the range without blanks, no-break ones too, at its ends; empty at ``start`` if it is all blank."""
    raw = text[start:end]
    kept = raw.strip()
    if not kept:
        return Span(start, start)
    begin = start + len(raw) - len(raw.lstrip())
    return Span(begin, begin + len(kept))


class _DoubleScanner:
    """Pairs double marks: a stack of openings, of which only the outermost becomes a run."""

    def __init__(self, text: str, within: Span, marks: Sequence[Mark]) -> None:
        self._text = text
        self._within = within
        self._marks = marks
        self._found: list[MarkedRun] = []
        self._stack: list[Mark] = []
        self._nests = _closings_suffice(marks)

    def runs(self) -> list[MarkedRun]:
        for index, mark in enumerate(self._marks):
            if not self._stack:
                self._outside(mark)
            else:
                self._inside(index, mark)
        if self._stack:
            self._add(
                self._stack[0].span.start, self._stack[0].span.end, self._within.end, self._within.end, closed=False
            )
        return self._found

    def _outside(self, mark: Mark) -> None:
        if self._is_stray(mark):
            start = self._found[-1].outer.end if self._found else self._within.start
            if not self._found or self._found[-1].opened:
                self._add(start, start, mark.span.start, mark.span.end, opened=False)
        else:
            self._stack.append(mark)

    def _is_stray(self, mark: Mark) -> bool:
        if mark.character == "»":  # »German and Danish books«
            return not mark.only_opens
        return mark.only_closes or (mark.lean is Lean.CLOSES and not mark.may_open)

    def _inside(self, index: int, mark: Mark) -> None:
        if self._closes(mark):
            opening = self._stack.pop()
            if not self._stack:
                self._add(opening.span.start, opening.span.end, mark.span.start, mark.span.end)
        elif self._nests[index] or self._is_in_another_style(mark):
            self._stack.append(mark)
        else:
            # The closing mark before this opening one is missing: the run ends where the new one begins.
            opening = self._stack[0]
            self._add(opening.span.start, opening.span.end, mark.span.start, mark.span.start, closed=False)
            self._stack = [mark]

    def _is_in_another_style(self, mark: Mark) -> bool:
        """Return whether a curly mark opens inside a paragraph that a straight one opened: not the end of that one."""
        opening = self._stack[0]
        at_start = not self._text[self._within.start : opening.span.start].strip()
        return at_start and opening.lean is Lean.EITHER and mark.lean is Lean.OPENS and mark.only_opens

    def _closes(self, mark: Mark) -> bool:
        opening = self._stack[-1]
        if opening.character == "»":
            return mark.character == "«" or mark.only_closes
        if opening.character in {"„", ",,", "‟"} and mark.character == "“":
            return True
        if mark.lean is Lean.CLOSES:
            return True
        return not mark.only_opens and (mark.lean is Lean.EITHER or mark.may_close)

    def _add(
        self, start: int, inner_start: int, inner_end: int, end: int, *, opened: bool = True, closed: bool = True
    ) -> None:
        inner = trimmed(self._text, inner_start, inner_end)
        if not any(character.isalnum() for character in inner.of(self._text)):
            return
        self._found.append(MarkedRun(Span(start, end), inner, MarkStyle.DOUBLE, opened=opened, closed=closed))


def _closings_suffice(marks: Sequence[Mark]) -> list[bool]:
    """Return for each mark whether the marks after it could close both it and the one around it."""
    steps = [_step(mark) for mark in marks]
    depth = list(accumulate(steps, initial=0))
    lowest_after = list(accumulate(reversed(depth), min))[::-1]
    return [lowest_after[index + 1] <= depth[index] - 1 for index in range(len(marks))]


def _step(mark: Mark) -> int:
    if mark.only_opens and mark.lean is not Lean.CLOSES:
        return 1
    if mark.only_closes or mark.lean is Lean.CLOSES:
        return -1
    return 0


class _SingleScanner:
    """Finds single-quoted runs outside the double-quoted ones, or around them as British papers print."""

    def __init__(self, text: str, within: Span, doubles: Sequence[MarkedRun], language: Language) -> None:
        self._text = text
        self._language = language
        self._within = within
        self._doubles = doubles
        self._found: list[MarkedRun] = []
        self._opening: Mark | None = None
        self._fallback: Mark | None = None

    def merge(self, singles: Sequence[Mark]) -> list[MarkedRun]:
        doubles = iter(self._doubles)
        double = next(doubles, None)
        for mark in singles:
            while double is not None and double.outer.end <= mark.span.start:
                self._pass(double)
                double = next(doubles, None)
            if double is None or not double.opened or mark.span.start < double.outer.start:
                self._take(mark)
        while double is not None:
            self._pass(double)
            double = next(doubles, None)
        self._finish()
        return sorted(self._found, key=lambda run: run.outer)

    def _take(self, mark: Mark) -> None:
        if self._opening is not None and mark.span.start - self._opening.span.start > LONGEST_SINGLE:
            self._finish()
        if self._opening is not None and self._could_close(mark):
            if is_possessive_shaped(self._text, mark, self._language):
                self._fallback = self._fallback or mark
            else:
                self._close(mark)
        elif mark.may_open and mark.lean is not Lean.CLOSES:
            self._finish()
            self._opening = mark

    @staticmethod
    def _could_close(mark: Mark) -> bool:
        return mark.may_close and (mark.lean is not Lean.OPENS or not mark.may_open)

    def _pass(self, double: MarkedRun) -> None:
        """Keep a double-quoted run, until an open single mark turns out to close after it."""
        if self._opening is not None and not self._may_hold_doubles(self._opening):
            self._finish()
        if self._opening is not None and not double.opened:
            return
        reached = self._found[-1].outer.end if self._found else double.outer.start
        if reached <= double.outer.start:
            self._found.append(double)
        elif reached <= double.inner.end:
            inner = trimmed(self._text, reached, double.inner.end)
            if any(character.isalnum() for character in inner.of(self._text)):
                self._found.append(replace(double, outer=Span(reached, double.outer.end), inner=inner))

    def _may_hold_doubles(self, opening: Mark) -> bool:
        before = self._text[max(self._within.start, opening.span.start - 2) : opening.span.start].rstrip()
        return opening.character == "‘" or not before or before[-1] in ",:"

    def _close(self, mark: Mark) -> None:
        opening = self._opening
        self._opening = self._fallback = None
        if opening is None:
            return
        inner = trimmed(self._text, opening.span.end, mark.span.start)
        if not any(character.isalnum() for character in inner.of(self._text)):
            return
        while self._found and self._found[-1].outer.end > opening.span.start:
            self._found.pop()
        self._found.append(MarkedRun(Span(opening.span.start, mark.span.end), inner, MarkStyle.SINGLE))

    def _finish(self) -> None:
        if self._fallback is not None:
            self._close(self._fallback)
        elif (
            self._opening is not None
            and self._opening.span.start == self._within.start
            and self._opening.character == "‘"
        ):
            self._leave_open(self._opening)
        self._opening = self._fallback = None

    def _leave_open(self, opening: Mark) -> None:
        end = next((run.outer.start for run in self._found if run.outer.start > opening.span.start), self._within.end)
        inner = trimmed(self._text, opening.span.end, end)
        if any(character.isalnum() for character in inner.of(self._text)):
            self._found.append(MarkedRun(Span(opening.span.start, end), inner, MarkStyle.SINGLE, closed=False))
