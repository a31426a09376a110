"""Results of speech-to-text services give flowing text, speakers as labelled runs and times as places."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checker.documents import locate, read_bytes
from checker.errors import EmptyError, FormatError
from checker.language.english import ENGLISH
from checker.model import Document


def result(content: object) -> Document:
    return read_bytes(json.dumps(content).encode(), name="talk.json", language=ENGLISH)


def runs_of(document: Document) -> list[tuple[str, str]]:
    return [(run.label, run.span.of(document.text)) for run in document.runs]


def word(text: str, start: float, speaker: object, *, key: str = "word", unit: int = 1) -> dict[str, Any]:
    return {key: text, "start": start * unit, "end": (start + 0.4) * unit, "speaker": speaker, "confidence": 0.9}


WHISPER = {
    "text": " We did not agree. Is that so?",
    "segments": [
        {"id": 0, "start": 1.0, "end": 2.0, "text": " We did not"},
        {"id": 1, "start": 2.0, "end": 3.0, "text": " agree."},
        {"id": 2, "start": 3.5, "end": 4.0, "text": " Is that so?"},
    ],
    "language": "en",
}
WHISPERX = {
    "segments": [
        {"start": 1.0, "end": 2.0, "text": " We did not", "speaker": "SPEAKER_00", "words": []},
        {
            "start": 2.0,
            "end": 4.0,
            "text": " agree. Is that so?",
            "speaker": "SPEAKER_00",
            "words": [
                word("agree.", 2.0, "SPEAKER_00"),
                word("Is", 3.5, "SPEAKER_01"),
                {"word": "that"},
                word("so?", 3.9, "SPEAKER_01"),
            ],
        },
    ]
}


def transcribe_item(content: str, start: float | None, speaker: str | None) -> dict[str, Any]:
    item: dict[str, Any] = {"alternatives": [{"confidence": "0.9", "content": content}]}
    if speaker is not None:
        item["speaker_label"] = speaker
    if start is None:
        return item | {"type": "punctuation"}
    return item | {"type": "pronunciation", "start_time": str(start), "end_time": str(start + 0.4)}


SPOKEN = [
    ("We", 1.0, "spk_0"),
    ("did", 1.5, "spk_0"),
    ("not", 2.0, "spk_0"),
    ("agree", 2.5, "spk_0"),
    (".", None, "spk_0"),
    ("Is", 3.5, "spk_1"),
    ("that", 3.9, "spk_1"),
    ("so", 4.2, "spk_1"),
    ("?", None, "spk_1"),
]
TRANSCRIBE = {
    "jobName": "job",
    "results": {
        "transcripts": [{"transcript": "We did not agree. Is that so?"}],
        "items": [transcribe_item(*spoken) for spoken in SPOKEN],
    },
    "status": "COMPLETED",
}
TRANSCRIBE_WITH_LABELS_APART = {
    "results": {
        "transcripts": [{"transcript": "We did not agree. Is that so?"}],
        "speaker_labels": {
            "speakers": 2,
            "segments": [
                {
                    "speaker_label": label,
                    "items": [
                        {"start_time": str(start), "speaker_label": label}
                        for _, start, speaker in SPOKEN
                        if start is not None and speaker == label
                    ],
                }
                for label in ("spk_0", "spk_1")
            ],
        },
        "items": [transcribe_item(words, start, None) for words, start, _ in SPOKEN],
    }
}
ASSEMBLYAI = {
    "id": "x",
    "audio_url": "https://example.org/a.mp3",
    "text": "We did not agree. Is that so?",
    "utterances": [
        {
            "speaker": "A",
            "text": "We did not agree.",
            "start": 1000,
            "end": 3000,
            "words": [
                word(words, start, "A", key="text", unit=1000)
                for words, start in [("We", 1.0), ("did", 1.5), ("not", 2.0), ("agree.", 2.5)]
            ],
        },
        {"speaker": "B", "text": "Is that so?", "start": 3500, "end": 4500},
    ],
}
DEEPGRAM_WORDS = [
    word("we", 1.0, 0) | {"punctuated_word": "We"},
    word("did", 1.5, 0) | {"punctuated_word": "did"},
    word("not", 2.0, 0) | {"punctuated_word": "not"},
    word("agree", 2.5, 0) | {"punctuated_word": "agree."},
    word("is", 3.5, 1) | {"punctuated_word": "Is"},
    word("that", 3.9, 1) | {"punctuated_word": "that"},
    word("so", 4.2, 1) | {"punctuated_word": "so?"},
]
DEEPGRAM = {
    "metadata": {"channels": 1},
    "results": {
        "channels": [{"alternatives": [{"transcript": "We did not agree. Is that so?", "words": DEEPGRAM_WORDS}]}]
    },
}
DEEPGRAM_UTTERANCES = {
    "metadata": {},
    "results": {
        "channels": [],
        "utterances": [
            {"speaker": 0, "start": 1.0, "end": 3.0, "transcript": "We did not agree.", "words": DEEPGRAM_WORDS[:4]},
            {"speaker": 1, "start": 3.5, "end": 4.5, "transcript": "Is that so?", "words": DEEPGRAM_WORDS[4:]},
        ],
    },
}


@pytest.mark.parametrize(
    ("content", "labels"),
    [
        pytest.param(WHISPERX, ("SPEAKER_00", "SPEAKER_01"), id="WhisperX"),
        pytest.param(TRANSCRIBE, ("spk_0", "spk_1"), id="AWS Transcribe"),
        pytest.param(TRANSCRIBE_WITH_LABELS_APART, ("spk_0", "spk_1"), id="AWS Transcribe, labels apart"),
        pytest.param(ASSEMBLYAI, ("Speaker A", "Speaker B"), id="AssemblyAI"),
        pytest.param(DEEPGRAM, ("Speaker 0", "Speaker 1"), id="Deepgram"),
        pytest.param(DEEPGRAM_UTTERANCES, ("Speaker 0", "Speaker 1"), id="Deepgram with utterances"),
    ],
)
def test_each_service_gives_the_same_runs_and_times(content: object, labels: tuple[str, str]) -> None:
    document = result(content)
    assert runs_of(document) == [(labels[0], "We did not agree."), (labels[1], "Is that so?")]
    assert locate(document, document.text.index("We")).time == "00:00:01.000"
    assert locate(document, document.text.index("Is that")).time == "00:00:03.500"


def test_whisper_has_times_and_no_speakers() -> None:
    document = result(WHISPER)
    assert (document.text, document.runs) == ("We did not agree. Is that so?", ())
    assert locate(document, document.text.index("agree")).time == "00:00:02.000"


def test_a_name_the_service_gives_is_the_label() -> None:
    named = {"text": "No.", "utterances": [{"speaker": "Mary Alder", "text": "No.", "start": 0, "end": 400}]}
    assert runs_of(result(named)) == [("Mary Alder", "No.")]


@pytest.mark.parametrize(
    "data",
    [
        b'{"segments": [',
        b'{"title": "no transcript"}',
        b"[1, 2]",
        b'"words"',
        b"{" * 5000,
        b'{"results": {"items": [{}], "transcripts": []}}',
    ],
    ids=["cut short", "other JSON", "a list", "a string", "too deep", "parts missing"],
)
def test_what_is_no_transcript_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError) as caught:
        read_bytes(data, name="talk.json", language=ENGLISH)
    assert caught.value.why
    assert caught.value.fix


@pytest.mark.parametrize("content", [{"segments": []}, {"text": "", "utterances": []}])
def test_silence_is_an_empty_document(content: object) -> None:
    with pytest.raises(EmptyError):
        result(content)
