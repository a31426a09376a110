"""What a page shows inside its article that is no part of its own text: asides with quotations, embedded pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import html

from checker.documents.html_article import comparable
from checker.documents.html_page import PageBlock
from checker.model import Unread

_EMBEDDED: Final = ("iframe", "embed", "object", "canvas")
_IN_MARKS: Final = re.compile('[“"„«](?:[^“”"„«»]{12,})[”"»“]')
_ASIDE: Final = re.compile(
    r"(?:^|[\s_-])(?:pull-?quote|call-?out|side-?note|aside|factbox|inset)(?:$|[\s_-])", re.IGNORECASE
)
_SHOWN: Final = 60  # characters of the words that were left out


def left_out(tree: html.HtmlElement, blocks: Sequence[PageBlock], kept: Sequence[PageBlock]) -> Iterator[Unread]:
    """Yield what stands in the same article as the kept blocks, or beside it, and was not kept.

    Words in quotation marks count only where the kept blocks do not have the same: a pull quote repeats the text.
    """
    said = comparable(" ".join(block.words for block in kept))
    chosen = set(map(id, kept))
    whole = _common_article(list(dict.fromkeys(block.container for block in kept)))
    places = [
        ("an aside", [block.words for block in blocks if id(block) not in chosen and _is_aside(block.container)]),
        ("what is shown where scripts are off", _texts(whole, "noscript")),
        ("the description for search engines", _descriptions(tree)),
    ]
    for place, texts in places:
        for found in (match[0] for text in texts for match in _IN_MARKS.finditer(text)):
            if comparable(found) not in said:
                yield Unread(f"words in quotation marks in {place} ({_short(found)})")
    embedded = list(whole.iter(*_EMBEDDED)) if whole is not None else []
    if embedded:
        number = "an embedded page or object" if len(embedded) == 1 else f"{len(embedded)} embedded pages or objects"
        yield Unread(f"{number} ({', '.join(sorted({str(element.tag) for element in embedded}))})")


def _texts(whole: html.HtmlElement | None, tag: str) -> list[str]:
    return [element.text_content() for element in whole.iter(tag)] if whole is not None else []


def _descriptions(tree: html.HtmlElement) -> list[str]:
    named = ((element.get("name") or element.get("property") or "", element) for element in tree.iter("meta"))
    return list(
        dict.fromkeys(element.get("content", "") for name, element in named if name.casefold().endswith("description"))
    )


def _is_aside(container: html.HtmlElement) -> bool:
    return any(
        element.tag == "aside" or _ASIDE.search(element.get("class", "")) is not None
        for element in (container, *container.iterancestors())
    )


def _common_article(containers: Sequence[html.HtmlElement]) -> html.HtmlElement | None:
    """Return the nearest element above all of the kept blocks; None where it is the whole page."""
    if not containers:
        return None
    above = [containers[0], *containers[0].iterancestors()]
    for container in containers[1:]:
        own = {container, *container.iterancestors()}
        above = [element for element in above if element in own]
    return above[0] if above and above[0].tag not in {"html", "body"} else None


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + "…"
