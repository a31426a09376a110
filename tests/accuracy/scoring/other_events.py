"""Set (e): real articles held against records of other events, which have nothing of what they quote.

Of the quotations in an article some two in five come from elsewhere than the record at hand. Here all do: whatever is
said of one but that it is unsupported is an accusation made of words that stand in a long record by accident, or of a
line that its speaker repeated at another occasion. The articles are those that version 0.1.0 was tuned on.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import Any

from scoring.corpus import Corpus, digest_of_files
from scoring.halves import half_of
from scoring.measures import Measure, SetResult
from scoring.pair_reports import PairReports
from scoring.reading import LOUD
from scoring.reports import Report, check_file

NAME = "other_events"
TITLE = "Articles against records of other events"
NEEDED = ("pairs",)

# Records each article is held against, spread evenly over all there are.
_RECORDS = 4
_UNSUPPORTED = "unsupported"


def measure_other_events(pool: Executor, corpus: Corpus) -> SetResult:
    """How often something is found that is not there, and who is blamed for it."""
    begun = time.monotonic()
    folders = PairReports(corpus).folders(tuned_on=True)
    # By record: it is read once for all articles held against it.
    queue = sorted(_other_records(folders), key=lambda two: (two[1], two[0]))
    articles = [str(folder / "article.txt") for folder, _ in queue]
    records = [(str(record),) for _, record in queue]
    reports = list(pool.map(check_file, articles, records, chunksize=8))
    files = [folder / name for folder in folders for name in ("article.txt", "transcript.txt", "meta.json")]
    return SetResult(
        name=NAME,
        title=TITLE,
        digest=digest_of_files(files, root=corpus.folder.parent),
        measures=tuple(_measures(reports)),
        cases={
            "accused of what the record does not have": tuple(
                told
                for (folder, record), report in zip(queue, reports, strict=True)
                if half_of(folder / "transcript.txt").may_be_listed and half_of(record).may_be_listed
                for told in _accusations(folder.name, record.parent.name, report)
            )
        },
        seconds=time.monotonic() - begun,
    )


def _other_records(folders: Sequence[Path]) -> Iterator[tuple[Path, Path]]:
    """Pairs of an article's folder and the record of another event."""
    events: dict[str, Path] = {}
    for folder in folders:
        events.setdefault(_event_of(folder), folder / "transcript.txt")
    texts: dict[str, str] = {}
    for event, record in events.items():  # one record may stand under two names
        texts.setdefault(hashlib.sha256(record.read_bytes()).hexdigest(), event)
    for number, folder in enumerate(folders):
        others = [events[event] for event in texts.values() if event != _event_of(folder)]
        for step in range(_RECORDS):
            yield folder, others[(number + step * len(others) // _RECORDS) % len(others)]


def _event_of(folder: Path) -> str:
    meta: Mapping[str, Any] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    return str(meta["transcript_id"])


def _measures(reports: Sequence[Report]) -> Iterator[Measure]:
    quotes = [quote for report in reports for quote in _in_marks(report)]
    loud = [_loud(quote) for quote in quotes]
    changed = sum(quote["wording"] in {"altered", "paraphrase"} for quote in quotes)
    yield Measure("quotations", float(len(quotes)))
    yield Measure("accused_per_100", 100 * sum(map(bool, loud)) / max(1, len(quotes)), goal=0.3, lower_is_better=True)
    yield Measure(
        "misattributions", float(sum("misattribution" in one for one in loud)), goal=0.0, lower_is_better=True
    )
    yield Measure("called_changed_per_100", 100 * changed / max(1, len(quotes)), lower_is_better=True)
    yield Measure("unjudged", float(sum(quote["wording"] is None for quote in quotes)), goal=0.0, lower_is_better=True)


def _in_marks(report: Report) -> list[Mapping[str, Any]]:
    """The report's quotations; what it has on reported statements has no wording and is another set's."""
    return [quote for quote in report["quotes"] if quote["kind"] != "indirect"]


def _loud(quote: Mapping[str, Any]) -> set[str]:
    return {finding["rule"] for finding in quote["findings"] if finding["severity"] in LOUD} - {_UNSUPPORTED}


def _accusations(article: str, record: str, report: Report) -> Iterator[dict[str, object]]:
    for quote in _in_marks(report):
        if rules := _loud(quote):
            yield {
                "article": article,
                "record": record,
                "credited": (quote["speaker"] or {}).get("name"),
                "spoken_by": quote["match"]["speaker"],
                "printed": quote["text"],
                "said": quote["match"]["text"],
                "rules": sorted(rules),
            }
