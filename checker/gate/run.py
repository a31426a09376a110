"""One run of the gate: many articles, each judged by its own settings, none able to stop the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker.config.effective_settings import Resolved
from checker.gate.article_judge import ArticleJudge, Given, article_name, policy_of, style_of
from checker.gate.changes import unchanged_waived
from checker.gate.decision import Decision, Judged, Policy, decide
from checker.gate.waiver_file import read_waivers
from checker.gate.waivers import apply_waivers
from checker.model import Document, Report
from checker.output.batch import Batch, Unreadable
from checker.running.checking import quotations


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
        self._judge = ArticleJudge()

    def run(self, articles: Sequence[Given], *, against: Path | Document | None = None) -> GateRun:
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
        for article in articles:
            own = self._resolved.for_article(article_name(article))
            report = self._judge.judge(article, own)
            if isinstance(report, Unreadable):
                unreadable.append(report)
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
        self._judge.forget_sources()

    def files(self, articles: Sequence[Given]) -> Iterator[Path]:
        """Every file that the verdicts on the articles depend on."""
        yield from (article for article in articles if isinstance(article, Path))
        yield from sorted(self._resolved.all_sources())
        yield from self._resolved.library_files()
        yield Path(self._resolved.settings.waivers)
        if self._resolved.file is not None:
            yield self._resolved.file.path
