"""The exit codes that scripts and pipelines may rely on."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process says when it ends."""

    PASS = 0
    FAIL = 1
    NO_VERDICT = 2
    NOTHING_TO_CHECK = 3
    INTERRUPTED = 130
