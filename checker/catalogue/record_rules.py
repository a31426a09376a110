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
    what="None of the sources supplied contains these words. It is an error where the sources are declared complete, "
    "and a note where the person credited does not speak in them, or the article says that they are from elsewhere.",
    why="The words may come from another occasion, or may never have been spoken. This does not prove that they were "
    "invented: the "
    "record may be incomplete.",
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
    what="The words are in the record, but it is not certain whose they are or whom the article means: two speakers "
    "fit equally well, the person credited does not speak in the sources, the article can be read in two ways, or the "
    "words are too few to identify a speaker.",
    why="Check who spoke before the words are credited to one person.",
    bad=Example(_RECORD, "“We opened the northern bridge in October,” Commissioner Cedar said.\n"),
    good=Example(_RECORD, "“We opened the northern bridge in October,” Minister Alder said.\n"),
    fix="Compare both passages, and make clear in the article who is speaking.",
)
SOURCE_GAP = Rule(
    code="Q903",
    name="source-gap",
    severity=Severity.NOTE,
    concerns=Concern.PRESENCE,
    what="The record has a gap in this passage, such as [inaudible].",
    why="The record does not show what was said there, so the quotation cannot be checked against it at that point.",
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
