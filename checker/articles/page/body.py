"""Which blocks of a document are the article: the headline and the body, without what the page prints around them."""

from __future__ import annotations

from dataclasses import replace

from checker.articles.page.body_sentences import sentence_spans
from checker.articles.page.page_chrome import (
    ends_a_sentence,
    is_caption,
    is_chrome,
    is_comment_trace,
    is_link,
    may_open_comments,
    quotes_somebody,
    surely_opens_comments,
)
from checker.model import Article, Block, BlockKind, Document

# Blocks of prose, and their characters, that must stand before a discussion can begin: above a text, "12 comments"
# is only a link. Losing a paragraph loses its quotations, so a short article keeps its comments rather than its end.
_PROSE_BEFORE_COMMENTS = 3
_CHARACTERS_BEFORE_COMMENTS = 600
# Lines after a mere heading "Comments" within which a comment's own trace (an age, "reply") must follow.
_TRACE_WITHIN = 12
# Words from which a block that ends a sentence is prose.
_SHORTEST_PROSE = 6
# Words, and the share of them that begin small, from which a last line without a stop is a sentence all the same.
_SHORTEST_SENTENCE = 8
_SMALL_LETTERS = 0.6
# Characters. At the end of a page, a longer run without a final stop is a sentence that lost it, not a link; and one
# with a colon may introduce a picture that the text has lost.
_LONGEST_LINK = 160
_LONGEST_INTRODUCTION = 60


def read_article(document: Document) -> Article:
    """The article in ``document``: its headline, the blocks of its body in order, and their sentences.

    A block is left out only for what it looks like or where it stands, never for its topic; when in doubt it stays.
    """
    blocks = _before_comments(document.blocks, document.text)
    blocks = _from_headline(blocks, document.text)
    blocks = [block for block in blocks if not is_chrome(block.span.of(document.text)) or _is_headline(block)]
    blocks = _without_trailing_links(blocks, document.text)
    body = tuple(_with_caption_kind(block, document.text) for block in blocks)
    sentences = tuple(span for block in body for span in sentence_spans(document.text, block.span))
    return Article(document=document, title=document.title, body=body, sentences=sentences)


def _before_comments(blocks: tuple[Block, ...], text: str) -> list[Block]:
    prose = characters = 0
    for index, block in enumerate(blocks):
        words = block.span.of(text)
        enough = prose >= _PROSE_BEFORE_COMMENTS and characters >= _CHARACTERS_BEFORE_COMMENTS
        if enough and _opens_comments(words, blocks[index + 1 :], text):
            return list(blocks[:index])
        if _is_prose(block, text):
            prose += 1
            characters += len(words)
    return list(blocks)


def _opens_comments(words: str, rest: tuple[Block, ...], text: str) -> bool:
    if surely_opens_comments(words):
        return True
    traces = (is_comment_trace(block.span.of(text)) for block in rest[:_TRACE_WITHIN])
    return may_open_comments(words) and (not rest or any(traces))


def _from_headline(blocks: list[Block], text: str) -> list[Block]:
    """The blocks from the headline on; of those before it only what is prose or quotes somebody."""
    headline = next((index for index, block in enumerate(blocks) if _is_headline(block)), 0)
    before = [block for block in blocks[:headline] if _is_prose(block, text) or quotes_somebody(block.span.of(text))]
    return before + blocks[headline:]


def _without_trailing_links(blocks: list[Block], text: str) -> list[Block]:
    """The blocks without the list of links, topics and names that a page ends with."""
    end = len(blocks)
    while end and _may_trail(blocks[end - 1], text) and not _ends_the_text(blocks[:end], text):
        end -= 1
    return blocks[:end] if any(_is_prose(block, text) for block in blocks[:end]) else blocks


def _may_trail(block: Block, text: str) -> bool:
    words = block.span.of(text)
    if _is_headline(block) or block.kind is BlockKind.QUOTE:
        return False
    if is_link(words):
        return True
    if ends_a_sentence(words) or quotes_somebody(words):
        return False
    return len(words) <= (_LONGEST_INTRODUCTION if words.endswith(":") else _LONGEST_LINK)


def _ends_the_text(blocks: list[Block], text: str) -> bool:
    """Whether the last block is a sentence that lost its stop: long, in small letters, and right after prose."""
    words = blocks[-1].span.of(text).split()
    small = sum(word[:1].islower() for word in words)
    follows_prose = len(blocks) > 1 and _is_prose(blocks[-2], text)
    return follows_prose and len(words) >= _SHORTEST_SENTENCE and small >= _SMALL_LETTERS * len(words)


def _is_headline(block: Block) -> bool:
    return block.kind is BlockKind.TITLE


def _is_prose(block: Block, text: str) -> bool:
    words = block.span.of(text)
    return ends_a_sentence(words) and len(words.split()) >= _SHORTEST_PROSE and not is_chrome(words)


def _with_caption_kind(block: Block, text: str) -> Block:
    is_plain = block.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}
    return replace(block, kind=BlockKind.CAPTION) if is_plain and is_caption(block.span.of(text)) else block
