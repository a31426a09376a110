"""One person stands behind all the labels that mean him, completed from what the record itself says."""

import pytest

from checker.language.english import ENGLISH
from checker.model import Document, Person, Source, TurnRole
from checker.sources import read_source
from checker.sources.introductions import interviewee_of_title, person_of_title


def source_of(text: str, *, title: str | None = None, speaker: str | None = None) -> Source:
    return read_source(
        Document("record.txt", "text", text, "0", title=title), id="record", speaker=speaker, language=ENGLISH
    )


def names(source: Source) -> list[str]:
    return [person.name for person in source.speakers]


def test_short_full_and_titled_labels_are_one_person() -> None:
    text = "ANN ALDER: Order.\n\nMR. BIRCH: Yes.\n\nMS. ALDER: Well.\n\nJOHN BIRCH: No.\n\nCHAIRWOMAN ALDER: Good.\n"
    assert names(source_of(text)) == ["Ann Alder", "John Birch"]


def test_people_of_one_family_name_stay_apart() -> None:
    text = "ANN ALDER: Yes.\n\nTOM ALDER: No.\n\nANN ALDER: Yes.\n\nALDER: Perhaps.\n"
    assert names(source_of(text)) == ["Ann Alder", "Tom Alder", "Alder"]


def test_the_head_completes_names_and_roles() -> None:
    text = (
        "Remarks With Norwegian Foreign Minister Ann Alder\n\nJohn Birch\nSecretary of State\nOslo, Norway\n\n"
        "FOREIGN MINISTER ALDER: Welcome.\n\nSECRETARY BIRCH: Thank you.\n\nFOREIGN MINISTER ALDER: Well.\n"
    )
    source = source_of(text, title="Remarks With Norwegian Foreign Minister Ann Alder")
    assert names(source) == ["Ann Alder", "John Birch"]
    assert "Norwegian Foreign Minister" in source.speakers[0].roles
    assert "Secretary of State" in source.speakers[1].roles
    assert source.turns[0].label == "FOREIGN MINISTER ALDER"


def test_a_line_that_lists_people_with_their_bodies_gives_roles_and_nobody_speaks_it() -> None:
    text = (
        "Panel: Ann ALDER (Harbour Works), Tom BIRCH (Bridge Motors)\n\nAnn Alder: Yes.\n\nTB: No.\n\n"
        "Second half: Paul CEDAR (Harbour Press) and Ann ALDER (Harbour Works)\n\nPaul Cedar: Well.\n\nAA: Good.\n"
    )
    source = source_of(text)
    assert [(turn.label, turn.speaker and turn.speaker.name) for turn in source.turns if turn.label] == [
        ("Ann Alder", "Ann Alder"),
        ("TB", "Tom Birch"),
        ("Paul Cedar", "Paul Cedar"),
        ("AA", "Ann Alder"),
    ]
    assert {person.name: person.roles for person in source.speakers} == {
        "Ann Alder": ("Harbour Works",),
        "Tom Birch": ("Bridge Motors",),
        "Paul Cedar": ("Harbour Press",),
    }
    assert not any("Press" in sentence.span.of(text) for sentence in source.sentences)


@pytest.mark.parametrize(
    "head",
    [
        "PRESENT: Ann Alder, Chair; John Birch, Treasurer",
        "Participants:\nAnn Alder, Chair\nJohn Birch, Treasurer",
        "Ann Alder – Chair\nJohn Birch – Treasurer",
        "Ann Alder (Chair)\nJohn Birch (Treasurer)",
    ],
)
def test_lists_of_those_present_complete_the_labels(head: str) -> None:
    source = source_of(f"Meeting of the board\n\n{head}\n\nALDER: Welcome.\n\nBIRCH: Thanks.\n\nALDER: Let us begin.\n")
    assert [(person.name, person.roles) for person in source.speakers] == [
        ("Ann Alder", ("Chair",)),
        ("John Birch", ("Treasurer",)),
    ]
    assert source.turns[0].label == "ALDER"


def test_a_speakers_own_name_completes_the_label() -> None:
    text = "ALDER: Good evening. I'm Ann Alder.\n\nBIRCH: I'm John Elm's friend.\n\nALDER: Well.\n\nBIRCH: Yes.\n"
    assert names(source_of(text)) == ["Ann Alder", "Birch"]


def test_an_office_as_label_is_held_by_whom_the_title_names() -> None:
    source = source_of(
        "THE PRESIDENT: We met.\n\nREPORTER: Did you?\n\nTHE PRESIDENT: Yes.\n", title="Remarks by President Ann Alder"
    )
    assert names(source) == ["Ann Alder"]


def test_an_office_that_nobody_is_said_to_hold_stays_an_office() -> None:
    source = source_of("THE PRESIDENT: We met.\n\nREPORTER: Did you?\n\nTHE PRESIDENT: Yes.\n")
    assert source.speakers == (Person("The President", (), ("The President",)),)


def test_a_speech_interrupted_by_labelled_calls_is_its_speakers_from_the_start() -> None:
    source = source_of(
        "Thank you. I am glad to be here.\n\nAUDIENCE: Hear, hear!\n\nTHE PRESIDENT: Thank you.\n\nWe go on.\n"
    )
    assert [turn.speaker.name if turn.speaker else None for turn in source.turns] == [
        "The President",
        None,
        "The President",
    ]


def test_an_editors_introduction_is_nobodys_speech() -> None:
    text = "The following is a record of a meeting held on Tuesday.\n\nALDER: Welcome.\n\nBIRCH: Well.\n\nALDER: So.\n"
    first = source_of(text).turns[0]
    assert (first.role, first.speaker) == (TurnRole.NARRATOR, None)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Comment by Norwegian Foreign Minister Ann Alder on his talks, Oslo, 8 November 2014", "Ann Alder"),
        ("Remarks by President Alder on the Economy", "Alder"),
        ("Statement of John Birch, Secretary of Defense, before the Committee", "John Birch"),
        ("Foreign Minister Ann Alder’s statement and answers to media questions", "Ann Alder"),
        ("Speech of and answers to questions by Norwegian Foreign Minister Ann Alder", "Ann Alder"),
        ("Full text: Ann Alder's address to parliament", "Ann Alder"),
        ("Opening statement of Ann Alder", "Ann Alder"),
        ("Testimony of Dr. Ann Alder", "Ann Alder"),
        ("Ann Alder: Remarks to the Press", "Ann Alder"),
        ("Secretary Ann Alder Remarks to the Press", "Ann Alder"),
        ("Remarks as Prepared for Delivery by Secretary Ann Alder", "Ann Alder"),
    ],
)
def test_a_title_announces_whose_words_follow(title: str, name: str) -> None:
    person = person_of_title(title, language=ENGLISH)
    assert person is not None
    assert person.name == name


@pytest.mark.parametrize(
    "title",
    [
        "Remarks With Norwegian Foreign Minister Ann Alder",
        "Remarks by Ann Alder and John Birch",
        "Joint Statement by the Leaders",
        "Statement by the Ministry of Defence",
        "State of the Union Address",
        "Interview With Ann Alder of Radio Elm",
        "Meeting of the board",
    ],
)
def test_a_title_that_names_two_people_or_none_announces_nobody(title: str) -> None:
    assert person_of_title(title, language=ENGLISH) is None


def test_an_interviews_title_says_who_answers() -> None:
    person = interviewee_of_title("Interview with Minister Ann Alder", language=ENGLISH)
    assert person is not None
    assert person.name == "Ann Alder"


STATEMENT = (
    "Home\nNews\nArchive\nJuly 2020 (3)\n\nComment by Minister Ann Alder on trees\n\n17-11-2014, 16:58\n\n"
    "We met today, and we spoke of trees for an hour and a half.\n\nWe shall meet again in spring.\n\n"
    "  • Category: Minister\n  • Views: 1 993 |\n  • Minister Ann Alder’s remarks on bushes, Oslo, July 3, 2015\n"
)


def test_a_statement_is_its_authors_without_the_page_around_it() -> None:
    source = source_of(STATEMENT, title="Comment by Minister Ann Alder on trees")
    (turn,) = source.turns
    assert turn.speaker is not None
    assert turn.speaker.name == "Ann Alder"
    assert turn.span.of(source.text).startswith("We met today")
    assert turn.span.of(source.text).endswith("again in spring.")


def test_who_speaks_can_be_said_from_outside() -> None:
    source = source_of("We met today, and we spoke of trees.\n\nIt was a good talk.\n", speaker="Minister Ann Alder")
    assert names(source) == ["Ann Alder"]
    assert source.turns[0].role is TurnRole.SPEAKER


def test_a_speech_of_an_unknown_speaker_is_nobodys() -> None:
    source = source_of("We met today, and we spoke of trees.\n\nIt was a good talk.\n")
    assert source.speakers == ()
    assert source.turns[0].role is TurnRole.UNKNOWN
