"""What every reader hands over, and the composer that builds it block by block."""

from __future__ import annotations

from checker.model import Block, BlockKind, LabelledRun, Place, PlaceKind, Span, Unread
from checker.value_classes import dataclass

PARAGRAPH_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Extract:
    """A file's text and what its format says about it; offsets point into ``text``."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    date: str | None = None
    places: tuple[Place, ...] = ()
    runs: tuple[LabelledRun, ...] = ()
    unread: tuple[Unread, ...] = ()


class Composer:
    """Builds the text of a format that is not text; blocks stand a blank line apart."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._blocks: list[Block] = []
        self._places: list[Place] = []
        self._runs: list[LabelledRun] = []
        self._unread: list[Unread] = []
        self._length = 0

    def leave_unread(self, what: str) -> None:
        """Note that the file holds something that cannot be read, as a clause: "a picture without words"."""
        self._unread.append(Unread(what))

    def add(self, words: str, *, kind: BlockKind = BlockKind.PARAGRAPH, speaker: str | None = None) -> Span:
        """Append a block and say where it stands; ``speaker`` also makes it a labelled run.

        Raises:
            ValueError: if the block holds no words or has blanks around it.
        """
        if not words or words != words.strip():
            raise ValueError(f"not a block: {words!r}")
        start = self.next_offset
        if self._pieces:
            self._pieces.append(PARAGRAPH_BREAK)
        self._pieces.append(words)
        span = Span(start, start + len(words))
        self._length = span.end
        self._blocks.append(Block(span, kind))
        if speaker is not None:
            self._runs.append(LabelledRun(speaker, span))
        return span

    def mark(self, kind: PlaceKind, label: str, *, offset: int | None = None) -> None:
        """Say that the reader is at ``label`` from ``offset`` on; without it, from the next block on."""
        at = self.next_offset if offset is None else offset
        self._places.append(Place(at, kind, label))

    def mark_once(self, kind: PlaceKind, label: str, *, offset: int | None = None) -> None:
        """As :meth:`mark`, unless the reader is already there."""
        last = next((place for place in reversed(self._places) if place.kind is kind), None)
        if last is None or last.label != label:
            self.mark(kind, label, offset=offset)

    @property
    def next_offset(self) -> int:
        """Where the next block will start."""
        return self._length + len(PARAGRAPH_BREAK) if self._pieces else 0

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks so far."""
        return tuple(self._blocks)

    @property
    def text(self) -> str:
        """Return the text so far."""
        return "".join(self._pieces)

    def extract(
        self, *, title: str | None = None, date: str | None = None, blocks: tuple[Block, ...] | None = None
    ) -> Extract:
        """Return everything added, as one extract; ``blocks`` are the same ones with a kind corrected."""
        text = self.text
        places = tuple(sorted((place for place in self._places if place.offset <= len(text)), key=lambda p: p.offset))
        return Extract(text, blocks or self.blocks, title, date, places, tuple(self._runs), tuple(self._unread))
