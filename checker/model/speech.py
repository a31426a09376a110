"""Who speaks and what a record holds: people, turns, sentences, sources."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from checker.model.texts import Document, Span
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks: the fullest name known, and what else the documents call them.

    ``aliases`` are other written forms ("LAVROV", "Sergei Lavrov"); ``roles`` are what the documents
    themselves state ("Secretary of State", "Russian Foreign Minister").
    """

    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


class TurnRole(StrEnum):
    """What a turn's label says its speaker is doing."""

    SPEAKER = "speaker"
    QUESTIONER = "questioner"  # "QUESTION:", "Q", "REPORTER:"
    MODERATOR = "moderator"
    NARRATOR = "narrator"  # words of the transcript's editor, outside any turn of speech
    UNKNOWN = "unknown"  # "UNIDENTIFIED MALE:"


class AsideKind(StrEnum):
    """Why some characters inside a turn are not words that were spoken."""

    STAGE = "stage"  # (Laughter.) (APPLAUSE) (BEGIN VIDEO CLIP)
    GAP = "gap"  # [inaudible] (crosstalk): speech the transcriber could not give
    INTERPRETER = "interpreter"  # (Via interpreter)
    NOTE = "note"  # a transcriber's insertion: [sic], (ph), timestamps, footnote marks


@dataclass(frozen=True, slots=True)
class Aside:
    """Characters of a turn that stay in place but do not count as its words."""

    span: Span
    kind: AsideKind


@dataclass(frozen=True, slots=True)
class Turn:
    """One uninterrupted run of speech under one label.

    ``span`` covers the speech without the label. ``speaker`` is None where the label names nobody
    ("QUESTION", "UNIDENTIFIED MALE"). ``doubt`` says why the record may name the wrong speaker here, and is empty
    where nothing speaks against its label.
    """

    index: int
    span: Span
    label: str
    label_span: Span | None
    speaker: Person | None
    role: TurnRole = TurnRole.SPEAKER
    interpreted: bool = False
    asides: tuple[Aside, ...] = ()
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a turn; never crosses a turn's border."""

    index: int
    turn: int
    span: Span


@dataclass(frozen=True, slots=True)
class Source:
    """A primary record: who spoke, in what order, in what words.

    ``styles`` say how its labels are set off, the one in use first; ``remarks`` are sentences for the user about how
    it was read ("2 voices have no names ...").
    """

    id: str
    document: Document
    speakers: tuple[Person, ...]
    turns: tuple[Turn, ...]
    sentences: tuple[Sentence, ...]
    styles: tuple[str, ...] = field(default=(), compare=False)
    remarks: tuple[str, ...] = field(default=(), compare=False)

    @property
    def text(self) -> str:
        """The text all spans of this source point into."""
        return self.document.text
