"""A rule's code and name are written once, in its record; everything else asks the record."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.catalogue.registry import EVERY_RULE

ROOT = Path(__file__).parents[2] / "checker"
CODES = {word for rule in EVERY_RULE for word in (rule.code, rule.name)}
# Names of rules that are also names of a wording.
ALSO_WORDINGS = {"paraphrase", "unsupported"}


def strings_in(path: Path) -> Iterator[tuple[int, str]]:
    """Every string of the code that is no docstring, with its line."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documentation = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.lineno, node.value


OUTSIDE = [path for path in sorted(ROOT.rglob("*.py")) if path.parent.name != "catalogue"]


@pytest.mark.parametrize("path", OUTSIDE, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_code_or_name_of_a_rule_is_written_outside_the_catalogue(path: Path) -> None:
    assert [found for found in strings_in(path) if found[1] in CODES - ALSO_WORDINGS] == []
