"""What an article holds: quotations, who is credited with them, and reported statements."""

from __future__ import annotations

from enum import StrEnum

from checker.model.speech import Person
from checker.model.texts import Block, Document, Span
from checker.value_classes import dataclass


class QuotationKind(StrEnum):
    """How the article presents the words."""

    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"


class QuotationScope(StrEnum):
    """Where in the article the quotation stands."""

    HEADLINE = "headline"
    BODY = "body"
    BLOCK = "block"
    CAPTION = "caption"


class Directness(StrEnum):
    """How outright the article names a quotation's speaker."""

    NAMED = "named"  # by a name that one person bears, in the quotation's own reporting clause
    LISTED = "listed"  # there, by the body with which the record lists one person only
    ROLE = "role"  # there, by a role that the article or the record gives to one person only
    PRONOUN = "pronoun"  # there, by a pronoun that one person only can be
    CARRIED = "carried"  # in such a way, in a sentence or quotation beside it
    UNNAMED = "unnamed"  # as somebody without a name: a body, a text, "a senior official"
    GUESS = "guess"  # in any other way


class RivalMention(StrEnum):
    """How an article mentions somebody who may be meant in place of a quotation's speaker."""

    NAME = "name"
    ROLE = "role"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Rival:
    """Somebody else near a quotation, by the mention of theirs that is nearest to it.

    ``person`` has the mention's own words for a name where it is a role of nobody known ("the moderator").
    ``distance`` counts the characters between the mention and the quotation. ``could_be_meant`` says that the mention
    taken for the speaker's could mean them as well, and nothing excludes them.
    """

    person: Person
    mention_span: Span
    how: RivalMention
    distance: int
    could_be_meant: bool


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who the article says spoke, and why we think so.

    ``speaker`` is None when nobody can be named. ``confidence`` is the share of attributions like this
    one that were right on labelled news (0 to 1). ``reason`` is a sentence for the editor. ``rivals`` are the other
    people mentioned in reach of the quotation, nearest first.
    """

    mention: str
    mention_span: Span | None
    cue: str | None
    cue_span: Span | None
    speaker: Person | None
    confidence: float
    reason: str
    directness: Directness = Directness.GUESS
    rivals: tuple[Rival, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words the article presents as somebody's.

    ``spans`` are the quoted words without their marks, one per part; ``text`` joins the parts with a
    space. ``carrier`` is the stretch of the article that introduces and holds the quotation.
    """

    id: str
    kind: QuotationKind
    spans: tuple[Span, ...]
    text: str
    carrier: Span
    scope: QuotationScope = QuotationScope.BODY
    attribution: Attribution | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """The document being checked; ``body`` leaves out the page's chrome, links and comments."""

    document: Document
    title: str | None
    body: tuple[Block, ...]
    sentences: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The text all spans of this article point into."""
        return self.document.text


class StatementForm(StrEnum):
    """In which shape the article's own words say what somebody said."""

    CLAUSE = "clause"  # "Alder said the bridge would open"
    ACT = "act"  # "Alder criticised the delay"
    MIXED = "mixed"  # the article's words around quoted ones: "Alder said the bridge was “a disgrace” to the town"
    QUESTION = "question"  # what was asked: "asked whether the bridge would open"
    TOPIC = "topic"  # only what was spoken of: "Alder discussed the bridge"
    HEADLINE = "headline"


class Credited(StrEnum):
    """How the article says whose statement it is."""

    NAMED = "named"  # one or several people, each of whom can be named
    TOGETHER = "together"  # a number of people as one: "both", "the two sides", "all four candidates"
    QUESTIONER = "questioner"  # whoever asked
    CATEGORY = "category"  # "critics", "sources"
    BODY = "body"  # an organisation, a text
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Statement:
    """Reported speech: a stretch of the article's own words that says what somebody said.

    ``spans`` are the reported content without speaker and cue, in parts where these stand inside it; ``carrier`` is
    the sentence. ``speakers`` are all who are credited. ``together`` is the number of people credited as one, 0 where
    the article gives no number; ``but`` are those whose "rivals" are meant: everybody else who takes part.
    ``elsewhere`` says why the article places the statement at another occasion. ``quotations`` are the ids of the
    quotations in the same statement.
    """

    id: str
    form: StatementForm
    spans: tuple[Span, ...]
    text: str
    carrier: Span
    cue: str
    cue_span: Span
    mention: str
    mention_span: Span | None
    credited: Credited
    speakers: tuple[Person, ...] = ()
    together: int = 0
    but: tuple[Person, ...] = ()
    negated: bool = False
    habitual: bool = False
    elsewhere: str | None = None
    quotations: tuple[str, ...] = ()
    scope: QuotationScope = QuotationScope.BODY
    confidence: float = 0.0
    reason: str = ""
