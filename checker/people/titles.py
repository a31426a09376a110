"""Where the title of a name ends: "Russian Foreign Minister" before a family name, "Lt. Col.", "Director of ..."."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from checker.people.honorifics import (
    ABBREVIATIONS,
    COURTESY,
    DEPARTMENTS,
    MODIFIERS,
    OFFICES,
    TITLES_ALONE,
    TITLES_OR_NAMES,
)
from checker.people.name_folding import fold
from checker.people.nations import NATION_WORDS

# Longer descriptions before a name ("White House Press Secretary") are reported speech, not titles.
_LONGEST_LEAD: Final = 5


def title_length(words: Sequence[str]) -> int:
    """How many of the words are title: all of them for "the foreign minister", none for a plain name."""
    ends_at = at = 0
    while at < len(words):
        folded = fold(words[at])
        if _is_title(folded) or (folded in TITLES_OR_NAMES and _may_be_title(words, at)):
            at = ends_at = _after_department(words, at + 1)
        elif folded in MODIFIERS or folded in NATION_WORDS:
            at += 1
        elif office := _office_ahead(words, at):
            at = office
        else:
            break
    return ends_at


def _is_title(folded: str) -> bool:
    stem = folded.removeprefix("ex").removeprefix("vice").removeprefix("co")
    return any(form in OFFICES or form in ABBREVIATIONS or form in COURTESY for form in (folded, stem))


def _may_be_title(words: Sequence[str], at: int) -> bool:
    if at + 1 < len(words):
        return True
    return words[at].islower() or fold(words[0]) == "the" or fold(words[at]) in TITLES_ALONE


def _after_department(words: Sequence[str], at: int) -> int:
    """The place behind "of State", "for Health and Human Services", "of the Russian Federation"."""
    if at + 1 >= len(words) or fold(words[at]) not in ("of", "for", "to", "at", "from"):
        return at
    end = at + 1
    while end < len(words) and fold(words[end]) in ("the", "and", "its", "his"):
        end += 1
    known = end
    while end < len(words) and (
        (folded := fold(words[end])) in DEPARTMENTS or folded in NATION_WORDS or folded in ("and", "of", "the", "for")
    ):
        end += 1
    if end == known:  # an unknown place or body: one word, and a name must be left
        names_nobody_else = len(words) - end != 1 or words[end].islower() or fold(words[0]) in ("the", "a", "an")
        return end + 1 if names_nobody_else else end
    while fold(words[end - 1]) in ("and", "of", "the", "for"):
        end -= 1
    return end


def _office_ahead(words: Sequence[str], at: int) -> int:
    """The next office within reach, or 0; the rest of the words are its holder's name, if there are any."""
    for ahead in range(at + 1, min(at + _LONGEST_LEAD, len(words))):
        folded = fold(words[ahead])
        if folded in OFFICES or folded == "sec":
            return ahead
    return 0
