"""Rules about who spoke: misattribution, no attribution, words at second hand."""

from __future__ import annotations

from collections.abc import Iterator

from checker.catalogue.speaker_rules import MISATTRIBUTION, SECOND_HAND, UNATTRIBUTED
from checker.matching.evidence import Evidence, Standing
from checker.model import Finding, QuotationKind, TurnRole, Wording
from checker.rules.findings import finding, spoken_by

JUDGES = (MISATTRIBUTION, SECOND_HAND, UNATTRIBUTED)
"""The rules that :func:`judge` decides."""


def judge(evidence: Evidence) -> Iterator[Finding]:
    """What holds of the quotation's speaker."""
    found = evidence.found
    attribution = evidence.quotation.attribution
    nobody = attribution is None or attribution.speaker is None
    if nobody and evidence.quotation.kind is QuotationKind.DIRECT:
        said = f": {attribution.reason}" if attribution and attribution.reason else ""
        yield finding(UNATTRIBUTED, evidence, f"The article names no speaker that can be identified{said}")
    if found is None or evidence.standing is Standing.OWN or nobody:
        return
    speaker = spoken_by(found.passage)
    if evidence.reading:
        message = f"In the record, {speaker} says these words while reading out or repeating someone else’s."
        yield finding(SECOND_HAND, evidence, message, source=found.passage.spans)
    elif evidence.standing is Standing.OTHERS:
        yield finding(MISATTRIBUTION, evidence, _accusation(evidence, speaker), source=found.passage.spans)


def _accusation(evidence: Evidence, speaker: str) -> str:
    found = evidence.found
    if found is not None and found.passage.role is TurnRole.QUESTIONER:
        return f"The article credits {evidence.credited} with words that are a questioner’s in the record."
    saying = "says this in other words" if evidence.wording is Wording.PARAPHRASE else "says these words"
    return (
        f"The article credits {evidence.credited}, but in the record it is {speaker} who {saying}; "
        f"{evidence.credited} says nothing comparable there."
    )
