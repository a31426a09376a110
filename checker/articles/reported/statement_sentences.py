"""An article's sentences and people as the search for reported speech reads them.

This is the one place where reported speech meets the sentence reader and the coreference of quotations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.articles.coreference.outcome import UNCLEAR, Resolution
from checker.articles.coreference.people import Roster
from checker.articles.coreference.questions import Key, Question
from checker.articles.coreference.resolving import resolve_all
from checker.articles.syntax.masked_sentence import clauses_of
from checker.articles.syntax.mentions import Mention
from checker.articles.syntax.name_spotting import Vocabulary
from checker.articles.syntax.noun_phrases import mentions_in
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.language import Language
from checker.model import Article, Person, Quotation
from checker.people.cast import merge_people


class StatementSentences:
    """The sentences in reading order, quotations masked, and whom their mentions mean.

    Mentions are asked about first (:meth:`resolve` then answers that they are unclear), and resolved together by
    :meth:`answer`, since a later "he" leans on who spoke before.

    Args:
        article: the article the quotations' spans point into.
        quotations: its quotations with their attributions, so that a later "he" can mean who spoke before.
        known: the people of the sources.
        language: the article's.
    """

    def __init__(
        self, article: Article, quotations: Sequence[Quotation], known: Sequence[Person], language: Language
    ) -> None:
        clauses = clauses_of(article, quotations, language)
        vocabulary = Vocabulary(clauses, language, (person.name.split()[-1] for person in known if person.name.strip()))
        self.readers = tuple(
            SentenceReader(index, clause, mentions_in(clause, article.text, vocabulary), language)
            for index, clause in enumerate(clauses)
        )
        self._roster = Roster(self.readers, merge_people(known, language), language)
        self._language = language
        self._questions = {question.key: question for question in _who_spoke(self.readers, quotations)}
        self._answers: Mapping[Key, Resolution] = {}

    def resolve(self, reader: SentenceReader, mention: Mention, *, cue: str = "") -> Resolution:
        """Return whom a mention of the sentence means, as far as it has been answered."""
        question = Question(reader.index, mention, cue=cue)
        self._questions.setdefault(question.key, question)
        return self._answers.get(question.key, Resolution(None, UNCLEAR))

    def answer(self) -> None:
        """Resolve every mention that was asked about."""
        resolved = resolve_all(self.readers, self._roster, self._questions.values(), self._language)
        self._answers = resolved.answers


def _who_spoke(readers: Sequence[SentenceReader], quotations: Sequence[Quotation]) -> Iterator[Question]:
    """Yield the mentions that quotations are credited to."""
    for quotation in quotations:
        attribution = quotation.attribution
        place = attribution.mention_span if attribution else None
        for reader in readers:
            if attribution is None or place is None or not reader.clause.span.contains(place):
                continue
            for mention in reader.mentions:
                if mention.span == place:
                    yield Question(reader.index, mention, quotation.text, attribution.cue or "")
