"""The line on which each key of a TOML file stands, so that a fault can be told with its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

KeyPath = tuple[str | int, ...]

_HEADER = re.compile(r"""^\s*+(\[\[?+)((?:[^\]"'#]|"(?:\\.|[^"\\])*+"|'[^']*+')++)\]""")
_ASSIGNMENT = re.compile(
    r"""^\s*+((?:[\w-]++|"[^"]*+"|'[^']*+')(?:\s*+\.\s*+(?:[\w-]++|"[^"]*+"|'[^']*+'))*+)\s*+=(.*)$"""
)
_KEY_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
_STRING_OR_COMMENT = re.compile(r'''"""|\'\'\'|"(?:\\.|[^"\\])*"|'[^']*'|#.*''')


def key_lines(text: str) -> dict[KeyPath, int]:
    """Each key's path, as ``("overrides", 0, "style")``, with its line counted from one.

    The text is valid TOML: what a parser refuses has its line from the parser.
    """
    found: dict[KeyPath, int] = {}
    table: KeyPath = ()
    arrays: Counter[KeyPath] = Counter()
    for number, line in _logical_lines(text):
        if header := _HEADER.match(line):
            path = _under_arrays(_parts(header[2]), arrays)
            if header[1] == "[[":
                arrays[path] += 1
                path = (*path, arrays[path] - 1)
            table = path
            found.setdefault(table, number)
        elif assignment := _ASSIGNMENT.match(line):
            found.setdefault((*table, *_parts(assignment[1])), number)
    return found


def line_of(path: KeyPath, lines: dict[KeyPath, int]) -> int:
    """The line of a key, or of the closest table above it that has one."""
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return 1


def _parts(dotted: str) -> KeyPath:
    return tuple(part.strip("\"'") for part in _KEY_PART.findall(dotted))


def _under_arrays(path: KeyPath, arrays: Counter[KeyPath]) -> KeyPath:
    """The path with the index of the last element of each array of tables that it leads through."""
    under: KeyPath = ()
    for position, part in enumerate(path):
        under = (*under, part)
        if position < len(path) - 1 and arrays[under]:
            under = (*under, arrays[under] - 1)
    return under


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines that begin a statement; those inside arrays and strings of several lines are passed over."""
    depth, delimiter = 0, ""
    for number, line in enumerate(text.splitlines(), start=1):
        if not depth and not delimiter:
            yield number, line
            if _HEADER.match(line):
                continue
        depth, delimiter = _after(line, depth, delimiter)


def _after(line: str, depth: int, delimiter: str) -> tuple[int, str]:
    if delimiter:
        _, closing, line = line.partition(delimiter)
        if not closing:
            return depth, delimiter
    while match := _STRING_OR_COMMENT.search(line):
        before, token, after = line[: match.start()], match[0], line[match.end() :]
        depth += _brackets(before)
        if token in {'"""', "'''"}:
            _, closing, after = after.partition(token)
            if not closing:
                return depth, token
        line = after
    return max(0, depth + _brackets(line)), ""


def _brackets(text: str) -> int:
    return sum(text.count(opening) for opening in "[{") - sum(text.count(closing) for closing in "]}")
