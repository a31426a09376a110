"""Locate the words of a quotation in the words of one speaker, and say how they were changed."""

from __future__ import annotations

from collections.abc import Sequence

from checker.alignment.anchors import shared_runs, weight
from checker.alignment.chain import best_chain
from checker.alignment.quoted import Quoted
from checker.alignment.script import Leap, Script, edit_script, whole_script
from checker.alignment.source_words import Ground
from checker.alignment.tokens import Token
from checker.alignment.wordwise import Step
from checker.model import EditOp, Span
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class Location:
    """A quotation aligned with the words of one source.

    ``matched`` is the weighted share of the quotation's words that the source has in this order.
    """

    quoted: Quoted
    ground: Ground
    script: Script
    matched: float

    @property
    def used(self) -> tuple[tuple[int, int], ...]:
        """Return the runs of ground tokens, half-open, from the first to the last one used; a leap ends a run."""
        return tuple((run[0].source[0], run[-1].source[1]) for run in self._runs())

    @property
    def spans(self) -> tuple[Span, ...]:
        """Return the places in the source that the quotation covers, in the quotation's order."""
        return tuple(_stretch(self.ground.tokens[start:end]) for start, end in self.used if start < end)

    @property
    def turns(self) -> tuple[int, ...]:
        """Return the turns of those places in order, each once."""
        return tuple(sorted({turn for start, end in self.used for turn in self.ground.turns[start:end]}))

    def surroundings(self, reach: int) -> list[Token]:
        """Return the ground's words inside the passage and up to ``reach`` words around each of its runs."""
        runs = ((max(0, start - reach), end + reach) for start, end in self.used)
        return [token for start, end in runs for token in self.ground.tokens[start:end]]

    def openly(self, leap: Leap) -> bool:
        """Return whether the article marks the leap: with an ellipsis, or by ending a part."""
        start = next((s.quote[1] for s in reversed(self.script.steps[: leap.step]) if s.op is EditOp.EQUAL), 0)
        end = next((s.quote[0] for s in self.script.steps[leap.step :] if s.op is EditOp.EQUAL), start)
        return any(at in self.quoted.marked for at in range(start, end + 1))

    def _runs(self) -> list[list[Step]]:
        borders = {leap.step for leap in self.script.leaps}
        runs: list[list[Step]] = [[]]
        for index, step in enumerate(self.script.steps):
            if index in borders and runs[-1]:
                runs.append([])
            if step.source[0] < step.source[1]:
                runs[-1].append(step)
        return [run for run in runs if run]


def _stretch(used: Sequence[Token]) -> Span:
    """Return the characters from the first to the last of these tokens; a currency sign comes before its figure."""
    return Span(min(token.span.start for token in used[:2]), max(token.span.end for token in used[-2:]))


def locate(quotation: Quoted, ground: Ground) -> Location | None:
    """Return the best place for the quotation's words on this ground; None if they share no content word."""
    runs = shared_runs(
        quotation.tokens, ground.words, quotation.marked, ground.speakers, vocabulary=quotation.vocabulary
    )
    _, chain = best_chain(quotation.tokens, ground, runs, quotation.marked)
    if not chain:
        return None
    script = edit_script(quotation.tokens, ground, chain, quotation.open)
    return Location(quotation, ground, script, _matched(quotation, script))


def _matched(quotation: Quoted, script: Script) -> float:
    vocabulary = quotation.vocabulary
    total = sum(weight(token, vocabulary) for token in quotation.tokens)
    same = sum(
        weight(token, vocabulary)
        for s in script.steps
        if s.op is EditOp.EQUAL
        for token in quotation.tokens[slice(*s.quote)]
    )
    return same / total if total else 0.0


def laid_over(quotation: Quoted, ground: Ground) -> Location:
    """Return the quotation aligned with all of the ground, for passages found by meaning."""
    script = whole_script(quotation.tokens, ground)
    return Location(quotation, ground, script, _matched(quotation, script))
