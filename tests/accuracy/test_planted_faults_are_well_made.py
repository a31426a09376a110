"""The generator itself: what it calls a fault is one, what it calls a control is none, and every label is true."""

from __future__ import annotations

import itertools
from collections import Counter
from random import Random

import pytest
from planted.cases import Case, Form, Kind, PlantedArticle
from planted.expectations import EXPECTATIONS, expectation_of
from planted.facts import number_in_digits, number_in_words
from planted.generator import digest_of, plant
from planted.meaning import modal, negation_in, negation_out
from planted.omission import end_before, neutral_clause_dropped
from planted.record import Record, read_record, words_of
from planted.rewording import Rewording
from planted.transcripts import fixture_transcripts, read_transcripts


@pytest.fixture(scope="module")
def records() -> tuple[Record, ...]:
    return read_transcripts(fixture_transcripts())


@pytest.fixture(scope="module")
def articles(records: tuple[Record, ...]) -> tuple[PlantedArticle, ...]:
    return tuple(article for record in records for article in plant(record, per_kind=5))


@pytest.fixture(scope="module")
def cases(articles: tuple[PlantedArticle, ...]) -> tuple[Case, ...]:
    return tuple(case for article in articles for case in article.cases)


@pytest.mark.slow
def test_every_span_holds_the_words_that_were_quoted(articles: tuple[PlantedArticle, ...]) -> None:
    for article in articles:
        for case in article.cases:
            assert tuple(article.text[start:end] for start, end in case.spans) == case.quoted
            assert all(quoted.strip() == quoted and quoted for quoted in case.quoted)


def test_quotation_marks_stand_right_outside_every_span(articles: tuple[PlantedArticle, ...]) -> None:
    for article in articles:
        for case in article.cases:
            assert all(article.text[start - 1] in "“\"‘'" for start, _ in case.spans)
            assert article.text[case.spans[-1][1]] in "”\"’'"


def test_no_marker_of_the_writing_is_left_in_an_article(articles: tuple[PlantedArticle, ...]) -> None:
    assert not any(character in article.text for article in articles for character in "\ue000\ue001\0")


@pytest.mark.slow
def test_the_same_seed_gives_the_same_articles_and_another_seed_others(records: tuple[Record, ...]) -> None:
    first, again, other = (digest_of(plant(records[0], per_kind=2, seed=seed)) for seed in (1, 1, 2))

    assert first == again
    assert first != other


def test_quotations_of_one_article_do_not_touch_each_other(articles: tuple[PlantedArticle, ...]) -> None:
    for article in articles:
        spans = sorted(span for case in article.cases for span in case.spans)
        assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))


def test_exact_controls_stand_in_the_transcript_word_for_word(
    records: tuple[Record, ...], articles: tuple[PlantedArticle, ...]
) -> None:
    said = {record.id: record for record in records}
    checked = 0
    for article in articles:
        for case in article.cases:
            if case.kind in {
                Kind.EXACT,
                Kind.EXACT_SENTENCES,
                Kind.EXACT_FRAGMENT,
                Kind.INTERPRETED,
                Kind.WRONG_SPEAKER,
            }:
                assert said[article.transcript].says(" ".join(case.quoted)), case
                checked += 1
    assert checked >= 20


def test_a_changed_sentence_is_nowhere_in_the_transcript(
    records: tuple[Record, ...], articles: tuple[PlantedArticle, ...]
) -> None:
    said = {record.id: record for record in records}
    changed = {
        Kind.NEGATION_IN,
        Kind.NEGATION_OUT,
        Kind.NAME,
        Kind.MODAL,
        Kind.INVENTED_TAIL,
        Kind.INVENTION,
        Kind.OMISSION,
    }
    checked = 0
    for article in articles:
        for case in article.cases:
            # A fragment may lie beside a change that only the whole sentence shows, never without it.
            if case.kind in changed:
                assert not said[article.transcript].says(" ".join(case.quoted)), case
                checked += 1
    assert checked >= 30


def test_only_faults_of_attribution_credit_another_than_the_speaker(cases: tuple[Case, ...]) -> None:
    for case in cases:
        elsewhere = case.kind in {Kind.WRONG_SPEAKER, Kind.QUESTION_AS_ANSWER, Kind.READ_ALOUD, Kind.INVENTION}
        assert (case.credited != case.spoken_by) == elsewhere, case


def test_source_offsets_hold_the_words_that_a_faithful_quotation_repeats(
    records: tuple[Record, ...], articles: tuple[PlantedArticle, ...]
) -> None:
    texts = {record.id: record.text for record in records}
    for article in articles:
        for case in article.cases:
            if case.kind in {Kind.EXACT, Kind.EXACT_FRAGMENT}:
                source = " ".join(texts[article.transcript][start:end] for start, end in case.source)
                assert words_of(source) == words_of(" ".join(case.quoted)), case


def test_every_fault_has_a_right_reason_and_no_control_has_one() -> None:
    for kind in Kind:
        expected = expectation_of(kind)
        assert bool(expected.right) != kind.is_control
        assert not expected.right & expected.wrong
        assert not expected.besides & expected.wrong
    assert set(EXPECTATIONS) == {kind for kind in Kind if not kind.is_control}


def test_the_fixtures_give_occasion_for_most_kinds_and_every_form(cases: tuple[Case, ...]) -> None:
    kinds, forms = Counter(case.kind for case in cases), Counter(case.form for case in cases)

    assert len(kinds) >= 30
    assert set(forms) == set(Form)


@pytest.mark.parametrize(
    ("rewording", "said", "kept"),
    [
        (number_in_digits, "He spent 340 days in space with his counterpart.", "days in space"),
        (number_in_words, "We met on four separate occasions in that year.", "separate occasions"),
        (negation_in, "The agreement is going to hold for many years.", "going to hold"),
        (negation_out, "We do not want to see the conflict spread further.", "want to see"),
        (modal, "The agreement will hold for many years to come.", "hold for many years"),
    ],
)
def test_a_rewording_changes_its_word_and_nothing_else(rewording: Rewording, said: str, kept: str) -> None:
    changed = rewording(said, Random(7))  # noqa: S311

    assert changed is not None
    assert changed.text != said
    assert kept in changed.text
    start, end = changed.focus
    assert said.startswith(changed.text[:start])
    assert said.endswith(changed.text[end:])


@pytest.mark.parametrize(
    ("rewording", "said"),
    [
        (negation_in, "We are not going to accept any of it."),
        (negation_in, "Is the agreement going to hold for many years?"),
        (negation_out, "There is not only one way to do this."),
        (negation_out, "Nobody said that we should not go there."),
        (modal, "That was done of his own free will and nothing else."),
        (number_in_digits, "It works around the clock, 24/7, as everybody knows."),
        (neutral_clause_dropped, "We went there, as you know, to make the case for peace."),
        (neutral_clause_dropped, "We will go there, unless the weather turns bad, to make the case for peace."),
    ],
)
def test_a_rewording_declines_a_sentence_in_which_it_would_be_no_fault(rewording: Rewording, said: str) -> None:
    assert rewording(said, Random(7)) is None  # noqa: S311


def test_a_truncation_ends_where_the_qualifying_clause_begins() -> None:
    said = "We have made a great deal of progress in these talks, but the hardest questions are still open."

    end = end_before(said, conjunctions="but")

    assert end is not None
    assert said[:end].endswith("talks")


def test_a_transcript_without_labels_gives_no_people_and_no_articles() -> None:
    record = read_record(
        "Thank you all. It is good to be here with you today, my friends.\n", id="none", genre="speech"
    )

    assert record.people == ()
    assert plant(record) == ()
