"""Every regular expression of the checker, with the ways in which it is used."""

from __future__ import annotations

import ast
import contextlib
import importlib
import io
import pkgutil
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import checker

ROOT = Path(checker.__file__).parent
FIXTURES = ROOT.parent / "fixtures"
AT_ONE_PLACE = frozenset({"match", "fullmatch"})
_METHODS = AT_ONE_PLACE | {"search", "finditer", "findall", "sub", "subn", "split"}


@dataclass(frozen=True, slots=True)
class Used:
    """A pattern, where it is made, and the methods of it that are used: those that try one place, or every place."""

    pattern: re.Pattern[str]
    place: str
    methods: frozenset[str]

    def try_on(self, text: str) -> None:
        """Use the pattern as the checker does."""
        if not self.methods or self.methods - AT_ONE_PLACE:
            for _ in self.pattern.finditer(text):
                pass
        if "match" in self.methods:
            self.pattern.match(text)
        if "fullmatch" in self.methods:
            self.pattern.fullmatch(text)


def every_pattern() -> list[Used]:
    """Return every pattern made by importing all of the checker and by checking an article with it."""
    names = {path: _names_of_patterns(path) for path in ROOT.rglob("*.py")}
    methods = _methods_by_name(names)
    found = {}
    for (pattern, _), (compiled, file, line) in sorted(_made().items(), key=lambda item: item[1][1:]):
        name = next((name for (first, last), name in names[file].items() if first <= line <= last), "")
        own = methods[file].get(name)
        used = own or set().union(*(of_file.get(name, set()) for of_file in methods.values()))
        place = f"{file.relative_to(ROOT).as_posix()}:{line}"
        found[place, pattern] = Used(compiled, place, frozenset(used))
    return list(found.values())


def _made() -> dict[tuple[str, int], tuple[re.Pattern[str], Path, int]]:
    """Import and run everything with a ``re.compile`` that notes who calls it; modules there already are read anew."""
    made: dict[tuple[str, int], tuple[re.Pattern[str], Path, int]] = {}
    real = re.compile

    def noting(pattern: Any, flags: int = 0) -> Any:
        compiled = real(pattern, flags)
        frame = sys._getframe(1)
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(ROOT) and isinstance(compiled.pattern, str):
            made.setdefault((compiled.pattern, compiled.flags), (compiled, file, frame.f_lineno))
        return compiled

    kept = {name: module for name, module in sys.modules.items() if name.split(".")[0] == "checker"}
    for name in kept:
        del sys.modules[name]
    re.compile = noting
    try:
        for module in pkgutil.walk_packages([str(ROOT)], "checker."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
        main = sys.modules["checker.cli.main"].main
        article, record = FIXTURES / "demo.article.txt", FIXTURES / "kerry-lavrov-2016-03-24.transcript.txt"
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            main(["check", str(article), "--source", str(record), "--no-cache"])
    finally:
        re.compile = real
        for name in [name for name in sys.modules if name.split(".")[0] == "checker"]:
            del sys.modules[name]
        sys.modules.update(kept)
    return made


def _names_of_patterns(path: Path) -> dict[tuple[int, int], str]:
    """Return what each made pattern is called: its variable, field, attribute, or the function that returns it."""
    names: dict[tuple[int, int], str] = {}

    def visit(node: ast.AST, name: str) -> None:
        for child in ast.iter_child_nodes(node):
            called = _called(child) or name
            if isinstance(child, ast.Call) and ast.unparse(child.func) == "re.compile":
                names[child.lineno, child.end_lineno or child.lineno] = called
            visit(child, called)

    visit(ast.parse(path.read_text(encoding="utf-8")), "")
    return names


def _called(node: ast.AST) -> str:
    match node:
        case ast.Assign(targets=[ast.Name(id=name) | ast.Attribute(attr=name)]):
            return name
        case ast.AnnAssign(target=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name
        case ast.keyword(arg=str(name)) | ast.FunctionDef(name=name):
            return name
    return ""


def _methods_by_name(names: dict[Path, dict[tuple[int, int], str]]) -> dict[Path, dict[str, set[str]]]:
    methods: dict[Path, dict[str, set[str]]] = {}
    for path in names:
        for name, method in _uses(ast.parse(path.read_text(encoding="utf-8"))):
            methods.setdefault(path, {}).setdefault(name, set()).add(method)
    return methods


def _uses(tree: ast.AST) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in _METHODS:
            value = node.value.func if isinstance(node.value, ast.Call) else node.value
            yield value.attr if isinstance(value, ast.Attribute) else getattr(value, "id", ""), node.attr
        elif isinstance(node, ast.Attribute) and node.attr == "pattern":
            yield getattr(node.value, "id", ""), "search"  # made part of another pattern
        elif isinstance(node, ast.comprehension) and isinstance(node.iter, ast.Tuple):
            yield from ((getattr(name, "id", ""), "match") for name in node.iter.elts)  # pattern.match(line) for each
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_scan":
            yield getattr(node.args[1], "id", ""), "match"  # handed to what tries it at the beginning of each line
