"""Quotations printed side by side lend each other their place in the record.

"A," X said. "B." comes from one stretch of speech more often than not: where A's passage is known, a passage right
beside it that says what B says needs less to prove it than one anywhere else. Two weak finds that fall side by side
prove each other: chance does not put them there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.matching import thresholds
from checker.matching.attempt import Attempt, Claim
from checker.matching.attempts import Sought
from checker.matching.choice import Choice, Unjudged
from checker.matching.faithfulness import says_it
from checker.model import Wording

# How far apart in the article two quotations may stand (a reporting clause and its marks), and how far apart in the
# record their passages, in code points.
BESIDE_IN_ARTICLE = 60
BESIDE_IN_RECORD = 400


def with_siblings(all_sought: Sequence[Sought], choices: Sequence[Choice | Unjudged]) -> list[Choice | Unjudged]:
    """``choices`` with unsupported quotations found beside the passage of a neighbour in the same mouth."""
    revised = list(choices)
    for index, choice in enumerate(choices):
        if isinstance(choice, Unjudged) or choice.found is not None:
            continue
        for neighbour in _neighbours(all_sought, choices, index):
            beside = next((own for own in choice.others if _beside(own, neighbour) and _likely(own)), None)
            if beside is not None:
                rest = tuple(other for other in choice.others if other is not beside)
                revised[index] = replace(choice, found=beside, wording=Wording.PARAPHRASE, others=rest)
                break
    return revised


def _neighbours(all_sought: Sequence[Sought], choices: Sequence[Choice | Unjudged], index: int) -> Iterator[Attempt]:
    for other in (index - 1, index + 1):
        if not 0 <= other < len(choices):
            continue
        choice = choices[other]
        first, second = sorted((all_sought[index], all_sought[other]), key=lambda one: one.quotation.spans[0])
        gap = second.quotation.spans[0].start - first.quotation.spans[-1].end
        beside = gap <= BESIDE_IN_ARTICLE and _speaker(first) == _speaker(second)
        if beside and isinstance(choice, Choice):
            yield from [choice.found] if choice.found else filter(_likely, choice.others)


def _likely(attempt: Attempt) -> bool:
    own = attempt.claim is Claim.CREDITED
    return own and says_it(attempt, least=thresholds.SIBLING_PARAPHRASE)


def _speaker(one: Sought) -> str | None:
    attribution = one.quotation.attribution
    return attribution.speaker.name if attribution and attribution.speaker else None


def _beside(attempt: Attempt, neighbour: Attempt) -> bool:
    if attempt.source.id != neighbour.source.id or attempt.voice != neighbour.voice:
        return False
    return any(
        max(mine.start, theirs.start) - min(mine.end, theirs.end) <= BESIDE_IN_RECORD
        for mine in attempt.spans
        for theirs in neighbour.spans
    )
