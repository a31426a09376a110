"""Every guard that the mutants weaken is still there, in one place, and can be weakened."""

from __future__ import annotations

import ast

import pytest
from mutations import MUTATIONS, Mutation
from try_mutants import PROJECT


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.id)
def test_the_guard_is_there_once_and_the_mutant_is_a_program(mutation: Mutation) -> None:
    text = mutation.place_in(PROJECT / "checker").read_text(encoding="utf-8")
    mutant = mutation.applied(text)
    assert ast.dump(ast.parse(mutant)) != ast.dump(ast.parse(text))
