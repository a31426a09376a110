"""Where two witnesses print one utterance otherwise, and whether the difference is one of substance."""

from __future__ import annotations

from collections.abc import Sequence

from checker.alignment.change import Change, begins_sentence
from checker.alignment.classes import class_of
from checker.alignment.locate import Location
from checker.alignment.quoted import Quoted
from checker.alignment.script import Script
from checker.alignment.source_words import Names
from checker.alignment.tokens import Token
from checker.alignment.vocabulary import Vocabulary
from checker.alignment.wordwise import Step
from checker.comparison.witnesses import ground_of
from checker.model import TIDIED, UNCOUNTED, EditClass, EditOp, Span
from checker.thresholds import Threshold
from checker.value_classes import dataclass

LONGEST_AT_AN_END = Threshold(
    3,
    unit="words",
    reason="longer readings at the end of an excerpt may be where one article broke off and another went on",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)

MEANING = (EditClass.NUMBER, EditClass.NAME, EditClass.POLARITY, EditClass.MODALITY)
_STEM = Threshold(
    4,
    unit="letters",
    reason="words that begin alike so far are forms of one word (“meeting”, “meetings”) if only an ending differs",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)
_LONGEST_ENDING = Threshold(
    3,
    unit="letters",
    reason="the endings of two forms of one word are no longer",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)
_BESIDE = Threshold(
    8,
    unit="words",
    reason="a word is said again if it occurs so close on either side",
    how_set="by hand, on articles about the same speeches; rerun tests/comparison on change",
)
_MIRRORED = {
    EditOp.EQUAL: EditOp.EQUAL,
    EditOp.REPLACE: EditOp.REPLACE,
    EditOp.INSERT: EditOp.DELETE,
    EditOp.DELETE: EditOp.INSERT,
}


@dataclass(frozen=True, slots=True)
class Variant:
    """One place where two printings differ.

    ``one`` and ``other`` are the places in the two texts; a side that lacks the words has an empty span where they
    would stand. ``substantial`` says that the difference is more than what newsrooms tidy or a reader passes over,
    ``one_sided`` that one printing merely has words that the other lacks.
    """

    kind: EditClass
    one: Span
    other: Span
    substantial: bool
    one_sided: bool

    def mirrored(self) -> Variant:
        """The same place seen from the other side."""
        return Variant(self.kind, self.other, self.one, self.substantial, self.one_sided)


def variants_of(location: Location, other: Quoted, names: Names) -> tuple[Variant, ...]:
    """The differences between two quotations, the first laid on the words of the ``other``; they must share some.

    What one side has beyond the other's excerpt is no difference. A difference is as light as the lighter of its two
    readings: an omission on one side is an addition on the other, and which of the two was tidied nobody knows.
    """
    mirror = _mirrored(location, other)
    steps = location.script.steps
    shared = common_runs(location)
    first, last = steps.index(shared[0]), steps.index(shared[-1])
    return tuple(
        _variant(Change(at, step, location, names), Change(at, mirror.script.steps[at], mirror, names))
        for at, step in enumerate(steps)
        if step.op is not EditOp.EQUAL and (first < at < last or _set_against(step, location, at_end=at > last))
    )


def common_runs(location: Location) -> list[Step]:
    """The runs of words that both have, in order."""
    return [step for step in location.script.steps if step.op is EditOp.EQUAL and step.quote[0] < step.quote[1]]


def overhang(location: Location) -> tuple[int, int]:
    """How many words at the beginning and the end of the first quotation the second's excerpt leaves out.

    Up to the end of the sentence, words that stand beside words of the other side which are not theirs are no
    overhang but a difference.
    """
    steps = common_runs(location)
    asked, given = location.quoted.tokens, location.ground.tokens
    before = _disputed(asked[: steps[0].quote[0]][::-1], given[: steps[0].source[0]][::-1], forwards=False)
    after = _disputed(asked[steps[-1].quote[1] :], given[steps[-1].source[1] :], forwards=True)
    return steps[0].quote[0] - before, len(asked) - steps[-1].quote[1] - after


def _disputed(one: Sequence[Token], other: Sequence[Token], *, forwards: bool) -> int:
    return min(_within_sentence(one, forwards=forwards), _within_sentence(other, forwards=forwards))


def _within_sentence(found: Sequence[Token], *, forwards: bool) -> int:
    """How many of these words, told from the shared ones outwards, belong to the sentence those stand in."""
    for count, token in enumerate(found):
        if begins_sentence(token):
            return count if forwards else count + 1
    return len(found)


def _set_against(step: Step, location: Location, *, at_end: bool) -> bool:
    """Whether readings at the end of an excerpt are surely two readings of one place."""
    if step.op is not EditOp.REPLACE:
        return False
    ours = location.quoted.tokens[slice(*step.quote)]
    theirs = location.ground.tokens[slice(*step.source)]
    inner = (ours[1:], theirs[1:])
    if max(len(ours), len(theirs)) > LONGEST_AT_AN_END or any(begins_sentence(t) for side in inner for t in side):
        return False
    if at_end:
        ends = (step.quote[1] == len(location.quoted.tokens), step.source[1] == len(location.ground.tokens))
        return all(ends) and not begins_sentence(ours[0]) and not begins_sentence(theirs[0])
    after = (location.quoted.tokens[step.quote[1]], location.ground.tokens[step.source[1]])
    return step.quote[0] == step.source[0] == 0 and not any(map(begins_sentence, after))


def _variant(change: Change, mirror: Change) -> Variant:
    kinds = [class_of(change), class_of(mirror)]
    light = [kind for kind in kinds if kind in UNCOUNTED | TIDIED]
    plain = EditClass.OTHER if EditClass.OTHER in kinds else kinds[0]
    kind = light[0] if light else plain
    return Variant(
        kind,
        _place(change.location.quoted.tokens, change.step.quote),
        _place(change.location.ground.tokens, change.step.source),
        substantial=not light
        and not change.whole_sentences
        and not _openly_broken(change)
        and not _openly_broken(mirror)
        and (kind in MEANING or of_substance(*_without_repetitions(change), change.vocabulary)),
        one_sided=one_sided(change.article, change.source, change.vocabulary),
    )


def _openly_broken(change: Change) -> bool:
    """Whether an ellipsis, an editor's words or the end of a part stand at the difference and may account for it.

    They stand at it, too, where only function words are between: after "there is … a", "a" was not what was meant.
    """
    start, end = change.step.quote
    found = change.location.quoted.tokens
    while start and found[start - 1].key in change.vocabulary.function_words:
        start -= 1
    one_for_one = len(change.article) == len(change.source)
    return any(at in change.location.quoted.open for at in range(start, end if one_for_one else end + 1))


def _without_repetitions(change: Change) -> tuple[list[Token], list[Token]]:
    """Both sides; words on one side alone that are only said again beside it are left out."""
    if not change.article:
        return [], _not_beside(change.source, [*change.source_before, *change.source_after])
    if not change.source:
        near = [*change.article_before[-int(_BESIDE) :], *change.article_after[: int(_BESIDE)]]
        return _not_beside(change.article, near), []
    return change.article, change.source


def _not_beside(found: Sequence[Token], near: Sequence[Token]) -> list[Token]:
    again = {token.key for token in near}
    return [token for token in found if token.key not in again]


def of_substance(one: Sequence[Token], other: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether words are exchanged, added or left out that carry content, forms of one word apart."""
    ours, theirs = _content(one, vocabulary), _content(other, vocabulary)
    return any(not _has_form(word, theirs) for word in ours) or any(not _has_form(word, ours) for word in theirs)


def one_sided(one: Sequence[Token], other: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether one side has nothing but function words to set against the other's."""
    return not all(any(_telling(token, vocabulary) for token in side) for side in (one, other))


def _telling(token: Token, vocabulary: Vocabulary) -> bool:
    turns = token.key in vocabulary.negations or token.key in vocabulary.modals
    return turns or token.key not in vocabulary.function_words


def _content(found: Sequence[Token], vocabulary: Vocabulary) -> list[str]:
    return [token.key for token in found if token.key not in vocabulary.function_words]


def _has_form(word: str, among: Sequence[str]) -> bool:
    return any(_forms_of_one(word, other) for other in among)


def _forms_of_one(one: str, other: str) -> bool:
    if one == other:
        return True
    alike = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return alike >= _STEM and max(len(one), len(other)) - alike <= _LONGEST_ENDING


def _place(found: Sequence[Token], among: tuple[int, int]) -> Span:
    """The characters of a run of tokens; of an empty one the place right after the token before it."""
    start, end = among
    if start < end:
        return Span(min(t.span.start for t in found[start:end]), max(t.span.end for t in found[start:end]))
    at = found[start - 1].span.end if start else found[0].span.start
    return Span(at, at)


def _mirrored(location: Location, other: Quoted) -> Location:
    steps = tuple(Step(_MIRRORED[s.op], s.source, s.quote) for s in location.script.steps)
    return Location(other, ground_of(location.quoted), Script(steps, ()), location.matched)
