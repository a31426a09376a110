"""A session of the gate on the command line: what to judge, by what, and how often."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.cli.configuration import named_files, resolve_settings
from checker.cli.given_files import STANDARD_INPUT, read_standard_input
from checker.cli.older_version import older_version
from checker.cli.outputs import Output, command_line, parse_outputs
from checker.cli.step_progress import step_progress
from checker.cli.streams import print_err
from checker.config.effective_settings import Resolved
from checker.errors import CheckerError, OptionError
from checker.gate.articles import choose
from checker.gate.exits import ExitCode
from checker.output.formats import Format
from checker.progress import noted
from checker.value_classes import dataclass

if TYPE_CHECKING:
    from checker.cli.gate_resume import Earlier
    from checker.cli.report_sinks import Result, Sink
    from checker.gate.article_judge import Given
    from checker.gate.decision import Tally
    from checker.gate.run import Gate
    from checker.model import Document


@dataclass(frozen=True, slots=True)
class Session:
    """Articles, the gate that judges them, and where its reports go."""

    resolved: Resolved
    gate: Gate
    articles: Sequence[Given]
    outputs: Sequence[Output]
    against: Path | Document | None
    resume: bool = False
    quiet: bool = False
    summary: bool = False

    def run_once(self, format: Format) -> ExitCode:  # noqa: A002
        """Judge, report, say on standard error how it ended and why, and return the exit code.

        Raises:
            CheckerError: if a report cannot be written, when all others were.
        """
        from checker.cli.report_sinks import sinks_for
        from checker.gate.decision import Tally

        key = self.gate.keys(self.against) if self._needs_keys(format) else None
        earlier = self._earlier(key)
        articles = self.articles if earlier is None else earlier.left
        sinks = sinks_for(
            None if self.quiet else format,
            self.outputs,
            several=len(articles) != 1,
            shown=self.resolved.settings.show,
            command=command_line(),
            summary=self.summary,
            going_on=earlier is not None,
        )
        tally = earlier.tally if earlier is not None else Tally()
        found = earlier.fingerprints if earlier is not None else ()
        results = self.gate.stream(articles, against=self.against, found_before=found)
        with step_progress():
            for number, result in noted("articles", results, len(articles)):
                own, told = _tally(result), {}
                if key is not None and own.articles:
                    told = {"key": key(articles[number]), "faults": own.faults, "warnings": own.warnings}
                tally += own
                for sink in sinks:
                    sink.take(number, result, told)
        decision = self.gate.decide(tally)
        failures = [failure for sink in sinks if (failure := _finished(sink)) is not None]
        if failures:
            raise failures[0]
        if earlier is not None:
            print_err(f"{len(articles):,} judged now, {earlier.tally.articles:,} kept from before\n")
        print_err(f"exit {decision.code:d}: {decision.reason}\n")
        return decision.code

    def _needs_keys(self, format: Format) -> bool:  # noqa: A002
        return Format.JSONL in {format, *(output.format for output in self.outputs)}

    def _earlier(self, key: Callable[[Given], str | None] | None) -> Earlier | None:
        """Return what an earlier run did, if this one goes on with it."""
        if not self.resume:
            return None
        if key is None or [output.format for output in self.outputs] != [Format.JSONL]:
            raise OptionError(
                "--resume has nothing to go on with",
                why="a run goes on where the lines of one file end, and no other report can be added to",
                fix="give --output jsonl:PATH, and no other --output",
            )
        from checker.cli.gate_resume import go_on

        return go_on(self.outputs[0].path, self.articles, key)

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
    jobs: int = 1,
    resume: bool = False,
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
    if against is not None and isinstance(articles[0], Path) and _is_same(Path(against), articles[0]):
        raise OptionError(
            "--against names the article itself",
            why="nothing in it would be new, so nothing would be judged",
            fix="name the version that was published before",
        )
    if before is not None and before.resolved == resolved:
        return replace(before, articles=articles)
    # The engine is loaded only now: a fault in the configuration is reported at once.
    from checker.gate.run import Gate

    old = older_version(against, articles[0]) if against is not None else None
    gate = Gate(resolved, today=date.today(), jobs=jobs)
    return Session(resolved, gate, articles, outputs, old, resume=resume, quiet=quiet, summary=summary)


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _state(path: Path) -> object:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _tally(result: Result) -> Tally:
    from checker.gate.decision import Judged, Tally

    return Tally.of(result) if isinstance(result, Judged) else Tally(unreadable=1)


def _finished(sink: Sink) -> CheckerError | None:
    """Finish a sink and return what kept it from being written, so that the others are finished, too."""
    try:
        sink.finish()
    except CheckerError as error:
        return error
    return None
