"""The passage chosen is the quotation's origin: no likeness is taken for it, and no origin is passed over."""

from __future__ import annotations

from whole_checks import codes, only

from checker.model import Wording


def test_a_rough_likeness_of_the_person_credited_does_not_hide_whose_words_they_are() -> None:
    record = (
        "MINISTER ALDER: The dredging cost the island every penny.\n\n"
        "MR. BIRCH: The harbour works cost the island every penny.\n"
    )
    quote = only("“The harbour works cost the island every penny,” Minister Alder said.\n", record)
    assert quote.passage is not None
    assert quote.passage.label == "MR. BIRCH"
    assert quote.wording is Wording.VERBATIM


def test_a_long_run_of_the_speakers_words_is_theirs_however_much_was_added() -> None:
    record = (
        "MINISTER ALDER: I will say this much to you. The ferries have carried the goods of this town for sixty "
        "years, and that is why we pay for them.\n"
    )
    written = (
        "“It is true that the ferries have carried the goods of this town for sixty years, and whoever forgets such "
        "loyal service deserves no vote,” Minister Alder said.\n"
    )
    quote = only(written, record)
    assert quote.wording is Wording.ALTERED
    assert "Q401" not in codes(quote)


def test_a_short_quotation_that_shares_only_small_words_is_not_the_passages() -> None:
    record = (
        "MINISTER ALDER: We have to do what we can about it, and it is not going to be easy for the ferries. The "
        "council met in the autumn to settle the timetable of the works.\n"
    )
    quote = only("“It is going to be wonderful,” Minister Alder said.\n", record)
    assert quote.wording is Wording.UNSUPPORTED
    assert quote.passage is None
