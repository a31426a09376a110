"""The account of a run: one table over all sets, what lies behind each, and the same as data."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from scoring.calibration import expected_error, reliability
from scoring.floors import Breach
from scoring.measures import Measure, Rating, SetResult, SkippedSet

_CASES_SHOWN = 12
_LONGEST_CASE = 400


def as_markdown(
    results: Sequence[SetResult],
    skipped: Sequence[SkippedSet],
    *,
    signature: Mapping[str, str],
    floors: Mapping[str, Any],
    found: Sequence[Breach],
    seconds: float,
) -> str:
    """The account for a reader."""
    lines = ["# Accuracy", "", _signed(signature), ""]
    lines += [f"Measured in {seconds:.0f} seconds.", ""]
    if found:
        lines += ["## Below the floors", "", *(f"- `{breach.name}`: {breach.what}" for breach in found), ""]
    lines += ["## All sets", "", *_table(_overview(results, skipped, floors)), ""]
    lines += _calibration(results)
    for result in results:
        lines += [f"## {result.title}", "", f"Digest `{result.digest[:16]}`, {result.seconds:.0f} seconds.", ""]
        for title, rows in result.tables.items():
            lines += [f"### {title}", "", *_table(rows), ""]
        lines += _listed(result.cases)
    return "\n".join(lines).rstrip() + "\n"


def as_json(
    results: Sequence[SetResult],
    skipped: Sequence[SkippedSet],
    *,
    signature: Mapping[str, str],
    found: Sequence[Breach],
    seconds: float,
) -> str:
    """The account as data, with every case that went wrong."""
    account = {
        "signature": dict(signature),
        "seconds": round(seconds, 1),
        "sets": [_as_data(result) for result in results],
        "skipped": [asdict(each) for each in skipped],
        "breaches": [asdict(breach) for breach in found],
        "calibration": {title: reliability(ratings) for title, ratings in _all_ratings(results).items()},
    }
    return json.dumps(account, ensure_ascii=False, indent=1) + "\n"


def _as_data(result: SetResult) -> dict[str, Any]:
    return {
        "name": result.name,
        "title": result.title,
        "digest": result.digest,
        "seconds": round(result.seconds, 1),
        "measures": {measure.name: measure.value for measure in result.measures},
        "goals": {measure.name: measure.goal for measure in result.measures if measure.goal is not None},
        "tables": result.tables,
        "cases": result.cases,
    }


def _signed(signature: Mapping[str, str]) -> str:
    return "Signature: " + ", ".join(f"{name} `{value[:16]}`" for name, value in signature.items() if value)


def _overview(
    results: Sequence[SetResult], skipped: Sequence[SkippedSet], floors: Mapping[str, Any]
) -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = [("set", "measure", "value", "goal", "reached", "floor")]
    for result in results:
        bounds = floors.get(result.name, {}).get("bounds", {})
        for measure in result.measures:
            bound = bounds.get(measure.name)
            rows.append(
                (result.title, measure.name, _number(measure.value), _goal(measure), _reached(measure), _number(bound))
            )
    rows += [(each.title, f"skipped: {each.reason}", "", "", "", "") for each in skipped]
    return tuple(rows)


def _goal(measure: Measure) -> str:
    if measure.goal is None:
        return ""
    return f"{'at most' if measure.lower_is_better else 'at least'} {_number(measure.goal)}"


def _reached(measure: Measure) -> str:
    if measure.goal is None or measure.value is None:
        return ""
    return "yes" if measure.meets(measure.goal) else "**no**"


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return str(int(value)) if value == int(value) and abs(value) >= 2 else f"{value:.4f}".rstrip("0").rstrip(".")


def _all_ratings(results: Sequence[SetResult]) -> dict[str, list[Rating]]:
    ratings: dict[str, list[Rating]] = {}
    for result in results:
        if result.attribution_ratings:
            ratings[f"Attribution, {result.title}"] = list(result.attribution_ratings)
    for result in results:
        if result.passage_ratings:
            ratings[f"Passage and wording, {result.title}"] = list(result.passage_ratings)
    return ratings


def _calibration(results: Sequence[SetResult]) -> list[str]:
    lines = ["## What a stated confidence is worth", ""]
    for title, ratings in _all_ratings(results).items():
        error = expected_error(ratings)
        lines += [f"### {title}", "", *_table(reliability(ratings)), "", f"Mean distance {error}.", ""]
    return lines


def _listed(cases: Mapping[str, Sequence[Any]]) -> list[str]:
    lines: list[str] = []
    for title, found in cases.items():
        if not found:
            continue
        lines += [f"### {title} ({len(found)})", ""]
        lines += [f"- {_told(case)}" for case in found[:_CASES_SHOWN]]
        if len(found) > _CASES_SHOWN:
            lines.append(f"- and {len(found) - _CASES_SHOWN} more")
        lines.append("")
    return lines


def _told(case: Any) -> str:
    text = json.dumps(case, ensure_ascii=False).replace("\\n", " ")
    return text if len(text) <= _LONGEST_CASE else text[: _LONGEST_CASE - 1] + "…"


def _table(rows: Sequence[Sequence[str]]) -> list[str]:
    header, *body = [[str(cell).replace("|", "\\|") for cell in row] for row in rows]
    return [_row(header), _row(["---"] * len(header)), *(_row(row) for row in body)]


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
