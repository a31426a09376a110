"""The visible words of an HTML page as blocks, each with where it stood on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree, html

from checker.documents.paragraphs import blocks_of
from checker.documents.purpose import Purpose
from checker.model import BlockKind
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_UNSEEN = frozenset(
    "script style template noscript head svg iframe object embed audio video canvas map math del "
    "button select textarea input option datalist progress meter".split()
)
_FURNITURE = frozenset({"nav", "footer", "menu"})
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre search section summary table tbody td tfoot "
    "th thead tr ul caption".split()
)
_TRANSPARENT = frozenset(
    {"figure", "figcaption", "p", "li", "ul", "ol", "blockquote", "dd", "dl", "dt", "pre", "h2", "h3", "h4", "h5", "h6"}
)
_KINDS = {
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "blockquote": BlockKind.QUOTE,
    "li": BlockKind.LIST_ITEM,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CHROME = re.compile(
    r"(?:^|[\s_-])(?:comments?(?!ary)\w*|disqus|related|recommend(?:ed|ations?)?|share|sharing|social|newsletter|subscribe|promo|"
    r"sidebar|breadcrumbs?|advert(?:isement)?|ads?|cookie|paywall|outbrain|taboola|most-?read|trending|read-?more|"
    r"copyright|byline|tags?|tag-list|skip-?link|sr-only|visually-?hidden|screen-reader(?:-text)?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_FOOTNOTE_MARK = re.compile(r"\[?\d{1,3}\]?|[*†‡]")
_COLLAPSIBLE = re.compile(r"[ \t\r\n\f]+")
_LONGEST_LABEL: Final = Threshold(
    60,
    unit="characters",
    reason="A longer first cell or bold run is speech or a heading, not a speaker's label.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_BODY_SHARE: Final = Threshold(
    0.5,
    unit="share of the page's text",
    reason='Share of the page\'s text. A class such as "with-sidebar" on what holds more than this names '
    "the page's layout.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)
_CLOCK = re.compile(r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?[\])]?")


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A block's words and its place: the nearest container, the tag, and what speaks against its being text."""

    words: str
    kind: BlockKind
    tag: str
    container: html.HtmlElement
    link_share: float
    is_chrome: bool


def parse(markup: str) -> html.HtmlElement | None:
    """Return the tree of a page; None if nothing in it is an element.

    Raises:
        RecursionError: if its elements are nested so deep that the parser would drop the rest of the page.
    """
    without_declaration = re.sub(r"^\s*<\?xml[^>]*\?>", "", markup)
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        tree = html.document_fromstring(without_declaration, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        tree = None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise RecursionError("its elements are nested too deep, or a text in it is too long")
    return tree


def page_blocks(tree: html.HtmlElement, *, purpose: Purpose) -> list[PageBlock]:
    """Return every visible block in order, menus and footers left out."""
    walker = _Walker(breaks_at_labels=purpose is Purpose.SOURCE)
    walker.walk(tree)
    walker.flush()
    return walker.blocks


class _Walker:
    """Collects inline text and closes a block at every block-level border."""

    def __init__(self, *, breaks_at_labels: bool) -> None:
        self.blocks: list[PageBlock] = []
        self._breaks_at_labels = breaks_at_labels
        self._path: list[html.HtmlElement] = []
        self._buffer: list[str] = []
        self._linked = 0
        self._label = ""
        self._chrome: dict[html.HtmlElement, bool] = {}
        self._page_length = 0

    def walk(self, element: html.HtmlElement) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _UNSEEN or tag in _FURNITURE or not tag or _is_hidden(element) or _is_footnote_mark(element):
            return
        if tag == "br":
            self._line_break()
        elif tag == "pre":
            self._preformatted(element)
        elif tag == "tr" and not _holds_blocks(element):
            self._row(element)
        elif tag in _BLOCKS:
            self._block(element, tag)
        else:
            self._inline(element, tag)

    def flush(self) -> None:
        words = "".join(self._buffer).strip()
        linked, self._linked = self._linked, 0
        self._buffer.clear()
        if words:
            label, self._label = self._label, ""
            self._emit(f"{label}{words}", linked=linked)

    def _block(self, element: html.HtmlElement, tag: str) -> None:
        self.flush()
        self._path.append(element)
        self._children(element)
        if tag == "dt" and (label := _label("".join(self._buffer).strip())):
            self._buffer.clear()
            self._linked = 0
            self._label = label
        self.flush()
        self._path.pop()

    def _children(self, element: html.HtmlElement) -> None:
        self._say(element.text)
        for child in element:
            self.walk(child)
            self._say(child.tail)

    def _inline(self, element: html.HtmlElement, tag: str) -> None:
        if self._breaks_at_labels and tag in {"b", "strong"} and _is_label(element):
            self.flush()
        before = sum(map(len, self._buffer))
        self._say("“" if tag == "q" else None)
        self._children(element)
        self._say("”" if tag == "q" else None)
        if tag == "a":
            self._linked += max(0, sum(map(len, self._buffer)) - before)

    def _say(self, words: str | None) -> None:
        if not words:
            return
        collapsed = _COLLAPSIBLE.sub(" ", words)
        if collapsed.startswith(" ") and (not self._buffer or self._buffer[-1].endswith((" ", "\n"))):
            collapsed = collapsed[1:]
        if collapsed:
            self._buffer.append(collapsed)

    def _line_break(self) -> None:
        if self._breaks_at_labels or (self._buffer and self._buffer[-1] == "\n"):
            self.flush()
        elif self._buffer:
            self._buffer[-1] = self._buffer[-1].rstrip(" ")
            self._buffer.append("\n")

    def _preformatted(self, element: html.HtmlElement) -> None:
        self.flush()
        self._path.append(element)
        text = "".join(_seen_text(element)).replace("\r\n", "\n")
        for block in blocks_of(text):
            self._emit(block.span.of(text), kind=block.kind)
        self._path.pop()

    def _row(self, row: html.HtmlElement) -> None:
        self.flush()
        self._path.append(row)
        cells = [words for cell in row if (words := _COLLAPSIBLE.sub(" ", "".join(_seen_text(cell))).strip())]
        clocks = [words for words in cells if _CLOCK.fullmatch(words)]
        spoken = [words for words in cells if words not in clocks]
        label = _label(spoken[0]) if len(spoken) > 1 else ""
        if spoken:
            self._emit(f"{label}{' '.join(spoken[1:])}" if label else " ".join(spoken))
        self._path.pop()

    def _emit(self, words: str, *, linked: int = 0, kind: BlockKind | None = None) -> None:
        tags = [element.tag for element in self._path]
        stated = next((_KINDS[tag] for tag in reversed(tags) if tag in _KINDS), BlockKind.PARAGRAPH)
        container = next((e for e in reversed(self._path) if e.tag not in _TRANSPARENT), self._path[0])
        self.blocks.append(
            PageBlock(
                words=words,
                kind=kind or stated,
                tag=tags[-1],
                container=container,
                link_share=linked / len(words),
                is_chrome=any(self._is_chrome(element) for element in self._path),
            )
        )

    def _is_chrome(self, element: html.HtmlElement) -> bool:
        """Say whether its tag, role or class says so; what holds most of the page's text is its body all the same."""
        if element not in self._chrome:
            self._chrome[element] = _is_named_chrome(element) and self._share_of_text(element) < _BODY_SHARE
        return self._chrome[element]

    def _share_of_text(self, element: html.HtmlElement) -> float:
        self._page_length = self._page_length or _paragraph_length(self._path[0])
        return _paragraph_length(element) / self._page_length if self._page_length else 0.0


def _paragraph_length(element: html.HtmlElement) -> int:
    return sum(len(paragraph.text_content()) for paragraph in element.iter("p", "div", "li", "td"))


def _seen_text(element: html.HtmlElement) -> Iterator[str]:
    tag = element.tag if isinstance(element.tag, str) else ""
    if not tag or tag in _UNSEEN or _is_hidden(element) or _is_footnote_mark(element):
        return
    yield "\n" if tag == "br" else element.text or ""
    for child in element:
        yield from _seen_text(child)
        yield child.tail or ""


def _is_hidden(element: html.HtmlElement) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _INVISIBLE.search(element.get("style", "")) is not None
    )


def _is_footnote_mark(element: html.HtmlElement) -> bool:
    return element.tag == "sup" and _FOOTNOTE_MARK.fullmatch(element.text_content().strip()) is not None


def _is_named_chrome(element: html.HtmlElement) -> bool:
    if element.tag in {"aside", "form"} or element.get("role") in {"navigation", "complementary", "search"}:
        return True
    if element.tag in {"body", "html", "main", "article"}:
        return False
    return any(_CHROME.search(element.get(name, "")) for name in ("class", "id"))


def _is_label(element: html.HtmlElement) -> bool:
    words = element.text_content().strip()
    ends_with_colon = words.endswith(":") or (element.tail or "").lstrip().startswith(":")
    return ends_with_colon and 0 < len(words) <= _LONGEST_LABEL


def _label(words: str) -> str:
    """Return a cell or term as a label with its colon and a blank; empty if it does not look like one."""
    if not 0 < len(words) <= _LONGEST_LABEL or words.endswith((".", "?", "!")) or not words[0].isalpha():
        return ""
    return f"{words.rstrip(':').rstrip()}: "


def _holds_blocks(row: html.HtmlElement) -> bool:
    return any(element.tag in _BLOCKS - {"td", "th", "tr"} for element in row.iter() if element is not row)
