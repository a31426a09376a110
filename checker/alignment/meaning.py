"""Whether a change of words changes what is claimed: how much, of whom, whether at all, how surely."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise, zip_longest

from checker.alignment.change import Change, begins_clause, begins_sentence
from checker.alignment.lexicon import (
    BACKSHIFT,
    BOUNDS,
    FUNCTION_WORDS,
    HEDGES,
    HEDGING_VERBS,
    MODALS,
    NEGATIONS,
    NEGATIVE_PREFIXES,
    NOT_NEGATING,
    NOT_QUANTIFYING,
    ONLY_OF_FIGURES,
    OPPOSITES,
    QUANTIFIERS,
    UNITS,
)
from checker.alignment.spelling_variants import standard_spelling
from checker.alignment.tokens import Token

# Quantifiers of one rank claim about as much; a change of rank changes the quantity.
_RANKS = {
    key: rank
    for rank, keys in enumerate(
        (
            "none nobody nothing never",
            "few fewer less rarely",
            "some somebody someone something sometimes several half",
            "many much often more",
            "most usually",
            "all every everybody everyone everything entire whole both always",
        )
    )
    for key in keys.split()
}
# A left-out stretch of at most this many words negates or hedges its neighbours; a longer one is an omission.
SHORT_DELETION = 4
_PAST_SAYING = frozenset(
    standard_spelling(verb)
    for verb in (
        "said",
        "told",
        "made",
        "promised",
        "thought",
        "believed",
        "knew",
        "explained",
        "agreed",
        "hoped",
        "indicated",
        "was",
    )
)


def numbers_differ(change: Change) -> bool:
    """Whether a value, a bound on it, a unit, a date or a quantity is another one on the other side."""
    article, source = _values(change.article), _values(change.source)
    if article != source:
        if article and source:
            return not _heard_as_one(change)
        lost = article or source
        if any(value != "#1" for value in lost) and (change.article and change.source):
            return True
    if change.article and change.source:
        units = [{token.key for token in side if token.key in UNITS} for side in (change.article, change.source)]
        if units[0] and units[1] and units[0] != units[1]:
            return True
        ranks = [
            {_RANKS[token.key] for token in side if token.key in _RANKS} for side in (change.article, change.source)
        ]
        if ranks[0] and ranks[1] and ranks[0] != ranks[1] and change.alone:
            return True
        return _other_bound(change)
    return False


def _values(found: list[Token]) -> Counter[str]:
    return Counter(token.key for token in found if token.number is not None)


def _other_bound(change: Change) -> bool:
    """Whether the bound on a figure is another one: "at least five" for "at most five"."""
    bounds = [{token.key for token in side} for side in (change.article, change.source)]
    return _before_figure(change) and bounds[0] != bounds[1] and all(side and side <= BOUNDS for side in bounds)


def _before_figure(change: Change) -> bool:
    after = change.article_after
    return bool(after) and after[0].number is not None


def _heard_as_one(change: Change) -> bool:
    """Whether one side's figures add up to the other's: "8 million N95" taken down as "8,000,095"."""
    article, source = (_figures_heard(side) for side in (change.article, change.source))
    return sum(article) == sum(source) and len(article) != len(source)


def _figures_heard(found: list[Token]) -> list[float]:
    """The values of all figures, those inside designations such as "N95" too."""
    inside = (re.findall(r"\d+", token.key) if token.number is None else [token.number] for token in found)
    return [float(value) for values in inside for value in values]


def names_differ(change: Change) -> bool:
    """Whether a person, place, organisation or group stands where the source has another one."""
    article = [token for token in change.article if _is_name(token, change)]
    source = [token for token in change.source if _is_name(token, change)]
    # Where one side is a name for sure, a capital that only begins the other's sentence is taken for one too.
    article = article or [token for token in change.article if source and _may_be_name(token, change)]
    source = source or [token for token in change.source if article and _may_be_name(token, change)]
    if not article or not source:
        return False
    shared = {token.key for token in article} & {token.key for token in source}
    return not shared


def _is_name(token: Token, change: Change) -> bool:
    if not _may_be_name(token, change):
        return False
    inside = token.lead.endswith((" ", "\u00a0", "-")) and not begins_sentence(token)
    return token.key in change.names.proper or inside or (token.raw.isupper() and len(token.raw) > 1)


def _may_be_name(token: Token, change: Change) -> bool:
    if not token.capital or token.number is not None or token.piece or token.key in UNITS:
        return False
    acronym = token.raw.isupper() and len(token.raw) > 1
    return acronym or (token.key not in FUNCTION_WORDS and token.key not in change.names.common)


def polarity_differs(change: Change) -> bool:
    """Whether a negation appears or disappears, or a word is turned into its opposite."""
    if not change.article and len(change.source) > SHORT_DELETION:
        return False
    if not change.source and len(change.article) > 2 * SHORT_DELETION:
        return False
    if not (change.article and change.source) and change.whole_sentences:
        return False
    if change.article and change.source and not (change.inner or len(change.article) == len(change.source) == 1):
        return False  # at the quotation's edge it is not sure what was set against what
    if _other_bound(change):
        return False
    flips = _negations(change.article, change.article_after) != _negations(change.source, change.source_after)
    article, source = {token.key for token in change.article}, {token.key for token in change.source}
    # "never" for "always" is told by its negation already.
    opposite = any(
        frozenset((left, right)) in OPPOSITES
        for left in article
        for right in source - NEGATIONS
        if left not in NEGATIONS
    )
    prefixed = any(_negated_form(left, right) for left in article for right in source)
    return flips != (opposite or prefixed)


def _negations(found: list[Token], after: list[Token]) -> int:
    keys = [token.key for token in found]
    idle = sum(pair in NOT_NEGATING for pair in pairwise(keys))
    answers = sum(_answers(token, following) for token, following in pairwise([*found, *after[:1]]))
    return (sum(key in NEGATIONS for key in keys) - idle - answers) % 2


def _answers(token: Token, following: Token) -> bool:
    """Whether "no" is an answer set off by marks, and denies nothing of the sentence it opens: "Well, no, I would"."""
    return token.key == "no" and begins_clause(following) and (begins_clause(token) or begins_sentence(token))


def _negated_form(left: str, right: str) -> bool:
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    return len(shorter) > 3 and any(longer == prefix + shorter for prefix in NEGATIVE_PREFIXES)


def modality_differs(change: Change) -> bool:
    """Whether will/would/may/must/should, a word of certainty, or "I think" differs."""
    if not (change.article and change.source) and not _only_colours(change.article or change.source):
        return False
    modals = (_modals(change.article), _modals(change.source))
    if modals[0] != modals[1] and not _shifted_back(change):
        return bool(modals[0] and modals[1]) or _short(change)
    hedges = (
        _claiming(HEDGES, change.article, change.article_after),
        _claiming(HEDGES, change.source, change.source_after),
    )
    if hedges[0] != hedges[1]:
        return _short(change) or bool(hedges[0] and hedges[1])
    if _hedging_clause(change.article) != _hedging_clause(change.source) or _surer_or_less_sure(change):
        return True
    if not _short(change) or (change.article and change.source):
        return False
    found, after = (change.article, change.article_after) if change.article else (change.source, change.source_after)
    return bool(_claiming(QUANTIFIERS, found, after)) and not _stands_in_an_idiom(change)


def _modals(found: list[Token]) -> set[str]:
    """The modal verbs; "going to" is the future that "will" is."""
    keys = [token.key for token in found]
    future = {"will"} if ("going", "to") in pairwise(keys) else set()
    return future.union(key for key in keys if key in MODALS)


def _claiming(listed: frozenset[str], found: list[Token], after: list[Token]) -> set[str]:
    """The listed words; those that are also prepositions, as "about" and "under", only before a figure."""
    behind = [*found[1:], *after[:1]]
    return {
        token.key
        for token, following in zip_longest(found, behind[: len(found)])
        if token.key in listed
        and (token.key not in ONLY_OF_FIGURES or (following is not None and following.number is not None))
    }


def _stands_in_an_idiom(change: Change) -> bool:
    """Whether the quantity added or left out is none, as in "all of a sudden"."""
    before, found, after = (
        (change.article_before, change.article, change.article_after)
        if change.article
        else (change.source_before, change.source, change.source_after)
    )
    around = before[-3:]
    keys = [token.key for token in (*around, *found, *after[:3])]
    places = range(len(keys))
    covered = {
        at
        for phrase in NOT_QUANTIFYING
        for start in places
        if tuple(keys[start : start + len(phrase)]) == phrase
        for at in range(start, start + len(phrase))
    }
    first = len(around)
    return all(at in covered for at in range(first, first + len(found)) if keys[at] in QUANTIFIERS)


def _only_colours(found: list[Token]) -> bool:
    """Whether words added or left out have no content of their own but modality and quantity."""
    colouring = HEDGES | HEDGING_VERBS | QUANTIFIERS | FUNCTION_WORDS
    return all(token.key in colouring for token in found)


def _short(change: Change) -> bool:
    return max(len(change.article), len(change.source)) <= SHORT_DELETION


def _hedging_clause(found: list[Token]) -> bool:
    keys = [token.key for token in found]
    return len(keys) <= SHORT_DELETION and any(left == "i" and right in HEDGING_VERBS for left, right in pairwise(keys))


def _surer_or_less_sure(change: Change) -> bool:
    """Whether "I think" became "I know", or the other way round."""
    if not (change.article and change.source) or [token.key for token in change.source_before[-1:]] != ["i"]:
        return False
    hedged = [side[0].key in HEDGING_VERBS for side in (change.article, change.source)]
    return hedged[0] != hedged[1] and _short(change)


def _shifted_back(change: Change) -> bool:
    """Whether "will" became "would" after a verb of saying in the past: another tense, not another certainty."""
    article = [token.key for token in change.article if token.key in MODALS]
    source = [token.key for token in change.source if token.key in MODALS]
    pairs = list(zip(source, article, strict=False))
    shifted = len(article) == len(source) and all(pair in BACKSHIFT for pair in pairs)
    before = [token.key for token in change.article_before]
    return shifted and bool(_PAST_SAYING & set(before)) and "that" in before
