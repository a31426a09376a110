"""GitLab's code quality report, an array of issues as Code Climate defined them."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import Any

from checker.model import Severity
from checker.output.batch import Batch
from checker.output.remarks import Remark, remarks_of
from checker.output.wordmarks import printable

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(batch: Batch) -> str:
    """An issue for each finding that stands, and for each article without a verdict; fingerprints are unique."""
    seen: Counter[str] = Counter()
    standing = (remark for remark in remarks_of(batch, shown=False) if remark.finding.waiver is None)
    issues = [_issue(remark, seen) for remark in standing]
    issues += [_no_verdict(one.path, f"{one.what} {one.why}") for one in batch.unreadable]
    issues += [
        _no_verdict(report.article.document.path, f"{checked.quotation.id} could not be judged: {reason}")
        for report, checked, reason in batch.unjudged()
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _no_verdict(path: str, told: str) -> dict[str, Any]:
    return {
        "description": printable(f"No verdict: {told}"),
        "check_name": "no-verdict",
        "fingerprint": _digest("no-verdict", path, told),
        "severity": "blocker",
        "location": {"path": path, "lines": {"begin": 1}},
    }


def _issue(remark: Remark, seen: Counter[str]) -> dict[str, Any]:
    finding, place = remark.finding, remark.article
    # The service merges issues of one fingerprint, so the article and a number tell equal ones apart.
    mark = _digest(place.path, finding.code, finding.fingerprint or finding.message)
    seen[mark] += 1
    return {
        "description": printable(f"{finding.rule}: {remark.sentence()}"),
        "check_name": finding.code,
        "fingerprint": mark if seen[mark] == 1 else _digest(mark, str(seen[mark])),
        "severity": SEVERITIES[finding.severity],
        "location": {"path": place.path, "lines": {"begin": place.start.line, "end": place.end.line}},
    }


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode(errors="backslashreplace")).hexdigest()[:40]
