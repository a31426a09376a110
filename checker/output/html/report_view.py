"""What the page says, as data: every decision is taken before a template runs.

Text from documents stays plain here; the templates escape it.
"""

from __future__ import annotations

from enum import StrEnum

from checker.value_classes import dataclass


class Tone(StrEnum):
    """How loudly a part of the page speaks."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    WAIVED = "waived"
    UNJUDGED = "unjudged"
    CLEAN = "clean"


class Weight(StrEnum):
    """How heavily a difference is marked."""

    HEAVY = "heavy"  # numbers, names, negations and modals: the meaning may hang on one word
    CHANGED = "changed"
    SMALL = "small"  # does not count as a change of the words


class PieceKind(StrEnum):
    """What a run of words is on its side of the comparison."""

    SAME = "same"
    SHARED = "shared"  # a word both passages have, where too little is shared for a word-by-word comparison
    ADDED = "added"  # stands only in the article
    DROPPED = "dropped"  # stands only in the source
    OPENS = "opens"  # a permitted edit (ellipsis, bracket) that opens to show what it hides
    BETWEEN = "between"  # the reporter's own words between two quoted parts
    SKIPPED = "skipped"  # the source's words between two passages


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words of one side. ``hidden`` is what an ellipsis, a bracket or a skip stands for."""

    kind: PieceKind
    text: str
    weight: Weight = Weight.SMALL
    hidden: str = ""
    spoken: str = ""  # words for screen readers that say what the mark means


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both sides of a quotation. ``apart`` says that they share too little to be compared word by word."""

    published: tuple[Piece, ...]
    said: tuple[Piece, ...]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class CountView:
    """A figure that is also a filter; ``target`` is the anchor of the first thing it counts."""

    key: str
    group: str  # "severity" or "wording"
    figure: int
    label: str
    target: str


@dataclass(frozen=True, slots=True)
class VerdictView:
    """The verdict in words: ``lead`` alone must make sense, ``rest`` says why."""

    tone: Tone
    lead: str
    rest: str
    note: str


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Where a passage stands: ``words`` for the reader, ``anchor`` in the transcript column."""

    source: str
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """One reason for which a quotation is flagged."""

    anchor: str
    code: str
    name: str
    tone: Tone
    severity: str
    message: str
    fix: str
    waiver_line: str
    waived_because: str
    rule_anchor: str


@dataclass(frozen=True, slots=True)
class TurnExcerpt:
    """A few words of a turn; in the passage's own, ``text`` and ``rest`` stand before and after ``passage``."""

    label: str
    number: int
    anchor: str
    text: str
    passage: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class CandidateView:
    """Another passage that the quotation could come from."""

    speaker: str
    place: str
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class QuotationView:
    """Everything the page says about one quotation."""

    number: int
    anchor: str
    tone: Tone
    state: str
    keys: str
    kind: str
    reported: bool
    scope: str
    line: int
    text: str
    excerpt: str
    wording: str
    published_speaker: str
    published_mention: str
    attribution_reason: str
    said_speaker: str
    said_label: str
    interpreted: bool
    speakers_differ: bool
    comparison: Comparison
    place: PlaceView | None
    findings: tuple[FindingView, ...]
    context: tuple[TurnExcerpt, ...]
    candidates: tuple[CandidateView, ...]
    suggestion: str
    correction: str
    unjudged: str
    confidence: str
    absent: str  # why there is no passage, in words; empty where there is one

    only_absent: bool = False  # all there is to say is that no source has it: a row of the table, not a card
    speaks: bool = False  # the person credited speaks in one of the sources

    @property
    def has_card(self) -> bool:
        """Whether it is shown as a card among the findings."""
        return not self.only_absent and (bool(self.findings) or self.tone is Tone.UNJUDGED)

    @property
    def home(self) -> str:
        """The anchor of the place that tells all about it."""
        return self.anchor if self.has_card or self.only_absent else f"r{self.number}"


@dataclass(frozen=True, slots=True)
class TextRun:
    """A run of article text; ``quotation`` is the one it belongs to, ``opens`` and ``closes`` its ends.

    ``refers`` is the quotation whose number stands after the run, as a footnote's would.
    """

    text: str
    quotation: QuotationView | None = None
    opens: bool = False
    closes: bool = False
    anchor: str = ""
    refers: QuotationView | None = None


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the article with the notes that belong in its margin."""

    kind: str
    runs: tuple[TextRun, ...]
    notes: tuple[QuotationView, ...]


@dataclass(frozen=True, slots=True)
class LeftOutView:
    """Words of the record that the article does not use, beside words that it does."""

    anchor: str
    why: str
    speaker: str
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceRun:
    """A run of transcript text. ``marked`` says that the article quotes it; ``passages`` begin here."""

    text: str
    marked: Tone | None = None
    reported: bool = False  # the article says it in its own words
    beside: LeftOutView | None = None  # not used, and it stands beside what is
    begins: bool = False  # the first run of what stands beside
    aside: bool = False
    passages: tuple[QuotationView, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    """A paragraph of a turn."""

    runs: tuple[SourceRun, ...]


@dataclass(frozen=True, slots=True)
class TurnView:
    """A turn of the transcript; one without a label is text outside any turn."""

    anchor: str
    number: int | None
    label: str
    line: int
    length: int  # how long it is, as a power of two of 64 characters, so that its height can be guessed unseen
    paragraphs: tuple[SourceParagraph, ...]


@dataclass(frozen=True, slots=True)
class MapMark:
    """A passage on the map, in thousandths of the source's length."""

    at: int
    width: int
    tone: Tone
    number: int
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class LaneView:
    """One speaker's lane of the map: where they spoke, and where the article quotes them."""

    name: str
    spoke: tuple[tuple[int, int], ...]
    marks: tuple[MapMark, ...]
    share: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as the page shows it; ``why`` says why it was taken from a library, if it was."""

    anchor: str
    title: str
    path: str
    date: str
    sha256: str
    figures: str
    quoted: int
    why: str
    lanes: tuple[LaneView, ...]
    turns: tuple[TurnView, ...]


@dataclass(frozen=True, slots=True)
class RuleView:
    """What a rule is about, for the reader who asks."""

    anchor: str
    code: str
    name: str
    what: str
    why: str
    fix: str


@dataclass(frozen=True, slots=True)
class HeardView:
    """A passage shown beside a reported statement."""

    speaker: str
    place: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """A reported statement: a line of the ledger, and a card only where it has findings."""

    number: int
    text: str
    who: str
    cue: str
    state: str
    why: str
    tone: Tone
    findings: tuple[FindingView, ...]
    heard: tuple[HeardView, ...]
    others: tuple[HeardView, ...]


@dataclass(frozen=True, slots=True)
class AbsentGroup:
    """Quotations that no source has: of people who speak in the sources, or of others."""

    title: str
    quotations: tuple[QuotationView, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """The whole page."""

    title: str
    path: str
    article_sha256: str
    verdict: VerdictView
    counts: tuple[CountView, ...]
    first_view: str
    flagged: tuple[QuotationView, ...]
    quotations: tuple[QuotationView, ...]
    absent: tuple[AbsentGroup, ...]
    left_out: tuple[LeftOutView, ...]
    general: tuple[FindingView, ...]
    blocks: tuple[BlockView, ...]
    sources: tuple[SourceView, ...]
    rules: tuple[RuleView, ...]
    signature: tuple[tuple[str, str], ...]
    command: str
    checked: str = ""  # the day of the check, in words
    statements: tuple[StatementView, ...] = ()
    tones: tuple[Tone, ...] = tuple(Tone)

    @property
    def cards(self) -> int:
        """How many cards and remarks the view of findings has."""
        return len(self.flagged) + len(self.general) + sum(bool(one.findings) for one in self.statements)

    @property
    def not_found(self) -> int:
        """How many quotations no source has."""
        return sum(len(group.quotations) for group in self.absent)
