"""Numbers are read as values: figures, words, scales, currencies, dates and shares that mean the same are the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from side_by_side import keys, read


def values(text: str) -> list[float]:
    """The values of a text's number expressions."""
    return [token.number for token in read(text) if token.number is not None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("five", 5),
        ("twenty-five", 25),
        ("twenty five", 25),
        ("one hundred and twenty", 120),
        ("two thousand and sixteen", 2016),
        ("1,250,000", 1_250_000),
        ("2.5", 2.5),
        ("zero", 0),
        ("8 million", 8e6),
        ("eight million", 8e6),
        ("8m", 8e6),
        ("8,000,000", 8e6),
        ("1.5 billion", 1.5e9),
        ("two point five million", 2.5e6),
        ("ten thousand", 1e4),
        ("10k", 1e4),
        ("10K", 1e4),
        ("two and a half million", 2.5e6),
        ("8 and a half billion", 8.5e9),
        ("half a million", 5e5),
        ("two dozen", 24),
    ],
)
def test_a_number_is_read_as_one_value_however_it_is_written(text: str, value: float) -> None:
    assert values(text) == [value]
    assert len(keys(text)) == 1


@given(st.integers(min_value=2, max_value=999))
def test_a_scale_after_a_figure_multiplies_it(count: int) -> None:
    assert keys(f"{count} million") == keys(f"{count},000,000") == keys(f"{count}m")


def test_a_scale_alone_is_a_number() -> None:
    assert values("a million") == [1e6]
    assert keys("a million")[0] == "a"


@pytest.mark.parametrize(
    ("round_figure", "figure"), [("thousands of them", "a thousand of them"), ("millions", "a million")]
)
def test_thousands_does_not_equal_a_thousand(round_figure: str, figure: str) -> None:
    assert values(round_figure) == []
    assert values(figure) != []


def test_a_half_belongs_to_the_small_number_before_it_and_to_no_other() -> None:
    assert keys("two and a half years") == ["#2.5", "years"]
    assert values("a million and a half") == [1e6]
    assert values("the first and a half") == [1]


@pytest.mark.parametrize("apart", ["one, two", "eight to nine", "five. Six"])
def test_numbers_with_a_mark_or_a_word_between_stay_two(apart: str) -> None:
    assert len(values(apart)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("first", "1st"),
        ("the twenty-first century", "the 21st century"),
    ],
)
def test_an_ordinal_is_the_same_in_figures_and_in_words(one: str, other: str) -> None:
    assert keys(one) == keys(other)


def test_an_ordinal_is_not_its_number() -> None:
    assert keys("the fifth bridge") != keys("the five bridge")


# ---------------------------------------------------------------- money


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$5", "five dollars"),
        ("$1", "one dollar"),
        ("$8 million", "8 million dollars"),
        ("$8m", "eight million dollars"),
        ("$8M", "eight million dollars"),
        ("€2.5 billion", "2.5 billion euros"),
        ("£5", "five pounds"),
        ("$2.50", "two dollars and fifty cents"),
        ("$5 dollars", "five dollars"),
    ],
)
def test_a_sum_with_a_sign_equals_the_sum_in_words(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(("one", "other"), [("$5", "€5"), ("$5", "$6"), ("$5 million", "$5 billion"), ("$5", "5")])
def test_a_different_currency_figure_or_scale_is_a_different_sum(one: str, other: str) -> None:
    assert keys(one) != keys(other)


def test_a_currency_sign_keeps_its_own_place() -> None:
    number, unit = read("It cost $8 million")[2:]
    assert (number.raw, unit.raw) == ("8 million", "$")


# ---------------------------------------------------------------- shares, dates, times


@pytest.mark.parametrize("text", ["5%", "5 percent", "5 per cent", "five percent", "five per cent"])
def test_per_cent_is_one_unit_in_every_spelling(text: str) -> None:
    assert keys(text) == ["#5", "percent"]


@pytest.mark.parametrize("text", ["July 25", "July 25th", "July twenty-fifth"])
def test_the_day_after_a_month_is_read_alike(text: str) -> None:
    assert keys(text) == ["july", "#25"]


@pytest.mark.parametrize("text", ["the 25th of July", "the twenty-fifth of July"])
def test_the_day_before_a_month_is_read_as_the_day_after_it(text: str) -> None:
    assert keys(text) == ["the", "#25", "of", "july"]


def test_an_ordinal_beside_no_month_stays_one() -> None:
    assert keys("the 25th of many") == ["the", "#25th", "of", "many"]


def test_a_decade_is_a_year_with_a_tail() -> None:
    assert keys("the 1990s") == ["the", "#1990", "'s"]


@pytest.mark.parametrize(("one", "other"), [("10am", "10 a.m."), ("10 am", "10 a.m."), ("3:30 pm", "3:30 p.m.")])
def test_the_half_of_the_day_is_read_alike(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("29.9", "29·9"),
        ("12\u00a0000", "12,000"),
        ("1.500.000", "1,500,000"),
        ("1,50,000", "150,000"),
        ("Rs 500 crore", "₹500 crore"),
        ("Rs. 5", "5 rupees"),
        ("2 lakh crore", "2 trillion"),
        ("£5bn", "5 billion pounds"),
        ("5 bn", "five billion"),
        ("GBP 5m", "£5 million"),
        ("US$5", "$5"),
        ("25 bps", "25 basis points"),
        ("$10 or $15 million", "$10 million or $15 million"),
        ("10 to 15 million", "10 million to 15 million"),
    ],
)
def test_two_notations_of_one_quantity_are_equal(printed: str, said: str) -> None:
    assert keys(f"about {printed} there") == keys(f"about {said} there")


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("$10", "$10 or $15 million"),
        ("5 lakh", "5 crore"),
        ("Rs 5", "$5"),
        ("15 or 10 million", "15 million or 10 million"),
    ],
)
def test_two_quantities_are_different(printed: str, said: str) -> None:
    assert keys(f"about {printed} there") != keys(f"about {said} there")
