"""How a record was read, as a table for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from checker.model import Source, Span, Turn
from checker.output.wordmarks import printable
from checker.sources.turn_sentences import without_asides
from checker.value_classes import dataclass

_LONGEST_EXCERPT: Final = 60  # characters of what was left out, or of a doubtful turn, that a line shows


@dataclass(frozen=True, slots=True)
class _Voice:
    """One speaker, or one label that names nobody: all its turns."""

    name: str
    labels: tuple[str, ...]
    roles: tuple[str, ...]
    doing: str
    turns: int
    words: int


def as_table(sources: Sequence[Source]) -> str:
    """Return the reading of each source as lines for people."""
    return "\n".join("\n".join(_lines(source)) for source in sources) + "\n"


def as_json(sources: Sequence[Source]) -> str:
    """Return the reading of each source as JSON: speakers, turns, style, doubts, remarks and what was left out."""
    listed = [_as_data(source) for source in sources]
    return json.dumps({"schema": 1, "sources": listed}, ensure_ascii=False, indent=1) + "\n"


def _voices(source: Source) -> list[_Voice]:
    groups: dict[tuple[str, str], list[Turn]] = {}
    for turn in source.turns:
        name = turn.speaker.name if turn.speaker else ""
        groups.setdefault((name, "" if name else turn.label), []).append(turn)
    return [
        _Voice(
            name=name,
            labels=tuple(dict.fromkeys(turn.label for turn in turns if turn.label)),
            roles=turns[0].speaker.roles if turns[0].speaker else (),
            doing=str(turns[0].role),
            turns=len(turns),
            words=sum(_words(source.text, turn) for turn in turns),
        )
        for (name, _), turns in groups.items()
    ]


def _words(text: str, turn: Turn) -> int:
    return len(without_asides(text, turn.span, turn.asides).split())


def _left_out(source: Source) -> Iterator[Span]:
    """Yield the stretches of the text that belong to no turn and are no label."""
    at = 0
    for turn in source.turns:
        start = turn.label_span.start if turn.label_span else turn.span.start
        if any(char.isalnum() for char in source.text[at:start]):
            yield Span(at, start)
        at = max(at, turn.span.end)
    if any(char.isalnum() for char in source.text[at:]):
        yield Span(at, len(source.text))


def _lines(source: Source) -> Iterator[str]:
    voices = _voices(source)
    turns = len(source.turns)
    yield printable(f"{source.document.path}: {turns:,} turns, {len(source.speakers):,} people named")
    yield "  labels: " + ("; ".join(source.styles) or "none; read as one speaker's words")
    rows = [
        (
            printable(voice.name or "nobody named"),
            _excerpt(printable(", ".join(voice.labels) or "no label")),
            voice.doing,
            f"{voice.turns:,}",
            f"{voice.words:,}",
        )
        for voice in sorted(voices, key=lambda voice: -voice.words)
    ]
    table = [("speaker", "label", "as", "turns", "words"), *rows]
    widths = [max(len(row[at]) for row in table) for at in range(5)]
    for name, label, doing, count, words in table:
        cells = (name.ljust(widths[0]), label.ljust(widths[1]), doing.ljust(widths[2]))
        yield f"  {'  '.join(cells)}  {count.rjust(widths[3])}  {words.rjust(widths[4])}"
    for span in _left_out(source):
        yield f"  left out ({len(span.of(source.text).split()):,} words): {printable(_excerpt(span.of(source.text)))}"
    for turn in source.turns:
        if turn.doubt:
            said = printable(_excerpt(turn.span.of(source.text)))
            yield f"  doubt: turn {turn.index + 1}, {printable(turn.label)}: {printable(turn.doubt)}: {said}"
    for remark in source.remarks:
        yield f"  {printable(remark)}"


def _excerpt(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST_EXCERPT else plain[: _LONGEST_EXCERPT - 1].rstrip() + "…"


def _as_data(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "path": source.document.path,
        "format": source.document.format,
        "title": source.document.title,
        "styles": list(source.styles),
        "speakers": [
            {
                "name": voice.name or None,
                "labels": list(voice.labels),
                "roles": list(voice.roles),
                "as": voice.doing,
                "turns": voice.turns,
                "words": voice.words,
            }
            for voice in _voices(source)
        ],
        "turns": [
            {
                "index": turn.index,
                "label": turn.label,
                "speaker": turn.speaker.name if turn.speaker else None,
                "as": str(turn.role),
                "interpreted": turn.interpreted,
                "words": _words(source.text, turn),
                "span": {"start": turn.span.start, "end": turn.span.end},
                "doubt": turn.doubt or None,
            }
            for turn in source.turns
        ],
        "left_out": [{"start": span.start, "end": span.end} for span in _left_out(source)],
        "remarks": list(source.remarks),
    }
