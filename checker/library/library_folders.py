"""Where a sentence that was found is, for people."""

from __future__ import annotations

from checker.library.library_view import Library
from checker.library.sentence_search import Find
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A sentence of a library; ``start`` and ``end`` are its place in the document's text."""

    source: str
    date: str | None
    speaker: str | None
    label: str
    text: str
    start: int
    end: int
    score: float


def place_of(library: Library, find: Find) -> FoundPlace:
    """Return where the sentence is and who says it."""
    ((called, day, speaker, label, text, start, end),) = library.ask(
        "SELECT documents.id, documents.date, speakers.name, turns.label,"
        " substr(documents.text, sentences.first + 1, sentences.last - sentences.first),"
        " sentences.first, sentences.last FROM sentences"
        " JOIN documents ON documents.key = sentences.document"
        " JOIN turns ON turns.document = sentences.document AND turns.number = sentences.turn"
        " LEFT JOIN speakers ON speakers.document = sentences.document AND speakers.number = turns.speaker"
        " WHERE sentences.id = ?",
        (find.sentence,),
    )
    return FoundPlace(called, day, speaker, label, " ".join(text.split()), start, end, round(find.score, 4))
