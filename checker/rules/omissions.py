"""Rules about what was chosen: omissions, truncations, splices, reordering."""

from __future__ import annotations

from collections.abc import Iterator

from checker.catalogue.omission_rules import MEANING, OMISSION, REORDERING, SPLICE, TRUNCATION
from checker.matching.evidence import Evidence, FoundPassage, Join, Qualification
from checker.model import Edit, EditClass, EditOp, Finding, QuotationKind, Severity, Span, Wording
from checker.rules.findings import finding, printed, spoken_by
from checker.thresholds import Threshold

JUDGES = (MEANING, OMISSION, REORDERING, SPLICE, TRUNCATION)
"""The rules that :func:`judge` decides."""

LONG_PARTIAL = Threshold(
    8,
    unit="words",
    reason="So many words quoted within the reporter's sentence are mostly a clause of the speaker's.",
    how_set="By reasoning; what follows from it is a note.",
)
_SAYS = {
    Qualification.NEGATES: "denies",
    Qualification.LIMITS: "limits",
    Qualification.CONCEDES: "may limit",
    Qualification.CONDITIONS: "sets a condition for",
    Qualification.NARROWS: "narrows",
}


def judge(evidence: Evidence) -> Iterator[Finding]:
    """What holds of the choice of words."""
    found = evidence.found
    if found is None or evidence.wording is Wording.PARAPHRASE:
        return
    yield from _omissions(evidence, found)
    yield from _joins(evidence, found)
    # A few quoted words stop anywhere; but a denial of them is hidden all the same, and so is what a clause hangs on.
    denied = found.before is not None and found.before.qualification is Qualification.NEGATES
    clause = found.before is not None and len(evidence.quotation.text.split()) >= LONG_PARTIAL
    if evidence.quotation.kind is QuotationKind.DIRECT or denied or clause:
        yield from _truncations(evidence, found)


def _omissions(evidence: Evidence, found: FoundPassage) -> Iterator[Finding]:
    for kind, words in _SAYS.items():
        spans = [omission.span for omission in found.left_out if omission.qualification is kind]
        if spans:
            message = f"The words left out {words} what is quoted: {_listed(found, spans)}."
            softened = Severity.WARNING if kind is Qualification.CONCEDES else None
            yield finding(MEANING, evidence, message, source=spans, severity=softened)
    qualifying = {omission.span for omission in found.left_out if omission.qualification}
    unmarked = [edit for edit in _dropped(evidence) if edit not in found.joining and edit.source not in qualifying]
    if unmarked:
        slight = evidence.tidying_allowed and found.slight.issuperset(unmarked)
        message = f"Words are missing, and no ellipsis marks the gap: {printed(evidence, unmarked)}."
        softened = Severity.NOTE if found.passage.interpreted or slight else None
        yield finding(OMISSION, evidence, message, edits=unmarked, severity=softened)


def _dropped(evidence: Evidence) -> list[Edit]:
    return [edit for edit in evidence.edits(EditClass.OTHER) if edit.op is EditOp.DELETE]


def _joins(evidence: Evidence, found: FoundPassage) -> Iterator[Finding]:
    joining = [edit for edit in _dropped(evidence) if edit in found.joining]
    if found.joins:
        yield finding(SPLICE, evidence, _joined(found.joins[0]), source=found.passage.spans)
    elif joining:
        message = (
            f"Two passages are joined into one quotation, and nothing marks the join: {printed(evidence, joining)}."
        )
        yield finding(SPLICE, evidence, message, edits=joining)
    if found.reordered:
        message = "The record has these passages in a different order."
        yield finding(REORDERING, evidence, message, source=found.passage.spans)


def _joined(join: Join) -> str:
    if join.two_speakers:
        return "Words of two speakers are joined into one quotation, and nothing marks the join."
    return (
        f"Two passages, about {join.words_apart} words apart in the record, are joined into one quotation, and nothing "
        "marks the join."
    )


def _truncations(evidence: Evidence, found: FoundPassage) -> Iterator[Finding]:
    before, after = found.before, found.after
    if before and before.qualification in {Qualification.NEGATES, Qualification.NARROWS}:
        says = "deny it" if before.qualification is Qualification.NEGATES else "say it of some only"
        message = f"The quotation leaves out words before it that {says}: {_listed(found, [before.span])}."
        yield finding(MEANING, evidence, message, source=[before.span])
    elif before:
        message = (
            f"The speaker’s sentence begins with a qualification that is not quoted: {_listed(found, [before.span])}."
        )
        yield finding(TRUNCATION, evidence, message, source=[before.span])
    if after:
        speaker = spoken_by(found.passage)
        message = f"{speaker}’s sentence goes on with a qualification: {_listed(found, [after.span])}."
        yield finding(TRUNCATION, evidence, message, source=[after.span])


def _listed(found: FoundPassage, spans: list[Span]) -> str:
    return "; ".join(f"“{found.words(span)}”" for span in spans[:2])
