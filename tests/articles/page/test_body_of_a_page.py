"""An article is its headline and its body; links, credits, widgets and readers' comments are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.articles.page.body import read_article
from checker.documents import read_bytes
from checker.language.english import ENGLISH
from checker.model import Article, BlockKind

PROSE = (
    "Minister Alder opened the harbour on Monday after ten years of work on it.",
    "“We have waited long enough,” the minister told those who had come to see it.",
    "Ms. Birch, who leads the harbour board, called the day “very constructive” and left.",
    "The board meets again in the spring, when the second part of the plan is to be drawn up.",
)
HEADLINE = "Alder Opens Harbour With ‘Great Pleasure’"
COMMENTS = (
    "Comments (3)",
    "oldsailor",
    "2 hours ago",
    "I never “trusted that man” and I never will.",
    "Reply",
)


def article_of(*blocks: str, name: str = "page.txt") -> Article:
    return read_article(read_bytes("\n\n".join(blocks).encode(), name=name, language=ENGLISH), ENGLISH)


def words_of(article: Article) -> list[str]:
    return [block.span.of(article.text) for block in article.body]


def test_the_body_of_a_bare_text_is_the_whole_text() -> None:
    assert words_of(article_of(*PROSE)) == list(PROSE)


def test_the_headline_stays_with_its_quotation_marks_and_is_the_title() -> None:
    article = article_of(HEADLINE, *PROSE)
    assert article.title == HEADLINE
    assert article.body[0].kind is BlockKind.TITLE
    assert words_of(article) == [HEADLINE, *PROSE]


def test_what_stands_above_the_headline_goes() -> None:
    page = ("15:18 GMT 21 February 2017", "Two people at a table in a hall", HEADLINE, "© Agency/ A. Birch", *PROSE)
    assert words_of(article_of(*page)) == [HEADLINE, *PROSE]


def test_a_line_above_the_headline_that_quotes_somebody_stays() -> None:
    kicker = "“We have waited long enough”"
    assert words_of(article_of(kicker, HEADLINE, *PROSE)) == [kicker, HEADLINE, *PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "Get short URL",
        "Read more: Alder’s ten years at the harbour board",
        "SEE ALSO: ‘Never again’: how the old harbour was lost",
        "Who pays for the new harbour? Read more",
        "Share this article",
        "Sign up for our daily newsletter",
        "Subscribe now",
        "Follow the harbour desk on Twitter",
        "Copyright 2020 The Harbour Paper. All rights reserved.",
        "© The Harbour Paper",
        "Advertisement",
        "Story continues below",
        "CLICK HERE TO GET THE APP",
        "https://example.org/harbour/plan",
        "Write to the desk at desk@example.org",
        "___",
        "Photo: A. Birch / Agency",
    ],
)
def test_a_line_that_is_no_text_goes_wherever_it_stands(line: str) -> None:
    assert words_of(article_of(PROSE[0], line, *PROSE[1:])) == list(PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "Second part of the plan",
        "Birch: ‘No more delays’",
        "“We have waited long enough”",
        "More than a hundred people had come.",
        "“Read more before you speak,” she told him.",
        "Share prices of the builders rose.",
        "“Subscribe to that and you will subscribe to anything,” he said.",
        "“No.”",
        "Follow the money, he said.",
        "Copyright was never an issue, the board’s lawyers said in a note of several pages that nobody has seen.",
    ],
)
def test_a_line_of_the_text_stays_however_short(line: str) -> None:
    assert words_of(article_of(*PROSE[:2], line, *PROSE[2:])) == [*PROSE[:2], line, *PROSE[2:]]


def test_links_and_topics_after_the_text_go() -> None:
    links = (
        "More on the harbour:",
        "Old Harbour To Close in Spring",
        "Board May Meet Again Soon",
        "harbour, board, Alder",
    )
    assert words_of(article_of(*PROSE, *links)) == list(PROSE)


def test_a_last_sentence_that_lost_its_stop_stays() -> None:
    closing = "She added that the second part would not be opened before the autumn"
    assert words_of(article_of(*PROSE, closing)) == [*PROSE, closing]


def test_a_closing_line_that_quotes_somebody_stays() -> None:
    closing = "“We have waited long enough” – Alder"
    assert words_of(article_of(*PROSE, closing)) == [*PROSE, closing]


@pytest.mark.parametrize(
    "opening", ["Comments (3)", "Show 12 comments", "Leave a comment", "Community standards", "Join the conversation"]
)
def test_readers_comments_after_the_text_go_with_all_that_follows(opening: str) -> None:
    assert words_of(article_of(*PROSE * 2, opening, *COMMENTS[1:])) == list(PROSE * 2)


def test_a_count_of_comments_above_the_text_cuts_nothing() -> None:
    assert words_of(article_of("3 comments", *PROSE, *PROSE))[-8:] == list(PROSE * 2)


def test_a_heading_comments_before_more_of_the_text_cuts_nothing() -> None:
    page = (*PROSE * 2, "Comments", *PROSE)
    assert words_of(article_of(*page)) == list(page)


def test_a_short_article_keeps_its_comments_rather_than_losing_its_end() -> None:
    assert PROSE[1] in words_of(article_of(PROSE[0], "Leave a comment", PROSE[1]))


@pytest.mark.parametrize(
    "caption",
    [
        "Minister Alder, left, at the harbour on Monday. (Photo: A. Birch, The Harbour Paper)",
        "Minister Alder at the harbour on Monday. (Ann Birch/Agency via Harbour)",
        "Image caption Alder said the harbour was “a place like no other” to her",
    ],
)
def test_captions_stay_and_are_known_as_captions(caption: str) -> None:
    article = article_of(*PROSE[:2], caption, *PROSE[2:])
    kinds = {block.span.of(article.text): block.kind for block in article.body}
    assert kinds[caption] is BlockKind.CAPTION
    assert kinds[PROSE[0]] is BlockKind.PARAGRAPH


def test_a_paragraph_that_ends_in_a_bracket_is_no_caption() -> None:
    paragraph = "The board will meet (in the spring and/or in the autumn of the year)."
    article = article_of(*PROSE, paragraph)
    assert article.body[-1].kind is BlockKind.PARAGRAPH


def test_block_quotations_and_headings_of_markdown_keep_their_kind() -> None:
    article = article_of(
        f"# {HEADLINE}", PROSE[0], "> We have waited long enough.", "## Next", PROSE[1], name="page.md"
    )
    assert [block.kind for block in article.body] == [
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
        BlockKind.QUOTE,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
    ]


@given(
    st.lists(st.sampled_from([*PROSE, *COMMENTS, HEADLINE, "Get short URL", "Next", "• one"]), min_size=1, max_size=14)
)
def test_whatever_the_page_the_body_is_some_of_its_blocks_in_order(blocks: list[str]) -> None:
    article = article_of(*blocks, PROSE[0])
    spans = [block.span for block in article.body]
    assert spans == sorted(spans)
    assert {block.span for block in article.body} <= {block.span for block in article.document.blocks}
    assert all(any(block.span.contains(sentence) for block in article.body) for sentence in article.sentences)


@given(st.permutations(PROSE))
def test_no_paragraph_of_prose_is_ever_lost(paragraphs: list[str]) -> None:
    assert words_of(article_of(*paragraphs)) == paragraphs
