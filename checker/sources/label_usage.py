"""Which words before a colon are labels, judged by how the whole record uses them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import dropwhile
from typing import Final

from checker.language import Language
from checker.people.given_names import COMMON
from checker.people.honorifics import PARTICLES
from checker.people.name_folding import fold
from checker.people.names import parse_name
from checker.people.titles import title_length
from checker.sources.label import Label
from checker.sources.label_words import is_in_capitals, may_name_speaker, plain_label, role_of_label

# Occurrences below which a mixed-case word or phrase before a colon is chance. Set so that no sentence of the
# development transcripts is taken for a label and no label for a sentence; rerun tests/sources and count the speakers
# of the pair transcripts on change.
_FEWEST_LONE_WORD: Final = 3
_FEWEST_MIXED_CASE: Final = 2
# Share of labels in capitals from which the record is taken to print all its labels so, given some in all.
_CAPITALS_RULE: Final = 0.8
_FEWEST_CAPITALS: Final = 3


def accepted(text: str, candidates: Sequence[Label], *, language: Language) -> list[Label]:
    """Return those candidates that are labels; headings before the first speaker belong to the record's head."""
    usage = _Usage(text, candidates, language)
    found = [label for label in candidates if usage.makes_label(label)]
    return list(dropwhile(lambda label: not may_name_speaker(label.text, language=language), found))


def _voice(label: Label, language: Language) -> str:
    """Return the family name that all labels of one speaker share, or the label itself."""
    words = parse_name(plain_label(label.text)).words
    return words[-1] if words and role_of_label(label.text, language=language) is None else label.key


class _Usage:
    """How a record uses words before colons: what recurs, in which case, and which of them it also uses as words."""

    def __init__(self, text: str, candidates: Sequence[Label], language: Language) -> None:
        self._language = language
        self._times = Counter(label.key for label in candidates)
        capitals = [label for label in candidates if is_in_capitals(label.text)]
        self._count = len(candidates)
        self._in_capitals = len(capitals) >= max(_FEWEST_CAPITALS, _CAPITALS_RULE * len(candidates))
        self._families = {word for label in capitals for word in parse_name(plain_label(label.text)).words[-1:]}
        self._words = frozenset(re.findall(r"\b[a-z]{2,}\b", text))
        self._start = len(text) - len(text.lstrip())
        self._voices = Counter(_voice(label, language) for label in candidates)
        self._is_dialogue = any(
            self._voices[_voice(label, language)] > 1 or role_of_label(label.text, language=language) is not None
            for label in candidates
        )

    def makes_label(self, label: Label) -> bool:
        if role_of_label(label.text, language=self._language) is not None:
            return True
        if not may_name_speaker(label.text, language=self._language):
            return self._in_capitals  # an editor's heading: it names nobody, but the speech before it is over
        words = [fold(word.strip(".,")) for word in plain_label(label.text).split()]
        surely_named = title_length(plain_label(label.text).split()) > 0 or (words[0] in COMMON and len(words) > 1)
        if not (self._is_dialogue or surely_named or label.whole.start == self._start):
            return False  # a speech has headings before colons too, each of them once
        if is_in_capitals(label.text):
            return self._makes_label_in_capitals(label, words, surely_named=surely_named)
        if self._in_capitals:
            return words[-1] in self._families and (self._times[label.key] > 1 or len(words) > 1)
        return self._makes_label_in_mixed_case(label, words, surely_named=surely_named)

    def _makes_label_in_capitals(self, label: Label, words: Sequence[str], *, surely_named: bool) -> bool:
        times = self._times[label.key]
        alone = len(words) == 1 and words[0] in self._words
        return surely_named or times > 1 or not alone or (self._in_capitals and self._count > times)

    def _makes_label_in_mixed_case(self, label: Label, words: Sequence[str], *, surely_named: bool) -> bool:
        times = self._times[label.key]
        if len(words) == 1:
            return times >= _FEWEST_LONE_WORD and words[0] not in self._words
        also_words = sum(word in self._words for word in words if word not in PARTICLES)
        if surely_named or also_words == 0:
            return True
        return times >= _FEWEST_MIXED_CASE and also_words < len(words) and self._count > times
