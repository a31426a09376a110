"""Where an offset stands, in the words a reader can use: line, column, page, time."""

from __future__ import annotations

import os
from bisect import bisect_right
from pathlib import PurePath, PurePosixPath, PureWindowsPath
from typing import NamedTuple
from urllib.parse import quote

from checker.value_classes import dataclass


class Position(NamedTuple):
    """A line and a column, both counted from one, the column in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one text, found once and asked often."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Lines:
        """The lines of ``text``; only a line feed ends one, as editors count."""
        return cls((0, *(index + 1 for index, character in enumerate(text) if character == "\n")))

    def position(self, offset: int) -> Position:
        """The line and column of an offset."""
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)


def uri(path: str) -> str:
    """The path as a URI, relative if the path is."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(os.fsencode(pure.as_posix()))


def without_folders(path: str) -> str:
    """The path as a report that is handed round may show it: an absolute one gives away no folder of its maker's."""
    for flavour in (PurePosixPath, PureWindowsPath):
        if flavour(path).is_absolute():
            return flavour(path).name
    return path
