"""Offices are compared by what they are, whatever the words, the order and the country's form."""

import pytest

from checker.language.english import ENGLISH
from checker.people.roles import exclude_each_other, fit, parse_role


@pytest.mark.parametrize(
    ("better", "worse", "stated"),
    [
        ("the Norwegian foreign minister", "the Norwegian top diplomat", "Norwegian Foreign Minister"),
        ("Norway's top diplomat", "the minister", "Norwegian Foreign Minister"),
        ("the foreign minister", "the Norwegian foreign minister", "Foreign Minister"),
        ("Secretary of Defense", "the secretary", "Defence Secretary"),
        ("the U.S. secretary of state", "the secretary", "US Secretary of State"),
    ],
)
def test_a_role_fits_better_the_more_it_says(better: str, worse: str, stated: str) -> None:
    assert (
        fit(parse_role(better, ENGLISH), parse_role(stated, ENGLISH))
        > fit(parse_role(worse, ENGLISH), parse_role(stated, ENGLISH))
        > 0
    )


@pytest.mark.parametrize(
    ("mention", "stated"),
    [
        ("the American top diplomat", "Norwegian Foreign Minister"),
        ("the president", "Vice President"),
        ("the deputy foreign minister", "Foreign Minister"),
        ("the former president", "President"),
        ("the ex-president", "President"),
        ("the senator", "Foreign Minister"),
        ("he", "Foreign Minister"),
        ("Mr.", "Foreign Minister"),
    ],
)
def test_another_office_does_not_fit(mention: str, stated: str) -> None:
    assert fit(parse_role(mention, ENGLISH), parse_role(stated, ENGLISH)) == 0


def test_one_office_of_two_countries_is_held_by_two_people() -> None:
    assert exclude_each_other(
        parse_role("US Secretary of State", ENGLISH), parse_role("the Norwegian foreign minister", ENGLISH)
    )
    assert exclude_each_other(
        parse_role("Secretary of State", ENGLISH), parse_role("the Norwegian foreign minister", ENGLISH)
    )
    assert not exclude_each_other(
        parse_role("Foreign Minister", ENGLISH), parse_role("the Norwegian foreign minister", ENGLISH)
    )
    assert not exclude_each_other(
        parse_role("US President", ENGLISH), parse_role("the Norwegian foreign minister", ENGLISH)
    )
    assert not exclude_each_other(
        parse_role("former US President", ENGLISH), parse_role("Norwegian President", ENGLISH)
    )
