"""What an article uses of its record, as a person reads it: shares, and the few passages beside what is used."""

from __future__ import annotations

import json
from typing import Any

from checker.documents.place_labels import locate
from checker.model import Report
from checker.output.summary import counted
from checker.output.wordmarks import printable
from checker.statements.coverage import Coverage, LeftOut, Use

_NO_VERDICT = "The words beside what is used may or may not matter: this is not a verdict."


def render(report: Report, coverage: Coverage) -> str:
    """The coverage as lines of text."""
    count = {use: sum(used is use for _, _, used in coverage.uses) for use in Use}
    used = f"{count[Use.PRINTED]} printed, {count[Use.REPORTED]} reported, {count[Use.PASSED_OVER]} passed over"
    lines = [
        f"{counted(len(coverage.uses), 'sentence')} in the record: {used}",
        "",
        "words of each speaker that are printed:",
    ]
    for share in coverage.shares:
        percent = 100 * share.printed / share.said if share.said else 0.0
        lines.append(f"  {percent:5.1f} %  {printable(share.speaker)} ({share.printed:,} of {share.said:,})")
    if coverage.left_out:
        lines += ["", "left out, beside what is used:"]
        lines += [line for one in coverage.left_out for line in _lines(report, one)]
        lines += ["", _NO_VERDICT]
    return "\n".join(lines) + "\n"


def _lines(report: Report, one: LeftOut) -> list[str]:
    source = next(source for source in report.sources if source.id == one.source)
    place = locate(source.document, one.span.start).line
    text = " ".join(one.span.of(source.text).split())
    return [
        f"  {one.why.value}: {printable(one.speaker)}, {printable(source.document.path)}:{place}",
        f"    {printable(text)}",
    ]


def render_json(report: Report, coverage: Coverage) -> str:
    """The coverage as one JSON document, every sentence with its use."""
    sources = {source.id: source for source in report.sources}
    document: dict[str, Any] = {
        "schema": 1,
        "sentences": [
            {
                "source": name,
                "turn": sentence.turn,
                "start": sentence.span.start,
                "end": sentence.span.end,
                "use": use.value,
            }
            for name, sentence, use in coverage.uses
        ],
        "speakers": [
            {"name": share.speaker, "said": share.said, "printed": share.printed, "reported": share.reported}
            for share in coverage.shares
        ],
        "left_out": [
            {
                "source": one.source,
                "speaker": one.speaker,
                "why": one.why.value,
                "start": one.span.start,
                "end": one.span.end,
                "text": one.span.of(sources[one.source].text),
            }
            for one in coverage.left_out
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
