"""A transcript read just well enough to plant faults in it.

The checker's own reader is deliberately not used: a fault of its reading would then be planted as truth, and
the generated cases would change whenever the checker does. Everything doubtful is left out instead of
resolved: only sentences that are plainly one sentence of one labelled speaker are used.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from planted.cases import Person
from planted.people import people_of

_LABEL = re.compile(
    r"^(?P<label>[A-Z][A-Z0-9.'’\- ]{1,40}[A-Z0-9.]) ?(?:\([^)\n]{1,30}\) ?)?: ?(?P<via>\(Via interpreter\) )?",
    re.MULTILINE,
)
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_BOUNDARY = re.compile(r"(?<=[.?!])[\"”’)]*\s+(?=[\"“(\[]?[A-Z0-9])|\n+")
_ABBREVIATED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Rep|Lt|Col|St|No|vs|Jr|Sr|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Co|[A-Z])\.$"
)
_UNCLEAR = re.compile(
    r"[()\[\]{}“”\"…*<>:]|--|\s[–—-]\s|—|\.\.|[a-z][.?!][A-Z]|\b(\w+),? \1\b|^['’]|\s['‘]", re.IGNORECASE
)
_COMMON = frozenset(
    "a an the and or but of in on at to for from by with as is are was were be been being am it its this that"
    " these those"
    " i you he she we they me him her us them my your his our their do does did have has had will would can"
    " could should"
    " may might must not no so if then there here what which who when where how why all just very about up out going go"
    " get got know think say said well now also more some any than into over because".split()
)


def words_of(text: str) -> tuple[str, ...]:
    """Words in lower case with straight apostrophes."""
    return tuple(word.casefold().replace("’", "'") for word in _WORD.findall(text))


def content_of(text: str) -> frozenset[str]:
    """The words of a text that carry its subject."""
    return frozenset(words_of(text)) - _COMMON


@dataclass(frozen=True, slots=True)
class Speech:
    """One turn: from its label to the next."""

    index: int
    label: str
    person: Person | None
    interpreted: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence of a turn with its place in the transcript."""

    index: int
    turn: int
    start: int
    end: int
    text: str

    @property
    def place(self) -> tuple[int, int]:
        """Its half-open offsets."""
        return (self.start, self.end)

    @property
    def is_plain(self) -> bool:
        """Whether it is certainly one whole sentence without dashes, asides or inner quotation marks."""
        return (
            self.text[0].isupper()
            and self.text[-1] in ".?!"
            and not _UNCLEAR.search(self.text)
            and not _ABBREVIATED.search(self.text)
            and 6 <= len(words_of(self.text)) <= 45
        )


@dataclass(frozen=True)
class Record:
    """A transcript as turns and sentences; ``genre`` is "debate", "hearing", "interview" or the like."""

    id: str
    text: str
    genre: str
    turns: tuple[Speech, ...]
    utterances: tuple[Utterance, ...]
    people: tuple[Person, ...]
    _overlap: dict[int, float] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def flat(self) -> str:
        """All words of the transcript in order, for asking whether something was ever said."""
        return " ".join(words_of(self.text))

    def says(self, text: str) -> bool:
        """Whether the words of ``text`` stand somewhere in the transcript in this order."""
        return f" {' '.join(words_of(text))} " in f" {self.flat} "

    def speaker_of(self, utterance: Utterance) -> Person | None:
        """The labelled speaker, if the label names a person."""
        return self.turns[utterance.turn].person

    @cached_property
    def by_turn(self) -> dict[int, tuple[Utterance, ...]]:
        """Each turn's sentences in order."""
        grouped: dict[int, list[Utterance]] = defaultdict(list)
        for utterance in self.utterances:
            grouped[utterance.turn].append(utterance)
        return {turn: tuple(found) for turn, found in grouped.items()}

    @cached_property
    def _pairs(self) -> dict[tuple[str, str], tuple[int, ...]]:
        where: dict[tuple[str, str], list[int]] = defaultdict(list)
        for utterance in self.utterances:
            words = words_of(utterance.text)
            for pair in set(itertools.pairwise(words)):
                where[pair].append(utterance.index)
        return {pair: tuple(found) for pair, found in where.items()}

    def is_distinctive(self, utterance: Utterance) -> bool:
        """Whether no other sentence shares half of its word pairs: a speaker's refrain is nobody's passage."""
        if utterance.index not in self._overlap:
            words = words_of(utterance.text)
            pairs = set(itertools.pairwise(words))
            shared = Counter(i for pair in pairs for i in self._pairs[pair] if i != utterance.index)
            self._overlap[utterance.index] = max(shared.values(), default=0) / max(1, len(pairs))
        return self._overlap[utterance.index] < 0.4 and len(content_of(utterance.text)) >= 3

    @cached_property
    def _weight(self) -> dict[str, float]:
        seen = Counter(word for utterance in self.utterances for word in content_of(utterance.text))
        return {word: math.log(1 + len(self.utterances) / count) for word, count in seen.items()}

    def nearest_by(self, person: Person | None, text: str) -> float:
        """The largest share of ``text``'s telling words in any three sentences in a row (of ``person``, if given)."""
        wanted = content_of(text)
        rare = math.log(1 + len(self.utterances))
        total = sum(self._weight.get(word, rare) for word in wanted)
        best = 0.0
        said = [u for u in self.utterances if person is None or self.speaker_of(u) == person]
        holds = [content_of(u.text) & wanted for u in said]
        for first in range(len(holds)):
            together: frozenset[str] = frozenset().union(*holds[first : first + 3])
            best = max(best, sum(self._weight.get(word, rare) for word in together))
        return best / total if total else 1.0


_ROLE_BY_GENRE = {"debate": "candidate"}


def read_record(text: str, *, id: str, genre: str, given_names: Mapping[str, str] | None = None) -> Record:  # noqa: A002
    """A transcript's turns, sentences and people; without labels there are none of them."""
    marks = list(_LABEL.finditer(text))
    bounds = [
        (mark, mark.end(), following) for mark, following in zip(marks, _starts_after(marks, len(text)), strict=True)
    ]
    people, person_of = people_of(
        [(mark["label"].strip(), text[start:end]) for mark, start, end in bounds],
        given_names=given_names or {},
        role=_ROLE_BY_GENRE.get(genre),
    )
    turns = tuple(
        Speech(i, mark["label"].strip(), person_of.get(mark["label"].strip()), bool(mark["via"]), start, end)
        for i, (mark, start, end) in enumerate(bounds)
    )
    utterances: list[Utterance] = []
    for turn in turns:
        for start, end in _sentences(text, turn.start, turn.end):
            utterances.append(Utterance(len(utterances), turn.index, start, end, text[start:end]))
    return Record(id=id, text=text, genre=genre, turns=turns, utterances=tuple(utterances), people=people)


def _starts_after(marks: Sequence[re.Match[str]], end: int) -> list[int]:
    return [*(mark.start() for mark in marks[1:]), end] if marks else []


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentences of a stretch; breaks after abbreviations are not taken."""
    at = start
    for boundary in _BOUNDARY.finditer(text, start, end):
        if boundary.start() < at or (_ABBREVIATED.search(text[at : boundary.start()]) and "\n" not in boundary[0]):
            continue
        closing = boundary.start() + len(boundary[0]) - len(boundary[0].lstrip('"”’)'))
        if text[at:closing].strip():
            yield _trimmed(text, at, closing)
        at = boundary.end()
    if text[at:end].strip():
        yield _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end
