"""Checking an article against whatever a library has for it."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from checker.embedding import load_encoder
from checker.library.choosing import Selection, choose_sources
from checker.library.library_faults import LibraryWarning, VectorsError
from checker.library.library_view import Library
from checker.library.remembering import RememberingEncoder
from checker.library.source_filter import Narrowing
from checker.library.upkeep import rebuild
from checker.model import Article, Report, Source, SourceChoice
from checker.running import checking as pipeline


def check_by_library(
    checker: pipeline.Checker,
    article: Article,
    folder: Path,
    *,
    sources: Sequence[Source] = (),
    narrowing: Narrowing | None = None,
    model: str | None = None,
) -> Report:
    """The article checked against the sources of the library that it quotes, and those given besides.

    Damaged vectors are made anew from the store, with a warning, before the article is checked.

    Args:
        checker: judges; it lends its encoder.
        article: the article.
        folder: the library's folder.
        sources: sources to check against whatever the library has.
        narrowing: the only sources of the library that come into question.
        model: the checker's model, as it was named.

    Raises:
        LibraryError: if the library cannot be used.
    """
    try:
        return _check(checker, article, folder, sources, narrowing)
    except VectorsError as error:
        warnings.warn(f"{error.what} They are made anew from the store now.", LibraryWarning, stacklevel=2)
    rebuild(folder, load_encoder(model, cache=False))
    return _check(checker, article, folder, sources, narrowing)


def _check(
    checker: pipeline.Checker, article: Article, folder: Path, sources: Sequence[Source], narrowing: Narrowing | None
) -> Report:
    with Library(folder) as library:
        own, remembering = checker.encoder, RememberingEncoder(checker.encoder, library)
        selection = choose_sources(article, library, remembering, narrowing=narrowing)
        given = {source.document.sha256 for source in sources}
        chosen = [one for one in selection.chosen if one.source.document.sha256 not in given]
        record = pipeline.read_sources([*sources, *(one.source for one in chosen)])
        checker.encoder = remembering
        try:
            report = checker.check(article, record)
        finally:
            checker.encoder = own
    why = [one.why for one in chosen]
    choices = [SourceChoice(source.id, reason) for source, reason in zip(record[len(sources) :], why, strict=True)]
    return replace(report, choices=tuple(choices), remarks=_remarks(selection, folder))


def _remarks(selection: Selection, folder: Path) -> tuple[str, ...]:
    if selection.chosen:
        return selection.remarks
    return (f"no source of the library {folder} has what the article quotes", *selection.remarks)
