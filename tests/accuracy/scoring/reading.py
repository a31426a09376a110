"""Small questions about a checker's JSON report that several sets ask."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Interval = tuple[int, int]
Quote = Mapping[str, Any]

LOUD = frozenset({"warning", "error"})


def intervals(node: Mapping[str, Any] | None) -> list[Interval]:
    """The spans of a quotation or of its match."""
    return [(span["start"], span["end"]) for span in (node or {}).get("spans", [])]


def shared(left: Iterable[Interval], right: Sequence[Interval]) -> int:
    """How many characters two sets of intervals have in common."""
    return sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)


def length(spans: Iterable[Interval]) -> int:
    """How many characters intervals cover."""
    return sum(end - start for start, end in spans)


def touching(quotes: Iterable[Quote], spans: Sequence[Interval]) -> list[Quote]:
    """The direct and partial quotations that share half of the shorter of the two with ``spans``."""
    return [
        quote
        for quote in quotes
        if quote.get("kind") != "indirect"
        and (common := shared(intervals(quote), spans))
        and common >= 0.5 * min(length(intervals(quote)), length(spans))
    ]


def rules_of(quotes: Iterable[Quote], severities: frozenset[str] | None = None) -> set[str]:
    """The rules said of quotations, of the given severities or of any."""
    return {
        finding["rule"]
        for quote in quotes
        for finding in quote.get("findings", [])
        if severities is None or finding["severity"] in severities
    }


def surname(name: str | None) -> str:
    """The last word of a name, folded."""
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", name or "")
    return words[-1].casefold().replace("’", "'") if words else ""
