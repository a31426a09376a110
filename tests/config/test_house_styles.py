"""House styles set severities; single rules set by the newsroom beat them."""

from __future__ import annotations

import pytest

from checker.catalogue.registry import EVERY_RULE, RULES, Rule
from checker.config.styles import LENIENT, STANDARD, STRICT, STYLES, named_style, severity
from checker.errors import OptionError
from checker.model import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


def _loudness(found: Severity | None) -> int:
    return -1 if found is None else found.rank


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_strict_is_never_quieter_and_lenient_never_louder_than_standard(rule: Rule) -> None:
    assert _loudness(STRICT.severity(rule.code, rule.severity)) >= rule.severity.rank
    assert STANDARD.severity(rule.code, rule.severity) is rule.severity
    assert _loudness(LENIENT.severity(rule.code, rule.severity)) <= rule.severity.rank


def test_every_departure_names_a_rule_there_is() -> None:
    codes = {rule.code for rule in EVERY_RULE}
    assert {code for style in STYLES.values() for code in style.departures} <= codes


def test_only_strict_forbids_tidying() -> None:
    assert [style.allows_cleaned for style in (STRICT, STANDARD, LENIENT)] == [False, True, True]


def test_a_rule_set_by_the_newsroom_beats_the_style() -> None:
    assert severity("Q202", "strict", {"Q202": NOTE}, standard=WARNING) is NOTE
    assert severity("Q202", "strict", {"Q202": None}, standard=WARNING) is None
    assert severity("Q202", "strict", {"Q203": None}, standard=WARNING) is ERROR


def test_what_the_case_softens_no_style_makes_louder_again() -> None:
    assert severity("Q202", STRICT, standard=NOTE, softened=True) is NOTE
    assert severity("Q201", "standard", {"Q201": ERROR}, standard=NOTE, softened=True) is NOTE
    assert severity("Q201", "standard", {"Q201": None}, standard=NOTE, softened=True) is None


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(OptionError, match="loose"):
        named_style("loose")
