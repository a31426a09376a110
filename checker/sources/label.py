"""A speaker's label: its place, and how it is set off from the speech after it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.language import Language
from checker.model import Span, TurnRole
from checker.sources.label_words import plain_label, role_of_label


class LabelStyle(StrEnum):
    """How a label is set off from the speech after it."""

    COLON = "colon"  # NAME: speech
    BRACKET = "bracket"  # [NAME] speech
    LETTER = "letter"  # Q speech, A. speech
    FULL_STOP = "full-stop"  # Mr. Name. speech, as printed hearings have it
    OWN_LINE = "own-line"  # the name alone on a line, often with the time
    TAB = "tab"  # NAME<tab>speech
    CHEVRON = "chevron"  # >> speech: somebody else speaks, nobody says who
    DASH = "dash"  # - speech: a dialogue without names


@dataclass(frozen=True, slots=True)
class Label:
    """A label in its place: ``span`` is the name, ``whole`` all that is not speech, marks and time included."""

    text: str
    span: Span
    whole: Span
    style: LabelStyle

    @property
    def key(self) -> str:
        """Return the form in which one label equals another."""
        return plain_label(self.text).casefold()


def names_nobody(label: Label, *, language: Language) -> bool:
    """Say whether the label leaves open who speaks, so that the same label again may be somebody else."""
    return not label.text or role_of_label(label.text, language=language) in (TurnRole.UNKNOWN, TurnRole.QUESTIONER)
