"""A figure that decides is a threshold: it says what it counts, why it is there and how it was set."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import checker
from checker.running.judging_source import NOT_JUDGING

PACKAGE = Path(checker.__file__).parent

NOT_YET = frozenset(
    {
        "alignment",
        "articles",
        "comparison",
        "documents",
        "library",
        "matching",
        "people",
        "retrieval",
        "rules",
        "sources",
    }
)
"""Packages whose figures are still plain numbers; each leaves the list when its figures are declared."""

DECIDES_NOTHING = {
    "checker.running.checking.RUNNERS_UP": "how many other passages a report shows",
    "checker.running.judging_source._LONGEST_INDENT": "how far back a line's beginning is looked for",
}
"""Figures at the top of judging modules that are plain numbers, each with what it is instead of a threshold."""


def judging_modules() -> Iterator[Path]:
    for path in sorted(PACKAGE.rglob("*.py")):
        package = path.relative_to(PACKAGE).parts[0]
        if package not in NOT_JUDGING | NOT_YET:
            yield path


@pytest.mark.parametrize("path", list(judging_modules()), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_figure_at_the_top_of_a_judging_module_is_declared(path: Path) -> None:
    module = "checker." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
    plain = [name for name in _plain_figures(path) if f"{module}.{name}" not in DECIDES_NOTHING]
    assert plain == [], f"declare as Threshold(value, unit=, reason=, how_set=): {plain}"


def test_what_decides_nothing_is_still_there() -> None:
    there = {
        "checker." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts) + "." + name
        for path in PACKAGE.rglob("*.py")
        for name in _plain_figures(path)
    }
    assert set(DECIDES_NOTHING) <= there


def _plain_figures(path: Path) -> Iterator[str]:
    """The names at the top of a module whose value holds a number that no ``Threshold`` declares."""
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        if isinstance(statement, ast.AnnAssign):
            targets = [statement.target]
        value = statement.value if isinstance(statement, ast.Assign | ast.AnnAssign) else None
        if value is not None and any(_numbers(value)):
            yield from (name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))


def _numbers(node: ast.AST) -> Iterator[ast.Constant]:
    if isinstance(node, ast.Call) and ast.unparse(node.func) in {"Threshold", "re.compile", "lru_cache"}:
        return
    if isinstance(node, ast.Constant) and type(node.value) in {int, float}:
        yield node
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.Slice) and not (isinstance(node, ast.Subscript) and child is node.slice):
            yield from _numbers(child)
