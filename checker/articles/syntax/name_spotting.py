"""What a word may be where it stands: a name, a noun we know, an adjective, a verb."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.articles.syntax.masked_sentence import Clause, Token, TokenKind
from checker.articles.vocabulary.cues import VerbForm, cues_of
from checker.articles.vocabulary.wordclasses import word_classes_of
from checker.language import Language
from checker.people.given_names import given_names_of


class Vocabulary:
    """Which capitalised words of this article are names, and which merely start a sentence.

    ``family_names`` are those of people whom the sources are known to hold.
    """

    def __init__(
        self,
        clauses: Sequence[Clause],
        language: Language,
        family_names: Iterable[str] = (),
    ) -> None:
        self.language = language
        self.classes = word_classes_of(language)
        self.cues = cues_of(language)
        self._given_names = given_names_of(language).common
        self._low: set[str] = set()
        self._inside: set[str] = set(family_names)
        self._borne: set[str] = {name.casefold() for name in self._inside} & self.classes.family_names
        for clause in clauses:
            for index, token in enumerate(clause.tokens):
                if token.kind is TokenKind.WORD:
                    self._learn(clause.tokens, index)

    def _learn(self, tokens: Sequence[Token], index: int) -> None:
        token = tokens[index]
        if token.text[0].islower():
            self._low.add(token.text)
            return
        if index and tokens[index - 1].kind is TokenKind.WORD:
            self._inside.add(token.text)
        if token.lower in self.classes.family_names and self._is_somebodys(tokens, index):
            self._borne.add(token.lower)

    def is_borne(self, word: str) -> bool:
        """Return whether the lower-case noun is also somebody's family name in this article: "Sen. Church"."""
        return word in self._borne

    def _is_somebodys(self, tokens: Sequence[Token], index: int) -> bool:
        """Return whether a title or a given name stands before the word, and no other name after it."""
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if not token_is_capitalised(tokens, index - 1) or (following is not None and following.capitalised):
            return False
        before = tokens[index - 1]
        if before.lower in self._given_names or len(before.text.strip(".")) == 1:
            return True
        titled = before.lower in self.classes.honorifics or before.lower in self.classes.nouns.having("office")
        article = index > 1 and tokens[index - 2].lower in self.classes.of("determiner")
        return titled and not article and before.lower not in self.classes.of("adjective")

    def is_name(self, tokens: Sequence[Token], index: int) -> bool:
        """Return whether the token reads as part of a name where it stands."""
        token = tokens[index]
        if not token.capitalised or token.lower in self.classes.weekdays_and_months:
            return False
        lower = token.lower
        if lower in self.classes.of("modal") and self._is_called(tokens, index):
            return True  # "said Will Alder"
        acronym = token.text.isupper() and len(token.text) > 1
        if not acronym and self._is_function_word(lower):
            return False
        opens = index == 0 or tokens[index - 1].kind is not TokenKind.WORD
        if not opens or token.text in self._inside or self._speaks(tokens, index):
            return True
        if self.classes.is_adverb(token.text) or self.classes.are_people(token.text):
            return False
        return self._is_name_at_the_start(tokens, index)

    def _is_function_word(self, lower: str) -> bool:
        classes = self.classes
        return lower in classes.not_nouns or any(
            lower in classes.of(name) for name in ("determiner", "possessive", "other_pronoun")
        )

    def _is_name_at_the_start(self, tokens: Sequence[Token], index: int) -> bool:
        token, lower = tokens[index], tokens[index].lower
        follows_name = index + 1 < len(tokens) and tokens[index + 1].capitalised
        if self._takes_an_object(tokens, index):
            return False
        verb = self.cues.verb(token.text)
        ends_as_verb = self.classes.ends_as(lower, "past", "participle")
        if verb is not None and not verb.also_noun and (ends_as_verb or not follows_name):
            return False
        if ends_as_verb and lower in self._low:
            return False
        return follows_name or lower not in self._low or lower in self.classes.honorifics

    def _takes_an_object(self, tokens: Sequence[Token], index: int) -> bool:
        """Return whether a phrase follows that no name has after it, as in "Lobbed a question", "Output per man"."""
        word = tokens[index].lower
        if word in self._given_names or self.classes.is_known_noun(word) or index + 1 >= len(tokens):
            return False
        following = tokens[index + 1].lower
        return any(following in self.classes.of(name) for name in ("determiner", "possessive", "preposition"))

    def _speaks(self, tokens: Sequence[Token], index: int) -> bool:
        """Return whether "said" makes a name of what looks like an adverb or a verb, as in "Reilly said"."""
        token = tokens[index]
        looks_adverb = self.classes.ends_as(token.lower, "adverb") and token.lower not in self.classes.of("adverb")
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if (
            following is None
            or following.kind is not TokenKind.WORD
            or not (looks_adverb or self.cues.verb(token.text))
        ):
            return False
        verb = self.cues.verb(following.text)
        return (
            verb is not None
            and verb.is_speech
            and verb.form in (VerbForm.PAST, VerbForm.THIRD)
            and not verb.also_noun
            and not self.classes.ends_as(token.lower, "past", "participle")
        )

    def _is_called(self, tokens: Sequence[Token], index: int) -> bool:
        """Return whether a name or a reporting verb in the past makes a name of "Will" or "May" before it."""
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None or following.kind is not TokenKind.WORD:
            return False
        verb = self.cues.verb(following.text)
        said = verb is not None and verb.form is VerbForm.PAST
        another = following.lower not in self.classes.not_nouns and following.lower not in self.classes.of("determiner")
        return said or (following.capitalised and another)

    def is_verb_like(self, word: str) -> bool:
        """Return whether a lower-case word after a noun reads as a finite verb."""
        return (
            self.cues.verb(word) is not None
            or word in self.classes.of("irregular_verb")
            or self.classes.ends_as(word, "past")
        )


def token_is_capitalised(tokens: Sequence[Token], index: int) -> bool:
    """Return whether there is a token at ``index``, and it is a capitalised word."""
    return 0 <= index < len(tokens) and tokens[index].capitalised
