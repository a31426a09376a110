"""Nobody is accused of misattribution while anything else explains the disagreement with the record."""

from __future__ import annotations

import pytest
from whole_checks import errors, only

ASKED = "The fishermen of the eastern coast were never asked about any of this"
RECORD = (
    "MINISTER ALDER: We will build six new bridges by the spring, and the harbour will pay for every one of them.\n\n"
    f"MR. BIRCH: {ASKED}, and they deserve an answer.\n"
)


def test_words_of_somebody_else_are_an_error_where_nothing_else_explains_them() -> None:
    assert "Q101" in errors(only(f"“{ASKED},” Minister Alder said.\n", RECORD))


def test_a_passage_whose_speaker_is_named_beside_the_quotation_accuses_nobody() -> None:
    # Birch stands right there: it is likelier that the sentence was read wrongly than that the reporter erred.
    written = f"Birch spoke first in the council. Minister Alder thought “{ASKED.lower()},” and that was all.\n"
    quote = only(written, RECORD)
    assert quote.quotation.attribution is not None
    assert quote.passage is not None
    assert quote.passage.label == "MR. BIRCH"
    assert errors(quote) == set()


SHE = "Then Minister Ann Alder spoke, and nobody in the hall said a word while she did.\n\n"


def test_a_pronoun_that_can_mean_one_person_only_accuses_where_the_speaker_is_not_mentioned() -> None:
    quote = only(f"{SHE}“{ASKED},” she said.\n", RECORD.replace("MINISTER ALDER", "MINISTER ANN ALDER"))
    assert errors(quote) == {"Q101"}


def test_a_pronoun_accuses_nobody_where_the_passages_speaker_is_named_near_by() -> None:
    written = f"Mr. Birch opened the meeting of the council. {SHE}“{ASKED},” she said.\n"
    quote = only(written, RECORD.replace("MINISTER ALDER", "MINISTER ANN ALDER"))
    assert quote.passage is not None
    assert quote.passage.label == "MR. BIRCH"
    assert errors(quote) == set()


@pytest.mark.parametrize("label", ["UNIDENTIFIED MALE", "UNIDENTIFIED SPEAKER"])
def test_a_voice_that_the_record_does_not_name_accuses_nobody(label: str) -> None:
    quote = only(f"“{ASKED},” Minister Alder said.\n", RECORD.replace("MR. BIRCH", label))
    assert quote.passage is not None
    assert quote.passage.label == label
    assert errors(quote) == set()


def test_a_label_that_the_turns_own_words_contradict_accuses_nobody() -> None:
    # Who thanks Mr. Birch is not Mr. Birch: the transcriber has lost a label.
    record = RECORD.replace("MR. BIRCH: ", "MR. BIRCH: Thank you, Mr. Birch. ")
    quote = only(f"“{ASKED},” Minister Alder said.\n", record)
    assert quote.passage is not None
    assert quote.passage.label == "MR. BIRCH"
    assert errors(quote) == set()


def test_a_few_common_words_do_not_tell_of_somebody_who_is_not_in_the_record() -> None:
    # "never asked" anybody may have said: of Cedar, who does not speak here, it says nothing.
    quote = only("Ms. Cedar said she was “never asked”.\n", RECORD)
    assert quote.findings == ()


def test_who_said_nearly_the_same_is_not_accused() -> None:
    record = (
        "MINISTER ALDER: We will not let the fishermen of this coast pay for the bridge, and I said so in the "
        "council.\n\n"
        "MR. BIRCH: We will never make the fishermen of the coast pay for a bridge they do not need.\n"
    )
    written = (
        "“We will never make the fishermen of the coast pay for a bridge they do not need,” Minister Alder said.\n"
    )
    quote = only(written, record)
    assert quote.passage is not None
    assert quote.passage.label == "MR. BIRCH"
    assert errors(quote) == set()
