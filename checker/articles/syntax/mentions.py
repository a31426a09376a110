"""Noun phrases that can be a speaker, as data."""

from __future__ import annotations

from enum import StrEnum

from checker.model import Span
from checker.value_classes import dataclass


class MentionKind(StrEnum):
    """What a noun phrase is about, as far as its words show."""

    NAME = "name"
    ROLE = "role"  # one person, unnamed: "the minister"
    PRONOUN = "pronoun"
    RELATIVE = "relative"
    SEVERAL = "several"  # "officials", "critics", "some"
    GROUP = "group"  # "the campaign"
    TEXT = "text"  # "the report"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase: tokens ``first`` to ``last`` (inclusive) of its clause, and the name inside it if any."""

    kind: MentionKind
    first: int
    last: int
    text: str
    span: Span
    name: str | None = None
    head: str = ""
    owner: bool = False  # is before 's, or is a possessive pronoun
