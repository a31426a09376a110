"""How faithful a quotation's words are to a passage: one of the five wordings."""

from __future__ import annotations

from checker.matching import thresholds
from checker.matching.attempt import UNCOUNTED, Attempt
from checker.model import EditOp, Wording


def wording_of(attempt: Attempt | None) -> Wording:
    """The wording of a quotation laid on its best passage; no passage leaves it unsupported."""
    if attempt is None:
        return Wording.UNSUPPORTED
    if attempt.faithful and _holds(attempt):
        return Wording.CLEANED if any(edit.kind not in UNCOUNTED for edit in attempt.edits) else Wording.VERBATIM
    if _holds(attempt):
        return Wording.ALTERED
    if _says_it(attempt):
        return Wording.PARAPHRASE
    return Wording.UNSUPPORTED


def _holds(attempt: Attempt) -> bool:
    """Whether enough of the quotation's words are the passage's for them to be its words."""
    count = len(attempt.location.quoted.tokens)
    if count <= thresholds.SHORT_WORDS:
        return attempt.matched == 1.0 and _close_together(attempt)
    return attempt.matched >= (thresholds.MIDDLING if count <= thresholds.MIDDLING_WORDS else thresholds.ALTERED)


def _close_together(attempt: Attempt) -> bool:
    """Whether a fragment's words stand within as many words again."""
    skipped = sum(s.source[1] - s.source[0] for s in attempt.location.script.steps if s.op is EditOp.DELETE)
    return not attempt.location.script.leaps and skipped <= len(attempt.location.quoted.tokens)


def _says_it(attempt: Attempt) -> bool:
    return (
        len(attempt.location.quoted.tokens) >= thresholds.PARAPHRASE_WORDS
        and attempt.cosine >= thresholds.PARAPHRASE_COSINE
        and attempt.support >= thresholds.PARAPHRASE
    )
