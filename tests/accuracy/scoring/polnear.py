"""Set (c): who said what, on news articles whose attributions were marked by people."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any

from scoring.corpus import Corpus, digest_of_files, lines_of
from scoring.measures import Measure, SetResult, share
from scoring.reports import Report, list_quotations

TITLE = "Attributions marked by people"
PARTS = ("dev", "train")
_KINDS = ("direct", "mixed")
_DOCUMENTS_A_TASK = 20
_BARS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)

Prediction = Mapping[str, Any]


def needed(part: str) -> tuple[str, ...]:
    """The files of one part."""
    return (f"polnear/{part}.jsonl.gz", "tools/score_polnear.py")


def measure_polnear(pool: Executor, corpus: Corpus, part: str) -> SetResult:
    """The scorer's figures for one part, and the curve of being right against naming anybody at all."""
    begun = time.monotonic()
    gold = corpus.path(f"polnear/{part}.jsonl.gz")
    documents = list(lines_of(gold))
    texts = [[document["text"] for document in batch] for batch in _batches(documents)]
    reports = list(chain.from_iterable(pool.map(list_quotations, texts)))
    predicted = {
        document["doc_id"]: list(_predictions(report)) for document, report in zip(documents, reports, strict=True)
    }
    scored = _score(corpus, predicted, gold)
    rows = list(_rows(documents, predicted, corpus.scorer("score_polnear")))
    named = [rating for rating in rows if rating is not None and rating[0] is not None]
    found = [rating for rating in rows if rating is not None]
    overall = scored["all"]
    return SetResult(
        name=f"polnear_{part}",
        title=f"{TITLE}: {part}",
        digest=digest_of_files((corpus.path(name) for name in needed(part)), root=corpus.folder.parent),
        measures=(
            Measure("detected", overall["detected"], goal=0.97),
            Measure("right_where_named", share(sum(right for _, right in named), len(named)), goal=0.90),
            Measure("named_where_detected", share(len(named), len(found)), goal=0.90),
            Measure("speaker_right_of_all", overall["speaker"]),
            Measure("speaker_right_of_detected", overall["of_detected"]),
            Measure("speaker_right_of_detected_leniently", overall["of_detected_lenient"]),
            Measure("speaker_right_where_gold_is_no_pronoun", overall["named"]),
            Measure("speaker_right_where_gold_is_a_pronoun", overall["pronoun"]),
            Measure("direct_detected", scored["direct"]["detected"]),
            Measure("partial_detected", scored["mixed"]["detected"]),
            Measure("precision", scored["precision"]),
            Measure("quotations", float(overall["gold"])),
        ),
        tables={"Naming somebody only above a confidence": _curve(found)},
        cases={"misses": tuple(_misses(documents, predicted, corpus.scorer("score_polnear")))},
        attribution_ratings=tuple((confidence, right) for confidence, right in named if confidence is not None),
        seconds=time.monotonic() - begun,
    )


def _batches(documents: Sequence[Mapping[str, Any]]) -> Iterator[Sequence[Mapping[str, Any]]]:
    for at in range(0, len(documents), _DOCUMENTS_A_TASK):
        yield documents[at : at + _DOCUMENTS_A_TASK]


def _predictions(report: Report) -> Iterator[Prediction]:
    """Each part of each quotation in marks, with the speaker and the words that name them."""
    for quote in report["quotes"]:
        if quote["kind"] == "indirect":
            continue
        speaker = quote["speaker"] or {}
        mention = speaker.get("mention_span") or {}
        for span in quote["spans"]:
            yield {
                "start": span["start"],
                "end": span["end"],
                "speaker": speaker.get("name") or speaker.get("mention"),
                "mention": speaker.get("mention"),
                "speaker_start": mention.get("start"),
                "speaker_end": mention.get("end"),
                "confidence": speaker.get("confidence"),
                "reason": speaker.get("reason"),
            }


def _score(corpus: Corpus, predicted: Mapping[str, Sequence[Prediction]], gold: Path) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "predictions.jsonl"
        lines = (json.dumps({"doc_id": name, "quotes": quotes}) for name, quotes in predicted.items())
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        command = [sys.executable, str(corpus.path("tools/score_polnear.py")), str(path), "--gold", str(gold), "--json"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    scored: dict[str, Any] = json.loads(done.stdout)
    return scored


def _matched(
    documents: Iterable[Mapping[str, Any]], predicted: Mapping[str, Sequence[Prediction]], scorer: ModuleType
) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any], Prediction | None]]:
    """Each marked quotation with a gold speaker, and the prediction the scorer would hold against it."""
    for document in documents:
        quotes = predicted[document["doc_id"]]
        for gold in document["quotes"]:
            if gold["kind"] not in _KINDS or not gold["speaker"]:
                continue
            overlaps = (
                (scorer.shared([(quote["start"], quote["end"])], scorer.cover(gold)), -at)
                for at, quote in enumerate(quotes)
            )
            most, at = max(overlaps, default=(0, 0))
            yield document, gold, quotes[-at] if most else None


def _rows(
    documents: Sequence[Mapping[str, Any]], predicted: Mapping[str, Sequence[Prediction]], scorer: ModuleType
) -> Iterator[tuple[float | None, bool] | None]:
    """None for a quotation not found; else the confidence of the name given, if any, and whether it is right."""
    for _, gold, quote in _matched(documents, predicted, scorer):
        if quote is None:
            yield None
        elif not quote["speaker"]:
            yield None, False
        else:
            yield quote["confidence"], scorer.agrees(quote, gold)[0]


def _misses(
    documents: Sequence[Mapping[str, Any]], predicted: Mapping[str, Sequence[Prediction]], scorer: ModuleType
) -> Iterator[dict[str, Any]]:
    for document, gold, quote in _matched(documents, predicted, scorer):
        if quote is not None and quote["speaker"] and scorer.agrees(quote, gold)[0]:
            continue
        start = max(0, min(gold["start"], gold["speaker_start"] or gold["start"]) - 120)
        yield {
            "document": document["doc_id"],
            "miss": "not found" if quote is None else "nobody named" if not quote["speaker"] else "another named",
            "gold": gold["speaker"],
            "said": quote and quote["speaker"],
            "mention": quote and quote["mention"],
            "confidence": quote and quote["confidence"],
            "reason": quote and quote["reason"],
            "context": document["text"][start : gold["end"] + 120],
        }


def _curve(found: Sequence[tuple[float | None, bool]]) -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = [("confidence at least", "named", "right where named")]
    for bar in _BARS:
        named = [right for confidence, right in found if confidence is not None and confidence >= bar]
        rows.append((f"{bar:.2f}", _shown(share(len(named), len(found))), _shown(share(sum(named), len(named)))))
    return tuple(rows)


def _shown(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
