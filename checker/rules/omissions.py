"""Rules about what was chosen: omissions, truncations, splices, reordering."""

from __future__ import annotations

from collections.abc import Iterator

from checker.alignment.change import begins_sentence
from checker.alignment.script import Leap
from checker.catalogue.omissions import MEANING, OMISSION, REORDERING, SPLICE, TRUNCATION
from checker.matching.match import Attempt
from checker.model import Edit, EditClass, EditOp, Finding, QuotationKind, Severity, Span, Wording
from checker.rules.evidence import Evidence, finding, printed, spoken_by
from checker.rules.qualifiers import Qualification, left_out, qualified_after, qualified_before
from checker.rules.slightness import severity_of

# An omission of so many words and sentence beginnings is no gap in a quotation but the seam of two.
FAR_WORDS = 18
FAR_SENTENCES = 2

_SAYS = {
    Qualification.NEGATES: "denies",
    Qualification.LIMITS: "limits",
    Qualification.CONDITIONS: "sets a condition for",
}


def judge(evidence: Evidence, *, allows_cleaned: bool) -> Iterator[Finding]:
    """What holds of the choice of words. ``allows_cleaned`` is the house style's."""
    found = evidence.found
    if found is None or evidence.wording is Wording.PARAPHRASE:
        return
    yield from _omissions(evidence, found, allows_slight=allows_cleaned)
    yield from _leaps(evidence, found)
    if evidence.quotation.kind is QuotationKind.DIRECT:
        yield from _truncations(evidence, found)


def _omissions(evidence: Evidence, found: Attempt, *, allows_slight: bool) -> Iterator[Finding]:
    left = list(left_out(found))
    for kind, words in _SAYS.items():
        spans = [omission.span for omission in left if omission.qualification is kind]
        if spans:
            message = f"What was left out {words} what is quoted: {_told(found, spans)}."
            yield finding(MEANING, evidence, message, source=spans)
    plain = [edit for edit in evidence.edits(EditClass.OTHER) if edit.op is EditOp.DELETE and not _far(found, edit)]
    qualifying = {omission.span for omission in left if omission.qualification}
    unmarked = [edit for edit in plain if edit.source not in qualifying]
    if unmarked:
        softened = Severity.NOTE if found.interpreted else severity_of(found, unmarked, allows_slight=allows_slight)
        message = f"Words are missing and nothing shows it: {printed(evidence, unmarked)}."
        yield finding(OMISSION, evidence, message, edits=unmarked, severity=softened)


def _leaps(evidence: Evidence, found: Attempt) -> Iterator[Finding]:
    forward = [leap for leap in found.jumps if not _backwards(leap)]
    skipped = [edit for edit in evidence.edits(EditClass.OTHER) if edit.op is EditOp.DELETE and _far(found, edit)]
    backward = [leap for leap in found.location.script.leaps if _backwards(leap)]
    if forward:
        yield finding(SPLICE, evidence, _joined(found, forward[0]), source=found.spans)
    elif skipped:
        message = f"Two passages are joined as one quotation, and nothing shows it: {printed(evidence, skipped)}."
        yield finding(SPLICE, evidence, message, edits=skipped)
    if backward:
        message = "The record has these passages in another order."
        yield finding(REORDERING, evidence, message, source=found.spans)


def _far(found: Attempt, edit: Edit) -> bool:
    """Whether what was left out is so much, whole sentences of it, that the quotation joins two places."""
    if edit.source is None:
        return False
    gone = [token for token in found.location.ground.tokens if edit.source.contains(token.span)]
    return len(gone) >= FAR_WORDS and sum(begins_sentence(token) for token in gone) >= FAR_SENTENCES


def _joined(found: Attempt, leap: Leap) -> str:
    ground = found.location.ground
    if ground.speakers[leap.left] != ground.speakers[leap.right]:
        return "Words of two speakers are joined as one quotation, and nothing shows it."
    skipped = ground.positions[leap.right] - ground.positions[leap.left] - 1
    return (
        f"Two passages, about {skipped} words apart in the record, are joined as one quotation, and nothing shows it."
    )


def _backwards(leap: Leap) -> bool:
    return leap.right <= leap.left


def _truncations(evidence: Evidence, found: Attempt) -> Iterator[Finding]:
    before, after = qualified_before(found, evidence.quotation), qualified_after(found)
    if before and before.qualification is Qualification.NEGATES:
        message = f"The quotation starts after words that deny it: {_told(found, [before.span])}."
        yield finding(MEANING, evidence, message, source=[before.span])
    elif before:
        message = (
            f"The speaker’s sentence begins with a qualification that is not quoted: {_told(found, [before.span])}."
        )
        yield finding(TRUNCATION, evidence, message, source=[before.span])
    if after:
        message = f"{spoken_by(found)}’s sentence goes on with a qualification: {_told(found, [after.span])}."
        yield finding(TRUNCATION, evidence, message, source=[after.span])


def _told(found: Attempt, spans: list[Span]) -> str:
    return "; ".join(f"“{' '.join(span.of(found.source.text).split())}”" for span in spans[:2])
