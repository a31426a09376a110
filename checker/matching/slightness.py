"""Changes of words that claim nothing otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from checker.alignment.lexicon import FILLERS_ANYWHERE
from checker.alignment.moved import moved_words
from checker.alignment.tokens import Token
from checker.matching.match import Attempt
from checker.model import Edit, EditOp, Span

# Words that bind clauses together and can stand or not: "I know that it holds", "not for us and not for you".
_BINDING = frozenset({"that", "and"})
_LONGEST_FIRST = sorted(FILLERS_ANYWHERE, key=len, reverse=True)


def slight_edits(found: Attempt) -> frozenset[Edit]:
    """The edits that claim nothing otherwise.

    Slight is a binding word put in or left out, a word that only changed places with its neighbours, and a filler that
    the article alone heard: transcripts are tidied, too.
    """
    return moved_words(found.edits, found.location) | {edit for edit in found.edits if _is_slight(found, edit)}


def _is_slight(found: Attempt, edit: Edit) -> bool:
    if edit.op is EditOp.INSERT and edit.article is not None:
        keys = _keys(found.location.quoted.tokens, edit.article)
        return _BINDING.issuperset(keys) or _only_fillers(keys)
    if edit.op is EditOp.DELETE and edit.source is not None:
        return _BINDING.issuperset(_keys(found.location.ground.tokens, edit.source))
    return False


def _only_fillers(keys: Sequence[str]) -> bool:
    at = 0
    while at < len(keys):
        filler = next((phrase for phrase in _LONGEST_FIRST if tuple(keys[at : at + len(phrase)]) == phrase), None)
        if filler is None:
            return False
        at += len(filler)
    return True


def _keys(tokens: Sequence[Token], span: Span) -> list[str]:
    return [token.key for token in tokens if span.contains(token.span)]
