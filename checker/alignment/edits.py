"""An edit script as data: each edit with its place on both sides and its class."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checker.alignment.change import Change
from checker.alignment.classes import class_of
from checker.alignment.locate import Location
from checker.alignment.script import Step
from checker.alignment.tokens import Token
from checker.model import Edit, EditClass, EditOp, Span


def edits_of(location: Location, *, names: frozenset[str]) -> tuple[Edit, ...]:
    """Every step from the source's words to the quotation's, classed; ``names`` are keys known as proper names.

    Runs of equal words that differ in case alone stay one equal edit; spelling variants and contractions
    become edits of their own. An omission marked by an ellipsis, or that falls where the quotation is
    parted, is of class ``ellipsis``. A jump of the source leaves no edit: it shows in the order of the
    spans.
    """
    return tuple(edit for step in location.script.steps for edit in _edits(step, location, names))


def _edits(step: Step, location: Location, names: frozenset[str]) -> Iterator[Edit]:
    if step.op is EditOp.EQUAL:
        yield from _equal(step, location)
    else:
        change = Change(step, location, names)
        yield Edit(step.op, class_of(change), _extent(change.article), _extent(change.source))


def _equal(step: Step, location: Location) -> Iterator[Edit]:
    pairs = list(
        zip(
            location.quoted.tokens[slice(*step.quote)],
            location.ground.tokens[slice(*step.source)],
            strict=True,
        )
    )
    for kind, group in groupby(pairs, key=lambda pair: _printed_difference(*pair)):
        run = list(group)
        article, source = _extent([left for left, _ in run]), _extent([right for _, right in run])
        yield Edit(EditOp.EQUAL if kind is EditClass.SAME else EditOp.REPLACE, kind, article, source)


def _printed_difference(article: Token, source: Token) -> EditClass:
    if article.raw.casefold() == source.raw.casefold():
        return EditClass.SAME
    if article.key != source.key or article.piece != source.piece:
        return EditClass.CONTRACTION
    plain = [raw.replace("’", "'").replace(".", "").casefold() for raw in (article.raw, source.raw)]
    return EditClass.SAME if plain[0] == plain[1] else EditClass.SPELLING


def _extent(found: list[Token]) -> Span | None:
    if not found:
        return None
    return Span(min(token.span.start for token in found), max(token.span.end for token in found))
