"""How faithful a quotation is: one of five wordings."""

from __future__ import annotations

import pytest
from whole_checks import only

from checker.model import Wording

RECORD = (
    "MINISTER ALDER: Well, thank you all. We opened the northern bridge in October, and it's holding – it is holding "
    "well in the winter storms. The ferries will not stop before the spring, because the island needs its mail and "
    "its medicine. I, you know, think that the towns have paid enough for the harbour.\n\n"
    "MS. BIRCH: My department paid for the harbour works and for nothing else.\n"
)
INTERPRETED = (
    "MINISTER ALDER: (Via interpreter) Thanks to our work on that basis we have managed to move forward in settling "
    "the dispute over the fishing grounds, and we are grateful for it.\n\n"
    "MS. BIRCH: My department paid for the harbour works and for nothing else.\n"
)


def wording(quoted: str, record: str = RECORD) -> Wording | None:
    """The wording of words credited to the minister."""
    return only(f"The day was long.\n\n“{quoted},” Minister Alder said.\n", record).wording


@pytest.mark.parametrize(
    "quoted",
    [
        "We opened the northern bridge in October",
        "we opened the Northern bridge, in October",
        "The ferries will not stop before the spring … its medicine",
        "The ferries [to the island] will not stop before the spring",
        "[W]e opened the northern bridge in October",
        "towns have paid enough for the harbor",
    ],
)
def test_unchanged_words_are_verbatim(quoted: str) -> None:
    assert wording(quoted) is Wording.VERBATIM


@pytest.mark.parametrize(
    "quoted",
    [
        "I think that the towns have paid enough for the harbour",
        "We opened the northern bridge in October, and it is holding well in the winter storms",
        "We opened northern bridge in October",
        "The ferries won’t stop before the spring",
    ],
)
def test_tidied_words_are_cleaned(quoted: str) -> None:
    assert wording(quoted) is Wording.CLEANED


@pytest.mark.parametrize(
    "quoted",
    [
        "We opened the southern bridge in October",
        "The ferries will stop before the spring",
        "The ferries will not stop before the spring, because the island needs its medicine",
        "We proudly opened the northern bridge last October",
    ],
)
def test_mostly_unchanged_words_are_altered(quoted: str) -> None:
    assert wording(quoted) is Wording.ALTERED


def test_the_same_meaning_in_other_words_is_a_paraphrase() -> None:
    said = "Thanks to our work on that footing we could make some progress in settling the dispute over fishing"
    assert wording(said, INTERPRETED) is Wording.PARAPHRASE


@pytest.mark.parametrize(
    "quoted",
    [
        "Every lighthouse on the western coast will be painted yellow by autumn",
        "The bridge is a disgrace and the towns know it full well",
        "very constructive",
        "a disgrace",
    ],
)
def test_invented_words_are_unsupported(quoted: str) -> None:
    assert wording(quoted) is Wording.UNSUPPORTED


def test_a_fragment_must_be_found_whole_and_close_together() -> None:
    assert wording("winter storms") is Wording.VERBATIM
    assert wording("northern storms") is Wording.UNSUPPORTED


def test_an_invented_figure_is_not_a_paraphrase() -> None:
    said = "Thanks to 40 meetings on that footing we could make some progress in settling the dispute over fishing"
    assert wording(said, INTERPRETED) is not Wording.PARAPHRASE


def test_a_fragment_of_function_words_is_not_reported() -> None:
    quote = only("The day was long.\n\nThe plan was “for nothing else,” Minister Alder said.\n", RECORD)
    assert not {finding.code for finding in quote.findings} & {"Q101", "Q202"}
