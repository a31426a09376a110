"""What the library's commands print, for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from checker.errors import OptionError
from checker.library.adding import Added, Known, Outcome, Refused
from checker.library.library_folders import FoundPlace
from checker.library.library_view import Kept
from checker.library.upkeep import Health
from checker.model import Source
from checker.output.wordmarks import printable

_MOST_NAMES = 3  # speakers that a line of a list names
_LONGEST_TURN = 400  # characters of a turn that a list shows


def outcome_line(outcome: Outcome) -> str:
    """Return a line on what became of a file."""
    if isinstance(outcome, Added):
        title = f" ({printable(outcome.title)})" if outcome.title else ""
        return f"added {outcome.id}{title}: {outcome.sentences} sentences, {outcome.new_texts} of them new"
    if isinstance(outcome, Known):
        return f"known {outcome.id}: {printable(str(outcome.path))}"
    assert isinstance(outcome, Refused)  # noqa: S101  (there are only these three)
    error = outcome.error
    return f"could not be read: {printable(error.what)}\n  why: {printable(error.why)}\n  fix: {printable(error.fix)}"


def period_of_day(written: str | None) -> str | None:
    """Return the day that an option states.

    Raises:
        OptionError: if it is no day.
    """
    try:
        return date.fromisoformat(written).isoformat() if written else None
    except ValueError:
        raise OptionError(
            f"--date {written!r} is not a day", why="a day is written as YYYY-MM-DD", fix="write, say, 2016-03-24"
        ) from None


def documents_table(documents: Sequence[Kept], search: str) -> str:
    """Return a line for each document and one about the whole library."""
    rows = [
        [
            printable(cell)
            for cell in (kept.date or "no date", kept.id, f"{kept.sentences:,}", _some(kept.speakers), kept.title or "")
        ]
        for kept in documents
    ]
    widths = [max((len(row[at]) for row in rows), default=0) for at in range(3)]
    lines = [
        "  ".join((day.ljust(widths[0]), called.ljust(widths[1]), count.rjust(widths[2]), who, title)).rstrip()
        for day, called, count, who, title in rows
    ]
    sentences = sum(kept.sentences for kept in documents)
    lines.append(f"{len(documents):,} documents, {sentences:,} sentences; {search}")
    return "".join(f"{line}\n" for line in lines)


def documents_json(documents: Sequence[Kept]) -> str:
    """Return the documents as JSON."""
    return _json({"sources": [_without_key(kept) for kept in documents]})


def document_text(kept: Kept, source: Source) -> str:
    """Return what is known of a document, then who says what."""
    known = {
        "id": kept.id,
        "title": kept.title,
        "date": kept.date,
        "speakers": ", ".join(kept.speakers),
        "origin": kept.origin,
        "licence": kept.licence,
        "format": kept.format,
        "sha256": kept.sha256,
        "added": kept.added,
        "size": f"{kept.turns:,} turns, {kept.sentences:,} sentences",
    }
    lines = [f"{name.ljust(9)} {printable(value or '-')}" for name, value in known.items()]
    for turn in source.turns:
        said = " ".join(turn.span.of(source.text).split())
        cut = f"{said[:_LONGEST_TURN]} ..." if len(said) > _LONGEST_TURN else said
        lines += ["", printable(f"{turn.label or turn.role.value}: {cut}")]
    return "".join(f"{line}\n" for line in lines)


def document_json(kept: Kept, source: Source) -> str:
    """Return what is known of a document as JSON."""
    turns = [
        {
            "label": turn.label,
            "speaker": turn.speaker.name if turn.speaker else None,
            "role": turn.role.value,
            "interpreted": turn.interpreted,
            "span": asdict(turn.span),
        }
        for turn in source.turns
    ]
    return _json({**_without_key(kept), "turn_list": turns, "text": source.text})


def places_text(places: Sequence[FoundPlace]) -> str:
    """Return the passages found, best first."""
    lines = []
    for place in places:
        head = f"{place.score:.2f}  {place.source}"
        head += f", {place.date}" if place.date else ""
        lines += [
            printable(f"{head}, {place.speaker or place.label or 'nobody named'}:"),
            f"      {printable(place.text)}",
        ]
    return "".join(f"{line}\n" for line in lines)


def places_json(places: Sequence[FoundPlace]) -> str:
    """Return the passages found as JSON."""
    return _json({"passages": [asdict(place) for place in places]})


def health_text(health: Health) -> str:
    """Return what a library holds and what is wrong with it."""
    counts = f"{health.documents:,} documents, {health.sentences:,} sentences, {health.texts:,} vectors"
    return "".join(f"{line}\n" for line in (counts, health.search, *(f"BAD {fault}" for fault in health.faults)))


def _some(speakers: Sequence[str]) -> str:
    more = len(speakers) - _MOST_NAMES
    return ", ".join(speakers[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")


def _without_key(kept: Kept) -> dict[str, object]:
    return {name: value for name, value in asdict(kept).items() if name != "key"}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
