"""The record of a rule: all that is known of it apart from how it judges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from checker.model import Severity
from checker.value_classes import dataclass


class Concern(StrEnum):
    """What a rule is about."""

    SPEAKER = "speaker"  # who spoke
    WORDS = "words"  # what was said
    OMISSION = "omission"  # what was left out
    ORDER = "order"  # where in the record the words are, and in which order
    PRESENCE = "presence"  # whether the record has the words
    TOOL = "tool"  # the checker's own files


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun, of one and of several."""

    one: str
    several: str


QUOTATIONS: Final = Counted("quotation", "quotations")
STATEMENTS: Final = Counted("reported statement", "reported statements")
UTTERANCES: Final = Counted("shared quotation", "shared quotations")


@dataclass(frozen=True, slots=True)
class VerdictPhrase:
    """What a verdict says of what the rule found: "2 quotations | are credited to the wrong person"."""

    subject: Counted
    one: str
    several: str


@dataclass(frozen=True, slots=True)
class Example:
    """A record and an article quoting it; the tests check that the rule fires on it, or stays silent.

    ``others`` are further articles, for rules about what several articles print.
    """

    source: str
    article: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """The record of a rule, from which explanations, reports and pipeline formats are made.

    Attributes:
        severity: the standard one; house styles and the case at hand depart from it.
        departures: the severity in a house style, by the style's name, where it is not the standard one; None is off.
        concerns: what the rule is about.
        correctable: whether an article that was published with this fault owes its readers a correction.
        reports_absence: whether the rule says only that something is missing, not that something is wrong.
        verdict: what a verdict says of it; None where a verdict calls it by its name.
    """

    code: str
    name: str
    severity: Severity
    concerns: Concern
    what: str
    why: str
    bad: Example
    good: Example
    fix: str
    correctable: bool = False
    reports_absence: bool = False
    verdict: VerdictPhrase | None = None
    departures: Mapping[str, Severity | None] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    since: str = "0.1.0"
