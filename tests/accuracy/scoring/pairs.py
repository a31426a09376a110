"""Set (b): real articles with the transcripts they quote, scored by the pairs' own scorer."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scoring.corpus import Corpus, digest_of_files, lines_of
from scoring.measures import Measure, Rating, SetResult
from scoring.reading import intervals, length, shared, surname, touching
from scoring.reports import Report, check_file

NAME = "pairs"
TITLE = "Real pairs"
NEEDED = ("pairs", "findings.jsonl", "attribution-traps.jsonl", "tools/score_pairs.py")

_HIGHER = {"found": 0.995, "passage": 0.985, "verbatim_agreement": 0.97, "real_findings_caught": 0.90}
_LOWER = {"failed": 0.0, "false_alarms_per_100_exact": 2.0, "blamed_for_the_source": 0.0, "traps_accused": 0.0}
_COUNTED = (
    "aligned",
    "quotes_reported",
    "real_findings",
    "real_findings_flagged",
    "quotes_with_errors",
    "quotes_with_warnings",
)
# The scorer does not trust the alignment of fewer words.
_TRUSTED_WORDS = 5


@dataclass(frozen=True, slots=True)
class Accusation:
    """A misattribution raised as an error, and whether the hand-checked findings know it."""

    pair: str
    credited: str | None
    spoken_by: str | None
    text: str
    known: bool


def measure_pairs(pool: Executor, corpus: Corpus) -> SetResult:
    """The pairs' figures, every misattribution raised, and how far stated confidence can be believed."""
    begun = time.monotonic()
    folders = sorted(folder for folder in corpus.pairs.iterdir() if folder.is_dir())
    # The longest transcripts first: the last worker to finish should not have begun with one of them.
    queue = sorted(folders, key=lambda folder: -(folder / "transcript.txt").stat().st_size)
    articles = [str(folder / "article.txt") for folder in queue]
    sources = [(str(folder / "transcript.txt"),) for folder in queue]
    reports = dict(zip(queue, pool.map(check_file, articles, sources), strict=True))
    scored = _score(corpus, reports)
    accusations = [accusation for folder in folders for accusation in _accusations(folder, reports[folder])]
    unknown = [accusation for accusation in accusations if not accusation.known]
    ratings = [rating for folder in folders for rating in _ratings(folder, reports[folder])]
    names = ("article.txt", "transcript.txt", "quotes.jsonl", "meta.json")
    files = [corpus.path(name) for name in NEEDED[1:]] + [folder / name for folder in folders for name in names]
    return SetResult(
        name=NAME,
        title=TITLE,
        digest=digest_of_files(files, root=corpus.folder.parent),
        measures=(
            *(Measure(name, scored[name], goal=goal) for name, goal in _HIGHER.items()),
            *(Measure(name, float(scored[name]), goal=goal, lower_is_better=True) for name, goal in _LOWER.items()),
            Measure("misattributions_raised", float(len(accusations)), lower_is_better=True),
            Measure("misattributions_not_in_the_findings", float(len(unknown)), goal=1.0, lower_is_better=True),
            *(Measure(name, float(scored[name])) for name in _COUNTED),
        ),
        cases={
            "misattributions raised": tuple(
                {"pair": a.pair, "credited": a.credited, "spoken_by": a.spoken_by, "text": a.text, "known": a.known}
                for a in accusations
            ),
            "false alarms on exact quotations": tuple(scored["alarms"]),
            "real faults missed": tuple(scored["missed"]),
            "not found, or in another place": tuple(scored["lost"]),
        },
        attribution_ratings=tuple(rating for kind, rating in ratings if kind == "attribution"),
        passage_ratings=tuple(rating for kind, rating in ratings if kind == "passage"),
        seconds=time.monotonic() - begun,
    )


def _score(corpus: Corpus, reports: Mapping[Path, Report]) -> dict[str, Any]:
    """What the scorer says of these reports: it asks a command for them, and the command hands them over."""
    with tempfile.TemporaryDirectory() as folder:
        for pair, report in reports.items():
            (Path(folder) / f"{pair.name}.json").write_text(json.dumps(report), encoding="utf-8")
        handover = Path(__file__).with_name("hand_over.py")
        command = [
            sys.executable,
            str(corpus.path("tools/score_pairs.py")),
            *("--pairs", str(corpus.pairs)),
            *("--checker", f"{sys.executable} -S {handover} {folder}"),
            "--json",
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    scored: dict[str, Any] = json.loads(done.stdout)
    return scored


def _accusations(folder: Path, report: Report) -> Iterator[Accusation]:
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
                yield Accusation(
                    pair=folder.name,
                    credited=(quote["speaker"] or {}).get("name"),
                    spoken_by=(quote["match"] or {}).get("speaker") or (quote["match"] or {}).get("label"),
                    text=quote["text"],
                    known=bool(shared(intervals(quote), known)),
                )


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
