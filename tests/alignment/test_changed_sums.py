"""Sums and shares with a sign inside the figure: one edit as a whole, and equal to the words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from side_by_side import kinds, laid


@pytest.mark.parametrize(
    ("printed", "said", "told"),
    [
        ("It cost us $8 million to build", "It cost us $9 million to build", ("number", "$8 million", "$9 million")),
        ("It cost us $8 million to build", "It cost us €8 million to build", ("number", "$8 million", "€8 million")),
        (
            "It costs two dollars and fifty cents now",
            "It costs two dollars and sixty cents now",
            ("number", "two dollars and fifty", "two dollars and sixty"),
        ),
        ("It cost us $5 to build it", "It cost us six dollars to build it", ("number", "$5", "six dollars")),
    ],
)
def test_a_changed_sum_includes_its_currency(printed: str, said: str, told: tuple[str, str, str]) -> None:
    assert laid(printed, on=said).told() == [told]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("It cost us $8 million to build", "It cost us $9 million to build"),
        ("It cost us $8 million and $5 each", "It cost us €8 million and $6 each"),
        ("Tolls of $5 rose", "Tolls of $6 fell"),
    ],
)
def test_no_edit_reaches_back_over_another(printed: str, said: str) -> None:
    found = laid(printed, on=said)
    for side in ("article", "source"):
        spans = [span for edit in found.edits if (span := getattr(edit, side))]
        assert all(before.end <= after.start for before, after in pairwise(spans))


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("It cost us $8 million to build", "It cost us eight million dollars to build"),
        ("It cost us 8 million dollars to build", "It cost us $8 million to build"),
        ("Tolls fell by 5% in all", "Tolls fell by five per cent in all"),
        ("Tolls fell by 5 percent in all", "Tolls fell by 5% in all"),
        ("It opens at 10am in winter", "It opens at 10 a.m. in winter"),
    ],
)
def test_a_figure_with_a_sign_and_in_words_is_a_spelling_variant(printed: str, said: str) -> None:
    assert set(kinds(printed, said)) <= {"spelling"}
