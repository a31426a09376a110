"""The words of a statement and of its passages that say what they are about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.model import Article, Span, Statement
from checker.statements.facts.said_words import SaidWords, stem
from checker.statements.passages import Near
from checker.thresholds import Threshold
from checker.words import Word, words

if TYPE_CHECKING:
    from checker.language import Language

RARE: Final = Threshold(
    16,
    unit="occurrences in the record",
    reason="words that everybody uses there show nothing",
    how_set="by hand",
)
FEWEST: Final = Threshold(
    3,
    unit="telling words",
    reason="a statement with fewer cannot be compared with a passage",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_SHORTEST: Final = Threshold(
    4,
    unit="letters",
    reason="a shorter word does not say what a statement is about",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_NEAR_SENTENCES: Final = Threshold(
    1,
    unit="sentences",
    reason="so close beside a passage a condition of it is said",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_PLAIN: Final = re.compile(r"[\w']+")


class StatementWords:
    """Reads statements of one article, and passages of its record, word by word.

    Args:
        article: the article.
        said: every word of the record, by who says it.
        language: the language of both.
    """

    def __init__(self, article: Article, said: SaidWords, language: Language) -> None:
        self._article = article
        self._said = said
        self._idle = frozenset(stem(word) for word in language.lexicon.table("function_words").words)

    def content_words(self, statement: Statement) -> list[Word]:
        """Return the words of the statement that say what it is about."""
        found = [word for span in statement.spans for word in words(self._article.text, within=span)]
        return [word for word in found if self.is_content(word)]

    def about(self, statement: Statement) -> list[str]:
        """Return the stems of the statement's content words, each once."""
        return list(dict.fromkeys(stem(word.key) for word in self.content_words(statement)))

    def is_content(self, word: Word) -> bool:
        """Return whether the word says what a sentence is about: no function word, no figure, not too short."""
        long = len(word.key) >= _SHORTEST or word.raw[:1].isupper()
        return long and stem(word.key) not in self._idle and not word.key[0].isdigit()

    def beside(self, statement: Statement) -> str:
        """Return the statement's sentence in the article with the one before and the one behind."""
        sentences = self._article.sentences
        here = [at for at, sentence in enumerate(sentences) if sentence.overlaps(statement.carrier)]
        first, last = min(here, default=0), max(here, default=0)
        around = sentences[max(0, first - int(_NEAR_SENTENCES)) : last + int(_NEAR_SENTENCES) + 1]
        return " ".join(sentence.of(self._article.text) for sentence in around)

    def passage_words(self, near: Near, place: Span) -> str:
        """Return the words of the record at a place of the passage's source, on one line."""
        return " ".join(place.of(self._said.text_of(near.passage.source)).split())

    def passage_stems(self, near: Near) -> frozenset[str]:
        """Return the stems of every word of a passage."""
        text = self._said.text_of(near.passage.source)
        return frozenset(stem(word.key) for span in near.passage.spans for word in words(text, within=span))


def phrases_in(text: str, phrases: frozenset[str]) -> list[str]:
    """Return those of the phrases that the text has, in alphabetical order."""
    plain = f" {' '.join(_PLAIN.findall(text.casefold().replace('’', chr(39))))} "
    return [phrase for phrase in sorted(phrases) if f" {phrase} " in plain]
