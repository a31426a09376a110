"""Written names fall into titles, given, middle and family names, and are compared with patience."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.english import ENGLISH
from checker.people.names import (
    CONTRADICTION,
    DOUBTFUL,
    FAMILY_ONLY,
    IDENTICAL,
    VARIANT,
    in_natural_case,
    is_body,
    likeness,
    parse_name,
)


@pytest.mark.parametrize(
    ("text", "titles", "first", "family"),
    [
        ("Dr. Deborah Alder", ("Dr.",), "Deborah", "Alder"),
        ("FOREIGN MINISTER ALDER", ("FOREIGN MINISTER",), "", "ALDER"),
        ("Sen. Ted Birch, R-Texas", ("Sen.",), "Ted", "Birch"),
        ("Rep. Adam B. Birch (D-Calif.)", ("Rep.",), "Adam", "Birch"),
        ("W MITT BIRCH", (), "W", "BIRCH"),
        ("M. BIRCH", (), "M.", "BIRCH"),
        ("BIRCH", (), "", "BIRCH"),
        ("Birch’s", (), "", "Birch"),
        ("LT. COL.BIRCH", ("LT. COL.",), "", "BIRCH"),
        ("US Secretary of State John Kerry", ("US Secretary of State",), "John", "Kerry"),
        (
            "Secretary of Health and Human Services Ann Birch",
            ("Secretary of Health and Human Services",),
            "Ann",
            "Birch",
        ),
        ("former Vice President Joe Birch", ("former Vice President",), "Joe", "Birch"),
        ("White House Press Secretary Ann Birch", ("White House Press Secretary",), "Ann", "Birch"),
        ("President-elect Ann Birch", ("President-elect",), "Ann", "Birch"),
        ("U.S. Ambassador to Norway Ann Birch", ("U.S. Ambassador to Norway",), "Ann", "Birch"),
        ("Ursula von der Birch", (), "Ursula", "von der Birch"),
        ("Bill de Birch", (), "Bill", "de Birch"),
        ("De Birch", (), "", "De Birch"),
        ("Omar al-Birch", (), "Omar", "al-Birch"),
        ("Ben Birch", (), "Ben", "Birch"),
        ("Larry King", (), "Larry", "King"),
        ("Pope Leo", ("Pope",), "", "Leo"),
        ("BIRCH, JOHN", (), "JOHN", "BIRCH"),
        ("John Birch, Secretary of State", ("Secretary of State",), "John", "Birch"),
        ("the Russian foreign minister", ("the Russian foreign minister",), "", ""),
        ("the minister", ("the minister",), "", ""),
        ("he", (), "", ""),
        ("no mainstream Birch", (), "", ""),
        ("One of those Birches", (), "", ""),
        ("Birch himself", (), "", "Birch"),
        ("", (), "", ""),
    ],
)
def test_a_written_name_falls_into_its_parts(text: str, titles: tuple[str, ...], first: str, family: str) -> None:
    name = parse_name(text, ENGLISH)
    assert (name.titles, name.given, name.family) == (titles, first, family)


@pytest.mark.parametrize(
    ("text", "suffix"), [("Robert F. Birch Jr.", "Jr."), ("Robert Birch, Jr.", "Jr."), ("Robert Birch III", "III")]
)
def test_a_suffix_is_not_the_family_name(text: str, suffix: str) -> None:
    name = parse_name(text, ENGLISH)
    assert (name.family, name.suffix) == ("Birch", suffix)


def test_a_nickname_in_quotation_marks_is_one_of_the_names() -> None:
    assert parse_name("William “Bill” Birch", ENGLISH).middle == ("Bill",)


@pytest.mark.parametrize(
    ("one", "other", "degree"),
    [
        ("John Birch", "JOHN BIRCH", IDENTICAL),
        ("Mike Birch", "Michael Birch", VARIANT),
        ("W Mitt Birch", "Mitt Birch", VARIANT),
        ("Donald J. Birch", "Donald Birch", VARIANT),
        ("M. Birch", "Marie Birch", VARIANT),
        ("Sergei Birch", "Sergey V. Birch", VARIANT),
        ("Volodymyr Zelenskyy", "Vladimir Zelensky", VARIANT),
        ("Raja B.", "Raja Birch", VARIANT),
        ("Sean Patrick Birch", "Patrick Birch", VARIANT),
        ("Jane Birch-Alder", "Jane Alder", VARIANT),
        ("Xi Jinping", "Jinping Xi", VARIANT),
        ("Birch", "John Birch", FAMILY_ONLY),
        ("Omar al-Assad", "Assad", FAMILY_ONLY),
        ("Enrique Alder Birch", "Alder Birch", VARIANT),
        ("Zelenskiy", "Zelensky", FAMILY_ONLY),
        ("Alder-Birch", "Ann Alder Birch", FAMILY_ONLY),
        ("DeBirch", "Ron De Birch", FAMILY_ONLY),
        ("Müller", "John Mueller", FAMILY_ONLY),
        ("McAlder", "John MacAlder", FAMILY_ONLY),
        ("John", "John Birch", DOUBTFUL),
        ("Alderson", "John Aldersen", DOUBTFUL),
        ("John Strasser", "John Strassel", DOUBTFUL),
        ("Mr. Birch", "Ms. Birch", DOUBTFUL),
        ("Enrique PeA", "Enrique Peña Birch", DOUBTFUL),
        ("John Kerry", "Teresa Kerry", CONTRADICTION),
        ("John Birch", "James Birch", CONTRADICTION),
        ("Birch", "Alder", CONTRADICTION),
        ("Bush", "Rush", CONTRADICTION),
        ("John A. Birch", "Ann A. Birch", CONTRADICTION),
        ("John Birch", "John Alder", CONTRADICTION),
    ],
)
def test_two_names_are_as_like_as_a_careful_reader_would_say(one: str, other: str, degree: float) -> None:
    assert likeness(parse_name(one, ENGLISH), parse_name(other, ENGLISH), ENGLISH) == degree
    assert likeness(parse_name(other, ENGLISH), parse_name(one, ENGLISH), ENGLISH) == degree


def test_a_given_name_and_a_family_name_neither_agree_nor_contradict() -> None:
    assert CONTRADICTION < likeness(parse_name("Jim", ENGLISH), parse_name("Birch", ENGLISH), ENGLISH) < DOUBTFUL
    assert CONTRADICTION < likeness(parse_name("Jim", ENGLISH), parse_name("John Birch", ENGLISH), ENGLISH) < DOUBTFUL
    assert likeness(parse_name("Jim", ENGLISH), parse_name("John", ENGLISH), ENGLISH) == CONTRADICTION


@pytest.mark.parametrize(
    ("shouted", "usual"),
    [
        ("W MITT BIRCH", "W Mitt Birch"),
        ("O'MALLEY", "O'Malley"),
        ("MCGREGOR", "McGregor"),
        ("JD BIRCH", "JD Birch"),
        ("ANN-MARIE BIRCH", "Ann-Marie Birch"),
        ("John Birch", "John Birch"),
        ("US Secretary", "US Secretary"),
    ],
)
def test_capitals_become_natural_case(shouted: str, usual: str) -> None:
    assert in_natural_case(shouted, ENGLISH) == usual


def test_bodies_are_told_from_people() -> None:
    assert is_body("the Ministry of Magic", ENGLISH)
    assert is_body("The US", ENGLISH)
    assert is_body("United Kingdom", ENGLISH)
    assert not is_body("Jordan", ENGLISH)
    assert not is_body("John Birch", ENGLISH)


@pytest.mark.slow
@given(st.text(max_size=60))
def test_any_text_can_be_asked_for_its_name(text: str) -> None:
    name = parse_name(text, ENGLISH)
    assert not name.words or likeness(name, name, ENGLISH) >= FAMILY_ONLY


_WORDS = st.lists(
    st.sampled_from("Ann A. Mike Michael Birch Alder de van Dr. Mr. Ms. Minister Jr. King".split()), max_size=5
)


@given(_WORDS, _WORDS)
def test_likeness_does_not_depend_on_the_order(one: list[str], other: list[str]) -> None:
    first, second = parse_name(" ".join(one), ENGLISH), parse_name(" ".join(other), ENGLISH)
    assert likeness(first, second, ENGLISH) == likeness(second, first, ENGLISH)
