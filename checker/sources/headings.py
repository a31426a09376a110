"""Headings between the turns of a record, and the people they name: "STATEMENT OF ANN ALDER, TREASURER"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from checker.documents.paragraphs import ends_like_a_sentence
from checker.language import Language
from checker.language.expressions import any_of
from checker.model import Person, Span
from checker.people.identity import person_named
from checker.people.names import in_natural_case
from checker.sources.introductions import names_with_bodies, person_of_title
from checker.sources.label import Label
from checker.sources.lines import Line
from checker.thresholds import Threshold

_MOSTLY_CAPITALS: Final = Threshold(
    0.3,
    unit="share of lines",
    reason="Where this many lines are in capitals, as in captions, capitals make no heading.",
    how_set="by hand on the development records; rerun tests/sources on change",
)
_SHORTEST_CAPITALS: Final = Threshold(
    4, unit="letters", reason="Fewer letters in capitals are an abbreviation.", how_set="by hand"
)
_BEFORE_PRESIDING: Final = Threshold(
    160,
    unit="characters",
    reason="Who presides is named in the words just before.",
    how_set="by hand on printed hearings",
)


_AROUND_HEADING: Final = " :.*_#•·"


def headings_of(text: str, lines: Sequence[Line], labels: Sequence[Label], *, language: Language) -> frozenset[Span]:
    """Return the lines that head a part of the record: nobody spoke them.

    A line in capitals is a heading only where a label follows it, directly or after more such lines.
    """
    starts = {label.whole.start for label in labels}
    capitals = [line for line in lines if line.span.start not in starts and _is_in_capitals(line.span.of(text))]
    few = len(capitals) <= _MOSTLY_CAPITALS * len(lines)
    in_capitals = {line.span for line in capitals} if few else set[Span]()
    sections = language.lexicon.table("record_headings").having("section")
    found: list[Span] = []
    followed = False
    for line in reversed(lines):
        if line.span.start in starts:
            followed = True
            continue
        is_section = line.span.of(text).strip(_AROUND_HEADING).casefold() in sections
        followed = followed and (is_section or line.span in in_capitals)
        if is_section or followed or len(names_with_bodies(line.span.of(text), language=language)) > 1:
            found.append(line.span)
    return frozenset(found)


def begins_at(text: str, lines: Sequence[Line], *, language: Language) -> int:
    """Return where the record begins: after the last line above ``lines``' middle that only announces it.

    0 where no line does.
    """
    begins = language.lexicon.table("record_headings").having("begins")
    announcing = [
        line.span.end
        for line in lines[: (len(lines) + 1) // 2]
        if line.span.of(text).strip(_AROUND_HEADING).casefold() in begins
    ]
    return announcing[-1] if announcing else 0


def _is_in_capitals(words: str) -> bool:
    letters = [char for char in words if char.isalpha()]
    if len(letters) < _SHORTEST_CAPITALS or len(words.split()) < 2 or words[0] in "([":
        return False
    return all(char.isupper() for char in letters) and (not ends_like_a_sentence(words) or words.endswith(","))


def people_of_headings(text: str, headings: Iterable[Span], *, language: Language) -> Iterator[Person]:
    """Yield those whose statements the headings announce."""
    for heading in headings:
        yield from names_with_bodies(heading.of(text), language=language)
    for words in _joined(text, sorted(headings)):
        natural = in_natural_case(words, language) if words.isupper() else words
        if person := person_of_title(natural, language=language):
            yield person


def _joined(text: str, headings: Sequence[Span]) -> Iterator[str]:
    """Yield the headings, those on lines below each other as one."""
    held = ""
    end = -1
    for span in headings:
        if held and text.count("\n", end, span.start) == 1:
            held = f"{held} {span.of(text)}"
        else:
            if held:
                yield held
            held = span.of(text)
        end = span.end
    if held:
        yield held


@lru_cache(maxsize=8)
def _presiding(language: Language) -> re.Pattern[str]:
    table = language.lexicon.table("record_titles")
    honour = any_of(table.having("honours"))
    return re.compile(rf"{honour} (?P<who>(?:[A-Z][\w.’'-]* ){{1,3}}[A-Z][\w’'-]+)", re.IGNORECASE)


def presiding_in(text: str, before: int, *, language: Language) -> Person | None:
    """Return who presides, as the head of a printed hearing says it ("Hon. Ann Alder, Chair ..., presiding")."""
    titles = language.lexicon.table("record_titles").having("presides")
    head = re.sub(r"(?<=[a-z])-\n\s*(?=[a-z])", "", text[:before])
    for match in re.finditer(rf"\b{any_of(titles)}\b", head, re.IGNORECASE):
        near = " ".join(head[max(0, match.start() - int(_BEFORE_PRESIDING)) : match.start()].split())
        named = list(_presiding(language).finditer(near))
        if named:
            (role,) = language.lexicon.table("record_titles").having("presiding_role")
            return person_named(
                in_natural_case(named[-1]["who"], language), roles=(role.capitalize(),), language=language
            )
    return None
