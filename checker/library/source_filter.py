"""Which of a library's sources may be chosen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as day

from checker.errors import OptionError
from checker.sources.given_speakers import name_in
from checker.value_classes import dataclass

_MOMENT = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The only sources of a library that may be chosen.

    ``ids`` names sources that are used whatever they hold, ``speaker`` who must speak in one. ``first`` and ``last``
    are ISO dates, whole or to the month or year; a source without a date is outside any of them.
    """

    ids: tuple[str, ...] = ()
    speaker: str | None = None
    first: str | None = None
    last: str | None = None


def narrowing(*, ids: Sequence[str] = (), speaker: str | None = None, date: str | None = None) -> Narrowing:
    """Return the filter that the words ask for.

    Args:
        ids: sources to be used.
        speaker: who must speak in a source.
        date: a day, month or year, or FIRST..LAST.

    Raises:
        OptionError: if the date cannot be read.
    """
    first, last = _period(date) if date else (None, None)
    return Narrowing(tuple(ids), name_in(speaker), first, last)


def _period(written: str) -> tuple[str, str]:
    first, dots, last = written.partition("..")
    last = last if dots else first
    if not all(_MOMENT.fullmatch(moment) and _is_real(moment) for moment in (first, last)) or first > last:
        raise OptionError(
            f"--date {written!r} is no date",
            why="a day, month or year is read, or two of them, the earlier first",
            fix="write, say, 2016-03-24, 2016-03 or 2016-03-20..2016-03-31",
        )
    return first, last


def _is_real(moment: str) -> bool:
    try:
        day.fromisoformat(moment + "-01" * (2 - moment.count("-")))
    except ValueError:
        return False
    return True
