"""Decide whether a change of words changes a number, a date or a name."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from checker.alignment.change import Change, begins_clause, begins_sentence
from checker.alignment.tokens import Token


def numbers_differ(change: Change) -> bool:
    """Return whether a value, a bound on it, a unit, a date or a quantity differs."""
    article, source = _values(change.article), _values(change.source)
    if article != source:
        if article and source:
            return not _heard_as_one(change)
        lost = article or source
        if any(value != "#1" for value in lost) and (change.article and change.source):
            return True
    if change.article and change.source:
        units = [
            _measures(change.article, change.article_before, change),
            _measures(change.source, change.source_before, change),
        ]
        if units[0] and units[1] and units[0] != units[1]:
            return True
        ranks_of = change.vocabulary.ranks
        ranks = [
            {ranks_of[token.key] for token in side if token.key in ranks_of} for side in (change.article, change.source)
        ]
        if ranks[0] and ranks[1] and ranks[0] != ranks[1] and change.alone:
            return True
        return bound_differs(change)
    return False


def _measures(found: list[Token], before: list[Token], change: Change) -> set[str]:
    """Return the units, months and days among the words ``found``, which come after ``before``."""
    near = [*before[-1:], *found]
    pairs = pairwise(near) if before else zip([None, *near], near, strict=False)
    return {token.key for last, token in pairs if _is_measure(token, last, change)}


def _is_measure(token: Token, before: Token | None, change: Change) -> bool:
    """Return whether the token is a unit or a date here: "may" without its capital is none, nor is "Mr. May"."""
    words = change.vocabulary
    if token.key in words.clock:
        return before is not None and before.number is not None
    if token.key in words.months and not token.capital:
        return False
    return token.key in words.measures and not _in_a_name(token, before, change)


def _in_a_name(token: Token, before: Token | None, change: Change) -> bool:
    """Return whether the word for a month or day is part of a name, after a title or a given name: "Theresa May"."""
    words = change.vocabulary
    if before is None or token.key not in words.dates or begins_clause(token):
        return False
    named = before.capital and before.key in change.names.proper and before.key not in words.dates
    return before.key in words.written_titles or (named and before.key not in words.function_words)


def _values(found: list[Token]) -> Counter[str]:
    return Counter(token.key for token in found if token.number is not None)


def bound_differs(change: Change) -> bool:
    """Return whether the bound on a figure is another one: "at least five" for "at most five"."""
    bounds = [{token.key for token in side} for side in (change.article, change.source)]
    return (
        _before_figure(change)
        and bounds[0] != bounds[1]
        and all(side and side <= change.vocabulary.bounds for side in bounds)
    )


def _before_figure(change: Change) -> bool:
    after = change.article_after
    return bool(after) and after[0].number is not None


def _heard_as_one(change: Change) -> bool:
    """Return whether the figures of one side add up to the other's: "8 million N95" taken down as "8,000,095"."""
    article, source = (_figures_heard(side) for side in (change.article, change.source))
    return sum(article) == sum(source) and len(article) != len(source)


def _figures_heard(found: list[Token]) -> list[float]:
    """Return the values of all figures, also of those inside designations such as "N95"."""
    inside = (re.findall(r"\d+", token.key) if token.number is None else [token.number] for token in found)
    return [float(value) for values in inside for value in values]


def names_differ(change: Change) -> bool:
    """Return whether a person, place, organisation or group differs from the source's."""
    article = _names(change.article, change.article_before, change)
    source = _names(change.source, change.source_before, change)
    # Where one side is a name for sure, a capital that only begins the other's sentence is taken for one too.
    article = article or [token for token in change.article if source and _may_be_name(token, None, change)]
    source = source or [token for token in change.source if article and _may_be_name(token, None, change)]
    if not article or not source:
        return False
    shared = {_stem(token.key) for token in article} & {_stem(token.key) for token in source}
    return not shared


def _stem(name: str) -> str:
    """Return a name without the s of its plural or possessive."""
    return name.removesuffix("s")


def _names(found: list[Token], before: list[Token], change: Change) -> list[Token]:
    near = [*before[-1:], *found]
    pairs = pairwise(near) if before else zip([None, *near], near, strict=False)
    return [token for last, token in pairs if _is_name(token, last, change)]


def _is_name(token: Token, before: Token | None, change: Change) -> bool:
    if not _may_be_name(token, before, change):
        return False
    inside = token.lead.endswith((" ", "\u00a0", "-")) and not begins_sentence(token)
    return token.key in change.names.proper or inside or (token.raw.isupper() and len(token.raw) > 1)


def _may_be_name(token: Token, before: Token | None, change: Change) -> bool:
    if not token.capital or token.number is not None or token.piece or _is_measure(token, before, change):
        return False
    if _in_a_name(token, before, change):
        return True
    acronym = token.raw.isupper() and len(token.raw) > 1
    return acronym or (token.key not in change.vocabulary.function_words and token.key not in change.names.common)
