"""What a rule says of itself."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model import Severity


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

    ``severity`` is the standard one; house styles and circumstances depart from it.
    """

    code: str
    name: str
    severity: Severity
    what: str
    why: str
    bad: Example
    good: Example
    fix: str
    since: str = "0.1.0"
