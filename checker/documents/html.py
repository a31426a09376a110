"""HTML: an article's main text, or a transcript's every word; scripts, menus and hidden text never.

Nothing is fetched, whatever the page refers to.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from checker.documents.composition import Composer, Extract
from checker.documents.decoding import decode
from checker.documents.html_article import PageFacts, article_blocks, headline_index, page_facts
from checker.documents.html_left_out import left_out
from checker.documents.html_page import PageBlock, page_blocks, parse
from checker.documents.lead import lead_date, with_title
from checker.documents.purpose import Purpose
from checker.errors import FormatError
from checker.language import Language
from checker.model import BlockKind

# Bytes within which a page must say its encoding (HTML standard, "determining the character encoding").
_PRESCAN = 1024
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]+)|<\?xml[^>]*encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")


def read(data: bytes, *, name: str, purpose: Purpose, language: Language) -> Extract:
    """Return the page's words as paragraphs; for an article the main text alone.

    Raises:
        FormatError: if there is no page in the data, or one of which a part would be lost.
    """
    markup = decode(data, name=name, declared=_declared_encoding(data))
    try:
        tree = parse(markup)
    except RecursionError as error:
        raise FormatError(
            f"{name} cannot be read whole.", why=f"Of the page, {error}.", fix="Give the page's text as .txt."
        ) from error
    if tree is None:
        raise FormatError(
            f"{name} is not an HTML page.", why="It contains no element with text.", fix="Save the page again, as HTML."
        )
    blocks = page_blocks(tree, purpose=purpose)
    facts = page_facts(markup)
    kept = article_blocks(blocks, facts) if purpose is Purpose.ARTICLE else _record_blocks(blocks)
    extract = _composed(kept, facts, purpose=purpose, language=language)
    if purpose is Purpose.SOURCE:
        return extract
    return replace(extract, unread=(*extract.unread, *left_out(tree, blocks, kept)))


def _record_blocks(blocks: list[PageBlock]) -> list[PageBlock]:
    return [block for block in blocks if block.container.tag != "aside" and block.link_share < 1]


def _composed(blocks: list[PageBlock], facts: PageFacts, *, purpose: Purpose, language: Language) -> Extract:
    composer = Composer()
    headline = headline_index(blocks, facts.title)
    for index, block in enumerate(blocks):
        composer.add(block.words, kind=BlockKind.TITLE if index == headline else block.kind)
    marked, guessed = (
        (composer.blocks, None)
        if headline is not None
        else with_title(composer.text, composer.blocks, language=language)
    )
    title = facts.title or (blocks[headline].words if headline is not None else guessed)
    printed = lead_date(composer.text, composer.blocks, language=language)
    in_order = (printed, facts.date) if purpose is Purpose.SOURCE else (facts.date, printed)
    return composer.extract(title=title, date=next(filter(None, in_order), None), blocks=marked)


def _declared_encoding(data: bytes) -> str | None:
    found = _CHARSET.search(data[:_PRESCAN])
    if found is None:
        return None
    encoding = (found[1] or found[2]).decode("ascii").lower()
    try:
        # Browsers read Latin-1 as Windows-1252, and so do pages that declare it.
        return "cp1252" if codecs.lookup(encoding).name in {"iso8859-1", "ascii"} else encoding
    except LookupError:
        return None
