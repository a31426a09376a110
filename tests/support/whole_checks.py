"""Whole checks on small documents, with the real model and the real index, nothing kept on the disk."""

from __future__ import annotations

from functools import cache

from checker.alignment.source_words import names_in
from checker.alignment.tokens import tokens
from checker.articles.attribution.attributing import attribute
from checker.articles.page.body import read_article
from checker.articles.quotations.finding import find_quotations
from checker.documents import read_bytes
from checker.documents.purpose import Purpose
from checker.language.english import ENGLISH
from checker.matching.match import Match
from checker.matching.matches import PreparedQuotation, candidates_for, matches_for, prepare_quotation
from checker.matching.selection import ChosenMatch, choose_match
from checker.matching.voices import Record
from checker.model import Article, CheckedQuotation, Report, Severity, Source
from checker.people.cast import merge_people
from checker.retrieval.index import Index
from checker.running.checking import Checker
from checker.running.reading_sources import read_sources


@cache
def checker(*, style: str = "standard", complete: bool = False) -> Checker:
    """The checker, its model loaded once for each style."""
    return Checker(style=style, cache=False, complete=complete)


def article(text: str) -> Article:
    """An article of this text."""
    return read_article(read_bytes(text.encode(), name="article.txt", language=ENGLISH), ENGLISH)


def source(text: str, *, name: str = "record", speaker: str | None = None) -> Source:
    """A source of this text."""
    document = read_bytes(text.encode(), name=f"{name}.txt", purpose=Purpose.SOURCE, language=ENGLISH)
    return read_sources([document], speaker=speaker)[0]


def report(printed: str, *records: str | Source, style: str = "standard", complete: bool = False) -> Report:
    """The whole report on an article and its records."""
    read = [one if isinstance(one, Source) else source(one, name=f"record{at}") for at, one in enumerate(records)]
    return checker(style=style, complete=complete).check(article(printed), read)


def only(printed: str, *records: str | Source, style: str = "standard", complete: bool = False) -> CheckedQuotation:
    """What is said of an article's only quotation."""
    (quote,) = report(printed, *records, style=style, complete=complete).quotes
    return quote


def codes(quote: CheckedQuotation) -> set[str]:
    """The codes of a quotation's findings."""
    return {finding.code for finding in quote.findings}


def errors(quote: CheckedQuotation) -> set[str]:
    """The codes of a quotation's errors: what a reporter is accused of."""
    return {finding.code for finding in quote.findings if finding.severity is Severity.ERROR}


def attempts(printed: str, *records: str | Source) -> tuple[PreparedQuotation, tuple[Match, ...]]:
    """An article's first quotation as it is sought, and what every voice of the records has to offer for it."""
    read = [one if isinstance(one, Source) else source(one, name=f"record{at}") for at, one in enumerate(records)]
    written = article(printed)
    known = merge_people((person for one in read for person in one.speakers), ENGLISH)
    record = Record(read, language=ENGLISH)
    quotation = attribute(written, find_quotations(written, ENGLISH), known=known, language=ENGLISH)[0]
    one = prepare_quotation(written.text, quotation, record)
    (candidates,) = candidates_for([one], Index.build(read, checker().encoder))
    names = names_in(
        token for block in written.body for token in tokens(written.text, within=block.span, language=ENGLISH)
    )
    return one, matches_for(one, candidates, record, names)


def chosen(printed: str, *records: str | Source) -> ChosenMatch:
    """The choice made for an article's first quotation."""
    return choose_match(attempts(printed, *records)[1])
