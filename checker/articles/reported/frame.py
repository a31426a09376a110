"""What a sentence says of who says something: the cue, its subject, and where the words around it begin."""

from __future__ import annotations

from enum import StrEnum

from checker.articles.reported.speech_acts import SpeechAct
from checker.articles.syntax.mentions import Mention
from checker.articles.vocabulary.cues import VerbForm
from checker.value_classes import dataclass


class FrameKind(StrEnum):
    """How the sentence says that somebody says something."""

    VERB = "verb"
    ASKED = "asked"  # "asked whether ...", "was asked about ..."
    NOUN = "noun"  # "his claim that ..."
    ACCORDING = "according"  # and "in his view"
    PASSIVE = "passive"  # "was welcomed by Alder"
    STATE = "state"  # "Alder is confident that ..."


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue, tokens ``first`` to ``last``; ``begin`` is the first token of the words around it that belong to it.

    ``subject`` is who does it, None for a question that nobody is named for; ``direct`` says that the subject stands
    right before the cue.
    """

    kind: FrameKind
    first: int
    last: int
    begin: int
    act: SpeechAct
    form: VerbForm
    subject: Mention | None
    direct: bool = False
    inverted: bool = False
    negated: bool = False
