"""Rules about whether the record has the words at all."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Finding, Severity
from checker.rules.evidence import Evidence, Standing, finding, spoken_by
from checker.rules.record import Example, Rule

_RECORD = (
    "MINISTER ALDER: We opened the northern bridge in October. We will keep the southern one as it is.\n\n"
    "SECRETARY BIRCH: My department paid for the harbour works and for nothing else.\n"
)

UNSUPPORTED = Rule(
    code="Q401",
    name="unsupported",
    severity=Severity.WARNING,
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


def judge(evidence: Evidence) -> Iterator[Finding]:
    """Whether the quotation is in the record, and surely so."""
    found = evidence.found
    if found is None:
        severity = Severity.ERROR if evidence.complete else Severity.WARNING
        yield finding(UNSUPPORTED, evidence, "The sources supplied do not have these words.", severity=severity)
        return
    if evidence.standing is Standing.ABSENT and not evidence.reading:
        message = (
            f"In the record these are {spoken_by(found)}’s words; {evidence.credited} does not speak in "
            "the sources supplied."
        )
        yield finding(AMBIGUOUS, evidence, message, source=found.spans)
    elif evidence.standing is Standing.UNCLEAR and evidence.elsewhere and not evidence.reading:
        message = (
            f"The record has these words from {spoken_by(found)}; the article seems to credit {evidence.credited}."
        )
        yield finding(AMBIGUOUS, evidence, message, source=found.spans)
    elif evidence.standing is Standing.UNCLEAR and evidence.rivals:
        names = " and ".join(dict.fromkeys([spoken_by(found), *(spoken_by(rival) for rival in evidence.rivals)]))
        yield finding(
            AMBIGUOUS, evidence, f"The record does not settle whose words these are: {names} fit.", source=found.spans
        )
    if found.gaps:
        yield finding(SOURCE_GAP, evidence, "The record has a gap inside this passage.", source=found.gaps)
