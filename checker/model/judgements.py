"""What is said of a quotation and of an article: wording, findings, verdict, report."""

from __future__ import annotations

from enum import StrEnum

from checker.model.article_parts import Article, Quotation, Statement
from checker.model.passages_and_edits import Edit, Passage
from checker.model.speech import Person, Source
from checker.model.texts import Span
from checker.value_classes import dataclass


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
