"""Every set there is, in the order of the account: how to measure it, or why it cannot be measured here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass

from scoring import adjudicated, cases, fixture_articles, hand_labelled, other_events, pairs, planted_faults, polnear
from scoring.corpus import Corpus
from scoring.halves import Half
from scoring.measures import SetResult, SkippedSet
from scoring.pair_reports import PairReports


@dataclass(frozen=True, slots=True)
class PlannedSet:
    """A set, the files outside the project that it needs, and how it is measured."""

    name: str
    title: str
    needed: tuple[str, ...]
    measure: Callable[[Executor], SetResult]
    regression_only: bool = False
    """Whether it is evidence of nothing: then it is measured only where it is asked for by name."""

    def skipped(self, corpus: Corpus) -> SkippedSet | None:
        """Why it cannot be measured, if so."""
        missing = corpus.missing(*self.needed)
        return SkippedSet(self.name, self.title, f"not here: {', '.join(missing)}") if missing else None


def planned_sets(corpus: Corpus) -> Iterator[PlannedSet]:
    """All sets; the reports on the real pairs are made once for those that share them."""
    reports = PairReports(corpus)
    yield PlannedSet(
        fixture_articles.NAME, fixture_articles.TITLE, (), lambda pool: fixture_articles.measure_fixture_articles(pool)
    )
    yield PlannedSet(
        hand_labelled.NAME,
        hand_labelled.TITLE,
        hand_labelled.NEEDED,
        lambda pool: hand_labelled.measure_hand_labelled(pool, corpus),
    )
    for part in pairs.PARTS:
        yield PlannedSet(part.name, part.title, pairs.NEEDED, _pairs(reports, part))
    for half in Half:
        yield PlannedSet(
            adjudicated.name_of(half), adjudicated.TITLES[half], adjudicated.NEEDED, _adjudicated(reports, half)
        )
    for half in Half:
        yield PlannedSet(cases.name_of(half), cases.TITLES[half], cases.NEEDED, _cases(corpus, half))
    yield PlannedSet(
        other_events.NAME,
        other_events.TITLE,
        other_events.NEEDED,
        lambda pool: other_events.measure_other_events(pool, corpus),
    )
    for name in polnear.PARTS:
        yield PlannedSet(f"polnear_{name}", f"{polnear.TITLE}: {name}", polnear.needed(name), _polnear(corpus, name))
    yield PlannedSet(
        planted_faults.FIXTURES, "Planted faults", (), planted_faults.measure_fixtures, regression_only=True
    )
    yield PlannedSet(
        planted_faults.RECORDS,
        "Planted faults",
        ("pairs",),
        lambda pool: planted_faults.measure_records(pool, corpus),
        regression_only=True,
    )


def _pairs(reports: PairReports, part: pairs.Part) -> Callable[[Executor], SetResult]:
    return lambda pool: pairs.measure_pairs(pool, reports, part)


def _adjudicated(reports: PairReports, half: Half) -> Callable[[Executor], SetResult]:
    return lambda pool: adjudicated.measure_adjudicated(pool, reports, half)


def _cases(corpus: Corpus, half: Half) -> Callable[[Executor], SetResult]:
    return lambda pool: cases.measure_cases(pool, corpus, half)


def _polnear(corpus: Corpus, part: str) -> Callable[[Executor], SetResult]:
    return lambda pool: polnear.measure_polnear(pool, corpus, part)
