"""``checker waive``: record the decision to accept a finding."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.options import ConfigOption, DebugOption, TrustOption


def waive(
    fingerprint: Annotated[
        str, typer.Argument(metavar="FINGERPRINT", show_default=False, help="The twelve digits beside the finding.")
    ],
    reason: Annotated[str, typer.Option("--reason", metavar="WORDS", help="Why the finding is accepted.")],
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decided.")] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="The last day the waiver holds, as 2030-12-31.")
    ] = None,
    article: Annotated[
        Path | None,
        typer.Option(
            "--article",
            metavar="PATH",
            help="The article with the finding, so that its checks say when the finding is gone.",
        ),
    ] = None,
    config: ConfigOption = None,
    trust_config: TrustOption = False,
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """Accept a finding: it stays in every report, marked, and fails no check."""
    import os
    from datetime import date

    from checker.cli.configuration import resolve_settings
    from checker.cli.streams import print_out
    from checker.errors import OptionError
    from checker.gate.waiver_file import add_waivers, is_fingerprint, parse_day
    from checker.gate.waivers import WaiverEntry
    from checker.model import Waiver

    mark = fingerprint.lower()
    if not is_fingerprint(mark):
        raise OptionError(
            f"{fingerprint!r} is not a fingerprint", why="it is twelve hexadecimal digits", fix="copy it from a report"
        )
    if not reason.strip():
        raise OptionError("the reason is empty", why="a waiver needs one", fix='say why: --reason "checked on tape"')
    day = parse_day(until) if until is not None else None
    if until is not None and day is None:
        raise OptionError(
            f"{until!r} is not a date", why="a date is written as 2030-12-31", fix="write the last day in that form"
        )
    if day is not None and day < date.today():
        raise OptionError(
            f"--until {until} is in the past",
            why="the waiver would have expired before it begins",
            fix="name a future day",
        )
    path = Path(resolve_settings(config, {}, trusted=trust_config).settings.waivers)
    where = Path(os.path.relpath(article, path.resolve().parent)).as_posix() if article is not None else None
    waiver = Waiver(mark, reason.strip(), by, day.isoformat() if day else None)
    added = add_waivers(path, [WaiverEntry(waiver, until=day, article=where)])
    print_out(f"{path}: {mark} {'waived' if added else 'was waived already; what is not given now stays as it was'}\n")
