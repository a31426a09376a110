"""``--timeout``: an article that takes too long could not be judged, and the others keep their verdicts."""

from __future__ import annotations

import contextlib
import json
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.errors import InputError, OptionError
from checker.running.time_limit import at_most


def _never_ends() -> None:
    while True:
        with contextlib.suppress(Exception):  # no reader may take the limit for a fault of the document
            sum(range(1000))


def test_work_that_does_not_end_is_stopped_and_the_document_named() -> None:
    with pytest.raises(InputError) as caught, at_most(0.05, "a.txt"):
        _never_ends()
    assert "a.txt" in caught.value.what
    assert "could not be judged within 0.05 s" in caught.value.what


def test_work_that_ends_in_time_leaves_no_alarm_behind() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with at_most(60, "a.txt"):
        pass
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
    assert signal.getsignal(signal.SIGALRM) == before


def test_a_limit_that_cannot_be_kept_is_refused() -> None:
    caught: list[OptionError] = []

    def work() -> None:
        try:
            with at_most(60, "a.txt"):
                pass
        except OptionError as error:
            caught.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert len(caught) == 1


def test_the_report_says_that_an_article_could_not_be_judged(newsroom: Path, run: Callable[..., Any]) -> None:
    (newsroom / "a.txt").write_text("“We will build six new bridges by the spring,” Minister Alder said.\n")
    told = run("gate", "a.txt", "-s", "transcripts", "--timeout", "0.001", "-o", "json:out.json")
    assert told.code == 2
    assert "1 article without a verdict" in told.err
    assert "could not be judged within" in json.dumps(json.loads((newsroom / "out.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "inf", "soon"])
def test_a_limit_that_is_no_time_is_refused(seconds: str, run: Callable[..., Any]) -> None:
    assert run("gate", "a.txt", "--timeout", seconds).code == 2
