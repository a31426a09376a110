"""What the rules see of one quotation; nothing else counts in a judgement."""

from __future__ import annotations

from enum import StrEnum

from checker.model import Article, Edit, EditClass, Passage, Quotation, Source, Span, Wording
from checker.value_classes import dataclass


class Standing(StrEnum):
    """The relation of the person credited to the passage found."""

    OWN = "own"  # the passage is the credited person's
    OTHERS = "others"  # it is somebody else's, and the credited person said nothing comparable
    UNCLEAR = "unclear"  # it cannot be told: nobody is credited for sure, or the record leaves it open
    ABSENT = "absent"  # it is somebody else's, and the credited person does not speak in the record at all


class Qualification(StrEnum):
    """What words left out do to the words kept."""

    NEGATES = "negates"
    LIMITS = "limits"
    CONCEDES = "concedes"  # begins with "but" or the like: it may limit what is kept, or go on to something else
    CONDITIONS = "conditions"
    NARROWS = "narrows"  # says that it holds of some only: "much of", "some of"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of the source that the quotation lacks, and what they do to those it has, if anything."""

    span: Span
    qualification: Qualification | None


@dataclass(frozen=True, slots=True)
class Join:
    """A place where the quotation goes on, unmarked, so many words later in the record."""

    two_speakers: bool
    words_apart: int


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """The passage taken to be a quotation's origin, and how the quotation was made from it.

    Attributes:
        source: the record that has it.
        passage: its place and speaker.
        edits: the differences between quotation and passage, in the quotation's order.
        slight: the edits that claim nothing otherwise: binding words, fillers, words that changed places.
        misheard: changed names and figures that may be the record's own spelling.
        joining: the edits that leave out so much that the quotation joins two places.
        left_out: what is missing inside the quotation, marked or not.
        before: the qualification with which the speaker's sentence begins ahead of the quotation.
        after: the qualification with which the sentence goes on behind the quotation.
        joins: where the quotation goes on at another place, unmarked.
        reordered: whether the passages were spoken in another order.
        gaps: the places where the transcriber could not give the words.
    """

    source: Source
    passage: Passage
    edits: tuple[Edit, ...]
    slight: frozenset[Edit] = frozenset()
    misheard: frozenset[Edit] = frozenset()
    joining: frozenset[Edit] = frozenset()
    left_out: tuple[LeftOut, ...] = ()
    before: LeftOut | None = None
    after: LeftOut | None = None
    joins: tuple[Join, ...] = ()
    reordered: bool = False
    gaps: tuple[Span, ...] = ()

    def words(self, span: Span) -> str:
        """Return the record's words at ``span``, on one line."""
        return " ".join(span.of(self.source.text).split())


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quotation, the passage taken to be its origin, and the relation of the two.

    Attributes:
        article: the article.
        quotation: the quotation, with whom the article credits.
        found: the passage; None where no source has the words.
        wording: how faithful the words are.
        standing: how the person credited stands to the passage, by the record alone.
        complete: whether the sources are declared to hold everything that was said.
        reading: whether the passage's speaker is reading or quoting somebody.
        elsewhere: whether the words are telling, and another than the person credited says them.
        rivals: passages of other speakers that fit as well.
        beside: whether the quotation's paragraph, or the one before it, mentions the passage's speaker.
        answers_credited: whether the passage answers a question of the person credited.
        credited_speaks: whether the person credited speaks in the record at all.
        doubt: why the record may name the wrong speaker of the passage; empty where nothing speaks against it.
        occasion: how the article places the words at another occasion, as a clause; empty where it does not.
        from_prepared_text: whether the article says that it quotes a text prepared for the occasion.
        tidying_allowed: whether the house style lets newsrooms tidy speech.
    """

    article: Article
    quotation: Quotation
    found: FoundPassage | None
    wording: Wording
    standing: Standing
    complete: bool = False
    reading: bool = False
    elsewhere: bool = False
    rivals: tuple[Passage, ...] = ()
    beside: bool = False
    answers_credited: bool = False
    credited_speaks: bool = True
    doubt: str = ""
    occasion: str = ""
    from_prepared_text: bool = False
    tidying_allowed: bool = True

    @property
    def credited(self) -> str:
        """Return what the article calls the speaker, or "nobody"."""
        attribution = self.quotation.attribution
        if attribution is None:
            return "nobody"
        return attribution.speaker.name if attribution.speaker else attribution.mention

    def edits(self, *kinds: EditClass) -> tuple[Edit, ...]:
        """Return the edits of these classes."""
        return tuple(edit for edit in self.found.edits if edit.kind in kinds) if self.found else ()
