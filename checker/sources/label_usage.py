"""Which words before a colon are labels, judged by how the whole record uses them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import dropwhile
from typing import Final

from checker.documents.paragraphs import ends_like_a_sentence
from checker.language import Language
from checker.people.given_names import given_names_of
from checker.people.honorifics import honorifics_of
from checker.people.name_folding import fold
from checker.people.names import parse_name
from checker.people.titles import title_length
from checker.sources.label import Label
from checker.sources.label_page import Page
from checker.sources.label_words import is_in_capitals, may_name_speaker, plain_label, role_of_label
from checker.thresholds import Threshold

_SET_BY: Final = (
    "so that no sentence of the development transcripts is taken for a label and no label for a sentence; rerun "
    "tests/sources and count the speakers of the pair transcripts on change"
)
_FEWEST_LONE_WORD: Final = Threshold(
    3, unit="labels", reason="A single capitalised word before a colon is chance below this.", how_set=_SET_BY
)
_FEWEST_MIXED_CASE: Final = Threshold(
    2, unit="labels", reason="A capitalised phrase before a colon is chance below this.", how_set=_SET_BY
)
_CAPITALS_RULE: Final = Threshold(
    0.8,
    unit="share of labels",
    reason="From this share in capitals on the record prints all its labels so.",
    how_set=_SET_BY,
)
_FEWEST_CAPITALS: Final = Threshold(
    3, unit="labels", reason="Below this many in capitals nothing is known of the others.", how_set=_SET_BY
)
_ALL_LABELLED: Final = Threshold(
    0.8,
    unit="share of paragraphs",
    reason="A record of two turns is one: names come once in it, but every paragraph begins with a label.",
    how_set="by hand on short exchanges; rerun tests/sources on change",
)
_FEWEST_VOICES: Final = Threshold(
    2, unit="voices", reason="One label in a text is no exchange.", how_set="by what an exchange is"
)


def accepted(page: Page, candidates: Sequence[Label]) -> list[Label]:
    """Return those candidates that are labels; headings before the first speaker belong to the record's head."""
    usage = _Usage(page, candidates)
    found = [label for label in candidates if usage.makes_label(label)]
    return list(dropwhile(lambda label: not may_name_speaker(label.text, language=page.language), found))


def _voice(label: Label, language: Language) -> str:
    """Return the family name that all labels of one speaker share, or the label itself."""
    words = parse_name(plain_label(label.text), language).words
    return words[-1] if words and role_of_label(label.text, language=language) is None else label.key


def _is_all_labelled(page: Page, candidates: Sequence[Label]) -> bool:
    """Say whether the record begins with a label and nearly every paragraph has one, as the shortest records do."""
    starts = {label.whole.start for label in candidates if may_name_speaker(label.text, language=page.language)}
    above = (None, *(line.paragraph for line in page.lines))
    openings = [
        line
        for line, before in zip(page.lines, above, strict=False)
        if line.opens and not line.is_title and line.paragraph != before
    ]
    # What is above the first label may be a title, a date, a place: none of them closes like a sentence.
    openings = list(
        dropwhile(
            lambda line: line.span.start not in starts and not ends_like_a_sentence(line.span.of(page.text)), openings
        )
    )
    if len({label.key for label in candidates}) < _FEWEST_VOICES or not openings:
        return False
    labelled = sum(line.span.start in starts for line in openings)
    return openings[0].span.start in starts and labelled >= _ALL_LABELLED * len(openings)


class _Usage:
    """How a record uses words before colons: what recurs, in which case, and which of them it also uses as words."""

    def __init__(self, page: Page, candidates: Sequence[Label]) -> None:
        self._language = page.language
        self._given_names = given_names_of(page.language).common
        self._particles = honorifics_of(page.language).particles
        self._times = Counter(label.key for label in candidates)
        capitals = [label for label in candidates if is_in_capitals(label.text, language=page.language)]
        self._count = len(candidates)
        self._in_capitals = len(capitals) >= max(_FEWEST_CAPITALS, _CAPITALS_RULE * len(candidates))
        self._families = {
            word for label in capitals for word in parse_name(plain_label(label.text), page.language).words[-1:]
        }
        self._words = frozenset(re.findall(r"\b[a-z]{2,}\b", page.text))
        names = [parse_name(plain_label(label.text), page.language) for label in candidates]
        self._given = {fold(name.given) for name in names if name.given and name.family}
        self._start = len(page.text) - len(page.text.lstrip())
        self._is_all_labelled = _is_all_labelled(page, candidates)
        self._voices = Counter(_voice(label, page.language) for label in candidates)
        self._is_dialogue = any(
            self._voices[_voice(label, page.language)] > 1 or self._is_role(label) for label in candidates
        )

    def _is_role(self, label: Label) -> bool:
        """Say whether a label says what its speaker does, or names an office as records do ("THE COURT")."""
        offices = self._language.lexicon.table("voices").having("office")
        return role_of_label(label.text, language=self._language) is not None or label.key in offices

    def makes_label(self, label: Label) -> bool:
        if self._is_role(label):
            return True
        if not may_name_speaker(label.text, language=self._language):
            return self._in_capitals  # an editor's heading: it names nobody, but the speech before it is over
        words = [fold(word.strip(".,")) for word in plain_label(label.text).split()]
        surely_named = title_length(plain_label(label.text).split(), self._language) > 0 or (
            words[0] in self._given_names and len(words) > 1
        )
        if not (self._is_dialogue or self._is_all_labelled or surely_named or label.whole.start == self._start):
            return False  # a speech has headings before colons too, each of them once
        if is_in_capitals(label.text, language=self._language):
            return self._makes_label_in_capitals(label, words, surely_named=surely_named)
        if self._in_capitals:
            return words[-1] in self._families and (self._times[label.key] > 1 or len(words) > 1)
        return self._makes_label_in_mixed_case(label, words, surely_named=surely_named)

    def _makes_label_in_capitals(self, label: Label, words: Sequence[str], *, surely_named: bool) -> bool:
        times = self._times[label.key]
        alone = len(words) == 1 and words[0] in self._words
        if surely_named or times > 1 or not alone:
            return True
        return self._in_capitals and self._count > times

    def _makes_label_in_mixed_case(self, label: Label, words: Sequence[str], *, surely_named: bool) -> bool:
        times = self._times[label.key]
        if len(words) == 1:
            is_short_form = words[0] in self._given and times >= _FEWEST_MIXED_CASE
            enough = times >= _FEWEST_LONE_WORD or self._is_all_labelled or is_short_form
            return enough and words[0] not in self._words
        also_words = sum(word in self._words for word in words if word not in self._particles)
        if surely_named or also_words == 0:
            return True
        return times >= _FEWEST_MIXED_CASE and also_words < len(words) and self._count > times
