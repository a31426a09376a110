"""Measures accuracy on every set there is, writes the account of it, and holds it against the floors.

usage: run.py [--only SET ...] [--per-kind N] [--pin | --lower-floor SET.MEASURE ... --reason TEXT] [--output FOLDER]

Writes accuracy.md and accuracy.json. Exit status: 0 if every figure is on the right side of its floor, 1 if
one is not, 2 if floors were asked to change in a way that is not allowed.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from pathlib import Path

from planted.transcripts import pair_transcripts
from scoring import hand_labelled, other_events, pairs, polnear
from scoring.account import as_json, as_markdown
from scoring.corpus import PROJECT, Corpus, find_corpus
from scoring.floors import FLOORS, FloorError, breaches, lower, pin, read_floors
from scoring.measures import SetResult, SkippedSet
from scoring.planted_faults import measure_fixtures, measure_planted
from scoring.reports import signature
from scoring.workers import worker_pool

Measuring = Callable[[Executor], SetResult]
# Plantings of each kind in each transcript: enough for thousands of cases in all.
PER_KIND = 5


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
    parser.add_argument("--per-kind", type=int, default=PER_KIND, help="plantings of each kind in each transcript")
    parser.add_argument("--pin", action="store_true", help="raise the floors to what is measured")
    parser.add_argument("--lower-floor", nargs="+", metavar="SET.MEASURE", help="set these floors to what is measured")
    parser.add_argument("--reason", default="", help="why, in the words of CHANGELOG.md")
    parser.add_argument("--output", type=Path, default=PROJECT / "reports", help="where the account goes")
    return parser.parse_args()


def _measure(options: argparse.Namespace) -> tuple[list[SetResult], list[SkippedSet]]:
    results: list[SetResult] = []
    skipped: list[SkippedSet] = []
    plan = dict(_plan(find_corpus(), options.per_kind))
    if unknown := sorted(set(options.only or ()) - set(plan)):
        sys.exit(f"no such set: {', '.join(unknown)}; there are {', '.join(plan)}")
    with worker_pool() as pool:
        for name, planned in plan.items():
            if options.only and name not in options.only:
                continue
            if isinstance(planned, SkippedSet):
                skipped.append(planned)
                _say(f"{name}: skipped, {planned.reason}")
                continue
            results.append(planned(pool))
            _say(f"{name}: {results[-1].seconds:.0f} s")
    return results, skipped


def _plan(corpus: Corpus, per_kind: int) -> Iterator[tuple[str, Measuring | SkippedSet]]:
    """Every set by name: how to measure it, or why it cannot be."""

    def where(name: str, title: str, needed: tuple[str, ...], measure: Measuring) -> tuple[str, Measuring | SkippedSet]:
        missing = corpus.missing(*needed)
        return name, SkippedSet(name, title, f"not here: {', '.join(missing)}") if missing else measure

    yield where(
        hand_labelled.NAME,
        hand_labelled.TITLE,
        hand_labelled.NEEDED,
        lambda pool: hand_labelled.measure_hand_labelled(pool, corpus),
    )
    yield where(pairs.NAME, pairs.TITLE, pairs.NEEDED, lambda pool: pairs.measure_pairs(pool, corpus))
    yield where(
        other_events.NAME,
        other_events.TITLE,
        other_events.NEEDED,
        lambda pool: other_events.measure_other_events(pool, corpus),
    )
    for part in polnear.PARTS:
        yield where(
            f"polnear_{part}",
            f"{polnear.TITLE}: {part}",
            polnear.needed(part),
            lambda pool, part=part: polnear.measure_polnear(pool, corpus, part),  # type: ignore[misc]
        )
    yield "planted_fixtures", measure_fixtures
    for half, (name, title) in enumerate(
        (
            ("planted_dev", "Planted faults: transcripts for development"),
            ("planted_held_out", "Planted faults: held out"),
        )
    ):
        yield where(
            name,
            title,
            ("pairs",),
            lambda pool, half=half, name=name, title=title: measure_planted(  # type: ignore[misc]
                pool, pair_transcripts(corpus.pairs)[half], name=name, title=title, per_kind=per_kind, goals=half == 1
            ),
        )


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
