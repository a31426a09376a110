"""Check an article against whatever a library of sources has for it."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from checker.articles.attribution.attributing import attribute
from checker.articles.quotations.finding import find_quotations
from checker.embedding import load_encoder
from checker.language import Language
from checker.library.choosing import Selection, choose_sources
from checker.library.library_faults import LibraryWarning, VectorsError
from checker.library.library_view import Library
from checker.library.remembering import RememberingEncoder
from checker.library.source_filter import Narrowing
from checker.library.upkeep import rebuild
from checker.model import Article, Quotation, Report, Source, SourceChoice
from checker.running.checking import Checker
from checker.running.languages import LANGUAGES, language_of_article
from checker.running.preparing import prepare
from checker.running.reading_sources import read_sources


def check_by_library(
    checker: Checker,
    article: Article,
    folder: Path,
    *,
    sources: Sequence[Source] = (),
    narrowing: Narrowing | None = None,
    model: str | None = None,
) -> Report:
    """Return the report on an article, checked against the sources of the library that it quotes and those given.

    Damaged vectors are made again from the store, with a warning, before the article is checked.

    Args:
        checker: judges; its encoder must be the one that made the library's vectors.
        article: the article.
        folder: the library's folder.
        sources: sources to check against whatever the library has.
        narrowing: the only sources of the library that may be chosen.
        model: the checker's model, as it was named.

    Raises:
        LibraryError: if the library cannot be used.
        UnknownLanguageError: if the article or a source is in a language that the checker does not know.
    """
    language = language_of_article(article)
    found = find_quotations(article, language)
    try:
        return _check(checker, article, found, language, folder, sources, narrowing)
    except VectorsError as error:
        warnings.warn(f"{error.what} They are made again from the store now.", LibraryWarning, stacklevel=2)
    rebuild(folder, load_encoder(model, cache=False), languages=LANGUAGES)
    return _check(checker, article, found, language, folder, sources, narrowing)


def _check(
    checker: Checker,
    article: Article,
    found: Sequence[Quotation],
    language: Language,
    folder: Path,
    sources: Sequence[Source],
    narrowing: Narrowing | None,
) -> Report:
    with Library(folder) as library:
        encoder = RememberingEncoder(checker.encoder, library)
        # Before the sources are chosen, the article alone says who spoke; the judgement then knows the record's people.
        credited = attribute(article, found, language=language)
        selection = choose_sources(article, credited, library, encoder, language=language, narrowing=narrowing)
        given = {source.document.sha256 for source in sources}
        chosen = [choice for choice in selection.chosen if choice.source.document.sha256 not in given]
        record = read_sources([*sources, *(choice.source for choice in chosen)])
        report = checker.judge(article, found, prepare(record, encoder, language))
    reasons = [choice.why for choice in chosen]
    choices = [SourceChoice(source.id, why) for source, why in zip(record[len(sources) :], reasons, strict=True)]
    return replace(report, choices=tuple(choices), remarks=_remarks(selection, folder))


def _remarks(selection: Selection, folder: Path) -> tuple[str, ...]:
    if selection.chosen:
        return selection.remarks
    return (f"no source of the library {folder} has what the article quotes", *selection.remarks)
