"""What newsrooms tidy, and what only looks like it."""

from __future__ import annotations

import pytest
from side_by_side import kinds, laid

# ---------------------------------------------------------------- fillers


@pytest.mark.parametrize(
    "said",
    [
        "The bridge is, you know, safe for cars",
        "The bridge is, uh, safe for cars",
        "The bridge is safe, I mean, for cars",
        "The bridge is, well, safe for cars",
        "The bridge is um safe for cars",
    ],
)
def test_omitted_fillers_are_classed_as_fillers(said: str) -> None:
    assert kinds("The bridge is safe for cars", said) == ["filler"]


def test_a_connective_that_opens_a_sentence_is_a_filler() -> None:
    assert laid("The bridge is safe. It holds cars", on="The bridge is safe. And it holds cars").told() == [
        ("filler", "", "And")
    ]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("It is known that the bridge is safe", "It is well known that the bridge is safe"),
        ("We want cars and boats", "We want cars and so boats"),
        ("People the bridge a lot", "People like the bridge a lot"),
        ("We opened the bridge for cars", "We opened the right bridge for cars"),
    ],
)
def test_the_same_words_inside_a_sentence_are_not_fillers(printed: str, said: str) -> None:
    assert kinds(printed, said) != ["filler"]


def test_adding_a_filler_is_not_tidying() -> None:
    assert kinds("The bridge is, you know, safe for cars", "The bridge is safe for cars") == ["other"]


# ---------------------------------------------------------------- restarts


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("We want to halt the attacks", "We want to end the – to halt the attacks"),
        ("Today we want to halt the attacks", "Today we want to – we want to halt the attacks"),
        ("The bridge is very safe", "The bridge is very, very safe"),
        ("We opened the bridge there", "We opened the – the bridge there"),
    ],
)
def test_omitted_false_starts_and_repetitions_are_restarts(printed: str, said: str) -> None:
    assert kinds(printed, said) == ["restart"]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("The bridge opened in spring", "The bridge – the third one – opened in spring"),
        ("We want to halt the attacks", "We do not want to end the – want to halt the attacks"),
        ("We built the bridge", "We built five bridges – the bridge"),
        ("We met the council and left", "We met the whole council – the one that voted for us – the council and left"),
    ],
)
def test_an_aside_a_denial_a_figure_and_a_long_thought_are_not_false_starts(printed: str, said: str) -> None:
    assert "restart" not in kinds(printed, said)


# ---------------------------------------------------------------- contractions and articles


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("It's safe for cars", "It is safe for cars"),
        ("We are here for the bridge", "We're here for the bridge"),
        ("We do not pay for the bridge", "We don't pay for the bridge"),
        ("he'd crossed the bridge before", "he had crossed the bridge before"),
        ("he would cross the bridge again", "he'd cross the bridge again"),
        ("It's been safe for cars", "It has been safe for cars"),
        ("Let us cross the bridge", "Let's cross the bridge"),
        ("We are going to cross it", "We're gonna cross it"),
    ],
)
def test_contracting_or_spelling_out_is_classed_as_contraction(printed: str, said: str) -> None:
    assert set(kinds(printed, said)) <= {"contraction", "spelling"}
    assert "contraction" in kinds(printed, said)


def test_a_possessive_is_not_a_contracted_verb() -> None:
    assert "contraction" not in kinds("It was the towns bridge all along", "It was the town had bridge all along")


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("We opened bridge and road", "We opened the bridge and road"),
        ("We opened the bridge and road", "We opened bridge and road"),
        ("It was an hotel by the road", "It was a hotel by the road"),
    ],
)
def test_an_article_dropped_added_or_fitted_is_tidying(printed: str, said: str) -> None:
    assert kinds(printed, said) == ["article"]


def test_replacing_a_by_the_is_not_tidying() -> None:
    assert kinds("We opened the bridge and road", "We opened a bridge and road") == ["other"]
