"""The places of a record that may hold a speaker's label, in every style in which records set labels off.

What a label looks like is agreed between a record and its reader, not between records: each finder here returns all
that may be a label in its style; :mod:`checker.sources.labels` decides over the whole record which style is in use.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from checker.documents.paragraphs import ends_like_a_sentence
from checker.language import Language
from checker.language.expressions import any_of
from checker.model import AsideKind, Span
from checker.people.given_names import given_names_of
from checker.people.honorifics import honorifics_of
from checker.people.name_folding import fold
from checker.people.names import parse_name
from checker.people.titles import title_length
from checker.sources.asides import kind_of
from checker.sources.introductions import names_with_bodies
from checker.sources.label import Label, LabelStyle
from checker.sources.label_page import CLOCK, Page, heads_speech, in_capitals, label_at, says_role
from checker.sources.label_words import is_in_capitals, is_voice
from checker.sources.lines import Line
from checker.sources.own_line_labels import own_lines
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_SET_BY: Final = "by hand on the development records; rerun tests/sources on change"


def _fewest(value: int) -> Threshold:
    return Threshold(value, unit="labels", reason="Below this many labels a style is chance.", how_set=_SET_BY)


_DASHES_RULE: Final = Threshold(
    0.5,
    unit="share of paragraphs",
    reason="Dashes mark changes of speaker only where most paragraphs begin with one.",
    how_set=_SET_BY,
)


@dataclass(frozen=True, slots=True)
class Style:
    """A way to set labels off: how many are not chance, and what finds those that may be labels."""

    name: LabelStyle
    fewest: Threshold
    find: Callable[[Page], list[Label]]


# No repeat gives back what it took, and no two beside each other can take the same: a line is read once.
_LEAD = rf"(?:[-–—•]\s++)?(?:>>++\s*+)?(?:[\[(]?{CLOCK}[\])]?\s*+(?:[-–—]\s*+)?)?\**+_*+"
_AFTER = rf"\**+_*+(?:[ \t\xa0]*+(?:[\[(]?{CLOCK}[\])]?)(?=\s|$))?"
# Brackets with a colon inside belong to the label ('(Author, "Bridges: A Life")').
_BRACKETED_COLON = r"\([^():\n]{0,80}:[^()\n]{0,80}\)"
_COLON = re.compile(
    rf"{_LEAD}(?P<name>[^\W\d_](?:{_BRACKETED_COLON}|[^:\n\t?!(]|\((?!{_BRACKETED_COLON[2:]})){{0,239}}?)"
    rf"\s*+(?:[\[(]{CLOCK}[\])]\s*+)?\**+_*+\s*+:(?!//|\d){_AFTER}[ \t\xa0]*"
)
_BRACKET = re.compile(rf"{_LEAD}\[(?P<name>[^\W\d_][^\[\]\n]{{0,60}})\]\s*:?{_AFTER}[ \t\xa0]*")
_LETTER = re.compile(
    r"\**(?:(?P<q>Q)(?:[.:]\**|[ \t\xa0]|\*+)|(?P<a>A)(?:[.:]\**(?! ?[A-Z]\.)|\*+|[ \t\xa0]{2,}+|\t))[ \t\xa0]*+(?=\S)"
)
_TAB = re.compile(r"(?P<name>[^\W\d_][^:\n\t.?!]{0,50})\t+(?=\S)")
_LEADING_DASH = re.compile(
    r"\**(?P<name>[^\W\d_][^:\n\t?!,;—–]{1,40}?)\**[ \xa0]*(?:--|[—–]|(?<=[ \xa0])-)[ \xa0]+(?=\S)"
)
_CHEVRON = re.compile(r">>+[ \t\xa0]*")
_DASH = re.compile(r"[-–—―][ \t\xa0]+(?=\S)")
_SPEECH_BEGINS = r"(?=[\"“‘'(\[`—–-]*[A-Z0-9$])"


def _scan(page: Page, pattern: re.Pattern[str], style: LabelStyle) -> Iterator[tuple[Line, Label]]:
    for line in page.lines:
        match = pattern.match(page.text, line.span.start, line.span.end)
        if match and not line.is_title and (label := label_at(page, match, style)):
            yield line, label


# ---------------------------------------------------------------- NAME:


def colons(page: Page) -> list[Label]:
    """Return words before a colon at the beginning of lines, or after the mark by which captions change speakers."""
    found: list[Label] = []
    inside: list[tuple[Line | None, Label]] = []
    above: Line | None = None
    for line in page.lines:
        if not line.is_title:
            marks = (mark.start() for mark in _CHEVRON.finditer(page.text, line.span.start, line.span.end))
            for start in sorted({line.span.start, *marks}):
                match = _COLON.match(page.text, start, line.span.end)
                if match and (label := label_at(page, match, LabelStyle.COLON)) and not _lists_people(page, line):
                    if line.opens or start > line.span.start:
                        found.append(label)
                    else:
                        inside.append((above, label))
        above = line
    # A line inside a hard-wrapped paragraph begins with a label only after a finished sentence, by a name known from
    # elsewhere, or in capitals with a title; a numbered voice begins one anywhere.
    known = {label.key for label in found}
    found += [
        label
        for before, label in inside
        if is_voice(label.text, language=page.language)
        or (
            (label.key in known or _is_titled_in_capitals(page, label))
            and before is not None
            and ends_like_a_sentence(before.span.of(page.text))
        )
    ]
    return sorted(found, key=lambda label: label.whole.start)


def _is_titled_in_capitals(page: Page, label: Label) -> bool:
    words = label.text.split()
    is_office = label.key in page.language.lexicon.table("voices").having("office")
    return in_capitals(page, label) and (is_office or 0 < title_length(words, page.language) < len(words))


def _lists_people(page: Page, line: Line) -> bool:
    """Return whether the line says who takes part, and nobody speaks: "Panel: Name (Body), Name (Body)"."""
    return len(names_with_bodies(line.span.of(page.text), language=page.language)) > 1


# ---------------------------------------------------------------- Mr. Name.  NAME NAME.


@lru_cache(maxsize=8)
def _full_stop(language: Language) -> re.Pattern[str]:
    """Make the pattern for labels that end with a full stop, as printed hearings have them."""
    voices = language.lexicon.table("voices")
    of = any_of(language.lexicon.table("record_titles").having("of_place"))
    word = r"(?:(?:M[ac]c?|[A-Z][’'])?[A-Z][\w’'-]*[\w’']|[A-Z]\.|[A-Z][a-z]{1,3}\.(?= )|[“\"][\w ]{2,20}[”\"])"
    small = any_of(honorifics_of(language).particles)
    named = rf"{word}(?: (?:(?i:{small}) )*{word}){{1,6}}?(?: {of} [A-Z]\w+(?: [A-Z]\w+)?)?"
    return re.compile(
        rf"(?P<name>(?i:{any_of(voices.having('office'))})|{named})"
        rf"(?: [\[(][^\])\n]{{3,40}}[\])])?\.(?:[ \t\xa0]+{_SPEECH_BEGINS}|(?P<alone>$))"
    )


def full_stops(page: Page) -> list[Label]:
    """Return names that a full stop sets off at the beginning of a paragraph, or alone on their line."""
    found: list[Label] = []
    alone: list[Label] = []
    for line in page.lines:
        match = _full_stop(page.language).match(page.text, line.span.start, line.span.end)
        if match is None or line.is_title or not line.opens or not _is_set_off(page, match["name"]):
            continue
        if label := label_at(page, match, LabelStyle.FULL_STOP):
            (found if match["alone"] is None else alone).append(label)
    # A name alone before a full stop may be all that somebody said; where most are so, it is the style.
    if len(alone) > len(found):
        found = sorted([*found, *alone], key=lambda label: label.whole.start)
    return found if len(_recurring(found)) >= _FEWEST_FULL_STOPS else _introduced(page, found)


def _is_set_off(page: Page, words: str) -> bool:
    """Say whether words before a full stop are a name: with a title, in capitals, or with a known given name."""
    pieces = words.split()
    if fold(words) in page.language.lexicon.table("voices").having("office"):
        return True
    if heads_speech(page, words) or len(pieces) == 1:
        return False
    if len(pieces) > 2 and len(pieces[0]) == 2 and pieces[0].endswith("."):
        return True  # an initial before a name
    if length := title_length(pieces, page.language):
        return length < len(pieces) and fold(pieces[-1]) not in honorifics_of(page.language).offices
    return is_in_capitals(words, language=page.language) or fold(pieces[0]) in given_names_of(page.language).common


def _introduced(page: Page, found: list[Label]) -> list[Label]:
    """Return labels too few to be a style where the head of the record names everybody they name."""
    if not found:
        return []
    head = {fold(word) for word in re.findall(r"[\w’'-]+", page.text[: found[0].whole.start])}
    families = [parse_name(label.text, page.language).words[-1:] for label in found]
    return found if all(family and fold(family[0]) in head for family in families) else []


# ---------------------------------------------------------------- other styles


def brackets(page: Page) -> list[Label]:
    """Return names in square brackets at the beginning of lines."""
    found = [
        label
        for _, label in _scan(page, _BRACKET, LabelStyle.BRACKET)
        if kind_of(f"[{label.text.title()}]", language=page.language) is AsideKind.NOTE
    ]
    return _recurring(found)


def tabs(page: Page) -> list[Label]:
    """Return names that a tab sets off."""
    return _recurring([label for _, label in _scan(page, _TAB, LabelStyle.TAB)])


def leading_dashes(page: Page) -> list[Label]:
    """Return names that a dash sets off from the words on the same line."""
    found = [
        label
        for line, label in _scan(page, _LEADING_DASH, LabelStyle.LEADING_DASH)
        if line.opens
        and not heads_speech(page, label.text)
        and (in_capitals(page, label) or _is_named(label.text, page.language) or says_role(page, label))
    ]
    times = Counter(label.key for label in found)
    return found if sum(count > 1 for count in times.values()) > 1 else []


def _is_named(words: str, language: Language) -> bool:
    pieces = words.split()
    return len(pieces) > 1 and (
        title_length(pieces, language) > 0 or fold(pieces[0]) in given_names_of(language).common
    )


def letters(page: Page) -> list[Label]:
    """Return Q and A at the beginning of lines; A only where there is a Q."""
    found = [
        match
        for line in page.lines
        if (match := _LETTER.match(page.text, line.span.start, line.span.end)) and not line.is_title
    ]
    if not any(match["q"] for match in found):
        return []
    return [_letter(match, "q" if match["q"] else "a") for match in found]


def _letter(match: re.Match[str], letter: str) -> Label:
    return Label(match[letter], Span(*match.span(letter)), Span(*match.span()), LabelStyle.LETTER)


def chevrons(page: Page, labels: Sequence[Label]) -> list[Label]:
    """Return bare ">>" marks; they may be inside a line, for captions wrap where they please."""
    taken = {place for label in labels for place in range(label.whole.start, label.whole.end)}
    marks = [match for line in page.lines for match in _CHEVRON.finditer(page.text, line.span.start, line.span.end)]
    if len(marks) < _FEWEST_CHEVRONS:
        return []
    return [_bare(match, LabelStyle.CHEVRON) for match in marks if match.start() not in taken]


def dashes(page: Page) -> list[Label]:
    """Return the dashes of a dialogue whose speakers have no names."""
    found = [
        _bare(match, LabelStyle.DASH)
        for line in page.lines
        if (match := _DASH.match(page.text, line.span.start, line.span.end))
    ]
    paragraphs = len({line.paragraph for line in page.lines})
    return found if len(found) >= _FEWEST_DASHES and len(found) >= _DASHES_RULE * paragraphs else []


def _bare(match: re.Match[str], style: LabelStyle) -> Label:
    return Label("", Span(match.end(), match.end()), Span(*match.span()), style)


def _recurring(found: list[Label]) -> list[Label]:
    """Return the labels of a style in which at least one name comes back; none where none does."""
    times = Counter(label.key for label in found)
    return found if any(count > 1 for count in times.values()) else []


_FEWEST_CHEVRONS: Final = _fewest(2)
_FEWEST_FULL_STOPS: Final = _fewest(4)
_FEWEST_DASHES: Final = _fewest(4)
# In the order in which a draw is settled; colons are decided by how the record uses its words.
STYLES: Final = (
    Style(LabelStyle.BRACKET, _fewest(3), brackets),
    Style(LabelStyle.FULL_STOP, _fewest(1), full_stops),  # fewer than four only where the record's head names them
    Style(
        LabelStyle.OWN_LINE, _fewest(2), own_lines
    ),  # fewer than three only with a time or a line that announces them
    Style(LabelStyle.TAB, _fewest(3), tabs),
    Style(LabelStyle.LEADING_DASH, _fewest(4), leading_dashes),
)
