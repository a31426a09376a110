"""An article's sentences and people as the search for reported speech reads them.

This is the one place where reported speech meets the sentence reader and the coreference of quotations.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checker.articles.coreference.outcome import Resolution
from checker.articles.coreference.resolving import Coreference
from checker.articles.syntax.masked_sentence import clauses_of
from checker.articles.syntax.mentions import Mention
from checker.articles.syntax.name_spotting import Vocabulary
from checker.articles.syntax.noun_phrases import mentions_in
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.model import Article, Person, Quotation


class StatementSentences:
    """The sentences in reading order, quotations masked, and whom their mentions mean.

    Args:
        article: the article the quotations' spans point into.
        quotations: its quotations with their attributions, so that a later "he" can mean who spoke before.
        known: the people of the sources.
    """

    def __init__(self, article: Article, quotations: Sequence[Quotation], known: Sequence[Person]) -> None:
        clauses = clauses_of(article, quotations)
        vocabulary = Vocabulary(clauses, (person.name.split()[-1] for person in known if person.name.strip()))
        self.readers = tuple(
            SentenceReader(index, clause, mentions_in(clause, article.text, vocabulary))
            for index, clause in enumerate(clauses)
        )
        self._people = Coreference(self.readers, known)
        self._quoted = _quotations_by_sentence(self.readers, quotations)
        self._read = 0

    def resolve(self, reader: SentenceReader, mention: Mention, *, cue: str = "") -> Resolution:
        """Whom a mention of the sentence means; ask in reading order."""
        self._read_up_to(reader.index)
        return self._people.resolve(reader.index, mention, cue=cue)

    def _read_up_to(self, index: int) -> None:
        while self._read <= index:
            if self._read < index:
                self._learn_speakers(self._read)
            self._people.read(self._read)
            self._read += 1
        if index:
            self._learn_speakers(index - 1)

    def _learn_speakers(self, index: int) -> None:
        """Tell the coreference who was quoted in a sentence that has been read."""
        reader = self.readers[index]
        for quotation in self._quoted.pop(index, ()):
            attribution = quotation.attribution
            for mention in reader.mentions:
                if attribution is not None and mention.span == attribution.mention_span:
                    self._people.resolve(index, mention, quoted=quotation.text, cue=attribution.cue or "")


def _quotations_by_sentence(
    readers: Sequence[SentenceReader], quotations: Sequence[Quotation]
) -> dict[int, list[Quotation]]:
    found: dict[int, list[Quotation]] = defaultdict(list)
    for quotation in quotations:
        place = quotation.attribution.mention_span if quotation.attribution else None
        for reader in readers:
            if place is not None and reader.clause.span.contains(place):
                found[reader.index].append(quotation)
                break
    return found
