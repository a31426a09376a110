"""Judges again whenever an article, a source or a setting changes."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from typing import NoReturn

from checker.cli.gate_session import Session
from checker.cli.streams import complain, print_err
from checker.errors import CheckerError
from checker.output.formats import Format

# Seconds between two looks at the files: soon enough to feel immediate, seldom enough to cost nothing.
LOOK_EVERY = 0.2


def watch(open_session: Callable[[Session | None], Session], chosen: Format) -> NoReturn:
    """Judge now and after every change, until interrupted.

    Args:
        open_session: opens the session again, given the one before; its errors are reported and waited out.
        chosen: the format that is printed.
    """
    session: Session | None = None
    seen: object = None
    while True:
        try:
            session = open_session(session)
            now: object = session.files()
            if now != seen:
                _judge(session, chosen)
        except CheckerError as error:
            now = (error.what, error.why)
            if now != seen:
                complain(error)
        seen = now
        time.sleep(LOOK_EVERY)


def _judge(session: Session, chosen: Format) -> None:
    session.gate.forget_sources()
    start = time.perf_counter()
    session.run_once(chosen)
    seconds = time.perf_counter() - start
    print_err(f"checked in {seconds:.2f} s at {datetime.now():%H:%M:%S}; watching, Ctrl-C ends it\n")
