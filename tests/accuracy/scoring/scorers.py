"""The corpus's own scorers on reports that are already made, so that the figures are exactly theirs.

A scorer asks a command for its reports: it is given one that hands over what is there. A scorer takes all that is in
a folder: for a part of a set it is given a folder of links to that part.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scoring.corpus import Corpus
from scoring.reports import Report

_HAND_OVER = Path(__file__).with_name("hand_over.py")
Scored = dict[str, Any]


def score_pairs(corpus: Corpus, reports: Mapping[Path, Report]) -> Scored:
    """What ``score_pairs.py`` says of the reports on these pairs, by their folders."""
    beside = (corpus.path("findings.jsonl"), corpus.path("attribution-traps.jsonl"))
    with _written({folder.name: report for folder, report in reports.items()}) as made, _linked(beside) as corner:
        pairs = corner / "pairs"
        _link(reports, pairs)
        return _run(corpus, "score_pairs", "--pairs", str(pairs), "--checker", _handing_over(made))


def score_cases(corpus: Corpus, reports: Mapping[str, Report]) -> Scored:
    """What ``score_cases.py`` says of the reports on these cases, by their names."""
    cases = corpus.path("cases")
    files = [cases / f"{name}.{ending}" for name in reports for ending in ("article.txt", "gold.json")]
    with _written(reports) as made, _linked((*files, *cases.glob("*.transcript.txt"))) as part:
        return _run(corpus, "score_cases", "--cases", str(part), "--checker", _handing_over(made))


def score_adjudicated(corpus: Corpus, reports: Mapping[Path, Report]) -> Scored:
    """What ``score_adjudicated.py`` says of the reports on these pairs, by their folders."""
    with _written({folder.name: report for folder, report in reports.items()}) as made:
        return _run(corpus, "score_adjudicated", str(made), "--judged", str(corpus.path("adjudicated")))


def _handing_over(made: Path) -> str:
    return f"{sys.executable} -S {_HAND_OVER} {made}"


def _run(corpus: Corpus, scorer: str, *arguments: str) -> Scored:
    command = [sys.executable, str(corpus.path(f"tools/{scorer}.py")), *arguments, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    scored: Scored = json.loads(done.stdout)
    return scored


@contextmanager
def _written(reports: Mapping[str, Report]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        for name, report in reports.items():
            (Path(folder) / f"{name}.json").write_text(json.dumps(report), encoding="utf-8")
        yield Path(folder)


@contextmanager
def _linked(paths: Iterable[Path]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        _link(paths, Path(folder))
        yield Path(folder)


def _link(paths: Iterable[Path], folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for path in paths:
        (folder / path.name).symlink_to(path.resolve())
