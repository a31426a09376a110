"""One run of ``checker batch``: what to check, by what, on what engine, and what is said of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.cli.batch_progress import archive_progress
from checker.cli.configuration import resolve_settings
from checker.cli.streams import print_err
from checker.errors import OptionError
from checker.gate.exits import ExitCode

if TYPE_CHECKING:
    from checker.batch.archive_run import EngineRun
    from checker.batch.items import Item, Outcome, Task
    from checker.batch.work import Plan
    from checker.config.effective_settings import Resolved


def run_archive(
    named: Sequence[str],
    out: Path,
    *,
    config: Path | None,
    command_line: Mapping[str, Any],
    engine: str,
    jobs: int | None,
    address: str | None,
    pages: str,
    csv: bool,
) -> ExitCode:
    """Check an archive and return the exit code; how it goes on and how it ended is said on standard error.

    Raises:
        CheckerError: if the articles cannot be listed, or settings, model, library or engine cannot be used.
    """
    if address is not None and engine != "ray":
        raise OptionError(
            "--address names a Ray cluster", why=f"--engine {engine} uses none", fix="give --engine ray, too"
        )
    resolved = resolve_settings(config, command_line)
    from checker.batch.archive_manifest import STANDARD_INPUT, items_of
    from checker.batch.archive_run import ArchiveRun, Wanted
    from checker.batch.work import Pages
    from checker.output.arrow_tables import require_arrow

    require_arrow("a batch's tables")
    typed = sys.stdin.read().splitlines() if STANDARD_INPUT in named else []
    sources = resolved.all_sources()

    def items() -> Iterator[Item]:
        return items_of(named, typed=typed, sources=sources)

    jobs = jobs or _cores()
    plan = _plan(resolved, pages=Pages(pages), jobs=jobs)
    with archive_progress() as watcher:
        run = ArchiveRun(items, resolved, plan, Wanted(out, csv=csv), watcher)
        ended = run.run(_engine(engine, jobs, address))
    print_err(f"{ended.checked:,} checked, {ended.kept:,} kept from before; see {out / 'summary.html'}\n")
    print_err(f"exit {ended.code:d}: {ended.reason}\n")
    return ended.code


def _plan(resolved: Resolved, *, pages: Any, jobs: int) -> Plan:  # noqa: ANN401  (loaded with the engine only)
    from checker.batch.work import Plan
    from checker.gate.waiver_file import read_waivers

    waivers = Path(resolved.settings.waivers)
    return Plan(
        waivers=read_waivers(waivers),
        waivers_folder=waivers.resolve().parent,
        today=date.today(),
        pages=pages,
        threads=max(1, _cores() // jobs),
    )


def _engine(engine: str, jobs: int, address: str | None) -> EngineRun:
    def run(plan: Plan, portions: Iterator[Sequence[Task]]) -> Iterator[list[Outcome]]:
        if engine == "ray":
            from checker.batch.ray_engine import run_ray

            return run_ray(plan, portions, jobs=jobs, address=address)
        from checker.batch.local_engine import run_local

        return run_local(plan, portions, jobs=jobs)

    return run


def _cores() -> int:
    from checker.embedding.onnx_engine import available_cores

    return available_cores()
