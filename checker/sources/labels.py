"""Finding speakers' labels: every place that may hold one, then a decision over the whole record.

What a label looks like is agreed between a record and its reader, not between records: so the styles
(colon, brackets, a line of its own, ...) are found first and judged by how often they come back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from checker.language import Language
from checker.language.expressions import any_of
from checker.model import AsideKind, Span
from checker.people.honorifics import ABBREVIATIONS, COURTESY, OFFICES, PARTICLES
from checker.people.name_folding import fold
from checker.people.names import parse_name
from checker.sources.asides import kind_of
from checker.sources.label import Label, LabelStyle
from checker.sources.label_usage import accepted
from checker.sources.label_words import is_heading, is_in_capitals, may_name_speaker, role_of_label
from checker.sources.lines import Line

# Occurrences. Below these a style is chance; rerun tests/sources on change.
_FEWEST_BY_STYLE = {
    LabelStyle.BRACKET: 3,
    LabelStyle.FULL_STOP: 4,
    LabelStyle.OWN_LINE: 3,
    LabelStyle.TAB: 3,
    LabelStyle.CHEVRON: 2,
    LabelStyle.DASH: 4,
}
# Characters. A shorter label inside a line may be an abbreviation before a colon.
_SHORTEST_INSIDE = 3
# Share of the record's paragraphs that must begin with a dash before dashes are taken for changes of speaker.
_DASHES_RULE = 0.5

_LEAD = r"(?:[-–—•]\s+)?(?:>>+\s*)?(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?\s*[-–—]?\s*)?\**_*"
_AFTER = r"\**_*(?:[ \t\xa0]*(?:[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?[\])]?)(?=\s|$))?"
_COLON = re.compile(
    rf"{_LEAD}(?P<name>[^\W\d_][^:\n\t?!]{{0,119}}?)\s*(?:[\[(](?:\d{{1,2}}:)?\d{{1,2}}:\d{{2}}[\])])?\s*\**_*\s*:"
    rf"(?!//|\d){_AFTER}[ \t\xa0]*"
)
_BRACKET = re.compile(rf"{_LEAD}\[(?P<name>[^\W\d_][^\[\]\n]{{0,60}})\]\s*:?{_AFTER}[ \t\xa0]*")
_LETTER = re.compile(r"(?:(?P<q>Q)(?:[.:]|[ \t\xa0])|(?P<a>A)(?:[.:](?! ?[A-Z]\.)|[ \t\xa0]{2,}|\t))[ \t\xa0]*(?=\S)")
_TAB = re.compile(r"(?P<name>[^\W\d_][^:\n\t.?!]{0,50})\t+(?=\S)")
_OWN_LINE = re.compile(
    r"\**(?P<name>[^\W\d_][^:\n\t?!;]{0,60}?)\**:?"
    r"(?:[ \t\xa0]+[-–—|]?\s*[\[(]?(?P<time>(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?)[\])]?)?$"
)
_CHEVRON = re.compile(r">>+[ \t\xa0]*")
_DASH = re.compile(r"[-–—―][ \t\xa0]+(?=\S)")


@lru_cache(maxsize=8)
def _full_stop(language: Language) -> re.Pattern[str]:
    """Make the pattern for labels that end with a full stop, as printed hearings have them."""
    voices = language.lexicon.table("voices")
    particles = any_of(PARTICLES & frozenset("van von de di la der".split()))
    of = any_of(language.lexicon.table("record_titles").having("of_place"))
    return re.compile(
        rf"(?P<name>(?:(?i:{any_of(voices.having('office'))})|"
        rf"(?P<title>[A-Z][A-Za-z]+)\.? (?:{particles} )*[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){{0,2}}?"
        rf"(?: {of} [A-Z]\w+(?: [A-Z]\w+)?)?))"
        rf"(?: \[{any_of(voices.having('continues'))}\])?\.[ \t\xa0]+(?=[\"“(\[]?\w)"
    )


def find_labels(text: str, lines: Sequence[Line], *, language: Language) -> tuple[Label, ...]:
    """Return the record's labels in order, empty where it has none."""
    colons = accepted(text, list(_colons(text, lines, language)), language=language)
    colons = _merged(colons, _inside_lines(text, lines, colons))
    letters = list(_letters(text, lines))
    named = _merged(colons, letters)
    others: list[Label] = []
    for find in (_brackets, _full_stops, _own_lines, _tabs):
        found = find(text, lines, language)
        if len(found) > max(len(named) + len(others), _FEWEST_BY_STYLE[found[0].style] - 1 if found else 0):
            others, named = _merged(found, letters if found else ()), []
    labels = _merged(named, others)
    chevrons = _chevrons(text, lines, labels)
    if not labels and not chevrons:
        return tuple(_dashes(text, lines))
    return tuple(_merged(labels, chevrons))


def _merged(first: Iterable[Label], second: Iterable[Label]) -> list[Label]:
    """Return both in order; where two overlap the first one's stays."""
    kept = list(first)
    taken = {label.whole.start for label in kept}
    kept += [label for label in second if label.whole.start not in taken]
    return sorted(kept, key=lambda label: label.whole.start)


def _scan(
    text: str, lines: Iterable[Line], pattern: re.Pattern[str], style: LabelStyle, language: Language
) -> Iterator[Label]:
    for line in lines:
        match = pattern.match(text, line.span.start, line.span.end)
        if match and not line.is_title and (label := _label(match, style, language)):
            yield label


def _label(match: re.Match[str], style: LabelStyle, language: Language) -> Label | None:
    name = match["name"].rstrip(" *_\xa0")
    if not may_name_speaker(name, language=language) and not (
        style is LabelStyle.COLON and is_heading(name, language=language)
    ):
        return None
    start = match.start("name")
    return Label(name, Span(start, start + len(name)), Span(*match.span()), style)


# ---------------------------------------------------------------- NAME:


def _colons(text: str, lines: Iterable[Line], language: Language) -> Iterator[Label]:
    """Yield words before a colon at the beginning of lines, or behind the mark by which captions change speakers."""
    for line in lines:
        if line.is_title:
            continue
        marks = (mark.start() for mark in _CHEVRON.finditer(text, line.span.start, line.span.end))
        for start in sorted({line.span.start, *marks}):
            match = _COLON.match(text, start, line.span.end)
            if match and (label := _label(match, LabelStyle.COLON, language)):
                yield label


def _inside_lines(text: str, lines: Iterable[Line], labels: Sequence[Label]) -> list[Label]:
    """Labels in capitals, known from the beginnings of lines, that were left inside one after a sentence's end."""
    known = {label.text for label in labels if is_in_capitals(label.text) and len(label.text) > _SHORTEST_INSIDE}
    if not known:
        return []
    choice = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    pattern = re.compile(rf"(?<=[.!?…\"”)\]–—-][ \xa0])(?P<name>{choice}) ?:[ \t\xa0]+")
    return [
        Label(match["name"], Span(*match.span("name")), Span(*match.span()), LabelStyle.COLON)
        for line in lines
        for match in pattern.finditer(text, line.span.start, line.span.end)
        if match.start() > line.span.start
    ]


# ---------------------------------------------------------------- other styles


def _letters(text: str, lines: Iterable[Line]) -> Iterator[Label]:
    """Q and A at the beginning of lines; A only where there is a Q."""
    found = [
        (match, line)
        for line in lines
        if (match := _LETTER.match(text, line.span.start, line.span.end)) and not line.is_title
    ]
    if not any(match["q"] for match, _ in found):
        return
    for match, _ in found:
        letter = "q" if match["q"] else "a"
        yield Label(match[letter], Span(*match.span(letter)), Span(*match.span()), LabelStyle.LETTER)


def _brackets(text: str, lines: Sequence[Line], language: Language) -> list[Label]:
    found = [
        label
        for label in _scan(text, lines, _BRACKET, LabelStyle.BRACKET, language)
        if kind_of(f"[{label.text.title()}]", language=language) is AsideKind.NOTE
    ]
    return _recurring(found)


def _full_stops(text: str, lines: Sequence[Line], language: Language) -> list[Label]:
    found = [
        label
        for label in _scan(text, lines, _full_stop(language), LabelStyle.FULL_STOP, language)
        if fold(label.text) in language.lexicon.table("voices").having("office")
        or (first := fold(label.text.split()[0].strip("."))) in COURTESY
        or first in ABBREVIATIONS
        or first in OFFICES
    ]
    return _recurring(found)


def _tabs(text: str, lines: Sequence[Line], language: Language) -> list[Label]:
    return _recurring(list(_scan(text, lines, _TAB, LabelStyle.TAB, language)))


def _own_lines(text: str, lines: Sequence[Line], language: Language) -> list[Label]:
    """Names alone on a line with speech below, where they come back or carry the time."""
    found: list[Label] = []
    timed: set[str] = set()
    for line in lines[:-1]:
        match = _OWN_LINE.match(text, line.span.start, line.span.end)
        if match is None or line.is_title or line.is_item:
            continue
        label = _label(match, LabelStyle.OWN_LINE, language)
        if (
            label is None
            or label.text.endswith(".")
            or fold(label.text.split()[0]) in language.lexicon.table("asides").having("alone")
        ):
            continue
        if match["time"]:
            timed.add(label.key)
        elif not is_in_capitals(label.text) and not parse_name(label.text):
            continue
        found.append(label)
    times = Counter(label.key for label in found)
    kept = [
        label
        for label in found
        if label.key in timed or times[label.key] > 1 or role_of_label(label.text, language=language)
    ]
    recurring = {label.key for label in kept if times[label.key] > 1}
    if len(recurring) < 2 and not timed:
        return []
    # Once the style is sure, a name in the same dress that comes only once is a label too.
    return [label for label in found if label in kept or (len(recurring) > 1 and is_in_capitals(label.text))]


def _recurring(found: list[Label]) -> list[Label]:
    """Return the labels of a style in which at least one name comes back; nothing where none does."""
    times = Counter(label.key for label in found)
    return found if any(count > 1 for count in times.values()) else []


def _chevrons(text: str, lines: Sequence[Line], labels: Sequence[Label]) -> list[Label]:
    """Bare ">>" marks; they may stand inside a line, for captions wrap where they please."""
    taken = {place for label in labels for place in range(label.whole.start, label.whole.end)}
    found = [
        Label("", Span(match.end(), match.end()), Span(*match.span()), LabelStyle.CHEVRON)
        for line in lines
        for match in _CHEVRON.finditer(text, line.span.start, line.span.end)
        if match.start() not in taken
    ]
    marks = sum(1 for line in lines for _ in _CHEVRON.finditer(text, line.span.start, line.span.end))
    return found if marks >= _FEWEST_BY_STYLE[LabelStyle.CHEVRON] else []


def _dashes(text: str, lines: Sequence[Line]) -> list[Label]:
    found = [
        Label("", Span(match.end(), match.end()), Span(*match.span()), LabelStyle.DASH)
        for line in lines
        if (match := _DASH.match(text, line.span.start, line.span.end))
    ]
    paragraphs = len({line.paragraph for line in lines})
    enough = len(found) >= _FEWEST_BY_STYLE[LabelStyle.DASH] and len(found) >= _DASHES_RULE * paragraphs
    return found if enough else []
