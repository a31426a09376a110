"""Help as a person reads it: commands by task, options by what they are about, examples, nothing cut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from typer._click.core import Context, Parameter
    from typer._click.formatting import HelpFormatter

RECORD = "What the article is checked against"
JUDGEMENT = "What counts"
REPORT = "What is reported"
RUNNING = "How it runs"
_ORDER = (RECORD, JUDGEMENT, REPORT, RUNNING, "Options")

TASKS: Mapping[str, Sequence[str]] = {
    "Check an article": ("check", "coverage", "compare"),
    "Before every publication": ("init", "gate", "waive", "baseline"),
    "See how a file is read": ("quotes", "sources"),
    "Understand a finding": ("explain", "rules"),
    "Check an archive": ("batch",),
    "Keep records": ("library",),
    "Set up and look after": ("config", "models", "schema", "doctor"),
}
"""Every command under what somebody wants to do."""

_CHOICES = re.compile(r"<([^<>]*\|[^<>]*)>$")
_TYPE = re.compile(r"(?<!\s)\s*<[^<>]*>$")
_LONGEST_CHOICES = 30  # characters that may stand beside an option; longer lists go below it


class HelpfulCommand(TyperCommand):
    """A command whose options stand in groups, without the types of the language it is written in."""

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the arguments and then the options, group by group."""
        arguments: list[tuple[str, str]] = []
        groups: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is None:
                continue
            if parameter.param_type_name == "argument":
                arguments.append((_TYPE.sub("", record[0]), record[1].replace("  [required]", "")))
            else:
                groups.setdefault(_group_of(parameter), []).append(_plain(*record))
        for title, rows in _sections(arguments, groups):
            with formatter.section(title):
                formatter.write_dl(rows, col_max=26)

    def collect_usage_pieces(self, ctx: Context) -> list[str]:
        """Return the pieces of the usage line, each argument by its plain name."""
        pieces = super().collect_usage_pieces(ctx)
        return [re.sub(r"^\{(.*?)\}(?:\.\.\.)?$", r"\1", piece) for piece in pieces]

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:  # noqa: ARG002  (the base class gives it)
        """Write the examples, line by line as they would be typed."""
        _write_examples(self.epilog, formatter)


class HelpfulGroup(TyperGroup):
    """A group of commands that shows them by task, each with its whole sentence."""

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the commands in groups; those of no group come last."""
        left = dict.fromkeys(self.list_commands(ctx))
        for title, names in (*TASKS.items(), ("Commands", tuple(left))):
            here = [name for name in names if name in left]
            for name in here:
                del left[name]
            rows = [(name, self._sentence(ctx, name)) for name in here]
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows)

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:  # noqa: ARG002  (the base class gives it)
        """Write the examples, line by line as they would be typed."""
        _write_examples(self.epilog, formatter)

    def _sentence(self, ctx: Context, name: str) -> str:
        command: Any = self.get_command(ctx, name)
        return str(command.get_short_help_str(limit=1_000)) if command is not None else ""


def _group_of(parameter: Parameter) -> str:
    if parameter.name in ("help", "debug"):
        return RUNNING
    return getattr(parameter, "rich_help_panel", None) or "Options"


def _plain(name: str, words: str) -> tuple[str, str]:
    choices = _CHOICES.search(name)
    if choices is None:
        return _TYPE.sub("", name), words
    if len(choices[1]) <= _LONGEST_CHOICES:
        return name[: choices.start()] + choices[1], words
    option = name.split()[-2].lstrip("-").upper() if len(name.split()) > 1 else ""
    return name[: choices.start()] + option, f"{words} One of: {choices[1].replace('|', ', ')}."


def _sections(
    arguments: list[tuple[str, str]], groups: Mapping[str, list[tuple[str, str]]]
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    if arguments:
        yield "Arguments", arguments
    if set(groups) <= {RUNNING, "Options"}:
        yield "Options", [row for title in ("Options", RUNNING) for row in groups.get(title, ())]
        return
    for title in sorted(groups, key=_ORDER.index):
        yield title, groups[title]


def _write_examples(examples: str | None, formatter: HelpFormatter) -> None:
    if examples:
        with formatter.section("Examples"):
            for line in examples.strip().splitlines():
                formatter.write(f"{'':>{formatter.current_indent}}{line}\n")
