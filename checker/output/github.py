"""GitHub's workflow commands, one annotation a finding."""

from __future__ import annotations

from checker.model import Severity
from checker.output.batch import Batch
from checker.output.remarks import Remark, remarks_of
from checker.output.wordmarks import printable

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(batch: Batch) -> str:
    """A workflow command for each finding that stands, and for each article or quotation without a verdict."""
    lines = [_annotation(remark) for remark in remarks_of(batch, shown=True) if remark.finding.waiver is None]
    lines += [
        _command("error", {"file": one.path, "title": one.what}, f"{one.why}\n{one.fix}") for one in batch.unreadable
    ]
    lines += [
        _command("error", {"file": report.article.document.path, "title": "a quotation could not be judged"}, reason)
        for report, _, reason in batch.unjudged()
    ]
    return "".join(line + "\n" for line in lines)


def _annotation(remark: Remark) -> str:
    finding, place = remark.finding, remark.article
    properties = {"file": place.path, "line": str(place.start.line), "endLine": str(place.end.line)}
    if place.start.line == place.end.line:  # columns of a stretch of several lines are not read
        properties |= {"col": str(place.start.column), "endColumn": str(max(place.end.column, place.start.column))}
    properties["title"] = f"{finding.code} {finding.rule}"
    return _command(COMMANDS[finding.severity], properties, remark.sentence())


def _command(name: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {told}::{_data(message)}"


def _data(text: str) -> str:
    steady = "\n".join(map(printable, text.split("\n")))
    return steady.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
