"""Where in a source a passage stands, in words a reader can follow."""

from __future__ import annotations

from collections.abc import Mapping

from checker.documents.place_labels import locate
from checker.model import Passage, Source
from checker.output.html.report_view import PlaceView
from checker.output.positions import Lines


class Places:
    """Names places in the sources of one report, and the anchors of their turns on the page."""

    def __init__(self, sources: tuple[Source, ...]) -> None:
        self._sources: Mapping[str, Source] = {source.id: source for source in sources}
        self._lines = {source.id: Lines.of(source.text) for source in sources}
        self._numbers = {source.id: number for number, source in enumerate(sources, 1)}

    @property
    def several(self) -> bool:
        """Whether a place must say which source it is in."""
        return len(self._sources) > 1

    def source(self, passage: Passage | None) -> Source | None:
        """The source a passage points into; None if there is no passage, or no such source."""
        return None if passage is None else self._sources.get(passage.source)

    def line(self, source: str, offset: int) -> int:
        """The line of a source's text that holds an offset."""
        return self._lines[source].position(offset).line

    def text(self, source: str) -> str:
        """The text of a source."""
        return self._sources[source].text

    def turn_anchor(self, source: str, turn: int) -> str:
        """The anchor of a turn in the transcript column."""
        return f"s{self._numbers[source]}-t{turn + 1}"

    def source_anchor(self, source: str) -> str:
        """The anchor of a source in the transcript column."""
        return f"s{self._numbers[source]}"

    def of(self, passage: Passage, *, anchor: str) -> PlaceView | None:
        """Source, turn and line of a passage, with page or time where the document has them."""
        source = self._sources.get(passage.source)
        if source is None:
            return None
        return PlaceView(source=title(source), words=self.in_words(passage), anchor=anchor)

    def in_words(self, passage: Passage) -> str:
        """Turn and line of a passage: ``turn 4, line 31``."""
        source = self._sources.get(passage.source)
        if source is None:
            return ""
        words: list[str] = []
        if passage.turns:
            numbers = [str(turn + 1) for turn in passage.turns]
            words.append(f"turn {numbers[0]}" if len(numbers) == 1 else f"turns {', '.join(numbers)}")
        if passage.spans:
            start = passage.spans[0].start
            words.append(f"line {self.line(source.id, start):,}")
            words.extend(_printed_places(source, start))
        return ", ".join(words)


def title(source: Source) -> str:
    """What to call a source: its title or, without one, its file's name."""
    return source.document.title or source.document.path.replace("\\", "/").rsplit("/", 1)[-1] or source.id


def _printed_places(source: Source, offset: int) -> list[str]:
    location = locate(source.document, offset)
    named = (("page", location.page), ("at", location.time), ("printed line", location.printed_line))
    return [f"{unit} {label}" for unit, label in named if label is not None]
