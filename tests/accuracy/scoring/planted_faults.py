"""Planted faults, for regression only: a catch counts when the right rule makes it, and a control must stay silent."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from planted.cases import Case, Kind, PlantedArticle
from planted.expectations import expectation_of
from planted.generator import digest_of, plant
from planted.transcripts import TranscriptFile, fixture_transcripts, pair_transcripts, read_transcripts

from scoring.corpus import Corpus
from scoring.halves import Half
from scoring.measures import Measure, Rating, SetResult, share
from scoring.pair_reports import PairReports
from scoring.reading import LOUD, Quote, intervals, rules_of, shared, surname, touching
from scoring.reports import check_text

FIXTURES, RECORDS = "planted_fixtures", "planted_records"

# A kind with fewer cases than this says nothing by itself.
_ENOUGH = 20
# The project's own transcripts are two, and short: they carry more each than others do.
_PER_KIND_IN_FIXTURES = 12
# Of the others there are many: a few of them, evenly spread, are enough to see a step back.
_RECORDS = 8
_PER_KIND_IN_RECORDS = 2


class Verdict(StrEnum):
    """How the checker did on one case; everything but the first two is a failure."""

    RIGHT = "right"  # a fault, and the right rule said so
    SILENT = "silent"  # a control, and nothing was said
    WRONG_REASON = "wrong reason"  # a fault, told as another
    ACCUSED = "wrong accusation"  # the right rule may have spoken too, but so did one that blames wrongly
    MISSED = "missed"  # a fault, and nothing was said
    ALARM = "false alarm"  # a control, and a warning or an error
    UNFOUND = "quotation not found"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case and what was said of it."""

    case: Case
    verdict: Verdict
    loud: tuple[str, ...]
    notes: tuple[str, ...]
    wording: str | None
    speaker: str | None
    attribution: Rating | None
    passage: Rating | None
    matched: str


def judge(case: Case, quotes: Iterable[Quote]) -> Outcome:
    """One case against the quotations of its article's report."""
    found = touching(quotes, case.spans)
    loud, said = rules_of(found, LOUD), rules_of(found)
    verdict = _verdict(case.kind, found=bool(found), loud=loud, said=said)
    fullest = max(found, key=lambda quote: shared(intervals(quote), case.spans), default=None)
    speaker = (fullest or {}).get("speaker") or {}
    matched = [span for quote in found for span in intervals(quote.get("match"))]
    in_place = not case.source or shared(matched, case.source) >= 0.5 * max(
        1, min(_total(matched), _total(case.source))
    )
    well_judged = verdict in {Verdict.RIGHT, Verdict.SILENT}
    return Outcome(
        case=case,
        verdict=verdict,
        loud=tuple(sorted(loud)),
        notes=tuple(sorted(said - loud)),
        wording=(fullest or {}).get("wording"),
        speaker=speaker.get("name"),
        attribution=(speaker["confidence"], surname(speaker["name"]) == surname(case.credited))
        if speaker.get("name")
        else None,
        passage=(fullest["confidence"], well_judged and in_place) if fullest is not None else None,
        matched=" … ".join(text for quote in found if (text := (quote.get("match") or {}).get("text"))),
    )


def _verdict(kind: Kind, *, found: bool, loud: set[str], said: set[str]) -> Verdict:
    expected = expectation_of(kind)
    if not found:
        return Verdict.UNFOUND
    if kind.is_control:
        return Verdict.ALARM if loud else Verdict.SILENT
    if loud & expected.wrong:
        return Verdict.ACCUSED
    if said & expected.right:
        return Verdict.RIGHT
    return Verdict.WRONG_REASON if loud else Verdict.MISSED


def _total(spans: Sequence[tuple[int, int]]) -> int:
    return sum(end - start for start, end in spans)


def measure_planted(
    pool: Executor,
    transcripts: Sequence[TranscriptFile],
    *,
    name: str,
    title: str,
    per_kind: int,
    goals: bool,
) -> SetResult:
    """Plants faults in every transcript, checks the articles and judges what is said of each case.

    Args:
        pool: where the work is done, one transcript at a time.
        transcripts: where to plant; their other members lend the inventions.
        name: the set's key in the floors.
        title: the set's heading.
        per_kind: plantings of each kind in each transcript.
        goals: whether the required figures apply, or the set is for looking at.
    """
    begun = time.monotonic()
    # The longest first: the last worker to finish should not have begun with it.
    by_length = sorted(transcripts, key=lambda transcript: -transcript.path.stat().st_size)
    done = pool.map(_plant_and_check, [(each, tuple(transcripts), per_kind) for each in by_length])
    results = dict(zip((each.id for each in by_length), done, strict=True))
    outcomes = [outcome for each in transcripts for outcome in results[each.id][1]]
    digest = sha256("".join(results[each.id][0] for each in transcripts).encode()).hexdigest()
    return SetResult(
        name=name,
        title=title,
        digest=digest,
        measures=tuple(_measures(outcomes, goals=goals)),
        tables={
            "By kind": _kind_table(outcomes),
            "Planted against said": confusion(outcomes),
            "By form": _form_table(outcomes),
        },
        cases=_failures(outcomes),
        attribution_ratings=tuple(outcome.attribution for outcome in outcomes if outcome.attribution),
        passage_ratings=tuple(outcome.passage for outcome in outcomes if outcome.passage),
        seconds=time.monotonic() - begun,
    )


def measure_fixtures(pool: Executor) -> SetResult:
    """The planted faults that need nothing but the project itself."""
    return measure_planted(
        pool,
        fixture_transcripts(),
        name=FIXTURES,
        title="Planted faults: the project's own transcripts",
        per_kind=_PER_KIND_IN_FIXTURES,
        goals=True,
    )


def measure_records(pool: Executor, corpus: Corpus) -> SetResult:
    """The same in transcripts of real pairs, of the half that may be read."""
    transcripts = pair_transcripts(PairReports(corpus).folders(half=Half.READ))
    return measure_planted(
        pool,
        transcripts[:: max(1, len(transcripts) // _RECORDS)][:_RECORDS],
        name=RECORDS,
        title="Planted faults: transcripts of real pairs",
        per_kind=_PER_KIND_IN_RECORDS,
        goals=True,
    )


def _plant_and_check(task: tuple[TranscriptFile, tuple[TranscriptFile, ...], int]) -> tuple[str, list[Outcome]]:
    transcript, all_of_them, per_kind = task
    records = read_transcripts(all_of_them)
    record = next(record for record in records if record.id == transcript.id)
    articles = plant(record, others=records, per_kind=per_kind)
    return digest_of(articles), [outcome for article in articles for outcome in check_planted(article, transcript.path)]


def check_planted(article: PlantedArticle, transcript: Path) -> list[Outcome]:
    """The outcomes of one planted article, checked against its transcript in this process."""
    report = check_text(article.text, (str(transcript),))
    return [judge(case, report["quotes"]) for case in article.cases]


def _measures(outcomes: Sequence[Outcome], *, goals: bool) -> Iterable[Measure]:
    faults = [outcome for outcome in outcomes if not outcome.case.kind.is_control]
    controls = [outcome for outcome in outcomes if outcome.case.kind.is_control]
    right = sum(outcome.verdict is Verdict.RIGHT for outcome in faults)
    silent = sum(outcome.verdict is Verdict.SILENT for outcome in controls)
    accused = sum(outcome.verdict is Verdict.ACCUSED for outcome in faults)
    unfound = sum(outcome.verdict is Verdict.UNFOUND for outcome in outcomes)
    blamed = sum("misattribution" in outcome.loud for outcome in outcomes if not _is_of_attribution(outcome.case.kind))
    yield Measure("cases", len(outcomes))
    yield Measure("right_reason", share(right, len(faults)), goal=0.95 if goals else None)
    yield Measure("right_reason_of_weakest_kind", _weakest(faults), goal=0.90 if goals else None)
    yield Measure("controls_silent", share(silent, len(controls)), goal=0.99 if goals else None)
    yield Measure("wrong_accusations", share(accused, len(faults)), lower_is_better=True)
    yield Measure(
        "misattributions_of_the_rightly_credited", float(blamed), goal=0.0 if goals else None, lower_is_better=True
    )
    yield Measure("quotations_not_found", share(unfound, len(outcomes)), lower_is_better=True)


def _is_of_attribution(kind: Kind) -> bool:
    return "misattribution" in expectation_of(kind).right


def _by_kind(outcomes: Iterable[Outcome]) -> dict[Kind, list[Outcome]]:
    grouped: dict[Kind, list[Outcome]] = {kind: [] for kind in Kind}
    for outcome in outcomes:
        grouped[outcome.case.kind].append(outcome)
    return {kind: found for kind, found in grouped.items() if found}


def _good(outcomes: Iterable[Outcome]) -> int:
    return sum(outcome.verdict in {Verdict.RIGHT, Verdict.SILENT} for outcome in outcomes)


def _weakest(faults: Sequence[Outcome]) -> float | None:
    shares = [share(_good(found), len(found)) for found in _by_kind(faults).values() if len(found) >= _ENOUGH]
    return min((value for value in shares if value is not None), default=None)


def _kind_table(outcomes: Sequence[Outcome]) -> tuple[tuple[str, ...], ...]:
    shown = [verdict for verdict in Verdict if verdict not in {Verdict.RIGHT, Verdict.SILENT}]
    rows = [("planted", "cases", "good", *shown)]
    for kind, found in _by_kind(outcomes).items():
        counts = Counter(outcome.verdict for outcome in found)
        rows.append((kind, str(len(found)), _shown(_good(found), len(found)), *(str(counts[v] or "") for v in shown)))
    return tuple(rows)


def _form_table(outcomes: Sequence[Outcome]) -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = [("form", "cases", "good", "quotation not found", "speaker right", "speaker named")]
    for form in sorted({outcome.case.form for outcome in outcomes}):
        found = [outcome for outcome in outcomes if outcome.case.form is form]
        named = [outcome.attribution for outcome in found if outcome.attribution]
        rows.append(
            (
                form,
                str(len(found)),
                _shown(_good(found), len(found)),
                str(sum(outcome.verdict is Verdict.UNFOUND for outcome in found)),
                _shown(sum(right for _, right in named), len(named)),
                _shown(len(named), len(found)),
            )
        )
    return tuple(rows)


def confusion(outcomes: Sequence[Outcome]) -> tuple[tuple[str, ...], ...]:
    """Planted kinds down, rules across; each cell counts cases in which the rule spoke, notes in brackets."""
    rules = sorted({rule for outcome in outcomes for rule in (*outcome.loud, *outcome.notes)})
    rows: list[tuple[str, ...]] = [("planted", *rules, "nothing loud")]
    for kind, found in _by_kind(outcomes).items():
        loud = Counter(rule for outcome in found for rule in outcome.loud)
        notes = Counter(rule for outcome in found for rule in outcome.notes)
        cells = [
            " ".join(part for part in (str(loud[r] or ""), f"({notes[r]})" if notes[r] else "") if part) for r in rules
        ]
        rows.append((kind, *cells, str(sum(not outcome.loud for outcome in found) or "")))
    return tuple(rows)


def _shown(part: int, of: int) -> str:
    value = share(part, of)
    return "" if value is None else f"{value:.3f}"


def _failures(outcomes: Iterable[Outcome]) -> dict[str, tuple[dict[str, object], ...]]:
    failures: dict[str, list[dict[str, object]]] = {}
    for outcome in outcomes:
        if outcome.verdict not in {Verdict.RIGHT, Verdict.SILENT}:
            failures.setdefault(f"{outcome.case.kind}: {outcome.verdict}", []).append(_told(outcome))
    return {title: tuple(found) for title, found in sorted(failures.items())}


def _told(outcome: Outcome) -> dict[str, object]:
    case = outcome.case
    return {
        "id": case.id,
        "form": str(case.form),
        "credited": case.credited,
        "spoken_by": case.spoken_by,
        "printed": " // ".join(case.quoted),
        "said": case.note,
        "loud": outcome.loud,
        "notes": outcome.notes,
        "wording": outcome.wording,
        "speaker": outcome.speaker,
        "matched": outcome.matched,
    }
