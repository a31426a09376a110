"""Each layout in which newsrooms get records is read turn by turn, with the right people."""

import pytest

from checker.language.english import ENGLISH
from checker.model import Document, Source, TurnRole
from checker.sources import read_source


def source_of(text: str, *, title: str | None = None, speaker: str | None = None) -> Source:
    return read_source(
        Document("record.txt", "text", text, "0", title=title), id="record", speaker=speaker, language=ENGLISH
    )


def who_speaks(source: Source) -> list[str | None]:
    """The speaker's name of every turn, an editor's words left out."""
    return [turn.speaker.name if turn.speaker else None for turn in source.turns if turn.role is not TurnRole.NARRATOR]


HEARING = (
    "                    THE BRIDGE AND THE HARBOR\n\n"
    "    The Committee met, pursuant to notice, at 10 a.m., Hon. Ann Alder, \n"
    "Chairman of the Committee, presiding.\n\n"
    "            OPENING STATEMENT OF HON. ANN ALDER,\n"
    "            A SENATOR FROM THE STATE OF ELM\n\n"
    "    The Chairman. The Committee will come to order. We meet to \n"
    "speak of the bridge, and I thank everybody for coming here in \n"
    "this rain. I call on the witness after the Ranking Member, \n"
    "Senator Birch. He has asked for the floor, and he will have it.\n"
    "    Senator Birch. Thank you. I have seen the bridge, and I have \n"
    "walked over it.\n\n"
    "        STATEMENT OF TOM CEDAR, CHIEF ENGINEER, HARBOR BOARD\n\n"
    "    Mr. Cedar. The bridge is sound. We have tested every bolt of \n"
    "it.\n"
    "    Senator Birch. Every bolt?\n"
    "    Mr. Cedar [continuing]. Every bolt and every plate, twice over \n"
    "in one year.\n"
    "    The Chairman. Thank you.\n"
)


def test_a_printed_hearing_names_its_speakers_in_its_headings() -> None:
    source = source_of(HEARING)
    assert who_speaks(source) == [
        "Ann Alder", "Birch", "Tom Cedar", "Birch", "Tom Cedar", "Ann Alder",
    ]  # fmt: skip


def test_a_line_inside_a_paragraph_is_no_label() -> None:
    source = source_of(HEARING)
    assert [turn.label for turn in source.turns].count("Senator Birch") == 2
    assert "He has asked for the floor" in source.turns[1].span.of(source.text)


def test_headings_between_turns_are_nobodys_words() -> None:
    source = source_of(HEARING)
    said = " ".join(sentence.span.of(source.text) for sentence in source.sentences)
    assert "STATEMENT OF" not in said


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(
            [
                "CHAIR ALDER. Good afternoon.",
                "JOHN BIRCH. Thank you. Will rates rise?",
                "CHAIR ALDER. They may.",
                "TOM CEDAR. And fall?",
                "CHAIR ALDER. They may.",
            ],
            ["Alder", "John Birch", "Alder", "Tom Cedar", "Alder"],
            id="capitals and a full stop",
        ),
        pytest.param(
            [
                "Press Secretary Ann Alder. All right.",
                "John Birch. Thank you.",
                "Press Secretary Ann Alder. Please.",
                "T. Marlow Cedar. I am here.",
                "John Birch. So am I.",
            ],
            ["Ann Alder", "John Birch", "Ann Alder", "T. Marlow Cedar", "John Birch"],
            id="full names and a full stop",
        ),
        pytest.param(
            [
                "Mr. ALDER: You saw it?",
                "Chairman BIRCH: Order.",
                "Mr. CEDAR: I did.",
                "Mr. ALDER: When?",
                "Mr. CEDAR: Then.",
                "Chairman BIRCH: Go on.",
            ],
            ["Alder", "Birch", "Cedar", "Alder", "Cedar", "Birch"],
            id="small titles and capitals",
        ),
        pytest.param(
            ["Mr. ALDER.", "You saw it.", "Mr. CEDAR.", "I did.", "Mr. ALDER.", "When?", "Mr. CEDAR.", "Then."],
            ["Alder", "Cedar", "Alder", "Cedar"],
            id="labels with a full stop on lines of their own",
        ),
        pytest.param(
            [
                "Operator",
                "Good day, and welcome.",
                "Ann Alder -- Chief Executive Officer",
                "Thank you. It was a good year.",
                "John Birch -- Elm Bank -- Analyst",
                "How good?",
                "Ann Alder -- Chief Executive Officer",
                "Very good.",
            ],
            [None, "Ann Alder", "John Birch", "Ann Alder"],
            id="name and title of an earnings call",
        ),
        pytest.param(
            ["speaker\nOperator\nGood day.", "speaker\nAnn Alder\nThank you.", "speaker\nOperator\nYou may go on."],
            [None, "Ann Alder", None],
            id="a line that announces the name",
        ),
        pytest.param(
            [
                "The Minister for Trees (Ann Alder): I was there.",
                "Mr. John Birch (Elmtown) (Con): When?",
                "Ann Alder: Then.",
                "Mr. Birch: So.",
            ],
            ["Ann Alder", "John Birch", "Ann Alder", "John Birch"],
            id="a parliament",
        ),
        pytest.param(
            [
                "The Secretary of State for Trade and Industry and Head of the Board of Works (Ms. Ann Alder): So.",
                "Mr. Birch: When?",
                "Ms. Alder: Then.",
                "Mr. Birch: So.",
            ],
            ["Ann Alder", "Birch", "Ann Alder", "Birch"],
            id="an office of many words",
        ),
        pytest.param(
            [
                'Ms. ANN ALDER (Author, "Bridges: A Life"): Good to be here.',
                "BIRCH: And why?",
                "Ms. ALDER: So.",
                "BIRCH: Well.",
            ],
            ["Ann Alder", "Birch", "Ann Alder", "Birch"],
            id="a colon inside the brackets of a label",
        ),
        pytest.param(
            ["ALDER — We met.", "BIRCH — Yes, we did.", "ALDER — It was good.", "BIRCH — It was."],
            ["Alder", "Birch", "Alder", "Birch"],
            id="a dash after the name",
        ),
        pytest.param(
            [
                "Ann Alder (CDR)",
                "We see it.",
                "Tom Cedar (LMP)",
                "So do I.",
                "Ann Alder (CDR)",
                "Good.",
                "Tom Cedar (LMP)",
                "So.",
            ],
            ["Ann Alder", "Tom Cedar", "Ann Alder", "Tom Cedar"],
            id="a role in brackets on a line of its own",
        ),
        pytest.param(
            ["LAVENDER: We met today in the hall.", "KERNEL: We did, and we agreed."],
            ["Lavender", "Kernel"],
            id="two turns",
        ),
    ],
)
def test_a_layout_is_read_turn_by_turn(paragraphs: list[str], expected: list[str | None]) -> None:
    assert who_speaks(source_of("\n\n".join(paragraphs) + "\n")) == expected


def test_initials_are_those_of_the_full_label_before() -> None:
    text = "Q: Yes?\n\nAnn Alder: We met.\n\nQ: And?\n\nAA: It was good.\n\nJohn Birch: So it was.\n\nJB: Very.\n"
    assert who_speaks(source_of(text)) == [None, "Ann Alder", None, "Ann Alder", "John Birch", "John Birch"]


def test_initials_that_fit_two_people_name_nobody() -> None:
    text = "Ann Alder: We met.\n\nAmos Ash: Yes.\n\nAA: Good.\n\nAnn Alder: So.\n\nAA: Well.\n"
    source = source_of(text)
    assert [turn.speaker for turn in source.turns if turn.label == "AA"] == [None, None]


def test_a_given_name_alone_names_nobody_beside_somebody_of_that_name() -> None:
    text = "JOHN BIRCH: We met.\n\nJOHN: A question, if I may.\n\nJOHN BIRCH: Yes.\n\nJOHN: When?\n"
    assert [turn.speaker for turn in source_of(text).turns if turn.label == "JOHN"] == [None, None]


def test_a_question_names_its_reporter_in_brackets() -> None:
    text = (
        "Q: (Ann Alder – Elm Post) Will you stay?\n\nBIRCH: I will.\n\nQ: (Tom Cedar – The Bridge) Why?\n\nBIRCH: So.\n"
    )
    source = source_of(text)
    asking = [turn for turn in source.turns if turn.role is TurnRole.QUESTIONER]
    assert [(turn.speaker.name, turn.speaker.roles) for turn in asking if turn.speaker] == [
        ("Ann Alder", ("Elm Post",)),
        ("Tom Cedar", ("The Bridge",)),
    ]
    assert source.sentences[0].span.of(source.text) == "Will you stay?"


def test_in_court_the_witness_answers_and_the_examiner_asks() -> None:
    text = (
        "ANN ALDER, PLAINTIFF'S WITNESS, SWORN\n\nDIRECT EXAMINATION\n\nBY MR. BIRCH:\n\n"
        "Q. Did you see the bridge?\n\nA. I did.\n\nMR. CEDAR: Objection.\n\nTHE COURT: Overruled.\n\n"
        "THE WITNESS: I saw it.\n\nBY MR. CEDAR:\n\nQ. When?\n\nA. Then.\n"
    )
    source = source_of(text)
    assert [(turn.label, turn.speaker.name if turn.speaker else None) for turn in source.turns if turn.label] == [
        ("Q", "Birch"),
        ("A", "Ann Alder"),
        ("MR. CEDAR", "Cedar"),
        ("THE COURT", None),
        ("THE WITNESS", "Ann Alder"),
        ("Q", "Cedar"),
        ("A", "Ann Alder"),
    ]


def test_whoever_presides_calls_people_without_giving_them_the_floor_in_writing() -> None:
    text = (
        "ANN ALDER: Thank you.\n\nSenator Birch. You have said much of the bridge.\n\nJOHN BIRCH: I have.\n\n"
        "ANN ALDER: Go on.\n\nSenator Birch. One thing more.\n\nJOHN BIRCH: Yes.\n"
    )
    assert who_speaks(source_of(text)) == ["Ann Alder", "John Birch", "Ann Alder", "John Birch"]


@pytest.mark.parametrize("label", ["CHAIR", "HOST", "PRESS SECRETARY"])
def test_an_office_without_a_name_may_be_anybody_who_holds_it(label: str) -> None:
    source = source_of(f"{label}: Welcome.\n\nBIRCH: Thanks.\n\n{label}: Well.\n\nBIRCH: Yes.\n")
    speaker = source.turns[0].speaker
    assert speaker is not None
    assert speaker.roles


def test_a_headline_makes_no_person_of_a_verb() -> None:
    source = source_of(
        "THE PRESIDENT: We met.\n\nREPORTER: So?\n\nTHE PRESIDENT: Yes.\n", title="President Opens Bridge"
    )
    assert [person.name for person in source.speakers] == ["The President"]


def test_a_kind_of_record_is_nobodys_name() -> None:
    text = (
        "PM Transcripts\n\nThe Bridge\n\nANN ALDER:\n\nGood day.\n\nPRIME MINISTER:\n\nGood day.\n\nANN ALDER:\n\nSo.\n"
    )
    assert [person.name for person in source_of(text).speakers] == ["Ann Alder", "Prime Minister"]
