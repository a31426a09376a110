"""A difference between quotation and source in its context."""

from __future__ import annotations

from checker.alignment.locate import Location
from checker.alignment.source_words import Names
from checker.alignment.tokens import Token
from checker.alignment.vocabulary import Vocabulary
from checker.alignment.wordwise import Step
from checker.model import EditOp, Span
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_SENTENCE_STOPS = (".", "?", "!", "…")
SHORT_DELETION = Threshold(
    4,
    unit="words",
    reason="A short stretch left out negates or hedges its neighbours; a longer one is an omission.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)
_AROUND = Threshold(
    8,
    unit="words",
    reason="How much of the record around a change may explain it: a repeated beginning, a denied verb.",
    how_set="By hand, a little longer than the longest restart; rerun make accuracy.",
)


@dataclass(frozen=True, slots=True)
class Change:
    """A step of an edit script that is not equal, with the words around it.

    ``index`` is the step's place in the script, ``names`` are the words known as names.
    """

    index: int
    step: Step
    location: Location
    names: Names

    @property
    def vocabulary(self) -> Vocabulary:
        """Return the word classes of the language that both sides are in."""
        return self.location.quoted.vocabulary

    @property
    def article(self) -> list[Token]:
        """Return the words that only the quotation has."""
        return list(self.location.quoted.tokens[slice(*self.step.quote)])

    @property
    def source(self) -> list[Token]:
        """Return the words that only the source has."""
        return list(self.location.ground.tokens[slice(*self.step.source)])

    @property
    def source_before(self) -> list[Token]:
        """Return the few words of the source before the change."""
        start = self.step.source[0]
        return list(self.location.ground.tokens[max(0, start - int(_AROUND)) : start])

    @property
    def source_after(self) -> list[Token]:
        """Return the few words of the source after the change."""
        end = self.step.source[1]
        return list(self.location.ground.tokens[end : end + int(_AROUND)])

    @property
    def article_before(self) -> list[Token]:
        """Return the quotation's words before the change."""
        return list(self.location.quoted.tokens[: self.step.quote[0]])

    @property
    def article_after(self) -> list[Token]:
        """Return the quotation's words after the change."""
        return list(self.location.quoted.tokens[self.step.quote[1] :])

    @property
    def editorial(self) -> bool:
        """Return whether the words are marked as an editor's: in (parentheses), or with [letters] in them."""
        if self.article and all("[" in token.raw for token in self.article):
            return True
        inside = self.location.quoted.parenthetical
        return self.step.op is not EditOp.DELETE and all(i in inside for i in range(*self.step.quote))

    @property
    def bracket(self) -> Span | None:
        """Return the editor's [insertion] at the place where the source's words were left out; None without one."""
        if self.step.op is not EditOp.DELETE:
            return None
        return next((span for at, span in self.location.quoted.brackets if at == self.step.quote[0]), None)

    @property
    def put_in(self) -> list[Token]:
        """The editor's words in place of the source's, in [brackets] or (parentheses)."""
        if self.bracket is None:
            return self.article
        quoted = self.location.quoted
        return next(
            list(inserted)
            for (at, _), inserted in zip(quoted.brackets, quoted.inserted, strict=True)
            if at == self.step.quote[0]
        )

    @property
    def unheard(self) -> bool:
        """Return whether the difference is at a gap in the record, where the article may have words it lacks.

        Beside a gap alone a difference counts only if the article has more words there than the record.
        """
        if not self.article:
            return False
        steps = self.location.script.steps
        first = last = self.index
        while first and steps[first - 1].op is not EditOp.EQUAL:
            first -= 1
        while last + 1 < len(steps) and steps[last + 1].op is not EditOp.EQUAL:
            last += 1
        start, end = steps[first].source[0], steps[last].source[1]
        more = steps[last].quote[1] - steps[first].quote[0] > end - start
        return any(start < at < end or (more and start <= at <= end) for at in self.location.ground.gaps)

    @property
    def marked(self) -> bool:
        """Return whether the article marks an omission here: with an ellipsis, or by ending a part."""
        quoted = self.location.quoted
        return any(at in quoted.marked for at in range(self.step.quote[0], self.step.quote[1] + 1))

    @property
    def inner(self) -> bool:
        """Return whether both neighbours are unchanged words, so that the two sides surely correspond."""
        steps = self.location.script.steps
        at = self.index
        return 0 < at < len(steps) - 1 and steps[at - 1].op is steps[at + 1].op is EditOp.EQUAL

    @property
    def alone(self) -> bool:
        """Return whether no other difference is next to this one."""
        steps = self.location.script.steps
        at = self.index
        return all(step.op is EditOp.EQUAL for step in (*steps[max(0, at - 1) : at], *steps[at + 1 : at + 2]))

    @property
    def whole_sentences(self) -> bool:
        """Return whether the words are complete sentences, which change nothing inside their neighbours."""
        if self.article:
            opens = begins_sentence(self.article[0]) or self.step.quote[0] == 0
            return opens and (not self.article_after or begins_sentence(self.article_after[0]))
        opens = begins_sentence(self.source[0]) or self.step.quote[0] == 0 or self._begins_turn(self.step.source[0])
        return opens and (
            not self.source_after or begins_sentence(self.source_after[0]) or self._begins_turn(self.step.source[1])
        )

    @property
    def whole_clauses(self) -> bool:
        """Return whether the words are complete clauses or items of a list, between punctuation marks."""
        found, after = (self.article, self.article_after) if self.article else (self.source, self.source_after)
        set_off = begins_clause(found[0]) or begins_sentence(found[0])
        return set_off and bool(after) and (begins_clause(after[0]) or begins_sentence(after[0]))

    def _begins_turn(self, at: int) -> bool:
        turns = self.location.ground.turns
        return not 0 < at < len(turns) or turns[at] != turns[at - 1]


def begins_clause(token: Token) -> bool:
    """Return whether punctuation other than a space or hyphen comes before the token."""
    return token.lead.strip() not in {"", "-", "'", "’"}


def begins_sentence(token: Token) -> bool:
    """Return whether a full stop, a question or exclamation mark or a paragraph break comes before the token."""
    return any(mark in token.lead for mark in _SENTENCE_STOPS) or "\n" in token.lead


def broken_off(token: Token) -> bool:
    """Return whether the speaker broke off before the token: with a dash or an ellipsis."""
    return any(mark in token.lead for mark in ("–", "—", "--", "…", "...", " - ", "- ", "‑ "))
