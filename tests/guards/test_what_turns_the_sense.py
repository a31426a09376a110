"""A changed word is called a reversal where it is one, and only there."""

from __future__ import annotations

import pytest
from whole_checks import codes, only


def changed(printed: str, said: str) -> set[str]:
    return codes(only(f"“{printed},” Minister Alder said.\n", f"MINISTER ALDER: {said}.\n"))


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("informed", "formed"),
        ("formed", "informed"),
        ("impressed", "pressed"),
        ("discovered", "covered"),
        ("dismissed", "missed"),
        ("improved", "proved"),
    ],
)
def test_a_word_that_only_looks_like_anothers_opposite_is_another_word(printed: str, said: str) -> None:
    sentence = "We were {} by the sea in all our work on this island for sixty years"
    found = changed(sentence.format(printed), sentence.format(said))
    assert "Q205" not in found
    assert "Q202" in found


@pytest.mark.parametrize(("printed", "said"), [("unable", "able"), ("legal", "illegal"), ("dishonest", "honest")])
def test_a_word_turned_into_its_opposite_is_a_reversal(printed: str, said: str) -> None:
    sentence = "The council was {} in everything that it did about the ferries in the autumn"
    assert "Q205" in changed(sentence.format(printed), sentence.format(said))


def test_a_negation_moved_into_the_next_sentence_denies_another_sentence() -> None:
    # Within one sentence "I do not think it is" is "I think it is not"; here each sentence says its contrary.
    printed = "I believe the bridge is safe. The ferries don't need our help this winter"
    said = "I don't believe the bridge is safe. The ferries need our help this winter"
    assert "Q205" in changed(printed, said)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (
            "No minister would leave the island without ferries in the winter",
            "Which of you would leave the island without ferries in the winter",
        ),
        (
            "We would leave the island without ferries in the winter, never again",
            "We would leave the island without ferries in the winter if the boats were sold",
        ),
    ],
)
def test_at_the_edge_of_a_quotation_it_is_not_sure_what_was_set_against_what(printed: str, said: str) -> None:
    assert "Q205" not in changed(printed, said)
