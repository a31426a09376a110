"""What a word may be where it stands: a name, a noun we know, an adjective, a verb."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from checker.articles.syntax.cues import CueKind, VerbForm, cue_verb
from checker.articles.syntax.masked_sentence import Clause, Token, TokenKind
from checker.articles.syntax.wordclasses import (
    ADJECTIVE_ENDINGS,
    ADVERBS,
    DETERMINERS,
    GROUP_NOUNS,
    HONORIFICS,
    IRREGULAR_VERBS,
    MODALS,
    NOT_NOUNS,
    OTHER_PRONOUNS,
    POSSESSIVE_PRONOUNS,
    TEXT_NOUNS,
    WEEKDAYS_AND_MONTHS,
    is_adverb,
    is_plural_role,
    is_role,
)

_PLAIN_ADJECTIVES: Final = frozenset(
    "top former senior junior new old young own first second third last next chief big small good bad long late great "
    "lead main key vice deputy acting would-be onetime one-time longtime long-time high low best worst "
    "white black female male gay elder anonymous unnamed private public close".split()
)


class Vocabulary:
    """Which capitalised words of this article are names and which merely start a sentence.

    ``family_names`` are those of people whom the sources are known to hold.
    """

    def __init__(self, clauses: Sequence[Clause], family_names: Iterable[str] = ()) -> None:
        self._low: set[str] = set()
        self._inside: set[str] = set(family_names)
        for clause in clauses:
            for index, token in enumerate(clause.tokens):
                if token.kind is not TokenKind.WORD:
                    continue
                if token.text[0].islower():
                    self._low.add(token.text)
                elif index and clause.tokens[index - 1].kind is TokenKind.WORD:
                    self._inside.add(token.text)

    def is_name(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether the token reads as part of a name where it stands."""
        token = tokens[index]
        if not token.capitalised or token.lower in WEEKDAYS_AND_MONTHS:
            return False
        lower = token.lower
        acronym = token.text.isupper() and len(token.text) > 1
        if lower in MODALS and self._is_called(tokens, index):
            return True  # "said Will Alder"
        if not acronym and (
            lower in NOT_NOUNS or lower in DETERMINERS or lower in POSSESSIVE_PRONOUNS or lower in OTHER_PRONOUNS
        ):
            return False
        opens = index == 0 or tokens[index - 1].kind is not TokenKind.WORD
        if not opens:
            return True
        if token.text in self._inside:
            return True
        if self._speaks(tokens, index):
            return True
        if is_adverb(token.text) or is_plural_role(token.text):
            return False
        follows_name = index + 1 < len(tokens) and tokens[index + 1].capitalised
        verb = cue_verb(token.text)
        if verb is not None and not verb.also_noun and (lower.endswith(("ing", "ed")) or not follows_name):
            return False
        if lower.endswith(("ing", "ed")) and lower in self._low:
            return False
        return follows_name or lower not in self._low or lower in HONORIFICS

    @staticmethod
    def _speaks(tokens: Sequence[Token], index: int) -> bool:
        """Whether a word that looks like an adverb or a verb is a name, for "said" follows it, as in "Reilly said"."""
        token = tokens[index]
        looks_adverb = token.lower.endswith("ly") and token.lower not in ADVERBS
        behind = tokens[index + 1] if index + 1 < len(tokens) else None
        if behind is None or behind.kind is not TokenKind.WORD or not (looks_adverb or cue_verb(token.text)):
            return False
        verb = cue_verb(behind.text)
        return (
            verb is not None
            and verb.kind in (CueKind.SPEECH, CueKind.CLAIM)
            and verb.form in (VerbForm.PAST, VerbForm.THIRD)
            and not verb.also_noun
            and not token.lower.endswith(("ing", "ed"))
        )

    @staticmethod
    def _is_called(tokens: Sequence[Token], index: int) -> bool:
        """Whether a capitalised "Will" or "May" is a name: a name or a reporting verb in the past stands behind it."""
        behind = tokens[index + 1] if index + 1 < len(tokens) else None
        if behind is None or behind.kind is not TokenKind.WORD:
            return False
        verb = cue_verb(behind.text)
        said = verb is not None and verb.form is VerbForm.PAST
        return said or (behind.capitalised and behind.lower not in NOT_NOUNS and behind.lower not in DETERMINERS)


def is_known_noun(word: str) -> bool:
    """Whether the lower-case word is a noun for people, bodies or texts."""
    return is_role(word) or is_plural_role(word) or word in GROUP_NOUNS or word in TEXT_NOUNS


def is_adjective_like(word: str) -> bool:
    """Whether the lower-case word may be an adjective before a noun, by its ending or by itself."""
    if is_known_noun(word) or word.endswith("-year-old"):
        return False
    return word in _PLAIN_ADJECTIVES or word.endswith(ADJECTIVE_ENDINGS) or "-" in word


def is_verb_like(word: str) -> bool:
    """Whether a lower-case word behind a noun reads as a finite verb."""
    return cue_verb(word) is not None or word in IRREGULAR_VERBS or word.endswith("ed")
