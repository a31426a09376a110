"""Sentences keep their places; what was not spoken stays in the text and out of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import EmptyError
from checker.language.english import ENGLISH
from checker.model import AsideKind, Document, Source, Span
from checker.sources import read_source
from checker.sources.asides import asides_in, kind_of
from checker.sources.turn_sentences import LONGEST_SENTENCE, sentence_spans


def sentences(text: str) -> list[str]:
    whole = Span(0, len(text))
    return [
        span.of(text)
        for span in sentence_spans(text, whole, asides_in(text, whole, language=ENGLISH), language=ENGLISH)
    ]


@pytest.mark.parametrize(
    ("enclosed", "kind"),
    [
        ("(Laughter.)", AsideKind.STAGE),
        ("(APPLAUSE)", AsideKind.STAGE),
        ("[cheering and applause]", AsideKind.STAGE),
        ("(BEGIN VIDEO CLIP)", AsideKind.STAGE),
        ("(The medal is presented.)", AsideKind.STAGE),
        ("[inaudible 00:12:01]", AsideKind.GAP),
        ("(crosstalk)", AsideKind.GAP),
        ("(OFF-MIKE)", AsideKind.GAP),
        ("[Caster 00:01:03]", AsideKind.GAP),
        ("(SPEAKING SPANISH)", AsideKind.GAP),
        ("(Via interpreter)", AsideKind.INTERPRETER),
        ("(THROUGH TRANSLATOR)", AsideKind.INTERPRETER),
        ("(in Norwegian)", AsideKind.INTERPRETER),
        ("[sic]", AsideKind.NOTE),
        ("(ph)", AsideKind.NOTE),
        ("[12:01]", AsideKind.NOTE),
        ("[3]", AsideKind.NOTE),
        ("[the minister]", AsideKind.NOTE),
        ("(a)", None),
        ("(1)", None),
        ("(and I mean it)", None),
        ("(which we did)", None),
    ],
)
def test_what_stands_in_brackets_is_told_from_speech(enclosed: str, kind: AsideKind | None) -> None:
    assert kind_of(enclosed, language=ENGLISH) is kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met Dr. Alder. It was good.", ["We met Dr. Alder.", "It was good."]),
        ("Lt. Col. Alder, thank you. Yes.", ["Lt. Col. Alder, thank you.", "Yes."]),
        ("I met J. Alder of the U.S. delegation. Good.", ["I met J. Alder of the U.S. delegation.", "Good."]),
        ("We left the U.S. We came back.", ["We left the U.S.", "We came back."]),
        ("No. 5 is good.", ["No. 5 is good."]),
        ("No. Not at all.", ["No.", "Not at all."]),
        ("I like coal. I really do.", ["I like coal.", "I really do."]),
        ("Is it so? Yes! It is.", ["Is it so?", "Yes!", "It is."]),
        ("A question.So what?", ["A question.", "So what?"]),
        (
            "We wanted -- \n\n(APPLAUSE)\n\nwe still want peace.",
            ["We wanted -- \n\n(APPLAUSE)\n\nwe still want peace."],
        ),
        ("We met. (Laughter.) It was good.", ["We met.", "It was good."]),
        ("(Laughter.) No, we did.", ["No, we did."]),
        ("First line\n\nSecond line", ["First line", "Second line"]),
        ("", []),
        ("(Applause.)", []),
    ],
)
def test_speech_is_cut_where_a_reader_would_cut_it(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_an_aside_may_lie_inside_a_sentence() -> None:
    assert sentences("We met (laughter) in Oslo.") == ["We met (laughter) in Oslo."]


def test_captions_without_full_stops_are_cut_to_a_length_that_can_be_searched() -> None:
    text = "and we met today and it was good\n" * 100
    cut = sentences(text)
    assert max(len(sentence.split()) for sentence in cut) <= LONGEST_SENTENCE
    assert " ".join(cut).split() == text.split()


def test_a_long_sentence_is_cut_at_a_comma_if_it_has_one() -> None:
    text = "we met and " * 17 + "then we left, " + "and we met again " * 10
    assert sentences(text)[0].endswith("left,")


_LINES = st.lists(
    st.sampled_from(
        [
            "ALDER: We met Dr. Elm. It was good.",
            "BIRCH: (Via interpreter) Yes -- [inaudible] yes.",
            "QUESTION: Did you, in the U.S., meet?",
            "(Applause.)",
            "And we went on (laughter) for long.",
            "SPEAKER 1: No.",
            "– So be it.",
            "[12:01]",
            ">> AND SO ON",
            "",
        ]
    ),
    min_size=1,
    max_size=20,
)


@pytest.mark.slow
@settings(max_examples=150)
@given(_LINES, st.sampled_from(["\n", "\n\n"]))
def test_places_hold_in_every_record(lines: list[str], join: str) -> None:
    text = join.join(lines)
    try:
        source = read_source(Document("record.txt", "text", text, "0"), id="record", language=ENGLISH)
    except EmptyError:
        return
    assert_places_hold(source)


def assert_places_hold(source: Source) -> None:
    assert [turn.index for turn in source.turns] == list(range(len(source.turns)))
    assert [sentence.index for sentence in source.sentences] == list(range(len(source.sentences)))
    for before, after in zip(source.turns, source.turns[1:], strict=False):
        assert before.span.end <= after.span.start
    for turn in source.turns:
        assert all(turn.span.contains(aside.span) for aside in turn.asides)
        assert turn.label_span is None or turn.label_span.of(source.text) == turn.label
        assert turn.label_span is None or turn.label_span.end <= turn.span.start
    end = 0
    for sentence in source.sentences:
        turn = source.turns[sentence.turn]
        words = sentence.span.of(source.text)
        assert turn.span.contains(sentence.span)
        assert sentence.span.start >= end
        assert words == words.strip()
        assert any(char.isalnum() for char in words)
        assert not any(aside.span.contains(sentence.span) for aside in turn.asides)
        end = sentence.span.end
