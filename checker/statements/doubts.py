"""What speaks against a statement, as facts; whether it is worth a finding is for the rules to say."""

from __future__ import annotations

from checker.model import Passage, Person, Span
from checker.statements.passages import Near
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class OtherAmount:
    """The statement has a number that nobody says, where the person credited gives another of the same thing.

    ``sure`` says that the passage speaks of that thing in the statement's own words.
    """

    printed: Span
    said: Span
    words: str
    passage: Passage
    sure: bool


@dataclass(frozen=True, slots=True)
class OtherDay:
    """The statement names a day or month that nobody says, where the person's own passage names another."""

    printed: Span
    said: Span
    words: str
    near: Near


@dataclass(frozen=True, slots=True)
class OtherCountry:
    """The statement names a country that nobody speaks of, where the person's own passage speaks of another."""

    printed: Span
    country: str
    near: Near


@dataclass(frozen=True, slots=True)
class DroppedCondition:
    """The person's own sentence sets a condition that neither the statement nor the article beside it has."""

    condition: Span
    words: str
    near: Near


@dataclass(frozen=True, slots=True)
class SilentPartner:
    """Of several people credited one says nothing comparable, and the other does not speak for both.

    ``alone`` says that the other calls it their own side's ("our position"); otherwise the silent one never says
    ``words``.
    """

    silent: Person
    spoken_by: Person
    words: tuple[str, ...]
    near: Near
    alone: bool


@dataclass(frozen=True, slots=True)
class SaidByAnother:
    """Somebody else's passage fits far better than any of the one person credited.

    ``words`` are those of the statement that the passage has. ``unsaid`` are those of them that the person credited
    never says nor is asked about; empty where the distance alone speaks for it.
    """

    near: Near
    words: tuple[str, ...]
    distance: float
    unsaid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuotedFromAnother:
    """The statement and the quotation that goes with it, credited to one person, are both another's."""

    near: Near
    quoted: Passage


@dataclass(frozen=True, slots=True)
class OtherQuestion:
    """The words quoted as the answer stand, in the record, under another question than the one the article gives."""

    answer: Passage
    asked: Near


Doubt = (
    OtherAmount
    | OtherDay
    | OtherCountry
    | DroppedCondition
    | SilentPartner
    | SaidByAnother
    | QuotedFromAnother
    | OtherQuestion
)
