"""Articles written in the tests themselves: one block a paragraph, sentences found as in any article."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable

import pytest

from checker.articles.page.body_sentences import sentence_spans
from checker.language.english import ENGLISH
from checker.model import Article, Block, BlockKind, Document, Span


def _article(*paragraphs: str | tuple[BlockKind, str]) -> Article:
    kinds = [paragraph[0] if isinstance(paragraph, tuple) else BlockKind.PARAGRAPH for paragraph in paragraphs]
    words = [paragraph[1] if isinstance(paragraph, tuple) else paragraph for paragraph in paragraphs]
    text = "\n\n".join(words)
    assert not any("\n\n" in paragraph for paragraph in words)
    places = [match.span() for match in re.finditer(r"(?:(?!\n\n).)+", text, re.DOTALL)]
    blocks = tuple(Block(Span(*place), kind) for place, kind in zip(places, kinds, strict=True))
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(path="article.txt", format="text", text=text, sha256=digest, blocks=blocks)
    sentences = tuple(span for block in blocks for span in sentence_spans(text, block.span, ENGLISH))
    return Article(document=document, title=None, body=blocks, sentences=sentences)


@pytest.fixture(scope="session")
def article_of() -> Callable[..., Article]:
    """Makes an article of paragraphs; a pair (kind, words) makes another kind of block."""
    return _article
