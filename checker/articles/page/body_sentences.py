"""Sentences of an article's blocks, by nupunkt, mended where quotation marks and abbreviations mislead it."""

from __future__ import annotations

import re

import nupunkt

from checker.model import Span

_BEFORE = r"(?:^|[\s(\"'“‘\[—–-])"
# Titles and ranks: what follows is the name, always.
_TITLE = re.compile(
    _BEFORE + r"(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Rev|Fr|Hon|Gov|Sen|Sens|Rep|Reps|Del|Lt|Gen|Brig|Maj|Col|Capt|Cmdr|Adm|"
    r"Sgt|Cpl|Pvt|Amb|Atty|Supt|Det|Insp|St|vs)\.$"
)
# Initials and initialisms: the sentence may end with them, and then a word follows that opens one.
_INITIALS = re.compile(_BEFORE + r"(?:[A-Z]\.)+(?:’s|'s)?$")
_BEFORE_NUMBER = re.compile(_BEFORE + r"(?:No|Nos|Art|Sec|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.$")
_OPENS = re.compile(
    r"[\"“‘'(\[]|(?:The|An?|In|On|At|But|And|He|She|It|Its|They|We|I|You|His|Her|Their|Our|This|That|These|Those|There|"
    r"If|When|What|Who|How|Why|For|As|By|From|To|With|After|Before|Since|While|Not|No|Yes|So|Then|Also|All|Some|Many)\b"
)
_LEADING_MARKS = re.compile(r"[”’»)\]]+(?=[\s\u00a0,.;:—–-]|$)|[\"'][)\]]?(?=[\s\u00a0,.;:]|$)")


def sentence_spans(text: str, within: Span) -> tuple[Span, ...]:
    """The sentences of one block, in order, without the blanks around them.

    They cover every character of the block that is not a blank; a closing quotation mark stays with its sentence.
    """
    block = within.of(text)
    sentences: list[Span] = []
    for start, end in nupunkt.sent_spans(block):
        span = _trimmed(start, end, block)
        if sentences and (marks := _stray_marks(sentences[-1], span, block)):
            sentences[-1] = Span(sentences[-1].start, span.start + marks)
            span = _trimmed(span.start + marks, span.end, block)
        if not span:
            continue
        if sentences and _goes_on(sentences[-1].of(block), span.of(block)):
            sentences[-1] = Span(sentences[-1].start, span.end)
        else:
            sentences.append(span)
    return tuple(Span(within.start + span.start, within.start + span.end) for span in sentences)


def _stray_marks(before: Span, after: Span, block: str) -> int:
    """How many closing marks at the beginning of ``after`` belong to the sentence before."""
    match = _LEADING_MARKS.match(after.of(block))
    if match is None or (match[0][0] in "\"'" and before.of(block).count(match[0][0]) % 2 == 0):
        return 0
    return match.end()


def _goes_on(before: str, after: str) -> bool:
    if _TITLE.search(before):
        return True
    if _INITIALS.search(before):
        return after[:1].isupper() and not _OPENS.match(after)
    if _BEFORE_NUMBER.search(before):
        return after[:1].isdigit()
    # What begins with a comma, or a small letter after closing marks, is the rest of the reporter's sentence.
    return after[:1] in ",;:" or (after[:1].islower() and before[-1:] in "\"”’'")


def _trimmed(start: int, end: int, block: str) -> Span:
    words = block[start:end]
    lead = len(words) - len(words.lstrip())
    return Span(start + lead, start + lead + len(words.strip()))
