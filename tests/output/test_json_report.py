"""The JSON report keeps the shape that other tools rely on."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from checker.model import Place, PlaceKind, Report, Severity, Waiver
from checker.output import json as json_report
from checker.output.batch import Batch, Unreadable

QUOTE_FIELDS = {
    "id",
    "kind",
    "text",
    "spans",
    "speaker",
    "wording",
    "confidence",
    "match",
    "diff",
    "findings",
    "runners_up",
}
MATCH_FIELDS = {"source", "speaker", "label", "interpreted", "text", "turn", "line", "spans", "score"}
FINDING_FIELDS = {"code", "rule", "severity", "message", "article_spans", "source_spans"}
SUMMARY_FIELDS = {
    "quotes",
    "verbatim",
    "cleaned",
    "altered",
    "paraphrase",
    "unsupported",
    "errors",
    "warnings",
    "notes",
    "waived",
}


@pytest.fixture
def parsed(harbour_report: Report) -> Any:
    return json.loads(json_report.render(harbour_report))


def test_every_field_of_schema_1_is_there(parsed: Any) -> None:
    assert parsed["schema"] == 1
    assert set(parsed["tool"]) == {"name", "version", "signature"}
    assert {"path", "title", "sha256"} <= set(parsed["article"])
    assert {"id", "path", "title", "date", "sha256", "speakers", "turns", "sentences"} <= set(parsed["sources"][0])
    assert set(parsed["summary"]) >= SUMMARY_FIELDS
    assert parsed["verdict"] == "fail"
    for quote in parsed["quotes"]:
        assert set(quote) >= QUOTE_FIELDS
        assert quote["match"] is None or set(quote["match"]) >= MATCH_FIELDS
        for finding in quote["findings"]:
            assert set(finding) >= FINDING_FIELDS


def test_offsets_slice_the_articles_text_to_the_quoted_words(harbour_report: Report, parsed: Any) -> None:
    text = harbour_report.article.text
    for quote in parsed["quotes"]:
        assert " ".join(text[span["start"] : span["end"]] for span in quote["spans"]) == quote["text"]


def test_the_summary_counts_wordings_and_findings(parsed: Any) -> None:
    summary = parsed["summary"]
    assert (summary["quotes"], summary["altered"], summary["unsupported"]) == (3, 2, 1)
    assert (summary["errors"], summary["warnings"], summary["notes"], summary["waived"]) == (1, 2, 0, 0)


def test_an_edit_carries_the_words_of_both_sides_and_null_for_a_missing_side(parsed: Any) -> None:
    number = parsed["quotes"][0]["diff"][1]
    assert (number["op"], number["article"], number["source"], number["class"]) == ("replace", "five", "six", "number")
    dropped = parsed["quotes"][1]["diff"][1]
    assert (dropped["op"], dropped["article"], dropped["source"]) == ("delete", None, "serious and")


def test_a_speaker_nobody_can_name_is_null_with_the_reason_beside_it(parsed: Any) -> None:
    quote = parsed["quotes"][2]
    assert quote["speaker"] is None
    assert quote["unclear_speaker"]["reason"] == "nobody is named"


def test_the_passage_tells_its_line(parsed: Any) -> None:
    assert [quote["match"]["line"] for quote in parsed["quotes"][:2]] == [1, 3]


def test_the_passage_tells_page_and_time_where_the_source_has_them(harbour_report: Report) -> None:
    source = harbour_report.sources[0]
    places = (Place(0, PlaceKind.PAGE, "7"), Place(0, PlaceKind.TIME, "00:00:01"), Place(70, PlaceKind.PAGE, "8"))
    paged = replace(source, document=replace(source.document, places=places))
    quotes = json_report.record(replace(harbour_report, sources=(paged,)))["quotes"]
    assert [(quote["match"]["page"], quote["match"]["time"]) for quote in quotes[:2]] == [
        ("7", "00:00:01"),
        ("8", "00:00:01"),
    ]


@pytest.mark.parametrize(("format_name", "carried"), [("text", False), ("markdown", False), ("html", True)])
def test_the_articles_text_is_carried_only_where_decoding_the_file_does_not_give_it(
    harbour_report: Report, format_name: str, carried: bool
) -> None:
    article = harbour_report.article
    other = replace(article, document=replace(article.document, format=format_name))
    record = json_report.record(replace(harbour_report, article=other))
    assert ("text" in record["article"]) is carried


def test_a_waived_finding_stays_marked_and_is_counted_apart(harbour_report: Report) -> None:
    first = harbour_report.quotes[0]
    waived = replace(first.findings[0], waiver=Waiver("abc", "checked against the tape", "Desk"))
    report = replace(harbour_report, quotes=(replace(first, findings=(waived,)), *harbour_report.quotes[1:]))
    record = json_report.record(report)
    assert record["quotes"][0]["findings"][0]["waived"]["reason"] == "checked against the tape"
    assert (record["summary"]["errors"], record["summary"]["waived"]) == (0, 1)


def test_a_quotation_that_could_not_be_judged_says_why(harbour_report: Report) -> None:
    unjudged = replace(harbour_report.quotes[0], wording=None, findings=(), unjudged="the alignment ran out of memory")
    record = json_report.record(replace(harbour_report, quotes=(unjudged, *harbour_report.quotes[1:])))
    assert record["quotes"][0]["wording"] is None
    assert record["quotes"][0]["unjudged"] == "the alignment ran out of memory"
    assert record["summary"]["unjudged"] == 1


def test_the_same_report_gives_the_same_bytes(harbour_report: Report) -> None:
    again = replace(harbour_report, quotes=tuple(replace(checked) for checked in harbour_report.quotes))
    assert json_report.render(harbour_report) == json_report.render(again)


def test_a_batch_holds_every_report_and_every_article_that_could_not_be_read(harbour_report: Report) -> None:
    broken = Unreadable("broken.txt", "it is empty", "it holds no words", "write some")
    parsed = json.loads(json_report.render_batch(Batch((harbour_report, harbour_report), (broken,))))
    assert [report["article"]["path"] for report in parsed["reports"]] == ["harbour.article.txt"] * 2
    assert parsed["unreadable"] == [
        {"path": "broken.txt", "what": "it is empty", "why": "it holds no words", "fix": "write some"}
    ]
    assert parsed["summary"]["articles"] == 2
    assert parsed["summary"]["errors"] == 2
    assert parsed["summary"]["notes"] == 0


def test_severities_are_written_as_the_words_of_the_schema(harbour_report: Report) -> None:
    severities = {
        finding["severity"] for quote in json_report.record(harbour_report)["quotes"] for finding in quote["findings"]
    }
    assert severities <= {severity.value for severity in Severity}
