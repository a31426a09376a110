"""Where the title of a name ends: "Russian Foreign Minister" before a family name, "Lt. Col.", "Director of ..."."""

from __future__ import annotations

from collections.abc import Sequence

from checker.language import Language
from checker.people.honorifics import Honorifics, honorifics_of
from checker.people.name_folding import fold
from checker.people.nations import nations_of
from checker.thresholds import Threshold

LONGEST_LEAD = Threshold(
    5,
    unit="words",
    reason="longer descriptions before a name (“White House Press Secretary”) are reported speech, not titles",
    how_set="by hand; rerun tests/people on change",
)


def title_length(words: Sequence[str], language: Language) -> int:
    """Return how many of the words are title: all of them for "the foreign minister", none for a plain name."""
    return _TitleReader(words, language).length()


class _TitleReader:
    def __init__(self, words: Sequence[str], language: Language) -> None:
        self._words = words
        self._folded = [fold(word) for word in words]
        self._known: Honorifics = honorifics_of(language)
        self._nations = nations_of(language).words

    def length(self) -> int:
        ends_at = at = 0
        while at < len(self._words):
            folded = self._folded[at]
            if self._is_title(folded) or (folded in self._known.titles_or_names and self._may_be_title(at)):
                at = ends_at = self._after_department(at + 1)
            elif folded in self._known.modifiers or folded in self._nations:
                at += 1
            elif office := self._office_ahead(at):
                at = office
            else:
                break
        return ends_at

    def _is_title(self, folded: str) -> bool:
        known = self._known
        stem = folded.removeprefix("ex").removeprefix("vice").removeprefix("co")
        return any(
            form in known.offices or form in known.abbreviations or form in known.courtesy for form in (folded, stem)
        )

    def _may_be_title(self, at: int) -> bool:
        if at + 1 < len(self._words):
            return True
        alone = self._folded[at] in self._known.titles_alone
        return alone or self._words[at].islower() or self._folded[0] in self._known.definite

    def _after_department(self, at: int) -> int:
        """Return the place after "of State", "for Health and Human Services", "of the Russian Federation"."""
        words, folded, known = self._words, self._folded, self._known
        if at + 1 >= len(words) or folded[at] not in known.links:
            return at
        end = at + 1
        while end < len(words) and folded[end] in known.opens_department:
            end += 1
        start = end
        while end < len(words) and (
            folded[end] in known.departments or folded[end] in self._nations or folded[end] in known.in_department
        ):
            end += 1
        if end == start:  # an unknown place or body: one word, and a name must be left
            names_nobody_else = len(words) - end != 1 or words[end].islower() or folded[0] in known.articles
            return end + 1 if names_nobody_else else end
        while folded[end - 1] in known.in_department:
            end -= 1
        return end

    def _office_ahead(self, at: int) -> int:
        """Return the next office within reach, or 0; the rest of the words are its holder's name, if there are any."""
        for ahead in range(at + 1, min(at + int(LONGEST_LEAD), len(self._words))):
            if self._folded[ahead] in self._known.offices or self._folded[ahead] in self._known.short_offices:
                return ahead
        return 0
