"""Judges one article after another by the settings of each; models and sources are read once and kept between them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from checker.config.settings import Settings
from checker.config.styles import HouseStyle, named_style
from checker.embedding.folders import kept_files
from checker.errors import CheckerError, ConfigError, ModelError, OptionError
from checker.gate.decision import Policy, Unsupported
from checker.gate.fingerprints import with_fingerprints
from checker.keeping import KeptFiles
from checker.library.source_filter import narrowing
from checker.model import Article, Document, Report, Source
from checker.output.batch import Unreadable
from checker.running.checking import Checker
from checker.running.reading_documents import article_of
from checker.running.reading_sources import read_sources
from checker.running.time_limit import at_most

# An article as it is on disk, or one that was read from elsewhere, as from standard input.
Given = Path | Document | Article
Readers = Callable[[Sequence[str], str | None, KeptFiles | None], tuple[Source, ...]]

MOST_RECORDS: Final = 32
"""Lists of sources kept between articles, about 2 MB each; an archive has more than fit into memory."""


class ArticleJudge:
    """Judges articles by their settings.

    Args:
        read: reads the sources of these names for a given speaker, with what is kept between runs; by default they are
            paths.
        threads: texts encoded at a time; by default one for each core.
    """

    def __init__(self, read: Readers | None = None, *, threads: int | None = None) -> None:
        self._read: Readers = read or _from_files
        self._threads = threads
        self._checkers: dict[object, Checker] = {}
        self._records: OrderedDict[object, tuple[Source, ...]] = OrderedDict()

    def judge(self, article: Given, settings: Settings) -> Report | Unreadable:
        """Return the report on an article, findings with their fingerprints, or why there is none.

        Raises:
            ModelError: if the model is missing or damaged, for then nothing can be judged.
            OptionError: if there is a limit of time that cannot be kept here.
        """
        path = article_name(article)
        try:
            with at_most(settings.timeout, path):
                return with_fingerprints(self._check(article, settings))
        except (ModelError, OptionError):
            raise
        except CheckerError as error:
            return Unreadable.because(path, error)
        except Exception as error:  # whatever went wrong with one article, the others keep their verdicts
            return Unreadable.because(path, internal_error(path, error))

    def forget_sources(self) -> None:
        """Read the sources anew for the next article, for they have changed."""
        self._records.clear()

    def _check(self, article: Given, settings: Settings) -> Report:
        written = article_of(article)
        checker, record = self._checker(settings), self._record(settings)
        if settings.library is None:
            return checker.check(written, record)
        from checker.running.checking_by_library import check_by_library

        return check_by_library(
            checker,
            written,
            Path(settings.library),
            sources=record,
            narrowing=narrowing(ids=settings.source_ids, speaker=settings.speaker, date=settings.source_date),
            model=settings.model,
        )

    def _checker(self, settings: Settings) -> Checker:
        rules = tuple(sorted(settings.rules.items()))
        same = (settings.style, rules, settings.model, settings.cache, settings.sources_complete)
        key = (*same, settings.reported, settings.judge)
        if key not in self._checkers:
            self._checkers[key] = Checker(
                style=style_of(settings),
                model=settings.model,
                cache=settings.cache,
                complete=settings.sources_complete,
                reported=settings.reported,
                judge=settings.judge,
                threads=self._threads,
            )
        return self._checkers[key]

    def _record(self, settings: Settings) -> tuple[Source, ...]:
        if not settings.sources and settings.library is None:
            raise ConfigError(
                "no source is set for this article",
                why="an article is checked against the record of what was said",
                fix='set sources = ["transcripts/*.txt"] in checker.toml, or give --source or --library',
            )
        key = (settings.sources, settings.speaker)
        if key not in self._records:
            self._records[key] = self._read(
                settings.sources, settings.speaker, kept_files() if settings.cache else None
            )
        self._records.move_to_end(key)
        if len(self._records) > MOST_RECORDS:
            self._records.popitem(last=False)
        return self._records[key]


def _from_files(named: Sequence[str], speaker: str | None, kept: KeptFiles | None) -> tuple[Source, ...]:
    return read_sources(named, speaker=speaker, kept=kept)


def style_of(settings: Settings) -> HouseStyle:
    """The house style of the settings with their single rules."""
    return named_style(settings.style).overriding(settings.rules)


def policy_of(settings: Settings) -> Policy:
    """What makes an article fail under its settings; with complete sources unsupported words fail like any error."""
    unsupported = Unsupported(settings.unsupported) if settings.unsupported else None
    chosen = settings.unsupported is not None or settings.sources_complete
    if unsupported is None and not settings.sources_complete:
        unsupported = Unsupported.WARN
    return Policy(fail_on=settings.fail_on, unsupported=unsupported, may_find_none=chosen)


def internal_error(path: str, error: Exception) -> CheckerError:
    """The error that says that the checker itself failed on an article."""
    return CheckerError(
        f"{path}: the checker itself failed",
        why=f"{type(error).__name__}: {error}",
        fix="run `checker check` on this article with --debug and report what it prints",
    )


def article_name(article: Given) -> str:
    """What an article is called: its path, or what it was read as."""
    if isinstance(article, Path):
        return str(article)
    return (article.document if isinstance(article, Article) else article).path
