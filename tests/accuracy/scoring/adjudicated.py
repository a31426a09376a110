"""Set (h): the findings of version 0.1.0 on real pairs that a careful reader judged one by one, in two halves."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from typing import Any

from scoring.corpus import digest_of_files
from scoring.halves import Half
from scoring.measures import Measure, SetResult, share
from scoring.pair_reports import PairReports
from scoring.scorers import score_adjudicated

TITLES = {
    Half.READ: "Findings judged by a reader: the half we read",
    Half.RUN: "Findings judged by a reader: the half we only run",
}
NEEDED = ("pairs", "adjudicated/errors.jsonl", "adjudicated/warnings.jsonl", "tools/score_adjudicated.py")
_KEPT = {"errors": 0.9, "warnings": 0.9}
_PRECISION = {"errors": 0.85, "warnings": 0.75}


def name_of(half: Half) -> str:
    """The set's key in the floors."""
    return f"adjudicated_{half}"


def measure_adjudicated(pool: Executor, reports: PairReports, half: Half) -> SetResult:
    """Of the findings judged right how many are still raised, of those judged wrong how many no longer are."""
    begun = time.monotonic()
    corpus = reports.corpus
    ours = reports.of(reports.folders(half=half), pool)
    scored = score_adjudicated(corpus, ours)
    files = [folder / name for folder in ours for name in ("article.txt", "transcript.txt")]
    files += [corpus.path(name) for name in NEEDED[1:]]
    return SetResult(
        name=name_of(half),
        title=TITLES[half],
        digest=digest_of_files(files, root=corpus.folder.parent),
        measures=(
            *(measure for level in _KEPT for measure in _measures(level, scored[level])),
            Measure("new_errors", float(scored["new_errors"]), lower_is_better=True),
        ),
        cases={"lost or still raised": tuple(scored["listed"]), "new errors": tuple(scored["new"])}
        if half.may_be_listed
        else {},
        seconds=time.monotonic() - begun,
    )


def _measures(level: str, scored: Mapping[str, Any]) -> Iterator[Measure]:
    yield Measure(f"{level}_kept_right", share(scored["kept_right"], scored["right"]), goal=_KEPT[level])
    yield Measure(f"{level}_precision_known", scored["precision_known"], goal=_PRECISION[level])
    yield Measure(f"{level}_kept_wrong", float(scored["kept_wrong"]), lower_is_better=True)
    yield Measure(f"{level}_judged", float(scored["judged"]))
