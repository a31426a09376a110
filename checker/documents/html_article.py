"""Which blocks of a page are the article: trafilatura's choice, with what it lost of the body put back."""

from __future__ import annotations

import logging
from collections import Counter

import trafilatura
from lxml import html

from checker.documents.html_page import PageBlock
from checker.model import BlockKind
from checker.thresholds import Threshold
from checker.value_classes import dataclass

# A library's remarks on pages it finds nothing in are no output of this program; set-up logging still gets them.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("htmldate").addHandler(logging.NullHandler())

_LONG_ENOUGH_TO_FIND = Threshold(
    25,
    unit="letters and digits",
    reason="a shorter block must equal one of trafilatura’s to be the same; a longer one may be part of it, since "
    "line breaks are cut differently",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_MOSTLY_LINKS = Threshold(
    0.6,
    unit="share of a block’s characters",
    reason="from this share of links on a block is a list of links rather than text",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_BODY_CONTAINER = Threshold(
    0.15,
    unit="share of the chosen characters",
    reason="a container with this share is the body’s own, and what else is in it belongs to the body",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_TWINS = Threshold(
    3,
    unit="containers",
    reason="where so many of one parent, tag and class hold chosen text, any other like them does too",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_BODY_TAGS = frozenset(
    {"figcaption", "p", "blockquote", "li", "h2", "h3", "h4", "div", "section", "article", "dd", "pre", "td"}
)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the page says about itself, and trafilatura's main text as comparable strings."""

    title: str | None
    date: str | None
    passages: frozenset[str]
    whole: str


def page_facts(markup: str) -> PageFacts:
    """Title, date and main text of a page as trafilatura finds them; nothing is fetched."""
    found = trafilatura.bare_extraction(
        markup,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if found is None:
        return PageFacts(None, None, frozenset(), "")
    passages = [comparable("".join(element.itertext())) for element in found.body.iter("p", "head", "item", "quote")]
    whole = comparable("".join(found.body.itertext()))
    return PageFacts(found.title or None, found.date or None, frozenset(filter(None, passages)), whole)


def article_blocks(blocks: list[PageBlock], facts: PageFacts) -> list[PageBlock]:
    """Return the headline and the body of the page, in order; all its text where trafilatura found none."""
    chosen = [_is_in(block, facts) for block in blocks]
    if not any(chosen):
        return [block for block in blocks if not block.is_chrome and block.link_share < _MOSTLY_LINKS] or blocks
    body = _body_containers(blocks, chosen)
    headline = headline_index(blocks, facts.title)
    return [
        block
        for index, block in enumerate(blocks)
        if index == headline or chosen[index] or (block.container in body and _reads_as_text(block))
    ]


def headline_index(blocks: list[PageBlock], title: str | None) -> int | None:
    """Return the block that prints the page's title, or else its first top heading."""
    top = [index for index, block in enumerate(blocks) if block.tag == "h1"]
    headings = [index for index, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    wanted = comparable(title or "")
    printed = [index for index in (*top, *headings) if wanted and comparable(blocks[index].words) == wanted]
    return next(iter((*printed, *top)), None)


def comparable(words: str) -> str:
    """Letters and digits alone, in lower case: what two extractions of one text agree in."""
    return "".join(character for character in words.casefold() if character.isalnum())


def _is_in(block: PageBlock, facts: PageFacts) -> bool:
    words = comparable(block.words)
    if words in facts.passages:
        return True
    return len(words) >= _LONG_ENOUGH_TO_FIND and words in facts.whole


def _body_containers(blocks: list[PageBlock], chosen: list[bool]) -> set[html.HtmlElement]:
    """What holds a fair part of the text, and the twins of what holds it where each paragraph has its own frame."""
    weights: Counter[html.HtmlElement] = Counter()
    for block, is_chosen in zip(blocks, chosen, strict=True):
        if is_chosen:
            weights[block.container] += len(block.words)
    total = sum(weights.values())
    frames = Counter(_frame(container) for container in weights)
    return {
        container
        for container in {block.container for block in blocks}
        if weights[container] >= _BODY_CONTAINER * total or frames[_frame(container)] >= _TWINS
    }


def _frame(container: html.HtmlElement) -> tuple[html.HtmlElement | None, str, str]:
    """Where a container stands, what it is and its class; frames that hold it alone count as the container."""
    outermost = container
    while (parent := outermost.getparent()) is not None and len(parent) == 1:
        outermost = parent
    return parent, outermost.tag, outermost.get("class", "")


def _reads_as_text(block: PageBlock) -> bool:
    return block.tag in _BODY_TAGS and not block.is_chrome and block.link_share < _MOSTLY_LINKS
