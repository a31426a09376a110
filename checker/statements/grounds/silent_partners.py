"""Several people credited together, of whom one says nothing of the kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from checker.model import Article, Passage, Person, Span, Statement
from checker.statements.doubts import SilentPartner
from checker.statements.facts.said_words import SaidWords, stem
from checker.statements.grounds.statement_words import FEWEST, StatementWords, phrases_in
from checker.statements.passages import Found
from checker.thresholds import Threshold

if TYPE_CHECKING:
    from checker.language import Language

SAID_BY_PARTNER: Final = Threshold(
    0.8,
    unit="cosine and coverage together, up to 2",
    reason="one partner must plainly say it before the other's silence means anything",
    how_set="25 statements credited to several people read: supporters stood at .6 to 1.3",
)
FARTHER: Final = Threshold(
    0.25,
    unit="cosine and coverage together, up to 2",
    reason="a partner who says something comparable is not silent",
    how_set="25 statements credited to several people read",
)


class SilentPartners:
    """Finds who of several people credited together says nothing of a statement.

    Args:
        article: the article.
        said: every word of the record, by who says it.
        language: the language of both.
    """

    def __init__(self, article: Article, said: SaidWords, language: Language) -> None:
        self._article = article
        self._said = said
        self._language = language
        self._words = StatementWords(article, said, language)
        spoken_for = language.lexicon.table("spoken_for")
        self._joint, self._alone = spoken_for.having("joint"), spoken_for.having("alone")

    def of(self, statement: Statement, people: Sequence[Person], found: Found) -> Iterator[SilentPartner]:
        """Yield one of the people credited who says nothing of the kind."""
        best = {
            person: max((n for n in found.own.get(person, ())), key=lambda n: n.likeness, default=None)
            for person in people
        }
        heard = {person: near for person, near in best.items() if near is not None}
        if len(people) < 2 or len(heard) < len(people):
            return
        speaker, near = max(heard.items(), key=lambda pair: pair[1].likeness)
        alone = bool(phrases_in(near.passage.text, self._alone))
        if near.likeness < SAID_BY_PARTNER or (phrases_in(self._around(near.passage), self._joint) and not alone):
            return
        held = self._words.passage_stems(near)
        for silent, other in heard.items():
            if silent is speaker or near.likeness - other.likeness < FARTHER:
                continue
            known = self._said.by(silent) | self._said.asked_of(silent)
            missing = [word for word in self._words.content_words(statement) if stem(word.key) in held - known]
            names = [word for word in missing if word.raw[:1].isupper()]
            if names or alone or len(missing) >= FEWEST - 1:
                yield SilentPartner(silent, speaker, tuple(word.raw for word in names or missing), near, alone=alone)
                return

    def _around(self, passage: Passage) -> str:
        """The turn's words about a passage, in which "we agreed" would stand."""
        source = self._said.source(passage.source)
        turn = source.turns[passage.turns[-1]]
        span = passage.spans[-1]
        return Span(max(turn.span.start, span.start - 200), min(turn.span.end, span.end + 200)).of(source.text)
