"""Rules about the words themselves: paraphrase, altered wording, numbers, names, polarity, modality."""

from __future__ import annotations

from collections.abc import Iterator

from checker.catalogue.wording_rules import ALTERED, MODALITY, NAME, NUMBER, PARAPHRASE, POLARITY
from checker.matching.evidence import Evidence, Standing
from checker.model import EditClass, EditOp, Finding, Severity, Wording
from checker.rules.findings import finding, printed, spoken_by

JUDGES = (ALTERED, MODALITY, NAME, NUMBER, PARAPHRASE, POLARITY)
"""The rules that :func:`judge` decides."""

_TIDYING = (EditClass.FILLER, EditClass.RESTART, EditClass.CONTRACTION, EditClass.ARTICLE)


def judge(evidence: Evidence) -> Iterator[Finding]:
    """What was changed in the words."""
    if evidence.found is None:
        return
    if evidence.wording is Wording.PARAPHRASE:
        if evidence.standing in {Standing.OWN, Standing.OTHERS}:
            yield _paraphrase(evidence)
        return
    softened = Severity.NOTE if evidence.found.passage.interpreted else None
    for rule, kind, message, severity in (
        (NUMBER, EditClass.NUMBER, "A figure differs from the record", None),
        (NAME, EditClass.NAME, "A name differs from the record", None),
        (POLARITY, EditClass.POLARITY, "The quotation says the opposite of the record", None),
        (MODALITY, EditClass.MODALITY, "The speaker’s certainty or obligation differs", softened),
    ):
        edits = evidence.edits(kind)
        changed = [edit for edit in edits if edit not in evidence.found.misheard]
        if changed:
            yield finding(rule, evidence, f"{message}: {printed(evidence, changed)}.", edits=changed, severity=severity)
        elif edits:
            spelt = f"{message}, perhaps only in spelling: {printed(evidence, edits)}."
            yield finding(rule, evidence, spelt, edits=edits, severity=Severity.NOTE)
    altered = [edit for edit in evidence.edits(EditClass.OTHER) if edit.op is not EditOp.DELETE]
    if not evidence.tidying_allowed:
        altered += evidence.edits(*_TIDYING)
    if altered:
        message = f"Words inside the quotation differ from the record: {printed(evidence, altered)}."
        slight = Severity.NOTE if evidence.tidying_allowed and evidence.found.slight.issuperset(altered) else None
        yield finding(ALTERED, evidence, message, edits=altered, severity=softened or slight)


def _paraphrase(evidence: Evidence) -> Finding:
    found = evidence.found
    if found is None:
        raise ValueError("a paraphrase of nothing")
    message = f"{spoken_by(found.passage)} says this in different words; quotation marks promise the speaker’s own."
    if found.passage.interpreted:
        message = (
            f"The record has this from {spoken_by(found.passage)} in different words, but through an interpreter: the "
            "article may quote another translation."
        )
    severity = Severity.NOTE if found.passage.interpreted else None
    return finding(PARAPHRASE, evidence, message, source=found.passage.spans, severity=severity)
