"""The calls of a Python program: check one article or many, against given sources or a library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from checker import model
from checker.api.checked_report import Report
from checker.api.given_texts import GivenArticle, GivenSource, article_given, sources_given
from checker.config.styles import HouseStyle
from checker.errors import CheckerError
from checker.gate.fingerprints import with_fingerprints
from checker.library.source_filter import Narrowing, narrowing
from checker.running import checking
from checker.running.checking_by_library import check_by_library

OnError = Callable[[GivenArticle, CheckerError], object]
Sources = GivenSource | Iterable[GivenSource] | None


class Checker:
    """Checks articles with one model, loaded once, and one house style.

    Args:
        style: the house style that sets severities, or its name: "strict", "standard" or "lenient".
        model: a sentence-transformers model's name or folder; None for the one that ships with the checker.
        cache: whether what was read and judged may be kept between runs.
        complete: whether the sources are declared to hold everything that was said.
        reported: whether reported statements are looked at beside quotations.
        judge: the folder of an entailment model that says which statements their passages bear out; None for none.

    Raises:
        OptionError: if no house style has this name.
        ModelError: if the model is missing, damaged or has the wrong digest.
    """

    def __init__(
        self,
        *,
        style: HouseStyle | str = "standard",
        model: str | None = None,
        cache: bool = True,
        complete: bool = False,
        reported: bool = True,
        judge: str | None = None,
    ) -> None:
        self._model = model
        self._checker = checking.Checker(
            style=style, model=model, cache=cache, complete=complete, reported=reported, judge=judge
        )

    def check(
        self,
        article: GivenArticle,
        sources: Sources = None,
        *,
        library: str | Path | None = None,
        speaker: str | None = None,
        date: str | None = None,
        source_ids: Sequence[str] = (),
    ) -> Report:
        """Return the report on one article.

        Args:
            article: its path, or an :class:`~checker.Article`.
            sources: one source or several, as paths or :class:`~checker.Source`.
            library: the folder of a library, in which the right sources are found.
            speaker: who speaks in sources without labels; of a library, only sources where they speak come into
                question.
            date: only the library's sources of a day, month, year or FIRST..LAST.
            source_ids: sources of the library that are used whatever they hold.

        Raises:
            CheckerError: if a document, an option, the library or the model allows no trustworthy verdict.
        """
        only = narrowing(ids=source_ids, speaker=speaker, date=date)
        return self._check(article_given(article), sources_given(sources, speaker=speaker), library, only)

    def check_many(
        self,
        articles: GivenArticle | Iterable[GivenArticle],
        sources: Sources = None,
        *,
        library: str | Path | None = None,
        speaker: str | None = None,
        date: str | None = None,
        source_ids: Sequence[str] = (),
        on_error: OnError | None = None,
    ) -> Iterator[Report]:
        """Yield the report on each article as it is done; sources are read once.

        Args:
            articles: paths or :class:`~checker.Article`; any iterable, taken one at a time.
            sources: as for :meth:`check`.
            library: as for :meth:`check`.
            speaker: as for :meth:`check`.
            date: as for :meth:`check`.
            source_ids: as for :meth:`check`.
            on_error: called with an article that has no verdict and the reason; the others go on. Without it the
                reason is raised.

        Raises:
            CheckerError: if the sources cannot be read, or an article has no verdict and ``on_error`` is not given.
        """
        record = sources_given(sources, speaker=speaker)
        only = narrowing(ids=source_ids, speaker=speaker, date=date)
        for article in _each(articles):
            try:
                report = self._check(article_given(article), record, library, only)
            except CheckerError as error:
                if on_error is None:
                    raise
                on_error(article, error)
                continue
            yield report

    def _check(
        self, article: model.Article, record: tuple[model.Source, ...], library: str | Path | None, only: Narrowing
    ) -> Report:
        if library is None:
            report = self._checker.check(article, record)
        else:
            report = check_by_library(
                self._checker, article, Path(library), sources=record, narrowing=only, model=self._model
            )
        return Report.of(with_fingerprints(report))


def check(
    article: GivenArticle,
    sources: Sources = None,
    *,
    library: str | Path | None = None,
    style: HouseStyle | str = "standard",
    speaker: str | None = None,
    model: str | None = None,
    cache: bool = True,
    complete: bool = False,
) -> Report:
    """Return the report on one article; for several a :class:`Checker` loads the model once.

    Args:
        article: its path, or an :class:`~checker.Article`.
        sources: the primary records to check it against, one or several.
        library: the folder of a library, in which the right sources are found.
        style: the house style that sets severities.
        speaker: who speaks in a source that has no labels.
        model: a sentence-transformers model's name or folder; None for the one that ships with the checker.
        cache: whether what was read and judged may be kept between runs.
        complete: whether the sources are declared to hold everything that was said.

    Raises:
        CheckerError: if a document, an option or the model does not allow a trustworthy verdict.
    """
    checker = Checker(style=style, model=model, cache=cache, complete=complete)
    return checker.check(article, sources, library=library, speaker=speaker)


def check_many(
    articles: GivenArticle | Iterable[GivenArticle],
    sources: Sources = None,
    *,
    library: str | Path | None = None,
    style: HouseStyle | str = "standard",
    speaker: str | None = None,
    on_error: OnError | None = None,
) -> Iterator[Report]:
    """Yield the report on each article as it is done; see :meth:`Checker.check_many`.

    Raises:
        CheckerError: if the sources cannot be read, or an article has no verdict and ``on_error`` is not given.
    """
    checker = Checker(style=style)
    yield from checker.check_many(articles, sources, library=library, speaker=speaker, on_error=on_error)


def quotations(article: GivenArticle, *, known: Sequence[model.Person] = ()) -> Report:
    """Return a report with an article's quotations and who is said to have spoken them; no model is loaded.

    Args:
        article: its path, or an :class:`~checker.Article`.
        known: people who may be named in it.

    Raises:
        InputError: if the article cannot be read, or is in a language that the checker does not know.
    """
    return Report.of(checking.quotations(article_given(article), known=known))


def _each(articles: GivenArticle | Iterable[GivenArticle]) -> Iterable[GivenArticle]:
    """Return the articles one by one; a path by itself is one article, not its letters."""
    return [articles] if isinstance(articles, str | Path | model.Document | model.Article) else articles
