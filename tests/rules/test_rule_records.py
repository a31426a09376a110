"""Every rule's record is true: it fires on its bad example and stays silent on its good one."""

import pytest

from checker.articles.page.body import read_article
from checker.catalogue.across_articles import RULES as ACROSS_ARTICLES
from checker.catalogue.record import Example
from checker.catalogue.registry import EVERY_RULE, RULES, Rule, rule
from checker.catalogue.statement_rules import UNSUPPORTED as UNSUPPORTED_STATEMENT
from checker.config.styles import STYLES, HouseStyle
from checker.documents import read_bytes
from checker.documents.purpose import Purpose
from checker.errors import OptionError
from checker.language.english import ENGLISH
from checker.model import Report
from checker.rules.judging import FAMILIES
from checker.rules.reported import JUDGES as OF_STATEMENTS
from checker.running.checking import Checker
from checker.running.reading_sources import read_sources

ONE_ARTICLE = [one for one in RULES if not getattr(one.bad, "others", ())]


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(cache=False)


@pytest.fixture(scope="module")
def of_whole_record() -> Checker:
    return Checker(cache=False, complete=True)


def checked(checker: Checker, example: Example) -> Report:
    article = read_article(read_bytes(example.article.encode(), name="article.txt", language=ENGLISH), ENGLISH)
    source = read_bytes(example.source.encode(), name="record.txt", purpose=Purpose.SOURCE, language=ENGLISH)
    return checker.check(article, read_sources([source]))


def codes(report: Report) -> set[str]:
    found = [one.findings for one in report.quotes] + [one.findings for one in report.statements]
    return {finding.code for findings in found for finding in findings}


@pytest.mark.parametrize("one", ONE_ARTICLE, ids=lambda one: one.code)
def test_the_bad_example_is_told(checker: Checker, of_whole_record: Checker, one: Rule) -> None:
    judge = of_whole_record if one is UNSUPPORTED_STATEMENT else checker  # the silence of a part shows nothing
    assert one.code in codes(checked(judge, one.bad))


@pytest.mark.parametrize("one", ONE_ARTICLE, ids=lambda one: one.code)
def test_the_good_example_is_left_alone(checker: Checker, one: Rule) -> None:
    report = checked(checker, one.good)
    assert report.quotes or report.statements, "an example without a quotation or statement shows nothing"
    assert one.code not in codes(report)


@pytest.mark.parametrize("one", RULES, ids=lambda one: one.code)
def test_every_record_is_complete(one: Rule) -> None:
    assert one.what.endswith(".")
    assert one.why.endswith(".")
    assert one.fix.endswith(".")


def test_codes_and_names_are_each_used_once() -> None:
    assert len({one.code for one in RULES}) == len({one.name for one in RULES}) == len(RULES)


def test_a_rule_is_found_by_code_and_by_name_in_any_case() -> None:
    assert rule("q304") is rule("Splice") is rule("Q304")


def test_an_unknown_rule_is_refused_with_the_ones_there_are() -> None:
    with pytest.raises(OptionError) as refused:
        rule("Q999")
    assert "Q304" in refused.value.why


@pytest.mark.parametrize("style", STYLES.values(), ids=lambda style: style.name)
def test_house_styles_speak_of_rules_that_exist(style: HouseStyle) -> None:
    assert set(style.departures) <= {one.code for one in EVERY_RULE}


def test_every_rule_is_judged_by_one_family_and_every_judged_rule_has_a_record() -> None:
    judged = [one.code for family in FAMILIES for one in family.rules] + [one.code for one in OF_STATEMENTS]
    assert sorted(judged) == sorted(one.code for one in RULES if one not in ACROSS_ARTICLES)
