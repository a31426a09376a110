"""Where the title of a name ends: "Russian Foreign Minister" before a family name, "Lt. Col.", "Director of ..."."""

from __future__ import annotations

from collections.abc import Sequence

from checker.language import Language
from checker.language.english import ENGLISH
from checker.people.honorifics import Honorifics, honorifics_of
from checker.people.name_folding import fold
from checker.people.nations import nations_of
from checker.thresholds import Threshold

LONGEST_LEAD = Threshold(
    5,
    unit="words",
    reason="longer descriptions before a name (“White House Press Secretary”) are reported speech, not titles",
    how_set="by hand; rerun tests/people on change",
)
