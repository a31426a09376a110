"""The whole path on a real press conference: the right passage, the right speaker, the right reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from whole_checks import codes, only, source

from checker.model import CheckedQuotation, Source, Wording

pytestmark = pytest.mark.slow

TRANSCRIPT = Path(__file__).parents[2] / "fixtures" / "kerry-lavrov-2016-03-24.transcript.txt"


@pytest.fixture(scope="module")
def conference() -> Source:
    return source(TRANSCRIPT.read_text(encoding="utf-8"), name="conference")


def quoted(words: str, by: str, record: Source, *, style: str = "standard") -> CheckedQuotation:
    """What is said of these words credited to one of the two ministers."""
    return only(f"The two ministers met in Moscow on Thursday.\n\n“{words},” {by} said.\n", record, style=style)


def place(quote: CheckedQuotation) -> str:
    """Whose passage was found."""
    assert quote.passage is not None
    assert quote.passage.speaker is not None
    return quote.passage.speaker.name.split()[-1]


def test_a_verbatim_quotation_is_found_and_nothing_is_said_of_it(conference: Source) -> None:
    quote = quoted("The cessation of hostilities has largely held", "Kerry", conference)
    assert quote.wording is Wording.VERBATIM
    assert place(quote) == "Kerry"
    assert codes(quote) <= {"Q303"}


def test_a_false_start_left_out_is_tidying_and_a_strict_house_is_told(conference: Source) -> None:
    words = "to end the use of any indiscriminate weapons, to halt attempts by either side to seize new territory"
    assert quoted(words, "Kerry", conference).wording is Wording.CLEANED
    assert codes(quoted(words, "Kerry", conference)) == codes(quoted(words, "Kerry", conference, style="lenient"))
    assert "Q202" in codes(quoted(words, "Kerry", conference, style="strict"))


def test_the_other_ministers_words_are_a_misattribution_even_as_a_paraphrase(conference: Source) -> None:
    words = (
        "Thanks to our cooperation on that basis we could make real headway in overcoming the Syrian crisis, and "
        "thanks to the initiative of Presidents Obama and Putin we have an International Syrian Support Group"
    )
    quote = quoted(words, "Kerry", conference)
    assert quote.wording in {Wording.ALTERED, Wording.PARAPHRASE}
    assert place(quote) == "Lavrov"
    assert "Q101" in codes(quote)


def test_a_paraphrase_too_faint_to_accuse_on_is_told_as_a_doubt(conference: Source) -> None:
    words = "Thanks to our common work on that basis we could make real headway in overcoming the Syrian crisis"
    assert codes(quoted(words, "Kerry", conference)) == {"Q402"}


def test_the_same_words_credited_to_their_speaker_are_no_misattribution(conference: Source) -> None:
    words = "Thanks to our cooperation on that basis, we have managed to move forward"
    quote = quoted(words, "Lavrov", conference)
    assert quote.wording is Wording.VERBATIM
    assert "Q101" not in codes(quote)
    assert quote.passage is not None
    assert quote.passage.interpreted


@pytest.mark.parametrize(
    ("words", "by", "code"),
    [
        ("We had 28 meetings with the Secretary of State", "Lavrov", "Q203"),
        ("We worked together very closely on the Iraq nuclear agreement", "Kerry", "Q204"),
        ("these improvements are not welcome but they are not sufficient", "Kerry", "Q205"),
        ("these improvements may be welcome but they are not sufficient", "Kerry", "Q206"),
        ("very serious conversations", "Kerry", "Q301"),
        (
            "thank you, Sergey, for your comments. There also have been the violations we talked about",
            "Kerry",
            "Q304",
        ),
    ],
)
def test_a_change_is_told_for_its_reason(conference: Source, words: str, by: str, code: str) -> None:
    quote = quoted(words, by, conference)
    assert quote.wording is Wording.ALTERED
    assert codes(quote) == {code}


def test_what_nobody_said_is_not_in_the_sources(conference: Source) -> None:
    quote = quoted("The lighthouse keepers of the northern coast deserve a rise in their wages", "Kerry", conference)
    assert quote.wording is Wording.UNSUPPORTED
    assert codes(quote) == {"Q401"}
    assert quote.passage is None
