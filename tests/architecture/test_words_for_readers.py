"""What people read is English that a copy editor accepts: phrases that were found wanting do not come back."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "checker"
FOR_READERS = ("catalogue", "cli", "comparison", "config", "gate", "output", "rules")
FOUND_WANTING = re.compile(
    r"\b(?:is|are|was|were) told\b|\bmend(?:ed|s)?\b|\banew\b|\bnames no format\b|\bnothing to tell\b|"
    r"\bborne out\b|\bwitness(?:es)?\b|\bapparatus\b|\bsigl(?:um|a)\b|\b[Pp]ublishable\b"
)
TEMPLATE_WORDS = re.compile(r"\{[%{#].*?[#%}]\}|<[^>]*>", re.DOTALL)


def _sentences(path: Path) -> Iterator[str]:
    """The strings of a module that hold words with blanks between them; no docstring and no reason of a threshold."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    left_out: set[int] = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        for one in body if isinstance(body, list) else []:
            if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant):
                left_out.add(id(one.value))
        if isinstance(node, ast.keyword) and node.arg in ("reason", "how_set", "bad", "good"):
            left_out.update(id(below) for below in ast.walk(node.value))
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in left_out else None
        if isinstance(text, str) and " " in text.strip():
            yield text


@pytest.mark.parametrize("package", FOR_READERS)
def test_no_sentence_of_the_program_has_a_phrase_that_was_found_wanting(package: str) -> None:
    read = 0
    for path in sorted((PACKAGE / package).rglob("*.py")):
        for sentence in _sentences(path):
            read += 1
            assert not FOUND_WANTING.search(sentence), f"{path.name}: {sentence}"
    assert read > 5


def test_no_page_has_one() -> None:
    pages = sorted((PACKAGE / "output").rglob("*.html"))
    assert len(pages) > 5
    for path in pages:
        words = TEMPLATE_WORDS.sub(" ", path.read_text(encoding="utf-8"))
        assert not FOUND_WANTING.search(words), path.name


@pytest.mark.parametrize("wrong", ["the fault is told once", "mend it; see below", "waived anew", "it names no format"])
def test_such_a_phrase_would_be_found(wrong: str) -> None:
    assert FOUND_WANTING.search(wrong)
