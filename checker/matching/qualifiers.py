"""Words of the record that negate, limit or condition what a quotation kept of their sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.alignment.change import begins_clause, begins_sentence
from checker.alignment.lexicon import HEDGING_VERBS, NEGATIONS, QUALIFIERS
from checker.alignment.tokens import Token
from checker.matching.evidence import LeftOut, Qualification
from checker.matching.match import Attempt
from checker.model import EditClass, EditOp, Quotation, Span

# How many words after the quotation's end, in the same sentence, may open a qualifying clause of several words
# ("... and also to do so under the terms of ..."); one of a single word ("but", "if") must follow at once.
AHEAD = 14
_CONDITIONS = frozenset(
    {
        "if",
        "unless",
        "until",
        "provided",
        "providing",
        "assuming",
        "subject",
        "depending",
        "as",
        "so",
        "on",
        "only",
        "in",
        "under",
    }
)
_LINKS = frozenset({"and", "or", ",", "also"})
_LONGEST_QUALIFIER = 4
_SAYING = HEDGING_VERBS | {"say", "said", "mean", "suggest", "claim", "know", "see"}


def left_out(found: Attempt) -> Iterator[LeftOut]:
    """Every stretch left out inside the quotation, marked or not, in the quotation's order."""
    ground = found.location.ground.tokens
    told = _told_otherwise(found)
    for step in found.location.script.steps:
        if step.op is EditOp.DELETE and _extent(ground[slice(*step.source)]) not in told:
            yield _judged(ground, *step.source)
    for leap in found.location.script.leaps:
        if leap.left + 1 < leap.right and found.location.openly(leap):
            end = _sentence_end(ground, leap.left + 1, leap.right)
            if end > leap.left + 1:
                yield _judged(ground, leap.left + 1, end)


def _told_otherwise(found: Attempt) -> set[Span]:
    """The places of words left out that an editor replaced in [brackets], or that another rule tells."""
    plain = {EditClass.OTHER, EditClass.ELLIPSIS}
    return {edit.source for edit in found.edits if edit.source and edit.kind not in plain}


def _judged(ground: Sequence[Token], start: int, end: int) -> LeftOut:
    gone = ground[start:end]
    return LeftOut(_extent(gone), _qualification(gone, ground[end : end + 1]))


def _qualification(gone: Sequence[Token], after: Sequence[Token]) -> Qualification | None:
    if after and not begins_sentence(after[0]) and (_denies(gone) or _negates(gone)):
        return Qualification.NEGATES
    if begins_sentence(gone[0]):
        opens_right = after and not begins_sentence(after[0]) and "," in after[0].lead
        return _opening(gone) if opens_right else None
    return _opening(gone)


def _negates(gone: Sequence[Token]) -> bool:
    """Whether the words left out begin with the negation of the verb before them: "does (not) represent"."""
    return not begins_clause(gone[0]) and any(token.key in NEGATIONS for token in gone[:2])


def _denies(gone: Sequence[Token]) -> bool:
    """Whether the words end in a denied verb of thinking or saying: "I don't think (that)"."""
    keys = [token.key for token in gone if token.key != "that"][-3:]
    return any(key in _SAYING for key in keys[-1:]) and any(key in NEGATIONS for key in keys[:-1])


def _opening(gone: Sequence[Token]) -> Qualification | None:
    """What a clause does that begins with these words."""
    keys = [token.key for token in gone]
    while keys and keys[0] in _LINKS:
        keys.pop(0)
    for size in range(_LONGEST_QUALIFIER, 0, -1):
        if len(keys) > size and tuple(keys[:size]) in QUALIFIERS:
            return Qualification.CONDITIONS if keys[0] in _CONDITIONS else Qualification.LIMITS
    return None


def qualified_after(found: Attempt) -> LeftOut | None:
    """The qualifying clause with which the speaker's sentence goes on after the quotation, if there is one."""
    ground = found.location.ground
    end = found.location.used[-1][1]
    stop = _sentence_end(ground.tokens, end, len(ground.tokens))
    rest = [
        token
        for index, token in enumerate(ground.tokens[end:stop], end)
        if ground.turns[index] == ground.turns[end - 1]
    ]
    if not rest or begins_sentence(rest[0]):
        return None
    kind = _opening(rest)
    if kind is None:
        keys = [token.key for token in rest[:AHEAD]]
        for at in range(1, len(keys)):
            if any(tuple(keys[at : at + size]) in QUALIFIERS for size in range(2, _LONGEST_QUALIFIER + 1)):
                kind = Qualification.LIMITS
                break
    return LeftOut(_extent(rest), kind) if kind else None


def qualified_before(found: Attempt, quotation: Quotation) -> LeftOut | None:
    """The qualifying words with which the speaker's sentence begins before the quotation, if there are any."""
    ground = found.location.ground
    start = found.location.used[0][0]
    begin = start
    while begin and ground.turns[begin - 1] == ground.turns[start] and not begins_sentence(ground.tokens[begin]):
        begin -= 1
    before = ground.tokens[begin:start]
    if not before or begins_sentence(ground.tokens[start]):
        return None
    if _denies(before) and quotation.text[:1].isupper():
        return LeftOut(_extent(before), Qualification.NEGATES)
    conditional = _opening(before)
    if conditional is Qualification.CONDITIONS and "," in ground.tokens[start].lead:
        return LeftOut(_extent(before), conditional)
    return None


def _sentence_end(ground: Sequence[Token], start: int, limit: int) -> int:
    end = start
    while (
        end < limit
        and not (begins_sentence(ground[end]) and end > start)
        and not (end == start and begins_sentence(ground[end]))
    ):
        end += 1
    return end


def _extent(found: Sequence[Token]) -> Span:
    return Span(min(token.span.start for token in found), max(token.span.end for token in found))
