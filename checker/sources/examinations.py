"""Who asks and who answers in court transcripts, where labels are letters: "BY MR. ALDER:", "THE WITNESS:"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from checker.language import Language
from checker.language.expressions import any_of
from checker.model import Person, Span
from checker.people.identity import person_named
from checker.people.names import in_natural_case, parse_name
from checker.sources.label import Label, LabelStyle
from checker.sources.label_words import is_answer, role_of_label
from checker.sources.lines import Line
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_REACH: Final = Threshold(
    200,
    unit="characters",
    reason="Between a witness's name and the words that say he was sworn are his side and a line or two.",
    how_set="by hand on court transcripts",
)


@dataclass(frozen=True, slots=True)
class Examination:
    """Who is asked and who asks from a place of the record on."""

    start: int
    witness: Person | None
    examiner: Person | None


@lru_cache(maxsize=8)
def _by(language: Language) -> re.Pattern[str]:
    by = any_of(language.lexicon.table("voices").having("examines"))
    return re.compile(rf"(?i:{by})[ \t]+(?P<name>(?:[A-Z][\w’'-]*\.? ?){{1,4}}?)\s*[:.]?$")


_IN_CAPITALS: Final = re.compile(r"(?:[A-Z][A-Z.’'-]{0,40}[ \t]){1,3}[A-Z][A-Z’'-]{1,40}(?=[,\s])")


@lru_cache(maxsize=8)
def _sworn(language: Language) -> re.Pattern[str]:
    sworn = language.lexicon.table("record_titles").having("sworn")
    return re.compile(rf"\b{any_of(sworn)}\b", re.IGNORECASE)


def examiners(text: str, lines: Sequence[Line], *, language: Language) -> list[Label]:
    """Return the lines that say who asks next; they hold no speech."""
    found = []
    for line in lines:
        match = _by(language).match(text, line.span.start, line.span.end)
        if match and parse_name(match["name"], language) and match["name"].isupper():
            name = match["name"].strip()
            span = Span(match.start("name"), match.start("name") + len(name))
            found.append(Label(name, span, line.span, LabelStyle.EXAMINER))
    return found


def examinations_of(text: str, labels: Sequence[Label], *, language: Language) -> tuple[Examination, ...]:
    """Return who asks and who is asked, from each place on where one of the two changes."""
    changes = sorted(_changes(text, labels, language), key=lambda change: change.start)
    found: list[Examination] = []
    witness: Person | None = None
    examiner: Person | None = None
    for change in changes:
        witness = change.witness or witness
        examiner = change.examiner
        found.append(Examination(change.start, witness, examiner))
    return tuple(found)


def _changes(text: str, labels: Sequence[Label], language: Language) -> Iterator[Examination]:
    if not any(label.style in (LabelStyle.EXAMINER, LabelStyle.LETTER) for label in labels):
        return
    for label in labels:
        if label.style is LabelStyle.EXAMINER:
            yield Examination(
                label.whole.start, None, person_named(in_natural_case(label.text, language), language=language)
            )
    for match in _sworn(language).finditer(text):
        start = max(match.start() - int(_REACH), text.rfind(".", 0, match.start()) + 1)
        name = _IN_CAPITALS.search(text, start, match.start())
        person = person_named(in_natural_case(" ".join(name[0].split()), language), language=language) if name else None
        if name and person is not None:
            yield Examination(name.start(), person, None)


def speakers_by_place(
    labels: Sequence[Label], examinations: Sequence[Examination], *, language: Language
) -> Mapping[int, Person]:
    """Return, by the place of a label that names nobody, who asks or answers there."""
    found: dict[int, Person] = {}
    witnesses = language.lexicon.table("voices").having("witness")
    for label in labels:
        now = next((each for each in reversed(examinations) if each.start <= label.whole.start), None)
        if now is None:
            continue
        if is_answer(label.text, language=language) or label.key in witnesses:
            person = now.witness
        elif label.style is LabelStyle.LETTER or role_of_label(label.text, language=language) is not None:
            person = now.examiner if label.style is LabelStyle.LETTER else None
        else:
            person = None
        if person is not None:
            found[label.whole.start] = person
    return found
