"""Neighbouring quotations help to find each other's place in the record."""

from __future__ import annotations

from whole_checks import report

from checker.model import Wording

RECORD = (
    "MINISTER ALDER: (Via interpreter) Today many issues were discussed in great detail by the two councils. Thanks to "
    "our cooperation on that basis we have managed to move forward in overcoming the dispute over the fishing grounds. "
    "We also agreed that the boats which were seized must be given back to their owners without any delay.\n\n"
    "MS. BIRCH: My department paid for the harbour works and for nothing else.\n"
)
FIRST = "Thanks to our cooperation on such a basis we moved forward in overcoming the dispute over the fishing grounds"
LOOSE = "The seized vessels should be returned to the owners at once"


def wordings(printed: str) -> list[Wording | None]:
    """The wordings of an article's quotations, in order."""
    return [quote.wording for quote in report(printed, RECORD).quotes]


def test_a_loose_paraphrase_is_found_next_to_a_neighbours_passage() -> None:
    together = wordings(f"The day was long.\n\n“{FIRST},” Minister Alder said. “{LOOSE}.”\n")
    alone = wordings(f"The day was long.\n\n“{LOOSE},” Minister Alder said.\n")
    assert together[-1] is Wording.PARAPHRASE
    assert alone == [Wording.UNSUPPORTED]


def test_a_quotation_unlike_the_record_is_not_placed_by_its_neighbour() -> None:
    invented = "Every lighthouse on the western coast will be painted yellow by autumn"
    found = wordings(f"The day was long.\n\n“{FIRST},” Minister Alder said. “{invented}.”\n")
    assert found[-1] is Wording.UNSUPPORTED


def test_another_speakers_quotation_does_not_help_to_place_one() -> None:
    found = wordings(
        "The day was long.\n\n“My department paid for the harbour works,” Birch said. "
        f"“{LOOSE},” Minister Alder said.\n"
    )
    assert found[-1] is Wording.UNSUPPORTED
