"""Articles labelled by hand: what each quotation is, where it comes from, and what should be said of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scoring.reading import Interval


@dataclass(frozen=True, slots=True)
class GoldQuotation:
    """One quotation and its labels; ``accepted_*`` are other answers that a careful editor could give."""

    id: str
    text: str
    spans: tuple[Interval, ...]
    speakers: tuple[str | None, ...]
    source_speaker: str | None
    source: str | None
    source_spans: tuple[Interval, ...]
    source_text: str | None
    wordings: tuple[str, ...]
    findings: frozenset[str]
    accepted_findings: frozenset[str]
    note: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article, the records it was written over, and its labelled quotations."""

    name: str
    path: Path
    sources: tuple[Path, ...]
    manner: str
    quotations: tuple[GoldQuotation, ...]


def read_gold_articles(folder: Path) -> tuple[GoldArticle, ...]:
    """Every article of a folder that has its labels beside it; its records stand in the folder above."""
    return tuple(_read(path) for path in sorted(folder.glob("*.gold.json")))


def _read(path: Path) -> GoldArticle:
    gold = json.loads(path.read_text(encoding="utf-8"))
    return GoldArticle(
        name=path.name.removesuffix(".gold.json"),
        path=path.parent / gold["article"],
        sources=tuple(path.parent.parent / name for name in gold["sources"]),
        manner=gold["manner"],
        quotations=tuple(_quotations(gold["quotes"])),
    )


def _quotations(quotes: list[dict[str, Any]]) -> Iterator[GoldQuotation]:
    for quote in quotes:
        yield GoldQuotation(
            id=quote["id"],
            text=quote["text"],
            spans=tuple((start, end) for start, end in quote["spans"]),
            speakers=(quote["speaker"], *quote["accept_speakers"]),
            source_speaker=quote["source_speaker"],
            source=quote["source"],
            source_spans=tuple((start, end) for start, end in quote["source_spans"]),
            source_text=quote["source_text"],
            wordings=(quote["wording"], *quote["accept_wording"]),
            findings=frozenset(quote["findings"]),
            accepted_findings=frozenset(quote["accept_findings"]),
            note=quote["note"],
        )
