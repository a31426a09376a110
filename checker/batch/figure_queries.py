"""The query behind each figure of the summary: what lists cannot hold can be had from the tables."""

from __future__ import annotations

from typing import Final

from checker.batch.figures import NO_MONTH, NO_OUTLET, NOBODY, Group, Measure

_VERDICTS: Final = {
    Measure.FAILED: "fail",
    Measure.PASSED: "pass",
    Measure.NOTHING: "nothing-to-check",
    Measure.WITHOUT_VERDICT: "no-verdict",
}
_WORDINGS: Final = {
    Measure.VERBATIM: "verbatim",
    Measure.CLEANED: "cleaned",
    Measure.ALTERED: "altered",
    Measure.PARAPHRASE: "paraphrase",
    Measure.UNSUPPORTED: "unsupported",
}
_SEVERITIES: Final = {Measure.ERRORS: "error", Measure.WARNINGS: "warning", Measure.NOTES: "note"}
_OF_QUOTATIONS: Final = {Measure.QUOTATIONS, Measure.UNJUDGED, *_WORDINGS}
_MONTH: Final = r"'^\d{4}-(0[1-9]|1[0-2])'"


def query(group: Group, name: str, measure: Measure) -> str:
    """Return the query, in DuckDB's SQL over the Parquet files, whose rows a figure counts."""
    table, joins, conditions = _of_measure(measure)
    place = _of_place(group, name, table)
    where = " AND ".join([*conditions, *([place] if place else [])])
    # Shown to a reader, never run here; names are quoted all the same.
    select = f"SELECT {table[0]}.* FROM {_file(table)}{joins}"  # noqa: S608
    return f"{select} WHERE {where}" if where else select


def _of_measure(measure: Measure) -> tuple[str, str, list[str]]:
    """Return the table whose rows are counted, what it is joined with, and which of its rows count."""
    with_articles = f" JOIN {_file('articles')} USING (article_id)"
    if measure in _VERDICTS:
        return "articles", "", [f"a.verdict = '{_VERDICTS[measure]}'"]
    if measure is Measure.ARTICLES:
        return "articles", "", []
    if measure in _OF_QUOTATIONS:
        wording = f"q.wording = '{_WORDINGS[measure]}'" if measure in _WORDINGS else "q.wording IS NULL"
        return "quotations", with_articles, [] if measure is Measure.QUOTATIONS else [wording]
    if measure is Measure.STATEMENTS:
        return "reported", with_articles, []
    joins = (
        f"{with_articles} LEFT JOIN {_file('quotations')} ON q.quotation_id = f.quotation_id"
        f" LEFT JOIN {_file('reported')} ON r.reported_id = f.reported_id"
    )
    counts = ["f.waived" if measure is Measure.WAIVED else "NOT f.waived"]
    counts.append("(f.reported_id IS NULL OR f.severity <> 'note')")
    if measure in _SEVERITIES:
        counts.append(f"f.severity = '{_SEVERITIES[measure]}'")
    return "findings", joins, counts


def _of_place(group: Group, name: str, table: str) -> str:
    quoted = "'" + name.replace("'", "''") + "'"
    match group:
        case Group.OUTLET:
            return "a.outlet IS NULL" if name == NO_OUTLET else f"a.outlet = {quoted}"
        case Group.MONTH:
            dated = f"regexp_matches(coalesce(a.date, ''), {_MONTH})"
            return f"NOT {dated}" if name == NO_MONTH else f"a.date[:7] = {quoted} AND {dated}"
        case Group.RULE:
            return f"f.code = {quoted}"
        case Group.SPEAKER if table == "findings":
            about = "(f.quotation_id IS NOT NULL OR f.reported_id IS NOT NULL)"
            return f"{about} AND coalesce(q.speaker, r.speaker, '{NOBODY}') = {quoted}"
        case Group.SPEAKER:
            return f"coalesce({table[0]}.speaker, '{NOBODY}') = {quoted}"
        case _:
            return ""


def _file(table: str) -> str:
    return f"'{table}.parquet' {table[0]}"
