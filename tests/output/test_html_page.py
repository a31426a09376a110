"""The page is one file that carries its own policy, says everything once, and stays small."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from html_reports import kerry_lavrov_report, kerry_lavrov_source, report
from page_text import Element, parse
from planned_quotations import ARTICLE_TEXT, KERRY, PLANNED

from checker.model import Article, Document, Report, SourceChoice, Span, Verdict
from checker.output.html import render

COMMAND = "checker check story.txt --source hearing.txt --output html:report.html"


@pytest.fixture(scope="module")
def markup() -> str:
    return render(kerry_lavrov_report(), command=COMMAND)


@pytest.fixture(scope="module")
def page(markup: str) -> Element:
    return parse(markup)


def digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_the_policy_names_exactly_the_pages_own_style_and_script(markup: str, page: Element) -> None:
    (policy,) = [meta.attributes["content"] for meta in page.all(tag="meta") if "http-equiv" in meta.attributes]
    style = re.search(r"<style>(.*?)</style>", markup, re.DOTALL)
    script = re.search(r"<script>(.*?)</script>", markup, re.DOTALL)
    assert policy is not None
    assert style is not None
    assert script is not None
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{digest(style.group(1))}'",
        f"script-src 'sha256-{digest(script.group(1))}'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_style_and_script_hold_nothing_of_the_report(markup: str) -> None:
    other = render(replace(kerry_lavrov_report(), quotes=()))
    for tag in ("style", "script"):
        pattern = re.compile(f"<{tag}>(.*?)</{tag}>", re.DOTALL)
        assert pattern.findall(markup) == pattern.findall(other)


def test_nothing_refers_outside_the_file(page: Element) -> None:
    references = [
        value
        for element in page.walk()
        for name, value in element.attributes.items()
        if name in ("href", "src", "srcset", "action", "data", "xlink:href") and value is not None
    ]
    assert references
    assert {reference for reference in references if not reference.startswith("#")} == {"data:,"}


def test_every_link_within_the_page_arrives_and_every_anchor_is_unique(page: Element) -> None:
    anchors = Counter(element.attributes["id"] for element in page.walk() if "id" in element.attributes)
    targets = {element.attributes["href"] for element in page.all(tag="a") if "href" in element.attributes}
    assert [anchor for anchor, number in anchors.items() if number > 1] == []
    assert [target for target in targets if (target or "")[1:] not in anchors] == []


def test_a_card_tells_who_where_why_and_what_to_do(page: Element) -> None:
    card = page.with_id("q1")
    assert card.with_id("q1-Q101").text().startswith("✕error: The article credits John Kerry;")
    assert card.all(css_class="published")[0].text().startswith("As published John Kerry as “Kerry”")
    assert "another speaker: Sergey Lavrov through an interpreter" in card.all(css_class="said")[0].text()
    assert "turn 2, line 17 Remarks With Russian Foreign Minister Sergey Lavrov" in card.text()
    drafts = [
        (draft.all(tag="dt")[0].text(), draft.all(tag="dd")[0].text())
        for draft in card.all(css_class="drafts")[0].all(tag="div")
    ]
    assert [label for label, _ in drafts] == ["From the record", "If already published"]
    assert drafts[0][1].startswith("Lavrov said through an interpreter: “Thanks to our cooperation on that basis")
    assert "checker waive" in card.all(css_class="waivers")[0].text()
    assert len(card.all(css_class="candidates")) == 1


def test_two_turns_of_context_stand_either_side_of_a_passage(page: Element) -> None:
    context = page.with_id("q7").all(css_class="context")[0]
    labels = [label.text() for label in context.all(css_class="label")]
    assert labels == [f"{name}, turn {number}" for name, number in CONTEXT]
    assert len(context.all(css_class="passage")) == 1


CONTEXT = (
    ("MODERATOR", 10),
    ("QUESTION", 11),
    ("SECRETARY KERRY", 12),
    ("FOREIGN MINISTER LAVROV", 13),
    ("SECRETARY KERRY", 14),
)


def test_the_whole_transcript_is_there_with_every_passage_marked(page: Element) -> None:
    source = kerry_lavrov_source()
    column = page.with_id("s1").all(css_class="turns")[0]
    words = [word for paragraph in column.all(tag="p") for word in paragraph.document_text().split()]
    labels = {word for turn in source.turns for word in f"{turn.label}:".split()} | {"(Via", "interpreter)"}
    expected = [word for word in source.text.split() if word not in labels]
    assert [word for word in words if word not in labels] == expected
    assert len(column.all(css_class="ref")) == sum(bool(plan.said) for plan in PLANNED)


def test_the_map_has_a_lane_for_each_speaker_and_a_mark_for_each_passage(page: Element) -> None:
    lanes = {lane.text(): lane for lane in page.all(css_class="map")[0].all(tag="li")}
    assert [name.split(" ")[0] for name in lanes] == ["Sergey", "John", "Question", "Moderator", "Mr."]
    marks = [mark.attributes["data-q"] for mark in page.all(css_class="hit")]
    assert sorted(map(int, filter(None, marks))) == [number for number, plan in enumerate(PLANNED, 1) if plan.said]


def test_quotations_that_no_source_has_are_one_folded_table(page: Element) -> None:
    table = page.with_id("absent")
    assert "open" not in table.attributes
    assert "Not in the sources: 1 quotation" in table.text()
    assert "the record supplied may be incomplete" in table.text()
    row = table.with_id("q11").text()
    for told in ("None of this will hold unless", "Alder", "17"):
        assert told in row
    assert not [card for card in page.all(css_class="card") if card.attributes.get("id") == "q11"]


def test_those_credited_to_people_who_speak_in_the_sources_stand_apart() -> None:
    made = kerry_lavrov_report()
    absent = made.quotes[10]
    assert absent.quotation.attribution is not None
    attribution = replace(absent.quotation.attribution, speaker=KERRY)
    spoken = replace(absent, quotation=replace(absent.quotation, attribution=attribution))
    page = parse(render(replace(made, quotes=(*made.quotes, spoken))))
    captions = [caption.text() for caption in page.all(tag="caption")]
    assert captions == [
        "Credited to people who speak in the sources (1)",
        "Credited to others, or to nobody by name (1)",
    ]


def test_the_figures_by_weight_add_up_to_the_tab_and_those_by_wording_to_the_quotations(page: Element) -> None:
    counts = {"severity": 0, "wording": 0}
    for count in page.all(css_class="count"):
        counts[str(count.attributes["data-group"])] += int(count.all(tag="b")[0].text())
    tabs = {tab.attributes["data-view"]: tab for tab in page.all(tag="a") if "data-view" in tab.attributes}
    assert counts["severity"] == int(tabs["findings"].all(tag="b")[0].text()) == 10
    unjudged = sum(quoted.wording is None for quoted in kerry_lavrov_report().quotes)
    assert counts["wording"] + unjudged == int(tabs["quotations"].all(tag="b")[0].text()) == 15


def test_the_transcript_shows_what_is_printed_reported_and_left_out(page: Element) -> None:
    column = page.with_id("s1")
    beside = column.all(css_class="beside")
    panel = page.with_id("leftout")
    shown = panel.all(tag="li")
    assert 0 < len(shown) <= 8
    assert "this is no finding" in panel.text()
    for link in panel.all(tag="a"):
        target = column.with_id((link.attributes["href"] or "")[1:])
        assert target in beside
        assert "not in the article" in target.text()


def test_what_is_left_out_is_counted_among_no_findings(page: Element) -> None:
    tabs = {tab.attributes["data-view"]: tab for tab in page.all(tag="a") if "data-view" in tab.attributes}
    assert int(tabs["findings"].all(tag="b")[0].text()) == 10


def test_no_absolute_path_is_on_the_page() -> None:
    made = kerry_lavrov_report()
    article = replace(made.article, document=replace(made.article.document, path="/home/ann/desk/story.txt"))
    record = made.sources[0]
    kept = replace(record, document=replace(record.document, path="C:\\Users\\ann\\talk.txt", title=None))
    markup = render(replace(made, article=article, sources=(kept,)))
    assert "ann" not in re.split(r"\W+", markup)
    assert "story.txt" in markup
    assert "talk.txt" in markup


def test_the_day_of_the_check_and_the_version_are_shown() -> None:
    page = parse(render(kerry_lavrov_report(), day=date(2026, 3, 1)))
    assert "Quotation check of 1 March 2026" in page.all(tag="header")[0].text()
    assert "quote-checker 0.1.0" in page.all(tag="footer")[0].text()


def test_signature_and_command_are_told(page: Element) -> None:
    assert COMMAND in page.all(tag="header")[0].text()
    footer = page.all(tag="footer")[0].text()
    for value in ("quote-checker 0.1.0", "all-MiniLM-L6-v2 int8", "77b0e1d4", "standard"):
        assert value in footer


def test_the_same_report_gives_the_same_bytes(markup: str) -> None:
    assert render(kerry_lavrov_report(), command=COMMAND) == markup


def test_fifty_flagged_quotations_stay_under_400_kilobytes() -> None:
    flagged = [plan for plan in PLANNED if plan.findings and plan.said]
    plans = [flagged[number % len(flagged)] for number in range(50)]
    article = "A long story\n\n" + "\n\n".join(
        f"{plan.mention} said: " + " ".join(f"“{part}”" for part in plan.printed) for plan in plans
    )
    made = report(article, plans, kerry_lavrov_source())
    assert sum(bool(quotation.findings) for quotation in made.quotes) == 50
    assert len(render(made, command=COMMAND).encode()) < 400_000


def test_a_passage_that_begins_in_its_turns_label_still_has_its_anchor() -> None:
    made = kerry_lavrov_report()
    quoted = made.quotes[3]
    assert quoted.passage is not None
    turn = made.sources[0].turns[quoted.passage.turns[0]]
    assert turn.label_span is not None
    passage = replace(quoted.passage, spans=(Span(turn.label_span.start, quoted.passage.spans[0].end),))
    page = parse(render(replace(made, quotes=(*made.quotes[:3], replace(quoted, passage=passage), *made.quotes[4:]))))
    assert page.with_id("p4").text() == "quotation 4"


def empty_report() -> Report:
    article = Article(Document("empty.txt", "text", "", "0" * 64), None, (), ())
    return replace(kerry_lavrov_report(), article=article, sources=(), quotes=(), verdict=Verdict.NOTHING_TO_CHECK)


def test_a_report_of_nothing_is_still_a_page() -> None:
    page = parse(render(empty_report()))
    assert page.all(tag="h1")[0].text() == "?Nothing was checked: No quotation was found in the article."
    assert "The article has no quotations." in page.text()


def test_quotations_without_any_source_are_listed() -> None:
    made = kerry_lavrov_report()
    quotes = tuple(
        replace(
            quoted, wording=None, passage=None, edits=(), findings=(), runners_up=(), unjudged="no source was given"
        )
        for quoted in made.quotes
    )
    page = parse(render(replace(made, sources=(), quotes=quotes, verdict=Verdict.PASS)))
    assert "15 could not be judged" in page.all(tag="h1")[0].text()
    assert len(page.all(css_class="quotation")) == 15


def test_a_quotation_outside_the_articles_body_is_shown_too() -> None:
    made = kerry_lavrov_report()
    body = tuple(block for block in made.article.body if "briefcase" not in block.span.of(ARTICLE_TEXT))
    page = parse(render(replace(made, article=replace(made.article, body=body))))
    assert "a secret between President Putin and me." in page.with_id("article").text()


def test_a_source_taken_from_a_library_says_why() -> None:
    named = kerry_lavrov_report()
    choice = SourceChoice(named.sources[0].id, "it has the words of 9 of 15 quoted sentences")
    facts = render(replace(named, choices=(choice,))).split('class="facts"')[1]
    assert "from the library: it has the words of 9 of 15 quoted sentences" in facts
    assert "from the library" not in render(named)
