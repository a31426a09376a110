"""Reports as rows of tables: plain dictionaries with a cell for every column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

from checker.model import Report
from checker.output.batch import Unreadable
from checker.output.columns import ARTICLES, FINDINGS, QUOTATIONS, REPORTED, Kind, Table
from checker.output.json import record
from checker.output.summary import summarise

Row = dict[str, Any]
Rows = dict[str, list[Row]]

NO_VERDICT: Final = "no-verdict"
_INDIRECT: Final = "indirect"
_LOUDEST_FIRST: Final = ("error", "warning", "note")


def rows_of(report: Report, article_id: str, facts: Mapping[str, Any] | None = None) -> Rows:
    """Return the report's rows by the names of the tables.

    Args:
        report: the report.
        article_id: the id that joins the rows.
        facts: cells of the article's row that the report does not hold, such as its outlet.
    """
    told = record(report)
    digests = {source["id"]: source["sha256"] for source in told["sources"]}
    quotes = [quote for quote in told["quotes"] if quote["kind"] != _INDIRECT]
    statements = [quote for quote in told["quotes"] if quote["kind"] == _INDIRECT]
    findings = [
        _finding(number, article_id, *found)
        for number, found in enumerate(_findings(told, quotes, article_id), start=1)
    ]
    article = _article(told, asdict(summarise(report)), len(statements), len(findings))
    return {
        ARTICLES.name: [_whole(ARTICLES, {**article, "article_id": article_id, **(facts or {})})],
        QUOTATIONS.name: [_quotation(quote, article_id, digests) for quote in quotes],
        FINDINGS.name: findings,
        REPORTED.name: [_reported(statement, article_id, digests) for statement in statements],
    }


def rows_without_verdict(unreadable: Unreadable, article_id: str, facts: Mapping[str, Any] | None = None) -> Rows:
    """Return the rows of an article without a verdict: its own, with the reason."""
    cells = {
        **asdict(unreadable),
        "article_id": article_id,
        "verdict": NO_VERDICT,
        **{column.name: 0 for column in ARTICLES.columns if column.kind is Kind.WHOLE},
    }
    article = _whole(ARTICLES, {**cells, **(facts or {})})
    return {ARTICLES.name: [article], QUOTATIONS.name: [], FINDINGS.name: [], REPORTED.name: []}


def _whole(table: Table, cells: Mapping[str, Any]) -> Row:
    """Return the cells in the order of the table's columns; those that are missing are empty."""
    return {
        column.name: cells.get(column.name, [] if column.kind in (Kind.TEXTS, Kind.SPANS, Kind.CHANGES) else None)
        for column in table.columns
    }


def _article(told: Row, summary: Row, statements: int, findings: int) -> Row:
    signature = told["tool"]["signature"]
    sources = told["sources"]
    return {
        **told["article"],
        **summary,
        "verdict": told["verdict"],
        "statements": statements,
        "findings": findings,
        "sources": [source["id"] for source in sources],
        "sources_sha256": [source["sha256"] for source in sources],
        "chosen_because": [source.get("why", "") for source in sources if "why" in source],
        "remarks": told.get("library", {}).get("remarks", []),
        "tool_version": told["tool"]["version"],
        **{name: signature[name] for name in ("style", "model", "model_digest", "thresholds_digest", "rules_digest")},
    }


def _quotation(quote: Row, article_id: str, digests: Mapping[str, str]) -> Row:
    speaker = quote["speaker"] or quote["unclear_speaker"] or {}
    cells = {
        **_common(quote, article_id),
        **_passage(quote["match"], digests),
        "quotation_id": f"{article_id}/{quote['id']}",
        "speaker": speaker.get("name"),
        "mention": speaker.get("mention"),
        "cue": speaker.get("cue"),
        "speaker_confidence": speaker.get("confidence"),
        "speaker_reason": speaker.get("reason"),
        "wording": quote["wording"],
        "changes": [
            {name: edit[name] for name in ("op", "class", "article", "source")}
            for edit in quote["diff"]
            if edit["op"] != "equal"
        ],
        "unjudged": quote["unjudged"],
    }
    return _whole(QUOTATIONS, cells)


def _reported(statement: Row, article_id: str, digests: Mapping[str, str]) -> Row:
    speaker = statement["speaker"] or statement["unclear_speaker"] or {}
    cells = {
        **statement,
        **_common(statement, article_id),
        **_passage(statement["match"], digests),
        "reported_id": f"{article_id}/{statement['id']}",
        "speaker": speaker.get("name"),
        "mention": speaker.get("mention"),
        "cue": speaker.get("cue"),
        "support_reason": statement["why"],
    }
    return _whole(REPORTED, cells)


def _common(quote: Row, article_id: str) -> Row:
    standing = {finding["severity"] for finding in quote["findings"] if not finding["waived"]}
    return {
        "article_id": article_id,
        **{name: quote.get(name) for name in ("id", "kind", "scope", "text", "spans", "confidence")},
        "start": min((span["start"] for span in quote["spans"]), default=None),
        "end": max((span["end"] for span in quote["spans"]), default=None),
        "findings": len(quote["findings"]),
        "severity": next((severity for severity in _LOUDEST_FIRST if severity in standing), None),
    }


def _passage(match: Row | None, digests: Mapping[str, str]) -> Row:
    if match is None:
        return {}
    return {
        **{name: match[name] for name in ("source", "turn", "line", "page", "time", "interpreted", "score", "role")},
        "source_sha256": digests.get(match["source"]),
        "said_by": match["speaker"],
        "said_label": match["label"],
        "passage": match["text"],
        "passage_start": min((span["start"] for span in match["spans"]), default=None),
        "passage_end": max((span["end"] for span in match["spans"]), default=None),
    }


def _findings(told: Row, quotes: Sequence[Row], article_id: str) -> Iterator[tuple[Row, str | None, str | None]]:
    """Yield every finding with the ids of the quotation and of the statement that it is about."""
    quoted = {quote["id"] for quote in quotes}
    for quote in told["quotes"]:
        id_ = f"{article_id}/{quote['id']}"
        for finding in quote["findings"]:
            yield (finding, id_, None) if quote["id"] in quoted else (finding, None, id_)
    for finding in told["findings"]:
        yield finding, None, None


def _finding(number: int, article_id: str, finding: Row, quotation_id: str | None, reported_id: str | None) -> Row:
    waiver = finding["waived"]
    cells = {
        **finding,
        "finding_id": f"{article_id}/{number}",
        "article_id": article_id,
        "quotation_id": quotation_id,
        "reported_id": reported_id,
        "waived": waiver is not None,
        "waived_because": waiver["reason"] if waiver else None,
    }
    return _whole(FINDINGS, cells)
