"""The records of the rules across articles are true, with their record and without."""

from collections.abc import Callable

import pytest

from checker.catalogue.across_articles import RULES
from checker.catalogue.record import Example, Rule
from checker.catalogue.registry import rule
from checker.comparison.compared import Comparison
from checker.comparison.conflicts import disputed_credits
from checker.comparison.judging_conflicts import judge
from checker.config.styles import STANDARD

Compare = Callable[..., Comparison]


def codes(compare_texts: Compare, example: Example, *, with_record: bool) -> set[str]:
    comparison = compare_texts(example.article, *example.others, record=example.source if with_record else None)
    assert comparison.utterances, "an example without a common utterance shows nothing"
    return {conflict.code for conflict in comparison.conflicts}


@pytest.mark.parametrize("with_record", [True, False], ids=["with its record", "with none"])
@pytest.mark.parametrize("one", RULES, ids=lambda one: one.code)
def test_the_bad_example_is_told(compare_texts: Compare, one: Rule, with_record: bool) -> None:
    assert codes(compare_texts, one.bad, with_record=with_record) == {one.code}


@pytest.mark.parametrize("with_record", [True, False], ids=["with its record", "with none"])
@pytest.mark.parametrize("one", RULES, ids=lambda one: one.code)
def test_the_good_example_is_left_alone(compare_texts: Compare, one: Rule, with_record: bool) -> None:
    assert codes(compare_texts, one.good, with_record=with_record) == set()


def test_they_are_found_by_code_and_name() -> None:
    assert rule("Q601") is rule("conflicting-wording")
    assert rule("Q602") is rule("conflicting-speaker")


def test_a_house_style_may_switch_a_rule_off(compare_texts: Compare) -> None:
    example = rule("Q602").bad
    comparison = compare_texts(example.article, *example.others)
    assert [conflict.code for conflict in comparison.conflicts] == ["Q602"]
    (utterance,) = comparison.utterances

    silent = STANDARD.overriding({"Q602": None})
    assert judge((), disputed_credits(utterance.overlaps), called=comparison.names, style=silent) == ()
