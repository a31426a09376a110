"""Rules about who spoke: misattribution, no attribution, words at second hand."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Finding, QuotationKind, Severity, TurnRole, Wording
from checker.rules.evidence import Evidence, Standing, finding, spoken_by
from checker.rules.record import Example, Rule

_RECORD = (
    "MINISTER ALDER: We opened the northern bridge in October, and the ferries will stop in the spring.\n\n"
    "SECRETARY BIRCH: My department paid for the harbour works and for nothing else.\n"
)

MISATTRIBUTION = Rule(
    code="Q101",
    name="misattribution",
    severity=Severity.ERROR,
    what="The record has these words from somebody else, and the person credited says nothing comparable. "
    "A reporter's question counts as somebody else's words.",
    why="Putting one person's words in another's mouth is the gravest error a quotation can carry.",
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
    what="A direct quotation names no speaker whom a reader could identify.",
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
    what="In the record another speaker reads or repeats the credited person's words.",
    why="The record then vouches for what was read aloud, not for what was first said: check it against the original.",
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


def judge(evidence: Evidence) -> Iterator[Finding]:
    """What holds of the quotation's speaker."""
    found = evidence.found
    attribution = evidence.quotation.attribution
    nobody = attribution is None or attribution.speaker is None
    if nobody and evidence.quotation.kind is QuotationKind.DIRECT:
        said = f": {attribution.reason}" if attribution and attribution.reason else ""
        yield finding(UNATTRIBUTED, evidence, f"The article names nobody we can identify as the speaker{said}")
    if found is None or evidence.standing is Standing.OWN or nobody:
        return
    speaker = spoken_by(found)
    if evidence.reading:
        message = f"In the record {speaker} says these words while reading or repeating somebody else’s."
        yield finding(SECOND_HAND, evidence, message, source=found.spans)
    elif evidence.standing is Standing.OTHERS:
        yield finding(MISATTRIBUTION, evidence, _accusation(evidence, speaker), source=found.spans)


def _accusation(evidence: Evidence, speaker: str) -> str:
    found = evidence.found
    if found is not None and found.role is TurnRole.QUESTIONER:
        return f"The article credits {evidence.credited} with words that a questioner says in the record."
    saying = "says this in other words" if evidence.wording is Wording.PARAPHRASE else "says these words"
    return (
        f"The article credits {evidence.credited}, but in the record it is {speaker} who {saying}; "
        f"{evidence.credited} says nothing comparable there."
    )
