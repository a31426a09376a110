"""A clause quoted inside the reporter's sentence hides the conjunction that it hangs on as a whole sentence does."""

from __future__ import annotations

import pytest
from whole_checks import only

RECORD = (
    "MINISTER ALDER: While the northern bridge undoubtedly offers the best way over the river, it costs twice as much. "
    "The ferries will go on until the summer.\n\nMR. BIRCH: Thank you for that.\n"
)


@pytest.mark.parametrize(
    ("printed", "rules"),
    [
        ("the northern bridge undoubtedly offers the best way over the river", {"truncation"}),
        ("the best way over the river", set()),
        ("The ferries will go on until the summer", set()),
    ],
)
def test_a_clause_without_its_while_is_noted_as_cut_off(printed: str, rules: set[str]) -> None:
    found = only(f"Minister Alder said “{printed}”.\n", RECORD).findings
    assert {finding.rule for finding in found} == rules
