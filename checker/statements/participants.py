"""Who takes part in the event a record is of, and which of them a statement credits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from checker.model import Credited, Person, Source, Statement, TurnRole
from checker.people.identity import Likeness, roles_of, same_person
from checker.people.nations import nations_of
from checker.thresholds import Threshold

if TYPE_CHECKING:
    from checker.language import Language

MAIN_SHARE: Final = Threshold(
    0.04,
    unit="share of the record's words",
    reason="who says less takes no part of the event that an article could mean by “all” or “rivals”",
    how_set="by hand: candidates of debates speak from .08 up, guests of a press conference below .02",
)
ASKING_SHARE: Final = Threshold(
    0.5,
    unit="share of a speaker's turns that ask",
    reason="moderators carry names and speak much, but nobody means them by “all candidates”",
    how_set="by hand: moderators of debates ask in .5 to .8 of their turns, candidates in .02 to .15",
)


class Participants:
    """The people who speak in the sources, and those of them the event is about."""

    def __init__(self, sources: Sequence[Source], language: Language) -> None:
        self._language = language
        self._nations = nations_of(language)
        self._country_of = language.lexicon.table("capitals").values("country")
        words: Counter[str] = Counter()
        turns: Counter[str] = Counter()
        asking: Counter[str] = Counter()
        self._people: dict[str, Person] = {}
        for source in sources:
            for turn in source.turns:
                if turn.speaker is None:
                    continue
                text, name = turn.span.of(source.text), turn.speaker.name
                self._people.setdefault(name, turn.speaker)
                words[name] += len(text.split())
                turns[name] += 1
                asking[name] += turn.role in (TurnRole.MODERATOR, TurnRole.QUESTIONER) or text.rstrip().endswith("?")
        total = sum(words.values())
        self.main = tuple(
            self._people[name]
            for name, count in words.most_common()
            if count >= MAIN_SHARE * total and asking[name] < ASKING_SHARE * turns[name]
        )

    def speaks(self, person: Person) -> bool:
        """Whether the person has a turn, under a label that surely is theirs."""
        return any(same_person(person, other, self._language) is Likeness.SAME for other in self._people.values())

    def credited(self, statement: Statement) -> tuple[Person, ...]:
        """Everybody the statement credits, those included whom it only counts ("both", "his rivals")."""
        if statement.credited is not Credited.TOGETHER or statement.speakers:
            return statement.speakers
        if (named := self._of_countries(statement.mention)) is not None:
            return named
        others = [
            person
            for person in self.main
            if not any(same_person(person, left_out, self._language) is Likeness.SAME for left_out in statement.but)
        ]
        fits = statement.together in (0, len(others)) and (statement.but or statement.together)
        return tuple(others) if fits else ()

    def _of_countries(self, mention: str) -> tuple[Person, ...] | None:
        """The people who speak for the countries of "Moscow and Washington"; None where it names no country."""
        words = " ".join(mention.casefold().replace(".", "").split())
        for capital, country in self._country_of.items():
            words = re.sub(rf"\b{capital}\b", country, words)
        _, nations = self._nations.take(words)
        if not nations:
            return None
        people = [person for person in self.main if _speaks_for(person, nations, self._language)]
        return tuple(people) if len(people) == len(nations) else ()


def _speaks_for(person: Person, nations: frozenset[str], language: Language) -> bool:
    """Return whether the person holds an office of one of the countries."""
    return any(role.nations & nations for role in roles_of(person, language))
