"""Which sources of a library an article quotes.

Each sentence of each quotation votes for the documents that hold its words or its meaning. The document with the most
votes is taken, then whichever adds most to those taken, while it adds something that is hardly chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from checker.embedding.encoder import Encoder
from checker.language import Language
from checker.library.choice_evidence import Evidence, Piece, evidence_for, pieces_of_all
from checker.library.library_view import Kept, Library
from checker.library.sentence_search import Finder
from checker.library.source_filter import Narrowing
from checker.model import Article, Quotation, Source
from checker.people.identity import Likeness, person_named, same_person
from checker.thresholds import Threshold
from checker.value_classes import dataclass

MOST_SOURCES: Final = Threshold(
    6,
    unit="documents",
    reason="an article quotes few records",
    how_set="none of 50 real articles needed more than three; rerun tests/benchmarks/library_pairs.py",
)
STRONG: Final = Threshold(
    0.6,
    unit="vote",
    reason="hardly chance: most of a sentence that tells, word for word; meaning alone never reaches it",
    how_set="on 50 articles and 37 documents; rerun tests/benchmarks/library_pairs.py",
)
HEAVY: Final = Threshold(
    3.15,
    unit="weight of words, 1 for a word that nobody says",
    reason="so much is believed of a document even if the person credited does not speak there; less would "
    "take strangers",
    how_set="some eight words in a row, two or three of them rare; on the same articles",
)
SEVERAL: Final = Threshold(
    1.2,
    unit="strong votes, summed",
    reason="two quoted sentences reach it and one does not",
    how_set="on the same articles",
)
SHARE: Final = Threshold(
    0.35,
    unit="share of an article's votes",
    reason="many weak votes are believed, as for an article that only paraphrases",
    how_set="the right transcript has .20 to .99 and at least four strong votes; without it .20 at most and "
    "three; on the same articles",
)
ENOUGH_TOGETHER: Final = Threshold(
    1.5,
    unit="votes",
    reason="an article without any strong vote needs so many for a document",
    how_set="on the same articles",
)
WEAK: Final = Threshold(
    0.2,
    unit="vote",
    reason="below it a likeness is chance",
    how_set="on the same articles",
)
RELEASED_BEFORE: Final = Threshold(
    1,
    unit="days",
    reason="nobody quotes what was said later, but speeches are released the day before, and it is tomorrow elsewhere",
    how_set="set by hand",
)
AT_THE_TIME: Final = Threshold(
    0.05,
    unit="share of a gain",
    reason="being of the article's week lifts a document above its equals and over no other",
    how_set="set by hand",
)
_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class ChosenSource:
    """A source taken from a library, and why, in a sentence for the editor."""

    source: Source
    why: str


@dataclass(frozen=True, slots=True)
class Selection:
    """The sources chosen for an article, likeliest first, and remarks on what was left out."""

    chosen: tuple[ChosenSource, ...]
    remarks: tuple[str, ...] = ()


def choose_sources(
    article: Article,
    quotations: Sequence[Quotation],
    library: Library,
    encoder: Encoder,
    *,
    language: Language,
    narrowing: Narrowing | None = None,
) -> Selection:
    """Return the sources of the library that the article quotes.

    Args:
        article: the article.
        quotations: its quotations, each with who the article says spoke it.
        library: the library.
        encoder: the encoder that made the library's vectors.
        language: the article's language.
        narrowing: what comes into question; sources named by id are all taken, whatever they hold.

    Raises:
        LibraryError: if no source is called as named, or vectors are missing or damaged.
    """
    narrowing = narrowing or Narrowing()
    if narrowing.ids:
        named = dict.fromkeys(library.document(name) for name in narrowing.ids)
        return Selection(tuple(ChosenSource(library.source(kept.key), "named by its id") for kept in named))
    documents = library.documents()
    candidates = [kept for kept in documents if _fits(kept, narrowing, language)]
    written = _day(article.document.date)
    in_time = [kept for kept in candidates if _may_be_quoted(kept, written)]
    remarks = _remarks(documents, candidates, in_time, article.document.date)
    only = None if len(in_time) == len(documents) else [kept.key for kept in in_time]
    votes = _Votes(quotations, library, Finder(library, encoder, documents=only), language)
    by_key = {kept.key: kept for kept in in_time}
    taken = list(votes.taken(by_key, written))
    chosen = tuple(ChosenSource(library.source(key), votes.why(key, by_key[key], written)) for key in taken)
    return Selection(chosen, remarks)


class _Votes:
    """What the quotations of an article say for the documents of a library."""

    def __init__(self, quotations: Sequence[Quotation], library: Library, finder: Finder, language: Language) -> None:
        self._pieces: Sequence[Piece] = pieces_of_all(quotations, finder)
        self._evidence: Sequence[dict[int, Evidence]] = evidence_for(self._pieces, finder, library, language)
        self._possible = sum(piece.vote for piece in self._pieces)

    def taken(self, candidates: dict[int, Kept], written: date | None) -> Iterator[int]:
        """Yield document after document, each adding the most to those before."""
        had = [0.0] * len(self._pieces)
        for number in range(int(MOST_SOURCES)):
            gains = {
                key: self._gain(key, had, first=not number) * (1 + AT_THE_TIME * _timely(candidates[key], written))
                for key in sorted({key for found in self._evidence for key in found} & candidates.keys())
            }
            best = max(gains, key=lambda key: (gains[key], candidates[key].id), default=None)
            if best is None or not gains[best]:
                return
            yield best
            had = [max(before, self._strength(at, best)) for at, before in enumerate(had)]

    def why(self, key: int, kept: Kept, written: date | None) -> str:
        """Return why a document was taken, in a sentence for the editor."""
        found = [evidence[key] for evidence in self._evidence if key in evidence]
        said = sum(1 for evidence in found if evidence.strength >= WEAK and evidence.said >= STRONG)
        meant = sum(1 for evidence in found if evidence.strength >= WEAK and evidence.said < STRONG)
        reasons = []
        if said:
            reasons.append(f"it has the words of {said} of {len(self._pieces)} quoted sentences")
        if meant:
            reasons.append(f"{meant} more resemble passages of it" if said else f"{meant} quoted sentences resemble it")
        speakers = self._credited(key)
        if speakers:
            reasons.append(f"{' and '.join(speakers)} {'speaks' if len(speakers) == 1 else 'speak'} in it")
        if (age := _age(kept, written)) is not None:
            reasons.append("it is of the article's day" if not age else f"it is dated {kept.date}")
        return "; ".join(reasons)

    def _credited(self, key: int) -> list[str]:
        """Return those whom the article credits with what the document has and who speak there; at most three."""
        names: dict[str, None] = {}
        for piece, evidence in zip(self._pieces, self._evidence, strict=True):
            attribution = piece.quotation.attribution
            found = evidence.get(key)
            if found is not None and found.speaks and found.strength >= WEAK and attribution is not None:
                names.setdefault(attribution.speaker.name if attribution.speaker else "", None)
        return [name for name in names if name][:3]

    def _gain(self, key: int, had: Sequence[float], *, first: bool) -> float:
        """Return what the document adds to those taken; nothing if that may be chance."""
        gains = {at: gain for at, before in enumerate(had) if (gain := self._strength(at, key) - before) > 0}
        strong = {at: gain for at, gain in gains.items() if gain >= STRONG / 2 and self._is_strong(at, key)}
        together = sum(gain for gain in gains.values() if gain >= WEAK)
        if sum(strong.values()) >= SEVERAL or any(self._is_heavy(at, key) for at in strong):
            return together if first else sum(strong.values())
        if first and together >= SHARE * self._possible and (strong or together >= ENOUGH_TOGETHER):
            return together
        return 0.0

    def _strength(self, at: int, key: int) -> float:
        evidence = self._evidence[at].get(key)
        return evidence.strength if evidence is not None else 0.0

    def _is_strong(self, at: int, key: int) -> bool:
        evidence = self._evidence[at][key]
        return evidence.strength >= STRONG and (evidence.speaks is True or self._is_heavy(at, key))

    def _is_heavy(self, at: int, key: int) -> bool:
        return self._evidence[at][key].said * self._pieces[at].weight >= HEAVY


def _fits(kept: Kept, narrowing: Narrowing, language: Language) -> bool:
    if narrowing.first is not None and not (kept.date and kept.date >= narrowing.first):
        return False
    if narrowing.last is not None and not (kept.date and kept.date[: len(narrowing.last)] <= narrowing.last):
        return False
    return narrowing.speaker is None or _speaks(kept, narrowing.speaker, language)


def _speaks(kept: Kept, named: str, language: Language) -> bool:
    wanted = person_named(named, language=language)
    if wanted is None:
        return False
    people = (person_named(speaker, language=language) for speaker in kept.speakers)
    return any(person is not None and same_person(person, wanted, language) is Likeness.SAME for person in people)


def _may_be_quoted(kept: Kept, written: date | None) -> bool:
    said = _day(kept.date)
    return written is None or said is None or said <= written + timedelta(days=RELEASED_BEFORE)


def _remarks(
    documents: Sequence[Kept], candidates: Sequence[Kept], in_time: Sequence[Kept], written: str | None
) -> tuple[str, ...]:
    remarks = []
    if narrowed := len(documents) - len(candidates):
        remarks.append(f"{narrowed} of the library's {len(documents)} sources are outside what was asked for")
    if later := len(candidates) - len(in_time):
        remarks.append(f"{later} sources are left out because they are dated after the article ({written})")
    return tuple(remarks)


def _timely(kept: Kept, written: date | None) -> float:
    age = _age(kept, written)
    return 1 / (1 + abs(age) / _WEEK) if age is not None else 0.0


def _age(kept: Kept, written: date | None) -> int | None:
    said = _day(kept.date)
    return (written - said).days if written is not None and said is not None else None


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:  # a date that a file states in some other form
        return None
