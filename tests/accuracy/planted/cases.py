"""The nouns of planted faults: what was planted, where it stands, and what a checker should say of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What was done to a true passage; the names below ``EXACT`` are controls, to which nothing wrong was done."""

    WRONG_SPEAKER = "wrong-speaker"
    QUESTION_AS_ANSWER = "question-as-answer"
    NUMBER_IN_DIGITS = "number-in-digits"
    NUMBER_IN_WORDS = "number-in-words"
    UNIT = "unit"
    DATE = "date"
    NAME = "name"
    NEGATION_IN = "negation-in"
    NEGATION_OUT = "negation-out"
    OPPOSITE = "opposite"
    MODAL = "modal"
    CERTAINTY = "certainty"
    QUANTIFIER = "quantifier"
    WORD_REPLACED = "word-replaced"
    WORD_ADDED = "word-added"
    HEDGE_DROPPED = "hedge-dropped"
    QUALIFIER_DROPPED = "qualifier-dropped"
    OMISSION = "omission"
    OMISSION_OF_ONE_OF_TWO = "omission-of-one-of-two"
    OMISSION_OF_SENTENCE = "omission-of-sentence"
    OMISSION_OF_CONDITION = "omission-of-condition"
    ELLIPSIS_HIDES_NEGATION = "ellipsis-hides-negation"
    ELLIPSIS_HIDES_CONDITION = "ellipsis-hides-condition"
    TRUNCATION_BEFORE_BUT = "truncation-before-but"
    TRUNCATION_BEFORE_CONDITION = "truncation-before-condition"
    SPLICE_OF_SENTENCES = "splice-of-sentences"
    SPLICE_OF_TURNS = "splice-of-turns"
    REORDERING = "reordering"
    INVENTED_TAIL = "invented-tail"
    INVENTION = "invention"

    EXACT = "exact"
    EXACT_SENTENCES = "exact-sentences"
    EXACT_FRAGMENT = "exact-fragment"
    PUNCTUATION = "punctuation"
    CASE = "case"
    SPELLING = "spelling"
    NUMBER_STYLE = "number-style"
    BRACKETS = "brackets"
    HONEST_ELLIPSIS = "honest-ellipsis"
    FILLERS = "fillers"
    RESTART = "restart"
    CONTRACTIONS = "contractions"
    STAGE_DIRECTION = "stage-direction"
    INTERRUPTION = "interruption"
    INTERPRETED = "interpreted"
    READ_ALOUD = "read-aloud"
    SAID_BY_BOTH = "said-by-both"
    INNER_QUOTATION = "inner-quotation"

    @property
    def is_control(self) -> bool:
        """Whether a checker must stay silent."""
        kinds = list(Kind)
        return kinds.index(self) >= kinds.index(Kind.EXACT)


class Form(StrEnum):
    """How the article presents the quotation."""

    CUE_AFTER = "cue-after"
    CUE_INVERTED = "cue-inverted"
    CUE_BEFORE = "cue-before"
    THAT_CLAUSE = "that-clause"
    PRONOUN = "pronoun"
    ROLE = "role"
    CARRIED_OVER = "carried-over"
    SPLIT = "split"
    MULTI_PARAGRAPH = "multi-paragraph"
    PARTIAL = "partial"
    HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the transcript labels; ``asks`` says that most of their turns end in a question."""

    name: str
    surname: str
    words: int
    asks: bool
    role: str | None = None
    pronoun: str | None = None


@dataclass(frozen=True, slots=True)
class Planting:
    """Words ready to be printed as a quotation, before any article is written around them.

    ``segments`` are its sentences; ``focus`` is the changed stretch of the first (or only) segment;
    ``source`` are half-open offsets into the transcript; ``uses`` the sentences that no other planting
    of the same article should touch.
    """

    kind: Kind
    credited: Person
    spoken_by: str
    segments: tuple[str, ...]
    source: tuple[tuple[int, int], ...]
    uses: tuple[int, ...]
    focus: tuple[int, int] | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One planted quotation in its article; ``spans`` hold the quoted words without their marks."""

    id: str
    kind: Kind
    form: Form
    credited: str
    spoken_by: str
    spans: tuple[tuple[int, int], ...]
    quoted: tuple[str, ...]
    source: tuple[tuple[int, int], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlantedArticle:
    """An article of our own around planted quotations of one transcript."""

    id: str
    transcript: str
    text: str
    cases: tuple[Case, ...]
