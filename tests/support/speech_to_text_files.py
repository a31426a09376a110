"""One conversation as each speech-to-text service writes it."""

from __future__ import annotations

import json
from typing import Any

TALK = (
    (0, "We met today at the bridge."),
    (1, "We did, and it was good."),
    (0, "It was a long walk."),
)


def _words(number: int, said: str) -> list[dict[str, Any]]:
    start = number * 10.0
    return [{"word": word, "start": start + at, "end": start + at + 0.9} for at, word in enumerate(said.split())]


def _all() -> list[tuple[int, dict[str, Any]]]:
    return [(voice, word) for number, (voice, said) in enumerate(TALK) for word in _words(number, said)]


def aws() -> dict[str, Any]:
    items = []
    for voice, word in _all():
        bare = word["word"].rstrip(".,")
        items.append(
            {
                "type": "pronunciation",
                "speaker_label": f"spk_{voice}",
                "start_time": str(word["start"]),
                "end_time": str(word["end"]),
                "alternatives": [{"content": bare}],
            }
        )
        if mark := word["word"][len(bare) :]:
            items.append({"type": "punctuation", "alternatives": [{"content": mark}]})
    return {"results": {"transcripts": [{"transcript": ""}], "items": items}}


def whisperx() -> dict[str, Any]:
    return {
        "segments": [
            {"text": said, "speaker": f"SPEAKER_{voice:02d}", "start": number * 10.0, "end": number * 10.0 + 9}
            for number, (voice, said) in enumerate(TALK)
        ]
    }


def deepgram() -> dict[str, Any]:
    words = [
        {"word": word["word"].lower(), "punctuated_word": word["word"], "speaker": voice, **_times(word)}
        for voice, word in _all()
    ]
    return {"results": {"channels": [{"alternatives": [{"transcript": "", "words": words}]}]}}


def _times(word: dict[str, Any]) -> dict[str, float]:
    return {"start": word["start"], "end": word["end"]}


def assemblyai() -> dict[str, Any]:
    return {
        "text": "",
        "utterances": [
            {"speaker": "AB"[voice], "text": said, "start": number * 10000, "end": number * 10000 + 9000}
            for number, (voice, said) in enumerate(TALK)
        ],
    }


def whisper_cpp() -> dict[str, Any]:
    return {
        "transcription": [
            {"offsets": {"from": number * 10000, "to": number * 10000 + 9000}, "text": f"(speaker {voice}) {said}"}
            for number, (voice, said) in enumerate(TALK)
        ]
    }


def google() -> dict[str, Any]:
    words = [
        {
            "word": word["word"],
            "speakerTag": voice + 1,
            "startTime": f"{word['start']:.3f}s",
            "endTime": f"{word['end']:.3f}s",
        }
        for voice, word in _all()
    ]
    return {"results": [{"alternatives": [{"transcript": "We met"}]}, {"alternatives": [{"words": words}]}]}


def rev() -> dict[str, Any]:
    return {
        "monologues": [
            {
                "speaker": voice,
                "elements": [
                    element
                    for word in _words(number, said)
                    for element in (
                        {
                            "type": "text",
                            "value": word["word"].rstrip(".,"),
                            "ts": word["start"],
                            "end_ts": word["end"],
                        },
                        {"type": "punct", "value": word["word"][len(word["word"].rstrip(".,")) :] + " "},
                    )
                ],
            }
            for number, (voice, said) in enumerate(TALK)
        ]
    }


def azure() -> dict[str, Any]:
    return {
        "recognizedPhrases": [
            {
                "speaker": voice + 1,
                "offsetInTicks": number * 100_000_000,
                "durationInTicks": 90_000_000,
                "nBest": [{"display": said}],
            }
            for number, (voice, said) in enumerate(TALK)
        ]
    }


def _vtt() -> str:
    cues = [
        f"00:00:{number * 10:02d}.000 --> 00:00:{number * 10 + 9:02d}.000\n<v speaker_{voice}>{said}</v>\n"
        for number, (voice, said) in enumerate(TALK)
    ]
    return "WEBVTT\n\n" + "\n".join(cues)


def _tsv() -> str:
    rows = [
        f"{number * 10000}\t{number * 10000 + 9000}\tSPEAKER_0{voice}\t{said}"
        for number, (voice, said) in enumerate(TALK)
    ]
    return "\n".join(["start\tend\tspeaker\ttext", *rows]) + "\n"


def _text() -> str:
    return "\n\n".join(f"SPEAKER_0{voice}: {said}" for voice, said in TALK) + "\n"


RESULTS = {
    "aws.json": aws(),
    "whisperx.json": whisperx(),
    "deepgram.json": deepgram(),
    "assemblyai.json": assemblyai(),
    "whisper-cpp.json": whisper_cpp(),
    "google.json": google(),
    "rev.json": rev(),
    "azure.json": azure(),
}
FILES = {name: json.dumps(result) for name, result in RESULTS.items()} | {
    "captions.vtt": _vtt(),
    "whisper.tsv": _tsv(),
    "record.txt": _text(),
}
