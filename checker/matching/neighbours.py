"""Use the places of neighbouring quotations to find a quotation's place in the record.

"A," X said. "B." comes from one stretch of speech more often than not: where A's passage is known, a passage right
beside it that says what B says needs less to prove it than one anywhere else. Two weak finds that fall side by side
prove each other: chance does not put them there.

And an article that quotes a turn often goes on quoting it: a few words that could be anywhere in the record by
accident are believed sooner in a turn that others of the article's quotations surely come from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.matching import judgement_thresholds as thresholds
from checker.matching.faithfulness import beyond_chance, holds, says_it
from checker.matching.match import Claim, Match
from checker.matching.matches import PreparedQuotation
from checker.matching.selection import ChosenMatch, Unjudged
from checker.model import Wording
from checker.thresholds import Threshold

BESIDE_IN_ARTICLE = Threshold(
    60,
    unit="characters",
    reason="Between two quotations printed side by side there is a reporting clause and its marks.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)
BESIDE_IN_RECORD = Threshold(
    400,
    unit="characters",
    reason="So near in the record are passages that were quoted side by side.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)


def with_siblings(
    quotations: Sequence[PreparedQuotation], choices: Sequence[ChosenMatch | Unjudged]
) -> list[ChosenMatch | Unjudged]:
    """Return ``choices``, with passages found for unsupported ones near a neighbour's or in a turn often quoted."""
    revised = list(choices)
    for index, choice in enumerate(choices):
        if isinstance(choice, Unjudged) or choice.found is not None:
            continue
        found = _said_beside(quotations, choices, index) or _said_where_it_quotes(choices, index)
        if found is not None:
            rest = tuple(other for other in choice.others if other is not found[0])
            revised[index] = replace(choice, found=found[0], wording=found[1], others=rest)
    return revised


def _said_beside(
    quotations: Sequence[PreparedQuotation], choices: Sequence[ChosenMatch | Unjudged], index: int
) -> tuple[Match, Wording] | None:
    for neighbour in _neighbours(quotations, choices, index):
        for own in _others(choices[index]):
            if _beside(own, neighbour) and _likely(own):
                return own, Wording.PARAPHRASE
    return None


def _said_where_it_quotes(choices: Sequence[ChosenMatch | Unjudged], index: int) -> tuple[Match, Wording] | None:
    firm = [one.found for one in choices if isinstance(one, ChosenMatch) and one.found is not None and _firm(one.found)]
    for own in _others(choices[index]):
        if own.claim is Claim.CREDITED and holds(own) and beyond_chance(own, among=_places(own, firm)):
            return own, Wording.ALTERED
    return None


def _firm(found: Match) -> bool:
    """Return whether the passage would be accepted even if somebody else spoke it."""
    return found.claim is Claim.CREDITED and found.bits >= thresholds.BEYOND_CHANCE_OF_OTHERS


def _places(own: Match, firm: Sequence[Match]) -> int:
    """Return how many words the passage competes with, once the turns that the article quotes often count for more.

    Each firm quotation of the voice counts for its turns, and one more for all its words alike.
    """
    words = own.location.ground.turns.count(own.first_turn)
    of_voice = [found for found in firm if (found.source.id, found.voice) == (own.source.id, own.voice)]
    of_turn = sum(own.first_turn in found.location.turns for found in of_voice)
    share = (of_turn + words / own.searched) / (len(of_voice) + 1)
    return min(own.searched, round(words / share))


def _others(choice: ChosenMatch | Unjudged) -> tuple[Match, ...]:
    return choice.others if isinstance(choice, ChosenMatch) else ()


def _neighbours(
    quotations: Sequence[PreparedQuotation], choices: Sequence[ChosenMatch | Unjudged], index: int
) -> Iterator[Match]:
    for other in (index - 1, index + 1):
        if not 0 <= other < len(choices):
            continue
        choice = choices[other]
        near = _gap(quotations[index], quotations[other]) <= BESIDE_IN_ARTICLE
        beside = near and _speaker(quotations[index]) == _speaker(quotations[other])
        if beside and isinstance(choice, ChosenMatch):
            yield from [choice.found] if choice.found else filter(_likely, choice.others)


def _gap(one: PreparedQuotation, other: PreparedQuotation) -> int:
    """Return how many characters of the article separate two quotations."""
    first, second = sorted((one, other), key=lambda sought: sought.quotation.spans[0])
    return second.quotation.spans[0].start - first.quotation.spans[-1].end


def _likely(match: Match) -> bool:
    own = match.claim is Claim.CREDITED
    return own and says_it(match, least=thresholds.SIBLING_PARAPHRASE)


def _speaker(one: PreparedQuotation) -> str | None:
    attribution = one.quotation.attribution
    return attribution.speaker.name if attribution and attribution.speaker else None


def _beside(match: Match, neighbour: Match) -> bool:
    if match.source.id != neighbour.source.id or match.voice != neighbour.voice:
        return False
    return any(
        max(mine.start, theirs.start) - min(mine.end, theirs.end) <= BESIDE_IN_RECORD
        for mine in match.spans
        for theirs in neighbour.spans
    )
