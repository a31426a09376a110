"""One conversation as each service writes it is one record: the same voices, turns and words."""

from __future__ import annotations

import json

import pytest
from speech_to_text_files import FILES, TALK

from checker.documents import Purpose, read_bytes
from checker.language.english import ENGLISH
from checker.model import Source, TurnRole
from checker.sources import read_source


def source_of(name: str) -> Source:
    return read_source(
        read_bytes(FILES[name].encode(), name=name, purpose=Purpose.SOURCE, language=ENGLISH),
        id="record",
        language=ENGLISH,
    )


@pytest.mark.parametrize("name", FILES)
def test_every_service_gives_the_same_turns(name: str) -> None:
    source = source_of(name)
    voices = {label: number for number, label in enumerate(dict.fromkeys(turn.label for turn in source.turns))}
    assert [(voices[turn.label], " ".join(turn.span.of(source.text).split())) for turn in source.turns] == list(TALK)
    assert {turn.role for turn in source.turns} == {TurnRole.UNKNOWN}
    assert [sentence.span.of(source.text) for sentence in source.sentences] == [said for _, said in TALK]


@pytest.mark.parametrize("name", FILES)
def test_every_service_says_that_its_voices_have_no_names(name: str) -> None:
    (remark,) = source_of(name).remarks
    assert remark.startswith("2 voices have no names; misattribution cannot be checked; name them with --speaker ")


def test_a_caption_track_of_a_video_site_is_read_without_voices() -> None:
    track = {
        "wireMagic": "pb3",
        "events": [
            {"tStartMs": 0, "dDurationMs": 100},
            {"tStartMs": 0, "dDurationMs": 2000, "segs": [{"utf8": "We met"}, {"utf8": " today."}]},
            {"tStartMs": 1000, "aAppend": 1, "segs": [{"utf8": "\n"}]},
        ],
    }
    source = read_source(
        read_bytes(json.dumps(track).encode(), name="talk.json3", purpose=Purpose.SOURCE, language=ENGLISH),
        id="record",
        language=ENGLISH,
    )
    assert [sentence.span.of(source.text) for sentence in source.sentences] == ["We met today."]
