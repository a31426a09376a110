"""Say whether a text can be in a language, from the share of the language's commonest words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from checker.errors import UnknownLanguageError
from checker.language.language import Language
from checker.thresholds import Threshold
from checker.value_classes import dataclass

LEAST_WORDS: Final = Threshold(
    11,
    unit="words of running text",
    reason="a caption or a list of names is too little to tell its language from",
    how_set="159 of 307,939 pieces of 11 words of English news and transcripts are refused, 9 of 169,246 of 20",
)
ENOUGH_WORDS: Final = Threshold(
    20,
    unit="words of running text",
    reason="below it marker words may be missing by chance, so the words shared with other languages must be rare too",
    how_set="as for LEAST_WORDS",
)
LEAST_SHARE: Final = Threshold(
    0.1,
    unit="share of the words of running text that are marker words",
    reason="below it the text is in another language, even if it quotes some words of this one",
    how_set="489 English texts have .23 to .48, texts in 16 other languages 0 to .031",
)
STRAY_WORDS: Final = Threshold(
    1,
    unit="words",
    reason="one marker word more or less decides nothing",
    how_set="set by hand; as for LEAST_WORDS",
)
LEAST_SHARE_WITH_SHARED: Final = Threshold(
    0.25,
    unit="share of the words of running text that are in the table at all",
    reason="a short text without marker words is in the language if it is full of its other small words",
    how_set="as for LEAST_WORDS; texts in other languages have 0 to .22",
)
MOSTLY_CAPITALS: Final = Threshold(
    0.2,
    unit="share of all words that are in small letters",
    reason="captions are often all in capitals, and then words in capitals are no names",
    how_set="set by hand",
)
LEAST_LETTERS: Final = Threshold(
    20,
    unit="letters",
    reason="a name in another script is no text in another language",
    how_set="set by hand",
)
MOST_FOREIGN_LETTERS: Final = Threshold(
    0.5,
    unit="share of letters that the language does not write",
    reason="a text in another script may have no blanks between its words to count them by",
    how_set="set by hand: English texts have under .01, accents not counted",
)

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class _Known:
    markers: frozenset[str]
    words: frozenset[str]
    letters: frozenset[str]


def share_of_markers(text: str, language: Language) -> float:
    """Return the share of words in running text that are marker words of ``language``: common in it and in no other.

    Names are left out: words with a capital letter count only in a text that is all capitals.
    """
    counted = _running_words(text)
    return sum(word in _known(language).markers for word in counted) / max(1, len(counted))


def language_of(text: str, languages: Sequence[Language], *, called: str) -> Language:
    """Return which of the languages ``text`` is in, the first where it is too short to tell.

    Args:
        text: what is written there, without the page around it.
        languages: the languages that come into question, at least one.
        called: the document's name, for the error.

    Raises:
        UnknownLanguageError: if it is in none of them.
    """
    possible = [language for language in languages if may_be_in(text, language)]
    if not possible:
        known = " or ".join(language.name for language in languages)
        raise UnknownLanguageError(
            f"{called} could not be judged, because it is in a language that the checker does not know",
            why=f"too few of its words are words of {known}",
            fix=f"give a text in {known}, or a translation of it",
        )
    return max(possible, key=lambda language: share_of_markers(text, language))


def may_be_in(text: str, language: Language) -> bool:
    """Return whether ``text`` can be in ``language``: true as well where it is too short to tell."""
    if _in_other_letters(text, language):
        return False
    counted, known = _running_words(text), _known(language)
    markers = sum(word in known.markers for word in counted)
    if len(counted) < LEAST_WORDS or markers + STRAY_WORDS >= LEAST_SHARE * len(counted):
        return True
    words = sum(word in known.words for word in counted)
    return len(counted) < ENOUGH_WORDS and words >= LEAST_SHARE_WITH_SHARED * len(counted)


def _running_words(text: str) -> list[str]:
    found = _WORD.findall(text)
    running = [word for word in found if not word[0].isupper()]
    if len(running) < MOSTLY_CAPITALS * len(found):
        running = [word for word in found if not word.istitle()]
    return [word.lower().replace("’", "'") for word in running]


def _in_other_letters(text: str, language: Language) -> bool:
    letters = {char: number for char, number in Counter(text.casefold()).items() if char.isalpha()}
    own = _known(language).letters
    foreign = sum(number for char, number in letters.items() if char not in own and not _has_accent_of(char, own))
    total = sum(letters.values())
    return total >= LEAST_LETTERS and foreign > MOST_FOREIGN_LETTERS * total


def _has_accent_of(char: str, letters: frozenset[str]) -> bool:
    return unicodedata.normalize("NFD", char)[0] in letters


@lru_cache(maxsize=8)
def _known(language: Language) -> _Known:
    table = language.lexicon.table("recognition")
    return _Known(table.words - table.having("shared"), table.words, frozenset("".join(table.words)))
