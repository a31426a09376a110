"""How near to a quotation the article mentions the passage's speaker, and whether the person credited asked them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.language import Language
from checker.matching.match import Match
from checker.matching.matches import PreparedQuotation
from checker.model import Article, Person, Quotation, Span, Turn, TurnRole
from checker.people.identity import Likeness, same_person
from checker.people.names import parse_name
from checker.thresholds import Threshold

_ASKING = re.compile(r"\b(?:ask(?:ed|s|ing)?|question(?:ed|s)?|reporters?|moderators?|journalists?|interviewers?)\b")

QUESTION_AT_END = Threshold(
    80,
    unit="characters",
    reason="a turn asks if a question mark stands among its last characters: a short remark may follow the question",
    how_set="by hand, from the questions of the records that were read",
)


def distance_to_speaker(article: Article, one: PreparedQuotation, found: Match) -> int | None:
    """Count the characters between the quotation and the nearest mention of the passage's speaker.

    A mention is a name, a role or a pronoun that may mean them; a speaker whom the record does not name is looked for
    by the words for somebody who asks. None where the article has none.
    """
    return min(_distances(article, one, found), default=None)


def _distances(article: Article, one: PreparedQuotation, found: Match) -> Iterator[int]:
    quotation, language = one.quotation, one.quoted.language
    speaker, attribution = found.speaker, quotation.attribution
    credited = attribution.speaker if attribution else None
    pattern = _ASKING if speaker is None else _family_of(speaker, credited, language)
    if pattern is not None:
        for match in pattern.finditer(article.text):
            place = Span(match.start(), match.end())
            if not any(part.overlaps(place) for part in quotation.spans):
                yield _distance(place, quotation)
    if attribution is not None and speaker is not None:
        for rival in attribution.rivals:
            if same_person(rival.person, speaker, language) is not Likeness.DIFFERENT:
                yield rival.distance


def _family_of(speaker: Person, credited: Person | None, language: Language) -> re.Pattern[str] | None:
    """The speaker's family name; None where the person credited bears it too, and it says nothing."""
    family = _family(speaker, language)
    if credited is not None and _family(credited, language).casefold() == family.casefold():
        return None
    return re.compile(rf"\b{re.escape(family)}\b", re.IGNORECASE)


def _family(person: Person, language: Language) -> str:
    name = parse_name(person.name, language)
    return name.family or name.given or person.name


def _distance(place: Span, quotation: Quotation) -> int:
    return min(max(place.start - part.end, part.start - place.end, 0) for part in quotation.spans)


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
