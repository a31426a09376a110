"""Another form of one word claims nothing otherwise and is at most a note; another word is a warning."""

from __future__ import annotations

import pytest
from whole_checks import only

from checker.model import Severity

RECORD = (
    "MINISTER ALDER: The six bridges were to be open to everybody by the spring, and they support every farmer of the "
    "valley. I have never been asked about the ferries.\n\nMR. BIRCH: Thank you for that.\n"
)


def loudest(printed: str) -> Severity | None:
    findings = only(f"“{printed},” Minister Alder said.\n", RECORD).findings
    return next((one for one in (Severity.ERROR, Severity.WARNING) if any(f.severity is one for f in findings)), None)


@pytest.mark.parametrize(
    "printed",
    [
        "The six bridges were to be open to everyone by the spring",
        "The six bridges was to be open to everybody by the spring",
        "they support every farmer of the valleys",
    ],
)
def test_another_form_of_a_word_is_no_warning(printed: str) -> None:
    assert loudest(printed) is None


@pytest.mark.parametrize(
    "printed",
    [
        "The six bridges were to be closed to everybody by the spring",
        "The six bridges were to be open to somebody by the spring",
        "they enrich every farmer of the valley",
        "I had never been asked about the ferries",
    ],
)
def test_another_word_is_a_warning_or_an_error(printed: str) -> None:
    assert loudest(printed) is not None
