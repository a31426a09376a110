"""Where the reporter's own voice shows beside quoted words: "he said," behind them, a cue verb before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from checker.articles.syntax.cues import CUE_NOUNS, CUE_PHRASES, CueKind, VerbForm, cue_verb, is_speech_verb
from checker.model import Span

_WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_FINITE: Final = frozenset({VerbForm.PAST, VerbForm.THIRD, VerbForm.BASE})
_CLAUSE_WORDS: Final = 7  # words: "the Republican governor of the state said" is seven before its verb
_CLAUSE_REACH: Final = 110  # characters that hold so many words
# A mark or a stop; not the stop of "Ms." or "Sen.", a capitalised word of up to four letters.
_CLAUSE_END: Final = re.compile(
    r"[\"“”«»„]|[!?;:]\s|(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\b[A-Z][a-z]{3})\.\s"
)
_PRONOUNS: Final = frozenset({"he", "she", "they", "it"})

# ", he said." or ", said Ms. Birch, who ..." at the end of words whose closing mark is missing.
_CLAUSE_START: Final = re.compile(r"[,?!]\s+(?=[^\W\d_])")
_LONGEST_TAIL: Final = 100  # characters of a reporting clause that ends a paragraph


def words_of(text: str) -> list[str]:
    """The words of ``text``, figures included."""
    return _WORD.findall(text)


def clause_follows(text: str, start: int, end: int) -> bool:
    """Whether a reporting clause, "the minister said" or "said the minister", stands right at ``start``."""
    reach = text[start : min(end, start + _CLAUSE_REACH)]
    clause = _CLAUSE_END.split(reach, maxsplit=1)[0]
    return any(_is_finite_speech(word) for word in words_of(clause)[:_CLAUSE_WORDS])


def clause_inside(text: str, span: Span) -> Span | None:
    """The reporting clause that ends ``span``, as in "We like it, he said." with its closing mark missing.

    Only a clause of a pronoun or a name and a verb of speech counts, for quoted people tell what others said, too.
    """
    for match in _CLAUSE_START.finditer(text, max(span.start, span.end - _LONGEST_TAIL), span.end):
        words = words_of(text[match.end() : span.end])
        if _opens_with_clause(words):
            return Span(match.end(), span.end)
    return None


def has_cue(text: str) -> bool:
    """Whether a verb, noun or phrase that reports what somebody says or thinks stands in ``text``."""
    lowered = text.casefold()
    if any(phrase in lowered for phrase in CUE_PHRASES if " " in phrase):
        return True
    return any(cue_verb(word) is not None or word.casefold() in CUE_NOUNS for word in words_of(text))


def cue_near_end(words: Sequence[str], reach: int) -> CueKind | None:
    """The kind of the last cue verb among the last ``reach`` words, None if there is none."""
    for word in reversed(words[-reach:]):
        verb = cue_verb(word)
        if verb is not None:
            return verb.kind
    return None


def _is_finite_speech(word: str) -> bool:
    verb = cue_verb(word)
    return verb is not None and is_speech_verb(word) and verb.form in _FINITE and not verb.also_noun


def _opens_with_clause(words: Sequence[str]) -> bool:
    if len(words) < 2:
        return False
    if _is_finite_speech(words[0]):
        return words[1][0].isupper() or words[1].casefold() in _PRONOUNS | {"the", "a", "one"}
    named = words[0][0].isupper() or words[0].casefold() in _PRONOUNS | {"the", "a"}
    return named and words[0] != "I" and any(_is_finite_speech(word) for word in words[1:5])
