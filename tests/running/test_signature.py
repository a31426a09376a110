"""The signature changes with whatever decides a verdict, and with nothing else."""

from __future__ import annotations

import ast
import importlib
import io
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

import checker
from checker.running.judging_source import declared_thresholds, judging_code, without_comments, word_tables
from checker.running.signature import digest_of_code, digest_of_knowledge
from checker.thresholds import Threshold

PACKAGE = Path(checker.__file__).parent
CODE = judging_code()
TABLES = word_tables()
DECLARING = sorted({one.module for one in declared_thresholds(CODE)})
EXAMPLE = '''"""Tell bridges from ferries."""

from checker.thresholds import Threshold

LEAST_ARCHES = Threshold(
    3,
    unit="arches",
    reason="fewer is a gate (so to speak)",
    how_set="by hand",
)
"""How many arches a bridge has."""


def is_bridge(arches: int) -> bool:
    """Return whether it is one."""
    return arches >= LEAST_ARCHES  # not more
'''


def knowledge(text: str) -> str:
    return digest_of_knowledge({"checker.example": without_comments(text)}, {})


def rules(text: str) -> str:
    return digest_of_code({"checker.example": without_comments(text)})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Tell bridges from ferries.", "Say what a bridge is."),
        ("How many arches a bridge has.", "The arches."),
        ("Return whether it is one.", "Whether it is."),
        ("  # not more", "  # at least so many"),
        ("\n\n\ndef", "\n\n\n# Below, the test.\n\n\ndef"),
    ],
)
def test_a_comment_or_a_docstring_changes_nothing(before: str, after: str) -> None:
    assert before in EXAMPLE
    changed = EXAMPLE.replace(before, after)
    assert (knowledge(changed), rules(changed)) == (knowledge(EXAMPLE), rules(EXAMPLE))


def test_why_a_threshold_is_there_is_no_part_of_what_it_is() -> None:
    changed = EXAMPLE.replace('how_set="by hand"', 'how_set="measured on forty bridges"')
    assert knowledge(changed) == knowledge(EXAMPLE)


@pytest.mark.parametrize(("before", "after"), [("    3,", "    4,"), ('unit="arches"', 'unit="spans"')])
def test_a_threshold_changes_it(before: str, after: str) -> None:
    assert knowledge(EXAMPLE.replace(before, after)) != knowledge(EXAMPLE)


def test_a_threshold_made_by_a_function_of_the_module_changes_it() -> None:
    made = (
        "def _share(value: float) -> Threshold:\n"
        '    return Threshold(value, unit="share", reason="says how right it is", how_set="counted")\n\n\n'
        "PATTERNS = [_share(0.9), _share(0.8)]\n"
    )
    assert knowledge(made) != knowledge(made.replace("0.8", "0.7"))


def test_a_threshold_made_in_a_comprehension_changes_it() -> None:
    made = (
        "SHARES = {\n"
        '    way: Threshold(share, unit="share", reason="says how right it is", how_set="counted")\n'
        '    for way, share in {"said": 0.9, "told": 0.8}.items()\n'
        "}\n"
    )
    assert knowledge(made) != knowledge(made.replace("0.8", "0.7"))


def test_code_that_judges_changes_it() -> None:
    assert rules(EXAMPLE.replace(">=", ">")) != rules(EXAMPLE)


def test_a_word_of_a_table_changes_it_and_its_comments_are_not_there() -> None:
    name, entries = next(iter(TABLES.items()))
    assert digest_of_knowledge(CODE, TABLES) != digest_of_knowledge(CODE, {**TABLES, name: entries + "\nzymurgy"})
    assert not any(line.startswith("#") for line in entries.splitlines())


def test_every_word_table_counts() -> None:
    assert set(TABLES) == {f"{path.parent.name}/{path.name}" for path in (PACKAGE / "language").rglob("*.tsv")}


# ---------------------------------------------------------------- nothing escapes it


@pytest.mark.parametrize("module", CODE)
def test_what_is_left_of_a_module_is_its_code_and_nothing_else(module: str) -> None:
    text = _source(module)
    docstrings = {
        (node.lineno, node.col_offset)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and node.value.value is not ...
    }
    written = [token for token in _tokens(text) if token.start not in docstrings and token.line.strip() != "..."]
    assert [token.string for token in _tokens(CODE[module])] == [_without_blank_lines(one.string) for one in written]


@pytest.mark.parametrize("module", DECLARING)
def test_every_threshold_of_a_module_is_found(module: str) -> None:
    nodes = list(ast.walk(ast.parse(_source(module))))
    makers = {"Threshold"} | {
        node.name
        for node in nodes
        if isinstance(node, ast.FunctionDef) and node.returns is not None and ast.unparse(node.returns) == "Threshold"
    }
    calls = [
        node
        for node in nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in makers
    ]
    found = declared_thresholds({module: CODE[module]})
    written = [ast.unparse(call.args[0]) for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset))]
    assert len(found) == len(written)
    assert all(value in one.value for one, value in zip(found, written, strict=True))


@pytest.mark.parametrize("module", DECLARING)
def test_every_threshold_is_what_it_is_declared_to_be(module: str) -> None:
    found = {one.name: one for one in declared_thresholds({module: CODE[module]})}
    names = vars(importlib.import_module(module))
    own = {name: value for name, value in names.items() if isinstance(value, Threshold) and name in found}
    for name, value in own.items():
        assert float(value) == float(eval(found[name].value, dict(names)))  # noqa: S307  (our own source)
        assert value.unit
        assert value.reason
        assert value.how_set


def _source(module: str) -> str:
    return (PACKAGE.parent / Path(*module.split("."))).with_suffix(".py").read_text(encoding="utf-8")


def _tokens(text: str) -> Iterator[tokenize.TokenInfo]:
    layout = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in layout:
            yield token


def _without_blank_lines(literal: str) -> str:
    return "\n".join(line for line in map(str.rstrip, literal.split("\n")) if line)
