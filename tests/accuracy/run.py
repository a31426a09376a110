"""Measures accuracy on every set there is, writes the account of it, and holds it against the floors.

usage: run.py [--only SET ...] [--pin | --lower-floor SET.MEASURE ... --reason TEXT] [--output FOLDER]

Writes accuracy.md and accuracy.json. Sets for regression only are measured where --only names them. Exit status: 0 if
every figure is on the right side of its floor, 1 if one is not, 2 if floors were asked to change in a way that is not
allowed.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from scoring.account import as_json, as_markdown
from scoring.corpus import PROJECT, find_corpus
from scoring.floors import FLOORS, FloorError, breaches, lower, pin, read_floors
from scoring.measures import SetResult, SkippedSet
from scoring.reports import signature
from scoring.sets import planned_sets
from scoring.workers import worker_pool


def main() -> int:
    """Measures, writes and judges."""
    options = _options()
    begun = time.monotonic()
    # Taken first: a signature made after the run could be of a checker that was changed meanwhile.
    signed = signature()
    results, skipped = _measure(options)
    if options.pin or options.lower_floor:
        try:
            for change in _change_floors(options, results):
                _say(f"floor {change}")
        except FloorError as error:
            _say(f"error: {error}")
            return 2
    floors = read_floors()
    found = breaches(results, floors)
    seconds = time.monotonic() - begun
    options.output.mkdir(exist_ok=True)
    markdown = as_markdown(results, skipped, signature=signed, floors=floors, found=found, seconds=seconds)
    (options.output / "accuracy.md").write_text(markdown, encoding="utf-8")
    data = as_json(results, skipped, signature=signed, found=found, seconds=seconds)
    (options.output / "accuracy.json").write_text(data, encoding="utf-8")
    _say(markdown.partition("## What a stated confidence is worth")[0])
    for breach in found:
        _say(f"below the floor: {breach.name}: {breach.what}")
    return 1 if found else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", help="measure only these sets")
    parser.add_argument("--pin", action="store_true", help="raise the floors to what is measured")
    parser.add_argument("--lower-floor", nargs="+", metavar="SET.MEASURE", help="set these floors to what is measured")
    parser.add_argument("--reason", default="", help="why, in the words of CHANGELOG.md")
    parser.add_argument("--output", type=Path, default=PROJECT / "reports", help="where the account goes")
    return parser.parse_args()


def _measure(options: argparse.Namespace) -> tuple[list[SetResult], list[SkippedSet]]:
    results: list[SetResult] = []
    skipped: list[SkippedSet] = []
    corpus = find_corpus()
    plan = list(planned_sets(corpus))
    if unknown := sorted(set(options.only or ()) - {planned.name for planned in plan}):
        sys.exit(f"no such set: {', '.join(unknown)}; there are {', '.join(planned.name for planned in plan)}")
    with worker_pool() as pool:
        for planned in plan:
            if planned.name not in options.only if options.only else planned.regression_only:
                continue
            if reason := planned.skipped(corpus):
                skipped.append(reason)
                _say(f"{planned.name}: skipped, {reason.reason}")
                continue
            results.append(planned.measure(pool))
            _say(f"{planned.name}: {results[-1].seconds:.0f} s")
    return results, skipped


def _change_floors(options: argparse.Namespace, results: list[SetResult]) -> list[str]:
    if options.pin:
        return pin(results)
    changelog = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8") if (PROJECT / "CHANGELOG.md").exists() else ""
    return lower(options.lower_floor, results, reason=options.reason, changelog=changelog, path=FLOORS)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
