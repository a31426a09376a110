"""Rules about whether the record has the words at all."""

from __future__ import annotations

from collections.abc import Iterator

from checker.catalogue.record_rules import AMBIGUOUS, SOURCE_GAP, UNSUPPORTED
from checker.matching.evidence import Evidence, Standing
from checker.model import Finding, Passage, Severity
from checker.rules.findings import finding, spoken_by

JUDGES = (AMBIGUOUS, SOURCE_GAP, UNSUPPORTED)
"""The rules that :func:`judge` decides."""


def judge(evidence: Evidence) -> Iterator[Finding]:
    """Whether the quotation is in the record, and surely so."""
    found = evidence.found
    if found is None:
        yield _absent(evidence)
        return
    message = _whose(evidence, found.passage)
    if message:
        yield finding(AMBIGUOUS, evidence, message, source=found.passage.spans)
    if found.gaps:
        yield finding(SOURCE_GAP, evidence, "The record has a gap inside this passage.", source=found.gaps)


def _absent(evidence: Evidence) -> Finding:
    """That no source has the words: a note where none could be expected to have them."""
    message = "The sources supplied do not contain these words."
    severity = Severity.WARNING
    if evidence.occasion:
        message, severity = f"The sources supplied do not contain these words, and {evidence.occasion}.", Severity.NOTE
    elif not evidence.credited_speaks:
        severity = Severity.NOTE
        if evidence.credited != "nobody":
            message = (
                f"The sources supplied do not contain these words, and {evidence.credited} does not speak in them."
            )
    return finding(UNSUPPORTED, evidence, message, severity=Severity.ERROR if evidence.complete else severity)


def _whose(evidence: Evidence, passage: Passage) -> str:
    """Why it cannot be said for sure whose words these are; nothing where it can."""
    speaker = spoken_by(passage)
    if evidence.standing is Standing.ABSENT and not evidence.reading:
        return f"In the record these are {speaker}’s words; {evidence.credited} does not speak in the sources supplied."
    if evidence.standing is Standing.UNCLEAR and evidence.elsewhere and not evidence.reading:
        doubted = f" The record may err: {evidence.doubt}." if evidence.doubt else ""
        return (
            f"The record has these words from {speaker}; the article seems to credit {evidence.credited}. "
            f"Check who is meant.{doubted}"
        )
    if evidence.standing is Standing.UNCLEAR and evidence.rivals:
        names = dict.fromkeys([speaker, *(spoken_by(rival) for rival in evidence.rivals)])
        return f"The record does not settle whose words these are: {' and '.join(names)} fit."
    return ""
