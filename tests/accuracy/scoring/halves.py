"""Which half of the evidence a record belongs to, and which pairs an earlier version was tuned on.

A figure measured on what was read while the rules were written shows how well the rules fit it, not how well they
hold elsewhere. So records are divided by a rule that nobody can bend: the first hexadecimal digit of the sha256 of the
record's file. Even: the half that we read. Odd: the half that we only run, of which only totals are ever shown.
"""

from __future__ import annotations

import hashlib
from enum import StrEnum
from functools import cache
from pathlib import Path

_TUNED_ON = Path(__file__).with_name("tuned_on.txt")


class Half(StrEnum):
    """A half of the evidence."""

    READ = "read"
    RUN = "run"

    @property
    def may_be_listed(self) -> bool:
        """Whether single cases of it may be shown, or totals only."""
        return self is Half.READ


def half_of(record: Path) -> Half:
    """The half that a record's file belongs to, by its content."""
    digit = hashlib.sha256(record.read_bytes()).hexdigest()[0]
    return Half.READ if int(digit, 16) % 2 == 0 else Half.RUN


def was_tuned_on(article: Path) -> bool:
    """Whether an article is one of the 50 that version 0.1.0 was tuned on, by its content."""
    return hashlib.sha256(article.read_bytes()).hexdigest()[:16] in _tuned_on()


@cache
def _tuned_on() -> frozenset[str]:
    lines = _TUNED_ON.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
