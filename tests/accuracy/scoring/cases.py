"""Set (g): articles written for this purpose over other kinds of records, labelled by hand, in two halves."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path
from typing import Any

from scoring.corpus import Corpus, digest_of_files
from scoring.halves import Half, half_of
from scoring.measures import Measure, SetResult
from scoring.reports import check_file
from scoring.scorers import Scored, score_cases

TITLES = {
    Half.READ: "Hand-labelled cases: the half we read",
    Half.RUN: "Hand-labelled cases: the half we only run",
}
NEEDED = ("cases", "tools/score_cases.py", "tools/score.py")
_GOALS = {
    "found": 0.99,
    "attribution": 0.9,
    "source_speaker": 0.95,
    "passage": 0.95,
    "wording": 0.95,
    "findings_precision": 0.92,
    "findings_recall": 0.85,
    "misattribution_recall": 0.8,
}
_LOWER = {"failed": 0.0, "misattributions_wrong": 0.0, "faithful_quotations_with_errors": 0.0}


def name_of(half: Half) -> str:
    """The set's key in the floors."""
    return f"cases_{half}"


def measure_cases(pool: Executor, corpus: Corpus, half: Half) -> SetResult:
    """The scorer's figures over the cases of a half."""
    begun = time.monotonic()
    cases = [(path, gold) for path, gold in _gold(corpus) if half_of(_record(path, gold)) is half]
    names = [path.name.removesuffix(".gold.json") for path, _ in cases]
    articles = [str(path.with_name(f"{name}.article.txt")) for (path, _), name in zip(cases, names, strict=True)]
    sources = [tuple(str(path.with_name(source)) for source in gold["sources"]) for path, gold in cases]
    reports = dict(zip(names, pool.map(check_file, articles, sources), strict=True))
    scored = score_cases(corpus, reports)
    files = [Path(name) for name in (*articles, *(each for some in sources for each in some))]
    files += [*(path for path, _ in cases), *(corpus.path(name) for name in NEEDED[1:])]
    return SetResult(
        name=name_of(half),
        title=TITLES[half],
        digest=digest_of_files(sorted(set(files)), root=corpus.folder.parent),
        measures=(
            *(Measure(name, scored[name], goal=goal) for name, goal in _GOALS.items()),
            *(Measure(name, float(scored[name]), goal=goal, lower_is_better=True) for name, goal in _LOWER.items()),
            Measure("cases", float(scored["cases"])),
            Measure("quotations", float(scored["quotations"])),
        ),
        tables={"Findings by rule": _by_rule(scored)},
        cases={"raised wrongly": tuple(scored["wrong"])} if half.may_be_listed else {},
        seconds=time.monotonic() - begun,
    )


def _gold(corpus: Corpus) -> Iterator[tuple[Path, dict[str, Any]]]:
    for path in sorted(corpus.path("cases").glob("*.gold.json")):
        yield path, json.loads(path.read_text(encoding="utf-8"))


def _record(path: Path, gold: dict[str, Any]) -> Path:
    """The record that decides a case's half: the first it names."""
    return path.with_name(gold["sources"][0])


def _by_rule(scored: Scored) -> tuple[tuple[str, ...], ...]:
    return (("rule", "told of planted"), *scored["recall_by_rule"].items())
