"""Timed pieces of speech to flowing text: one paragraph a voice, with the times kept as places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from checker.documents.composition import Composer, Extract
from checker.documents.paragraphs import begins_with_label, ends_like_a_sentence
from checker.model import PlaceKind
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_PAUSE: Final = Threshold(
    4.0,
    unit="seconds",
    reason="Seconds of silence after a finished sentence that part two paragraphs of one voice.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_CLOSEST_TIMES: Final = Threshold(
    1.0,
    unit="seconds",
    reason="Some services time every word; a reader who seeks a place in a recording needs no more than this.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
# Marks by which captions without voices say that somebody else speaks.
_CHANGE_OF_SPEAKER = re.compile(r">>+|[-–—] ?(?=[A-Z\"“‘'¿¡\[(])|\[[^\]]{1,40}\]:")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words said from ``start`` to ``end`` (seconds; None where the file has no times) by ``speaker``."""

    words: str
    speaker: str | None = None
    start: float | None = None
    end: float | None = None


def compose_speech(pieces: Iterable[Piece], *, title: str | None = None, date: str | None = None) -> Extract:
    """Return the pieces as paragraphs; those with a speaker are labelled runs."""
    composer = Composer()
    for group in _groups(piece for piece in pieces if piece.words.strip()):
        start, words, marked = composer.next_offset, "", -_CLOSEST_TIMES
        for piece in group:
            said = " ".join(piece.words.split())
            words = f"{words} {said}" if words else said
            if piece.start is not None and piece.start - marked >= _CLOSEST_TIMES:
                composer.mark_once(PlaceKind.TIME, clock(piece.start), offset=start + len(words) - len(said))
                marked = piece.start
        composer.add(words, speaker=group[0].speaker)
    return composer.extract(title=title, date=date)


def clock(seconds: float) -> str:
    """Return seconds as "00:01:02.500"."""
    thousandths = round(seconds * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{rest // 1000:02d}.{rest % 1000:03d}"


def _groups(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        if group and _begins_anew(piece, group[-1]):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _begins_anew(piece: Piece, before: Piece) -> bool:
    if piece.speaker != before.speaker:
        return True
    words = piece.words.lstrip()
    if piece.speaker is None and (_CHANGE_OF_SPEAKER.match(words) or begins_with_label(words)):
        return True
    if piece.start is None or before.end is None:
        return False
    return piece.start - before.end >= _PAUSE and ends_like_a_sentence(before.words.rstrip())
