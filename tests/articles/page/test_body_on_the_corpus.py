"""On real articles no quotation is lost with the page's chrome, and comments do not pass for the body."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from checker.articles.page.body import read_article
from checker.documents import read, read_bytes
from checker.language.english import ENGLISH
from checker.model import Article, Span

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="the development corpus is not beside the checkout"),
]

# Alignment score from which a quotation of the pairs is surely one (see the corpus's own note).
SURE = 80
# Share of gold attribution spans that must stand in kept blocks.
POLNEAR_FLOOR = 0.998


def kept_characters(article: Article) -> set[int]:
    inside = {index for block in article.body for index in range(block.span.start, block.span.end)}
    return inside | {index for index, character in enumerate(article.text) if character.isspace()}


def lies_in(span: Span, kept: set[int]) -> bool:
    return all(index in kept for index in range(span.start, span.end))


def lines_of(path: Path) -> list[dict[str, Any]]:
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def test_every_aligned_quotation_of_the_pairs_is_in_the_body() -> None:
    lost, seen = [], 0
    for path in sorted(CORPUS.glob("pairs/*/article.txt")):
        kept = kept_characters(read_article(read(path, language=ENGLISH), ENGLISH))
        for quote in lines_of(path.with_name("quotes.jsonl")):
            if quote["score"] >= SURE:
                seen += 1
                if not lies_in(Span(quote["start"], quote["end"]), kept):
                    lost.append((path.parent.name, quote["quote"][:60]))
    assert seen > 800
    assert not lost


@pytest.mark.parametrize("part", ["train", "dev"])
def test_gold_attributions_of_news_stand_in_the_body(part: str) -> None:
    found = seen = 0
    for gold in lines_of(CORPUS / "polnear" / f"{part}.jsonl.gz"):
        document = read_bytes(gold["text"].encode(), name=gold["doc_id"], format="text", language=ENGLISH)
        kept = kept_characters(read_article(document, ENGLISH))
        for quote in gold["quotes"]:
            for start, end in quote.get("content_spans") or [(quote["start"], quote["end"])]:
                seen += 1
                found += lies_in(Span(start, end), kept)
    assert seen
    assert found / seen >= POLNEAR_FLOOR


def test_a_page_dump_ends_where_its_links_and_comments_begin() -> None:
    path = next(CORPUS.glob("sputnik-*.article.txt"))
    article = read_article(read(path, language=ENGLISH), ENGLISH)
    gold = json.loads(path.with_name(path.name.replace(".article.txt", ".gold.json")).read_text(encoding="utf-8"))
    spans = [Span(*span) for quote in gold["quotes"] for span in quote["spans"]]
    assert all(lies_in(span, kept_characters(article)) for span in spans)
    assert article.body[-1].span.end <= max(span.end for span in spans) + 4
    assert article.title is not None
    assert "‘" in article.title or "'" in article.title


def test_an_article_without_chrome_keeps_all_but_its_menu() -> None:
    path = next(CORPUS.glob("tass-*.article.txt"))
    document = read(path, language=ENGLISH)
    article = read_article(document, ENGLISH)
    left_out = [
        block.span.of(document.text) for block in document.blocks if block.span not in {b.span for b in article.body}
    ]
    assert len(left_out) == 1
    assert len(left_out[0].split()) == 2
