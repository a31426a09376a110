"""Changes of words that claim nothing otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from checker.alignment.moves import moved_words, tokens_inside
from checker.alignment.tokens import Token
from checker.alignment.vocabulary import Vocabulary
from checker.matching.match import Match
from checker.model import Edit, EditOp, Span


def slight_edits(found: Match) -> frozenset[Edit]:
    """The edits that claim nothing otherwise.

    Slight is a binding word put in or left out, a word that only changed places with its neighbours, and a filler that
    the article alone heard: transcripts are tidied, too.
    """
    return moved_words(found.edits, found.location) | {edit for edit in found.edits if _is_slight(found, edit)}


def _is_slight(found: Match, edit: Edit) -> bool:
    words = found.location.quoted.vocabulary
    if edit.op is EditOp.INSERT and edit.article is not None:
        keys = _keys(found.location.quoted.tokens, edit.article)
        return words.binding.issuperset(keys) or _only_fillers(keys, words)
    if edit.op is EditOp.DELETE and edit.source is not None:
        return words.binding.issuperset(_keys(found.location.ground.tokens, edit.source))
    return False


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
