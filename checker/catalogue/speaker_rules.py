"""The records of the rules about who spoke."""

from __future__ import annotations

from checker.catalogue.record import QUOTATIONS, Concern, Example, Rule, VerdictPhrase
from checker.model import Severity

_RECORD = (
    "MINISTER ALDER: We opened the northern bridge in October, and the ferries will stop in the spring.\n\n"
    "SECRETARY BIRCH: My department paid for the harbour works and for nothing else.\n"
)

MISATTRIBUTION = Rule(
    code="Q101",
    name="misattribution",
    severity=Severity.ERROR,
    concerns=Concern.SPEAKER,
    correctable=True,
    verdict=VerdictPhrase(QUOTATIONS, "is credited to the wrong person", "are credited to the wrong person"),
    what="The record has these words from someone other than the person credited, who says nothing comparable; "
    "and the article cannot be read as crediting the person who said them. A reporter’s question counts as "
    "somebody else’s words.",
    why="Putting one person’s words in another’s mouth is the gravest error a quotation can carry.",
    bad=Example(
        _RECORD,
        "“We opened the northern bridge in October, and the ferries will stop in the spring,” Secretary Birch said.\n",
    ),
    good=Example(
        _RECORD,
        "“We opened the northern bridge in October, and the ferries will stop in the spring,” Minister Alder said.\n",
    ),
    fix="Credit the speaker the record names, or quote what the person credited did say.",
)
UNATTRIBUTED = Rule(
    code="Q102",
    name="unattributed",
    severity=Severity.NOTE,
    concerns=Concern.SPEAKER,
    reports_absence=True,
    departures={"strict": Severity.WARNING},
    what="A direct quotation has no speaker whom a reader could identify.",
    why="Readers cannot weigh words whose speaker they do not know, and nobody can check them.",
    bad=Example(
        _RECORD, "The town had heard it before.\n\n“The ferries will stop in the spring.”\n\nThe day ended in rain.\n"
    ),
    good=Example(_RECORD, "“The ferries will stop in the spring,” Minister Alder said.\n"),
    fix="Name the speaker beside the quotation.",
)
SECOND_HAND = Rule(
    code="Q103",
    name="second-hand",
    severity=Severity.NOTE,
    concerns=Concern.SPEAKER,
    what="In the record, another speaker is reading out or repeating the credited person’s words.",
    why="The record then shows what was read aloud, not what was first said: check it against the original.",
    bad=Example(
        "SENATOR ALDER: Let me read from Ms. Birch’s letter. She wrote, “the harbour was never dredged to the "
        "depth we paid for.”\n\n"
        "MS. BIRCH: Thank you, Senator.\n",
        "“The harbour was never dredged to the depth we paid for,” Birch wrote.\n",
    ),
    good=Example(
        "SENATOR ALDER: Please go on.\n\nMS. BIRCH: The harbour was never dredged to the depth we paid for.\n",
        "“The harbour was never dredged to the depth we paid for,” Birch said.\n",
    ),
    fix="Say who read the words aloud, or take them from the original document.",
)
RULES = (MISATTRIBUTION, UNATTRIBUTED, SECOND_HAND)
