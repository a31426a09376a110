"""The two halves of the evidence: by the record's content, and no single case of the half that is only run is shown."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from scoring import adjudicated, cases, pairs
from scoring.corpus import Corpus, find_corpus
from scoring.halves import Half, half_of, was_tuned_on
from scoring.measures import SetResult
from scoring.pair_reports import PairReports
from scoring.sets import planned_sets

ARTICLE = "The bridge\n\n“The bridge will be open to all traffic by the end of May,” Birch said.\n"
WORDS = "The bridge will be open to all traffic by the end of May"
SCORERS = Path(find_corpus().tools)


def _record(half: Half, number: int = 0) -> str:
    """A record whose file belongs to that half."""
    while True:
        text = f"ANN ALDER: Session {number}.\n\nCARL BIRCH: {WORDS}, and not before.\n"
        even = int(hashlib.sha256(text.encode()).hexdigest()[0], 16) % 2 == 0
        if even is (half is Half.READ):
            return text
        number += 1


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Two invented pairs, one of each half, with the scorers beside them where those are at hand."""
    folder = tmp_path / "corpus"
    for half in Half:
        pair = folder / "pairs" / f"pair_{half}"
        pair.mkdir(parents=True)
        record = _record(half)
        (pair / "article.txt").write_text(ARTICLE, encoding="utf-8")
        (pair / "transcript.txt").write_text(record, encoding="utf-8")
        (pair / "meta.json").write_text(json.dumps({"article_id": half, "transcript_id": half}), encoding="utf-8")
        start, place = ARTICLE.index(WORDS), record.index(WORDS)
        quote = {
            "start": start,
            "end": start + len(WORDS),
            "quote": WORDS,
            "score": 100,
            "n_tokens": 13,
            "segments": [{"t_start": place, "t_end": place + len(WORDS), "speaker": "CARL BIRCH"}],
        }
        (pair / "quotes.jsonl").write_text(json.dumps(quote) + "\n", encoding="utf-8")
    judged = folder / "adjudicated"
    judged.mkdir()
    for name in ("findings.jsonl", "attribution-traps.jsonl", "adjudicated/errors.jsonl", "adjudicated/warnings.jsonl"):
        (folder / name).write_text("", encoding="utf-8")
    if SCORERS.exists():
        (tmp_path / "tools").symlink_to(SCORERS)
    return Corpus(folder)


def test_a_record_is_read_where_the_first_digit_of_its_digest_is_even(tmp_path: Path) -> None:
    for half in Half:
        path = tmp_path / f"{half}.txt"
        path.write_text(_record(half), encoding="utf-8")

        assert half_of(path) is half
    assert Half.READ.may_be_listed
    assert not Half.RUN.may_be_listed


def test_the_half_of_a_record_does_not_depend_on_its_name(tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    for path in (first, second):
        path.write_text(_record(Half.RUN), encoding="utf-8")

    assert half_of(first) is half_of(second)


def test_pairs_are_divided_without_loss_or_overlap(corpus: Corpus) -> None:
    reports = PairReports(corpus)
    read, run = (reports.folders(half=half) for half in Half)

    assert sorted((*read, *run)) == sorted(reports.folders())
    assert not set(read) & set(run)
    assert reports.folders(tuned_on=False) == reports.folders()
    assert not any(was_tuned_on(folder / "article.txt") for folder in reports.folders())


def test_a_report_is_made_once_for_all_sets_that_need_it(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def check_file(article: str, sources: tuple[str, ...]) -> dict[str, Any]:
        assert sources
        made.append(article)
        return {"quotes": []}

    monkeypatch.setattr("scoring.pair_reports.check_file", check_file)
    reports = PairReports(corpus)
    with ThreadPoolExecutor(1) as pool:
        for half in (Half.READ, None, Half.RUN, None):
            reports.of(reports.folders(half=half), pool)

    assert sorted(made) == sorted(str(folder / "article.txt") for folder in reports.folders())


@pytest.mark.skipif(not SCORERS.exists(), reason="the corpus's scorers are not here")
@pytest.mark.parametrize("half", Half)
def test_single_cases_are_listed_of_the_half_that_is_read_alone(corpus: Corpus, half: Half) -> None:
    reports = PairReports(corpus)
    part = next(part for part in pairs.PARTS if part.half is half)
    measures: tuple[Callable[[ThreadPoolExecutor], SetResult], ...] = (
        lambda pool: pairs.measure_pairs(pool, reports, part),
        lambda pool: adjudicated.measure_adjudicated(pool, reports, half),
    )
    with ThreadPoolExecutor(1) as pool:
        for measure in measures:
            assert bool(measure(pool).cases) is half.may_be_listed


@pytest.mark.skipif(not SCORERS.exists(), reason="the corpus's scorers are not here")
def test_a_part_of_the_pairs_is_scored_by_itself(corpus: Corpus) -> None:
    reports = PairReports(corpus)
    with ThreadPoolExecutor(1) as pool:
        results = {part.name: pairs.measure_pairs(pool, reports, part) for part in pairs.PARTS[:3]}

    figures = {name: {one.name: one.value for one in result.measures} for name, result in results.items()}
    assert [figures[part.name]["aligned"] for part in pairs.PARTS[:3]] == [2.0, 1.0, 1.0]


def test_every_set_that_is_about_records_has_its_two_halves_and_planted_faults_are_no_evidence(corpus: Corpus) -> None:
    planned = {planned.name: planned for planned in planned_sets(corpus)}

    assert {cases.name_of(half) for half in Half} | {adjudicated.name_of(half) for half in Half} <= set(planned)
    assert {"pairs_read", "pairs_run"} <= set(planned)
    assert {name for name, one in planned.items() if one.regression_only} == {"planted_fixtures", "planted_records"}
