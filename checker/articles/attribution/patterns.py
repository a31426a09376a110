"""The ways in which a quotation is tied to a speaker, each one record, and the tie itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from checker.articles.syntax.mentions import Mention, MentionKind
from checker.model import Span
from checker.thresholds import Threshold
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """A speaker's mention and the cue that ties it to a quotation.

    ``pattern`` is the name of the pattern that found it; ``clause`` is the index of the sentence of the mention.
    """

    pattern: str
    clause: int
    mention: Mention
    cue: str | None = None
    cue_span: Span | None = None

    def found_by(self, pattern: str) -> Frame:
        """Return the same tie as found by another pattern."""
        return Frame(pattern, self.clause, self.mention, self.cue, self.cue_span)


@dataclass(frozen=True, slots=True)
class Example:
    """A short article and the mention that is tied to one of its quotations.

    Paragraphs are parted by an empty line; "# " before one makes it the title.

    ``speaker`` is None where the example is of what the pattern must not take for a tie.
    """

    text: str
    speaker: str | None = None


_COUNTED: Final = (
    "counted on PolNeAR's training half (Newell et al., LREC 2018): the mention found overlaps the labelled source; "
    "smoothed by five cases of the pattern's own mean, and none above n/(n + 1) for the pattern's n cases. Run "
    "tests/articles/attribution/attribution_shares.py again when the pattern changes"
)


def _share(value: float, mentions: str) -> Threshold:
    return Threshold(
        value,
        unit="share of attributions with the right mention",
        reason=f"says how far a quotation tied to {mentions} can be trusted",
        how_set=_COUNTED,
    )


@dataclass(frozen=True, slots=True)
class Shares:
    """How often a pattern finds the right mention, by what the mention is."""

    person: float  # mentions by name or role
    pronoun: float
    other: float  # groups, texts, several people
    thing: float  # anything else: "an answer"

    def of(self, kind: MentionKind) -> float:
        """Return the share for mentions of this kind."""
        match kind:
            case MentionKind.NAME | MentionKind.ROLE:
                return self.person
            case MentionKind.PRONOUN:
                return self.pronoun
            case MentionKind.OTHER:
                return self.thing
        return self.other


def shares(person: float, pronoun: float, other: float, thing: float | None = None) -> Shares:
    """Declare the shares of a pattern; that of things is that of others where they were not counted apart."""
    return Shares(
        _share(person, "a name or role"),
        _share(pronoun, "a pronoun"),
        _share(other, "a group, a text or several people"),
        _share(other if thing is None else thing, "anything else"),
    )


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way in which a quotation is tied to a speaker.

    Args:
        name: what the pattern is called in code and in explanations.
        finder: the function that finds it; several patterns may share one, which then tells them apart.
        shares: how often it finds the right mention.
        explanation: the sentence for the editor; ``{said}`` is the mention with its cue in the article's order,
            ``{mention}`` and ``{cue}`` are either alone.
        must_fire: articles in which it ties a quotation to the speaker given.
        must_stay_silent: articles that look like it and are not.
        gives_way: whether any pattern that does not give way is preferred.
        from_neighbour: whether the speaker is taken over from another sentence or quotation.
        is_guess: whether nothing says that the person spoke at all.
    """

    name: str
    finder: Callable[..., Frame | None]
    shares: Shares
    explanation: str
    must_fire: tuple[Example, ...]
    must_stay_silent: tuple[Example, ...]
    gives_way: bool = False
    from_neighbour: bool = False
    is_guess: bool = False
