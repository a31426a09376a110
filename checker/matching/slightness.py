"""Changes of words that claim nothing otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from checker.alignment.lexicon import FILLERS_ANYWHERE
from checker.alignment.moved import moved_words
from checker.alignment.tokens import Token
from checker.language import Language
from checker.language.english import ENGLISH
from checker.matching.match import Attempt
from checker.model import Edit, EditClass, EditOp, Span

_LONGEST_FIRST = sorted(FILLERS_ANYWHERE, key=len, reverse=True)


def slight_edits(
    found: Attempt,
    language: Language = ENGLISH,  # default until every caller passes its language
) -> frozenset[Edit]:
    """Return the edits that claim nothing otherwise.

    Slight is a binding word put in, left out or exchanged for another one, a word that only changed places with its
    neighbours, and a filler that the article alone heard: transcripts are tidied, too.
    """
    binding = language.lexicon.table("binding_words").words
    slight = {edit for edit in found.edits if _is_slight(found, edit, binding)}
    return moved_words(found.edits, found.location) | slight


def _is_slight(found: Attempt, edit: Edit, binding: frozenset[str]) -> bool:
    if edit.kind is not EditClass.OTHER:
        return False
    article = _keys(found.location.quoted.tokens, edit.article) if edit.article else []
    source = _keys(found.location.ground.tokens, edit.source) if edit.source else []
    return binding.issuperset([*article, *source]) or (edit.op is EditOp.INSERT and _only_fillers(article))


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
