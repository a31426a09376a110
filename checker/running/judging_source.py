"""What the judgement is made of, read from the program's own source: its code, its thresholds and its word tables.

The source is read, not imported: that costs less than a tenth of a second, where importing every module would load
libraries that a check does not need. Comments and docstrings are left out, so that a better explanation leaves a
signature as it was.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from operator import itemgetter
from typing import Final

from checker.value_classes import dataclass

NOT_JUDGING: Final = frozenset({"api", "batch", "cli", "config", "embedding", "gate", "output"})
"""The packages that decide nothing about a quotation; the model that makes the vectors has a digest of its own."""

_LITERAL_OR_COMMENT: Final = re.compile(
    r'''
      ^([ \t]*r?"""[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*""")[ \t]*(?:\#[^\n]*)?$        # a docstring
    | ("""[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""
      |\'\'\'[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*\'\'\'
      |"[^"\\\n]*(?:\\.[^"\\\n]*)*"
      |'[^'\\\n]*(?:\\.[^'\\\n]*)*')                                               # any other string
    | [ \t]*\#[^\n]*                                                                 # a comment
    ''',
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_LONGEST_INDENT: Final = 200
_MAKER: Final = re.compile(r"^def (\w+)\([^)]*\) -> Threshold:", re.MULTILINE)
_STATEMENT: Final = re.compile(r"^[^\s)\]}]", re.MULTILINE)
_NAME_BEFORE: Final = re.compile(r"(\w+)(?::[^=\n]*)?\s*=\s*$")
_STRING_OR_PARENTHESIS: Final = re.compile(
    r'''"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[()]''', re.DOTALL
)


@dataclass(frozen=True, slots=True)
class DeclaredThreshold:
    """A threshold as it is written: the module, the name it is given ("" for none), its value and unit as code.

    Where the value is only named, as in a comprehension over a table of figures, ``value`` is the whole statement.
    """

    module: str
    name: str
    value: str
    unit: str


def judging_files() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of every file that decides something, in no particular order."""
    for name, path in [*_modules(files("checker"), "checker"), *_tables()]:
        yield name, path.read_bytes()


def judging_code() -> dict[str, str]:
    """Return the code of every module that decides something, by its dotted name, without comments and docstrings."""
    return {
        name: without_comments(path.read_text(encoding="utf-8"))
        for name, path in sorted(_modules(files("checker"), "checker"), key=itemgetter(0))
    }


def without_comments(text: str) -> str:
    """Return Python source without comments, docstrings, blank lines and lines of three dots."""
    bare = _LITERAL_OR_COMMENT.sub(_kept, text)
    lines = map(str.rstrip, bare.split("\n"))
    return "\n".join(line for line in lines if line and line.lstrip() != "...")


def declared_thresholds(code: Mapping[str, str]) -> tuple[DeclaredThreshold, ...]:
    """Return every ``Threshold(...)`` in the code, wherever it is, in order.

    A call of the module's own function that returns a ``Threshold`` declares one as well: its first argument is the
    value.

    Args:
        code: modules as :func:`judging_code` gives them.
    """
    return tuple(found for module, text in code.items() if "Threshold(" in text for found in _declared_in(module, text))


def word_tables() -> dict[str, str]:
    """Return the entries of every word table, by language and name, without the comments."""
    return dict(sorted((name, _entries(path.read_text(encoding="utf-8"))) for name, path in _tables()))


def _kept(match: re.Match[str]) -> str:
    if match[1] and _goes_on(match):
        return match[1]
    return match[2] or ""


def _goes_on(match: re.Match[str]) -> bool:
    """Return whether a string on lines of its own is part of the statement before it, so no docstring."""
    before = match.string[max(0, match.start() - _LONGEST_INDENT) : match.start()].rstrip()
    return before[-1:] in set("([{,=+|%")


def _modules(folder: Traversable, package: str) -> Iterator[tuple[str, Traversable]]:
    for path in folder.iterdir():
        if path.name.endswith(".py"):
            yield f"{package}.{path.name[:-3]}", path
        elif "." not in path.name and path.name not in NOT_JUDGING and path.is_dir():
            yield from _modules(path, f"{package}.{path.name}")


def _tables() -> Iterator[tuple[str, Traversable]]:
    shared = files("checker.language")
    for folder in (shared, *(each for each in shared.iterdir() if each.is_dir())):
        for path in folder.iterdir():
            if path.name.endswith(".tsv"):
                yield f"{folder.name}/{path.name}", path


def _declared_in(module: str, code: str) -> Iterator[DeclaredThreshold]:
    makers = "|".join(["Threshold", *_MAKER.findall(code)])
    for match in re.finditer(rf"""(?<!class )(?<!def )(?<![\w"'])(?:{makers})\(""", code):
        line = code[code.rfind("\n", 0, match.start()) + 1 : match.start()]
        name = _NAME_BEFORE.search(line)
        call = ast.parse(code[match.start() : _end_of_call(code, match.end())], mode="eval").body
        if isinstance(call, ast.Call) and call.args:
            unit = next((ast.unparse(keyword.value) for keyword in call.keywords if keyword.arg == "unit"), "")
            value = ast.unparse(call.args[0]) if _is_figure(call.args[0]) else _statement_around(code, match.start())
            yield DeclaredThreshold(module, name[1] if name else "", value, unit)


def _is_figure(value: ast.expr) -> bool:
    """Return whether the value is written out, not the name of one that is written elsewhere."""
    return not any(isinstance(node, ast.Name) for node in ast.walk(value))


def _statement_around(code: str, at: int) -> str:
    """Return the statement at the top of the module that the place is in."""
    starts = [match.start() for match in _STATEMENT.finditer(code)]
    first = max((start for start in starts if start <= at), default=0)
    return code[first : min((start for start in starts if start > at), default=len(code))]


def _end_of_call(code: str, after: int) -> int:
    """Return where the call ends whose opening parenthesis is just before ``after``."""
    depth = 1
    for match in _STRING_OR_PARENTHESIS.finditer(code, after):
        depth += {"(": 1, ")": -1}.get(match[0], 0)
        if not depth:
            return match.end()
    return len(code)


def _entries(table: str) -> str:
    return "\n".join(line for line in table.splitlines() if line and not line.startswith("#"))
