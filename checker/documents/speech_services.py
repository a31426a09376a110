"""How speech-to-text services and programs write their results: what tells each one, and the words in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from checker.documents.spoken_runs import Piece
from checker.value_classes import dataclass

Json = dict[str, Any]

_MILLISECONDS: Final = 1000
_TICKS: Final = 10_000_000  # of a hundred nanoseconds
_NANOSECONDS: Final = 1_000_000_000
_WITH_SPEAKER: Final = re.compile(r"\s*\(speaker (?P<speaker>\d+|\?)\)")


@dataclass(frozen=True, slots=True)
class Service:
    """A service's name, what tells its results from the others', and the pieces of speech in a result."""

    name: str
    fits: Callable[[Json], bool]
    pieces: Callable[[Json], Iterator[Piece]]


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


def _is_whisper_cpp(result: Json) -> bool:
    parts = result.get("transcription")
    return isinstance(parts, list) and all(isinstance(part, dict) and "offsets" in part for part in parts)


def _whisper_cpp(result: Json) -> Iterator[Piece]:
    """Yield one piece a segment; its words begin with "(speaker 1)" where speakers were asked for."""
    for part in result["transcription"]:
        offsets = part["offsets"]
        said = _WITH_SPEAKER.match(part["text"])
        speaker = said["speaker"] if said else part.get("speaker")
        yield Piece(
            part["text"][said.end() :] if said else part["text"],
            None if speaker in (None, "", "?") else _lettered(speaker),
            _seconds(offsets, "from", unit=_MILLISECONDS),
            _seconds(offsets, "to", unit=_MILLISECONDS),
        )


def _is_youtube(result: Json) -> bool:
    return isinstance(result.get("events"), list) and ("wireMagic" in result or "wsWinStyles" in result)


def _youtube(result: Json) -> Iterator[Piece]:
    """Yield one piece an event of a caption track (.json3); events without words only move a window."""
    for event in result["events"]:
        words = "".join(segment.get("utf8") or "" for segment in event.get("segs") or [])
        if words.strip() and not event.get("aAppend"):
            start = _seconds(event, "tStartMs", unit=_MILLISECONDS)
            length = _seconds(event, "dDurationMs", unit=_MILLISECONDS) or 0.0
            yield Piece(words, None, start, None if start is None else start + length)


def _is_google(result: Json) -> bool:
    results = result.get("results")
    return isinstance(results, list) and any(
        isinstance(part, dict) and isinstance(part.get("alternatives"), list) for part in results
    )


def _google(result: Json) -> Iterator[Piece]:
    """Yield the words with speakers, which the last result repeats in all, or else the result's text.

    Source: Cloud Speech-to-Text, "Detect different speakers": the last result holds every word with its tag.
    """
    heard = [part["alternatives"][0] for part in result["results"] if part.get("alternatives")]
    tagged = [word for word in (heard[-1].get("words") or [] if heard else []) if _google_speaker(word)]
    if tagged:
        for word in tagged:
            start, end = _moment(word.get("startTime")), _moment(word.get("endTime"))
            yield Piece(word["word"], _lettered(_google_speaker(word)), start, end)
        return
    for best in heard:
        words = best.get("words") or [{}]
        start, end = _moment(words[0].get("startTime")), _moment(words[-1].get("endTime"))
        yield Piece(best.get("transcript") or "", None, start, end)


def _google_speaker(word: Json) -> object:
    return word.get("speakerLabel") or word.get("speakerTag")


def _moment(value: object) -> float | None:
    """Return a time in seconds, written "1.200s" or as seconds and nanoseconds."""
    if isinstance(value, dict):
        return float(value.get("seconds") or 0) + float(value.get("nanos") or 0) / _NANOSECONDS
    return float(value.rstrip("s")) if isinstance(value, str) and value else None


def _is_rev(result: Json) -> bool:
    return isinstance(result.get("monologues"), list)


def _rev(result: Json) -> Iterator[Piece]:
    """Yield one piece a monologue's word with the punctuation after it; speakers have names where a person wrote it."""
    names = {part["id"]: part.get("name") for part in result.get("speakers") or [] if isinstance(part, dict)}
    for monologue in result["monologues"]:
        speaker = monologue.get("speaker")
        label = names.get(speaker) or _lettered(speaker)
        held: Piece | None = None
        for element in monologue["elements"]:
            if element.get("type") == "text":
                if held:
                    yield held
                held = Piece(element["value"], label, _seconds(element, "ts"), _seconds(element, "end_ts"))
            elif held:
                held = Piece(held.words + element["value"].rstrip(), label, held.start, held.end)
        if held:
            yield held


def _is_azure(result: Json) -> bool:
    phrases = result.get("recognizedPhrases")
    return isinstance(phrases, list) and all(isinstance(phrase, dict) and "nBest" in phrase for phrase in phrases)


def _azure(result: Json) -> Iterator[Piece]:
    """Yield one piece a phrase."""
    for phrase in result["recognizedPhrases"]:
        start = _seconds(phrase, "offsetInTicks", unit=_TICKS)
        length = _seconds(phrase, "durationInTicks", unit=_TICKS) or 0.0
        end = None if start is None else start + length
        yield Piece(phrase["nBest"][0]["display"], _lettered(phrase.get("speaker")), start, end)


SERVICES: Final = (
    Service("AWS Transcribe", _is_transcribe, _transcribe),
    Service("Deepgram", _is_deepgram, _deepgram),
    Service("AssemblyAI", _is_assemblyai, _assemblyai),
    Service("Whisper or WhisperX", _is_whisper, _whisper),
    Service("whisper.cpp", _is_whisper_cpp, _whisper_cpp),
    Service("YouTube", _is_youtube, _youtube),
    Service("Google Speech-to-Text", _is_google, _google),
    Service("Rev", _is_rev, _rev),
    Service("Azure Speech", _is_azure, _azure),
)
