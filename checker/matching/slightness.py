"""Recognise changes of words that do not change the meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.alignment.change import begins_sentence
from checker.alignment.classes import LONGEST_FILLER
from checker.alignment.helping_verbs import helped_verbs
from checker.alignment.moves import moved_words, tokens_inside
from checker.alignment.tokens import Token
from checker.alignment.vocabulary import Vocabulary
from checker.matching.match import Match
from checker.model import Edit, EditClass, Span
from checker.thresholds import Threshold

SAME_SUBJECT = Threshold(
    12,
    unit="words",
    reason="A clause beginning so few words later goes on with the subject before it: I called and (I) said.",
    how_set="By hand, a little longer than most clauses of speech; rerun make accuracy.",
)


def slight_edits(found: Match) -> frozenset[Edit]:
    """Return the edits that do not change the meaning.

    Slight are binding words put in, left out or exchanged, a plural for a singular, another form of one
    auxiliary or pronoun, "have" or "are" shortened to a letter or two, a connective that opens a sentence, a subject
    named again or not, a verb with or without its helping "do", a word that only changed places with its neighbours,
    and a filler that the article alone heard: transcripts are tidied, too.
    """
    slight = {edit for edit in found.edits if _is_slight(found, edit)}
    return frozenset(slight) | moved_words(found.edits, found.location) | helped_verbs(found.edits, found.location)


def _is_slight(found: Match, edit: Edit) -> bool:
    if edit.kind is not EditClass.OTHER:
        return False
    words = found.location.quoted.vocabulary
    printed = _Side(found.location.quoted.tokens, edit.article, words)
    said = _Side(found.location.ground.tokens, edit.source, words)
    if printed.left and said.left:
        return _forms_of_the_same_words(printed.left, said.left, words)
    return not (printed.left or said.left) or printed.goes_on or said.goes_on


class _Side:
    """The changed words of one side; ``left`` are those that may carry a meaning."""

    def __init__(self, tokens: Sequence[Token], span: Span | None, words: Vocabulary) -> None:
        self._words = words
        self._changed = tokens_inside(tokens, span) if span else []
        first = tokens.index(self._changed[0]) if self._changed else 0
        self._before = tokens[max(0, first - int(SAME_SUBJECT)) : first]
        self.left = list(self._left())

    @property
    def goes_on(self) -> bool:
        """Return whether the words only name the subject again: "I called and (I) said"."""
        named = [token.key for token in self.left]
        return len(named) == 1 and named[0] in self._words.subjects & {token.key for token in self._before}

    def _left(self) -> Iterator[Token]:
        at = 0
        while at < len(self._changed):
            size = self._filler(at)
            token = self._changed[at]
            if not (size or self._binds(token) or self._opens(at)):
                yield token
            at += size or 1

    def _binds(self, token: Token) -> bool:
        """Return whether the word only binds others, or is an auxiliary shortened to a letter or two ("'ve")."""
        return token.key in self._words.binding or (token.piece and token.key in self._words.forms)

    def _opens(self, at: int) -> bool:
        """Return whether a connective begins a sentence here: "But", "Now"."""
        begins = begins_sentence(self._changed[at]) or (at == 0 and not self._before)
        return begins and self._changed[at].key in self._words.opening

    def _filler(self, at: int) -> int:
        """Return how many words from here on are a filler."""
        sizes = range(int(LONGEST_FILLER), 0, -1)
        keys = [token.key for token in self._changed[at : at + int(LONGEST_FILLER)]]
        return next((size for size in sizes if tuple(keys[:size]) in self._words.fillers_anywhere), 0)


def _forms_of_the_same_words(printed: Sequence[Token], said: Sequence[Token], words: Vocabulary) -> bool:
    """Return whether only forms of words differ: "supports" for "support", "been" for "be"."""
    ours, theirs = (
        [words.forms.get(token.key, token.key.removesuffix("s")) for token in side] for side in (printed, said)
    )
    return ours == theirs
