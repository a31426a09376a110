"""Where the reporter's own voice shows beside quoted words: "he said," after them, a cue verb before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from checker.articles.vocabulary.cues import CueKind, VerbForm, cues_of
from checker.articles.vocabulary.wordclasses import word_classes_of
from checker.language import Language
from checker.model import Span
from checker.thresholds import Threshold

_WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_FINITE: Final = frozenset({VerbForm.PAST, VerbForm.THIRD, VerbForm.BASE})
# A mark or a stop; not the stop of "Ms." or "Sen.", a capitalised word of up to four letters.
_CLAUSE_END: Final = re.compile(
    r"[\"“”«»„]|[!?;:]\s|(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\b[A-Z][a-z]{3})\.\s"
)
# ", he said." or ", said Ms. Birch, who ..." at the end of words whose closing mark is missing.
_CLAUSE_START: Final = re.compile(r"[,?!]\s+(?=[^\W\d_])")

CLAUSE_WORDS = Threshold(
    7,
    unit="words",
    reason="the verb of a reporting clause is among its first: “the Republican governor of the state said”",
    how_set="by hand on the training half of PolNeAR",
)
CLAUSE_REACH = Threshold(110, unit="characters", reason="they hold the words of a reporting clause", how_set="by hand")
LONGEST_TAIL = Threshold(
    100, unit="characters", reason="no reporting clause that ends a paragraph is longer", how_set="by hand"
)
OPENING_WORDS = Threshold(
    5,
    unit="words",
    reason="“Name said” with a title or adverb between, where a closing mark is missing",
    how_set="by hand",
)


def words_of(text: str) -> list[str]:
    """Return the words of ``text``, figures included."""
    return _WORD.findall(text)


@lru_cache(maxsize=8)
def reporting_clauses_of(language: Language) -> ReportingClauses:
    """Return the finder of reporting clauses for ``language``."""
    return ReportingClauses(language)


class ReportingClauses:
    """Finds the clauses and cues of one language by which a reporter says that somebody spoke."""

    def __init__(self, language: Language) -> None:
        classes = word_classes_of(language)
        self.cues = cues_of(language)
        self._phrases = tuple(phrase for phrase in self.cues.phrases if " " in phrase)
        self._pronouns = classes.of("third_person")
        self._opens_noun = classes.of("opens_noun")
        self._opens_speaker = classes.of("opens_speaker")
        self._first_person = classes.of("first_person")

    def follows(self, text: str, start: int, end: int) -> bool:
        """Return whether a reporting clause, "the minister said" or "said the minister", begins right at ``start``."""
        reach = text[start : min(end, start + int(CLAUSE_REACH))]
        clause = _CLAUSE_END.split(reach, maxsplit=1)[0]
        return any(self._is_finite_speech(word) for word in words_of(clause)[: int(CLAUSE_WORDS)])

    def inside(self, text: str, span: Span) -> Span | None:
        """Return the reporting clause that ends ``span``, as in "We like it, he said." with its closing mark missing.

        Only a clause of a pronoun or a name and a verb of speech counts, for quoted people report others, too.
        """
        for match in _CLAUSE_START.finditer(text, max(span.start, span.end - int(LONGEST_TAIL)), span.end):
            words = words_of(text[match.end() : span.end])
            if self._opens_with_clause(words):
                return Span(match.end(), span.end)
        return None

    def has_cue(self, text: str) -> bool:
        """Return whether a verb, noun or phrase that reports what somebody says or thinks is in ``text``."""
        lowered = text.casefold()
        if any(phrase in lowered for phrase in self._phrases):
            return True
        return any(self.cues.verb(word) is not None or word.casefold() in self.cues.nouns for word in words_of(text))

    def cue_near_end(self, words: Sequence[str], reach: int) -> CueKind | None:
        """Return the kind of the last cue verb among the last ``reach`` words, None if there is none."""
        for word in reversed(words[-reach:]):
            verb = self.cues.verb(word)
            if verb is not None:
                return verb.kind
        return None

    def is_first_person(self, word: str) -> bool:
        """Return whether the word is "I", which no name begins with."""
        return word.casefold() in self._first_person

    def _is_finite_speech(self, word: str) -> bool:
        verb = self.cues.verb(word)
        return verb is not None and verb.is_speech and verb.form in _FINITE and not verb.also_noun

    def _opens_with_clause(self, words: Sequence[str]) -> bool:
        if len(words) < 2:
            return False
        first, second = words[0].casefold(), words[1].casefold()
        if self._is_finite_speech(words[0]):
            return words[1][0].isupper() or second in self._pronouns | self._opens_speaker
        named = words[0][0].isupper() or first in self._pronouns | self._opens_noun
        speaks = any(self._is_finite_speech(word) for word in words[1 : int(OPENING_WORDS)])
        return named and not self.is_first_person(first) and speaks
