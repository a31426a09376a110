"""The tables that reports come in: one row a thing, joined by ids. Columns are added, never renamed or retyped.

``articles`` has a row for every article, those without a verdict among them; ``quotations``, ``findings`` and
``reported`` have what was found in them. Every row names its article in ``article_id``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from checker.value_classes import dataclass


class Kind(StrEnum):
    """What a cell holds; any cell may be empty."""

    TEXT = "text"
    WHOLE = "whole number"
    SHARE = "number"
    YES_NO = "yes or no"
    TEXTS = "list of texts"
    SPANS = "list of {start, end}"  # half-open, in code points of the text that the report's offsets count in
    CHANGES = "list of {op, class, article, source}"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name, what its cells hold, and what they mean."""

    name: str
    kind: Kind
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what a row stands for, and its columns in order."""

    name: str
    row: str
    columns: tuple[Column, ...]


_ARTICLE_ID: Final = Column(
    "article_id", Kind.TEXT, "joins the tables; the manifest's id, or made from the path or text"
)
_SPANS: Final = (
    Column("start", Kind.WHOLE, "where it begins in the article's text, in code points"),
    Column("end", Kind.WHOLE, "where it ends, exclusive"),
    Column("spans", Kind.SPANS, "its parts, one for each run of words"),
)
_PASSAGE: Final = (
    Column("source", Kind.TEXT, "id of the source that its passage is in; empty where none has it"),
    Column("source_sha256", Kind.TEXT, "that source's content"),
    Column("said_by", Kind.TEXT, "who speaks the passage in the record"),
    Column("said_label", Kind.TEXT, "the record's own label for them"),
    Column("passage", Kind.TEXT, "what the record has"),
    Column("passage_start", Kind.WHOLE, "where the passage begins in the source's text"),
    Column("passage_end", Kind.WHOLE, "where it ends, exclusive"),
    Column("turn", Kind.WHOLE, "number of the turn in the source, from 0"),
    Column("line", Kind.WHOLE, "line of the source, from 1"),
    Column("page", Kind.TEXT, "page of the source, where it has pages"),
    Column("time", Kind.TEXT, "time in the source, where it has times"),
    Column("interpreted", Kind.YES_NO, "whether the passage is an interpreter's words"),
    Column("score", Kind.SHARE, "share of the words, weighted by how telling they are, that stand there in order"),
)

ARTICLES: Final = Table(
    "articles",
    "an article, with or without a verdict",
    (
        _ARTICLE_ID,
        Column("path", Kind.TEXT, "the file it was read from, or what it is called"),
        Column("outlet", Kind.TEXT, "who published it, as the manifest says"),
        Column("date", Kind.TEXT, "when, as the manifest says, else as the article itself says (ISO)"),
        Column("url", Kind.TEXT, "where, as the manifest says"),
        Column("title", Kind.TEXT, "its headline"),
        Column("format", Kind.TEXT, "text, markdown, html, docx, pdf"),
        Column("sha256", Kind.TEXT, "its content; empty where it could not be read"),
        Column("verdict", Kind.TEXT, "pass, fail, nothing-to-check or no-verdict"),
        Column("what", Kind.TEXT, "without a verdict: what happened"),
        Column("why", Kind.TEXT, "without a verdict: the cause"),
        Column("fix", Kind.TEXT, "without a verdict: what to do about it"),
        *(
            Column(name, Kind.WHOLE, meaning)
            for name, meaning in (
                ("quotes", "quotations, marked by quotation marks or set off"),
                ("verbatim", "quotations in the record's words"),
                ("cleaned", "quotations tidied as newsrooms do"),
                ("altered", "quotations with words changed, added or dropped"),
                ("paraphrase", "quotations that say it in other words"),
                ("unsupported", "quotations that no source supplied has"),
                ("unjudged", "quotations that could not be judged"),
                ("errors", "findings that are errors and not waived"),
                ("warnings", "findings that are warnings and not waived"),
                ("notes", "findings that are notes and not waived"),
                ("waived", "findings that somebody accepted"),
                ("statements", "reported statements, without quotation marks"),
                ("findings", "rows in the table of findings"),
            )
        ),
        Column("sources", Kind.TEXTS, "ids of the sources it was checked against"),
        Column("sources_sha256", Kind.TEXTS, "their contents, in the same order"),
        Column("chosen_because", Kind.TEXTS, "why each source was taken from the library; empty without a library"),
        Column("remarks", Kind.TEXTS, "what else there is to say of the choosing"),
        Column("html", Kind.TEXT, "its page, relative to the folder of the tables; empty where none was written"),
        Column("tool_version", Kind.TEXT, "signature: the checker's version"),
        Column("style", Kind.TEXT, "signature: the house style"),
        Column("model", Kind.TEXT, "signature: the model"),
        Column("model_digest", Kind.TEXT, "signature: its content"),
        Column("thresholds_digest", Kind.TEXT, "signature: thresholds and word tables"),
        Column("rules_digest", Kind.TEXT, "signature: the judging code"),
        Column("key", Kind.TEXT, "digest of all that the row follows from; a second run does only what has another"),
    ),
)

QUOTATIONS: Final = Table(
    "quotations",
    "words that an article presents as somebody's",
    (
        Column("quotation_id", Kind.TEXT, "article_id/id: joins with findings"),
        _ARTICLE_ID,
        Column("id", Kind.TEXT, "its id in the article's report"),
        Column("kind", Kind.TEXT, "direct or partial"),
        Column("scope", Kind.TEXT, "headline, body, block or caption"),
        Column("text", Kind.TEXT, "the quoted words without their marks"),
        *_SPANS,
        Column("speaker", Kind.TEXT, "whom the article credits; empty where nobody can be named"),
        Column("mention", Kind.TEXT, "the article's words for them"),
        Column("cue", Kind.TEXT, "the verb that says so"),
        Column("speaker_confidence", Kind.SHARE, "share of such attributions that were right on labelled news"),
        Column("speaker_reason", Kind.TEXT, "why the quotation is theirs"),
        Column("wording", Kind.TEXT, "verbatim, cleaned, altered, paraphrase or unsupported"),
        Column("confidence", Kind.SHARE, "the chance that wording and passage are right"),
        *_PASSAGE,
        Column("role", Kind.TEXT, "what the speaker of the passage does: speaker, questioner, moderator, ..."),
        Column("changes", Kind.CHANGES, "what differs between quotation and passage"),
        Column("findings", Kind.WHOLE, "rows in the table of findings"),
        Column("severity", Kind.TEXT, "its loudest finding that is not waived: error, warning or note"),
        Column("unjudged", Kind.TEXT, "why it could not be judged"),
    ),
)

FINDINGS: Final = Table(
    "findings",
    "a rule that holds of a quotation, a reported statement or an article",
    (
        Column("finding_id", Kind.TEXT, "article_id/number"),
        _ARTICLE_ID,
        Column("quotation_id", Kind.TEXT, "the quotation it is about, if it is about one"),
        Column("reported_id", Kind.TEXT, "the reported statement it is about, if it is about one"),
        Column("code", Kind.TEXT, "the rule's code, as Q101; `checker explain Q101` says more"),
        Column("rule", Kind.TEXT, "the rule's name"),
        Column("severity", Kind.TEXT, "error, warning or note"),
        Column("message", Kind.TEXT, "a sentence for the editor"),
        Column("source", Kind.TEXT, "id of the source that it is about"),
        Column("article_spans", Kind.SPANS, "the article's words that it is about"),
        Column("source_spans", Kind.SPANS, "the source's"),
        Column("fingerprint", Kind.TEXT, "what a waiver names"),
        Column("waived", Kind.YES_NO, "whether somebody accepted it"),
        Column("waived_because", Kind.TEXT, "their reason"),
    ),
)

REPORTED: Final = Table(
    "reported",
    "what an article says somebody said, without quotation marks",
    (
        Column("reported_id", Kind.TEXT, "article_id/id: joins with findings"),
        _ARTICLE_ID,
        Column("id", Kind.TEXT, "its id in the article's report"),
        Column("form", Kind.TEXT, "clause, act, mixed, question, topic or headline"),
        Column("scope", Kind.TEXT, "headline, body, block or caption"),
        Column("text", Kind.TEXT, "the reported content, without speaker and verb"),
        *_SPANS,
        Column("speaker", Kind.TEXT, "whom the article credits first"),
        Column("speakers", Kind.TEXTS, "all who are credited"),
        Column("credited", Kind.TEXT, "how: named, together, questioner, category, body or unclear"),
        Column("mention", Kind.TEXT, "the article's words for them"),
        Column("cue", Kind.TEXT, "the verb that says so"),
        Column("negated", Kind.YES_NO, "whether the article says that they did not say it"),
        Column("elsewhere", Kind.TEXT, "why the article places it at another occasion"),
        Column(
            "support", Kind.TEXT, "supported, partly, contradicted, misattributed, unsupported, elsewhere, not-judged"
        ),
        Column("support_reason", Kind.TEXT, "what that stands on"),
        Column("confidence", Kind.SHARE, "share of statements like this that were read rightly"),
        *_PASSAGE,
        Column("findings", Kind.WHOLE, "rows in the table of findings"),
        Column("severity", Kind.TEXT, "its loudest finding that is not waived: error, warning or note"),
    ),
)

TABLES: Final = (ARTICLES, QUOTATIONS, FINDINGS, REPORTED)
"""All tables, the one that the others refer to first."""


def table_named(name: str) -> Table:
    """Return the table of this name.

    Raises:
        ValueError: if there is none.
    """
    for table in TABLES:
        if table.name == name:
            return table
    raise ValueError(f"there is no table {name!r}; the tables are {', '.join(table.name for table in TABLES)}")
