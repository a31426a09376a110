"""Which blocks of a document are the article: the headline and the body, without what the page prints around them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from checker.articles.page.body_sentences import sentence_spans
from checker.articles.page.page_chrome import ends_a_sentence, page_chrome_of, quotes_somebody
from checker.language import Language
from checker.model import Article, Block, BlockKind, Document, Span
from checker.thresholds import Threshold

PROSE_BEFORE_COMMENTS = Threshold(
    3,
    unit="blocks of prose",
    reason="above a text, “12 comments” is only a link: a discussion begins after so many, for losing a paragraph "
    "loses its quotations, and a short article keeps its comments rather than its end",
    how_set="by hand on the pairs",
)
CHARACTERS_BEFORE_COMMENTS = Threshold(
    600, unit="characters of prose", reason="as the blocks of prose before a discussion", how_set="by hand on the pairs"
)
TRACE_WITHIN = Threshold(
    12,
    unit="lines",
    reason="after a mere heading “Comments” a comment's own trace (an age, “reply”) must follow within so many",
    how_set="by hand on the pairs",
)
SHORTEST_PROSE = Threshold(
    6, unit="words", reason="from so many on a block that ends a sentence is prose", how_set="by hand on the pairs"
)
SHORTEST_SENTENCE = Threshold(
    8,
    unit="words",
    reason="from so many on a last line without a stop can be a sentence",
    how_set="by hand on the pairs",
)
SMALL_LETTERS = Threshold(
    0.6,
    unit="share of words",
    reason="a last line without a stop is a sentence if so many of its words begin small",
    how_set="by hand on the pairs",
)
LONGEST_LINK = Threshold(
    160,
    unit="characters",
    reason="at the end of a page a longer run without a final stop is a sentence that lost it, not a link",
    how_set="by hand on the pairs",
)
LONGEST_INTRODUCTION = Threshold(
    60,
    unit="characters",
    reason="a longer last line with a colon may introduce a picture that the text has lost",
    how_set="by hand on the pairs",
)

_SET_OFF: Final = re.compile(r">\s*(?=\w|[\"“‘'(\[])")  # plain text's sign of a block quotation


def read_article(
    document: Document,
    language: Language,
) -> Article:
    """Return the article in ``document``: its headline, the blocks of its body in order, and their sentences.

    A block is left out only for what it looks like or where it is, never for its topic; when in doubt it is kept.
    """
    body = _BodyFinder(document.text, language).body(document.blocks)
    sentences = tuple(span for block in body for span in sentence_spans(document.text, block.span, language))
    return Article(document=document, title=document.title, body=body, sentences=sentences)


class _BodyFinder:
    def __init__(self, text: str, language: Language) -> None:
        self._text = text
        self._chrome = page_chrome_of(language)

    def body(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        kept = self._from_headline(self._before_comments(blocks))
        kept = [block for block in kept if _is_headline(block) or not self._chrome.is_chrome(block.span.of(self._text))]
        return tuple(map(self._with_kind, self._without_trailing_links(kept)))

    def _before_comments(self, blocks: tuple[Block, ...]) -> list[Block]:
        prose = characters = 0
        for index, block in enumerate(blocks):
            words = block.span.of(self._text)
            enough = prose >= PROSE_BEFORE_COMMENTS and characters >= CHARACTERS_BEFORE_COMMENTS
            if enough and self._opens_comments(words, blocks[index + 1 :]):
                return list(blocks[:index])
            if self._is_prose(block):
                prose += 1
                characters += len(words)
        return list(blocks)

    def _opens_comments(self, words: str, rest: tuple[Block, ...]) -> bool:
        if self._chrome.surely_opens_comments(words):
            return True
        traces = (self._chrome.is_comment_trace(block.span.of(self._text)) for block in rest[: int(TRACE_WITHIN)])
        return self._chrome.may_open_comments(words) and (not rest or any(traces))

    def _from_headline(self, blocks: list[Block]) -> list[Block]:
        """Return the blocks from the headline on; of those before it only what is prose or quotes somebody."""
        headline = next((index for index, block in enumerate(blocks) if _is_headline(block)), 0)
        before = [
            block for block in blocks[:headline] if self._is_prose(block) or quotes_somebody(block.span.of(self._text))
        ]
        return before + blocks[headline:]

    def _without_trailing_links(self, blocks: list[Block]) -> list[Block]:
        """Return the blocks without the list of links, topics and names that a page ends with."""
        end = len(blocks)
        while end and self._may_trail(blocks[end - 1]) and not self._ends_the_text(blocks[:end]):
            end -= 1
        return blocks[:end] if any(map(self._is_prose, blocks[:end])) else blocks

    def _may_trail(self, block: Block) -> bool:
        words = block.span.of(self._text)
        if _is_headline(block) or block.kind is BlockKind.QUOTE:
            return False
        if self._chrome.is_link(words):
            return True
        if ends_a_sentence(words) or quotes_somebody(words):
            return False
        return len(words) <= (LONGEST_INTRODUCTION if words.endswith(":") else LONGEST_LINK)

    def _ends_the_text(self, blocks: list[Block]) -> bool:
        """Return whether the last block is a sentence without its stop: long, in small letters, right after prose."""
        words = blocks[-1].span.of(self._text).split()
        small = sum(word[:1].islower() for word in words)
        follows_prose = len(blocks) > 1 and self._is_prose(blocks[-2])
        return follows_prose and len(words) >= SHORTEST_SENTENCE and small >= SMALL_LETTERS * len(words)

    def _is_prose(self, block: Block) -> bool:
        words = block.span.of(self._text)
        sentence = ends_a_sentence(words) and len(words.split()) >= SHORTEST_PROSE
        return sentence and not self._chrome.is_chrome(words)

    def _with_kind(self, block: Block) -> Block:
        """Return the block as a caption, or as a quotation without its sign, where it reads as one."""
        marked = _SET_OFF.match(self._text, block.span.start, block.span.end)
        if block.kind is BlockKind.PARAGRAPH and marked is not None and self._is_prose(block):
            return replace(block, kind=BlockKind.QUOTE, span=Span(marked.end(), block.span.end))
        return self._with_caption_kind(block)

    def _with_caption_kind(self, block: Block) -> Block:
        is_plain = block.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}
        caption = is_plain and self._chrome.is_caption(block.span.of(self._text))
        return replace(block, kind=BlockKind.CAPTION) if caption else block


def _is_headline(block: Block) -> bool:
    return block.kind is BlockKind.TITLE
