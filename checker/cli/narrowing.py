"""What the command line asks of a library: which of its sources come into question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as day
from pathlib import Path

from checker.errors import OptionError
from checker.library.narrowing import Narrowing

_MOMENT = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def asked_of_library(
    library: Path | None, *, sources: Sequence[Path | str], ids: Sequence[str], speaker: str | None, date: str | None
) -> Narrowing:
    """The sources that come into question.

    Args:
        library: the library's folder, if one is given.
        sources: the sources named besides.
        ids: sources of the library to be used.
        speaker: who must speak in a source of the library.
        date: a day, month or year, or FIRST..LAST.

    Raises:
        OptionError: if there is neither source nor library, a library's option stands without one, or the date means
            nothing.
    """
    if library is None:
        if not sources:
            raise OptionError(
                "there is nothing to check the article against",
                why="neither --source nor --library is given",
                fix="name a transcript with --source, or a library with --library",
            )
        if ids or date:
            raise OptionError(
                f"{'--source-id' if ids else '--date'} means nothing without a library",
                why="it chooses among the sources of a library",
                fix="name the library with --library",
            )
    first, last = _period(date) if date else (None, None)
    return Narrowing(tuple(ids), speaker, first, last)


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
