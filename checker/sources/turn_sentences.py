"""Sentences of a turn, by nupunkt, with asides left out of sight."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

import nupunkt

from checker.language import Language
from checker.language.expressions import any_of
from checker.model import Aside, Sentence, Span, Turn
from checker.thresholds import Threshold
from checker.value_classes import dataclass

LONGEST_SENTENCE: Final = Threshold(
    60,
    unit="words",
    reason="Captions and machine transcripts may run without a full stop for minutes; a longer stretch is cut, at a "
    "comma or a line's end if there is one, so that every part fits an encoder's window.",
    how_set="by the encoder's window of 256 tokens",
)
_SHORTEST_CUT: Final = Threshold(
    25,
    unit="words",
    reason="A stretch without a full stop is cut as late as may be, but no part is shorter than this.",
    how_set="by hand; it decides only where machine transcripts are cut",
)

_TAIL: Final = Threshold(
    240,
    unit="characters",
    reason="before a place in which an abbreviation or the end of a sentence is looked for; none is nearly so long; "
    "looking through all that is before costs the square of a text in which nothing ends",
    how_set="by hand",
)

_BLANK_LINE = re.compile(r"\n\s*\n")
_WORD = re.compile(r"(?<!\S)[^\w\s]*+\w\S*+")
_BREAK_AFTER = re.compile(r"(?:[,;:—–…]|--|\.\.\.)$")
_ENDS = re.compile(r"[.!?…:][\"'”’)\]]*\s*$")
_BEFORE = r"(?:^|[\s(\"'“‘\[—–-])"
_INITIAL = re.compile(_BEFORE + r"(?:[A-Z]\.)$")
_INITIALISM = re.compile(_BEFORE + r"(?:[A-Z]\.){2,}$")
_NAME_GOES_ON = re.compile(r"[A-Z][\w’'-]+")


@dataclass(frozen=True, slots=True)
class _Ends:
    """Where a full stop ends no sentence in a language, and where one that seems to end none does."""

    title: re.Pattern[str]
    before_number: re.Pattern[str]
    opens: re.Pattern[str]
    missed: re.Pattern[str]


@lru_cache(maxsize=8)
def _ends(language: Language) -> _Ends:
    """Make the patterns from the tables ``abbreviations`` and ``sentence_openers``."""
    table = language.lexicon.table("abbreviations")
    stopped = table.having("stop")
    never_last = stopped & (table.having("title") | table.having("before_name"))
    numbered = stopped & (table.having("before_number") | table.having("month"))
    openers = language.lexicon.table("sentence_openers").having("opens")
    abbreviated = any_of(stopped - table.having("before_number"))
    short = any_of(language.lexicon.table("sentence_openers").having("ends"))
    denial = "|".join(_capital(word) for word in sorted(table.having("word")))
    return _Ends(
        title=re.compile(rf"{_BEFORE}{any_of(never_last)}\.$", re.IGNORECASE),
        before_number=re.compile(rf"{_BEFORE}{any_of(map(_capital, numbered))}\.$"),
        opens=re.compile(rf"{any_of(map(_capital, openers))}\b"),
        # A plain word ends a sentence: "coal." is among the sentence splitter's abbreviations.
        missed=re.compile(
            rf"(?<![A-Za-z’'])(?!{abbreviated}\b)(?:[a-z]{{3,}}|{short})[.?!][\"”’)]*\s*(?=[\"“]?[A-Z][a-z’' ])|"
            rf"(?:(?<=^)|(?<=[.?!] ))(?:{denial})\.\s+(?=[A-Z])"
        ),
    )


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def sentences_of(text: str, turns: Iterable[Turn], *, language: Language) -> tuple[Sentence, ...]:
    """Return the sentences of all turns, in order; each holds at least one spoken word and stays inside its turn."""
    found: list[Sentence] = []
    for turn in turns:
        for span in sentence_spans(text, turn.span, turn.asides, language=language):
            found.append(Sentence(index=len(found), turn=turn.index, span=span))
    return tuple(found)


def sentence_spans(text: str, within: Span, asides: Sequence[Aside] = (), *, language: Language) -> Iterator[Span]:
    """Yield the sentences of a stretch of speech, trimmed of blanks and of asides at their ends."""
    spoken = without_asides(text, within, asides)
    ends = _ends(language)
    for start, end in _paragraphs(spoken):
        for first, last in _joined(spoken, start, end, ends):
            for span in _capped(spoken, first, last):
                yield Span(within.start + span[0], within.start + span[1])


def without_asides(text: str, within: Span, asides: Sequence[Aside]) -> str:
    """Return the stretch with every aside's characters turned to blanks, so that places stay."""
    pieces: list[str] = []
    at = within.start
    for aside in asides:
        start, end = max(aside.span.start, at), min(aside.span.end, within.end)
        if start < end:
            pieces += [text[at:start], " " * (end - start)]
            at = end
    pieces.append(text[at : within.end])
    return "".join(pieces)


def _paragraphs(spoken: str) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs, where a break inside a running sentence counts for nothing."""
    start = 0
    for match in _BLANK_LINE.finditer(spoken):
        before, after = (
            spoken[max(start, match.start() - int(_TAIL)) : match.start()].rstrip(),
            spoken[match.end() : match.end() + 40].lstrip(),
        )
        if before and not _ENDS.search(before) and after[:1].islower():
            continue
        yield start, match.start()
        start = match.end()
    yield start, len(spoken)


def _joined(spoken: str, start: int, end: int, ends: _Ends) -> Iterator[tuple[int, int]]:
    paragraph = spoken[start:end]
    held: tuple[int, int] | None = None
    speaks = False  # whether what is held has a word
    for first, last in _split(paragraph, ends):
        first, last = _trimmed(paragraph, first, last)
        if first == last:
            continue
        if held is not None and (
            not speaks or _goes_on(paragraph[max(held[0], held[1] - int(_TAIL)) : held[1]], paragraph[first:last], ends)
        ):
            held = (held[0], last)
            speaks = speaks or _WORD.search(paragraph, first, last) is not None
            continue
        if held is not None:
            yield start + held[0], start + held[1]
        held = (first, last)
        speaks = _WORD.search(paragraph, first, last) is not None
    if held is not None:
        yield start + held[0], start + held[1]


def _split(paragraph: str, ends: _Ends) -> Iterator[tuple[int, int]]:
    """Yield the sentences of nupunkt, cut further where a plain word ends one."""
    for first, last in nupunkt.sent_spans(paragraph):
        start = first
        for match in ends.missed.finditer(paragraph, first, last):
            yield start, match.end()
            start = match.end()
        yield start, last


def _goes_on(before: str, after: str, ends: _Ends) -> bool:
    if not _WORD.search(after):
        return True
    if ends.title.search(before):
        return True
    if _INITIALISM.search(before):
        return not ends.opens.match(after)
    if _INITIAL.search(before):
        return _NAME_GOES_ON.match(after) is not None and not ends.opens.match(after)
    return ends.before_number.search(before) is not None and after[:1].isdigit()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    lead = len(words) - len(words.lstrip())
    return start + lead, start + lead + len(words.strip())


def _capped(spoken: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = [(start + match.start(), start + match.end()) for match in _WORD.finditer(spoken[start:end])]
    if not words:
        return
    first = 0
    while len(words) - first > LONGEST_SENTENCE:
        cut = _best_cut(spoken, words, first)
        yield (start if first == 0 else words[first][0]), words[cut - 1][1]
        first = cut
    yield (start if first == 0 else words[first][0]), end


def _best_cut(spoken: str, words: Sequence[tuple[int, int]], first: int) -> int:
    """Return the number of the first word of the next part: after a comma or at a line's end, as late as may be."""
    last = min(first + int(LONGEST_SENTENCE), len(words) - 1)
    reach = range(last, first + int(_SHORTEST_CUT), -1)
    for at in reach:
        if _BREAK_AFTER.search(spoken[words[at - 1][0] : words[at - 1][1]]):
            return at
    return next((at for at in reach if "\n" in spoken[words[at - 1][1] : words[at][0]]), last)
