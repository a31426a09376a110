"""Recognise changes of words that do not change the meaning."""

from __future__ import annotations

from collections.abc import Sequence

from checker.alignment.moves import moved_words, tokens_inside
from checker.alignment.tokens import Token
from checker.alignment.vocabulary import Vocabulary
from checker.matching.match import Match
from checker.model import Edit, EditClass, Span


def slight_edits(found: Match) -> frozenset[Edit]:
    """Return the edits that do not change the meaning.

    Slight are binding words put in, left out or exchanged, a plural for a singular, another form of one
    auxiliary or pronoun, a word that only changed places
    with its neighbours, and a filler that the article alone heard: transcripts are tidied, too.
    """
    return moved_words(found.edits, found.location) | {edit for edit in found.edits if _is_slight(found, edit)}


def _is_slight(found: Match, edit: Edit) -> bool:
    if edit.kind is not EditClass.OTHER:
        return False
    words = found.location.quoted.vocabulary
    printed, said = _keys(found.location.quoted.tokens, edit.article), _keys(found.location.ground.tokens, edit.source)
    if printed and not said and _only_fillers(printed, words):
        return True
    return all(key in words.binding for key in (*printed, *said)) or _forms_of_the_same_words(printed, said, words)


def _forms_of_the_same_words(printed: Sequence[str], said: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Return whether only binding words and forms of words differ: "supports" for "support", "been" for "be"."""
    ours, theirs = (
        [vocabulary.forms.get(key, key.removesuffix("s")) for key in side if key not in vocabulary.binding]
        for side in (printed, said)
    )
    return bool(ours) and ours == theirs


def _only_fillers(keys: Sequence[str], vocabulary: Vocabulary) -> bool:
    longest_first = sorted(vocabulary.fillers_anywhere, key=len, reverse=True)
    at = 0
    while at < len(keys):
        filler = next((phrase for phrase in longest_first if tuple(keys[at : at + len(phrase)]) == phrase), None)
        if filler is None:
            return False
        at += len(filler)
    return True


def _keys(tokens: Sequence[Token], span: Span | None) -> list[str]:
    return [token.key for token in tokens_inside(tokens, span)] if span else []
