"""Globs over paths: ``**`` for any folders, ``*`` and ``?`` within one name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

_PIECE = re.compile(r"(\*\*/|\*\*|\*|\?|\[!?[^\]]{1,200}\])")


def matches(path: str, pattern: str) -> bool:
    """Whether a relative path, its parts joined by ``/``, is one that the pattern names.

    A pattern that names a folder names all in it.
    """
    return _compiled(pattern.removesuffix("/")).fullmatch(path) is not None


def matches_any(path: str, patterns: Iterable[str]) -> bool:
    """Whether one of the patterns names the path."""
    return any(matches(path, pattern) for pattern in patterns)


def is_glob(pattern: str) -> bool:
    """Whether the pattern can name more than one path."""
    return any(mark in pattern for mark in "*?[")


def expand(pattern: str, *, base: Path) -> list[Path]:
    """The files and folders that a pattern relative to ``base`` names, in the order of their names."""
    if not is_glob(pattern):
        path = base / Path(pattern).expanduser()
        return [path] if path.exists() else []
    anchor, relative = base, pattern
    if Path(pattern).is_absolute():
        anchor = Path(Path(pattern).anchor)
        relative = str(Path(pattern).relative_to(anchor))
    return sorted(path for path in anchor.glob(relative) if path.is_file())


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    pieces = (_as_regex(piece) for piece in _PIECE.split(pattern.removeprefix("./")))
    return re.compile("".join(pieces) + "(?:/.*)?", re.DOTALL)


def _as_regex(piece: str) -> str:
    match piece:
        case "**/":
            return "(?:.*/)?"
        case "**":
            return ".*"
        case "*":
            return "[^/]*"
        case "?":
            return "[^/]"
    if len(piece) > 2 and piece[0] == "[" and piece[-1] == "]":
        return piece.replace("[!", "[^", 1)
    return re.escape(piece)
