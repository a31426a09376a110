"""What a text is made of: spans of characters, blocks, places a reader is sent to."""

from __future__ import annotations

from enum import StrEnum

from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, ``text[start:end]``.

    Raises:
        ValueError: if the range runs backwards or starts before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class BlockKind(StrEnum):
    """What a block of a document is on the page."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"  # set off as a block quotation by the format itself
    LIST_ITEM = "list-item"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like unit; blocks are in order and never overlap."""

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH


class PlaceKind(StrEnum):
    """The unit in which a reader is sent to a place."""

    PAGE = "page"
    TIME = "time"
    LINE = "line"  # a line number printed in the document itself, as in hearing transcripts


@dataclass(frozen=True, slots=True)
class Place:
    """From ``offset`` on the reader is at ``label`` ("3", "00:01:02.500"), until the next of its kind."""

    offset: int
    kind: PlaceKind
    label: str


@dataclass(frozen=True, slots=True)
class LabelledRun:
    """Words whose speaker the file format states: a caption's voice tag, a speech-to-text speaker."""

    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that a file holds and that was not read as a reader sees it; ``what`` names it in a clause.

    ``span`` is its place in the document's text, None where it has none.
    """

    what: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file as text, every character kept in its place.

    ``text`` is the decoded text (BOM dropped, CRLF read as LF) or, for formats that are not text, the
    extracted text. ``runs`` is empty unless the format itself says who speaks. ``unread`` is what else the file holds.
    """

    path: str
    format: str
    text: str
    sha256: str
    title: str | None = None
    date: str | None = None
    blocks: tuple[Block, ...] = ()
    places: tuple[Place, ...] = ()
    runs: tuple[LabelledRun, ...] = ()
    unread: tuple[Unread, ...] = ()
