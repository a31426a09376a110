"""Formats for pipelines hold to their published schemas, escape what they print, and lose no finding."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from junitparser import Failure, JUnitXml
from junitparser.junitparser import Error

from checker.gate.fingerprints import with_fingerprints
from checker.model import Finding, Report, Severity, Waiver
from checker.output import concise, github, gitlab, html_index, jsonl, junit, markdown, sarif, web_annotations
from checker.output.batch import Batch, Unreadable
from checker.output.formats import Format, render
from checker.output.summary import all_findings
from checker.output.wordmarks import printable

SARIF_SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
BROKEN = Unreadable("broken.txt", "broken.txt is empty.", "It holds no words.", "Write some.")
NASTY = "50% off, a::b\r\n]]> <b>&amp; \x1b[31m \x00 | `x` *y* \ud7ff"


@pytest.fixture
def batch(harbour_report: Report) -> Batch:
    """A report with fingerprints, one finding waived, one quotation unjudged, and an article without a verdict."""
    report = with_fingerprints(harbour_report)
    number, words, unsupported = report.quotes
    waived = replace(words.findings[0], waiver=Waiver(words.findings[0].fingerprint, "checked on tape", "Desk"))
    unjudged = replace(unsupported, unjudged="it ran out of memory")
    general = Finding("Q901", "unused-waiver", Severity.NOTE, "The waiver 0123 matches nothing.", fingerprint="ab" * 6)
    report = replace(report, quotes=(number, replace(words, findings=(waived,)), unjudged), general=(general,))
    return Batch((report,), (BROKEN,))


def _with_message(batch: Batch, message: str) -> Batch:
    report = batch.reports[0]
    first = report.quotes[0]
    finding = replace(first.findings[0], message=message)
    return replace(batch, reports=(replace(report, quotes=(replace(first, findings=(finding,)), *report.quotes[1:])),))


@pytest.mark.parametrize("chosen", [choice for choice in Format if choice is not Format.TEXT])
def test_every_format_renders_a_batch_and_renders_it_the_same_again(batch: Batch, chosen: Format) -> None:
    rendered = render(chosen, batch, single=False)
    assert rendered.endswith("\n")
    assert rendered == render(chosen, batch, single=False)


@pytest.mark.parametrize("chosen", [Format.JSON, Format.JSONL, Format.SARIF, Format.ANNOTATIONS])
def test_formats_for_tools_hold_every_finding_waived_or_not(batch: Batch, chosen: Format) -> None:
    rendered = render(chosen, replace(batch, shown=Severity.ERROR), single=False)
    for report in batch.reports:
        for _, finding in all_findings(report):
            assert finding.fingerprint in rendered
    if chosen is not Format.ANNOTATIONS:
        assert "broken.txt" in rendered


# ---------------------------------------------------------------- SARIF


def test_sarif_holds_to_its_schema(batch: Batch) -> None:
    jsonschema.validate(json.loads(sarif.render(batch)), SARIF_SCHEMA)
    jsonschema.validate(json.loads(sarif.render(Batch(()))), SARIF_SCHEMA)


def test_the_schema_refuses_what_is_not_sarif(batch: Batch) -> None:
    log = json.loads(sarif.render(batch))
    log["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log, SARIF_SCHEMA)


def test_sarif_tells_rules_help_both_places_fingerprints_and_suppressions(batch: Batch) -> None:
    run = json.loads(sarif.render(batch))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    number, words, unsupported, unused = run["results"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert rules[number["ruleIndex"]]["help"]["markdown"]
    place = number["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "harbour.article.txt"
    assert (place["region"]["startLine"], place["region"]["snippet"]["text"]) == (3, "five")
    related = number["relatedLocations"][0]["physicalLocation"]
    assert (related["artifactLocation"]["uri"], related["region"]["startLine"]) == ("harbour.txt", 1)
    assert number["partialFingerprints"]["quotation/v1"]
    assert "suppressions" not in number
    assert words["suppressions"][0]["justification"] == "checked on tape"
    assert (unsupported["ruleId"], unused["ruleId"]) == ("Q401", "Q901")


def test_paths_become_uris(batch: Batch) -> None:
    report = batch.reports[0]
    named = replace(report.article, document=replace(report.article.document, path="a b/ü%.txt"))
    run = json.loads(sarif.render(replace(batch, reports=(replace(report, article=named),))))["runs"][0]
    location = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == "a%20b/%C3%BC%25.txt"


def test_sarif_says_that_the_run_was_not_whole(batch: Batch) -> None:
    invocation = json.loads(sarif.render(batch))["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert len(invocation["toolExecutionNotifications"]) == 2


def test_a_region_ends_behind_its_last_character(batch: Batch) -> None:
    result = json.loads(sarif.render(batch))["runs"][0]["results"][0]
    region = result["locations"][0]["physicalLocation"]["region"]
    text = batch.reports[0].article.text
    assert text[region["charOffset"] : region["charOffset"] + region["charLength"]] == "five"
    assert text.splitlines()[2][region["startColumn"] - 1 : region["endColumn"] - 1] == "five"


# ---------------------------------------------------------------- JUnit


def test_junit_is_read_by_its_consumers_with_the_same_figures(batch: Batch) -> None:
    xml = JUnitXml.fromstring(junit.render(batch).encode())
    cases = [case for suite in xml for case in suite]
    assert (xml.tests, xml.failures, xml.errors) == (len(cases), 1, 2) == (5, 1, 2)
    failed = [case for case in cases if any(isinstance(result, Failure) for result in case.result)]
    assert [result.type for case in failed for result in case.result] == ["Q203 changed-number"]
    assert sum(any(isinstance(result, Error) for result in case.result) for case in cases) == 2


def test_junit_tells_a_waived_finding_in_a_passing_case(batch: Batch) -> None:
    xml = Xml.fromstring(junit.render(batch))  # noqa: S314  (our own)
    case = next(case for case in xml.iter("testcase") if "very constructive" in case.get("name", ""))
    assert case.find("failure") is None
    assert "waived: checked on tape" in (case.findtext("system-out") or "")


def test_junit_carries_any_message(batch: Batch) -> None:
    root = Xml.fromstring(junit.render(_with_message(batch, NASTY)))  # noqa: S314
    assert any("50% off, a::b" in (failure.text or "") for failure in root.iter("failure"))


@given(st.text())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_no_message_breaks_a_structured_format(batch: Batch, message: str) -> None:
    told = _with_message(batch, message)
    Xml.fromstring(junit.render(told))  # noqa: S314
    assert json.loads(sarif.render(told))["runs"][0]["results"][0]["message"]["text"] == message
    assert json.loads(jsonl.render(told).split("\n")[0])["quotes"][0]["findings"][0]["message"] == message
    assert len(concise.render(told).split("\n")) == len(concise.render(batch).split("\n"))


# ---------------------------------------------------------------- GitHub


COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:\r\n]*,?)*)::([^\r\n]*)")


def test_github_commands_are_one_line_each_whatever_the_message(batch: Batch) -> None:
    lines = github.render(_with_message(batch, NASTY)).splitlines()
    commands = [COMMAND.fullmatch(line) for line in lines]
    assert all(commands), lines
    assert "%25 off, a::b" in lines[0]


def test_github_annotates_line_and_column_and_leaves_waived_findings_out(batch: Batch) -> None:
    lines = github.render(batch).splitlines()
    assert lines[0].startswith("::error file=harbour.article.txt,line=3,endLine=3,col=37,endColumn=41,title=Q203 ")
    assert not any("Q301" in line for line in lines)
    assert any("broken.txt" in line for line in lines)
    assert any("it ran out of memory" in line for line in lines)


@given(st.text())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_github_messages_are_escaped_and_can_be_read_back(batch: Batch, message: str) -> None:
    line = github.render(_with_message(batch, message)).split("\n")[0]
    told = line.split("::", 2)[2]
    back = told.replace("%0A", "\n").replace("%25", "%")
    assert back.startswith("\n".join(map(printable, message.split("\n"))))


# ---------------------------------------------------------------- GitLab


def test_gitlab_issues_have_what_the_report_format_demands(batch: Batch) -> None:
    issues = json.loads(gitlab.render(batch))
    assert len(issues) == 5
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert not Path(issue["location"]["path"]).is_absolute()
        assert issue["location"]["lines"]["begin"] >= 1
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_gitlab_tells_equal_findings_of_one_article_apart(batch: Batch) -> None:
    report = batch.reports[0]
    twice = replace(batch, reports=(replace(report, quotes=(*report.quotes, report.quotes[0])),))
    issues = json.loads(gitlab.render(twice))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


# ---------------------------------------------------------------- Web Annotations


def test_annotations_have_what_the_data_model_demands(batch: Batch) -> None:
    page = json.loads(web_annotations.render(batch))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert len({item["id"] for item in page["items"]}) == len(page["items"]) == 4
    for item in page["items"]:
        assert item["type"] == "Annotation"
        assert item["motivation"] == "assessing"
        assert item["target"]["source"]
        assert re.match(r"[a-z]+:", item["id"])


def test_both_selectors_of_an_annotation_find_the_same_words(batch: Batch) -> None:
    text = batch.reports[0].article.text
    for item in json.loads(web_annotations.render(batch))["items"]:
        by_quote, by_position = item["target"]["selector"]
        assert (by_quote["type"], by_position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert text[by_position["start"] : by_position["end"]] == by_quote["exact"]
        around = by_quote["prefix"] + by_quote["exact"] + by_quote["suffix"]
        assert text.index(around) + len(by_quote["prefix"]) == by_position["start"]


# ---------------------------------------------------------------- lines for editors and machines


def test_concise_gives_one_line_a_finding_that_editors_can_jump_to(batch: Batch) -> None:
    lines = concise.render(_with_message(batch, NASTY)).splitlines()
    assert len(lines) == 6
    for line in lines:
        assert re.match(r"[\w.]+:\d+:\d+: (error|warning|note)[ :]", line), line
    assert lines[0].startswith("harbour.article.txt:3:37: error Q203 changed-number: ")
    assert "(waived: checked on tape)" in lines[1]


def test_jsonl_gives_one_document_a_line(batch: Batch) -> None:
    documents: list[Any] = [json.loads(line) for line in jsonl.render(batch).splitlines()]
    assert [document["schema"] for document in documents] == [1, 1]
    assert documents[0]["article"]["path"] == "harbour.article.txt"
    assert documents[1]["unreadable"]["path"] == "broken.txt"


# ---------------------------------------------------------------- pages for people


def test_markdown_marks_the_changed_words_on_both_sides(batch: Batch) -> None:
    text = markdown.render(batch)
    assert "> Published: We will build **five** new bridges by the spring." in text
    assert "We will build **six** new bridges by the spring." in text
    assert "*Waived: checked on tape*" in text
    assert "could not be judged: it ran out of memory" in text


def test_markdown_takes_an_articles_words_for_nothing_but_text(batch: Batch) -> None:
    text = markdown.render(_with_message(batch, "<img src=x> [a](b) `c` *d* | e\n# f"))
    assert r"\<img src=x\> \[a\](b) \`c\` \*d\* \| e # f" in text


def test_the_index_of_pages_links_to_every_article_and_escapes_names(batch: Batch) -> None:
    report = batch.reports[0]
    evil = replace(report.article, document=replace(report.article.document, path='news/<b>"x".txt'))
    several = replace(batch, reports=(report, report, replace(report, article=evil)))
    names = html_index.page_names(several)
    assert len(set(names)) == 3
    page = html_index.render(several)
    assert all(f'href="{name}"' in page for name in names)
    assert "<b>" not in page
    assert "broken.txt" in page
