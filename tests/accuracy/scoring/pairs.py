"""Set (b): real articles with the transcripts they quote, scored by the pairs' own scorer, whole and in parts."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from scoring.corpus import digest_of_files, lines_of
from scoring.halves import Half
from scoring.measures import Measure, Rating, SetResult
from scoring.pair_reports import PairReports
from scoring.reading import intervals, length, shared, surname, touching
from scoring.reports import Report
from scoring.scorers import Scored, score_pairs

NEEDED = ("pairs", "findings.jsonl", "attribution-traps.jsonl", "tools/score_pairs.py")


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the pairs: a half, those that version 0.1.0 was tuned on, those it had never seen, or all."""

    name: str
    title: str
    half: Half | None = None
    tuned_on: bool | None = None


PARTS = (
    Part("pairs", "Real pairs"),
    Part("pairs_read", "Real pairs: the half we read", half=Half.READ),
    Part("pairs_run", "Real pairs: the half we only run", half=Half.RUN),
    Part("pairs_old", "Real pairs: the 50 that version 0.1.0 was tuned on", tuned_on=True),
    Part("pairs_new", "Real pairs: the 175 it had never seen", tuned_on=False),
)

_HIGHER = {
    "found": 0.995,
    "passage": 0.99,
    "verbatim_agreement": 0.985,
    "real_findings_caught": 0.90,
    "speaker_right": 0.91,
}
_LOWER = {
    "failed": 0.0,
    "false_alarms_per_100_exact": 1.5,
    "blamed_for_the_source": 0.0,
    "traps_accused": 0.0,
    "wrong_accusations_per_1000_aligned": 1.0,
    "speaker_none": 0.06,
    "speaker_wrong": 0.03,
}
_COUNTED = (
    "pairs",
    "aligned",
    "quotes_reported",
    "misattributions_raised",
    "real_findings",
    "real_findings_flagged",
    "quotes_with_errors",
    "quotes_with_warnings",
)
# The scorer does not trust the alignment of fewer words.
_TRUSTED_WORDS = 5


def measure_pairs(pool: Executor, reports: PairReports, part: Part) -> SetResult:
    """The figures of a part of the pairs, and how far stated confidence can be believed there."""
    begun = time.monotonic()
    corpus = reports.corpus
    ours = reports.of(reports.folders(half=part.half, tuned_on=part.tuned_on), pool)
    scored = score_pairs(corpus, ours)
    ratings = [rating for folder, report in ours.items() for rating in _ratings(folder, report)]
    names = ("article.txt", "transcript.txt", "quotes.jsonl", "meta.json")
    files = [corpus.path(name) for name in NEEDED[1:]] + [folder / name for folder in ours for name in names]
    return SetResult(
        name=part.name,
        title=part.title,
        digest=digest_of_files(files, root=corpus.folder.parent),
        measures=(
            *(Measure(name, scored[name], goal=goal) for name, goal in _HIGHER.items()),
            *(Measure(name, _number(scored[name]), goal=goal, lower_is_better=True) for name, goal in _LOWER.items()),
            *(Measure(name, _number(scored[name])) for name in _COUNTED),
        ),
        cases=_cases(scored, ours) if part.half is not None and part.half.may_be_listed else {},
        attribution_ratings=tuple(rating for kind, rating in ratings if kind == "attribution"),
        passage_ratings=tuple(rating for kind, rating in ratings if kind == "passage"),
        seconds=time.monotonic() - begun,
    )


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)


def _cases(scored: Scored, reports: Mapping[Path, Report]) -> dict[str, tuple[object, ...]]:
    return {
        "misattributions raised": tuple(told for folder in reports for told in _accusations(folder, reports[folder])),
        "false alarms on exact quotations": tuple(scored["alarms"]),
        "real faults missed": tuple(scored["missed"]),
        "not found, or in another place": tuple(scored["lost"]),
        "speaker read otherwise than the record has it": tuple(scored["misread"]),
    }


def _accusations(folder: Path, report: Report) -> Iterator[dict[str, object]]:
    """Each misattribution raised as an error, and whether the hand-checked findings know it."""
    findings = folder.parent.parent / "findings.jsonl"
    known = [
        (finding["start"], finding["end"])
        for finding in lines_of(findings)
        if finding.get("pair") == folder.name
        and finding.get("start") is not None
        and finding["label"] == "misattribution"
    ]
    for quote in report["quotes"]:
        for finding in quote["findings"]:
            if finding["rule"] == "misattribution" and finding["severity"] == "error":
                match = quote["match"] or {}
                yield {
                    "pair": folder.name,
                    "credited": (quote["speaker"] or {}).get("name"),
                    "spoken_by": match.get("speaker") or match.get("label"),
                    "text": quote["text"],
                    "known": bool(shared(intervals(quote), known)),
                }


def _ratings(folder: Path, report: Report) -> Iterator[tuple[str, Rating]]:
    """Stated confidence against the automatic alignment, over quotations whose words it found exactly.

    Who spoke is taken from the transcript's label: of these quotations hardly any is truly misattributed.
    """
    for gold in lines_of(folder / "quotes.jsonl"):
        place = [(part["t_start"], part["t_end"]) for part in gold["segments"] if part.get("t_start") is not None]
        if gold["score"] != 100 or gold["n_tokens"] < _TRUSTED_WORDS or not place:
            continue
        for quote in touching(report["quotes"], [(gold["start"], gold["end"])]):
            there = shared(intervals(quote["match"]), place) >= 0.5 * min(
                length(place), length(intervals(quote["match"])) or 1
            )
            yield "passage", (quote["confidence"], there and quote["wording"] in {"verbatim", "cleaned"})
            speaker = quote["speaker"] or {}
            if speaker.get("name") and gold["segments"][0].get("speaker"):
                right = surname(speaker["name"]) == surname(gold["segments"][0]["speaker"])
                yield "attribution", (speaker["confidence"], right)
