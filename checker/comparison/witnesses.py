"""The quotations of all articles as witnesses: each one article's printing of something said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from checker.alignment.quoted import Quoted, quoted
from checker.alignment.source_words import Ground, Names, names_in
from checker.alignment.tokens import tokens
from checker.language import Language
from checker.model import (
    Article,
    Attribution,
    CheckedQuotation,
    Passage,
    Person,
    QuotationKind,
    Report,
    Source,
    Wording,
)
from checker.value_classes import dataclass

# Reported speech promises nobody's words, so it witnesses none.
_PRINTED = frozenset({QuotationKind.DIRECT, QuotationKind.PARTIAL})


@dataclass(frozen=True, slots=True)
class Witness:
    """One quotation of one article, its words made ready for alignment.

    ``article`` is the article's place among those compared, ``place`` the quotation's in its article: two witnesses
    are one if both agree. ``names`` are the proper names of the article, ``record`` is the source that has the words.
    """

    article: int
    place: int
    checked: CheckedQuotation = field(compare=False)
    text: str = field(compare=False, repr=False)
    quoted: Quoted = field(compare=False, repr=False)
    names: Names = field(compare=False, repr=False)
    record: Source | None = field(compare=False, repr=False)

    @property
    def language(self) -> Language:
        """Return the language of its article."""
        return self.quoted.language

    @property
    def words(self) -> str:
        """The quoted words as the article prints them."""
        return self.checked.quotation.text

    @property
    def attribution(self) -> Attribution | None:
        """Who the article says spoke them."""
        return self.checked.quotation.attribution

    @property
    def speaker(self) -> Person | None:
        """The person credited, where one can be named."""
        return self.attribution.speaker if self.attribution else None

    @property
    def passage(self) -> Passage | None:
        """The record's passage, where a record has the words."""
        return self.checked.passage if self.record else None

    @property
    def record_digest(self) -> str | None:
        """What tells the record's document from others, whatever it is called."""
        return self.record.document.sha256 if self.record else None


def witnesses_of(reports: Sequence[Report], languages: Sequence[Language]) -> tuple[Witness, ...]:
    """Return every quotation in marks with a word in it, article by article in the order given.

    Args:
        reports: one report an article.
        languages: the language of each article.
    """
    found = []
    for number, (report, language) in enumerate(zip(reports, languages, strict=True)):
        names = _names_of(report.article, language)
        sources = {source.id: source for source in report.sources}
        for place, checked in enumerate(report.quotes):
            if checked.quotation.kind in _PRINTED:
                witness = _witness(number, place, checked, report.article, names, sources, language)
                found += [witness] if witness.quoted.tokens else []
    return tuple(found)


def _witness(
    number: int,
    place: int,
    checked: CheckedQuotation,
    article: Article,
    names: Names,
    sources: Mapping[str, Source],
    language: Language,
) -> Witness:
    found = checked.wording is not Wording.UNSUPPORTED and checked.passage is not None
    record = sources[checked.passage.source] if found and checked.passage else None
    words = quoted(article.text, checked.quotation, language=language)
    return Witness(number, place, checked, article.text, words, names, record)


def ground_of(ready: Quoted) -> Ground:
    """A quotation's words as something to lay another one on: one speaker, no turns, every word in its place."""
    count = len(ready.tokens)
    return Ground(ready.tokens, (0,) * count, (0,) * count, tuple(range(count)), ready.language)


def _names_of(article: Article, language: Language) -> Names:
    blocks = (tokens(article.text, within=block.span, language=language) for block in article.body)
    return names_in(token for block in blocks for token in block)
