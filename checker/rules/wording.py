"""Rules about the words themselves: paraphrase, altered wording, numbers, names, polarity, modality."""

from __future__ import annotations

from collections.abc import Iterator

from checker.catalogue.wording import ALTERED, MODALITY, NAME, NUMBER, PARAPHRASE, POLARITY
from checker.model import EditClass, EditOp, Finding, Severity, Wording
from checker.rules.evidence import Evidence, Standing, finding, printed, spoken_by
from checker.rules.slightness import severity_of

_TIDYING = (EditClass.FILLER, EditClass.RESTART, EditClass.CONTRACTION, EditClass.ARTICLE)


def judge(evidence: Evidence, *, allows_cleaned: bool) -> Iterator[Finding]:
    """What was changed in the words. ``allows_cleaned`` is the house style's."""
    if evidence.found is None:
        return
    if evidence.wording is Wording.PARAPHRASE:
        if evidence.standing in {Standing.OWN, Standing.OTHERS}:
            yield _paraphrase(evidence)
        return
    softened = Severity.NOTE if evidence.found.interpreted else None
    for rule, kind, message, severity in (
        (NUMBER, EditClass.NUMBER, "A figure differs from the record", None),
        (NAME, EditClass.NAME, "A name differs from the record", None),
        (POLARITY, EditClass.POLARITY, "A negation or an opposite turns the sense round", None),
        (MODALITY, EditClass.MODALITY, "The speaker’s certainty or obligation differs", softened),
    ):
        edits = evidence.edits(kind)
        if edits:
            yield finding(rule, evidence, f"{message}: {printed(evidence, edits)}.", edits=edits, severity=severity)
    altered = [edit for edit in evidence.edits(EditClass.OTHER) if edit.op is not EditOp.DELETE]
    if not allows_cleaned:
        altered += evidence.edits(*_TIDYING)
    if altered:
        message = f"Words inside the quotation are not the record’s: {printed(evidence, altered)}."
        slight = severity_of(evidence.found, altered, allows_slight=allows_cleaned)
        yield finding(ALTERED, evidence, message, edits=altered, severity=softened or slight)


def _paraphrase(evidence: Evidence) -> Finding:
    found = evidence.found
    if found is None:
        raise ValueError("a paraphrase of nothing")
    message = f"{spoken_by(found)} says this in other words; quotation marks promise the speaker’s own."
    if found.interpreted:
        message = (
            f"The record has this from {spoken_by(found)} in other words, but through an interpreter: the "
            "article may quote another translation."
        )
    severity = Severity.NOTE if found.interpreted else None
    return finding(PARAPHRASE, evidence, message, source=found.spans, severity=severity)
