"""Statements of one person that another says, and the one credited does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from checker.model import Article, Credited, Person, Statement, StatementForm
from checker.people.identity import Likeness, same_person
from checker.statements.doubts import SaidByAnother
from checker.statements.facts.said_words import SaidWords
from checker.statements.grounds.statement_words import FEWEST, RARE, StatementWords
from checker.statements.passages import Found, Near
from checker.thresholds import Threshold

if TYPE_CHECKING:
    from checker.language import Language

FAR_BETTER: Final = Threshold(
    0.5,
    unit="cosine and coverage together, up to 2",
    reason="whoever attacks a plan speaks of it as near as its author: only a great distance is worth a look",
    how_set="210 statements read: of distances above .5 one in six was of interest",
)
SAID_BY_OTHER: Final = Threshold(
    1.0,
    unit="cosine and coverage together, up to 2",
    reason="the other passage must plainly be the statement's",
    how_set="210 statements read",
)


class SaidByOthers:
    """Finds who else says what a statement credits to one person.

    Args:
        article: the article.
        said: every word of the record, by who says it.
        main: the people the event is about; whoever else speaks may have asked.
        language: the language of both.
    """

    def __init__(self, article: Article, said: SaidWords, main: Sequence[Person], language: Language) -> None:
        self._article = article
        self._said = said
        self._main = main
        self._language = language
        self._words = StatementWords(article, said, language)

    def of(self, statement: Statement, people: Sequence[Person], found: Found) -> Iterator[SaidByAnother]:
        """Yield another's passage that says the statement, at most one."""
        if len(people) != 1 or statement.credited is not Credited.NAMED or statement.form is StatementForm.TOPIC:
            return
        if not self._named_outright(statement, people[0]):
            return
        about = self._words.about(statement)
        others = [near for near in found.others if self._speaks_for_themselves(near, people[0])]
        best = max(others, key=lambda near: near.likeness, default=None)
        own = max((near.likeness for near in found.ranked()), default=0.0)
        if best is None or len(about) < FEWEST or best.likeness < SAID_BY_OTHER or best.likeness - own < FAR_BETTER:
            return
        held = self._words.passage_stems(best)
        shared = [word for word in about if word in held]
        if len(shared) >= FEWEST and any(self._said.counts[word] <= RARE for word in shared):
            yield SaidByAnother(best, tuple(shared), best.likeness - own)

    def _named_outright(self, statement: Statement, person: Person) -> bool:
        """Whether the statement's own words name the person: whom "he" or "the governor" means may be read wrongly."""
        return person.name.split()[-1].casefold() in statement.mention.casefold()

    def _speaks_for_themselves(self, near: Near, credited: Person) -> bool:
        """Whether it is of somebody the event is about, asks nothing and does not speak of the person credited."""
        speaker = near.passage.speaker
        if speaker is None or not any(
            same_person(speaker, person, self._language) is Likeness.SAME for person in self._main
        ):
            return False
        text = near.core.of(self._said.text_of(near.passage.source))
        family = credited.name.split()[-1].casefold()
        return "?" not in text and family not in text.casefold()
