"""Which of a library's sources come into question."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The only sources of a library that come into question.

    ``ids`` names sources that are used whatever they hold, ``speaker`` who must speak in one. ``first`` and ``last``
    are ISO dates, whole or to the month or year; a source without a date is outside any of them.
    """

    ids: tuple[str, ...] = ()
    speaker: str | None = None
    first: str | None = None
    last: str | None = None
