"""Turns are read from every usual way in which records set off their speakers, and from nothing else."""

import pytest

from checker.errors import EmptyError
from checker.language.english import ENGLISH
from checker.model import AsideKind, Document, LabelledRun, Source, Span, TurnRole
from checker.sources import read_source


def source_of(text: str, *, title: str | None = None, speaker: str | None = None) -> Source:
    return read_source(
        Document("record.txt", "text", text, "0", title=title), id="record", speaker=speaker, language=ENGLISH
    )


def who_says(source: Source) -> list[tuple[str | None, str]]:
    """Speaker's name and words of every sentence."""
    turns = source.turns
    return [
        (speaker.name if (speaker := turns[sentence.turn].speaker) else None, sentence.span.of(source.text))
        for sentence in source.sentences
    ]


MEETING = [
    ("Ann Alder", "We met today."),
    ("John Birch", "Yes, we did."),
    ("Ann Alder", "It was good."),
    ("John Birch", "Very good."),
]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["ANN ALDER: {}", "JOHN BIRCH: {}", "ANN ALDER: {}", "JOHN BIRCH: {}"],
        ["Ann Alder: {}", "John Birch: {}", "Ann Alder: {}", "John Birch: {}"],
        ["Ann Alder: (00:12)\n{}", "John Birch: (00:34)\n{}", "Ann Alder: (01:12)\n{}", "John Birch: (01:20)\n{}"],
        ["Ann Alder (00:12):\n{}", "John Birch (00:34):\n{}", "Ann Alder (01:12):\n{}", "John Birch (01:20):\n{}"],
        ["Ann Alder  0:12\n{}", "John Birch  0:34\n{}", "Ann Alder  1:12\n{}", "John Birch  1:20\n{}"],
        ["ANN ALDER\n{}", "JOHN BIRCH\n{}", "ANN ALDER\n{}", "JOHN BIRCH\n{}"],
        ["**Ann Alder:** {}", "**John Birch:** {}", "**Ann Alder:** {}", "**John Birch:** {}"],
        ["[ANN ALDER] {}", "[JOHN BIRCH] {}", "[ANN ALDER] {} [laughter]", "[APPLAUSE]", "[JOHN BIRCH] {}"],
        [">> ANN ALDER: {}", ">> JOHN BIRCH: {}", ">> ANN ALDER: {} >> JOHN BIRCH: {}"],
        ["ANN ALDER\t{}", "JOHN BIRCH\t{}", "ANN ALDER\t{}", "JOHN BIRCH\t{}"],
        ["00:12 ANN ALDER: {}", "00:34 JOHN BIRCH: {}", "00:40 ANN ALDER: {}", "00:45 JOHN BIRCH: {}"],
        ["ANN ALDER, HOST: {}", "SEN. JOHN BIRCH (D-OH), CANDIDATE: {}", "ALDER: {}", "BIRCH: {}"],
        ["ANN ALDER: {} JOHN BIRCH: {}", "ANN ALDER: {}", "JOHN BIRCH: {}"],
        ["Ann Alder (Elmtown) (Con): {}", "The Minister for Trees (John Birch): {}", "Ann Alder: {}", "John Birch: {}"],
        ["Minister Ann Alder: {}", "Mr. John Birch: {}", "Minister Alder: {}", "Mr. Birch: {}"],
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_every_usual_style_of_label_is_read(paragraphs: list[str], between: str) -> None:
    text = between.join(paragraphs).format(*(words for _, words in MEETING))
    assert who_says(source_of(text)) == MEETING


def test_printed_hearings_end_their_labels_with_a_full_stop() -> None:
    text = (
        "    The Chairman. The committee will come to order.\n"
        "    Senator Birch. Thank you, Mr. Chairman. Mr. Elm is here.\n"
        "    Mr. Elm. I am here.\n    Senator Birch. Good.\n    Mr. Elm. Very good.\n    The Chairman. We go on.\n"
    )
    source = source_of(text)
    assert [turn.label for turn in source.turns] == [
        "The Chairman", "Senator Birch", "Mr. Elm", "Senator Birch", "Mr. Elm", "The Chairman"
    ]  # fmt: skip
    assert [words for name, words in who_says(source) if name == "Birch"] == [
        "Thank you, Mr. Chairman.",
        "Mr. Elm is here.",
        "Good.",
    ]


def test_questions_and_answers_marked_by_letters_are_told_apart() -> None:
    text = "Q. Did you meet?\n\nA. We met today.\n\nQ. And?\n\nA. A good meeting.\n"
    source = source_of(text, title="Interview with Minister Ann Alder")
    assert [turn.role for turn in source.turns] == [TurnRole.QUESTIONER, TurnRole.SPEAKER] * 2
    assert who_says(source) == [
        (None, "Did you meet?"),
        ("Ann Alder", "We met today."),
        (None, "And?"),
        ("Ann Alder", "A good meeting."),
    ]


def test_a_bare_letter_marks_a_question_between_named_answers() -> None:
    source = source_of(
        "THE PRESIDENT:  We met.\n\nQ    Did you?\n\nTHE PRESIDENT:  Yes.\n", title="Remarks by President Alder"
    )
    assert who_says(source) == [("Alder", "We met."), (None, "Did you?"), ("Alder", "Yes.")]
    assert source.turns[1].role is TurnRole.QUESTIONER


def test_captions_change_the_speaker_without_naming_one() -> None:
    source = source_of(">> ANN ALDER: We met today. >> And then?\n>> ANN ALDER: It was good.\n")
    assert who_says(source) == [("Ann Alder", "We met today."), (None, "And then?"), ("Ann Alder", "It was good.")]


def test_a_dialogue_of_dashes_has_turns_and_no_names() -> None:
    source = source_of("– Did you meet?\n\n– We met today.\n\n– And how was it?\n\n– Good, very good.\n")
    assert len(source.turns) == 4
    assert source.speakers == ()


@pytest.mark.parametrize(
    "words",
    [
        "And let me say this: we met.",
        "Note: it was good.",
        "Remember: nothing is free.",
        "At 12:30 we left: all of us.",
        "My question is simple: why?",
        "To Ann, please stand: thank you.",
    ],
)
def test_words_before_a_colon_are_no_label_unless_the_record_uses_them_so(words: str) -> None:
    source = source_of(f"ALDER: Well.\n\n{words}\n\nBIRCH: Yes.\n\nALDER: No.\n\nBIRCH: Yes.\n")
    assert [turn.label for turn in source.turns] == ["ALDER", "BIRCH", "ALDER", "BIRCH"]
    assert words.split()[-1] in source.turns[0].span.of(source.text)


def test_a_speech_with_colons_stays_one_turn() -> None:
    text = (
        "Thank you all for coming.\n\nThe reason is simple: we care.\n\nJustice: that is what we ask for, every day.\n"
    )
    assert len(source_of(text).turns) == 1


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("QUESTION", TurnRole.QUESTIONER),
        ("REPORTER", TurnRole.QUESTIONER),
        ("MODERATOR", TurnRole.MODERATOR),
        ("UNIDENTIFIED MALE", TurnRole.UNKNOWN),
        ("SPEAKER 12", TurnRole.UNKNOWN),
        ("AUDIENCE", TurnRole.UNKNOWN),
        ("NARRATOR", TurnRole.NARRATOR),
    ],
)
def test_labels_that_name_nobody_say_what_the_speaker_does(label: str, role: TurnRole) -> None:
    source = source_of(f"ALDER: We met.\n\n{label}: Did you?\n\nALDER: Yes.\n")
    assert source.turns[1].role is role
    assert source.turns[1].speaker is None
    assert source.turns[0].role is TurnRole.SPEAKER


def test_an_editors_heading_between_turns_ends_the_turn_before_it() -> None:
    source = source_of(
        "ALDER: We met.\n\nBIRCH: Yes.\n\nALDER: Good.\n\nNOTE: The sound was lost here.\n\nBIRCH: Yes.\n"
    )
    assert source.turns[3].role is TurnRole.NARRATOR
    assert source.turns[3].speaker is None


def test_a_name_repeated_before_each_paragraph_makes_one_turn() -> None:
    source = source_of("ALDER: We met.\n\nALDER: It was good.\n\nBIRCH: Yes.\n\nALDER: Well.\n")
    first = source.turns[0]
    assert first.span.of(source.text) == "We met.\n\nALDER: It was good."
    assert [(aside.span.of(source.text), aside.kind) for aside in first.asides] == [("ALDER: ", AsideKind.NOTE)]
    assert who_says(source)[:2] == [("Alder", "We met."), ("Alder", "It was good.")]


def test_two_questions_in_a_row_may_be_two_peoples() -> None:
    source = source_of("ALDER: Yes?\n\nQUESTION: Did you meet?\n\nQUESTION: And why?\n\nALDER: We did.\n")
    assert len(source.turns) == 4


def test_an_unlabelled_paragraph_goes_on_with_the_turn() -> None:
    source = source_of("ALDER: We met.\n\nIt was good.\n\nBIRCH: Yes.\n\nALDER: Well.\n")
    assert source.turns[0].span.of(source.text) == "We met.\n\nIt was good."


def test_a_played_clip_without_labels_is_nobodys() -> None:
    text = (
        "ALDER: See this.\n\n(BEGIN VIDEO CLIP)\n\nWe shall win.\n\n(END VIDEO CLIP)\n\nWhat of that?\n\n"
        "BIRCH: Nothing.\n\nALDER: Well.\n"
    )
    said = who_says(source_of(text))
    assert (None, "We shall win.") in said
    assert (None, "What of that?") in said


def test_interpretation_marks_the_turn_and_only_it() -> None:
    text = "ALDER: (Via interpreter) We met.\n\nBIRCH (through translator): Yes.\n\nINTERPRETER: So.\n\nALDER: Fine.\n"
    source = source_of(text)
    assert [turn.interpreted for turn in source.turns] == [True, True, True, False]
    assert source.turns[0].asides[0].kind is AsideKind.INTERPRETER


def test_runs_stated_by_the_format_are_trusted() -> None:
    text = "We met today.\n\nIt was good.\n\nYes. (Laughter)"
    runs = tuple(
        LabelledRun(label, Span(text.index(words), text.index(words) + len(words)))
        for label, words in [
            ("Ann Alder", "We met today."),
            ("Ann Alder", "It was good."),
            ("John Birch", "Yes. (Laughter)"),
        ]
    )
    source = read_source(Document("a.vtt", "webvtt", text, "0", runs=runs), id="captions", language=ENGLISH)
    assert [turn.label for turn in source.turns] == ["Ann Alder", "John Birch"]
    assert who_says(source)[-1] == ("John Birch", "Yes.")


@pytest.mark.parametrize(
    "text", ["(Applause.)\n", "[inaudible]\n\n(Laughter.)\n", "ANN ALDER: (Laughs.)\n\nMR. BIRCH: [inaudible]\n"]
)
def test_a_record_without_spoken_words_is_refused(text: str) -> None:
    with pytest.raises(EmptyError) as caught:
        source_of(text)
    assert caught.value.why
    assert caught.value.fix


def test_headings_inside_a_speech_are_no_speakers() -> None:
    text = (
        "Thank you all for coming here today.\n\nMIDDLE EAST: We want peace there.\n\n"
        "THE ECONOMY: We want work for all.\n\nClimate Change: We want to act.\n"
    )
    (turn,) = source_of(text).turns
    assert turn.speaker is None


def test_each_of_several_people_who_speak_once_is_found() -> None:
    source = source_of("ANN ALDER: We met.\n\nJOHN BIRCH: Yes.\n\nMINISTER ELM: Good.\n")
    assert [person.name for person in source.speakers] == ["Ann Alder", "John Birch", "Elm"]


def test_a_question_whose_label_names_the_reporter_is_his() -> None:
    source = source_of("ALDER: Well?\n\nQUESTION (John Birch, Elm Post): Did you meet?\n\nALDER: Yes.\n")
    assert source.turns[1].role is TurnRole.QUESTIONER
    assert source.turns[1].speaker is not None
    assert source.turns[1].speaker.name == "John Birch"


@pytest.mark.parametrize(
    "footer", ["###", "END", "[End of transcript]", "© 2020 Elm Post", "Source: Elm Office", "Tags: elm"]
)
def test_what_stands_behind_the_last_words_is_not_spoken(footer: str) -> None:
    source = source_of(f"ALDER: We met.\n\nBIRCH: Yes.\n\nALDER: Good.\n\n{footer}\n")
    assert source.turns[-1].span.of(source.text) == "Good."
