"""One run of the gate: many articles, each judged by its own settings, none able to stop the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker.config.effective_settings import Resolved
from checker.config.settings import Settings
from checker.config.styles import HouseStyle, named_style
from checker.embedding.folders import kept_files
from checker.errors import CheckerError, ConfigError, ModelError
from checker.gate.changes import unchanged_waived
from checker.gate.decision import Decision, Judged, Policy, Unsupported, decide
from checker.gate.fingerprints import with_fingerprints
from checker.gate.waiver_file import read_waivers
from checker.gate.waivers import apply_waivers
from checker.library.source_filter import narrowing
from checker.model import Document, Report, Source
from checker.output.batch import Batch, Unreadable
from checker.progress import noted
from checker.running.checking import Checker, quotations
from checker.running.reading_documents import article_of
from checker.running.reading_sources import read_sources

# An article as it is on disk, or one that was read from elsewhere, as from standard input.
Given = Path | Document


@dataclass(frozen=True, slots=True)
class GateRun:
    """What a run came to."""

    batch: Batch
    decision: Decision


class Gate:
    """Judges articles by resolved settings; models and sources are read once and kept between runs.

    Args:
        resolved: the settings of the run and of single articles.
        today: the day that decides which waivers are past their date.
    """

    def __init__(self, resolved: Resolved, *, today: date) -> None:
        self._resolved = resolved
        self._today = today
        self._checkers: dict[object, Checker] = {}
        self._records: dict[object, tuple[Source, ...]] = {}

    def run(self, articles: Sequence[Given], *, against: Given | None = None) -> GateRun:
        """Judge the articles; one that cannot be judged leaves the others their verdicts.

        Args:
            articles: what to judge.
            against: an older version; quotations that it has already do not fail.

        Raises:
            ConfigError: if the waivers' file has faults.
            ModelError: if the model is missing or damaged, for then nothing can be judged.
        """
        settings = self._resolved.settings
        waivers = Path(settings.waivers)
        entries = read_waivers(waivers)
        old = quotations(against) if against is not None else None
        reports: list[Report] = []
        policies: list[Policy] = []
        unreadable: list[Unreadable] = []
        for article in noted("articles", articles):
            path = article.path if isinstance(article, Document) else str(article)
            own = self._resolved.for_article(path)
            try:
                report = with_fingerprints(self._check(article, own))
            except ModelError:
                raise
            except CheckerError as error:
                unreadable.append(Unreadable.because(path, error))
                continue
            except Exception as error:  # whatever went wrong with one article, the others keep their verdicts
                unreadable.append(Unreadable.because(path, _internal(path, error)))
                continue
            reports.append(unchanged_waived(report, old) if old is not None else report)
            policies.append(policy_of(own))
        waived = apply_waivers(
            reports, entries, today=self._today, folder=waivers.resolve().parent, style=style_of(settings)
        )
        judged = [Judged.by(policy, report) for policy, report in zip(policies, waived, strict=True)]
        decision = decide(
            judged,
            unreadable=len(unreadable),
            max_warnings=settings.max_warnings,
            allow_empty=settings.allow_empty,
        )
        batch = Batch(tuple(one.report for one in judged), tuple(unreadable), shown=settings.show)
        return GateRun(batch, decision)

    def forget_sources(self) -> None:
        """Read the sources anew at the next run, for they have changed."""
        self._records.clear()

    def files(self, articles: Sequence[Given]) -> Iterator[Path]:
        """Every file that the verdicts on the articles depend on."""
        yield from (article for article in articles if isinstance(article, Path))
        yield from sorted(self._resolved.all_sources())
        yield from self._resolved.library_files()
        yield Path(self._resolved.settings.waivers)
        if self._resolved.file is not None:
            yield self._resolved.file.path

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
            self._records[key] = read_sources(
                settings.sources, speaker=settings.speaker, kept=kept_files() if settings.cache else None
            )
        return self._records[key]


def style_of(settings: Settings) -> HouseStyle:
    """The house style of the settings with their single rules."""
    return named_style(settings.style).overriding(settings.rules)


def policy_of(settings: Settings) -> Policy:
    """What makes an article fail under its settings; with complete sources unsupported words fail like any error."""
    unsupported = Unsupported(settings.unsupported) if settings.unsupported else None
    if unsupported is None and not settings.sources_complete:
        unsupported = Unsupported.WARN
    return Policy(fail_on=settings.fail_on, unsupported=unsupported)


def _internal(path: str, error: Exception) -> CheckerError:
    return CheckerError(
        f"{path}: the checker itself failed",
        why=f"{type(error).__name__}: {error}",
        fix="run `checker check` on this article with --debug and report what it prints",
    )
