"""The ``checker`` command: its commands, and what happens when one of them fails.

The command modules import nothing heavy at their top, so that ``checker --help`` answers at once.
"""

from __future__ import annotations

import gc
import os
import sys
import warnings
from collections.abc import Callable, Sequence
from inspect import cleandoc
from typing import Any

import typer

from checker.cli import (
    baseline,
    batch,
    check,
    compare,
    config,
    coverage,
    doctor,
    explain,
    gate,
    init,
    library,
    models,
    quotes,
    rules,
    schema,
    sources,
    waive,
)
from checker.cli.help_pages import HelpfulCommand, HelpfulGroup
from checker.cli.streams import complain, print_err, use_utf8
from checker.errors import CheckerError
from checker.gate.exits import ExitCode
from checker.installed import VERSION

# Python looks for garbage after 700 new objects. What a start makes (modules, word tables) stays, and looking through
# it over and again takes a twentieth of a short check.
OBJECTS_BEFORE_COLLECTION = 50_000

# numpy's products of matrices are small in a check. Threads for them wait for one another in a loop, which takes ten
# times what the product takes where other programs run; only the training of a library's index is long enough.
_THREADS_OF_NUMPY = "OPENBLAS_NUM_THREADS"
_LONG_PRODUCTS = "library"

BEGIN = """checker check story.html --source hearing.txt
checker check story.html --source hearing.txt -o report.html
checker check --help"""
REPORT_A_FAULT = "run the same command with --debug and report what it prints"

_SETTINGS: dict[str, Any] = {
    "name": "checker",
    "cls": HelpfulGroup,
    "help": "Check every quotation of a news article against the record of what was said, and by whom.",
    "epilog": BEGIN,
    "no_args_is_help": False,
    "pretty_exceptions_enable": False,
    "rich_markup_mode": None,
    "context_settings": {"help_option_names": ["-h", "--help"]},
}
app = typer.Typer(**_SETTINGS)
COMMANDS: Sequence[tuple[str, Callable[..., None], str]] = (
    (
        "check",
        check.check,
        """
        checker check story.html --source hearing.txt
        checker check story.docx --source transcripts/ -o report.html
        checker check - --source speech.txt --speaker "Ann Alder" < story.txt
        """,
    ),
    ("compare", compare.compare, "checker compare ours.html theirs.html --source hearing.txt -o compared.html"),
    (
        "gate",
        gate.gate,
        """
        checker gate drafts/
        checker gate story.html --against HEAD
        checker gate story.html --format github -o report.html
        """,
    ),
    ("batch", batch.batch, "checker batch archive/ --source transcripts/ --out checked/"),
    ("waive", waive.waive, 'checker waive 8cfc52b6c8db --reason "confirmed on tape" --by "Desk" --until 2030-12-31'),
    ("baseline", baseline.baseline, "checker baseline archive/ --source transcripts/"),
    ("quotes", quotes.quotes, "checker quotes story.html"),
    ("coverage", coverage.coverage, "checker coverage story.html --source hearing.txt"),
    ("sources", sources.sources, "checker sources hearing.txt interview.vtt"),
    ("explain", explain.explain, "checker explain Q304"),
    ("rules", rules.rules, "checker rules --style strict"),
    ("schema", schema.schema, "checker schema report > report.schema.json"),
    ("init", init.init, "checker init"),
    ("doctor", doctor.doctor, ""),
)
"""The name of each command, what it runs, and how it may be typed."""

for _name, _command, _examples in COMMANDS:
    app.command(_name, cls=HelpfulCommand, epilog=cleandoc(_examples))(_command)
app.add_typer(config.app, name="config")
app.add_typer(library.app, name="library")
app.add_typer(models.app, name="models")


def _version(wanted: bool) -> None:
    if wanted:
        from checker.embedding.prepared_model import shipped_model

        model = shipped_model()
        typer.echo(f"checker {VERSION} (model {model.name}, digest {model.digest[:12]})")
        raise typer.Exit


@app.callback()
def _global_options(
    version: bool = typer.Option(
        False, "--version", help="Print the version and stop.", callback=_version, is_eager=True
    ),
) -> None:
    pass


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; errors become three lines on standard error."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    gc.set_threshold(OBJECTS_BEFORE_COLLECTION)
    if given[:1] != [_LONG_PRODUCTS]:
        os.environ.setdefault(_THREADS_OF_NUMPY, "1")  # read when numpy is imported
    use_utf8()
    warnings.showwarning = _tell_own_warnings
    try:
        code = _application(given)(args=given or ["--help"], prog_name="checker", standalone_mode=False)
    except CheckerError as error:
        return _without_verdict(error, given)
    except typer.TyperException as error:
        return _without_verdict(_as_usage_error(error, given), given)
    except (KeyboardInterrupt, typer.Abort):
        code = ExitCode.INTERRUPTED
    except Exception as error:  # a gate may not let any fault look like a verdict
        return _without_verdict(_as_internal_error(error), given)
    if code == ExitCode.INTERRUPTED:
        print_err("exit 130: interrupted, so there is no verdict\n")
    return int(code or ExitCode.PASS)


def _application(given: Sequence[str]) -> typer.Typer:
    """Return the application that knows the command that is given; making the others ready takes longer than it."""
    commands = [command for command in app.registered_commands if command.name in given[:1]]
    groups = [group for group in app.registered_groups if group.name in given[:1]]
    if not commands and not groups:
        return app
    chosen = typer.Typer(**_SETTINGS)
    chosen.callback()(_global_options)
    chosen.registered_commands, chosen.registered_groups = commands, groups
    return chosen


def _without_verdict(error: CheckerError, given: Sequence[str]) -> ExitCode:
    complain(error)
    if "--debug" in given:
        import traceback

        print_err(traceback.format_exc())
    if given[:1] == ["gate"]:  # pipelines read the gate's last line
        print_err(f"exit {ExitCode.NO_VERDICT:d}: {error.what}\n")
    return ExitCode.NO_VERDICT


def _tell_own_warnings(message: Warning | str, category: type[Warning], *_place: object, **_more: object) -> None:
    # What other libraries warn of is for programmers; what the checker warns of is for the reader.
    if category.__module__.startswith("checker."):
        print_err(f"warning: {message}\n")


def _as_usage_error(error: typer.TyperException, given: Sequence[str]) -> CheckerError:
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "checker"
    told = " ".join(error.format_message().split())
    fix = _did_you_mean(told, given) or f"see {command} --help"
    return CheckerError("the command line is not valid", why=told, fix=fix)


def _did_you_mean(told: str, given: Sequence[str]) -> str:
    """The command that was probably meant where a record was named as if it were a second article."""
    if "unexpected extra argument" not in told or given[:1] not in (["check"], ["coverage"]):
        return ""
    named = [word for word in given[1:] if not word.startswith("-")]
    if len(named) < 2 or any(word in ("--source", "-s") for word in given):
        return f"checker {given[0]} takes one article; did you mean --source before the record?"
    records = " ".join(f"--source {name}" for name in named[1:])
    return f"did you mean --source {named[1]}? Write: checker {given[0]} {named[0]} {records}"


def _as_internal_error(error: Exception) -> CheckerError:
    return CheckerError(
        "the checker itself failed, so there is no verdict",
        why=f"{type(error).__name__}: {' '.join(str(error).split()) or 'no details'}",
        fix=REPORT_A_FAULT,
    )


if __name__ == "__main__":
    sys.exit(main())
