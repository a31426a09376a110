"""How faithful a quotation's words are to a passage: one of the five wordings."""

from __future__ import annotations

from collections.abc import Sequence

from checker.alignment.tokens import Token
from checker.matching import judgement_thresholds as thresholds
from checker.matching.match import Attempt, Claim, kept_tokens, kept_weight, unheard_tokens
from checker.model import UNCOUNTED, EditOp, Wording

# How many words around the passage may hold a paraphrase's figures.
FIGURES_AROUND = 12
_BEYOND_CHANCE = {
    Claim.CREDITED: thresholds.BEYOND_CHANCE,
    Claim.UNSURE: thresholds.BEYOND_CHANCE_OF_ANYBODY,
    Claim.SOMEBODY_ELSE: thresholds.BEYOND_CHANCE_OF_OTHERS,
}


def wording_of(attempt: Attempt | None) -> Wording:
    """The wording of a quotation laid on its best passage; no passage leaves it unsupported."""
    if attempt is None:
        return Wording.UNSUPPORTED
    if attempt.faithful and holds(attempt) and (_heard_whole(attempt) or beyond_chance(attempt)):
        return Wording.CLEANED if any(edit.kind not in UNCOUNTED for edit in attempt.edits) else Wording.VERBATIM
    if holds(attempt) and beyond_chance(attempt):
        return Wording.ALTERED
    if kept_weight(attempt) < thresholds.PARAPHRASE_KEPT or not says_it(attempt, least=_least_support(attempt)):
        return Wording.UNSUPPORTED
    # On one subject everybody says much the same: that it was this person's utterance, words alone can show.
    own = attempt.claim is Claim.CREDITED
    return Wording.PARAPHRASE if own or beyond_chance(attempt) else Wording.UNSUPPORTED


def says_it(attempt: Attempt, *, least: float) -> bool:
    """Whether the passage says what the quotation says, with at least so much support, and every figure of it."""
    return (
        len(attempt.location.quoted.tokens) >= thresholds.PARAPHRASE_WORDS
        and max(attempt.cosine, attempt.matched) >= thresholds.PARAPHRASE_COSINE
        and attempt.support >= least
        and _figures(attempt.location.quoted.tokens) <= _figures(attempt.location.surroundings(FIGURES_AROUND))
    )


def _least_support(attempt: Attempt) -> float:
    if attempt.interpreted:
        firmly = kept_weight(attempt) >= thresholds.PARAPHRASE_KEPT_FIRMLY
        return thresholds.PARAPHRASE_INTERPRETED if firmly else thresholds.PARAPHRASE_FIRM
    return thresholds.PARAPHRASE if attempt.claim is Claim.CREDITED else thresholds.PARAPHRASE_OF_OTHERS


def _figures(found: Sequence[Token]) -> set[str]:
    return {token.key for token in found if token.number is not None and token.number != 1}


def _heard_whole(attempt: Attempt) -> bool:
    return not unheard_tokens(attempt.location, attempt.edits)


def beyond_chance(attempt: Attempt, *, among: int | None = None) -> bool:
    """Whether the words shared are so many and so telling that they do not stand there by accident.

    ``among`` is how many words of the record come into question, all that were searched if it is not given.
    """
    return attempt.bits_among(attempt.searched if among is None else among) >= _BEYOND_CHANCE[attempt.claim]


def holds(attempt: Attempt) -> bool:
    """Whether enough of the quotation's words are the passage's for them to be its words."""
    count = len(attempt.location.quoted.tokens)
    if count <= thresholds.SHORT_WORDS:
        return attempt.matched == 1.0 and _close_together(attempt)
    if count <= thresholds.MIDDLING_WORDS and not attempt.faithful and not _tells_enough(attempt):
        return False
    return attempt.matched >= thresholds.least_kept(count) or _holds_a_whole_run(attempt)


def _holds_a_whole_run(attempt: Attempt) -> bool:
    runs = (s.quote[1] - s.quote[0] for s in attempt.location.script.steps if s.op is EditOp.EQUAL)
    return attempt.matched >= thresholds.WHOLE_RUN_SHARE and max(runs, default=0) >= thresholds.WHOLE_RUN


def _tells_enough(attempt: Attempt) -> bool:
    """Whether the words kept of a short quotation hold enough content, or all the content it has."""
    empty = attempt.location.quoted.vocabulary.function_words
    kept = [token for token in kept_tokens(attempt.location, attempt.edits) if token.key not in empty]
    content = [token for token in attempt.location.quoted.tokens if token.key not in empty]
    return len(kept) >= thresholds.MIDDLING_CONTENT or (bool(kept) and len(kept) == len(content))


def _close_together(attempt: Attempt) -> bool:
    """Whether a fragment's words stand within as many words again."""
    skipped = sum(s.source[1] - s.source[0] for s in attempt.location.script.steps if s.op is EditOp.DELETE)
    return not attempt.location.script.leaps and skipped <= len(attempt.location.quoted.tokens)
