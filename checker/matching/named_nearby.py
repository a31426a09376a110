"""Whether the article mentions the passage's speaker beside a quotation, and whether the person credited asked them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.language import Language
from checker.language.expressions import any_of
from checker.matching.match import Match
from checker.matching.matches import PreparedQuotation
from checker.model import Article, Person, Quotation, Span, Turn, TurnRole
from checker.people.identity import Likeness, same_person
from checker.people.names import parse_name
from checker.thresholds import Threshold

QUESTION_AT_END = Threshold(
    80,
    unit="characters",
    reason="a turn asks if a question mark stands among its last characters: a short remark may follow the question",
    how_set="by hand, from the questions of the records that were read",
)


def is_mentioned_beside(article: Article, one: PreparedQuotation, speaker: Person | None) -> bool:
    """Return whether the article mentions the speaker in the quotation's paragraph or in the one before it.

    A mention is a name, a role or a pronoun that may mean them; a speaker whom the record does not name is looked for
    by the words for somebody who asks.
    """
    beside = _paragraphs_beside(article, one.quotation)
    return any(beside.contains(place) for place in _mentions(article, one, speaker, beside))


def _paragraphs_beside(article: Article, quotation: Quotation) -> Span:
    first, last = quotation.spans[0].start, quotation.spans[-1].end
    before = [block.span.start for block in article.body if block.span.start <= first]
    after = [block.span.end for block in article.body if block.span.end >= last]
    return Span(before[-2] if len(before) > 1 else 0, after[0] if after else len(article.text))


def _mentions(article: Article, one: PreparedQuotation, speaker: Person | None, within: Span) -> Iterator[Span]:
    quotation, language = one.quotation, one.quoted.language
    attribution = quotation.attribution
    credited = attribution.speaker if attribution else None
    pattern = _somebody_asks(language) if speaker is None else _name_of(speaker, credited, language)
    if pattern is not None:
        for match in pattern.finditer(article.text, within.start, within.end):
            place = Span(match.start(), match.end())
            if not any(part.overlaps(place) for part in quotation.spans):
                yield place
    if attribution is not None and speaker is not None:
        for rival in attribution.rivals:
            if same_person(rival.person, speaker, language) is not Likeness.DIFFERENT:
                yield rival.mention_span


@lru_cache(maxsize=8)
def _somebody_asks(language: Language) -> re.Pattern[str]:
    """Return the pattern of the words that show a question or who puts it."""
    return re.compile(rf"\b{any_of(language.lexicon.table('coreference').having('somebody_asks'))}\b")


def _name_of(speaker: Person, credited: Person | None, language: Language) -> re.Pattern[str] | None:
    """Return the speaker's family name, or the given name where the person credited bears the same family name."""
    name = parse_name(speaker.name, language)
    called = name.family or name.given or speaker.name
    if credited is not None and parse_name(credited.name, language).family.casefold() == called.casefold():
        called = name.given
    return re.compile(rf"\b{re.escape(called)}\b", re.IGNORECASE) if called else None


def answers_credited(one: PreparedQuotation, found: Match) -> bool:
    """Whether the passage answers a question of the person credited: who asks is not the one who answers."""
    attribution = one.quotation.attribution
    credited = attribution.speaker if attribution else None
    before = _turn_before(found)
    if credited is None or before is None or found.role is not TurnRole.SPEAKER:
        return False
    asks = "?" in before.span.of(found.source.text)[-int(QUESTION_AT_END) :]
    if not asks or before.speaker is None:
        return False
    return same_person(before.speaker, credited, one.quoted.language) is Likeness.SAME


def _turn_before(found: Match) -> Turn | None:
    """The last turn of another voice before the passage's, transcribers' notes apart."""
    own = found.source.turns[found.first_turn]
    for turn in reversed(found.source.turns[: found.first_turn]):
        if turn.role is not TurnRole.NARRATOR and (turn.label != own.label or turn.speaker != own.speaker):
            return turn
    return None
