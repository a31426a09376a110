"""Decide whether a change of words makes a sentence more or less certain, or more or less binding."""

from __future__ import annotations

from itertools import pairwise, zip_longest

from checker.alignment.change import SHORT_DELETION, Change
from checker.alignment.tokens import Token
from checker.alignment.vocabulary import Vocabulary
from checker.thresholds import Threshold

LONGEST_MODAL = Threshold(
    3,
    unit="words",
    reason="No phrase that says the same as a modal verb has more words.",
    how_set="The longest of the word table: was going to.",
)


def modality_differs(change: Change) -> bool:
    """Return whether will/would/may/must/should, a word of certainty, or "I think" differs."""
    if not (change.article and change.source) and not _only_colours(change.article or change.source, change.vocabulary):
        return False
    words = change.vocabulary
    modals = (_modals(change.article, words), _modals(change.source, words))
    if modals[0] != modals[1] and not _shifted_back(change):
        return bool(modals[0] and modals[1]) or _short(change)
    hedges = (
        _claiming(words.hedges, change.article, change.article_after, words),
        _claiming(words.hedges, change.source, change.source_after, words),
    )
    if hedges[0] != hedges[1]:
        return _short(change) or bool(hedges[0] and hedges[1])
    if _hedging_clause(change.article, words) != _hedging_clause(change.source, words) or _surer_or_less_sure(change):
        return True
    if not _short(change) or (change.article and change.source):
        return False
    found, after = (change.article, change.article_after) if change.article else (change.source, change.source_after)
    return bool(_claiming(words.quantifiers - words.emphatic, found, after, words)) and not _stands_in_an_idiom(change)


def _modals(found: list[Token], vocabulary: Vocabulary) -> set[str]:
    """Return the modal verbs, with what says the same as one: "ought" counts as "should", "going to" as "will"."""
    keys = [token.key for token in found]
    modals, at = set(), 0
    while at < len(keys):
        sizes = range(min(len(keys) - at, int(LONGEST_MODAL)), 0, -1)
        size = next((size for size in sizes if tuple(keys[at : at + size]) in vocabulary.modals_alike), 1)
        phrase = tuple(keys[at : at + size])
        if phrase in vocabulary.modals_alike or keys[at] in vocabulary.modals:
            modals.add(vocabulary.modals_alike.get(phrase, keys[at]))
        at += size
    return modals


def _claiming(listed: frozenset[str], found: list[Token], after: list[Token], vocabulary: Vocabulary) -> set[str]:
    """Return the listed words; those that are also prepositions, as "about" and "under", only before a figure."""
    later = [*found[1:], *after[:1]]
    return {
        token.key
        for token, following in zip_longest(found, later[: len(found)])
        if token.key in listed
        and (token.key not in vocabulary.of_figures or (following is not None and following.number is not None))
    }


def _stands_in_an_idiom(change: Change) -> bool:
    """Return whether the quantity added or left out is part of an idiom, as in "all of a sudden"."""
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
        for phrase in change.vocabulary.not_quantifying
        for start in places
        if tuple(keys[start : start + len(phrase)]) == phrase
        for at in range(start, start + len(phrase))
    }
    first = len(around)
    return all(at in covered for at in range(first, first + len(found)) if keys[at] in change.vocabulary.quantifiers)


def _only_colours(found: list[Token], vocabulary: Vocabulary) -> bool:
    """Return whether the words added or left out carry nothing but modality and quantity."""
    colouring = (vocabulary.hedges, vocabulary.thinking, vocabulary.quantifiers, vocabulary.function_words)
    return all(any(token.key in words for words in colouring) for token in found)


def _short(change: Change) -> bool:
    return max(len(change.article), len(change.source)) <= SHORT_DELETION


def _hedging_clause(found: list[Token], vocabulary: Vocabulary) -> bool:
    keys = [token.key for token in found]
    return len(keys) <= SHORT_DELETION and any(
        left == "i" and right in vocabulary.thinking for left, right in pairwise(keys)
    )


def _surer_or_less_sure(change: Change) -> bool:
    """Return whether "I think" became "I know", or the other way round."""
    if not (change.article and change.source) or [token.key for token in change.source_before[-1:]] != ["i"]:
        return False
    hedged = [side[0].key in change.vocabulary.thinking for side in (change.article, change.source)]
    return hedged[0] != hedged[1] and _short(change)


def _shifted_back(change: Change) -> bool:
    """Return whether "will" became "would" after a verb of saying in the past, which is a matter of tense."""
    article = [token.key for token in change.article if token.key in change.vocabulary.modals]
    source = [token.key for token in change.source if token.key in change.vocabulary.modals]
    pairs = list(zip(source, article, strict=False))
    shifted = len(article) == len(source) and all(pair in change.vocabulary.backshifts for pair in pairs)
    before = [token.key for token in change.article_before]
    return shifted and bool(change.vocabulary.past_saying & set(before)) and "that" in before
