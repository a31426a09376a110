"""WebVTT and SRT captions: cues joined into flowing text, voice tags as speakers, times as places."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from checker.documents.composition import Extract
from checker.documents.decoding import decode
from checker.documents.purpose import Purpose
from checker.documents.spoken_runs import Piece, compose_speech
from checker.errors import FormatError
from checker.language import Language
from checker.thresholds import Threshold
from checker.value_classes import dataclass

if TYPE_CHECKING:
    from webvtt.models import Caption

# Each repeat stops at the next tag, so that no number of tags without an end is read twice.
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t](?P<name>[^<>]+)>")
_VOICE_END = "</v>"
_RUBY_TEXT = re.compile(r"<rt>[^<]*(?:<(?!/?rt>)[^<]*)*</rt>")
_TAG = re.compile(r"</?[A-Za-z0-9][^<>]*>|\{\\[^{}]*\}")
_SRT_TIME = re.compile(r"^[ \t]*+\d{1,2}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->", re.MULTILINE)
# A line that is meant to be a cue's times, well written or not: what stands below it would be lost.
_TIMES = re.compile(r"^[ \t]*+[\d:.,]+[ \t]*+-{1,3}>", re.MULTILINE)
_SIGNATURE = re.compile(r"\s*WEBVTT(?:[ \t].*)?(?:\n|\Z)")

_ROLLING_SHARE: Final = Threshold(
    0.4,
    unit="share of cues",
    reason="Share of cues that repeat the end of the cue before from which a file rolls its lines, as live "
    "captions do. Below it a repeated line is somebody saying a thing twice.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)


_NAMES_RULE: Final = Threshold(
    0.8,
    unit="share of cues",
    reason="A podcast's captions repeat the speaker's name before the words of every cue.",
    how_set="by hand on captions of podcasts; rerun tests/documents on change",
)
_FEWEST_NAMES: Final = Threshold(
    3, unit="cues", reason="Fewer names before colons may be what somebody says.", how_set="by hand"
)
_NAME: Final = re.compile(r"(?P<name>[A-Z][\w.’'-]*(?: [\w.’'-]+){0,3}):\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a cue and the voice it is in."""

    words: str
    voice: str | None


@dataclass(frozen=True, slots=True)
class _Cue:
    lines: tuple[_Line, ...]
    start: float
    end: float


def read(data: bytes, *, name: str, purpose: Purpose, language: Language) -> Extract:  # noqa: ARG001  (all readers)
    """The words of all cues in order.

    Raises:
        FormatError: if the file has no cues, or a cue's times cannot be read.
    """
    text = decode(data, name=name)
    cues = [_cue(caption) for caption in _captions(text, name=name)]
    if _rolls(cues):
        cues = list(_unrolled(cues))
    cues = _with_names_as_voices(cues)
    return compose_speech(piece for cue in cues for piece in _pieces(cue))


def _captions(text: str, *, name: str) -> list[Caption]:
    import webvtt
    from webvtt.errors import MalformedCaptionError, MalformedFileError

    is_webvtt = _SIGNATURE.match(text) is not None
    if not is_webvtt and not _SRT_TIME.search(text):
        raise _no_captions(name, "There is no line with two times and an arrow in it.")
    try:
        captions = webvtt.from_buffer(io.StringIO(text.lstrip() + "\n"), format="vtt" if is_webvtt else "srt").captions
    except (MalformedFileError, MalformedCaptionError) as error:
        raise _no_captions(name, f"{error or type(error).__name__}.") from error
    if not captions:
        raise _no_captions(name, "There is no cue in it.")
    lost = len(_TIMES.findall(text)) - len(captions)
    if lost > 0:
        raise _no_captions(name, f"Of its lines with times {lost} cannot be read as the times of a cue.")
    return list(captions)


def _no_captions(name: str, why: str) -> FormatError:
    kind = {".vtt": "WebVTT", ".srt": "SRT"}.get(PurePath(name).suffix.lower(), "caption")
    return FormatError(f"{name} is no {kind} file, or is damaged.", why=why, fix="Export the captions again.")


def _cue(caption: Caption) -> _Cue:
    lines = tuple(_lines(_RUBY_TEXT.sub("", caption.raw_text)))
    return _Cue(lines, caption.start_time.in_milliseconds() / 1000, caption.end_time.in_milliseconds() / 1000)


def _lines(raw: str) -> Iterator[_Line]:
    """Yield the lines without markup; a voice tag in the middle of a line begins another."""
    voice: str | None = None
    for raw_line in raw.split("\n"):
        at = 0
        for match in re.finditer(rf"{_VOICE.pattern}|{_VOICE_END}", raw_line):
            yield from _line(raw_line[at : match.start()], voice)
            voice = " ".join(unescape(match["name"]).split()) if match["name"] else None
            at = match.end()
        yield from _line(raw_line[at:], voice)


def _line(raw: str, voice: str | None) -> Iterator[_Line]:
    words = unescape(_TAG.sub("", raw)).replace("\u200e", "").replace("\u200f", "").strip()
    if words:
        yield _Line(words, voice)


def _with_names_as_voices(cues: list[_Cue]) -> list[_Cue]:
    """Return the cues with the name before a colon as their voice, where nearly every cue begins with one."""
    names = [_NAME.match(cue.lines[0].words) if cue.lines and cue.lines[0].voice is None else None for cue in cues]
    if sum(name is not None for name in names) < max(_FEWEST_NAMES, _NAMES_RULE * len(cues)):
        return cues
    return [
        _voiced(cue, name["name"], name.end()) if name is not None else cue
        for cue, name in zip(cues, names, strict=True)
    ]


def _voiced(cue: _Cue, voice: str, at: int) -> _Cue:
    first, *others = cue.lines
    lines = (_Line(first.words[at:], voice), *(_Line(line.words, voice) for line in others))
    return _Cue(tuple(line for line in lines if line.words), cue.start, cue.end)


def _rolls(cues: list[_Cue]) -> bool:
    repeated = sum(_repeated(before, cue) > 0 for before, cue in pairwise(cues))
    return len(cues) > 2 and repeated >= _ROLLING_SHARE * (len(cues) - 1)


def _unrolled(cues: list[_Cue]) -> Iterator[_Cue]:
    yield cues[0]
    for before, cue in pairwise(cues):
        yield _Cue(cue.lines[_repeated(before, cue) :], cue.start, cue.end)


def _repeated(before: _Cue, cue: _Cue) -> int:
    """Return how many lines the cue carries over from the one before."""
    for count in range(min(len(before.lines), len(cue.lines)), 0, -1):
        if before.lines[-count:] == cue.lines[:count]:
            return count
    return 0


def _pieces(cue: _Cue) -> Iterator[Piece]:
    for line in cue.lines:
        yield Piece(line.words, line.voice, cue.start, cue.end)
