"""What could be printed instead: only the record's words and the article's, and nothing where nobody knows."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from html_reports import kerry_lavrov_report, source

from checker.language.english import ENGLISH
from checker.model import Person, Sentence, Severity, Source, Span, Waiver
from checker.output.suggestions import APART, NEXT, Suggestion, speaker_in_words, suggest

REPORT = kerry_lavrov_report()
RECORD = REPORT.sources[0].text


def suggested(number: int) -> Suggestion:
    return suggest(REPORT.quotes[number - 1], article=REPORT.article.text, source=REPORT.sources[0], language=ENGLISH)


def in_sentences(made: Source) -> Source:
    """The source with its turns cut into sentences at their stops."""
    sentences = [
        Sentence(turn.index, turn.index, Span(turn.span.start + found.start(), turn.span.start + found.end()))
        for turn in made.turns
        for found in re.finditer(r"\S[^.]*\.?", turn.span.of(made.text))
    ]
    return replace(made, sentences=tuple(replace(one, index=number) for number, one in enumerate(sentences)))


def said_to_be_the_records(suggestion: Suggestion) -> list[str]:
    """Every run of words that the drafts present as the record's."""
    said = suggestion.wording.partition(": “")[2].removesuffix("”")
    record = suggestion.correction.partition("The record reads: “")[2].removesuffix("”")
    return [run for words in (said, record) for apart in words.split(APART) for run in apart.split(NEXT) if run]


@pytest.mark.parametrize(
    ("number", "wording"),
    [
        (3, "Kerry said: “The cessation of hostilities has largely held – not entirely – and we both know that.”"),
        (4, "Kerry said: “Now, these improvements are welcome but they are not sufficient”"),
    ],
)
def test_the_wording_is_the_record_s(number: int, wording: str) -> None:
    assert suggested(number).wording.startswith(wording[:-1])


def test_whatever_is_said_to_be_the_records_is_in_the_record_character_by_character() -> None:
    runs = [run for number in range(1, len(REPORT.quotes) + 1) for run in said_to_be_the_records(suggested(number))]
    assert len(runs) > 8
    assert [run for run in runs if run not in RECORD] == []


@pytest.mark.parametrize(
    ("record", "quoted", "offered"),
    [
        ("We open it. JAKE: Right. We close it.", ("We open it. JAKE: Right. We close it.",), "We open it."),
        ("It’s late for a vote.", ("’s late for a vote",), "It’s late for a vote."),
        ("We open it.\n\nThen we close it.", ("We open it.\n\nThen we close it.",), "We open it.” “Then we close it."),
        ("We open it (laughter) in May.", ("We open it (laughter) in May",), "We open it” … “in May."),
        ("We open it before the end of May.", ("We open it before the end of",), "We open it before the end of May."),
        ("What I want is to open it.", ("want is to open it",), "What I want is to open it."),
        ("And, well, now that we know, we open it.", ("we open it",), "we open it."),
        (
            "We open the bridge. There was a long delay, and nobody knows why it was.",
            ("We open the bridge. There was a",),
            "We open the bridge.",
        ),
    ],
)
def test_only_what_the_speaker_spoke_is_offered_and_no_word_is_cut(
    record: str, quoted: tuple[str, ...], offered: str
) -> None:
    made = in_sentences(source(f"ANN ALDER: {record}".replace("JAKE:", "\nJAKE:"), path="talk.txt"))
    text = made.text
    spans = tuple(Span(text.index(words[:8]), text.index(words[-6:]) + 6) for words in quoted)
    assert REPORT.quotes[3].passage is not None
    turn = made.turns[0]
    passage = replace(REPORT.quotes[3].passage, source=made.id, spans=spans, turns=(0,), speaker=turn.speaker)
    elsewhere = tuple(replace(finding, source_spans=()) for finding in REPORT.quotes[3].findings)
    checked = replace(REPORT.quotes[3], passage=replace(passage, label=turn.label), findings=elsewhere)
    assert suggest(checked, article="", source=made, language=ENGLISH).wording == f"Ann Alder said: “{offered}”"


def test_a_fragment_that_a_finding_is_about_is_offered() -> None:
    made = in_sentences(
        source("ANN ALDER: We open the bridge. There was no delay, as all of you here know.", path="talk.txt")
    )
    end = made.text.index("delay") - 1
    assert REPORT.quotes[3].passage is not None
    turn = made.turns[0]
    passage = replace(REPORT.quotes[3].passage, source=made.id, spans=(Span(11, end),), turns=(0,), label=turn.label)
    findings = tuple(replace(finding, source_spans=(Span(end - 2, end),)) for finding in REPORT.quotes[3].findings)
    checked = replace(REPORT.quotes[3], passage=replace(passage, speaker=turn.speaker), findings=findings)
    assert "There was no”" in suggest(checked, article="", source=made, language=ENGLISH).wording


def test_words_read_out_are_not_called_the_speakers_own() -> None:
    quotation = REPORT.quotes[3]
    read_out = replace(quotation.findings[0], code="Q103", rule="second-hand", severity=Severity.NOTE)
    made = suggest(
        replace(quotation, findings=(*quotation.findings, read_out)),
        article=REPORT.article.text,
        source=REPORT.sources[0],
        language=ENGLISH,
    )
    assert made.wording.startswith("Kerry quoted or read out: “")


def test_a_wrong_speaker_is_put_right_and_the_interpreter_named() -> None:
    suggestion = suggested(1)
    assert suggestion.wording.startswith("Lavrov said through an interpreter: “")
    assert suggestion.correction.startswith(
        "Correction: An earlier version of this article credited to Kerry, and misquoted, words that "
        "Lavrov spoke through an interpreter."
    )


def test_a_speaker_is_called_what_the_article_calls_them() -> None:
    person = Person("Barack H Obama", aliases=("Barack Obama", "OBAMA"))
    found = REPORT.quotes[3].passage
    assert found is not None
    passage = replace(found, speaker=person)
    assert speaker_in_words(passage, article="President Barack Obama spoke.") == "Barack Obama"
    assert speaker_in_words(passage, article="The president spoke.") == "Barack H Obama"


def test_only_an_error_asks_for_a_correction() -> None:
    quotation = REPORT.quotes[3]
    assert suggested(4).correction
    warned = tuple(replace(finding, severity=Severity.WARNING) for finding in quotation.findings)
    mild = suggest(
        replace(quotation, findings=warned), article=REPORT.article.text, source=REPORT.sources[0], language=ENGLISH
    )
    assert mild.wording
    assert mild.correction == ""


def test_reported_speech_is_corrected_with_the_records_own_words() -> None:
    suggestion = suggested(13)
    assert "black hole where the militants and the arms were spreading" in suggestion.wording
    assert "for arms and militants" not in suggestion.wording + suggestion.correction


def test_a_correction_quotes_both_sides() -> None:
    assert suggested(4).correction == (
        "Correction: An earlier version of this article misquoted what Kerry said. It printed: “Now, these "
        "improvements are welcome but they are sufficient.” The record reads: “Now, these improvements are welcome but "
        "they are not sufficient”"
    )


@pytest.mark.parametrize("number", [6, 9, 14])
def test_a_faithful_quotation_needs_no_suggestion(number: int) -> None:
    assert suggested(number) == Suggestion()


@pytest.mark.parametrize("number", [11, 12])
def test_nothing_is_suggested_where_nobody_knows_what_was_said(number: int) -> None:
    assert suggested(number) == Suggestion()


def test_a_waived_finding_asks_for_nothing() -> None:
    quotation = REPORT.quotes[3]
    waived = tuple(replace(finding, waiver=Waiver("f", "agreed")) for finding in quotation.findings)
    assert (
        suggest(
            replace(quotation, findings=waived), article=REPORT.article.text, source=REPORT.sources[0], language=ENGLISH
        )
        == Suggestion()
    )
