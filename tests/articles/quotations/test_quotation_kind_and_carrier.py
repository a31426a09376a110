"""Whether a quotation is direct or partial, which sentence carries it, and where on the page it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.articles.quotations.finding import find_quotations
from checker.language.english import ENGLISH
from checker.model import Article, BlockKind, QuotationKind, QuotationScope

ArticleOf = Callable[..., Article]


@pytest.mark.parametrize(
    "text",
    [
        "“We are ready,” she said.",
        "She said, “We are ready.”",
        "She said: “we are ready and we will go now.”",
        "She said “We are ready to go.”",
        "“We are ready to go.”",
        "“We are ready,” she said, “and we will go.”",
    ],
)
def test_a_sentence_set_off_is_direct(article_of: ArticleOf, text: str) -> None:
    assert [quotation.kind for quotation in find_quotations(article_of(text), ENGLISH)] == [QuotationKind.DIRECT]


@pytest.mark.parametrize(
    "text",
    [
        "She called the talks “very constructive.”",
        "She said that they “should sit down and come to terms with it” at once.",
        "“Brazen” was the word that she said.",
        "She said the plan was “a shame,” and left.",
    ],
)
def test_words_inside_the_reporters_sentence_are_partial(article_of: ArticleOf, text: str) -> None:
    assert [quotation.kind for quotation in find_quotations(article_of(text), ENGLISH)] == [QuotationKind.PARTIAL]


@pytest.mark.parametrize(
    ("text", "carriers"),
    [
        ("It rained. “We are ready,” she said. It stopped.", ["“We are ready,” she said."]),
        ("“Are we ready?” she asked. It rained.", ["“Are we ready?” she asked."]),
        ("“We are ready!” Alder said. It rained.", ["“We are ready!” Alder said."]),
        ("It rained. Alder spoke: “We are ready. We go.”", ["Alder spoke: “We are ready. We go.”"]),
        (
            "“We are ready,” she said. “We will go.”",
            ["“We are ready,” she said.", "“We will go.”"],
        ),
    ],
)
def test_the_carrier_is_the_reporting_sentence(article_of: ArticleOf, text: str, carriers: list[str]) -> None:
    assert [quotation.carrier.of(text) for quotation in find_quotations(article_of(text), ENGLISH)] == carriers


def test_a_sentence_with_a_colon_carries_the_paragraph_it_introduces(article_of: ArticleOf) -> None:
    article = article_of("It rained. The minister said:", "“We are ready.”")
    (quotation,) = find_quotations(article, ENGLISH)
    assert quotation.carrier.of(article.text) == "The minister said:\n\n“We are ready.”"


@pytest.mark.parametrize(
    ("kind", "scope"),
    [
        (BlockKind.TITLE, QuotationScope.HEADLINE),
        (BlockKind.HEADING, QuotationScope.HEADLINE),
        (BlockKind.PARAGRAPH, QuotationScope.BODY),
        (BlockKind.LIST_ITEM, QuotationScope.BODY),
        (BlockKind.CAPTION, QuotationScope.CAPTION),
        (BlockKind.QUOTE, QuotationScope.BLOCK),
    ],
)
def test_the_scope_is_that_of_the_block(article_of: ArticleOf, kind: BlockKind, scope: QuotationScope) -> None:
    (quotation,) = find_quotations(article_of((kind, "Minister Alder says “we are all ready to go now.”")), ENGLISH)
    assert quotation.scope is scope


def test_quotations_are_numbered_in_order_and_nobody_is_named_yet(article_of: ArticleOf) -> None:
    found = find_quotations(article_of("“We go,” she said.", "“We stay,” he said."), ENGLISH)
    assert [quotation.id for quotation in found] == ["q1", "q2"]
    assert {quotation.attribution for quotation in found} == {None}
