"""What one run has to show: the articles that were judged, and those that could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import CheckerError
from checker.model import CheckedQuotation, Report, Severity
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An article without a verdict: what happened, why, and what to do about it."""

    path: str
    what: str
    why: str
    fix: str

    @classmethod
    def because(cls, path: str, error: CheckerError) -> Unreadable:
        """The article that ``error`` kept from being judged."""
        return cls(path=path, what=error.what, why=error.why, fix=error.fix)


@dataclass(frozen=True, slots=True)
class Batch:
    """Everything a format renders.

    ``shown`` is the quietest severity that formats for people show; formats for tools always hold everything.
    ``summary`` asks formats for people for the verdicts alone.
    """

    reports: tuple[Report, ...]
    unreadable: tuple[Unreadable, ...] = ()
    shown: Severity = Severity.NOTE
    summary: bool = False

    def unjudged(self) -> Iterator[tuple[Report, CheckedQuotation, str]]:
        """Every quotation that could not be judged, with its report and the reason."""
        for report in self.reports:
            for checked in report.quotes:
                if checked.unjudged is not None:
                    yield report, checked, checked.unjudged
