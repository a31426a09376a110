"""Statements of one person that another says, and the one credited does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from checker.articles.reported.speech_acts import speech_acts
from checker.model import Article, Credited, Passage, Person, Quotation, Span, Statement, StatementForm
from checker.people.identity import Likeness, same_person
from checker.statements.doubts import QuotedFromAnother, SaidByAnother
from checker.statements.facts.said_words import SaidWords, stem
from checker.statements.grounds.statement_words import FEWEST, RARE, StatementWords
from checker.statements.passages import Found, Near
from checker.thresholds import Threshold
from checker.words import Word

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

SAID_IN_THESE_WORDS: Final = Threshold(
    0.75,
    unit="cosine and coverage together, up to 2",
    reason="the other's passage must be about the same thing before the words it shares count",
    how_set="474 true clauses of 142 articles that name the speaker: none in doubt; of 262 moved to another person 62 "
    "were found, both with the bar after this one",
)
NEARER: Final = Threshold(
    0.25,
    unit="cosine and coverage together, up to 2",
    reason="who says something comparable in other words has said it, too",
    how_set="with the bar before; at .15 three true clauses were in doubt",
)
NEARER_AS_THE_QUOTATION: Final = Threshold(
    0.15,
    unit="cosine and coverage together, up to 2",
    reason="the quotation that goes with the statement is another's already: less distance is needed",
    how_set="by hand; in 142 articles no quotation right behind a statement was another's",
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
        self._acts = speech_acts(language)
        becomes = language.lexicon.table("first_person").values("becomes")
        self._pronouns = {word for word, own in becomes.items() if own == "i"}

    def of(
        self,
        statement: Statement,
        people: Sequence[Person],
        found: Found,
        quoted: Sequence[tuple[Quotation, Passage]],
    ) -> Iterator[SaidByAnother | QuotedFromAnother]:
        """Yield another's passage that says the statement, at most one."""
        if len(people) != 1 or statement.credited is not Credited.NAMED or statement.form is StatementForm.TOPIC:
            return
        outright = self._named_outright(statement, people[0])
        if not outright and statement.mention.casefold() not in self._pronouns:
            return
        others = [near for near in found.others if self._speaks_for_themselves(near, people[0])]
        own = max((near.likeness for near in found.ranked()), default=0.0)
        for near in sorted(others, key=lambda near: -near.likeness):
            doubt = (
                self._unsaid(statement, people[0], near, own)
                or (self._with_quotation(statement, people[0], near, own, quoted) if outright else None)
                or (self._far_better(statement, people[0], near, own) if outright else None)
            )
            if doubt is not None:
                yield doubt
                return

    def _unsaid(self, statement: Statement, person: Person, near: Near, own: float) -> SaidByAnother | None:
        """Return the doubt where the passage has words of the statement that the person never says, nor is asked."""
        if statement.form is not StatementForm.CLAUSE or self._asks(statement):
            return None
        if near.likeness < SAID_IN_THESE_WORDS or near.likeness - own < NEARER:
            return None
        shared = self._shared(statement, near)
        unsaid = self._unsaid_of(person, shared)
        if len(shared) < FEWEST or not unsaid:
            return None
        distance = near.likeness - own
        return SaidByAnother(near, _raw(shared), distance, unsaid=_raw(unsaid))

    def _with_quotation(
        self,
        statement: Statement,
        person: Person,
        near: Near,
        own: float,
        quoted: Sequence[tuple[Quotation, Passage]],
    ) -> QuotedFromAnother | None:
        """Return the doubt where the quotation that goes with the statement stands in the same passage of another."""
        if near.likeness < SAID_IN_THESE_WORDS or near.likeness - own < NEARER_AS_THE_QUOTATION:
            return None
        if len(self._shared(statement, near)) < FEWEST - 1:
            return None
        for passage in self._quoted_with(statement, person, quoted):
            if passage.source == near.passage.source and set(passage.turns) & set(near.passage.turns):
                return QuotedFromAnother(near, passage)
        return None

    def _quoted_with(
        self, statement: Statement, person: Person, quoted: Sequence[tuple[Quotation, Passage]]
    ) -> Iterator[Passage]:
        """Yield passages of others that the article quotes as the person's, in the statement's sentence or the next."""
        behind = [span for span in self._article.sentences if span.start >= statement.carrier.end][:1]
        reach = Span(statement.carrier.start, behind[0].end if behind else statement.carrier.end)
        for quotation, passage in quoted:
            credited = quotation.attribution.speaker if quotation.attribution else None
            if credited is None or passage.speaker is None or not reach.overlaps(quotation.spans[0]):
                continue
            same = same_person(credited, person, self._language) is Likeness.SAME
            if same and same_person(passage.speaker, person, self._language) is Likeness.DIFFERENT:
                yield passage

    def _far_better(self, statement: Statement, person: Person, near: Near, own: float) -> SaidByAnother | None:
        """Return the doubt where the passage says the statement plainly, and the person's own are far from it."""
        if near.likeness < SAID_BY_OTHER or near.likeness - own < FAR_BETTER:
            return None
        shared = self._shared(statement, near)
        if len(shared) < FEWEST or not self._unsaid_of(person, shared):
            return None  # a short answer takes over the words of its question
        if all(self._said.counts[stem(word.key)] > RARE for word in shared):
            return None
        return SaidByAnother(near, _raw(shared), near.likeness - own)

    def _unsaid_of(self, person: Person, words: Sequence[Word]) -> list[Word]:
        """Return those of the words that the person never says, nor is asked."""
        known = self._said.by(person) | self._said.asked_of(person)
        return [word for word in words if stem(word.key) not in known]

    def _shared(self, statement: Statement, near: Near) -> list[Word]:
        """Return the statement's content words that the passage has, each once."""
        held = self._words.passage_stems(near)
        words = {stem(word.key): word for word in self._words.content_words(statement)}
        return [word for key, word in words.items() if key in held]

    def _asks(self, statement: Statement) -> bool:
        """Whether the cue asks: what somebody asks is often what another has said."""
        act = self._acts.verb(statement.cue.casefold().split())
        return act is not None and act.act.takes("asks")

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


def _raw(found: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.raw for word in found)
