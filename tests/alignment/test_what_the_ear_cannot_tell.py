"""Spellings that sound alike, designations and editors' glosses are no changes of what was said."""

from __future__ import annotations

import pytest
from side_by_side import kinds


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("I think Cory Alder said it", "I think Corey Alder said it"),
        ("I think Ann Smyth said it", "I think Ann Smith said it"),
        ("They bought the AR-15 on the island", "They bought the AR15 on the island"),
        ("We take your AR-15, your AK-47", "We take your AR15, your AK47. We will do it"),
        ("Our island is lightly affected by it", "Our island is lightly effected by it"),
        ("I have heard Senator Reeds's comments on it", "I have heard Senator Reeds comments on it"),
        ("It is their bridge and not ours", "It is there bridge and not ours"),
        ("The boat lost its way in the fog", "The boat lost it's way in the fog"),
    ],
)
def test_words_that_sound_alike_are_spelling_variants(printed: str, said: str) -> None:
    assert set(kinds(printed, said)) == {"spelling"}


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("I think Ann said it to us", "I think Anna said it to us"),
        ("I met Karl Hansen on the bridge", "I met Karl Hanlon on the bridge"),
        ("They bought the AR-15 on the island", "They bought the AK-47 on the island"),
    ],
)
def test_names_that_sound_different_are_different(printed: str, said: str) -> None:
    assert {"name", "number"} & set(kinds(printed, said))


def test_the_plural_of_a_name_is_the_same_name() -> None:
    assert kinds("You will see the stars of David there", "You will see the stars of Davids there") == ["other"]


def test_a_gloss_in_round_brackets_is_the_editors() -> None:
    printed, said = "equal to half of the (gross island product) in a year", "equal to half of the GIP in a year"
    assert kinds(printed, said) == ["bracket"]


def test_a_repeated_beginning_after_a_break_is_a_restart() -> None:
    printed = "I do not know if you like bridges or not"
    said = "I do not know if you do\u2026 do you like bridges or not"
    assert kinds(printed, said) == ["restart"]
