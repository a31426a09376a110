"""The labels of the project's own articles: every span has the text it claims, and every rule has its examples."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from scoring.fixture_articles import ARTICLES
from scoring.gold import GoldArticle, GoldQuotation, read_gold_articles
from scoring.reports import rule_names, wording_names

# What a single article held against its records can be told; the other rules compare articles or read reported speech.
_FAULTS = {
    "misattribution",
    "paraphrase",
    "altered-wording",
    "changed-number",
    "changed-name",
    "changed-polarity",
    "changed-modality",
    "unmarked-omission",
    "omission-changes-meaning",
    "truncation",
    "splice",
    "reordering",
    "unsupported",
}
_REMARKS = {"unattributed", "second-hand"}
_FAITHFUL = {"verbatim", "cleaned"}
_LEAST_EXAMPLES = 3

GOLD = read_gold_articles(ARTICLES)


def _quotations() -> Iterator[tuple[GoldArticle, GoldQuotation]]:
    for article in GOLD:
        for quotation in article.quotations:
            yield article, quotation


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold().replace("’", "'"))


def test_there_are_articles_of_many_manners_and_about_half_of_their_quotations_are_faithful() -> None:
    quotations = [quotation for _, quotation in _quotations()]
    faithful = sum(not quotation.findings for quotation in quotations)

    assert len(GOLD) >= 32
    assert len({article.manner for article in GOLD}) == len(GOLD)
    assert len(quotations) >= 180
    assert 0.4 <= faithful / len(quotations) <= 0.65


@pytest.mark.parametrize("article", GOLD, ids=lambda article: article.name)
def test_every_span_holds_the_words_that_were_quoted(article: GoldArticle) -> None:
    text = article.path.read_text(encoding="utf-8")

    for quotation in article.quotations:
        assert " ".join(text[start:end] for start, end in quotation.spans) == quotation.text, quotation.id
        assert all(start < end for start, end in quotation.spans)


@pytest.mark.parametrize("article", GOLD, ids=lambda article: article.name)
def test_quotation_marks_enclose_every_span(article: GoldArticle) -> None:
    text = article.path.read_text(encoding="utf-8")

    for quotation in article.quotations:
        for start, end in quotation.spans:
            assert text[start - 1] in "“‘", quotation.id
            assert text[end] in "”’", quotation.id


@pytest.mark.parametrize("article", GOLD, ids=lambda article: article.name)
def test_every_passage_stands_in_its_record(article: GoldArticle) -> None:
    records = {path.name: path.read_text(encoding="utf-8") for path in article.sources}

    for quotation in article.quotations:
        if not quotation.source_spans:
            assert quotation.source is None
            assert quotation.source_text is None
            continue
        assert quotation.source is not None
        record = records[quotation.source]
        assert " … ".join(record[start:end] for start, end in quotation.source_spans) == quotation.source_text


@pytest.mark.parametrize("article", GOLD, ids=lambda article: article.name)
def test_labels_of_one_article_do_not_overlap_and_the_article_is_short(article: GoldArticle) -> None:
    text = article.path.read_text(encoding="utf-8")
    labelled = [span for quotation in article.quotations for span in quotation.spans]

    assert len({quotation.id for quotation in article.quotations}) == len(article.quotations)
    for left, right in zip(sorted(labelled), sorted(labelled)[1:], strict=False):
        assert left[1] < right[0]
    assert len(text.split()) <= 400


def test_every_label_is_a_known_name() -> None:
    rules, wordings = rule_names(), wording_names()

    for article, quotation in _quotations():
        where = f"{article.name} {quotation.id}"
        assert quotation.findings | quotation.accepted_findings <= rules, where
        assert quotation.findings <= _FAULTS | _REMARKS, where
        assert not quotation.findings & quotation.accepted_findings, where
        assert set(quotation.wordings) <= wordings, where


def test_every_fault_and_every_remark_has_at_least_three_examples() -> None:
    used = Counter(rule for _, quotation in _quotations() for rule in quotation.findings)

    assert set(used) == _FAULTS | _REMARKS
    assert {rule: count for rule, count in used.items() if count < _LEAST_EXAMPLES} == {}


def test_only_a_misattribution_or_a_second_hand_reading_credits_another_than_the_speaker() -> None:
    elsewhere = {"misattribution", "second-hand"}

    for article, quotation in _quotations():
        where = f"{article.name} {quotation.id}"
        if "misattribution" in quotation.findings:
            assert quotation.source_speaker not in quotation.speakers, where
        elif quotation.source_speaker and not quotation.findings & (elsewhere | {"unattributed"}):
            assert quotation.source_speaker in quotation.speakers, where


def test_a_faithful_quotation_has_the_words_of_its_passage_but_for_what_newsrooms_tidy() -> None:
    for article, quotation in _quotations():
        if quotation.wordings[0] == "verbatim" and not quotation.findings and "…" not in quotation.text:
            printed = _words(re.sub(r"\[[^\]]*\]", " ", quotation.text))
            said = _words(quotation.source_text or "")
            same = sum((Counter(printed) & Counter(said)).values())
            assert same >= 0.7 * len(printed), f"{article.name} {quotation.id}"


def test_an_unsupported_quotation_has_no_passage_and_every_other_has_one() -> None:
    for article, quotation in _quotations():
        where = f"{article.name} {quotation.id}"
        assert ("unsupported" in quotation.findings) == (not quotation.source_spans), where
        assert (quotation.wordings[0] == "unsupported") == (not quotation.source_spans), where


def test_a_fault_of_wording_is_on_words_that_are_not_the_sources() -> None:
    worded = {"altered-wording", "changed-number", "changed-name", "changed-polarity", "changed-modality", "paraphrase"}

    for article, quotation in _quotations():
        if quotation.findings & worded:
            assert quotation.wordings[0] not in _FAITHFUL, f"{article.name} {quotation.id}"
