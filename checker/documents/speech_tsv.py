"""Tables of timed speech (.tsv): start and end in milliseconds, and the words, as Whisper writes them."""

from __future__ import annotations

import csv
import io
from typing import Final

from checker.documents.composition import Extract
from checker.documents.decoding import decode
from checker.documents.purpose import Purpose
from checker.documents.spoken_runs import Piece, compose_speech
from checker.errors import FormatError
from checker.language import Language

_MILLISECONDS: Final = 1000


def read(data: bytes, *, name: str, purpose: Purpose, language: Language) -> Extract:  # noqa: ARG001  (all readers)
    """Return the words of all rows in order; a column "speaker" names the voices where there is one.

    Raises:
        FormatError: if the table has no columns "start", "end" and "text", or a time is no number.
    """
    rows = csv.DictReader(io.StringIO(decode(data, name=name)), delimiter="\t", quoting=csv.QUOTE_NONE)
    columns = {column.strip().casefold(): column for column in rows.fieldnames or []}
    if not {"start", "end", "text"} <= columns.keys():
        raise FormatError(
            f"{name} is not a table of timed speech.",
            why="It has no columns “start”, “end” and “text” parted by tabs.",
            fix="Export the transcript as text or captions (.txt, .vtt, .srt) and give that.",
        )
    try:
        pieces = [
            Piece(
                row[columns["text"]] or "",
                (row.get(columns.get("speaker", ""), "") or "").strip() or None,
                float(row[columns["start"]]) / _MILLISECONDS,
                float(row[columns["end"]]) / _MILLISECONDS,
            )
            for row in rows
        ]
    except (TypeError, ValueError) as error:
        raise FormatError(
            f"{name} is damaged.",
            why=f"A row's start or end is not a number of milliseconds: {error}.",
            fix="Export it again.",
        ) from error
    return compose_speech(pieces)
