"""A figure that decides is a threshold: it says what it counts, why it is there and how it was set."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import checker
from checker.running.judging_source import NOT_JUDGING

PACKAGE = Path(checker.__file__).parent

DECIDES_NOTHING = {
    "checker.articles.coreference.outcome._FIRMEST": "the upper end of an order",
    "checker.articles.quotations.disguises._SHOWN": "how many examples a message shows",
    "checker.documents.docx._FIRST_PRINTED": "the number of the first character that is printed",
    "checker.documents.docx._SYMBOLS": "where the private numbers of fonts of symbols begin",
    "checker.documents.docx._SYMBOL_MARKS": "numbers of characters in fonts of symbols",
    "checker.documents.html_left_out._SHOWN": "how much of the words a message shows",
    "checker.documents.html._PRESCAN": "the bytes within which a page says its encoding, by the HTML standard",
    "checker.documents.html_page._KINDS": "the levels of a page's headings",
    "checker.documents.pdf._CHUNK": "how much is inflated at once",
    "checker.documents.speech_services._MILLISECONDS": "parts of a second",
    "checker.documents.speech_services._NANOSECONDS": "parts of a second",
    "checker.documents.speech_services._TICKS": "parts of a second",
    "checker.documents.speech_tsv._MILLISECONDS": "parts of a second",
    "checker.keeping.MOST_BYTES": "how much is kept between runs",
    "checker.keeping._CHECKSUM_BYTES": "bytes of a checksum",
    "checker.library.adding.BATCH_DOCUMENTS": "how much is kept in one step",
    "checker.library.adding.BATCH_TEXTS": "how much is kept in one step",
    "checker.library.choosing._WEEK": "days of a week",
    "checker.library.library_view._LOOKS": "how often a file is looked for that is being replaced",
    "checker.library.library_writer.ENCODED_AT_ONCE": "how often progress is shown",
    "checker.library.segments._BYTES": "bytes of a number",
    "checker.library.settling.LARGEST_JOINED": "how files are kept",
    "checker.library.settling.MOST_FILES": "how files are kept",
    "checker.library.store_schema.APPLICATION": "the mark of a library's file",
    "checker.library.store_schema.PATIENCE": "how long a lock is waited for",
    "checker.library.store_schema.VERSION": "the version of a library's file",
    "checker.library.trained._ASKED": "how an index is measured",
    "checker.library.trained._BATCH": "how much is read at once",
    "checker.library.trained._MIXED": "how an index is measured",
    "checker.library.trained._MORE_PROBES": "how an index is measured",
    "checker.library.trained._NEIGHBOURS": "how an index is measured",
    "checker.library.trained._TRAINING_TEXTS": "how an index is made",
    "checker.library.upkeep._SEGMENT_TEXTS": "how files are kept",
    "checker.retrieval.concordance._UNKNOWN": "the number of a word that no source has",
    "checker.statements.cross_encoder._BATCH": "how much is judged at once",
    "checker.running.judging_article.RUNNERS_UP": "how many other passages a report shows",
    "checker.running.judging_source._LONGEST_INDENT": "how far back a line's beginning is looked for",
}
"""Figures at the top of judging modules that are plain numbers, each with what it is instead of a threshold."""


def _name(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts)


def judging_modules() -> Iterator[Path]:
    for path in sorted(PACKAGE.rglob("*.py")):
        name = _name(path)
        if name.partition(".")[0] not in NOT_JUDGING:
            yield path


@pytest.mark.parametrize("path", list(judging_modules()), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_figure_at_the_top_of_a_judging_module_is_declared(path: Path) -> None:
    plain = [name for name in _plain_figures(path) if f"checker.{_name(path)}.{name}" not in DECIDES_NOTHING]
    assert plain == [], f"declare as Threshold(value, unit=, reason=, how_set=): {plain}"


def test_what_decides_nothing_is_still_there() -> None:
    there = {f"checker.{_name(path)}.{name}" for path in PACKAGE.rglob("*.py") for name in _plain_figures(path)}
    assert set(DECIDES_NOTHING) <= there


def _plain_figures(path: Path) -> Iterator[str]:
    """The names at the top of a module whose value holds a number that no ``Threshold`` declares."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    makers = _makers(tree)
    for statement in tree.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        if isinstance(statement, ast.AnnAssign):
            targets = [statement.target]
        value = statement.value if isinstance(statement, ast.Assign | ast.AnnAssign) else None
        if value is not None and not _is_made_of_thresholds(value) and any(_numbers(value, makers)):
            yield from (name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))


def _makers(tree: ast.Module) -> frozenset[str]:
    """The calls whose numbers are no plain figures: they declare a threshold, or a record that holds some."""
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    makers = {node.name for node in functions if node.returns is not None and ast.unparse(node.returns) == "Threshold"}
    return frozenset(makers | {"Threshold", "re.compile", "lru_cache", "shares", "Method"})


def _is_made_of_thresholds(value: ast.expr) -> bool:
    """Whether a table of figures is turned into thresholds where it stands."""
    made = [node for node in ast.walk(value) if isinstance(node, ast.DictComp)]
    return any(isinstance(node.value, ast.Call) and ast.unparse(node.value.func) == "Threshold" for node in made)


def _numbers(node: ast.AST, makers: frozenset[str]) -> Iterator[ast.Constant]:
    if isinstance(node, ast.Call) and ast.unparse(node.func) in makers:
        return
    if isinstance(node, ast.Constant) and type(node.value) in {int, float}:
        yield node
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.Slice) and not (isinstance(node, ast.Subscript) and child is node.slice):
            yield from _numbers(child, makers)
