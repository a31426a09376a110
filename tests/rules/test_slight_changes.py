"""Changes that claim nothing otherwise are notes, unless the house style allows no tidying at all."""

from __future__ import annotations

import pytest
from whole_checks import only

from checker.model import Severity, Wording

RECORD = (
    "MINISTER ALDER: We know that the northern bridge holds the cars, not the lorries of the five towns. It truly will "
    "be our best bridge, and it was not built on sand.\n\n"
    "MS. BIRCH: My department paid for the harbour works and for nothing else.\n"
)


def severities(words: str, *, style: str = "standard") -> dict[str, Severity]:
    """How loudly each rule speaks of words credited to the minister."""
    quote = only(f"The day was long.\n\n“{words},” Minister Alder said.\n", RECORD, style=style)
    assert quote.wording is Wording.ALTERED
    return {finding.code: finding.severity for finding in quote.findings if finding.code != "Q303"}


@pytest.mark.parametrize(
    "words",
    [
        "We know the northern bridge holds the cars, not the lorries of the five towns",
        "We know that the northern bridge holds the cars, and not the lorries of the five towns",
        "We know that the northern bridge, you know, holds the cars, not the lorries",
        "It will truly be our best bridge, and it was not built on sand",
    ],
)
def test_binding_words_fillers_heard_and_words_that_changed_places_are_notes(words: str) -> None:
    assert set(severities(words).values()) == {Severity.NOTE}


def test_where_nothing_may_be_tidied_they_are_as_loud_as_any_change() -> None:
    words = "We know the northern bridge holds the cars, not the lorries of the five towns"
    assert severities(words, style="strict")["Q301"].rank > Severity.NOTE.rank


@pytest.mark.parametrize(
    "words",
    [
        "We know that the old northern bridge holds the cars, not the lorries of the five towns",
        "We know the northern bridge holds the cars, not the lorries of the many towns",
    ],
)
def test_one_change_that_is_not_slight_makes_a_warning(words: str) -> None:
    assert Severity.WARNING in severities(words).values() or Severity.ERROR in severities(words).values()
