"""Words left out that deny, limit or condition what is quoted are told, each once and as what they are."""

from __future__ import annotations

import pytest
from whole_checks import codes, errors, only

from checker.model import CheckedQuotation

TOLL = "we will lower the toll of the northern bridge next year"


def quoted(printed: str, said: str) -> CheckedQuotation:
    return only(f"“{printed},” Minister Alder said.\n", f"MINISTER ALDER: {said}.\n")


@pytest.mark.parametrize("gap", ["", "... "])
def test_i_do_not_think_that_left_out_changes_the_meaning(gap: str) -> None:
    said = "We have talked about this, and I do not think that the bridge will be closed before the storms arrive"
    printed = f"We have talked about this, and {gap}the bridge will be closed before the storms arrive"
    assert "Q302" in errors(quoted(printed, said))


def test_i_do_not_think_that_cut_off_before_the_quotation_changes_the_meaning() -> None:
    said = "I do not think that the bridge will be closed before the winter, and the ferries will go on as they do now"
    printed = "The bridge will be closed before the winter, and the ferries will go on as they do now"
    assert "Q302" in errors(quoted(printed, said))


def test_a_not_behind_an_ellipsis_changes_the_meaning() -> None:
    said = "The harbour fund does not represent the fishermen of the eastern coast, and it was never meant to"
    assert "Q302" in errors(quoted("The harbour fund does ... represent the fishermen of the eastern coast", said))


def test_a_condition_before_the_quotation_is_told() -> None:
    said = f"If the traffic grows as the engineers expect, {TOLL}"
    assert "Q303" in codes(quoted(TOLL.capitalize(), said))


@pytest.mark.parametrize(
    "rest", [" and keep the ferries, but only if the council agrees to it", ", and the ferries as long as they float"]
)
def test_a_condition_some_words_behind_the_quotation_is_told(rest: str) -> None:
    assert "Q303" in codes(quoted(TOLL.capitalize(), TOLL.capitalize() + rest))


def test_a_single_sentence_left_out_is_an_omission_and_no_splice() -> None:
    said = (
        "The council met four times in the autumn. Somebody from the fishing boats of the eastern coast was at every "
        "one of these meetings from the first to the last and spoke there at length. We will answer every question "
        "that they asked us"
    )
    printed = "The council met four times in the autumn. We will answer every question that they asked us"
    found = quoted(printed, said)
    assert "Q304" not in codes(found)
    assert "Q301" in codes(found)


def test_a_dropped_negation_is_told_once() -> None:
    said = "The harbour fund did not pay for the works of the eastern coast, and it was never meant to"
    printed = "The harbour fund did pay for the works of the eastern coast, and it was never meant to"
    assert errors(quoted(printed, said)) == {"Q205"}


@pytest.mark.parametrize("opening", ["While ", "So long as ", "Although "])
def test_a_conjunction_cut_off_before_the_quotation_is_told(opening: str) -> None:
    said = f"{opening}{TOLL}, the ferries of the eastern coast will cost more than they do now"
    assert "Q303" in codes(quoted(TOLL.capitalize(), said))


@pytest.mark.parametrize("narrow", ["much of", "not all of", "some of"])
def test_a_claim_of_some_only_cut_off_before_the_quotation_changes_the_meaning(narrow: str) -> None:
    said = f"I would say that {narrow} the northern harbour has become a nest of smugglers and of thieves"
    assert "Q302" in errors(quoted("The northern harbour has become a nest of smugglers and of thieves", said))


def test_a_doubt_behind_an_ellipsis_changes_the_meaning() -> None:
    said = (
        "Fast ferries are nice to have and they look cool, but I am not 100% sure that they are such a great help to "
        "the island"
    )
    printed = "Fast ferries are nice to have … they are such a great help to the island"
    assert "Q302" in errors(quoted(printed, said))


def test_a_denied_word_quoted_as_if_it_had_been_said_changes_the_meaning() -> None:
    said = "MINISTER ALDER: I did not say a disaster for the whole of the island."
    found = only("Minister Alder called the bridge “a disaster for the whole of the island”.\n", said + "\n")
    assert "Q302" in errors(found)


def test_a_denied_word_that_the_reporter_denies_as_well_is_no_omission() -> None:
    said = "MINISTER ALDER: I did not say a disaster for the whole of the island."
    found = only("Minister Alder did not call the bridge “a disaster for the whole of the island”.\n", said + "\n")
    assert "Q302" not in codes(found)


def test_i_do_not_know_as_a_filler_denies_nothing() -> None:
    said = "It was, I don't know, a good bridge for the boats of the whole eastern coast"
    assert "Q302" not in codes(quoted("A good bridge for the boats of the whole eastern coast", said))


def test_a_hope_behind_an_ellipsis_limits_what_is_quoted() -> None:
    said = "We will go on and then hopefully we will win the case of the northern bridge"
    found = quoted("We will go on and then … we will win the case of the northern bridge", said)
    assert "Q302" in codes(found)


def test_not_only_left_out_denies_nothing() -> None:
    said = (
        "Your place is questioned not just because you brought the plan to the council, but because you are an islander"
    )
    printed = "Your place is questioned ... because you are an islander"
    assert "Q302" not in codes(quoted(printed, said))


def test_a_lot_of_left_out_before_people_is_no_other_claim() -> None:
    said = "A lot of people say that the northern harbour has become a nest of smugglers"
    assert "Q302" not in codes(quoted("People say that the northern harbour has become a nest of smugglers", said))
