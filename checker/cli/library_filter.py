"""What the command line asks of a library: which of its sources may be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import OptionError

if TYPE_CHECKING:
    from checker.library.source_filter import Narrowing


def asked_of_library(
    library: Path | None, *, sources: Sequence[Path | str], ids: Sequence[str], speaker: str | None, date: str | None
) -> Narrowing | None:
    """Return which sources of the library may be chosen; None without a library.

    Args:
        library: the library's folder, if one is given.
        sources: the sources named besides.
        ids: sources of the library to be used.
        speaker: who must speak in a source of the library.
        date: a day, month or year, or FIRST..LAST.

    Raises:
        OptionError: if there is neither source nor library, a library's option is given without one, or the date means
            nothing.
    """
    if library is None and not sources:
        raise OptionError(
            "there is nothing to check the article against",
            why="neither --source nor --library is given",
            fix="name a transcript with --source, or a library with --library",
        )
    return narrowing_given(library, ids=ids, speaker=speaker, date=date)


def narrowing_given(
    library: Path | None, *, ids: Sequence[str], speaker: str | None, date: str | None
) -> Narrowing | None:
    """Return which sources of the library may be chosen; None without a library.

    Raises:
        OptionError: if a library's option is given without one, or the date means nothing.
    """
    if library is None:
        if ids or date:
            raise OptionError(
                f"{'--source-id' if ids else '--date'} needs a library",
                why="it chooses among the sources of a library",
                fix="name the library with --library",
            )
        return None
    from checker.library.source_filter import narrowing

    return narrowing(ids=ids, speaker=speaker, date=date)
