"""Whether a speaker is reading or repeating somebody's words at a passage of the record."""

from __future__ import annotations

import pytest
from side_by_side import record
from whole_checks import chosen, codes, only

from checker.language.english import ENGLISH
from checker.matching.reading_aloud import reading_aloud
from checker.model import Severity, Span


def read_aloud(said: str, words: str) -> bool:
    """Whether the record has these words as somebody's who is quoted."""
    source = record(f"Alder: {said}")
    start = source.text.index(words)
    return reading_aloud(source, turn=0, passage=Span(start, start + len(words)), language=ENGLISH)


@pytest.mark.parametrize(
    "said",
    [
        "She wrote, “the harbour was never dredged.”",
        'She wrote, "the harbour was never dredged."',
        "Let me read from her letter. Quote, the harbour was never dredged.",
        "You said the harbour was never dredged.",
        "According to Birch the harbour was never dredged.",
        "Ms. Birch told us the harbour was never dredged.",
        "In your statement to the council the harbour was never dredged.",
        "Mr. Birch, in May you said this: 'Anna J. Birch is certain the harbour was never dredged.'",
        "Your own letter of May asks why, Ms. B. Birch, the harbour was never dredged.",
        "There is one line in it, 'Nobody doubts it. And the harbour was never dredged.'",
    ],
)
def test_words_in_marks_or_announced_as_somebodys_are_read_aloud(said: str) -> None:
    assert read_aloud(said, "the harbour was never dredged")


@pytest.mark.parametrize(
    "said",
    [
        "Thank you all. I know the harbour was never dredged.",
        "“It is late,” she wrote. But the harbour was never dredged.",
        "She said it was late. The council met. We know the harbour was never dredged.",
        'They call it "the pit". But the harbour was never dredged.',
        "They say, 'Nobody doubts it.' And yet the harbour was never dredged.",
        "It's late, the ships' crews are at home, and the harbour was never dredged.",
    ],
)
def test_the_speakers_own_words_are_not_read_aloud(said: str) -> None:
    assert not read_aloud(said, "the harbour was never dredged")


def test_quotation_marks_of_another_paragraph_do_not_count() -> None:
    assert not read_aloud("“We opened it.\n\nToday the harbour was never dredged.", "the harbour was never dredged")


def test_a_passage_that_opens_with_a_quotation_mark_is_read_aloud() -> None:
    assert read_aloud("Here is a line. “The harbour was never dredged”", "“The harbour was never dredged”")


LETTER = (
    "SENATOR ALDER: Let me read from Ms. Birch’s letter. She wrote, “the harbour was never dredged to the depth that "
    "the towns had paid for.”\n\nMS. BIRCH: Thank you, Senator. It was a long letter about the harbour.\n"
)


def test_words_read_aloud_are_second_hand_not_misattributed() -> None:
    printed = (
        "The day was long.\n\n“The harbour was never dredged to the depth that the towns had paid for,” Birch said.\n"
    )
    assert {"Q103"} <= codes(only(printed, LETTER))
    assert "Q101" not in codes(only(printed, LETTER))


def test_a_difference_from_words_read_aloud_is_at_most_a_note() -> None:
    printed = (
        "The day was long.\n\n“The harbour was dredged to the depth that the six towns had paid for,” Birch said.\n"
    )
    quote = only(printed, LETTER)
    assert codes(quote) >= {"Q103", "Q205"}
    assert {finding.severity for finding in quote.findings} == {Severity.NOTE}


def test_an_article_that_quotes_the_words_as_read_aloud_is_faithful() -> None:
    both = LETTER + "\nMS. BIRCH: The harbour was never dredged to the depth the five towns had paid for, I wrote.\n"
    printed = (
        "The day was long.\n\n“The harbour was never dredged to the depth that the towns had paid for,” Birch said.\n"
    )
    found = chosen(printed, both).found
    assert found is not None
    assert found.faithful


def test_a_difference_from_anothers_words_is_a_note_when_the_person_credited_does_not_speak() -> None:
    record = "MINISTER ALDER: The harbour was never dredged to the depth that the five towns had paid for in May.\n"
    printed = (
        "The day was long.\n\n“The harbour was never dredged to the depth that six towns had paid for,” Cedar said.\n"
    )
    quote = only(printed, record)
    assert codes(quote) >= {"Q402", "Q203"}
    assert {finding.severity for finding in quote.findings} == {Severity.NOTE}
