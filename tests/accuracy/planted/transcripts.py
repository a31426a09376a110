"""Which transcripts there are to plant in: the project's own, and those of real pairs."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from planted.record import Record, read_record

FIXTURES = Path(__file__).resolve().parents[3] / "fixtures"
# The State Department's labels give offices and surnames; the first names stand above the transcripts.
_GIVEN_NAMES = {"KERRY": "JOHN", "LAVROV": "SERGEY"}
_GENRES = ("debate", "hearing", "interview", "pressconference", "speech")


@dataclass(frozen=True, slots=True)
class TranscriptFile:
    """A transcript to plant in."""

    id: str
    path: Path
    genre: str


def fixture_transcripts() -> tuple[TranscriptFile, ...]:
    """The public-domain transcripts that come with the project."""
    paths = sorted(FIXTURES.glob("kerry-*.transcript.txt"))
    return tuple(TranscriptFile(path.name.split(".")[0], path, "pressconference") for path in paths)


def pair_transcripts(folders: Iterable[Path]) -> tuple[TranscriptFile, ...]:
    """The distinct labelled transcripts of some pairs, by their folders."""
    seen: set[str] = set()
    found: list[TranscriptFile] = []
    for folder in folders:
        path = folder / "transcript.txt"
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        transcript = TranscriptFile(folder.name.split("_")[0], path, _genre_of(folder))
        if digest not in seen and read_transcripts((transcript,))[0].people:
            found.append(transcript)
        seen.add(digest)
    return tuple(found)


@lru_cache(maxsize=4)
def read_transcripts(transcripts: Sequence[TranscriptFile]) -> tuple[Record, ...]:
    """The transcripts as the generator reads them."""
    return tuple(
        read_record(
            text_of(each.path),
            id=each.id,
            genre=each.genre,
            given_names=_GIVEN_NAMES if each.path.parent == FIXTURES else None,
        )
        for each in transcripts
    )


def text_of(path: Path) -> str:
    """A transcript's text as the checker's offsets count it: BOM dropped, CRLF read as LF."""
    return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


def _genre_of(folder: Path) -> str:
    """The genre in a pair's name, or in its own description."""
    meta = folder / "meta.json"
    stated = json.loads(meta.read_text(encoding="utf-8")).get("genre", "") if meta.exists() else ""
    told = f"{folder.name} {stated.replace(' ', '')}"
    return next((genre for genre in _GENRES if genre in told), "other")
