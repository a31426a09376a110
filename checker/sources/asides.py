"""Characters inside a turn that nobody spoke: stage directions, gaps, "(Via interpreter)", time stamps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from checker.language import Language
from checker.language.expressions import any_of, forms_of
from checker.model import Aside, AsideKind, Span
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
TIME_STAMP = re.compile(rf"[\[(]\s*{_CLOCK}\s*[\])]|(?<![\w:]){_CLOCK}(?:\s*(?:-->|[-–—])\s*{_CLOCK})?(?=\s*(?:\n|$))")
_LEADING_TIME = re.compile(
    rf"^[ \t]*+:?(?:{_CLOCK}\.?(?:\s*(?:-->|[-–—>])\s*:?{_CLOCK}\.?)?)[ \t]*+(?:\|[ \t]*+)?(?=[^\W\d]|[(\[\"“‘'$♪])",
    re.MULTILINE,
)
_LINE = re.compile(r"^.*\S", re.MULTILINE)
_FEWEST_LEADING_TIMES: Final = Threshold(
    4,
    unit="lines",
    reason="Fewer lines that begin with a time may be a programme.",
    how_set="by hand on captions copied from a page; rerun tests/sources on change",
)
_LEADING_TIMES_RULE: Final = Threshold(
    0.5,
    unit="share of lines",
    reason="Captions copied from a page have a time before every line; wrapped ones before every other.",
    how_set="by hand on captions copied from a page; rerun tests/sources on change",
)
_ENCLOSED = re.compile(r"\([^()\[\]\n]{1,160}\)|\[[^\[\]\n]{1,160}\]|<[^<>\n]{1,40}>|♪[^♪\n]{0,160}♪?")
_I = re.IGNORECASE
# The endings by which the name of a language is known.
_LANGUAGE_NAME = r"(?-i:[A-Z][a-z]+(?:ian|ish|ese|an|ic|ch|rew|i|ew|man|ench|eek|du|lish))"

_GUESS_WITH_TIME = re.compile(rf"\[[^\]]{{0,400}}?\s{_CLOCK}\s*\]")
_REDACTED_BLANK = re.compile(r"[\[(][_\s.…?]+[\])]")
_MARK = re.compile(r"[\[(<]\W{0,8}(?:\d{1,3}|[a-z]|\*{1,8}|†|\?{1,8})\W{0,8}[\])>]", _I)
_SPOKEN_ITEM = re.compile(r"^\((?:\d{1,3}|[a-z]|[ivx]+)\)$", _I)
_LONGEST_STAGE: Final = Threshold(
    8,
    unit="words",
    reason="A stage direction is short; longer words in brackets were spoken.",
    how_set="by hand on the development transcripts; rerun tests/sources on change",
)
_LONGEST_NOTE: Final = Threshold(
    12,
    unit="words",
    reason="A transcriber's insertion in square brackets is short.",
    how_set="by hand on the development transcripts; rerun tests/sources on change",
)


@dataclass(frozen=True, slots=True)
class _Marks:
    """How a language writes what was not said, made from its table ``asides``."""

    gap: re.Pattern[str]
    redaction: re.Pattern[str]
    interpreter: re.Pattern[str]
    no_interpreter: re.Pattern[str]
    note: re.Pattern[str]
    stage: re.Pattern[str]
    bare: re.Pattern[str]
    in_conversation: re.Pattern[str]


@lru_cache(maxsize=8)
def _marks(language: Language) -> _Marks:
    table = language.lexicon.table("asides")

    def forms(feature: str) -> str:
        return forms_of(table, feature, gap="[- ]?")

    lost = rf"{forms('medium')}\b.{{0,20}}\b{forms('fault')}"
    crowd = rf"{forms('crowd')} {forms('speaking')}"
    in_language = rf"{any_of(table.having('in_language'))} (?:{any_of(table.having('language'))}|{_LANGUAGE_NAME})"
    in_other_tongue = rf"{forms('speaking')} (?:in )?[a-z]+"
    pronouns = language.lexicon.table("speech_markers").having("in_conversation")
    return _Marks(
        gap=re.compile(rf"\b(?:{forms('gap')}|{lost}|{crowd}|{forms('prefix')} \w+)\b", _I),
        redaction=re.compile(rf"[\[(]\W{{0,12}}(?:{forms('redaction')}|{in_other_tongue})\W{{0,12}}[\])]", _I),
        interpreter=re.compile(rf"\b{forms('interpreter')}\b|^[\[(]\W{{0,12}}{in_language}\W{{0,12}}[\])]$", _I),
        no_interpreter=re.compile(rf"\b{forms('no_interpreter')}\b", _I),
        note=re.compile(rf"[\[(<]\W{{0,12}}{any_of(table.having('note'))}\W{{0,12}}[\])>]", _I),
        stage=re.compile(rf"\b{forms('stage')}\b", _I),
        bare=re.compile(rf"^[ \t]*{any_of(word.upper() for word in table.having('bare'))}[ \t.]*$", re.MULTILINE),
        in_conversation=re.compile(rf"\b{any_of('I' if word == 'i' else word for word in pronouns)}\b"),
    )


def asides_in(text: str, within: Span, *, language: Language) -> tuple[Aside, ...]:
    """Return the asides of a stretch of text, in order, none overlapping another."""
    found: list[Aside] = []
    for aside in sorted(_all_asides(text, within, language), key=lambda each: (each.span.start, -each.span.end)):
        if not found or aside.span.start >= found[-1].span.end:
            found.append(aside)
    return tuple(found)


def _all_asides(text: str, within: Span, language: Language) -> Iterator[Aside]:
    for match in _ENCLOSED.finditer(text, within.start, within.end):
        kind = kind_of(match[0], language=language)
        if kind is not None:
            yield Aside(Span(*match.span()), kind)
    for match in _marks(language).bare.finditer(text, within.start, within.end):
        yield Aside(Span(*match.span()), AsideKind.STAGE)
    for match in TIME_STAMP.finditer(text, within.start, within.end):
        yield Aside(Span(*match.span()), AsideKind.NOTE)
    if _lines_begin_with_times(text):
        for match in _LEADING_TIME.finditer(text, within.start, within.end):
            yield Aside(Span(*match.span()), AsideKind.NOTE)


def begins_with_time(text: str, line: Span) -> bool:
    """Say whether a line begins with the time at which it was said, in a record whose lines do."""
    return _LEADING_TIME.match(text, line.start, line.end) is not None and _lines_begin_with_times(text)


@lru_cache(maxsize=8)
def _lines_begin_with_times(text: str) -> bool:
    """Say whether the record's lines begin with the times at which they were said: "00:16 We have begun"."""
    times = sum(1 for _ in _LEADING_TIME.finditer(text))
    return times >= max(_FEWEST_LEADING_TIMES, _LEADING_TIMES_RULE * sum(1 for _ in _LINE.finditer(text)))


def kind_of(enclosed: str, *, language: Language) -> AsideKind | None:
    """Say why enclosed words, their brackets included, were not spoken; None when they were."""
    marks = _marks(language)
    if TIME_STAMP.fullmatch(enclosed):
        return AsideKind.NOTE
    if marks.gap.search(enclosed) or _GUESS_WITH_TIME.fullmatch(enclosed):
        return AsideKind.GAP
    if _REDACTED_BLANK.fullmatch(enclosed) or marks.redaction.fullmatch(enclosed):
        return AsideKind.GAP
    if marks.interpreter.search(enclosed) and len(enclosed.split()) <= _LONGEST_STAGE:
        return AsideKind.INTERPRETER
    if _SPOKEN_ITEM.fullmatch(enclosed):
        return None
    if _MARK.fullmatch(enclosed) or marks.note.fullmatch(enclosed):
        return AsideKind.NOTE
    words = enclosed[1:-1].split()
    if enclosed[0] in "♪<":
        return AsideKind.STAGE
    if _is_stage_direction(enclosed, words, marks):
        return AsideKind.STAGE
    if enclosed[0] == "[" and len(words) <= _LONGEST_NOTE:
        return AsideKind.NOTE
    return None


def _is_stage_direction(enclosed: str, words: list[str], marks: _Marks) -> bool:
    inner = enclosed[1:-1].strip()
    letters = [char for char in inner if char.isalpha()]
    if len(letters) > 3 and all(char.isupper() for char in letters):
        return True
    if marks.in_conversation.search(inner):
        return False
    if marks.stage.search(inner) and len(words) <= _LONGEST_STAGE:
        return True
    # A sentence of its own inside the brackets says what happened: "(The medal is presented.)"
    return len(words) > 2 and inner[:1].isupper() and inner.endswith(".") and enclosed[0] == "("


def is_interpreted(text: str, asides: Iterable[Aside], *, language: Language) -> bool:
    """Say whether an aside tells that the words are an interpreter's; "(No interpretation.)" says the opposite."""
    denied = _marks(language).no_interpreter
    return any(aside.kind is AsideKind.INTERPRETER and not denied.search(aside.span.of(text)) for aside in asides)
