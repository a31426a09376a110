"""Captions, written here by webvtt-py, give flowing text with voices as speakers and times as places."""

from __future__ import annotations

from io import StringIO

import pytest
import webvtt

from checker.documents import locate, read_bytes
from checker.errors import FormatError
from checker.language.english import ENGLISH
from checker.model import Document

Cue = tuple[str, str, str]  # start, end, text with tags


def caption_file(*cues: Cue, form: str) -> bytes:
    captions = webvtt.WebVTT()
    for start, end, words in cues:
        captions.captions.append(webvtt.Caption(start, end, words))
    stored = StringIO()
    captions.write(stored, format=form)
    return stored.getvalue().encode()


def vtt(*cues: Cue) -> Document:
    return read_bytes(caption_file(*cues, form="vtt"), name="talk.vtt", language=ENGLISH)


def srt(*cues: Cue) -> Document:
    return read_bytes(caption_file(*cues, form="srt"), name="talk.srt", language=ENGLISH)


def at(second: float, words: str, *, long: float = 1.0) -> Cue:
    return clock(second), clock(second + long), words


def clock(second: float) -> str:
    return f"00:{int(second) // 60:02d}:{second % 60:06.3f}"


def words_of(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def runs_of(document: Document) -> list[tuple[str, str]]:
    return [(run.label, run.span.of(document.text)) for run in document.runs]


def test_cues_of_one_voice_flow_into_one_paragraph() -> None:
    document = vtt(
        at(1, "<v Mary Alder>We did <i>not</i> agree"),
        at(2, "<v Mary Alder>to anything &amp; never will.</v>"),
        at(3, "<v.loud Ms. Birch>Is that so?"),
    )
    assert runs_of(document) == [
        ("Mary Alder", "We did not agree to anything & never will."),
        ("Ms. Birch", "Is that so?"),
    ]
    assert words_of(document) == [words for _, words in runs_of(document)]


def test_two_voices_in_one_cue_are_two_runs() -> None:
    document = vtt(at(1, "<v Alder>No.\n<v Birch>Yes."))
    assert runs_of(document) == [("Alder", "No."), ("Birch", "Yes.")]


def test_a_reader_can_be_sent_to_the_time_of_a_word() -> None:
    document = vtt(at(1, "<v Alder>We did"), at(62.5, "<v Alder>not agree."))
    assert locate(document, document.text.index("did")).time == "00:00:01.000"
    assert locate(document, document.text.index("agree")).time == "00:01:02.500"


def test_cues_without_voices_have_no_runs() -> None:
    document = vtt(at(1, "We did not"), at(2, "agree."))
    assert (words_of(document), document.runs) == (["We did not agree."], ())


@pytest.mark.parametrize("mark", [">> BIRCH: ", ">> ", "BIRCH: ", "- ", "TOM BIRCH, Grandson of the Builder: "])
def test_a_mark_of_change_begins_a_paragraph(mark: str) -> None:
    document = srt(at(1, "ALDER: We did not"), at(2, "agree."), at(3, f"{mark}Is that so?"))
    assert words_of(document) == ["ALDER: We did not agree.", f"{mark}Is that so?"]


def test_a_long_pause_after_a_sentence_begins_a_paragraph() -> None:
    document = srt(at(1, "We did not agree."), at(10, "Then we left."), at(20, "And"), at(30, "nobody came."))
    assert words_of(document) == ["We did not agree.", "Then we left.", "And nobody came."]


def test_rolling_captions_say_each_line_once() -> None:
    lines = ["we did not agree", "on anything at all", "and then we left", "for the harbour", "where it rained"]
    cues = [
        at(number, f"{before}\n{line}")
        for number, (before, line) in enumerate(zip(["so", *lines], lines, strict=False))
    ]
    assert words_of(vtt(*cues)) == ["so " + " ".join(lines)]


def test_somebody_who_says_a_thing_twice_has_said_it_twice() -> None:
    assert words_of(srt(at(1, "No."), at(2, "No."), at(3, "We left."), at(4, "It rained."))) == [
        "No. No. We left. It rained."
    ]


def test_typefaces_and_positions_are_no_words() -> None:
    document = srt(at(1, "{\\an8}<font color='red'>We</font> did <b>not</b> agree."))
    assert document.text == "We did not agree."


def test_times_inside_a_cue_are_no_words() -> None:
    assert vtt(at(1, "We <00:00:01.400>did <00:00:01.800><c>not</c>.")).text == "We did not."


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("talk.vtt", b"Just some words."),
        ("talk.srt", b"Just some words."),
        ("talk.vtt", b"WEBVTT\n\nNOTE nothing here\n"),
    ],
)
def test_a_file_without_cues_is_refused(name: str, data: bytes) -> None:
    with pytest.raises(FormatError) as caught:
        read_bytes(data, name=name, language=ENGLISH)
    assert name in caught.value.what
    assert caught.value.fix


def test_names_before_the_words_of_every_cue_are_voices() -> None:
    document = srt(
        at(1, "Speaker 1: We met at"),
        at(2, "Speaker 1: the bridge."),
        at(3, "Speaker 2: We did."),
        at(4, "Ann Alder: So."),
    )
    assert [(run.label, run.span.of(document.text)) for run in document.runs] == [
        ("Speaker 1", "We met at the bridge."), ("Speaker 2", "We did."), ("Ann Alder", "So."),
    ]  # fmt: skip


def test_a_name_before_a_colon_in_one_cue_is_what_somebody_says() -> None:
    document = srt(at(1, "I have a friend."), at(2, "Tom Birch: a builder."), at(3, "He is here."), at(4, "Thank you."))
    assert "Tom Birch: a builder." in document.text
