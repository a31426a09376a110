"""Read the words of a source for alignment, turn by turn and only once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import field

from checker.alignment.tokens import Token, tokens
from checker.alignment.vocabulary import Vocabulary, vocabulary_of
from checker.alignment.word_places import Places, places_of
from checker.language import Language
from checker.model import AsideKind, Source, Turn
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_FULL_STOP = re.compile(r"[\"'”’)\]]*[.?!](?!\.)")
CHARACTERS_PER_WORD = Threshold(
    6,
    unit="characters",
    reason="Places turns that were not read at about the right distance from each other: a word with its space.",
    how_set="An average of running English.",
)


@dataclass(frozen=True, slots=True)
class Ground:
    """The tokens of a stretch of one source in order, with the turn and the speaker of each.

    ``positions`` count words from the source's beginning, so that distances hold across left-out turns;
    ``finished`` are the turns whose last sentence is complete, ``gaps`` the tokens right before which the record could
    not give the words (the number of tokens for a gap after the last).
    """

    tokens: tuple[Token, ...]
    turns: tuple[int, ...]
    speakers: tuple[int, ...]
    positions: tuple[int, ...]
    language: Language
    finished: frozenset[int] = frozenset()
    gaps: frozenset[int] = frozenset()
    _words: list[Places] = field(default_factory=list, compare=False, repr=False)

    @property
    def words(self) -> Places:
        """The keys of the tokens and the places of each, made once: many quotations are looked for on one ground."""
        if not self._words:
            self._words.append(places_of(token.key for token in self.tokens))
        return self._words[0]

    @property
    def vocabulary(self) -> Vocabulary:
        """Return the word classes of the language the words are in."""
        return vocabulary_of(self.language)


@dataclass(frozen=True, slots=True)
class SpeakerKey:
    """What tells the speaker of a turn from others: a person's name, or the label where it names nobody."""

    name: str


def speaker_key(turn: Turn) -> SpeakerKey:
    """Return the key that all turns of one speaker share; every label that names nobody has its own."""
    return SpeakerKey(turn.speaker.name if turn.speaker else f"({turn.label})")


class SourceWords:
    """The tokens of one source, read at their first use."""

    def __init__(
        self,
        source: Source,
        *,
        language: Language,
    ) -> None:
        self.source = source
        self.language = language
        self._turns: dict[int, tuple[Token, ...]] = {}
        voices = list(dict.fromkeys(speaker_key(turn) for turn in source.turns))
        self._voices = {key: index for index, key in enumerate(voices)}
        self._names: Names | None = None

    def turn(self, index: int) -> tuple[Token, ...]:
        """Return the tokens of one turn without its asides."""
        if index not in self._turns:
            turn = self.source.turns[index]
            asides = [aside.span for aside in turn.asides]
            self._turns[index] = tokens(self.source.text, within=turn.span, leave_out=asides, language=self.language)
        return self._turns[index]

    def restore(self, turns: Sequence[Sequence[Token]]) -> None:
        """Take the tokens of all turns, in order, as they were read before.

        Raises:
            ValueError: if they are not as many as the source's turns.
        """
        self._turns = {turn.index: tuple(read) for turn, read in zip(self.source.turns, turns, strict=True)}

    def ground(self, turns: Iterable[int]) -> Ground:
        """Return the tokens of ``turns`` in the source's order."""
        found: list[Token] = []
        owners: list[int] = []
        voices: list[int] = []
        positions: list[int] = []
        gaps: set[int] = set()
        end = 0
        for index in sorted(set(turns)):
            turn = self.source.turns[index]
            start = max(end, turn.span.start // int(CHARACTERS_PER_WORD))
            read = self.turn(index)
            gaps.update(
                len(found) + sum(token.span.start < aside.span.start for token in read)
                for aside in turn.asides
                if aside.kind is AsideKind.GAP
            )
            found += read
            owners += [index] * len(read)
            voices += [self._voices[speaker_key(turn)]] * len(read)
            positions += range(start, start + len(read))
            end = start + len(read)
        finished = frozenset(index for index in set(owners) if self._finished(index))
        return Ground(
            tuple(found),
            tuple(owners),
            tuple(voices),
            tuple(positions),
            self.language,
            finished,
            frozenset(gaps),
        )

    def _finished(self, index: int) -> bool:
        """Return whether the turn's speaker finished a sentence before somebody else spoke."""
        turn = self.source.turns[index]
        read = self.turn(index)
        return bool(read) and _FULL_STOP.match(self.source.text, read[-1].span.end, turn.span.end) is not None

    def names(self) -> Names:
        """Return the words the source prints as names."""
        if self._names is None:
            read = (token for turn in self.source.turns for token in self.turn(turn.index))
            self._names = names_in(read)
        return self._names


@dataclass(frozen=True, slots=True)
class Names:
    """The words a document prints as names: ``proper`` with a capital inside sentences, ``common`` without."""

    proper: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()

    def and_also(self, other: Names) -> Names:
        """Return the names of both documents; a word common in either is common."""
        common = self.common | other.common
        return Names((self.proper | other.proper) - common, common)


def names_in(found: Iterable[Token]) -> Names:
    """Return which words have a capital inside sentences more often than not, and the rest."""
    capitals: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for token in found:
        if token.number is not None or token.key == "i" or not token.raw[:1].isalpha():
            continue
        if token.capital and token.lead in {" ", "\u00a0"}:
            capitals[token.key] += 1
        elif not token.capital:
            small[token.key] += 1
    proper = frozenset(key for key, count in capitals.items() if count > small[key])
    return Names(proper, frozenset(small) - proper)
