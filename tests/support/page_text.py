"""A page read back as a reader would: its tags, and the document text that its elements show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "link", "input", "br"})
NOT_THE_DOCUMENTS = frozenset({"vh", "ref"})  # words for screen readers, numbers of quotations


@dataclass
class Element:
    """An element of the page with what it holds, in order."""

    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        return (self.attributes.get("class") or "").split()

    def walk(self) -> Iterator[Element]:
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, *, tag: str | None = None, css_class: str | None = None) -> list[Element]:
        """The elements below with a tag, a class, or both."""
        return [
            element
            for element in self.walk()
            if (tag is None or element.tag == tag) and (css_class is None or css_class in element.classes)
        ]

    def with_id(self, anchor: str) -> Element:
        return next(element for element in self.walk() if element.attributes.get("id") == anchor)

    def document_text(self) -> str:
        """The document's own text: without words for screen readers, with every label turned back."""
        if self.tag == "sup" or NOT_THE_DOCUMENTS & set(self.classes):
            return ""
        if "unseen" in self.classes:
            return chr(int(self.attributes["data-char"] or "", 16))
        return "".join(child if isinstance(child, str) else child.document_text() for child in self.children)

    def text(self) -> str:
        """All text, spoken words too, its white space single."""
        return " ".join(self._raw().split())

    def _raw(self) -> str:
        return "".join(child if isinstance(child, str) else child._raw() for child in self.children)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("#document")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag != tag:
            raise ValueError(f"</{tag}> closes <{self.open[-1].tag}>")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(page: str) -> Element:
    """The page as a tree.

    Raises:
        ValueError: if an element is not closed where it should be.
    """
    reader = _Reader()
    reader.feed(page)
    reader.close()
    if len(reader.open) != 1:
        raise ValueError(f"<{reader.open[-1].tag}> is never closed")
    return reader.root
