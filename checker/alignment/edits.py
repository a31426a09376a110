"""Turn an edit script into edits: each with its place on both sides and its class."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.alignment.change import Change
from checker.alignment.classes import class_of
from checker.alignment.locate import Location
from checker.alignment.moves import with_moved_negations, with_moved_words
from checker.alignment.source_words import Names
from checker.alignment.tokens import Token
from checker.alignment.turned_sense import with_sure_turns_only
from checker.alignment.vocabulary import Vocabulary
from checker.alignment.wordwise import Step
from checker.model import Edit, EditClass, EditOp, Span

_STRAIGHT = str.maketrans("’‘ʼ", "'''")


def edits_of(location: Location, *, names: Names) -> tuple[Edit, ...]:
    """Return every step from the source's words to the quotation's, with its class; ``names`` are known names.

    Runs of equal words that differ in case alone stay one equal edit; spelling variants and contractions
    become edits of their own. An omission marked by an ellipsis, or that falls where the quotation is
    parted, is of class ``ellipsis``. A jump of the source leaves no edit: it shows in the order of the
    spans.
    """
    edits: list[Edit] = []
    brackets = list(location.quoted.brackets)
    for index, step in _parted(location.script.steps, {at for at, _ in brackets}):
        replacing = step.op is EditOp.DELETE
        while brackets and brackets[0][0] < step.quote[0] + (not replacing):
            edits.append(Edit(EditOp.INSERT, EditClass.BRACKET, brackets.pop(0)[1], None))
        edits += _edits(index, step, location, names)
        while brackets and brackets[0][0] < step.quote[1] + replacing:
            brackets.pop(0)  # inside the step just made
    edits += [Edit(EditOp.INSERT, EditClass.BRACKET, span, None) for _, span in brackets]
    sure = with_sure_turns_only(with_moved_negations(edits, location), location)
    return with_moved_words(sure, location)


def _parted(steps: Sequence[Step], positions: set[int]) -> Iterator[tuple[int, Step]]:
    """Return ``steps`` with their places in the script, equal runs split where an editor inserted something."""
    for index, step in enumerate(steps):
        start, source = step.quote[0], step.source[0]
        if step.op is EditOp.EQUAL:
            for at in sorted(position for position in positions if start < position < step.quote[1]):
                yield index, Step(step.op, (start, at), (source, source + at - start))
                start, source = at, source + at - start
        yield index, Step(step.op, (start, step.quote[1]), (source, step.source[1]))


def _edits(index: int, step: Step, location: Location, names: Names) -> Iterator[Edit]:
    if step.op is EditOp.EQUAL:
        yield from _equal(step, location)
    else:
        change = Change(index, step, location, names)
        op = EditOp.REPLACE if change.bracket else step.op
        yield Edit(op, class_of(change), change.bracket or _extent(change.article), _extent(change.source))


def _equal(step: Step, location: Location) -> Iterator[Edit]:
    pairs = list(
        zip(
            location.quoted.tokens[slice(*step.quote)],
            location.ground.tokens[slice(*step.source)],
            strict=True,
        )
    )
    vocabulary = location.quoted.vocabulary
    for kind, group in groupby(pairs, key=lambda pair: _printed_difference(pair[0], pair[1], vocabulary)):
        run = list(group)
        article, source = _extent([left for left, _ in run]), _extent([right for _, right in run])
        yield Edit(EditOp.EQUAL if kind is EditClass.SAME else EditOp.REPLACE, kind, article, source)


def _printed_difference(article: Token, source: Token, vocabulary: Vocabulary) -> EditClass:
    if article.raw.casefold() == source.raw.casefold() or "[" in article.raw:
        return EditClass.SAME
    if article.key != source.key or (article.piece != source.piece and article.key not in vocabulary.measures):
        return EditClass.CONTRACTION
    plain = [raw.translate(_STRAIGHT).replace(".", "").casefold() for raw in (article.raw, source.raw)]
    return EditClass.SAME if plain[0] == plain[1] else EditClass.SPELLING


def _extent(found: list[Token]) -> Span | None:
    if not found:
        return None
    return Span(min(token.span.start for token in found), max(token.span.end for token in found))
