"""What the record's spelling, its silence or a binding word explains is told as a note."""

from __future__ import annotations

import pytest
from whole_checks import only

from checker.model import Severity

RECORD = (
    "MINISTER ALDER: I gave the plans to Corey Marten in the autumn, and he carried the AR15 over the northern bridge "
    "within the hour.\n"
)


def severities(printed: str, record: str = RECORD, *, complete: bool = False) -> dict[str, Severity]:
    """How grave each rule's finding is."""
    quote = only(printed, record, complete=complete)
    return {finding.code: finding.severity for finding in quote.findings if finding.code != "Q303"}


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        pytest.param("Corey", "Cory", id="a name spelt by ear"),
        pytest.param("Corey", "Coey", id="a name spelt by ear with a letter lost"),
        pytest.param("AR15", "AR-15", id="a designation with a hyphen"),
        pytest.param("within", "in", id="a binding word for another"),
    ],
)
def test_what_spelling_or_a_binding_word_explains_is_a_note_at_most(said: str, printed: str) -> None:
    words = RECORD.removeprefix("MINISTER ALDER: ").strip().rstrip(".").replace(said, printed)
    assert set(severities(f"“{words},” Minister Alder said.\n").values()) <= {Severity.NOTE}


@pytest.mark.parametrize(
    ("said", "printed", "code"),
    [("Corey Marten", "Dora Hawthorn", "Q204"), ("northern", "southern", "Q202")],
)
def test_another_name_and_another_word_are_no_spelling(said: str, printed: str, code: str) -> None:
    words = RECORD.removeprefix("MINISTER ALDER: ").strip().rstrip(".").replace(said, printed)
    found = severities(f"“{words},” Minister Alder said.\n")
    assert max(severity.rank for severity in found.values()) > Severity.NOTE.rank
    assert code in found or "Q205" in found


ABSENT = "Every lighthouse on the western coast will be painted yellow by autumn"


def test_words_that_no_source_has_are_a_warning_where_the_person_credited_speaks_in_one() -> None:
    assert severities(f"“{ABSENT},” Minister Alder said.\n") == {"Q401": Severity.WARNING}


@pytest.mark.parametrize("who", ["Commissioner Cedar said", "Minister Alder tweeted", "Minister Alder told CNN"])
def test_words_that_no_source_could_be_expected_to_have_are_a_note(who: str) -> None:
    assert severities(f"“{ABSENT},” {who}.\n") == {"Q401": Severity.NOTE}


def test_sources_declared_complete_make_an_error_of_whatever_they_lack() -> None:
    assert severities(f"“{ABSENT},” Commissioner Cedar said.\n", complete=True) == {"Q401": Severity.ERROR}


def test_a_clause_with_but_left_out_is_a_warning_and_one_with_if_an_error() -> None:
    said = (
        "MINISTER ALDER: We will lower the bridge toll next year {} and the ferries will sail in the winter as they "
        "always did.\n"
    )
    printed = (
        "“We will lower the bridge toll next year ... and the ferries will sail in the winter as they always did,” "
        "Minister Alder said.\n"
    )
    but, condition = "but the council will choose its own day for it", "if the traffic grows as the engineers expect"
    assert severities(printed, said.format(but)).get("Q302") is Severity.WARNING
    assert severities(printed, said.format(condition)).get("Q302") is Severity.ERROR
