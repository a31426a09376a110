"""Offices are compared by what they are, whatever the words, the order and the country's form."""

import pytest

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
    assert fit(parse_role(better), parse_role(stated)) > fit(parse_role(worse), parse_role(stated)) > 0


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
    assert fit(parse_role(mention), parse_role(stated)) == 0


def test_one_office_of_two_countries_is_held_by_two_people() -> None:
    assert exclude_each_other(parse_role("US Secretary of State"), parse_role("the Norwegian foreign minister"))
    assert exclude_each_other(parse_role("Secretary of State"), parse_role("the Norwegian foreign minister"))
    assert not exclude_each_other(parse_role("Foreign Minister"), parse_role("the Norwegian foreign minister"))
    assert not exclude_each_other(parse_role("US President"), parse_role("the Norwegian foreign minister"))
    assert not exclude_each_other(parse_role("former US President"), parse_role("Norwegian President"))
