"""Which transcripts there are to plant in: the project's own, and the two halves of the real pairs.

The first half of the pairs may be looked at while rules are written; the second is kept for the figure that
is reported. A transcript that serves pairs of both halves belongs to the first.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from planted.record import Record, read_record

FIXTURES = Path(__file__).resolve().parents[3] / "fixtures"
# The State Department's labels give offices and surnames; the first names stand above the transcripts.
_GIVEN_NAMES = {"KERRY": "JOHN", "LAVROV": "SERGEY"}
_GENRES = ("debate", "hearing", "interview", "pressconference", "speech")


def fixture_records() -> tuple[Record, ...]:
    """The public-domain transcripts that come with the project."""
    return tuple(
        _read(path, id=path.name.split(".")[0], given_names=_GIVEN_NAMES)
        for path in sorted(FIXTURES.glob("kerry-*.transcript.txt"))
    )


def pair_records(pairs: Path) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
    """The distinct labelled transcripts of a folder of pairs: (for development, held out)."""
    folders = sorted(folder for folder in pairs.iterdir() if (folder / "transcript.txt").exists())
    half = len(folders) // 2
    seen: set[str] = set()
    halves: tuple[list[Record], list[Record]] = ([], [])
    for number, folder in enumerate(folders):
        path = folder / "transcript.txt"
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if digest in seen:
            continue
        seen.add(digest)
        record = _read(path, id=folder.name.split("_")[0])
        if record.people:
            halves[number >= half].append(record)
    return tuple(halves[0]), tuple(halves[1])


def pairs_digest(pairs: Path) -> str:
    """One sha256 over everything in a folder of pairs that a score depends on."""
    names = ("article.txt", "transcript.txt", "quotes.jsonl", "meta.json")
    files = [*sorted(path for path in pairs.glob("*/*") if path.name in names)]
    files += [path for name in ("findings.jsonl", "attribution-traps.jsonl") if (path := pairs.parent / name).exists()]
    digests = {str(path.relative_to(pairs.parent)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    return hashlib.sha256(json.dumps(digests, sort_keys=True).encode()).hexdigest()


def text_of(path: Path) -> str:
    """A transcript's text as the checker's offsets count it: BOM dropped, CRLF read as LF."""
    return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


def _read(path: Path, *, id: str, given_names: Mapping[str, str] | None = None) -> Record:  # noqa: A002
    named = next((genre for genre in _GENRES if f"_{genre}_" in path.parent.name), None)
    return read_record(
        text_of(path), id=id, genre=named or _genre_stated(path.parent / "meta.json"), given_names=given_names
    )


def _genre_stated(meta: Path) -> str:
    """The genre in a pair's own description, or "other"."""
    stated = json.loads(meta.read_text(encoding="utf-8")).get("genre", "") if meta.exists() else ""
    return next((genre for genre in _GENRES if genre in stated.replace(" ", "")), "other")
