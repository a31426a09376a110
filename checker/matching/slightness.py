"""Changes of words that claim nothing otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from checker.alignment.moves import moved_words, tokens_inside
from checker.alignment.tokens import Token
from checker.alignment.vocabulary import Vocabulary
from checker.matching.match import Match
from checker.model import Edit, EditClass, EditOp, Span


def slight_edits(found: Match) -> frozenset[Edit]:
    """Return the edits that claim nothing otherwise.

    Slight is a binding word put in, left out or exchanged for another one, a word that only changed places with its
    neighbours, and a filler that the article alone heard: transcripts are tidied, too.
    """
    return moved_words(found.edits, found.location) | {edit for edit in found.edits if _is_slight(found, edit)}


def _is_slight(found: Match, edit: Edit) -> bool:
    if edit.kind is not EditClass.OTHER:
        return False
    words = found.location.quoted.vocabulary
    article = _keys(found.location.quoted.tokens, edit.article) if edit.article else []
    source = _keys(found.location.ground.tokens, edit.source) if edit.source else []
    fillers = edit.op is EditOp.INSERT and _only_fillers(article, words)
    return fillers or words.binding.issuperset([*article, *source])


def _only_fillers(keys: Sequence[str], vocabulary: Vocabulary) -> bool:
    longest_first = sorted(vocabulary.fillers_anywhere, key=len, reverse=True)
    at = 0
    while at < len(keys):
        filler = next((phrase for phrase in longest_first if tuple(keys[at : at + len(phrase)]) == phrase), None)
        if filler is None:
            return False
        at += len(filler)
    return True


def _keys(tokens: Sequence[Token], span: Span) -> list[str]:
    return [token.key for token in tokens_inside(tokens, span)]
