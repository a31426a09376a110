"""Recognise one word, name or figure in two notations of several words: "U.S.", "No. 1", "the ’90s"."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from checker.alignment.change import Change
from checker.alignment.sounds import sounds_of
from checker.alignment.tokens import Token
from checker.alignment.vocabulary import Vocabulary
from checker.people.name_folding import fold, romanised
from checker.thresholds import Threshold
from checker.words import MASKED

SAME_NAME = Threshold(
    0.84,
    unit="normalised Levenshtein similarity",
    reason="Two printings of one name differ by a letter or two.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)
SHORTEST_VARIED = Threshold(
    5,
    unit="letters",
    reason="Shorter names that differ are names of their own: Ann, Anne.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)
SHORTEST_HEARD = Threshold(
    4,
    unit="letters",
    reason="Shorter names that only sound alike are names of their own: Ann, Anne.",
    how_set="By hand on real pairs; rerun make accuracy.",
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI")


def printed_otherwise(change: Change) -> bool:
    """Return whether both sides are the same word, name or figure in two notations."""
    one, other, vocabulary = change.article, change.source, change.vocabulary
    return (
        _same_letters(one, other)
        or _one_as_a(one, other, vocabulary)
        or _one_figure(one, other, vocabulary)
        or _one_roman(one, other)
        or _one_roman(other, one)
        or _one_clock(one, other)
        or _one_clock(other, one)
        or _hyphen_for_to(change)
        or _initials_of(one, other, vocabulary)
        or _initials_of(other, one, vocabulary)
        or _one_name_in_two_spellings(change)
        or _bare_possessive(change)
        or _homophones(change)
    )


def _one_as_a(article: list[Token], source: list[Token], vocabulary: Vocabulary) -> bool:
    """Return whether "a" means the figure one before a unit: "a dollar" for "$1"."""
    keys = [["#1" if token.key in {"a", "an"} else token.key for token in side] for side in (article, source)]
    return keys[0] == keys[1] and keys[0][:1] == ["#1"] and len(keys[0]) > 1 and keys[0][1] in vocabulary.measures


def _one_figure(article: list[Token], source: list[Token], vocabulary: Vocabulary) -> bool:
    """Return whether two single words are one figure: "thirds" and "/3", "September" and "9/", "1990s" and "’90s"."""
    sides = [side[:-1] if side and side[-1].key == "'s" else side for side in (article, source)]
    if any(len(side) != 1 for side in sides):
        return False
    (one,), (other,) = sides
    pairs = ((one, other), (other, one))
    return any(
        figure.number is not None
        and (
            (_share(word, vocabulary) == figure.number and figure.lead == "/")
            or (vocabulary.months.get(word.key) == figure.number and word.number is None)
            or (_decade(word, vocabulary) is not None and _decade(word, vocabulary) == _decade(figure, vocabulary))
        )
        for word, figure in pairs
    )


def _one_roman(roman: list[Token], words: list[Token]) -> bool:
    """Return whether one side is the other's Roman numeral: "II" for "Two" or "the Second"."""
    # "I" is a pronoun.
    if len(roman) != 1 or roman[0].raw not in _ROMAN[1:]:
        return False
    value = float(_ROMAN.index(roman[0].raw) + 1)
    return [token.number for token in words if token.key != "the"] == [value]


def _one_clock(figure: list[Token], words: list[Token]) -> bool:
    """Return whether one side is the other's time of day: "5:30" for "five thirty"."""
    parts = figure[0].key.split(":") if len(figure) == 1 else []
    if len(parts) != 2 or not all(part.isdigit() for part in parts):
        return False
    hours, minutes = map(float, parts)
    return [token.number for token in words] in ([hours, minutes], [hours + minutes])


def _hyphen_for_to(change: Change) -> bool:
    """Return whether "to" between two figures is a hyphen on the other side: "3-2" for "three to two"."""
    if [token.key for token in (*change.article, *change.source)] != ["to"]:
        return False
    before, after = (
        (change.article_before, change.article_after) if change.source else (change.source_before, change.source_after)
    )
    if not (before and after) or before[-1].number is None or after[0].number is None:
        return False
    return after[0].lead.strip() in {"-", "–", "‑"}


def _share(token: Token, vocabulary: Vocabulary) -> float | None:
    """Return the 3 of "thirds"."""
    if token.key in vocabulary.shares:
        return vocabulary.shares[token.key]
    return token.number if token.key.endswith("th") else None


def _decade(token: Token, vocabulary: Vocabulary) -> float | None:
    """Return the decade that "1990", "90" or "nineties" names before an s, from 20 to 90."""
    if token.key in vocabulary.decades:
        return vocabulary.decades[token.key]
    value = token.number
    if value is None or not (value < 100 or 1800 <= value < 2100) or value % 10 or not token.raw[-1:].isdigit():
        return None
    return value % 100


def _initials_of(short: list[Token], long: list[Token], vocabulary: Vocabulary) -> bool:
    """Return whether one side is the initials of the other's names: "NATO", "the U.S." for "United States"."""
    letters = "".join(token.raw for token in short if token.key not in vocabulary.articles).replace(".", "")
    named = [token for token in long if token.capital]
    small = {token.key for token in long if not token.capital}
    return (
        len(letters) > 1
        and letters.isupper()
        and small <= vocabulary.function_words
        and len(named) > 1
        and letters.casefold() in ("".join(token.key[:1] for token in which) for which in (named, long))
    )


def _same_letters(article: list[Token], source: list[Token]) -> bool:
    """Return whether both sides have the same letters, spaced otherwise or masked: "health care", "healthcare"."""
    if len(article) == len(source) == 1 and MASKED in {article[0].key, source[0].key}:
        return True
    return bool(article and source) and _letters(article) == _letters(source)


def _letters(found: list[Token]) -> str:
    """Return the characters of these words without spaces and hyphens; figures only in designations such as "AR-15"."""
    together = "".join(token.key for token in found).replace("'", "")
    return together.replace("#", "") if any(token.raw[:1].isalpha() for token in found) else together


def _one_name_in_two_spellings(change: Change) -> bool:
    if len(change.article) != 1 or len(change.source) != 1:
        return False
    left, right = change.article[0], change.source[0]
    if not (left.capital and right.capital) or min(len(left.key), len(right.key)) < SHORTEST_HEARD:
        return False
    if sounds_of(change.location.quoted.language).names_alike(left.raw, right.raw):
        return True
    if min(len(left.key), len(right.key)) < SHORTEST_VARIED:
        return False
    alike = Levenshtein.normalized_similarity(left.key, right.key) >= SAME_NAME
    return alike or romanised(fold(left.raw)) == romanised(fold(right.raw))


def _homophones(change: Change) -> bool:
    keys = [[token.key for token in side] for side in (change.article, change.source)]
    return sounds_of(change.location.quoted.language).homophones(*keys)


def _bare_possessive(change: Change) -> bool:
    """Return whether a name in s has only an apostrophe for its possessive on one side: "the Reeds’".

    Where the record has none at all it is the record that slipped: no ear can tell.
    """
    if [token.key for token in (*change.article, *change.source)] != ["'s"]:
        return False
    before, bare = (
        (change.article_before, change.article_after) if change.source else (change.source_before, change.source_after)
    )
    named = before[-1:] != [] and before[-1].key.endswith("s") and bare[:1] != []
    return named and (bare[0].lead[:1] in {"'", "’"} or (bool(change.article) and before[-1].capital))
