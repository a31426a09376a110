"""Records whose line breaks were lost, whose lines begin with times, or that begin before their first label."""

from pathlib import Path

import pytest

from checker.documents.file_reading import read
from checker.documents.purpose import Purpose
from checker.language.english import ENGLISH
from checker.model import Document, Source, TurnRole
from checker.sources import read_source


def source_of(text: str, *, title: str | None = None) -> Source:
    return read_source(Document("record.txt", "text", text, "0", title=title), id="record", language=ENGLISH)


def turns_of(source: Source) -> list[tuple[str | None, str]]:
    """Each turn's speaker and first word, an editor's words left out."""
    return [
        (turn.speaker.name if turn.speaker else None, turn.span.of(source.text).split()[0].strip(",.!?…"))
        for turn in source.turns
        if turn.role is not TurnRole.NARRATOR
    ]


RUN_TOGETHER = (
    "The House met at ten of the clock, MR. CHAIRMAN in the Chair. MR. CHAIRMAN: Question one. SHRI ARUN ALDER: Sir, "
    "we have given a notice. SHRIMATI BINA BIRCH: The bridge is closed. ...(Interruptions)... MR. CHAIRMAN: Please let "
    "the Minister speak. SHRI ARUN ALDER: Sir, the bridge is a danger. MR. CHAIRMAN: It will be examined."
)


def test_names_inside_one_long_line_begin_turns() -> None:
    assert turns_of(source_of(RUN_TOGETHER)) == [
        ("Mr. Chairman", "Question"), ("Arun Alder", "Sir"), ("Bina Birch", "The"), ("Mr. Chairman", "Please"),
        ("Arun Alder", "Sir"), ("Mr. Chairman", "It"),
    ]  # fmt: skip


def test_a_heading_that_runs_into_a_name_is_no_part_of_it() -> None:
    source = source_of(RUN_TOGETHER + " OTHER BUSINESS MR. CHAIRMAN: The House is adjourned.")
    assert turns_of(source)[-1][0] == "Mr. Chairman"
    assert source.turns[-1].label == "MR. CHAIRMAN"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Ann Alder: Let me read you two things. Mr. Birch: he has said it often, is a friend of the bridge. And so "
            "is she. Mrs. Cedar: she has built it. I thank them both.\nJohn Dogwood: Thank you.\nAnn Alder: So do I.\n"
            "John Dogwood: Good.",
            id="names before colons in what somebody says",
        ),
        pytest.param(
            "I have three friends of the bridge. Mr. Birch: a builder. Mrs. Cedar: a painter. Mr. Elm: a lawyer. "
            "We are proud of them, and we thank them.",
            id="a list in a speech",
        ),
    ],
)
def test_names_before_colons_in_a_speech_begin_no_turns(text: str) -> None:
    labels = {turn.label for turn in source_of(text).turns}
    assert not labels & {"Mr. Birch", "Mrs. Cedar", "Mr. Elm"}


def test_names_with_a_time_begin_turns_wherever_they_are() -> None:
    source = source_of(
        "Speaker 1: (00:00) You say the bridge is sound, and- Mr. Alder: (00:29) It is. Speaker 1: (00:47) Since when? "
        "Mr. Alder: (00:49) Since May."
    )
    assert turns_of(source) == [(None, "You"), ("Alder", "It"), (None, "Since"), ("Alder", "Since")]


def test_captions_without_capitals_name_their_speakers_by_title() -> None:
    source = source_of(
        "tv   The Senate\n\n2:25 pm\nthe presiding officer: the previous motion is considered made. mr. alder: mr. "
        "president, i ask consent to speak of the bridge. the presiding officer: without objection. mr. alder: it is "
        "sound.\n"
    )
    assert turns_of(source) == [
        ("The Presiding Officer", "the"), ("Alder", "mr"), ("The Presiding Officer", "without"), ("Alder", "it"),
    ]  # fmt: skip


def test_a_ministers_offices_may_be_long() -> None:
    office = (
        "THE MINISTER OF STATE IN THE MINISTRY OF BRIDGES AND HARBOURS AND MINISTER OF STATE IN THE MINISTRY OF ROADS"
    )
    source = source_of(
        f"SHRI ARUN ALDER: When will it open?\n\n{office} (SHRI TOM CEDAR): In May.\n\nSHRI ARUN ALDER: Which May?\n\n"
        "SHRI TOM CEDAR): This May."
    )
    assert turns_of(source) == [
        ("Arun Alder", "When"), ("Tom Cedar", "In"), ("Arun Alder", "Which"), ("Tom Cedar", "This"),
    ]  # fmt: skip


def test_the_first_name_on_a_line_of_its_own_is_a_label_even_where_it_looks_like_the_title(tmp_path: Path) -> None:
    record = tmp_path / "hearing.txt"
    record.write_text(
        "Wednesday, 6 May 2026\n(10.30 am)\nLORD JUSTICE ALDER\nFind yourself a seat,\nMs Birch.\nMS BIRCH\nI am late, "
        "my Lord.\nLORD JUSTICE ALDER\nThat is all right.\nMS BIRCH\nThe bridge was closed, I am\nsorry to say.\n"
    )
    document = read(record, purpose=Purpose.SOURCE, language=ENGLISH)
    source = read_source(document, id="record", language=ENGLISH)
    assert turns_of(source) == [("Alder", "Find"), ("Birch", "I"), ("Alder", "That"), ("Birch", "The")]


def test_times_before_the_lines_are_not_spoken() -> None:
    source = source_of(
        "00:00Good afternoon to all of you.\n00:16The bridge, as you know, is open, and I\n"
        "00:22am glad of it.\n00:25We have waited for it.\n00:36It is a good bridge.\n"
    )
    asides = [aside.span.of(source.text).strip() for turn in source.turns for aside in turn.asides]
    assert asides == ["00:00", "00:16", "00:22", "00:25", "00:36"]


def test_a_time_that_somebody_says_is_spoken() -> None:
    source = source_of("Ann Alder: When does it open?\nTom Birch: At\n10:30 we open the bridge.\nAnn Alder: Thank you.")
    assert all(not turn.asides for turn in source.turns)


INTERVIEW = (
    "Talk of the bridge, with the builder Tom Birch\n\nTranscript\n\n{opening}\n\n"
    "Mr. TOM BIRCH (Author): Thanks for having me.\n\n{host}: When does it open?\n\nMr. BIRCH: In May, I hope.\n"
)


def test_an_opening_is_whose_name_is_given_in_it_and_the_label_is_completed_from_it() -> None:
    opening = "This is BRIDGE TALK. I'm Ann Alder, in Elm City. We have Tom Birch here, who built the bridge."
    source = source_of(INTERVIEW.format(opening=opening, host="ALDER"))
    assert turns_of(source) == [
        ("Ann Alder", "This"),
        ("Tom Birch", "Thanks"),
        ("Ann Alder", "When"),
        ("Tom Birch", "In"),
    ]


def test_an_opening_that_names_the_only_speaker_is_not_his() -> None:
    text = "We welcome our guest Tom Birch today, and we are glad of it.\n\nMr. TOM BIRCH (Author): Thank you.\n"
    source = source_of(text + "\nQ: When does it open?\n\nMr. BIRCH: In May.\n")
    assert source.turns[0].label == ""
    assert source.turns[0].speaker is None


def test_an_opening_in_which_two_give_their_names_is_nobodys() -> None:
    source = source_of(INTERVIEW.format(opening="Hey, I'm Ann Alder.\n\nAnd I'm Carl Cedar.", host="ALDER"))
    assert turns_of(source)[0] == (None, "Hey")
    assert turns_of(source)[2][0] == "Ann Alder"


def test_an_opening_beside_a_voice_without_a_name_is_nobodys() -> None:
    source = source_of(
        "We welcome all of you to our talk about the bridge today.\n\nSpeaker 1: (00:00) Shall we?\n\n"
        "Mr. Alder: (00:05) We shall.\n\nSpeaker 1: (00:09) Good.\n\nMr. Alder: (00:12) Good.\n"
    )
    assert source.turns[0].label == ""
    assert source.turns[0].speaker is None


def test_what_is_above_the_line_that_announces_the_record_is_not_spoken() -> None:
    source = source_of(INTERVIEW.format(opening="I'm Ann Alder, and we talk of the bridge.", host="ALDER"))
    assert "Talk of the bridge" not in source.turns[0].span.of(source.text)
