"""Rules about whether the record has the words at all."""

from __future__ import annotations

from collections.abc import Iterator

from checker.catalogue.on_record import AMBIGUOUS, SOURCE_GAP, UNSUPPORTED
from checker.model import Finding, Severity
from checker.rules.evidence import Evidence, Standing, finding, spoken_by


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
