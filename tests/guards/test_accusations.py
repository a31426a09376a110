"""A reporter is accused of misattribution only where no other reading of the article explains the record."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from whole_checks import codes, errors, only

from checker.model import Severity
from checker.rules.accusation import LEAST_ODDS, Naming, Place, table

WORDS = "The fishermen of the eastern coast were never asked about any of this"
RECORD = (
    "MINISTER ANN ALDER: We will build six new bridges by the spring, and the harbour will pay for each of them.\n\n"
    f"MR. BIRCH: {WORDS}, and they deserve an answer.\n"
)
FAR_OFF = "The harbour lay quiet in the rain, and nobody was to be seen on the quay that afternoon. " * 7
DECISION = Path(__file__).parents[2] / "docs" / "decisions" / "misattribution-needs-naming.md"


def test_who_is_named_outright_beside_the_words_is_accused_whoever_else_is_near() -> None:
    quote = only(f"Birch had spoken before. “{WORDS},” Minister Alder said.\n", RECORD)
    assert "Q101" in errors(quote)


def test_a_pronoun_accuses_nobody_while_the_records_speaker_is_mentioned_near_by() -> None:
    printed = f"Mr. Birch left the hall.\n\nMinister Ann Alder took the floor. “{WORDS},” she said.\n"
    quote = only(printed, RECORD)
    assert errors(quote) == set()
    (note,) = [finding for finding in quote.findings if finding.code == "Q402"]
    assert note.severity is Severity.NOTE
    assert "Birch" in note.message
    assert "Alder" in note.message


def test_a_pronoun_that_can_mean_one_person_only_accuses_where_the_records_speaker_is_far_off() -> None:
    printed = f"Minister Ann Alder took the floor. “{WORDS},” she said.\n\n{FAR_OFF}\n\nBirch went home.\n"
    assert "Q101" in errors(only(printed, RECORD))


def test_a_pronoun_accuses_nobody_while_the_paragraph_before_is_about_the_records_speaker() -> None:
    printed = f"Ann Alder came.\n\nHe, Mr. Birch, was silent.\n\nMinister Alder rose. “{WORDS},” she said.\n"
    assert errors(only(printed, RECORD)) == set()


def test_the_body_with_which_the_record_lists_one_speaker_names_him_outright() -> None:
    record = (
        "Panel: Ann ALDER (Harbour Works), Paul BIRCH (Bridge Motors)\n\n"
        "Ann Alder: We will build six new bridges by the spring, and the harbour will pay for each of them.\n\n"
        f"Paul Birch: {WORDS}, and they deserve an answer.\n\nAnn Alder: I know that.\n\nPaul Birch: Do you?\n"
    )
    printed = f"Alder met Birch in the hall.\n\nBirch was not pleased. “{WORDS},” the Harbour boss said.\n"
    assert "Q101" in errors(only(printed, record))
    assert errors(only(printed.replace("Harbour boss", "harbour boss"), record)) == set()


def test_a_phrase_of_five_words_may_be_anybodys() -> None:
    short = "never asked about any of"
    assert errors(only(f"“{short}” this, Minister Alder said.\n", RECORD)) == set()


def test_who_asks_in_the_record_is_not_the_one_who_answers() -> None:
    record = f"MINISTER ALDER: Who was asked about the bridge?\n\nMR. BIRCH: {WORDS}, and they deserve an answer.\n"
    assert errors(only(f"“{WORDS},” Minister Alder said.\n", record)) == set()


def test_a_label_that_its_own_words_contradict_accuses_nobody() -> None:
    record = RECORD.replace("MR. BIRCH: ", "MR. BIRCH: Thank you, Mr. Birch. ")
    quote = only(f"“{WORDS},” Minister Alder said.\n", record)
    assert errors(quote) == set()
    assert any("The record may err" in finding.message for finding in quote.findings)


def test_words_that_the_article_says_were_written_accuse_nobody() -> None:
    assert "Q101" not in codes(only(f"“{WORDS},” Minister Alder tweeted.\n", RECORD))


def test_the_fewest_odds_part_the_table_and_the_page_shows_it() -> None:
    page = DECISION.read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([a-z ]+) \| ([a-z]+) \| ([\d.]+) \| (error|note) \|$", page, re.MULTILINE)
    shown = [(naming, place, float(odds), word == "error") for naming, place, odds, word in rows]
    assert shown == [(cell.naming.value, cell.place.value, round(cell.odds, 3), cell.accuses) for cell in table()]
    assert {cell.accuses for cell in table()} == {True, False}
    assert all(cell.accuses == (cell.odds >= LEAST_ODDS) for cell in table() if cell.naming is not Naming.LOOSELY)


@pytest.mark.parametrize("place", Place)
def test_who_is_named_loosely_is_never_accused(place: Place) -> None:
    assert not any(cell.accuses for cell in table() if cell.naming is Naming.LOOSELY and cell.place is place)


def test_what_the_article_places_elsewhere_is_missing_here_and_no_paraphrase() -> None:
    record = "MINISTER ALDER: We opened the northern bridge in October, and it will carry 40,000 cars a day.\n"
    words = "The northern bridge was opened by us in October and 40,000 cars are going to use it every day"
    assert "Q201" in errors(only(f"“{words},” Minister Alder said.\n", record))
    quote = only(f"“{words},” Minister Alder tweeted.\n", record)
    assert codes(quote) == {"Q401"}
    assert quote.findings[0].severity is Severity.NOTE
    assert quote.runners_up, "the passage nearest to it is still shown"


def test_passages_joined_are_an_error_wherever_the_article_places_them() -> None:
    record = (
        "MINISTER ALDER: The ferries have carried the goods of the town for sixty years. I have asked the harbour "
        "master for a report, and I will publish every page of it. The council met four times in the autumn to settle "
        "the timetable of the works, and the fishermen spoke. The dredging begins on the first of March.\n"
    )
    words = "The ferries have carried the goods of the town for sixty years. The dredging begins on the first of March"
    assert "Q304" in errors(only(f"“{words},” Minister Alder said earlier.\n", record))


@pytest.mark.parametrize(
    "elsewhere",
    ["wrote in a letter last year", "said at a rally in Millbrook last week", "told the Millbrook Times in March"],
)
def test_words_that_the_article_places_elsewhere_accuse_nobody(elsewhere: str) -> None:
    asked = "The fishermen of the eastern coast were never asked about any of this"
    record = (
        "MINISTER ALDER: We will build six new bridges by the spring, and the harbour will pay for every one.\n\n"
        f"MR. BIRCH: {asked}, and they deserve an answer.\n"
    )
    assert errors(only(f"“{asked},” Minister Alder said.\n", record)) == {"Q101"}
    quote = only(f"“{asked},” Minister Alder {elsewhere}.\n", record)
    assert "Q101" not in codes(quote)
    assert errors(quote) == set()
