"""How strongly a document of a library is borne out by each quotation of an article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, partial
from typing import Final

from checker.language import Language
from checker.library.library_view import Library
from checker.library.sentence_search import Find, Finder
from checker.model import Person, Quotation, QuotationKind
from checker.people.identity import Likeness, same_person
from checker.retrieval.query import keys_of, pieces_of
from checker.thresholds import Threshold
from checker.value_classes import dataclass

TELLING: Final = Threshold(
    2.25,
    unit="weight of words, 1 for a word that nobody says",
    reason="a piece that says less is said in many places: three or four rare words, or eight common ones, "
    "have a whole vote",
    how_set="on 35 transcripts; rerun tests/benchmarks/library_pairs.py",
)
RESEMBLES: Final = Threshold(
    0.6,
    unit="cosine",
    reason="likeness in meaning begins to count here",
    how_set="a passage that is not the origin reaches it for one quotation in four among 35 transcripts; "
    "rerun tests/benchmarks/library_pairs.py",
)
SAYS_THE_SAME: Final = Threshold(
    1.0,
    unit="cosine",
    reason="likeness in meaning counts most here",
    how_set="the same words",
)
MOST_BY_MEANING: Final = Threshold(
    0.5,
    unit="share of a vote",
    reason="likeness finds the subject, words find the place",
    how_set="set by hand; rerun tests/benchmarks/library_pairs.py",
)
WITHOUT_THE_SPEAKER: Final = Threshold(
    0.8,
    unit="share of a vote",
    reason="the person credited does not speak there, but the article may have credited the wrong one",
    how_set="set by hand; rerun tests/benchmarks/library_pairs.py",
)
REPORTED: Final = Threshold(
    0.5,
    unit="share of a vote",
    reason="reported speech is in the reporter's own words",
    how_set="set by hand; rerun tests/benchmarks/library_pairs.py",
)
FEWEST_WORDS_FOR_MEANING: Final = Threshold(
    6,
    unit="words",
    reason="the vector of a few words says little",
    how_set="set by hand; rerun tests/benchmarks/library_pairs.py",
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or so of a quotation; ``weight`` is that of its words."""

    text: str
    quotation: Quotation
    weight: float

    @property
    def vote(self) -> float:
        """The most that a document can have for it, in [0, 1]."""
        share = REPORTED if self.quotation.kind is QuotationKind.INDIRECT else 1.0
        return min(1.0, self.weight / TELLING) * share


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one document has for one piece.

    ``strength`` is its vote, in [0, 1]; ``said`` the share of the piece's words that it has in runs; ``speaks``
    whether the person credited speaks in the document, None where that cannot be known.
    """

    strength: float
    said: float
    speaks: bool | None


def pieces_of_all(quotations: Iterable[Quotation], finder: Finder) -> list[Piece]:
    """Return every sentence of every quotation; what is quoted twice in the same words votes once."""
    first: dict[tuple[str, ...], tuple[str, Quotation]] = {}
    for quotation in quotations:
        for text in pieces_of(quotation.text):
            first.setdefault(keys_of(text), (text, quotation))
    finder.lexicon.learn([text for text, _ in first.values()])
    return [
        Piece(text, quotation, sum(finder.lexicon.weight(key) for key in set(keys)))
        for keys, (text, quotation) in first.items()
        if keys
    ]


def evidence_for(
    pieces: Sequence[Piece], finder: Finder, library: Library, language: Language
) -> list[dict[int, Evidence]]:
    """Return for each piece what the documents have for it, by the document's key."""
    voices = _Voices(library, language)
    found = finder.find([piece.text for piece in pieces])
    return [_strongest(piece, finds, voices) for piece, finds in zip(pieces, found, strict=True)]


def _strongest(piece: Piece, finds: Sequence[Find], voices: _Voices) -> dict[int, Evidence]:
    credited = piece.quotation.attribution.speaker if piece.quotation.attribution else None
    best: dict[int, Evidence] = {}
    for find in finds:
        evidence = _evidence(piece, find, voices.speak_in(find.document, credited))
        if find.document not in best or evidence.strength > best[find.document].strength:
            best[find.document] = evidence
    return best


def _evidence(piece: Piece, find: Find, speaks: bool | None) -> Evidence:
    by_words = find.run * (WITHOUT_THE_SPEAKER if speaks is False else 1.0)
    meant = min(1.0, max(0.0, (find.cosine - RESEMBLES) / (SAYS_THE_SAME - RESEMBLES)))
    enough = min(1.0, len(keys_of(piece.text)) / FEWEST_WORDS_FOR_MEANING)
    by_meaning = 0.0 if speaks is False else meant * MOST_BY_MEANING * enough
    return Evidence(round(max(by_words, by_meaning) * piece.vote, 6), find.run, speaks)


class _Voices:
    """Who speaks in which document."""

    def __init__(self, library: Library, language: Language) -> None:
        self._speakers = cache(library.speakers)
        self._likeness = cache(partial(same_person, language=language))

    def speak_in(self, document: int, person: Person | None) -> bool | None:
        """Return whether the person speaks there; None if nobody is credited or the document names nobody."""
        speakers = self._speakers(document)
        if person is None or not speakers:
            return None
        likenesses = {self._likeness(speaker, person) for speaker in speakers}
        if Likeness.SAME in likenesses:
            return True
        return None if Likeness.UNSURE in likenesses else False
