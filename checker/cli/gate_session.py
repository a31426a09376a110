"""A session of the gate on the command line: what to judge, by what, and how often."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.cli.configuration import named_files, resolve_settings
from checker.cli.given_files import STANDARD_INPUT, read_standard_input
from checker.cli.older_version import older_version
from checker.cli.outputs import Output, command_line, parse_outputs, print_report, write_all
from checker.cli.step_progress import step_progress
from checker.cli.streams import print_err
from checker.config.effective_settings import Resolved
from checker.errors import OptionError
from checker.gate.articles import choose
from checker.gate.exits import ExitCode
from checker.output.formats import Format

if TYPE_CHECKING:
    from checker.gate.run import Gate, Given


@dataclass(frozen=True, slots=True)
class Session:
    """Articles, the gate that judges them, and where its reports go."""

    resolved: Resolved
    gate: Gate
    articles: Sequence[Given]
    outputs: Sequence[Output]
    against: Given | None
    quiet: bool = False
    summary: bool = False

    def run_once(self, format: Format) -> ExitCode:  # noqa: A002
        """Judge, report, say on standard error how it ended and why, and return the exit code."""
        with step_progress():
            run = self.gate.run(self.articles, against=self.against)
        command = command_line()
        if not self.quiet:
            print_report(format, replace(run.batch, summary=self.summary), single=False, command=command)
        write_all(self.outputs, run.batch, single=False, command=command)
        print_err(f"exit {run.decision.code:d}: {run.decision.reason}\n")
        return run.decision.code

    def files(self) -> dict[Path, object]:
        """Return every file that the verdicts depend on, with what changes when it does."""
        return {path: _state(path) for path in self.gate.files(self.articles)}


def open_session(
    *,
    named: Sequence[Path],
    config: Path | None,
    command_line: Mapping[str, Any],
    trusted: bool = False,
    stdin_filename: str | None = None,
    against: str | None = None,
    before: Session | None = None,
    quiet: bool = False,
    summary: bool = False,
) -> Session:
    """Return the session that the command line asks for, with the previous gate if no setting has changed.

    Raises:
        ConfigError: with all faults of the configuration.
        OptionError: if options contradict one another.
        InputError: if a named article is not there.
    """
    resolved = resolve_settings(config, command_line, trusted=trusted)
    if before is None:
        print_err(f"configuration: {named_files(resolved)}\n")
    settings = resolved.settings
    outputs = parse_outputs(settings.output)
    files = [path for path in named if path != STANDARD_INPUT]
    base = resolved.file.folder if resolved.file else None
    chosen = choose(files, sources=resolved.all_sources(), exclude=settings.exclude, base=base)
    for path, reason in chosen.passed_over if before is None else ():
        print_err(f"passed over: {path}: {reason}\n")
    articles: list[Given] = list(chosen.articles)
    if STANDARD_INPUT in named:
        articles.append(read_standard_input(stdin_filename))
    elif stdin_filename is not None:
        raise OptionError(
            "--stdin-filename has nothing to name",
            why="no article is read from standard input",
            fix="give - as the article",
        )
    if against is not None and len(articles) != 1:
        raise OptionError(
            "--against needs one article", why=f"{len(articles)} are to be judged", fix="name the newer version alone"
        )
    if before is not None and before.resolved == resolved:
        return replace(before, articles=articles)
    # The engine is loaded only now: a fault in the configuration is reported at once.
    from checker.gate.run import Gate

    old = older_version(against, articles[0]) if against is not None else None
    gate = Gate(resolved, today=date.today())
    return Session(resolved, gate, articles, outputs, old, quiet=quiet, summary=summary)


def _state(path: Path) -> object:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
