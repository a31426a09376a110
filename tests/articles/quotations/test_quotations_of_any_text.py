"""Whatever marks a text holds, finding its quotations never fails and its spans keep their promises."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from checker.articles.quotations.finding import find_quotations
from checker.articles.quotations.pairing import pair_marks
from checker.language.english import ENGLISH
from checker.model import Article, BlockKind, Span

ArticleOf = Callable[..., Article]

PIECES = [
    *"“”„‟«»‹›\"'‘’‚‛`.,:;!?—–-()[]…",
    *(
        "''",
        "``",
        " ",
        " ",
        " ",
        "\u00a0",
        "\n",
        " she said ",
        " Alder said, ",
        " he said. ",
        "We go",
        "the players’ ",
        "so-called ",
    ),
    *("6'2\"", "’90s", "='\"", "The Long Song", "É", "\u200b", "7"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
PARAGRAPHS = st.lists(
    st.tuples(st.sampled_from(list(BlockKind)), TEXTS.map(lambda text: f"x{text}x".replace("\n\n", "\n"))),
    min_size=1,
    max_size=6,
).map(lambda blocks: [(kind, text) for kind, text in blocks if "\n\n" not in text] or [(BlockKind.PARAGRAPH, "x")])


@given(blocks=PARAGRAPHS)
def test_spans_are_in_order_apart_and_inside_blocks(article_of: ArticleOf, blocks: list[tuple[BlockKind, str]]) -> None:
    article = article_of(*blocks)
    found = find_quotations(article, ENGLISH)
    spans = [span for quotation in found for span in quotation.spans]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    for quotation in found:
        words = [span.of(article.text) for span in quotation.spans]
        assert quotation.text == " ".join(words)
        assert all(part == part.strip() and any(map(str.isalnum, part)) for part in words)
        assert quotation.carrier.start <= quotation.spans[0].start
        assert quotation.spans[-1].end <= quotation.carrier.end
        for span in quotation.spans:
            assert sum(block.span.contains(span) for block in article.body) == 1


@given(text=TEXTS)
def test_runs_are_in_order_and_apart_and_keep_their_marks(text: str) -> None:
    runs = pair_marks(text, Span(0, len(text)), ENGLISH)
    assert all(before.outer.end <= after.outer.start for before, after in pairwise(runs))
    for run in runs:
        assert run.outer.contains(run.inner)
        assert run.opened == (run.outer.start < run.inner.start) or not run.opened


@given(text=TEXTS, before=TEXTS, after=TEXTS)
def test_a_paragraph_is_paired_by_itself(text: str, before: str, after: str) -> None:
    alone = pair_marks(text, Span(0, len(text)), ENGLISH)
    shift = len(before) + 1
    within = pair_marks(f"{before}\n{text}\n{after}", Span(shift, shift + len(text)), ENGLISH)
    assert [(run.inner.start, run.inner.end) for run in alone] == [
        (run.inner.start - shift, run.inner.end - shift) for run in within
    ]


@given(words=st.text(alphabet="abcde-", min_size=12, max_size=40).filter(lambda text: text[0].isalpha()))
def test_a_set_off_sentence_is_always_found(article_of: ArticleOf, words: str) -> None:
    sentence = words.strip().capitalize() + ","
    article = article_of(f"“{sentence}” the minister said.")
    assert [quotation.text for quotation in find_quotations(article, ENGLISH)] == [sentence]
