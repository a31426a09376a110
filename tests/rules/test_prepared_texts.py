"""A text written to be read may differ from what was said: where the article quotes it, that is no fault of wording."""

from __future__ import annotations

import pytest
from whole_checks import only

from checker.model import Severity

RECORD = (
    "MINISTER ALDER: The bridge was built so that you could take the farmers of the valley into consideration.\n\n"
    "MR. BIRCH: Thank you for that.\n"
)
PRINTED = "The bridge was built so that you can take the farmers of the valley into consideration"


def severities(article: str) -> set[Severity]:
    return {found.severity for found in only(article, RECORD).findings}


@pytest.mark.parametrize(
    "article",
    [
        f"“{PRINTED},” Minister Alder said in prepared remarks.\n",
        f"Minister Alder’s written testimony speaks of the bridge: “{PRINTED},” Minister Alder says.\n",
    ],
)
def test_what_differs_from_the_prepared_text_alone_is_a_note(article: str) -> None:
    assert severities(article) == {Severity.NOTE}


@pytest.mark.parametrize(
    "article",
    [
        f"“{PRINTED},” Minister Alder said.\n",
        f"“{PRINTED},” Minister Alder said. The council had no written testimony.\n",
    ],
)
def test_what_differs_from_the_words_delivered_is_a_warning(article: str) -> None:
    assert Severity.WARNING in severities(article)
