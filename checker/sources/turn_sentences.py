"""The sentences of a turn, by nupunkt, with asides left out of sight."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import nupunkt

from checker.model import Aside, Sentence, Span, Turn

# Words. Captions and machine transcripts may run without a full stop for minutes; a stretch longer than this is
# cut, at a comma or a line's end if there is one, so that every part fits an encoder's window (256 tokens).
LONGEST_SENTENCE = 60
_SHORTEST_CUT = 25

_BLANK_LINE = re.compile(r"\n\s*\n")
_WORD = re.compile(r"\S*\w\S*")
_BREAK_AFTER = re.compile(r"(?:[,;:—–…]|--|\.\.\.)$")
_ENDS = re.compile(r"[.!?…:][\"'”’)\]]*\s*$")
_BEFORE = r"(?:^|[\s(\"'“‘\[—–-])"
_TITLE = re.compile(
    _BEFORE + r"(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Rev|Fr|Hon|Gov|Sen|Sens|Rep|Reps|Lt|Gen|Brig|Maj|Col|Capt|Cmdr|Adm|"
    r"Sgt|Cpl|Pvt|Amb|Atty|Supt|Det|Insp|St|vs|Mt|Ft)\.$",
    re.IGNORECASE,
)
_INITIAL = re.compile(_BEFORE + r"(?:[A-Z]\.)$")
_INITIALISM = re.compile(_BEFORE + r"(?:[A-Z]\.){2,}$")
_BEFORE_NUMBER = re.compile(_BEFORE + r"(?:No|Nos|Art|Sec|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.$")
_MISSED_END = re.compile(
    r"(?<![A-Za-z’'])(?!(?:approx|dept|univ|assn|corp|prof|capt|cmdr|supt)\b)"
    r"(?:[a-z]{3,}|at|so|by|it|is|me|us|to|do|go|up|in|on|he|we|no|be|am)[.?!][\"”’)]*\s*"
    r"(?=[\"“]?[A-Z][a-z’' ])|(?:(?<=^)|(?<=[.?!] ))No\.\s+(?=[A-Z])"
)
_NAME_GOES_ON = re.compile(r"[A-Z][\w’'-]+")
_OPENS = re.compile(
    r"(?:The|An?|In|On|At|But|And|He|She|It|Its|They|We|I|I’m|I'm|You|His|Her|Their|Our|This|That|These|Those|There|"
    r"If|When|What|Who|How|Why|For|As|By|From|To|With|After|Before|Since|While|Not|No|Yes|So|Then|Also|All|Some|Many|"
    r"My|Let|Now|Well|Thank|Because|Today|Please|Good|Here|Just)\b"
)


def sentences_of(text: str, turns: Iterable[Turn]) -> tuple[Sentence, ...]:
    """The sentences of all turns, in order; each holds at least one spoken word and stays inside its turn."""
    found: list[Sentence] = []
    for turn in turns:
        for span in sentence_spans(text, turn.span, turn.asides):
            found.append(Sentence(index=len(found), turn=turn.index, span=span))
    return tuple(found)


def sentence_spans(text: str, within: Span, asides: Sequence[Aside] = ()) -> Iterator[Span]:
    """The sentences of a stretch of speech, trimmed of blanks and of asides at their ends."""
    spoken = without_asides(text, within, asides)
    for start, end in _paragraphs(spoken):
        for first, last in _joined(spoken, start, end):
            for span in _capped(spoken, first, last):
                yield Span(within.start + span[0], within.start + span[1])


def without_asides(text: str, within: Span, asides: Sequence[Aside]) -> str:
    """The stretch with every aside's characters turned to blanks, so that places stay."""
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
    """Paragraphs, where a break inside a running sentence counts for nothing."""
    start = 0
    for match in _BLANK_LINE.finditer(spoken):
        before, after = spoken[start : match.start()].rstrip(), spoken[match.end() : match.end() + 40].lstrip()
        if before and not _ENDS.search(before) and after[:1].islower():
            continue
        yield start, match.start()
        start = match.end()
    yield start, len(spoken)


def _joined(spoken: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    paragraph = spoken[start:end]
    held: tuple[int, int] | None = None
    for first, last in _split(paragraph):
        first, last = _trimmed(paragraph, first, last)
        if first == last:
            continue
        if held is not None and _goes_on(paragraph[held[0] : held[1]], paragraph[first:last]):
            held = (held[0], last)
            continue
        if held is not None:
            yield start + held[0], start + held[1]
        held = (first, last)
    if held is not None:
        yield start + held[0], start + held[1]


def _split(paragraph: str) -> Iterator[tuple[int, int]]:
    """The sentences of nupunkt, cut further where a plain word ends one: "coal." is in its list of abbreviations."""
    for first, last in nupunkt.sent_spans(paragraph):
        start = first
        for match in _MISSED_END.finditer(paragraph, first, last):
            yield start, match.end()
            start = match.end()
        yield start, last


def _goes_on(before: str, after: str) -> bool:
    if not _WORD.search(before) or not _WORD.search(after):
        return True
    if _TITLE.search(before):
        return True
    if _INITIALISM.search(before):
        return not _OPENS.match(after)
    if _INITIAL.search(before):
        return _NAME_GOES_ON.match(after) is not None and not _OPENS.match(after)
    return _BEFORE_NUMBER.search(before) is not None and after[:1].isdigit()


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
    """The number of the first word of the next part: after a comma or at a line's end, as late as may be."""
    last = min(first + LONGEST_SENTENCE, len(words) - 1)
    reach = range(last, first + _SHORTEST_CUT, -1)
    for at in reach:
        if _BREAK_AFTER.search(spoken[words[at - 1][0] : words[at - 1][1]]):
            return at
    return next((at for at in reach if "\n" in spoken[words[at - 1][1] : words[at][0]]), last)
