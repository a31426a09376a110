"""The nouns every step shares: frozen records with half-open offsets into the original text.

Offsets count Unicode code points of :attr:`Document.text`. Nothing here reads, searches or judges.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, ``text[start:end]``.

    Raises:
        ValueError: if the range runs backwards or starts before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


# ---------------------------------------------------------------- documents


class BlockKind(StrEnum):
    """What a block of a document is on the page."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"  # set off as a block quotation by the format itself
    LIST_ITEM = "list-item"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like unit; blocks are in order and never overlap."""

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH


class PlaceKind(StrEnum):
    """The unit in which a reader is sent to a place."""

    PAGE = "page"
    TIME = "time"
    LINE = "line"  # a line number printed in the document itself, as in hearing transcripts


@dataclass(frozen=True, slots=True)
class Place:
    """From ``offset`` on the reader is at ``label`` ("3", "00:01:02.500"), until the next of its kind."""

    offset: int
    kind: PlaceKind
    label: str


@dataclass(frozen=True, slots=True)
class LabelledRun:
    """Words whose speaker the file format states: a caption's voice tag, a speech-to-text speaker."""

    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that a file holds and that was not read as a reader sees it; ``what`` names it in a clause.

    ``span`` is its place in the document's text, None where it has none.
    """

    what: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file as text, every character kept in its place.

    ``text`` is the decoded text (BOM dropped, CRLF read as LF) or, for formats that are not text, the
    extracted text. ``runs`` is empty unless the format itself says who speaks. ``unread`` is what else the file holds.
    """

    path: str
    format: str
    text: str
    sha256: str
    title: str | None = None
    date: str | None = None
    blocks: tuple[Block, ...] = ()
    places: tuple[Place, ...] = ()
    runs: tuple[LabelledRun, ...] = ()
    unread: tuple[Unread, ...] = ()


# ---------------------------------------------------------------- people


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks: the fullest name known, and what else the documents call them.

    ``aliases`` are other written forms ("LAVROV", "Sergei Lavrov"); ``roles`` are what the documents
    themselves state ("Secretary of State", "Russian Foreign Minister").
    """

    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


# ---------------------------------------------------------------- sources


class TurnRole(StrEnum):
    """What a turn's label says its speaker is doing."""

    SPEAKER = "speaker"
    QUESTIONER = "questioner"  # "QUESTION:", "Q", "REPORTER:"
    MODERATOR = "moderator"
    NARRATOR = "narrator"  # words of the transcript's editor, outside any turn of speech
    UNKNOWN = "unknown"  # "UNIDENTIFIED MALE:"


class AsideKind(StrEnum):
    """Why some characters inside a turn are not words that were spoken."""

    STAGE = "stage"  # (Laughter.) (APPLAUSE) (BEGIN VIDEO CLIP)
    GAP = "gap"  # [inaudible] (crosstalk): speech the transcriber could not give
    INTERPRETER = "interpreter"  # (Via interpreter)
    NOTE = "note"  # a transcriber's insertion: [sic], (ph), timestamps, footnote marks


@dataclass(frozen=True, slots=True)
class Aside:
    """Characters of a turn that stay in place but do not count as its words."""

    span: Span
    kind: AsideKind


@dataclass(frozen=True, slots=True)
class Turn:
    """One uninterrupted run of speech under one label.

    ``span`` covers the speech without the label. ``speaker`` is None where the label names nobody
    ("QUESTION", "UNIDENTIFIED MALE"). ``doubt`` says why the record may name the wrong speaker here, and is empty
    where nothing speaks against its label.
    """

    index: int
    span: Span
    label: str
    label_span: Span | None
    speaker: Person | None
    role: TurnRole = TurnRole.SPEAKER
    interpreted: bool = False
    asides: tuple[Aside, ...] = ()
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a turn; never crosses a turn's border."""

    index: int
    turn: int
    span: Span


@dataclass(frozen=True, slots=True)
class Source:
    """A primary record: who spoke, in what order, in what words.

    ``styles`` say how its labels are set off, the one in use first; ``remarks`` are sentences for the user about how
    it was read ("2 voices have no names ...").
    """

    id: str
    document: Document
    speakers: tuple[Person, ...]
    turns: tuple[Turn, ...]
    sentences: tuple[Sentence, ...]
    styles: tuple[str, ...] = field(default=(), compare=False)
    remarks: tuple[str, ...] = field(default=(), compare=False)

    @property
    def text(self) -> str:
        """The text all spans of this source point into."""
        return self.document.text


# ---------------------------------------------------------------- articles


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


# ---------------------------------------------------------------- reported speech


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


# ---------------------------------------------------------------- search


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of one turn that may be where a quotation comes from.

    ``cosine`` is in [-1, 1]; ``coverage`` is the idf-weighted share of the query's words and word pairs
    that the stretch holds, in [0, 1]; ``exact`` says that it contains the query's words in order.
    ``score`` orders candidates and means nothing else.
    """

    source: str
    turn: int
    first_sentence: int
    last_sentence: int
    span: Span
    cosine: float
    coverage: float
    exact: bool
    score: float


# ---------------------------------------------------------------- alignment


class EditOp(StrEnum):
    """What was done to the source's words; ``insert`` words stand only in the article."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


class EditClass(StrEnum):
    """What kind of difference an edit is; see :data:`UNCOUNTED` and :data:`TIDIED` for the first two groups."""

    SAME = "same"  # but for case, punctuation and quote style
    SPELLING = "spelling"
    BRACKET = "bracket"
    ELLIPSIS = "ellipsis"
    UNHEARD = "unheard"  # words where the record has a gap: [inaudible]

    FILLER = "filler"
    RESTART = "restart"
    CONTRACTION = "contraction"
    ARTICLE = "article"

    NUMBER = "number"
    NAME = "name"
    POLARITY = "polarity"
    MODALITY = "modality"
    OTHER = "other"


UNCOUNTED: Final = frozenset(
    {EditClass.SAME, EditClass.SPELLING, EditClass.BRACKET, EditClass.ELLIPSIS, EditClass.UNHEARD}
)
"""Differences that leave a quotation verbatim."""

TIDIED: Final = frozenset({EditClass.FILLER, EditClass.RESTART, EditClass.CONTRACTION, EditClass.ARTICLE})
"""What newsrooms tidy: such differences make a quotation cleaned, if it holds no others."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One step from the source's words to the article's; a missing side is None."""

    op: EditOp
    kind: EditClass
    article: Span | None
    source: Span | None


@dataclass(frozen=True, slots=True)
class Passage:
    """The place in a source that a quotation aligns to, with one speaker.

    ``score`` is the share of the quotation's words, weighted by how telling they are, that stand there
    in order (0 to 1).
    """

    source: str
    spans: tuple[Span, ...]
    turns: tuple[int, ...]
    speaker: Person | None
    label: str
    role: TurnRole
    interpreted: bool
    text: str
    score: float


# ---------------------------------------------------------------- judgement


class Wording(StrEnum):
    """How faithful the words are."""

    VERBATIM = "verbatim"
    CLEANED = "cleaned"
    ALTERED = "altered"
    PARAPHRASE = "paraphrase"
    UNSUPPORTED = "unsupported"


class Severity(StrEnum):
    """How loudly a finding speaks, ordered from quiet to loud by :attr:`rank`."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return ("note", "warning", "error").index(self.value)


@dataclass(frozen=True, slots=True)
class Waiver:
    """Somebody's recorded decision to accept a finding."""

    fingerprint: str
    reason: str
    by: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that holds of a quotation, the words it is about on both sides, and a sentence saying so.

    ``fingerprint`` is set by the gate: it survives edits elsewhere and changes with the quotation.
    """

    code: str
    rule: str
    severity: Severity
    message: str
    article_spans: tuple[Span, ...] = ()
    source_spans: tuple[Span, ...] = ()
    source: str | None = None
    fingerprint: str = ""
    waiver: Waiver | None = None


@dataclass(frozen=True, slots=True)
class CheckedQuotation:
    """A quotation and everything the checker has to say about it.

    ``wording`` is None when no source was given or the quotation could not be judged; the reason is then
    in ``unjudged``. ``confidence`` is the chance, in [0, 1], that wording and passage are right.
    """

    quotation: Quotation
    wording: Wording | None
    confidence: float
    passage: Passage | None = None
    edits: tuple[Edit, ...] = ()
    findings: tuple[Finding, ...] = ()
    runners_up: tuple[Passage, ...] = ()
    unjudged: str | None = None


class Support(StrEnum):
    """What the record has to say of a reported statement."""

    SUPPORTED = "supported"
    PARTLY = "partly"
    CONTRADICTED = "contradicted"
    MISATTRIBUTED = "misattributed"
    UNSUPPORTED = "unsupported"
    ELSEWHERE = "elsewhere"  # placed at another occasion, or credited to somebody who does not speak in the record
    NOT_JUDGED = "not-judged"  # its passages are shown, and a person must judge


@dataclass(frozen=True, slots=True)
class CheckedStatement:
    """A reported statement and what the record has for it.

    ``speakers`` are all who are credited, those included whom the article only counts ("both"). ``passage`` and
    ``runners_up`` are theirs, best first; ``others`` are what everybody else said nearest to it. ``why`` says in a
    sentence what ``support`` stands on.
    """

    statement: Statement
    speakers: tuple[Person, ...]
    support: Support
    why: str = ""
    passage: Passage | None = None
    runners_up: tuple[Passage, ...] = ()
    others: tuple[Passage, ...] = ()
    findings: tuple[Finding, ...] = ()


class Verdict(StrEnum):
    """What the whole check comes to."""

    PASS = "pass"  # noqa: S105  (no password)
    FAIL = "fail"
    NOTHING_TO_CHECK = "nothing-to-check"


@dataclass(frozen=True, slots=True)
class Signature:
    """What a report's figures depend on; two reports compare only under one signature.

    ``judge`` is the model that judged reported statements, "" where none did.
    """

    tool: str
    version: str
    model: str
    model_digest: str
    thresholds_digest: str
    rules_digest: str
    style: str
    judge: str = ""
    judge_digest: str = ""


@dataclass(frozen=True, slots=True)
class SourceChoice:
    """Why a source was taken from a library, in a sentence for the editor."""

    source: str
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """One article checked against its sources; ``general`` findings belong to no quotation.

    ``choices`` are the sources that were taken from a library, ``remarks`` what else there is to say of the choosing.
    ``statements`` are the article's reported statements, empty where they were left out; ``language`` is the ISO 639-1
    code of the article's language, in which names in the report are read.
    """

    signature: Signature
    article: Article
    sources: tuple[Source, ...]
    quotes: tuple[CheckedQuotation, ...]
    verdict: Verdict
    language: str
    general: tuple[Finding, ...] = ()
    choices: tuple[SourceChoice, ...] = ()
    remarks: tuple[str, ...] = ()
    statements: tuple[CheckedStatement, ...] = ()
