"""Find the words of the record that negate, limit or condition what a quotation kept of their sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from checker.alignment.change import SHORT_DELETION, begins_clause, begins_sentence
from checker.alignment.source_words import Ground
from checker.alignment.tokens import Token, tokens
from checker.alignment.vocabulary import Vocabulary, vocabulary_of
from checker.alignment.wordwise import Step
from checker.language import Language
from checker.matching.evidence import LeftOut, Qualification
from checker.matching.match import Match
from checker.model import Article, EditClass, EditOp, Quotation, Span
from checker.thresholds import Threshold

AHEAD = Threshold(
    14,
    unit="words",
    reason="A qualifier of several words may open so late in the rest of the sentence, one of a single word at once.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)


_DENIAL = Threshold(
    5,
    unit="words",
    reason="How far before a verb of thinking or saying its negation is: I do not think, not a hundred percent sure.",
    how_set="By hand on real pairs; rerun make accuracy.",
)


def left_out(found: Match) -> Iterator[LeftOut]:
    """Return every stretch left out inside the quotation, marked or not, in the quotation's order."""
    ground = found.location.ground
    reported = _reported_otherwise(found)
    marked = {edit.source for edit in found.edits if edit.kind is EditClass.ELLIPSIS}
    for step in found.location.script.steps:
        if step.op is EditOp.DELETE and _extent(ground.tokens[slice(*step.source)]) not in reported:
            left = _judged(ground, *step.source)
            hidden = left.qualification is None and left.span in marked and _hedges(ground, step)
            yield replace(left, qualification=Qualification.LIMITS) if hidden else left
    for leap in found.location.script.leaps:
        if leap.left + 1 < leap.right and found.location.openly(leap):
            end = _sentence_end(ground.tokens, leap.left + 1, leap.right)
            if end > leap.left + 1:
                yield _judged(ground, leap.left + 1, end)


def _hedges(ground: Ground, step: Step) -> bool:
    """Return whether little more than a word of uncertainty was left out: "hopefully"."""
    gone, words = ground.tokens[slice(*step.source)], ground.vocabulary
    return len(gone) <= SHORT_DELETION and any(token.key in words.hedges - words.of_figures for token in gone)


def _reported_otherwise(found: Match) -> set[Span]:
    """Return the places that an editor's [brackets] replace, or that another rule reports."""
    plain = {EditClass.OTHER, EditClass.ELLIPSIS}
    return {edit.source for edit in found.edits if edit.source and edit.kind not in plain}


def _judged(ground: Ground, start: int, end: int) -> LeftOut:
    gone = ground.tokens[start:end]
    return LeftOut(_extent(gone), _qualification(gone, ground.tokens[end : end + 1], ground.vocabulary))


def _qualification(gone: Sequence[Token], after: Sequence[Token], vocabulary: Vocabulary) -> Qualification | None:
    if after and not begins_sentence(after[0]) and (_denies(gone, vocabulary) or _negates(gone, vocabulary)):
        return Qualification.NEGATES
    if begins_sentence(gone[0]):
        opens_right = after and not begins_sentence(after[0]) and "," in after[0].lead
        return _opening(gone, vocabulary) if opens_right else None
    return _opening(gone, vocabulary)


def _negates(gone: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Return whether the words left out begin with the negation of the verb before them: "does (not) represent"."""
    keys = [token.key for token in gone[:3]]
    denied = any(key in vocabulary.negations for key in keys[:2])
    return denied and not begins_clause(gone[0]) and not any(pair in vocabulary.not_negating for pair in pairwise(keys))


def _denies(gone: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Return whether the words end in a denied verb of thinking or saying: "I don't think (that)"."""
    keys = [token.key for token in gone if token.key not in vocabulary.binding][-int(_DENIAL) :]
    return any(key in vocabulary.saying | vocabulary.thinking for key in keys[-1:]) and any(
        key in vocabulary.negations for key in keys[:-1]
    )


def _opening(gone: Sequence[Token], vocabulary: Vocabulary) -> Qualification | None:
    """Return what a clause does that begins with these words."""
    keys = [token.key for token in gone]
    while keys and keys[0] in vocabulary.links:
        keys.pop(0)
    for size in range(_longest(vocabulary), 0, -1):
        if len(keys) > size and tuple(keys[:size]) in vocabulary.qualifiers:
            return Qualification.CONDITIONS if keys[0] in vocabulary.conditions else Qualification.CONCEDES
    return None


def _longest(vocabulary: Vocabulary) -> int:
    """Return the number of words of the longest qualifier."""
    return max(map(len, vocabulary.qualifiers))


def qualified_after(found: Match) -> LeftOut | None:
    """Return the qualifying clause with which the speaker's sentence goes on after the quotation; None without."""
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
    kind = _opening(rest, ground.vocabulary)
    if kind is None:
        keys = [token.key for token in rest[: int(AHEAD)]]
        longest = _longest(ground.vocabulary)
        for at in range(1, len(keys)):
            if any(tuple(keys[at : at + size]) in ground.vocabulary.qualifiers for size in range(2, longest + 1)):
                kind = Qualification.LIMITS
                break
    return LeftOut(_extent(rest), kind) if kind else None


def qualified_before(found: Match, quotation: Quotation, article: Article) -> LeftOut | None:
    """Return the words before the quotation, in the speaker's sentence, that deny, narrow or condition it."""
    ground = found.location.ground
    start = found.location.used[0][0]
    begin = start
    while begin and ground.turns[begin - 1] == ground.turns[start] and not begins_sentence(ground.tokens[begin]):
        begin -= 1
    before = ground.tokens[begin:start]
    if not before or begins_sentence(ground.tokens[start]):
        return None
    kind = _before(before, ground.tokens[start], ground.vocabulary, whole=quotation.text[:1].isupper())
    if (
        kind is Qualification.NEGATES
        and not quotation.text[:1].isupper()
        and _denied_by_reporter(article, quotation, ground.language)
    ):
        return None
    return LeftOut(_extent(before), kind) if kind else None


def _before(before: Sequence[Token], first: Token, vocabulary: Vocabulary, *, whole: bool) -> Qualification | None:
    """Return what the words before do to a quotation; ``whole`` if it is printed as a sentence."""
    keys = [token.key for token in before]
    if not begins_clause(first):
        if _denies(before, vocabulary):
            return Qualification.NEGATES
        if whole and any(tuple(keys[-size:]) in vocabulary.narrowing for size in range(1, _longest(vocabulary) + 1)):
            return Qualification.NARROWS
        return _fronted(keys, vocabulary)
    opening = _opening(before, vocabulary)
    fronted = any(tuple(keys[:size]) in vocabulary.fronted for size in range(1, _longest(vocabulary) + 1))
    if "," in first.lead and (opening is Qualification.CONDITIONS or fronted):
        return opening or Qualification.LIMITS
    return None


def _fronted(keys: Sequence[str], vocabulary: Vocabulary) -> Qualification | None:
    """Return what a conjunction does that alone comes before the quotation: "While", "So long as"."""
    left = list(keys)
    while left and left[0] in vocabulary.links:
        left.pop(0)
    if tuple(left) not in vocabulary.fronted:
        return None
    return Qualification.CONDITIONS if left[0] in vocabulary.conditions else Qualification.LIMITS


def _denied_by_reporter(article: Article, quotation: Quotation, language: Language) -> bool:
    """Return whether the reporter's own sentence denies the quoted words as the speaker did."""
    written = tokens(article.text, within=quotation.carrier, leave_out=quotation.spans, language=language)
    words = vocabulary_of(language)
    return any(token.key in words.negations or token.key in words.denying for token in written)


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
