"""A record as its labels are looked for, and what every style of label asks of a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.language import Language
from checker.model import Span
from checker.people.name_folding import fold
from checker.sources.label import Label, LabelStyle
from checker.sources.label_words import is_heading, is_in_capitals, may_name_speaker, role_of_label
from checker.sources.lines import Line
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A record as its labels are looked for: its text, its lines, and its language."""

    text: str
    lines: Sequence[Line]
    language: Language


CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?"


def label_at(page: Page, match: re.Match[str], style: LabelStyle, *, doubt: str = "") -> Label | None:
    """Return the label that a pattern has found, None where its words can name no speaker."""
    name = match["name"].rstrip(" *_\xa0")
    if not may_name_speaker(name, language=page.language) and not (
        style is LabelStyle.COLON and is_heading(name, language=page.language)
    ):
        return None
    start = match.start("name")
    about = match["about"] if "about" in match.re.groupindex else ""
    return Label(name, Span(start, start + len(name)), Span(*match.span()), style, about or "", doubt)


def says_role(page: Page, label: Label) -> bool:
    """Say whether the label says what its speaker is doing, not who that is."""
    return role_of_label(label.text, language=page.language) is not None


def in_capitals(page: Page, label: Label) -> bool:
    """Say whether the label is printed in capitals."""
    return is_in_capitals(label.text, language=page.language)


def heads_speech(page: Page, words: str) -> bool:
    """Say whether a line names a kind of speech, as headings do ("Testimony of Ann Alder")."""
    kinds = page.language.lexicon.table("record_titles").having("record")
    return any(fold(word.strip(",.")) in kinds for word in words.split())
