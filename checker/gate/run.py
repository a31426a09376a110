"""One run of the gate: many articles, each judged by its own settings, none able to stop the others."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from checker.config.effective_settings import Resolved
from checker.config.settings import Settings
from checker.documents.file_reading import file_bytes
from checker.embedding.onnx_engine import available_cores
from checker.errors import InputError
from checker.gate.article_judge import MOST_RECORDS, ArticleJudge, Given, article_name, policy_of, style_of
from checker.gate.article_keys import Keys
from checker.gate.changes import unchanged_waived
from checker.gate.decision import Decision, Judged, Policy, Tally, decide_by
from checker.gate.processes import PROCESS_ENDED, run_in_processes
from checker.gate.waiver_file import read_waivers
from checker.gate.waivers import waived_as_they_come
from checker.model import Article, Document, Report, Source
from checker.output.batch import Batch, Unreadable
from checker.running.checking import quotations
from checker.value_classes import dataclass

_Work = tuple[int, Given, Settings]
_Result = tuple[int, Settings, Report | Unreadable]


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
        jobs: processes; with one, the work is done in this.
    """

    def __init__(self, resolved: Resolved, *, today: date, jobs: int = 1) -> None:
        self._resolved = resolved
        self._today = today
        self._jobs = jobs
        self._judge = ArticleJudge()
        self._sources: OrderedDict[tuple[str, str], Source] = OrderedDict()

    def run(self, articles: Sequence[Given], *, against: Path | Document | None = None) -> GateRun:
        """Judge the articles; one that cannot be judged leaves the others their verdicts.

        Args:
            articles: what to judge.
            against: an older version; quotations that it has already do not fail.

        Raises:
            ConfigError: if the waivers' file has faults.
            ModelError: if the model is missing or damaged, for then nothing can be judged.
        """
        came = sorted(self.stream(articles, against=against), key=lambda pair: pair[0])
        judged = [result for _, result in came if isinstance(result, Judged)]
        unreadable = [result for _, result in came if isinstance(result, Unreadable)]
        batch = Batch(tuple(one.report for one in judged), tuple(unreadable), shown=self._resolved.settings.show)
        return GateRun(batch, self.decide(sum(map(Tally.of, judged), Tally(unreadable=len(unreadable)))))

    def stream(
        self, articles: Iterable[Given], *, against: Path | Document | None = None, found_before: Iterable[str] = ()
    ) -> Iterator[tuple[int, Judged | Unreadable]]:
        """Yield what comes of each article with its number from 0, as soon as it is final; none is held longer.

        Args:
            articles: what to judge.
            against: an older version; quotations that it has already do not fail.
            found_before: fingerprints of findings in reports of an earlier run that this one goes on with.

        Raises:
            ConfigError: if the waivers' file has faults.
            ModelError: if the model is missing or damaged, for then nothing can be judged.
        """
        settings = self._resolved.settings
        waivers = Path(settings.waivers)
        entries = read_waivers(waivers)
        old = quotations(against) if against is not None else None
        policies: dict[int, Policy] = {}
        aside: list[tuple[int, Unreadable]] = []

        def reports() -> Iterator[tuple[int, Report]]:
            for number, own, result in self._results(articles):
                if isinstance(result, Unreadable):
                    aside.append((number, result))
                    continue
                policies[number] = policy_of(own)
                report = self._with_shared_sources(result)
                yield number, unchanged_waived(report, old) if old is not None else report

        for number, report in waived_as_they_come(
            reports(),
            entries,
            today=self._today,
            folder=waivers.resolve().parent,
            style=style_of(settings),
            found_before=found_before,
        ):
            yield from aside
            aside.clear()
            yield number, Judged.by(policies.pop(number), report)
        yield from aside

    def decide(self, tally: Tally) -> Decision:
        """How a run ends that comes to this tally."""
        settings = self._resolved.settings
        return decide_by(tally, max_warnings=settings.max_warnings, allow_empty=settings.allow_empty)

    def keys(self, against: Path | Document | None = None) -> Callable[[Given], str | None]:
        """Return what makes the digest of all that an article's report follows from; None where it cannot be read."""
        settings = self._resolved.settings
        old = _sha256(against) if against is not None else None
        keys = Keys(read_waivers(Path(settings.waivers)), self._today, old)

        def key(article: Given) -> str | None:
            content = _sha256(article)
            name = article_name(article)
            return keys.key([name, content], self._resolved.for_article(name)) if content is not None else None

        return key

    def _results(self, articles: Iterable[Given]) -> Iterator[tuple[int, Settings, Report | Unreadable]]:
        """Yield each article's report, in the order of the articles."""
        given = (
            (number, article, self._resolved.for_article(article_name(article)))
            for number, article in enumerate(articles)
        )
        if self._jobs == 1:
            yield from ((number, own, self._judge.judge(article, own)) for number, article, own in given)
            return
        threads = max(1, available_cores() // self._jobs)
        came: dict[int, tuple[int, Settings, Report | Unreadable]] = {}
        following = 0
        for results in run_in_processes(
            partial(_judging, threads), ([one] for one in given), jobs=self._jobs, threads=threads, lost=_lost
        ):
            came |= {result[0]: result for result in results}
            while following in came:
                yield came.pop(following)
                following += 1

    def _with_shared_sources(self, report: Report) -> Report:
        """The report with each source that an earlier report had, instead of a copy: many articles are on one."""
        shared = []
        for source in report.sources:
            key = (source.id, source.document.sha256)
            same = self._sources.setdefault(key, source)
            self._sources.move_to_end(key)
            shared.append(same if same == source else source)
        while len(self._sources) > MOST_RECORDS:
            self._sources.popitem(last=False)
        return replace(report, sources=tuple(shared))

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


def _judging(threads: int) -> Callable[[Sequence[_Work]], list[_Result]]:
    judge = ArticleJudge(threads=threads)
    return lambda work: [(number, own, judge.judge(article, own)) for number, article, own in work]


def _lost(work: _Work) -> _Result:
    number, article, own = work
    return number, own, Unreadable.because(article_name(article), PROCESS_ENDED)


def _sha256(article: Given) -> str | None:
    if not isinstance(article, Path):
        return (article.document if isinstance(article, Article) else article).sha256
    try:
        return hashlib.sha256(file_bytes(article)).hexdigest()
    except InputError:
        return None
