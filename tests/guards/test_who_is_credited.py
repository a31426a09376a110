"""Where it is open whom the article credits, nobody is; a false reading would become a false accusation."""

from __future__ import annotations

import pytest
from whole_checks import errors, only

from checker.model import CheckedQuotation

ASKED = "The fishermen of the eastern coast were never asked about any of this"
RECORD = (
    "MINISTER ADAM ALDER: We will build six new bridges by the spring, and the harbour will pay for every one of "
    "them.\n\n"
    f"MS. BETTY BIRCH: I know that {ASKED.lower()}, and they deserve an answer.\n\n"
    "MR. CARL CEDAR: The council has met four times, and the toll of the northern bridge will stay as it is this "
    "year.\n"
)


def credited(quote: CheckedQuotation) -> str | None:
    attribution = quote.quotation.attribution
    return attribution.speaker.name if attribution is not None and attribution.speaker is not None else None


@pytest.mark.parametrize("verb", ["promised", "told the council that"])
def test_what_one_person_says_another_said_is_the_first_ones_words(verb: str) -> None:
    quote = only(f"Minister Adam Alder spoke first. Betty Birch said he {verb} “{ASKED.lower()}.”\n", RECORD)
    assert credited(quote) == "Betty Birch"
    assert errors(quote) == set()


def test_a_pronoun_behind_a_pronoun_that_is_open_means_nobody_sure() -> None:
    # Who waited outside is open; that the sentence names Cedar does not make him the speaker.
    quote = only(f"He waited outside for Mr. Carl Cedar. “{ASKED},” he said.\n", RECORD)
    assert credited(quote) is None
    assert errors(quote) == set()


@pytest.mark.parametrize("name", ["Quillon Farrow", "Millbrook Ferries"])
def test_a_name_that_may_be_a_persons_makes_the_pronoun_behind_it_open(name: str) -> None:
    quote = only(f"Minister Adam Alder opened the meeting. {name} waited outside. “{ASKED},” he said.\n", RECORD)
    assert credited(quote) is None
    assert errors(quote) == set()


@pytest.mark.parametrize(
    "lead",
    [
        "Minister Adam Alder opened the meeting. Millbrook waited outside.",
        "Minister Adam Alder opened the meeting in Eastern Millbrook. Eastern Millbrook waited outside.",
    ],
)
def test_a_capitalised_word_or_a_place_is_no_rival_of_the_person_named(lead: str) -> None:
    assert credited(only(f"{lead} “{ASKED},” he said.\n", RECORD)) == "Adam Alder"


def test_a_place_does_not_speak() -> None:
    lead = "Mr. Carl Cedar lives in Millbrook, and works in Millbrook. Millbrook said it would wait. He laughed."
    assert credited(only(f"{lead} “{ASKED},” he said.\n", RECORD)) == "Carl Cedar"


def test_a_role_that_two_bear_does_not_mean_for_ever_who_was_introduced_last() -> None:
    lead = (
        "The minister, Adam Alder, opened the meeting. Another minister, Carl Cedar, was late. It rained. The wind "
        "blew. The doors shut. The lights went out."
    )
    assert credited(only(f"{lead} “{ASKED},” the minister said.\n", RECORD)) != "Carl Cedar"


@pytest.mark.parametrize(
    "frame",
    [
        "Minister Adam Alder said no when asked if “{}.”",
        "Minister Adam Alder said on Monday that he knew of nothing when asked if “{}.”",
        "Minister Adam Alder shook his head and said nothing more when he was asked if “{}.”",
    ],
)
def test_the_words_of_a_question_are_not_those_of_who_was_asked(frame: str) -> None:
    quote = only(frame.format(ASKED.lower()) + "\n", RECORD)
    assert credited(quote) != "Adam Alder"
    assert errors(quote) == set()
