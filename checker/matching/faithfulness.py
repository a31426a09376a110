"""Grade how faithful a quotation's words are to a passage: one of the five wordings."""

from __future__ import annotations

from collections.abc import Sequence

from checker.alignment.tokens import Token
from checker.matching import judgement_thresholds as thresholds
from checker.matching.match import Claim, Match, kept_tokens, kept_weight, unheard_tokens
from checker.model import UNCOUNTED, EditOp, Wording
from checker.thresholds import Threshold

FIGURES_AROUND = Threshold(
    12,
    unit="words",
    reason="A paraphrase may have its figures from just beside the passage.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)
_BEYOND_CHANCE = {
    Claim.CREDITED: thresholds.BEYOND_CHANCE,
    Claim.UNSURE: thresholds.BEYOND_CHANCE_OF_ANYBODY,
    Claim.SOMEBODY_ELSE: thresholds.BEYOND_CHANCE_OF_OTHERS,
}


def wording_of(match: Match | None) -> Wording:
    """Return the wording of a quotation aligned with its best passage; unsupported without one."""
    if match is None:
        return Wording.UNSUPPORTED
    if match.faithful and holds(match) and (_heard_whole(match) or beyond_chance(match)):
        return Wording.CLEANED if any(edit.kind not in UNCOUNTED for edit in match.edits) else Wording.VERBATIM
    if holds(match) and beyond_chance(match):
        return Wording.ALTERED
    if kept_weight(match) < thresholds.PARAPHRASE_KEPT or not says_it(match, least=_least_support(match)):
        return Wording.UNSUPPORTED
    # On one subject everybody says much the same: that it was this person's utterance, words alone can show.
    own = match.claim is Claim.CREDITED
    return Wording.PARAPHRASE if own or beyond_chance(match) else Wording.UNSUPPORTED


def says_it(match: Match, *, least: float) -> bool:
    """Return whether the passage says what the quotation says, with at least this support and every figure of it."""
    return (
        len(match.location.quoted.tokens) >= thresholds.PARAPHRASE_WORDS
        and max(match.cosine, match.matched) >= thresholds.PARAPHRASE_COSINE
        and match.support >= least
        and _figures(match.location.quoted.tokens) <= _figures(match.location.surroundings(int(FIGURES_AROUND)))
    )


def _least_support(match: Match) -> float:
    if match.interpreted:
        firmly = kept_weight(match) >= thresholds.PARAPHRASE_KEPT_FIRMLY
        return thresholds.PARAPHRASE_INTERPRETED if firmly else thresholds.PARAPHRASE_FIRM
    return thresholds.PARAPHRASE if match.claim is Claim.CREDITED else thresholds.PARAPHRASE_OF_OTHERS


def _figures(found: Sequence[Token]) -> set[str]:
    return {token.key for token in found if token.number is not None and token.number != 1}


def _heard_whole(match: Match) -> bool:
    return not unheard_tokens(match.location, match.edits)


def beyond_chance(match: Match, *, among: int | None = None) -> bool:
    """Return whether the shared words are too many and too distinctive for an accident.

    ``among`` is how many words of the record come into question, all that were searched if it is not given.
    """
    return match.bits_among(match.searched if among is None else among) >= _BEYOND_CHANCE[match.claim]


def holds(match: Match) -> bool:
    """Return whether enough of the quotation's words are the passage's for them to come from it."""
    count = len(match.location.quoted.tokens)
    if count <= thresholds.SHORT_WORDS:
        return match.matched == 1.0 and _close_together(match)
    if count <= thresholds.MIDDLING_WORDS and not match.faithful and not _tells_enough(match):
        return False
    return match.matched >= thresholds.least_kept(count) or _holds_a_whole_run(match)


def _holds_a_whole_run(match: Match) -> bool:
    runs = (s.quote[1] - s.quote[0] for s in match.location.script.steps if s.op is EditOp.EQUAL)
    return match.matched >= thresholds.WHOLE_RUN_SHARE and max(runs, default=0) >= thresholds.WHOLE_RUN


def _tells_enough(match: Match) -> bool:
    """Return whether the words kept of a short quotation have enough content, or all the content it has."""
    empty = match.location.quoted.vocabulary.function_words
    kept = [token for token in kept_tokens(match.location, match.edits) if token.key not in empty]
    content = [token for token in match.location.quoted.tokens if token.key not in empty]
    return len(kept) >= thresholds.MIDDLING_CONTENT or (bool(kept) and len(kept) == len(content))


def _close_together(match: Match) -> bool:
    """Return whether a fragment's words have no more than as many other words among them."""
    skipped = sum(s.source[1] - s.source[0] for s in match.location.script.steps if s.op is EditOp.DELETE)
    return not match.location.script.leaps and skipped <= len(match.location.quoted.tokens)
