"""Words keep their places and compare by a form that ignores how they are printed."""

from hypothesis import given
from hypothesis import strategies as st

from checker.model import Span
from checker.words import key_of, words


def keys(text: str) -> list[str]:
    return [word.key for word in words(text)]


def test_case_accents_and_quote_style_do_not_make_another_word() -> None:
    assert keys("Don’t say café") == keys("don't SAY cafe")


def test_dotted_abbreviations_are_one_word_and_equal_their_undotted_form() -> None:
    assert keys("The U.S. at 5 a.m. said") == ["the", "us", "at", "5", "am", "said"]
    assert keys("the US.") == ["the", "us"]


def test_figures_keep_their_signs_and_lose_their_thousands_commas() -> None:
    assert keys("$1,250,000 or 50% of 2.5") == ["$1250000", "or", "50%", "of", "2.5"]


def test_hyphens_and_dashes_part_words() -> None:
    assert keys("well-known—and so on") == ["well", "known", "and", "so", "on"]


def test_words_masked_for_decency_stay_whole_and_a_broken_off_word_does_not() -> None:
    assert keys("a load of s--t, d*** it") == ["a", "load", "of", "*", "*", "it"]
    assert keys("I--I think so--and") == ["i", "i", "think", "so", "and"]


def test_words_inside_stage_directions_can_be_left_out() -> None:
    text = "Thank you. (Laughter.) Go on."
    assert [word.raw for word in words(text, leave_out=[Span(11, 22)])] == ["Thank", "you", "Go", "on"]


def test_only_the_part_asked_for_is_read() -> None:
    assert [word.raw for word in words("one two three", within=Span(4, 7))] == ["two"]


@given(st.text(max_size=200))
def test_every_word_stands_where_it_says(text: str) -> None:
    for word in words(text):
        assert word.span.of(text) == word.raw


@given(st.text(max_size=30))
def test_comparing_forms_are_stable(text: str) -> None:
    assert key_of(key_of(text)) == key_of(text)


def test_an_empty_part_holds_no_words() -> None:
    assert words("one two", within=Span(3, 3)) == ()
