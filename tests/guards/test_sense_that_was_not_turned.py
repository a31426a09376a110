"""A negation that came or went turns the sense only where it denied what is still there."""

from __future__ import annotations

import pytest
from whole_checks import codes, only


def changed(printed: str, said: str) -> set[str]:
    return codes(only(f"“{printed},” Minister Alder said.\n", f"MINISTER ALDER: {said}.\n"))


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        pytest.param(
            "The island will have no tolls, no fees and no fines on the new bridge this summer",
            "The island will have no tolls, no fees, no permits and no fines on the new bridge this summer",
            id="one denied thing of a list was left out",
        ),
        pytest.param(
            "No, I have a good opinion of the engineers and of the harbour master",
            "I have a good opinion of the engineers and of the harbour master",
            id="an answer was put before the sentence",
        ),
        pytest.param(
            "There is noting in this council that the harbour master will not do",
            "There is nothing in this council that the harbour master will not do",
            id="a slip of the pen",
        ),
        pytest.param(
            "They shout because I want none of the money of the ferry company",
            "They are not cheering me because I want none of the money of the ferry company",
            id="other words of content came with the negation",
        ),
        pytest.param(
            "I am sorry I closed the bridge to the lorries of the five towns",
            "I didn’t – sorry, I closed the bridge to the lorries of the five towns",
            id="the record breaks the denied start off",
        ),
        pytest.param(
            "After such words it isn’t any surprise that the ferries stay in the harbour",
            "After such words is it any surprise that the ferries stay in the harbour",
            id="the record asks what the article states",
        ),
        pytest.param(
            "They don‘t close the bridge, and the council will keep it open",
            "They don’t close the bridge, and the council will keep it open",
            id="an apostrophe turned the wrong way",
        ),
    ],
)
def test_the_sense_was_not_turned(printed: str, said: str) -> None:
    assert "Q205" not in changed(printed, said)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (
            "The plan was put on the table and was agreed to by the whole council",
            "The plan was put on the table and was never agreed to by the whole council",
        ),
        (
            "These are companies that began in a boathouse with two boys and a saw",
            "These are no longer companies that began in a boathouse with two boys and a saw",
        ),
    ],
)
def test_a_negation_that_denied_words_still_there_turns_the_sense(printed: str, said: str) -> None:
    assert "Q205" in changed(printed, said)
