"""What is one quotation and what are two: paragraphs, attributions in between, block quotations, missing marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.articles.quotations.finding import find_quotations
from checker.language.english import ENGLISH
from checker.model import Article, BlockKind, QuotationKind, QuotationScope

ArticleOf = Callable[..., Article]


def parts(article: Article) -> list[list[str]]:
    return [[span.of(article.text) for span in quotation.spans] for quotation in find_quotations(article, ENGLISH)]


def test_paragraphs_that_each_open_and_of_which_the_last_closes_are_one_quotation(article_of: ArticleOf) -> None:
    article = article_of("“We will go there.", "“We will stay there.", "“And we will come back,” Minister Alder said.")
    assert parts(article) == [["We will go there.", "We will stay there.", "And we will come back,"]]


def test_straight_marks_run_over_paragraphs_too(article_of: ArticleOf) -> None:
    article = article_of('Alder said: "We will go there.', '"We will stay there."', '"They will not," Birch said.')
    assert parts(article) == [["We will go there.", "We will stay there."], ["They will not,"]]


def test_single_marks_run_over_paragraphs_too(article_of: ArticleOf) -> None:
    assert parts(article_of("‘We will go there.", "‘We won’t stay,’ she said.")) == [
        ["We will go there.", "We won’t stay,"]
    ]


def test_a_quotation_may_run_through_paragraphs_that_do_not_reopen_it(article_of: ArticleOf) -> None:
    article = article_of("“We will go there", "and stay for a while", "and come back,” she said.")
    assert parts(article) == [["We will go there", "and stay for a while", "and come back,"]]


@pytest.mark.parametrize(
    "text",
    [
        "“We are ready,” she said, “and we will go.”",
        "“We are ready,” Ms. Birch said, “and we will go.”",
        "“We are ready”, said the minister, “and we will go”.",
        "“We are ready,” she told reporters in the harbour on Monday, “and we will go.”",
        "“We are ready—” she said, “and we will go.”",
        "“We are ready”—she said—“and we will go.”",
        "“Are we ready?” she asked, “and will we go?”",
        "“We are ready,” she said. “and we will go.”",
        "‘We are ready,’ she said, ‘and we will go.’",
    ],
)
def test_a_quotation_goes_on_behind_an_attribution_that_does_not_end_the_sentence(
    article_of: ArticleOf, text: str
) -> None:
    found = parts(article_of(text))
    assert [len(one) for one in found] == [2]


@pytest.mark.parametrize(
    "text",
    [
        "“We are ready,” she said. “We will go.”",
        "“We won the vote,” Alder said, while Birch said, “We lost the other vote.”",
        "“We are ready,” Alder said, and “We are not,” Birch said.",
        "“We are ready,” she said, adding “we will certainly go.”",
        "“We are ready,” she said. Later, Birch said, “We are not.”",
        "She called it “very good,” praised the staff, “and the food.”",
        "“We will go,” Alder said; “we stay,” said Birch.",
        "“Why now?” Ms. Birch wrote back, “You look tired.”",
        "Noting her “great kindness,” Alder said, “We will miss her.”",
        "She named it “a shame,” but he also said the “whole plan” was dead.",
    ],
)
def test_a_new_sentence_or_a_second_cue_begins_another_quotation(article_of: ArticleOf, text: str) -> None:
    found = parts(article_of(text))
    assert [len(one) for one in found] == [1, 1]


def test_paragraphs_are_not_joined_by_an_attribution(article_of: ArticleOf) -> None:
    assert len(parts(article_of("“We are ready,” she said,", "“and we will go.”"))) == 2


def test_blocks_set_off_as_quotations_are_one_quotation_without_any_marks(article_of: ArticleOf) -> None:
    article = article_of(
        "The minister wrote:",
        (BlockKind.QUOTE, "We are ready and we will go."),
        (BlockKind.QUOTE, "We mean “now”."),
        "The hall was empty.",
    )
    (quotation,) = find_quotations(article, ENGLISH)
    assert [span.of(article.text) for span in quotation.spans] == ["We are ready and we will go.", "We mean “now”."]
    assert quotation.kind is QuotationKind.DIRECT
    assert quotation.scope is QuotationScope.BLOCK
    assert quotation.carrier.of(article.text).startswith("The minister wrote:")


def test_marks_bound_a_block_quotation_that_has_them(article_of: ArticleOf) -> None:
    article = article_of((BlockKind.QUOTE, "“We are ready and we will go tomorrow.” — Ms. Birch"))
    assert parts(article) == [["We are ready and we will go tomorrow."]]


def test_a_missing_closing_mark_gives_up_the_attribution(article_of: ArticleOf) -> None:
    article = article_of("“We are quite ready, she said.", "“They are not,” Alder said.")
    assert parts(article) == [["We are quite ready,"], ["They are not,"]]


def test_a_missing_closing_mark_spoils_no_more_than_its_sentence(article_of: ArticleOf) -> None:
    article = article_of("She said they “are never ready. The hall was empty.", "Alder said “we are fine there.”")
    assert parts(article) == [["are never ready."], ["we are fine there."]]


def test_words_before_a_lone_closing_mark_are_speech_if_an_attribution_follows(article_of: ArticleOf) -> None:
    assert parts(article_of("The hall was empty. We are quite ready,” she said.")) == [["We are quite ready,"]]
    assert parts(article_of("The hall was empty” and dark.")) == []


def test_a_name_between_a_pull_quote_and_its_closing_mark_is_left_out(article_of: ArticleOf) -> None:
    article = article_of('"We are ready and we will go.', 'Ada Alder, harbour engineer."', "The hall was empty.")
    assert parts(article) == [["We are ready and we will go."]]


def test_a_quotation_does_not_run_out_of_a_headline(article_of: ArticleOf) -> None:
    article = article_of((BlockKind.TITLE, "Alder says “we are ready"), "“We are quite ready,” Alder said.")
    assert parts(article) == [["we are ready"], ["We are quite ready,"]]
