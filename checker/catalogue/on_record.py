"""The records of the rules about whether the record has the words."""

from __future__ import annotations

from checker.catalogue.record import QUOTATIONS, Concern, Example, Rule, VerdictPhrase
from checker.model import Severity

_RECORD = (
    "MINISTER ALDER: We opened the northern bridge in October. We will keep the southern one as it is.\n\n"
    "SECRETARY BIRCH: My department paid for the harbour works and for nothing else.\n"
)

UNSUPPORTED = Rule(
    code="Q401",
    name="unsupported",
    severity=Severity.WARNING,
    concerns=Concern.PRESENCE,
    reports_absence=True,
    verdict=VerdictPhrase(QUOTATIONS, "is not in the sources supplied", "are not in the sources supplied"),
    what="No source supplied has these words. It is an error where the sources are declared complete.",
    why="The words may come from another occasion, or from nowhere. This is no proof of invention: the record "
    "may be incomplete.",
    bad=Example(
        _RECORD, "“Every lighthouse on the western coast will be painted yellow by autumn,” Minister Alder said.\n"
    ),
    good=Example(_RECORD, "“We opened the northern bridge in October,” Minister Alder said.\n"),
    fix="Add the source that has them, or remove the quotation.",
)
AMBIGUOUS = Rule(
    code="Q402",
    name="ambiguous",
    severity=Severity.NOTE,
    concerns=Concern.PRESENCE,
    departures={"strict": Severity.WARNING},
    what="The words are in the record, but whose they are there cannot be told for sure: two speakers fit "
    "equally well, the person "
    "credited does not speak in the sources, or the words are too few to belong to one speaker.",
    why="Somebody should look before the words are credited to one person.",
    bad=Example(_RECORD, "“We opened the northern bridge in October,” Commissioner Cedar said.\n"),
    good=Example(_RECORD, "“We opened the northern bridge in October,” Minister Alder said.\n"),
    fix="Compare both places and say whose words they are.",
)
SOURCE_GAP = Rule(
    code="Q903",
    name="source-gap",
    severity=Severity.NOTE,
    concerns=Concern.PRESENCE,
    what="The record itself has a gap inside the passage, such as [inaudible].",
    why="What was said there is not known from this record, so the quotation cannot be held against it at that place.",
    bad=Example(
        "MINISTER ALDER: We opened the northern [inaudible] in October, and nobody thanked us for it.\n",
        "“We opened the northern bridge in October, and nobody thanked us for it,” Minister Alder said.\n",
    ),
    good=Example(
        "MINISTER ALDER: We opened the northern bridge in October, and nobody thanked us for it.\n",
        "“We opened the northern bridge in October, and nobody thanked us for it,” Minister Alder said.\n",
    ),
    fix="Listen to the recording at that place.",
)
RULES = (UNSUPPORTED, AMBIGUOUS, SOURCE_GAP)
