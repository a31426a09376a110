"""Changes of words that change the claim: how much, of whom, whether at all, how surely; and those that do not."""

from __future__ import annotations

import pytest
from side_by_side import kinds, laid, record

# ---------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("We built five bridges", "We built six bridges"),
        ("We built 15 bridges", "We built 50 bridges"),
        ("It cost us 8 million in all", "It cost us 8 billion in all"),
        ("It cost us $8 million in all", "It cost us €8 million in all"),
        ("We opened it on July 25th", "We opened it on July 26th"),
        ("We opened it in 2016 or so", "We opened it in 2017 or so"),
        ("It is five miles long", "It is five kilometres long"),
        ("We opened it in March again", "We opened it in April again"),
        ("We asked nearly five towns", "We asked over five towns"),
        ("We know that all towns paid", "We know that some towns paid"),
    ],
)
def test_a_different_figure_unit_date_bound_or_quantity_is_a_changed_number(printed: str, said: str) -> None:
    assert "number" in kinds(printed, said)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("We built 5 bridges", "We built five bridges"),
        ("It cost us $8 million in all", "It cost us eight million dollars in all"),
        ("It fell by 5%", "It fell by five per cent"),
        ("We opened it on July 25", "We opened it on July 25th"),
        ("We sold 8 million 95 masks", "We sold 8,000,095 masks"),
        ("We sold 8 million N95 masks", "We sold 8,000,095 masks"),
        ("We sold 8,000,095 masks", "We sold 8 million N95 masks"),
        ("We lost one of them", "We lost them"),
    ],
)
def test_the_same_figure_in_another_notation_is_not_a_changed_number(printed: str, said: str) -> None:
    assert "number" not in kinds(printed, said)


def test_a_changed_number_is_an_edit_of_its_own() -> None:
    assert laid("We built five bridges", on="We built six bridges").told() == [("number", "five", "six")]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("It will truly be our best bridge", "It truly will be our best bridge"),
        ("It may then be closed", "It then may be closed"),
    ],
)
def test_a_word_that_only_moved_does_not_change_certainty(printed: str, said: str) -> None:
    assert kinds(printed, said) == ["other", "other"]


def test_a_word_moved_to_another_part_of_the_sentence_is_two_changes() -> None:
    printed, said = "We may close the bridge for the cars we have", "We close the bridge for the cars we may have"
    assert "modality" in kinds(printed, said)


def test_a_quantity_among_other_changes_is_not_compared_with_the_records() -> None:
    printed, said = "The town has the oldest and the most boats", "The town has the oldest, by far they say, more boats"
    assert "number" not in kinds(printed, said)


# ---------------------------------------------------------------- whole sentences left out


def test_omitting_the_first_sentence_of_a_turn_is_not_a_reversal() -> None:
    hearing = record("Alder: I never saw that road.", "Oak: You did.", "Alder: No. I never saw that road in winter.")
    found = laid("I never saw that road. I never saw that road in winter.", on=hearing, speaker="Alder")
    assert ("other", "", "No") in found.told()


# ---------------------------------------------------------------- words that only look like a quantity or a doubt


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("We heard about it in spring", "We heard of it in spring"),
        ("It stands under the bridge", "It stands the bridge"),
        ("In May we’ll open the bridge", "In May we’re going to open the bridge"),
        ("In May we will open the bridge", "In May we are gonna open the bridge"),
        ("And they closed the road", "And all of a sudden they closed the road"),
        ("It is not a bridge", "It is not at all a bridge"),
        ("And they paid for it", "And after all they paid for it"),
    ],
)
def test_about_without_a_figure_and_idioms_are_not_changed_claims(printed: str, said: str) -> None:
    assert "modality" not in kinds(printed, said)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("We built 50 bridges", "We built about 50 bridges"),
        ("We built 50 bridges", "We built under 50 bridges"),
        ("In May we might open the bridge", "In May we are going to open the bridge"),
        ("And the towns paid for it", "And all the towns paid for it"),
        ("It was probably the frost", "It was the frost"),
    ],
)
def test_a_doubt_or_a_quantity_added_or_left_out_is_a_changed_claim(printed: str, said: str) -> None:
    assert "modality" in kinds(printed, said)


# ---------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("We met in Geneva again", "We met in Vienna again"),
        ("We met Mr. Alder again", "We met Mr. Birch again"),
        ("We thank Austria for it", "We thank Australia for it"),
        ("We asked Alder and Birch about it", "We asked Alder and Cedar about it"),
        ("I spoke to the Senate about it", "I spoke to the Council about it"),
    ],
)
def test_a_different_person_place_or_body_is_a_changed_name(printed: str, said: str) -> None:
    assert kinds(printed, said) == ["name"]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("We met Birch again", "We met Minister Birch again"),
        ("We met President Birch again", "We met Mr. Birch again"),
        ("We met the minister again", "We met Birch again"),
        ("Bridges are safe here", "Ferries are safe here"),
    ],
)
def test_a_title_a_description_or_a_plain_word_is_not_a_changed_name(printed: str, said: str) -> None:
    assert "name" not in kinds(printed, said)


# ---------------------------------------------------------------- polarity


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("We will close the bridge", "We will not close the bridge"),
        ("We will not close the bridge", "We will close the bridge"),
        ("We will close the bridge", "We won't close the bridge"),
        ("We can close the bridge", "We cannot close the bridge"),
        ("We would never close the bridge", "We would close the bridge"),
        ("The toll is legal under the charter", "The toll is illegal under the charter"),
        ("The plan is unlikely to work here", "The plan is likely to work here"),
        ("We supported the plan for a bridge", "We opposed the plan for a bridge"),
        ("There is no doubt the bridge is safe", "There is doubt the bridge is safe"),
        ("The toll will increase next year", "The toll will decrease next year"),
    ],
)
def test_an_added_or_lost_negation_and_an_opposite_are_changed_polarity(printed: str, said: str) -> None:
    assert "polarity" in kinds(printed, said)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Well, I would close the bridge", "Well, no, I would close the bridge"),
        ("We closed it. We opened the bridge", "We closed it. No, we opened the bridge"),
        ("Well, no, I would close the bridge", "Well, I would close the bridge"),
    ],
)
def test_an_answer_between_marks_does_not_negate_the_sentence(printed: str, said: str) -> None:
    assert "polarity" not in kinds(printed, said)


def test_no_before_a_noun_is_a_negation_anywhere_in_the_sentence() -> None:
    assert "polarity" in kinds("Well, bridges are closed", "Well, no bridges are closed")


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("The toll isn't legal under the charter", "The toll is illegal under the charter"),
        ("The toll is illegal under the charter", "The toll isn't legal under the charter"),
        ("We will not close the bridge", "We won't close the bridge"),
        ("We will never close the bridge", "We will not close the bridge"),
        ("The towns agree the bridge is safe", "The towns, no doubt, agree the bridge is safe"),
        ("There is, no question, a safe bridge", "There is a safe bridge"),
        ("We met the towns and closed it", "We met the towns, and I will not say which ones they were, and closed it"),
        ("It is safe. We opened it", "It is safe. Not at all. We opened it"),
    ],
)
def test_a_double_negation_or_one_of_no_sentence_keeps_the_polarity(printed: str, said: str) -> None:
    assert "polarity" not in kinds(printed, said)


# ---------------------------------------------------------------- modality


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("The bridge will open in spring", "The bridge may open in spring"),
        ("The bridge must open in spring", "The bridge should open in spring"),
        ("The bridge would open in spring", "The bridge will open in spring"),
        ("The bridge will open in spring", "The bridge will probably open in spring"),
        ("The bridge will certainly open", "The bridge will possibly open"),
        ("We know and the bridge is safe", "We know and I think the bridge is safe"),
        ("He said the bridge would open", "He said the bridge will open"),
    ],
)
def test_a_different_certainty_or_obligation_is_changed_modality(printed: str, said: str) -> None:
    assert "modality" in kinds(printed, said)


@pytest.mark.parametrize("verb", ["said", "promised", "told them", "agreed"])
def test_backshift_after_a_verb_of_saying_in_the_past_is_not_changed_modality(verb: str) -> None:
    assert kinds(f"We {verb} that the bridge would open", f"We {verb} that the bridge will open") == ["other"]


def test_would_for_will_after_a_verb_in_the_present_is_changed_modality() -> None:
    assert kinds("We say that the bridge would open", "We say that the bridge will open") == ["modality"]


# ---------------------------------------------------------------- what is left


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("We opened the bridge gladly", "We opened the bridge proudly"),
        ("The bridge holds heavy cars in winter", "The bridge holds cars in winter"),
        ("very constructive talks with the towns", "very serious and constructive talks with the towns"),
        ("We closed it and left", "We closed it early and left"),
    ],
)
def test_any_other_replacement_is_an_other_change(printed: str, said: str) -> None:
    assert kinds(printed, said) == ["other"]


def test_of_several_changes_each_has_its_own_class() -> None:
    printed = "We will build five bridges in Geneva, and they may hold"
    said = "We will not build six bridges in Vienna, and they will hold"
    assert kinds(printed, said) == ["polarity", "number", "name", "modality"]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("In May we have no plan to close it", "In May we don't have any plan to close it"),
        ("I believe the bridge isn't safe", "I don't believe the bridge is safe"),
    ],
)
def test_a_negation_moved_within_the_sentence_is_not_a_reversal(printed: str, said: str) -> None:
    assert "polarity" not in kinds(printed, said)


def test_a_year_in_spoken_words_equals_the_figure() -> None:
    assert "number" not in kinds("We built it in 1999 or so", "We built it in nineteen ninety-nine or so")


def test_a_changed_bound_on_a_figure_is_a_changed_number() -> None:
    assert "number" in kinds("At least five towns paid", "At most five towns paid")
