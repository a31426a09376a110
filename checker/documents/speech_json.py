"""Speech-to-text JSON: Whisper and WhisperX, AWS Transcribe, AssemblyAI and Deepgram."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, cast

from checker.documents.composition import Extract
from checker.documents.decoding import decode
from checker.documents.purpose import Purpose
from checker.documents.spoken_runs import Piece, compose_speech
from checker.errors import EmptyError, FormatError
from checker.language import Language

Json = dict[str, Any]


def read(data: bytes, *, name: str, purpose: Purpose, language: Language) -> Extract:  # noqa: ARG001  (all readers)
    """The words recognised, in order; speakers as the service labels them.

    Raises:
        FormatError: if it is no JSON, or none of the services' shape.
        EmptyError: if the service recognised nothing.
    """
    result = _parsed(decode(data, name=name), name=name)
    pieces_of = next((pieces for fits, pieces in _SERVICES if fits(result)), None)
    if pieces_of is None:
        raise FormatError(
            f"{name} is no transcript.",
            why="It is JSON, but not as Whisper, WhisperX, AWS Transcribe, AssemblyAI or Deepgram write it.",
            fix="Export the transcript as text or captions (.txt, .vtt, .srt) and give that.",
        )
    try:
        pieces = list(pieces_of(result))
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise FormatError(
            f"{name} is damaged.",
            why=f"A part that the service always writes is missing or of another kind: {error!r}.",
            fix="Fetch the transcript from the service again.",
        ) from error
    if not any(piece.words.strip() for piece in pieces):
        raise EmptyError(f"{name} is empty.", why="No speech was recognised.", fix="Check that it is the right file.")
    return compose_speech(pieces)


def _parsed(text: str, *, name: str) -> Json:
    try:
        result = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise FormatError(
            f"{name} is no JSON, or is damaged.", why=f"{error}.", fix="Fetch the transcript from the service again."
        ) from error
    return cast("Json", result) if isinstance(result, dict) else {}


def _is_whisper(result: Json) -> bool:
    segments = result.get("segments")
    return isinstance(segments, list) and all(isinstance(segment, dict) and "text" in segment for segment in segments)


def _whisper(result: Json) -> Iterator[Piece]:
    """Yield one piece a segment; WhisperX's words are used where a segment's words have several speakers."""
    for segment in result["segments"]:
        words = [word for word in segment.get("words") or [] if word.get("speaker")]
        if len({word["speaker"] for word in words}) > 1:
            yield from _whisper_words(segment)
        else:
            yield Piece(segment["text"], segment.get("speaker"), _seconds(segment, "start"), _seconds(segment, "end"))


def _whisper_words(segment: Json) -> Iterator[Piece]:
    """WhisperX gives no speaker to words it could not align: those stay with the speaker before."""
    speaker = segment.get("speaker")
    for word in segment["words"]:
        speaker = word.get("speaker") or speaker
        yield Piece(word["word"], speaker, _seconds(word, "start"), _seconds(word, "end"))


def _is_transcribe(result: Json) -> bool:
    results = result.get("results")
    return isinstance(results, dict) and "items" in results and "transcripts" in results


def _transcribe(result: Json) -> Iterator[Piece]:
    """Yield one piece a word with the punctuation after it, for the service's sentences have no times of their own."""
    speakers = _transcribe_speakers(result["results"])
    held: Piece | None = None
    for item in result["results"]["items"]:
        words = item["alternatives"][0]["content"]
        if item.get("type") == "punctuation":
            held = Piece(held.words + words, held.speaker, held.start, held.end) if held else held
            continue
        if held:
            yield held
        speaker = item.get("speaker_label") or speakers.get(item.get("start_time"))
        held = Piece(words, speaker, _seconds(item, "start_time"), _seconds(item, "end_time"))
    if held:
        yield held


def _transcribe_speakers(results: Json) -> dict[str, str]:
    """Return the speaker of each word by its start: older results keep labels apart from the words."""
    segments = (results.get("speaker_labels") or {}).get("segments") or []
    return {item["start_time"]: item["speaker_label"] for segment in segments for item in segment.get("items") or []}


def _is_assemblyai(result: Json) -> bool:
    return "text" in result and ("utterances" in result or "audio_url" in result or "acoustic_model" in result)


def _assemblyai(result: Json) -> Iterator[Piece]:
    """Yield one piece an utterance, or a word where speakers were not told apart; times are in milliseconds."""
    parts = result.get("utterances") or result.get("words") or [{"text": result.get("text") or ""}]
    for part in parts:
        label = _lettered(part.get("speaker"))
        yield from _timed_words(part, text="text", label=label, unit=1000)


def _is_deepgram(result: Json) -> bool:
    results = result.get("results")
    return isinstance(results, dict) and ("channels" in results or "utterances" in results)


def _deepgram(result: Json) -> Iterator[Piece]:
    """Yield one piece an utterance where the service was asked for them, else a word of the first alternative."""
    results = result["results"]
    if results.get("utterances"):
        for utterance in results["utterances"]:
            yield from _timed_words(utterance, text="transcript", label=_lettered(utterance.get("speaker")), unit=1)
        return
    for channel in results["channels"]:
        best = channel["alternatives"][0]
        for word in best.get("words") or [{"word": best.get("transcript") or ""}]:
            words = word.get("punctuated_word") or word["word"]
            yield Piece(words, _lettered(word.get("speaker")), _seconds(word, "start"), _seconds(word, "end"))


def _timed_words(part: Json, *, text: str, label: str | None, unit: float) -> Iterator[Piece]:
    """Yield the part's words with their own times if they join to its text, else the part as one piece."""
    words = [
        word.get("punctuated_word") or word.get("text") or word.get("word") or "" for word in part.get("words") or []
    ]
    if words and " ".join(words) == part[text]:
        for said, word in zip(words, part["words"], strict=True):
            yield Piece(said, label, _seconds(word, "start", unit=unit), _seconds(word, "end", unit=unit))
    else:
        yield Piece(part[text], label, _seconds(part, "start", unit=unit), _seconds(part, "end", unit=unit))


def _lettered(speaker: object) -> str | None:
    """Return a bare number or letter with "Speaker" before it; a name as it stands."""
    if speaker is None:
        return None
    label = str(speaker)
    return f"Speaker {label}" if label.isdigit() or len(label) == 1 else label


def _seconds(part: Json, key: str, *, unit: float = 1) -> float | None:
    value = part.get(key)
    return None if value is None else float(value) / unit


_SERVICES: tuple[tuple[Callable[[Json], bool], Callable[[Json], Iterator[Piece]]], ...] = (
    (_is_transcribe, _transcribe),
    (_is_deepgram, _deepgram),
    (_is_assemblyai, _assemblyai),
    (_is_whisper, _whisper),
)
