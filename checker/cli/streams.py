"""Writing to the two standard streams, whoever reads them and however early they stop."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import TextIO

from checker.errors import CheckerError
from checker.output.file_writing import UNENCODABLE


def print_out(text: str) -> None:
    """Write to standard output; a reader that has gone away (``| head``) does not change the verdict."""
    _write(sys.stdout, text)


def print_err(text: str) -> None:
    """Write to standard error, likewise."""
    _write(sys.stderr, text)


def complain(error: CheckerError) -> None:
    """Report an error in three lines: what happened, why, and what to do about it."""
    print_err(f"error: {error.what}\n  why: {error.why}\n  fix: {error.fix}\n")


def use_utf8() -> None:
    """Write UTF-8 whatever the locale says, so that a curly quotation mark never stops a check."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=UNENCODABLE)


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:  # closed before the checker began (``>&-``): nobody reads, and the verdict stands
        return
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        _discard(stream)
    except OSError as error:
        _discard(stream)
        raise CheckerError(
            "what was found cannot be written out",
            why=error.strerror or str(error),
            fix="free some space, or send standard output elsewhere",
        ) from error


def _discard(stream: TextIO) -> None:
    """Send the rest of the stream nowhere: Python flushes it at exit, and a failure there would be the exit code."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
