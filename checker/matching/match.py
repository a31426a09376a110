"""A quotation matched with one speaker's words: the passage, its edits, and how much supports it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from math import log2

from checker.alignment.anchors import weight
from checker.alignment.locate import Location
from checker.alignment.script import Leap
from checker.alignment.source_words import SpeakerKey
from checker.alignment.tokens import Token
from checker.model import TIDIED, UNCOUNTED, AsideKind, Edit, EditClass, Passage, Person, Source, Span, TurnRole
from checker.value_classes import dataclass


class Claim(StrEnum):
    """Whether a voice is the person credited."""

    CREDITED = "credited"
    SOMEBODY_ELSE = "somebody-else"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Match:
    """A quotation aligned with the words of one voice in one source.

    ``claim`` says whether the voice is the person credited; ``matched`` is the weighted share of the
    quotation's words that the passage has, in order, whatever their spelling. ``cosine`` (in [-1, 1]) and
    ``coverage`` (in [0, 1]) are the search's, for the stretch nearest in meaning. ``copied`` is how much
    likelier, in bits, the words are as a copy of this passage than as an accident at this very place, and ``searched``
    how many words the record has among which the accident could have happened.
    """

    source: Source
    voice: SpeakerKey
    claim: Claim
    location: Location
    edits: tuple[Edit, ...]
    matched: float
    cosine: float
    coverage: float
    copied: float
    searched: int

    @property
    def bits(self) -> float:
        """Return how much likelier the words are as a copy of the passage than by accident anywhere in the record."""
        return self.bits_among(self.searched)

    def bits_among(self, words: int) -> float:
        """Return the same against an accident among so many words."""
        return self.copied - log2(max(1, words))

    @property
    def support(self) -> float:
        """Return how far the passage says what the quotation says, by meaning and by words together, up to 2."""
        return self.cosine + max(self.coverage, self.matched)

    @property
    def changes(self) -> tuple[Edit, ...]:
        """Return the edits beyond what newsrooms tidy."""
        return tuple(edit for edit in self.edits if edit.kind not in UNCOUNTED | TIDIED)

    @property
    def jumps(self) -> tuple[Leap, ...]:
        """Return where the quotation leaps from one place of the source to another without a mark."""
        return tuple(leap for leap in self.location.script.leaps if not self.location.openly(leap))

    @property
    def faithful(self) -> bool:
        """Return whether the words are the source's own but for what newsrooms tidy."""
        return not self.changes and not self.jumps

    @property
    def speaker(self) -> Person | None:
        """Return who speaks the passage, if the record names anybody."""
        return self.source.turns[self.first_turn].speaker

    @property
    def label(self) -> str:
        """Return the label of the passage's turn as the record prints it."""
        return self.source.turns[self.first_turn].label

    @property
    def role(self) -> TurnRole:
        """Return what the passage's speaker is doing there."""
        return self.source.turns[self.first_turn].role

    @property
    def interpreted(self) -> bool:
        """Return whether an interpreter speaks any of the passage's turns."""
        return any(self.source.turns[turn].interpreted for turn in self.location.turns)

    @property
    def first_turn(self) -> int:
        """Return the first turn of the passage."""
        return self.location.turns[0]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Return the passage's places in the source, in the quotation's order."""
        return self.location.spans

    @property
    def gaps(self) -> tuple[Span, ...]:
        """Return the places inside the passage where the transcriber could not give the words."""
        return tuple(
            aside.span
            for turn in self.location.turns
            for aside in self.source.turns[turn].asides
            if aside.kind is AsideKind.GAP and any(span.contains(aside.span) for span in self.spans)
        )

    def as_passage(self) -> Passage:
        """Return the passage as reports carry it."""
        return Passage(
            source=self.source.id,
            spans=self.spans,
            turns=self.location.turns,
            speaker=self.speaker,
            label=self.label,
            role=self.role,
            interpreted=self.interpreted,
            text=" … ".join(span.of(self.source.text) for span in self.spans),
            score=round(self.matched, 4),
        )


def kept_tokens(location: Location, edits: Sequence[Edit]) -> tuple[Token, ...]:
    """Return the quotation's words that the passage has too, tidied and uncounted differences apart."""
    return _within(location, edits, (UNCOUNTED | TIDIED) - {EditClass.UNHEARD})


def unheard_tokens(location: Location, edits: Sequence[Edit]) -> tuple[Token, ...]:
    """Return the quotation's words at places where the record could not give any."""
    return _within(location, edits, frozenset({EditClass.UNHEARD}))


def _within(location: Location, edits: Sequence[Edit], kinds: frozenset[EditClass]) -> tuple[Token, ...]:
    chosen = [edit.article for edit in edits if edit.article and edit.kind in kinds]
    return tuple(token for token in location.quoted.tokens if any(span.contains(token.span) for span in chosen))


def kept_weight(match: Match) -> float:
    """Return the summed weight of the quotation's words that the passage has too."""
    return _weight(kept_tokens(match.location, match.edits), match.location)


def matched_share(location: Location, edits: Sequence[Edit]) -> float:
    """Return the weighted share of :func:`kept_tokens` among the words the record could give."""
    total = _weight(location.quoted.tokens, location) - _weight(unheard_tokens(location, edits), location)
    return min(1.0, _weight(kept_tokens(location, edits), location) / total) if total else 0.0


def _weight(found: Sequence[Token], location: Location) -> float:
    return sum(weight(token, location.quoted.vocabulary) for token in found)
