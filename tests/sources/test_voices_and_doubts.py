"""Voices without names can be named, and a label that its own words contradict is doubted."""

import pytest

from checker.language.english import ENGLISH
from checker.model import Document, LabelledRun, Source, Span, TurnRole
from checker.sources import read_source


def source_of(text: str, *, speaker: str | None = None) -> Source:
    return read_source(Document("record.txt", "text", text, "0"), id="record", speaker=speaker, language=ENGLISH)


VOICES = "{0}: We met today at the bridge.\n\n{1}: We did, and it was good.\n\n{0}: It was.\n"
LABELS = [
    ("spk_0", "spk_1"),
    ("SPEAKER_00", "SPEAKER_01"),
    ("Speaker 1", "Speaker 2"),
    ("speaker_0", "speaker_1"),
    ("agent", "customer"),
]


@pytest.mark.parametrize(("first", "second"), LABELS)
def test_turns_of_voices_without_names_are_speech(first: str, second: str) -> None:
    source = source_of(VOICES.format(first, second))
    assert [(turn.label, turn.speaker, turn.role) for turn in source.turns] == [
        (first, None, TurnRole.UNKNOWN),
        (second, None, TurnRole.UNKNOWN),
        (first, None, TurnRole.UNKNOWN),
    ]


def test_voices_that_a_format_states_are_speech_in_lower_case_and_digits_too() -> None:
    text = "We met today.\n\nWe did."
    runs = (LabelledRun("spk_0", Span(0, 13)), LabelledRun("1", Span(15, 22)))
    source = read_source(Document("a.json", "speech-json", text, "0", runs=runs), id="record", language=ENGLISH)
    assert [turn.role for turn in source.turns] == [TurnRole.UNKNOWN, TurnRole.UNKNOWN]
    assert len(source.sentences) == 2


def test_a_record_says_how_many_voices_have_no_names() -> None:
    (remark,) = source_of(VOICES.format("SPEAKER_00", "SPEAKER_01")).remarks
    assert remark == (
        '2 voices have no names; misattribution cannot be checked; name them with --speaker "SPEAKER_00=Name".'
    )


def test_a_user_names_single_labels() -> None:
    source = source_of(VOICES.format("SPEAKER_00", "SPEAKER_01"), speaker="SPEAKER_00=Ann Alder\nSPEAKER_01=John Birch")
    assert [turn.speaker.name for turn in source.turns if turn.speaker] == ["Ann Alder", "John Birch", "Ann Alder"]
    assert {turn.role for turn in source.turns} == {TurnRole.SPEAKER}
    assert source.remarks == ()


@pytest.mark.parametrize("given", ["Tom Cedar", "SPEAKER_07=Tom Cedar"])
def test_a_speaker_given_in_vain_is_reported(given: str) -> None:
    remarks = source_of("ALDER: We met.\n\nBIRCH: Yes.\n\nALDER: Good.\n", speaker=given).remarks
    assert len(remarks) == 1
    assert "--speaker" in remarks[0]


@pytest.mark.parametrize(
    "words",
    [
        "Thank you, Senator Birch. I turn to the bridge.",
        "Senator Birch, what do you say of the bridge?",
        "Thank you very much, Senator Birch.",
        "My name is Ann Alder, and I have a question.",
        "Hello. I'm Ann Alder of the Elm Post.",
    ],
)
def test_words_that_cannot_be_their_labels_are_doubted(words: str) -> None:
    source = source_of(f"JOHN BIRCH: {words}\n\nANN ALDER: Yes.\n\nJOHN BIRCH: Good.\n\nANN ALDER: So.\n")
    assert source.turns[0].doubt
    assert [turn.doubt for turn in source.turns[1:]] == ["", "", ""]


@pytest.mark.parametrize(
    "words",
    [
        "Thank you, Senator Alder. I am glad to be here.",
        "My name is John Birch, and I built the bridge.",
        "I'm John Birch's friend.",
        "We spoke for an hour. It was late. They say to me, Thank you, Senator Birch. I like that.",
        "Birch, my family's name, is that of a tree.",
    ],
)
def test_words_that_may_be_their_labels_are_not_doubted(words: str) -> None:
    source = source_of(f"JOHN BIRCH: {words}\n\nANN ALDER: Yes.\n\nJOHN BIRCH: Good.\n\nANN ALDER: So.\n")
    assert [turn.doubt for turn in source.turns] == ["", "", "", ""]


def test_a_turn_with_another_speakers_label_inside_is_doubted() -> None:
    source = source_of(
        "Ann Alder: It is open.\n\nTom Birch: Good.) MR. CARL CEDAR: And safe.\n\nAnn Alder: Yes.\n\nTom Birch: So.\n"
    )
    assert "CARL CEDAR" in source.turns[1].doubt
    assert [turn.doubt for turn in source.turns[2:]] == ["", ""]


def test_a_label_repeated_inside_its_own_turn_is_no_doubt() -> None:
    source = source_of(
        "DR. ANN ALDER: It is open.\n\nDR. ANN ALDER: And safe.\n\nTOM BIRCH: Good.\n\nDR. ANN ALDER: Yes.\n"
    )
    assert [turn.doubt for turn in source.turns] == ["", "", ""]
