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


def test_two_names_in_capitals_inside_a_line_are_labels() -> None:
    source = source_of(
        "(The following was held in open court.) THE COURT: The bridge is closed. Go ahead. MR. ALDER: Your Honor, it "
        "is not closed."
    )
    assert turns_of(source) == [(None, "The"), ("Alder", "Your")]


def test_a_label_may_follow_a_full_stop_without_a_blank_and_begin_a_wrapped_line() -> None:
    source = source_of(
        " THE COURT: Morning.MR. ALDER: Good morning, Your Honor.\n"
        " THE COURT: We have a declaration about the bridge.\n"
        " MR. ALDER: Yes, nobody has read it so far.\n"
        " MS. BIRCH: Not true. I have read it.\n"
        " MR. ALDER: The builder of the bridge is ill, and we are going\n"
        " to object to his testimony, but not on this ground of his illness\n"
        " and not on any other that has been named in this court so far, for\n"
        " the bridge is what it is, and it was built by the same builder as\n"
        " the other one.\n"
    )
    assert [first for _, first in turns_of(source)] == ["Morning", "Good", "We", "Yes", "Not", "The"]


def test_a_given_name_alone_is_a_label_and_names_nobody_beside_a_full_name() -> None:
    source = source_of(
        "Ann Alder: Good evening. I'm Ann Alder.\n\nAnnouncer: And thank you.\n\nAnn: He built the bridge. Welcome.\n\n"
        "Tom Birch: Great to be with you, Ann.\n\nAnn: Let me start with the bridge.\n"
    )
    assert turns_of(source) == [
        ("Ann Alder", "Good"),
        (None, "And"),
        (None, "He"),
        ("Tom Birch", "Great"),
        (None, "Let"),
    ]


def test_names_that_the_head_lists_are_labels_on_lines_of_their_own() -> None:
    source = source_of(
        "Alder Bridges Corporation\n\nExecutives\n\nAnn Alder - Chief Financial Officer\n\nAnalysts\n\nTom Birch - "
        "Cedar\n\nOperator\n\nGood morning, and welcome to it.\n\nAnn Alder\n\nThanks. Good morning, and welcome.\n"
    )
    assert turns_of(source) == [(None, "Good"), ("Ann Alder", "Thanks")]


def test_captions_that_name_by_given_names_alone_accuse_nobody() -> None:
    source = source_of(
        "11:00 pm\nand that was the long story of the bridge of the week. brian: you have built it. amy: i have, and "
        "it was good.\n11:01 pm\nwe are glad. brian: when does it open for all of us? amy: in may, as all of them do.\n"
    )
    labelled = [turn for turn in source.turns if turn.label]
    assert [turn.label for turn in labelled] == ["Brian", "Amy", "Brian", "Amy"]
    assert all(turn.doubt for turn in labelled)
    assert source.turns[0].role is TurnRole.UNKNOWN


@pytest.mark.parametrize("mark", ["00:0{0} ", "00:00:0{0}.000 | ", ":00:0{0}. > :00:09."])
def test_times_before_lines_may_be_written_in_many_ways(mark: str) -> None:
    said = ["We have begun.", "The bridge is", "open to all", "of you now.", "Thank you."]
    source = source_of("".join(f"{mark.format(at)}{words}\n" for at, words in enumerate(said)))
    assert len([aside for turn in source.turns for aside in turn.asides]) == 5


def test_a_time_before_a_name_on_a_line_of_its_own_makes_it_a_label() -> None:
    source = source_of(
        "00:00 - Ann Alder (Host)\nIt is time for the bridge. I have got to warn you.\n\n01:02 - Tom Birch (Guest)\n"
        "Bridges you love.\n\n01:06 - Ann Alder (Host)\nThis is the talk of the week.\n\n01:54\nSo good to have you.\n"
    )
    assert turns_of(source) == [("Ann Alder", "It"), ("Tom Birch", "Bridges"), ("Ann Alder", "This")]


def test_staff_that_opens_a_briefing_speaks() -> None:
    source = source_of("STAFF: Thank you for being here. Over to you.\n\nMR. ALDER: It is open.\n\nQ: Since when?\n")
    assert source.turns[0].role is TurnRole.MODERATOR


def test_a_name_after_the_mark_of_a_new_speaker_is_a_label_in_small_letters() -> None:
    source = source_of(
        "3:00 pm\n>> alder: good evening, here is the story of the bridge. >> nobody has ever closed it before. >> "
        "alder: and nobody will. >> thank you, all of you.\n"
    )
    assert [turn.label for turn in source.turns] == ["Alder", "", "Alder", ""]
    assert [bool(turn.doubt) for turn in source.turns] == [True, False, True, False]


def test_a_long_description_after_a_name_in_capitals_makes_it_no_editors_heading() -> None:
    source = source_of(
        "ANN ALDER: Tell me.\n\nTOM JOHN CARL BIRCH, Grandson of the Builder: We sat there.\n\nANN ALDER: Yes.\n"
    )
    assert turns_of(source)[1][0] == "Tom John Carl Birch"
