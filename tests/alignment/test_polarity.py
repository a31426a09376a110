"""A change is a reversal only where it surely reverses the sense."""

from __future__ import annotations

import pytest
from side_by_side import kinds


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("No, I have a good bridge here", "I have a good bridge here"),
        ("Well, I have a good bridge here", "Well, no, I have a good bridge here"),
        (
            "You will never make me leave the island. Ever. Go home now",
            "You will never make me leave the island. Never. Go home now",
        ),
        ("The ferries run well, and they stop at noon", "The ferries run well, don't they, and they stop at noon"),
        ("No, not at all. The bridge is safe", "No, no. The bridge is safe"),
    ],
)
def test_an_answer_an_emphasis_or_a_tag_is_not_a_reversal(printed: str, said: str) -> None:
    assert "polarity" not in kinds(printed, said)


def test_no_before_a_subject_is_an_answer() -> None:
    assert "polarity" not in kinds(
        'They said "No we cannot build" it there', 'They said "that we cannot build" it there'
    )


def test_omitting_a_list_item_with_its_negation_is_not_a_reversal() -> None:
    printed = "People here will have no tolls, no fares, no fees at the bridge"
    said = "People here will have no tolls, no fares, no taxes, no fees at the bridge"
    assert "polarity" not in kinds(printed, said)


def test_a_negation_in_a_false_start_is_not_a_reversal() -> None:
    assert "polarity" not in kinds(
        "I am sorry I did that to the bridge", "I didn\u2019t \u2014 sorry, I did that to the bridge"
    )


def test_a_typing_error_is_not_a_negation() -> None:
    printed, said = "There is noting that the council will not do", "There is nothing that the council will not do"
    assert "polarity" not in kinds(printed, said)


def test_denying_a_rhetorical_question_is_not_a_reversal() -> None:
    said = "So is it any surprise that the bridge fell? We all saw it"
    assert "polarity" not in kinds("So it isn't any surprise that the bridge fell. We all saw it", said)


def test_different_words_on_both_sides_are_not_a_reversal() -> None:
    assert "polarity" not in kinds(
        "They are booing because I want no ferries", "They are not loving me here, I want no ferries"
    )


@pytest.mark.parametrize("mark", ["\u2018", "\u2019", "'"])
def test_any_apostrophe_makes_a_contraction(mark: str) -> None:
    assert kinds(f"They don{mark}t reach the bridge", "They don't reach the bridge") == []


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("The plan was agreed to by the council", "The plan was never agreed to by the council"),
        ("These are boats that started on the island", "These are no longer boats that started on the island"),
        ("I do know that the bridge is safe", "I do not know that the bridge is safe"),
        ("There was a soft landing for the boats", "There wasn't any soft landing for the boats"),
        ("We never had the money for the bridge", "We always had the money for the bridge"),
        ("The bridge is illegal in the winter", "The bridge is legal in the winter"),
        ("We will not, in the winter, close the bridge", "We will, in the winter, close the bridge"),
    ],
)
def test_an_added_or_lost_denial_is_a_reversal(printed: str, said: str) -> None:
    assert "polarity" in kinds(printed, said)
