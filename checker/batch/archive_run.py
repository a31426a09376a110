"""One run over an archive: what is new or changed is checked, and tables and pages are made of everything."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Any, Final, Protocol

from checker.batch.items import Item, Outcome, Task
from checker.batch.journal import Journal
from checker.batch.work import Pages, Plan, without_verdict
from checker.config.effective_settings import Resolved
from checker.config.settings import Settings
from checker.documents.file_reading import file_bytes
from checker.errors import InputError
from checker.gate.article_keys import Keys, digest, signature
from checker.gate.exits import ExitCode
from checker.output.columns import TABLES
from checker.output.file_writing import write_text
from checker.output.summary import counted
from checker.value_classes import dataclass

PORTION: Final = 4
"""Articles handed to a process at a time, and all that a killed run loses of each."""

WINDOW: Final = 1024
"""Articles looked at together, so that those on the same sources come to one process."""

_WORK: Final = ".batch"
_STATE: Final = "batch.json"

Items = Callable[[], Iterator[Item]]
EngineRun = Callable[[Plan, Iterator[Sequence[Task]]], Iterator[list[Outcome]]]


class Engine(StrEnum):
    """Where the work is done."""

    LOCAL = "local"
    RAY = "ray"


class Watcher(Protocol):
    """Shows how a batch goes on."""

    def begun(self, articles: int) -> None:
        """Note how many articles there are."""

    def kept(self, outcomes: int) -> None:
        """Note that so many articles were done by an earlier run."""

    def done(self, outcomes: Sequence[Outcome]) -> None:
        """Note what has just been done."""

    def gathering(self) -> None:
        """Note that all articles are done and the tables are being made."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended: its exit code and why, and how many articles it checked, kept, and has in all."""

    code: ExitCode
    reason: str
    checked: int
    kept: int
    articles: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a run is to make: its folder, which articles get pages, and whether tables are CSV files, too."""

    out: Path
    pages: Pages = Pages.FAILING
    csv: bool = False


class ArchiveRun:
    """A run over the articles of an archive.

    Args:
        items: gives the articles, the same each time it is called.
        resolved: the settings that they are judged by.
        plan: what workers need besides.
        wanted: what is to be made.
        watcher: shows how it goes on.
    """

    def __init__(self, items: Items, resolved: Resolved, plan: Plan, wanted: Wanted, watcher: Watcher) -> None:
        self._items = items
        self._resolved = resolved
        self._plan = plan
        self._wanted = wanted
        self._watcher = watcher
        columns = {table.name: [column.name for column in table.columns] for table in TABLES}
        self._keys = Keys(plan.waivers, plan.today, [columns, plan.pages])
        self._kept = 0
        self._checked = 0

    def run(self, engine: EngineRun) -> Ended:
        """Check what is new or changed, make tables and pages, and say how it ended.

        Raises:
            CheckerError: if the articles cannot be listed, or the model, the library or the engine cannot be used.
        """
        signature(self._resolved.settings)  # a missing model is reported before anything is begun
        total = sum(1 for _ in self._items())
        self._watcher.begun(total)
        with Journal(self._wanted.out / _WORK) as journal:
            for outcomes in engine(self._plan, self._portions(journal)):
                self._keep(journal, outcomes)
            self._watcher.gathering()
            counts = self._gather(journal)
        return _ended(counts, self._checked, self._kept, allow_empty=self._resolved.settings.allow_empty)

    # ------------------------------------------------------------ what there is to do

    def _portions(self, journal: Journal) -> Iterator[Sequence[Task]]:
        """Yield the articles that are new or changed, those on the same sources together."""
        items = self._items()
        while window := list(islice(items, WINDOW)):
            tasks = [task for item in window if (task := self._task(item, journal)) is not None]
            tasks.sort(key=lambda task: task.settings.sources)  # stable: else in the manifest's order
            for start in range(0, len(tasks), PORTION):
                yield tasks[start : start + PORTION]

    def _task(self, item: Item, journal: Journal) -> Task | None:
        """Return the work that an article is; None if it was done before, or cannot be."""
        settings = self._settings(item)
        try:
            data = _content(item)
        except InputError as error:
            # Not in the key: what is at fault. The same fault is not noted twice.
            key = digest([error.what, error.why, error.fix, item.place])
            if self._is_kept(item, key, journal):
                return None
            self._keep(journal, [without_verdict(item, key, error)])
            return None
        content = [item.path, item.date, item.title, hashlib.sha256(data).hexdigest(), item.text is None]
        key = self._keys.key(content, settings)
        return None if self._is_kept(item, key, journal) else Task(item, data, key, settings)

    def _is_kept(self, item: Item, key: str, journal: Journal) -> bool:
        kept = journal.kept.get(item.id)
        if kept is None or kept.key != key:
            return False
        self._kept += 1
        self._watcher.kept(1)
        return True

    def _settings(self, item: Item) -> Settings:
        settings = self._resolved.for_article(item.path)
        if item.sources:
            settings = replace(settings, sources=item.sources, library=None, source_ids=(), source_date=None)
        return replace(
            settings,
            source_ids=item.source_ids or settings.source_ids,
            speaker=item.speaker or settings.speaker,
            source_date=item.source_date or settings.source_date,
        )

    # ------------------------------------------------------------ what was done

    def _keep(self, journal: Journal, outcomes: Sequence[Outcome]) -> None:
        for outcome in outcomes:
            page = page_path(outcome.id)
            if outcome.page is not None:
                write_text(self._wanted.out / page, outcome.page)
            # The page comes first: an outcome in the journal is whole.
            journal.add(replace(outcome, page=page if outcome.page is not None else None))
        self._checked += len(outcomes)
        self._watcher.done(outcomes)

    def _gather(self, journal: Journal) -> Mapping[str, int]:
        """Make tables and pages anew, if anything has changed, and return what all articles come to."""
        from checker.batch.gathering import gather

        state = self._wanted.out / _STATE
        made_of = self._made_of(journal)
        before = _read(state)
        if before.get("made_of") == made_of and all((self._wanted.out / name).exists() for name in before["files"]):
            counts: Mapping[str, int] = before["counts"]
            return counts
        gathered = gather(self._items, journal, self._wanted.out, csv=self._wanted.csv)
        told = {
            "made_of": made_of,
            "counts": gathered.counts,
            "files": gathered.files,
            "signature": dict(signature(self._resolved.settings)),
        }
        write_text(state, json.dumps(told, indent=2) + "\n")
        return gathered.counts

    def _made_of(self, journal: Journal) -> str:
        """Return the digest of what tables and pages are made of."""
        made = hashlib.sha256(f"{self._wanted.csv}".encode())
        for item in self._items():
            kept = journal.kept.get(item.id)
            made.update(repr((item.id, item.facts, kept)).encode("utf-8", "backslashreplace"))
        return made.hexdigest()


def page_path(id_: str) -> str:
    """Return where an article's page is, relative to the batch's folder."""
    name = hashlib.sha256(id_.encode("utf-8", "surrogatepass")).hexdigest()[:20]
    return f"pages/{name[:2]}/{name}.html"


def _content(item: Item) -> bytes:
    if item.fault is not None:
        raise InputError(item.fault.what, why=item.fault.why, fix=item.fault.fix)
    if item.text is not None:
        return item.text.encode("utf-8", "replace")
    return file_bytes(Path(item.path))


def _read(state: Path) -> dict[str, Any]:
    try:
        told = json.loads(state.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) and {"made_of", "counts", "files"} <= told.keys() else {}


def _ended(counts: Mapping[str, int], done: int, kept: int, *, allow_empty: bool) -> Ended:
    """Return how a run ended: a missing verdict beats a failed one, as in the gate."""
    articles, failed, without = counts["articles"], counts["failed"], counts["without_verdict"]
    checked = f"{counted(counts['quotes'], 'quotation')} in {counted(articles - without, 'article')} checked"
    fails = f"{counted(failed, 'article')} {'fails' if failed == 1 else 'fail'}" if failed else "nothing that fails"
    told = f"{checked}, {fails}"
    if without:
        code, reason = ExitCode.NO_VERDICT, f"{counted(without, 'article')} without a verdict; {told}"
    elif counts["unjudged"]:
        unjudged = counted(counts["unjudged"], "quotation")
        code, reason = ExitCode.NO_VERDICT, f"{unjudged} could not be judged; {told}"
    elif failed:
        code, reason = ExitCode.FAIL, told
    elif not counts["quotes"] and not allow_empty:
        code, reason = ExitCode.NOTHING_TO_CHECK, "no quotation was found, so nothing was checked"
    else:
        code, reason = ExitCode.PASS, told
    return Ended(code, reason, done, kept, articles)
