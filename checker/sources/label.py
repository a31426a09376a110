"""A speaker's label: its place, and how it is set off from the speech after it."""

from __future__ import annotations

from enum import StrEnum

from checker.language import Language
from checker.model import Span, TurnRole
from checker.sources.label_words import plain_label, role_of_label
from checker.value_classes import dataclass


class LabelStyle(StrEnum):
    """How a label is set off from the speech after it."""

    COLON = "colon"  # NAME: speech
    BRACKET = "bracket"  # [NAME] speech
    LETTER = "letter"  # Q speech, A. speech
    FULL_STOP = "full stop"  # Mr. Name. speech, NAME NAME. speech
    OWN_LINE = "own line"  # the name alone on a line, often with the time, or "Name -- Title"
    LEADING_DASH = "name and dash"  # NAME — speech
    TAB = "tab"  # NAME<tab>speech
    CHEVRON = "chevron"  # >> speech: somebody else speaks, nobody says who
    DASH = "dash"  # - speech: a dialogue without names
    EXAMINER = "examiner"  # BY MR. NAME: the questions that follow are his
    STATED = "stated by the format"  # a caption's voice tag, a speech-to-text speaker


@dataclass(frozen=True, slots=True)
class Label:
    """A label in its place.

    ``span`` is the name, ``whole`` all that is not speech, marks and time included. ``about`` is what the label adds
    to the name ("Chief Executive Officer"). ``doubt`` says why it may be no label, empty where it is sure.
    """

    text: str
    span: Span
    whole: Span
    style: LabelStyle
    about: str = ""
    doubt: str = ""

    @property
    def key(self) -> str:
        """Return the form in which one label equals another."""
        return plain_label(self.text).casefold()


def names_nobody(label: Label, *, language: Language) -> bool:
    """Say whether the label leaves open who speaks, so that the same label again may be somebody else."""
    if not label.text:
        return True
    return role_of_label(label.text, language=language) in (TurnRole.UNKNOWN, TurnRole.QUESTIONER)
