"""What a quotation is compared with: candidates of the search, passages, and the edits between the two."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from checker.model.speech import Person, TurnRole
from checker.model.texts import Span
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of one turn that may be where a quotation comes from.

    ``cosine`` is in [-1, 1]; ``coverage`` is the idf-weighted share of the query's words and word pairs
    that the stretch holds, in [0, 1]; ``exact`` says that it contains the query's words in order.
    ``score`` orders candidates and means nothing else.
    """

    source: str
    turn: int
    first_sentence: int
    last_sentence: int
    span: Span
    cosine: float
    coverage: float
    exact: bool
    score: float


class EditOp(StrEnum):
    """What was done to the source's words; ``insert`` words stand only in the article."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


class EditClass(StrEnum):
    """What kind of difference an edit is; see :data:`UNCOUNTED` and :data:`TIDIED` for the first two groups."""

    SAME = "same"  # but for case, punctuation and quote style
    SPELLING = "spelling"
    BRACKET = "bracket"
    ELLIPSIS = "ellipsis"
    UNHEARD = "unheard"  # words where the record has a gap: [inaudible]

    FILLER = "filler"
    RESTART = "restart"
    CONTRACTION = "contraction"
    ARTICLE = "article"

    NUMBER = "number"
    NAME = "name"
    POLARITY = "polarity"
    MODALITY = "modality"
    OTHER = "other"


UNCOUNTED: Final = frozenset(
    {EditClass.SAME, EditClass.SPELLING, EditClass.BRACKET, EditClass.ELLIPSIS, EditClass.UNHEARD}
)
"""Differences that leave a quotation verbatim."""

TIDIED: Final = frozenset({EditClass.FILLER, EditClass.RESTART, EditClass.CONTRACTION, EditClass.ARTICLE})
"""What newsrooms tidy: such differences make a quotation cleaned, if it holds no others."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One step from the source's words to the article's; a missing side is None."""

    op: EditOp
    kind: EditClass
    article: Span | None
    source: Span | None


@dataclass(frozen=True, slots=True)
class Passage:
    """The place in a source that a quotation aligns to, with one speaker.

    ``score`` is the share of the quotation's words, weighted by how telling they are, that stand there
    in order (0 to 1).
    """

    source: str
    spans: tuple[Span, ...]
    turns: tuple[int, ...]
    speaker: Person | None
    label: str
    role: TurnRole
    interpreted: bool
    text: str
    score: float
