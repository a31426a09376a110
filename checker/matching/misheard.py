"""Recognise changed names and figures that the transcriber may have spelt wrong, and the article right."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from checker.alignment.tokens import Token
from checker.language import Language
from checker.matching.match import Match
from checker.model import Edit, EditClass, Span
from checker.people.nations import nations_of
from checker.thresholds import Threshold

HEARD_ALIKE = Threshold(
    0.8,
    unit="share of letters",
    reason="names spelt so much alike may be one name that the transcriber spelt by ear",
    how_set="by hand, from the misspelt names of the records that were read; normalised Levenshtein similarity",
)


def misheard_edits(found: Match, language: Language) -> frozenset[Edit]:
    """Return the changes of names and figures that may be the record's own spelling of the article's word."""
    return frozenset(edit for edit in found.edits if _may_be_spelling(found, edit, language))


def _may_be_spelling(found: Match, edit: Edit, language: Language) -> bool:
    if edit.kind not in {EditClass.NAME, EditClass.NUMBER} or edit.article is None or edit.source is None:
        return False
    article = _written(found.location.quoted.tokens, edit.article)
    source = _written(found.location.ground.tokens, edit.source)
    one, other = "".join(article), "".join(source)
    if not one or not other or one == other:
        return one == other
    if edit.kind is EditClass.NUMBER or len(article) != len(source) or one[0] != other[0]:
        return False
    nations = nations_of(language)
    if nations.holds(one) and nations.holds(other):
        return False  # "Austria" and "Australia" are two
    return Levenshtein.normalized_similarity(one, other) >= HEARD_ALIKE


def _written(tokens: Sequence[Token], span: Span) -> list[str]:
    """Return the letters and digits of each word, in lower case."""
    written = [token.raw.casefold() for token in tokens if span.contains(token.span)]
    return ["".join(character for character in word if character.isalnum()) for word in written]
