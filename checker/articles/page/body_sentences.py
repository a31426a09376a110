"""Sentences of an article's blocks, by nupunkt, mended where quotation marks and abbreviations mislead it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

import nupunkt

from checker.language import Language
from checker.language.expressions import any_of
from checker.model import Span
from checker.thresholds import Threshold

LONGEST_SENTENCE: Final = Threshold(
    1200,
    unit="characters",
    reason="What a sentence means is looked for over all of its words, several times: a longer one is read in parts.",
    how_set="of 9,288 sentences of the development articles the longest has 952",
)
_REACH_BACK: Final = Threshold(
    80,
    unit="characters",
    reason="So many before a full stop show whether it ends a sentence; it grows with no sentence.",
    how_set="by hand: the longest abbreviation has 12",
)
_BEFORE: Final = r"(?:^|[\s(\"'“‘\[—–-])"
# Initials and initialisms: the sentence may end with them, and then a word follows that opens one.
_INITIALS: Final = re.compile(_BEFORE + r"(?:[A-Z]\.)+(?:’s|'s)?$")
_LEADING_MARKS: Final = re.compile(r"[”’»)\]]+(?=[\s\u00a0,.;:—–-]|$)|[\"'][)\]]?(?=[\s\u00a0,.;:]|$)")


@lru_cache(maxsize=8)
def _borders_of(language: Language) -> _Borders:
    return _Borders(language)


class _Borders:
    """Where the sentences of one language go on after a full stop that nupunkt takes for their end."""

    def __init__(self, language: Language) -> None:
        abbreviations, openers = language.lexicon.table("abbreviations"), language.lexicon.table("sentence_openers")
        stopped = abbreviations.having("stop")
        # Before a name, or between two: what follows a title is the name, always.
        titles = abbreviations.having("title")
        before_name = stopped & (titles | abbreviations.having("before_name"))
        before_number = stopped & (abbreviations.having("before_number") | abbreviations.having("month"))
        self._before_name = re.compile(rf"{_BEFORE}{any_of({*_written(before_name), *(before_name - titles)})}\.$")
        self._before_number = re.compile(rf"{_BEFORE}{any_of(_written(before_number))}\.$")
        self._opens = re.compile(rf"[\"“‘'(\[]|{any_of(_written(openers.having('opens')))}\b")

    def goes_on(self, before: str, after: str) -> bool:
        """Return whether ``after`` is the rest of the sentence ``before``."""
        if self._before_name.search(before):
            return True
        if _INITIALS.search(before):
            return after[:1].isupper() and not self._opens.match(after)
        if self._before_number.search(before):
            return after[:1].isdigit()
        # What begins with a comma, or a small letter after closing marks, is the rest of the reporter's sentence.
        return after[:1] in ",;:" or (after[:1].islower() and before[-1:] in "\"”’'")


def _written(words: Iterable[str]) -> Iterator[str]:
    """Return the words as they are written at the beginning of a sentence or before a name."""
    return (word[:1].upper() + word[1:] for word in words)


def sentence_spans(
    text: str,
    within: Span,
    language: Language,
) -> tuple[Span, ...]:
    """Return the sentences of one block, in order, without the blanks around them.

    They cover every character of the block that is not a blank; a closing quotation mark stays with its sentence.
    """
    borders = _borders_of(language)
    block = within.of(text)
    sentences: list[Span] = []
    for start, end in nupunkt.sent_spans(block):
        span = _trimmed(start, end, block)
        if sentences and (marks := _stray_marks(sentences[-1], span, block)):
            sentences[-1] = Span(sentences[-1].start, span.start + marks)
            span = _trimmed(span.start + marks, span.end, block)
        if not span:
            continue
        if sentences and borders.goes_on(_end_of(sentences[-1], block), span.of(block)):
            sentences[-1] = Span(sentences[-1].start, span.end)
        else:
            sentences.append(span)
    return tuple(
        Span(within.start + part.start, within.start + part.end)
        for span in sentences
        for part in _parts_of(span, block)
    )


def _end_of(sentence: Span, block: str) -> str:
    return block[max(sentence.start, sentence.end - int(_REACH_BACK)) : sentence.end]


def _parts_of(sentence: Span, block: str) -> Iterator[Span]:
    """Yield a sentence, or the parts, each between blanks, of one that is too long to be read as one."""
    start = sentence.start
    while sentence.end - start > LONGEST_SENTENCE:
        most = start + int(LONGEST_SENTENCE)
        blank = max(block.rfind(" ", start + 1, most), block.rfind("\n", start + 1, most))
        part = _trimmed(start, blank if blank > 0 else most, block)
        yield part
        start = _trimmed(part.end, sentence.end, block).start
    yield Span(start, sentence.end)


def _stray_marks(before: Span, after: Span, block: str) -> int:
    """Return how many closing marks at the beginning of ``after`` belong to the sentence before."""
    match = _LEADING_MARKS.match(after.of(block))
    if match is None or (match[0][0] in "\"'" and before.of(block).count(match[0][0]) % 2 == 0):
        return 0
    return match.end()


def _trimmed(start: int, end: int, block: str) -> Span:
    words = block[start:end]
    lead = len(words) - len(words.lstrip())
    return Span(start + lead, start + lead + len(words.strip()))
