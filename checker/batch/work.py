"""The work of a batch: articles in, outcomes out. Every engine runs this and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.batch.items import Item, Outcome, Task
from checker.config.settings import Settings
from checker.errors import CheckerError, InputError
from checker.output.batch import Unreadable
from checker.output.tabulation import rows_of, rows_without_verdict
from checker.value_classes import dataclass

if TYPE_CHECKING:
    from checker.gate.waivers import WaiverEntry
    from checker.keeping import KeptFiles
    from checker.model import Article, Report, Source

Fetch = Callable[[str], bytes]
"""Gets a source's bytes by its path, wherever they are kept."""


class Pages(StrEnum):
    """Which articles get a page of their own."""

    FAILING = "failing"
    ALL = "all"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Plan:
    """What holds for the whole batch: everything that a worker needs besides the articles and the sources."""

    waivers: Sequence[WaiverEntry]
    waivers_folder: Path
    today: date
    pages: Pages = Pages.FAILING
    threads: int | None = None


def read_from_disk(path: str) -> bytes:
    """Return a source's bytes from its file."""
    return Path(path).read_bytes()


class Worker:
    """Checks articles; makes its model and its records when it first needs them, and keeps them.

    Args:
        plan: what holds for the whole batch.
        fetch: gets sources; by default from their files.
    """

    def __init__(self, plan: Plan, fetch: Fetch = read_from_disk) -> None:
        from checker.gate.article_judge import ArticleJudge

        self._plan = plan
        self._fetch = fetch
        self._judge = ArticleJudge(self._sources, threads=plan.threads)

    def outcomes(self, tasks: Sequence[Task]) -> list[Outcome]:
        """Return what comes of each article; one that cannot be judged leaves the others theirs.

        Raises:
            ModelError: if the model is missing or damaged, for then nothing can be judged.
        """
        return [self._outcome(task) for task in tasks]

    def _outcome(self, task: Task) -> Outcome:
        try:
            article = _article(task)
        except InputError as error:
            return without_verdict(task.item, task.key, error)
        except Exception as error:  # whatever reading one article meets, the others are still checked
            from checker.gate.article_judge import internal_error

            return without_verdict(task.item, "", internal_error(task.item.path, error))
        judged = self._judge.judge(article, task.settings)
        if isinstance(judged, Unreadable):
            rows = rows_without_verdict(judged, task.item.id, _facts(task.item, task.key))
            return Outcome(task.item.id, "", rows)
        report = self._with_verdict(judged, task.settings)
        facts = _facts(task.item, task.key, date=article.document.date, title=article.title)
        return Outcome(task.item.id, task.key, rows_of(report, task.item.id, facts), self._page(report))

    def _with_verdict(self, report: Report, settings: Settings) -> Report:
        from checker.gate.article_judge import policy_of, style_of
        from checker.gate.decision import Judged
        from checker.gate.waivers import apply_waivers

        plan = self._plan
        (waived,) = apply_waivers(
            [report],
            plan.waivers,
            today=plan.today,
            folder=plan.waivers_folder,
            style=style_of(settings),
            whole_run=False,
        )
        return Judged.by(policy_of(settings), waived).report

    def _page(self, report: Report) -> str | None:
        from checker.model import Verdict
        from checker.output import html

        wanted = self._plan.pages is Pages.ALL or (self._plan.pages is Pages.FAILING and report.verdict is Verdict.FAIL)
        return html.render(report) if wanted else None

    def _sources(self, named: Sequence[str], speaker: str | None, kept: KeptFiles | None) -> tuple[Source, ...]:
        from checker.documents import read_bytes
        from checker.documents.purpose import Purpose
        from checker.running.languages import LANGUAGES
        from checker.running.reading_sources import read_sources

        documents = [
            read_bytes(self._bytes(path), name=path, purpose=Purpose.SOURCE, language=LANGUAGES[0]) for path in named
        ]
        return read_sources(documents, speaker=speaker, kept=kept)

    def _bytes(self, path: str) -> bytes:
        try:
            return self._fetch(path)
        except OSError as error:
            raise InputError(
                f"the source {path} cannot be read",
                why=error.strerror or str(error),
                fix="check that the file is there",
            ) from error


def without_verdict(item: Item, key: str, error: CheckerError) -> Outcome:
    """Return the outcome of an article that has no verdict, with the reason."""
    rows = rows_without_verdict(Unreadable.because(item.path, error), item.id, _facts(item, key))
    return Outcome(item.id, key, rows)


def _facts(item: Item, key: str, **read: str | None) -> Mapping[str, Any]:
    return {**read, "title": item.title or read.get("title"), "key": key, **item.facts}


def _article(task: Task) -> Article:
    from checker.documents import read_bytes
    from checker.running.languages import LANGUAGES, language_of_article
    from checker.running.reading_documents import article_of

    item = task.item
    document = read_bytes(
        task.data, name=item.path, format="text" if item.text is not None else None, language=LANGUAGES[0]
    )
    document = replace(document, date=item.date or document.date, title=item.title or document.title)
    article = article_of(document)
    language_of_article(article)
    return article
