"""The people of several documents are merged into one list in which everybody stands once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.english import ENGLISH
from checker.model import Person
from checker.people.cast import merge_people
from checker.people.identity import Likeness, person_named, same_person


def named(text: str, *roles: str) -> Person:
    person = person_named(text, roles=roles, language=ENGLISH)
    assert person is not None
    return person


def merged(*forms: str) -> list[str]:
    return [person.name for person in merge_people(map(named, forms), ENGLISH)]


def test_labels_headers_and_articles_forms_of_a_name_are_one_person() -> None:
    people = merge_people(
        [
            named("FOREIGN MINISTER LAVROV"),
            named("SECRETARY KERRY"),
            named("MR KIRBY"),
            named("Sergey Lavrov", "Russian Foreign Minister"),
            named("John Kerry", "Secretary of State"),
            named("Sergei Lavrov"),
        ],
        ENGLISH,
    )
    assert [person.name for person in people] == ["Sergey Lavrov", "John Kerry", "Kirby"]
    assert "FOREIGN MINISTER LAVROV" in people[0].aliases
    assert set(people[1].roles) == {"Secretary", "Secretary of State"}


def test_a_family_name_of_two_people_stays_apart_from_both() -> None:
    assert merged("Bill Birch", "Hillary Birch", "Birch") == ["Bill Birch", "Hillary Birch", "Birch"]


def test_a_title_tells_which_bearer_of_a_family_name_is_meant() -> None:
    assert merged("Senator Ann Birch", "Governor Tom Birch", "Gov. Birch") == ["Ann Birch", "Tom Birch"]


def test_a_form_of_address_tells_which_bearer_of_a_family_name_is_meant() -> None:
    assert merged("Mr. Tom Birch", "Ms. Ann Birch", "Ms. Birch") == ["Tom Birch", "Ann Birch"]


def test_a_knight_is_not_meant_by_mr_where_another_bearer_of_the_name_is_called_so() -> None:
    assert merged("Sir Tom Birch", "Mr. Carl Birch", "Mr. Birch") == ["Tom Birch", "Carl Birch"]
    assert merged("Sir Tom Birch", "Mr. Carl Birch", "Birch") == ["Tom Birch", "Carl Birch", "Birch"]


def test_a_role_without_a_name_stays_apart_from_everybody_named() -> None:
    assert merged("the foreign minister", "Ann Birch") == ["the foreign minister", "Ann Birch"]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("John Kerry", "SECRETARY KERRY", Likeness.SAME),
        ("Mike Birch", "VICE PRESIDENT BIRCH", Likeness.SAME),
        ("the Russian foreign minister", "Russian Foreign Minister Sergey Lavrov", Likeness.SAME),
        ("John Kerry", "Teresa Kerry", Likeness.DIFFERENT),
        ("Kerry", "Lavrov", Likeness.DIFFERENT),
        ("the Russian foreign minister", "US Secretary of State John Kerry", Likeness.DIFFERENT),
        ("the Russian foreign minister", "Kerry", Likeness.UNSURE),
        ("the senator", "Kerry", Likeness.UNSURE),
        ("the White House", "Kerry", Likeness.UNSURE),
        ("JIM", "Jim Birch", Likeness.UNSURE),
        ("JIM", "Birch", Likeness.UNSURE),
        ("Mr. Birch", "Ms. Birch", Likeness.UNSURE),
    ],
)
def test_people_are_told_apart_only_when_the_documents_settle_it(one: str, other: str, verdict: Likeness) -> None:
    assert same_person(named(one), named(other), ENGLISH) is verdict
    assert same_person(named(other), named(one), ENGLISH) is verdict


_FORMS = st.sampled_from(
    ["John Birch", "BIRCH", "Mr. Birch", "Ann Birch", "Ms. Alder", "M. Alder", "the minister", "Jim"]
)


@given(st.lists(_FORMS, max_size=8))
def test_merging_twice_is_merging_once_and_loses_no_form(forms: list[str]) -> None:
    people = merge_people((named(form) for form in forms), ENGLISH)
    assert merge_people(people, ENGLISH) == people
    kept = {form for person in people for form in (person.name, *person.aliases)}
    assert {named(form).name for form in forms} <= kept
