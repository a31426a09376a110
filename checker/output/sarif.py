"""SARIF 2.1.0 (OASIS), which code-scanning services read."""

from __future__ import annotations

import json
import re
from typing import Any

from checker.catalogue.registry import EVERY_RULE, Rule
from checker.installed import VERSION as CHECKER_VERSION
from checker.model import Finding, Severity
from checker.output.batch import Batch
from checker.output.positions import uri
from checker.output.remarks import Region, Remark, remarks_of
from checker.output.summary import all_findings

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
VERSION = "2.1.0"

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}

# The name under which services keep a finding's fingerprint; the number is the recipe's.
FINGERPRINT = "quotation/v1"

Record = dict[str, Any]


def render(batch: Batch) -> str:
    """One run with all findings; those waived are there as suppressed, unreadable articles as notifications."""
    rules = _rules(batch)
    run = {
        "tool": {
            "driver": {
                "name": "quote-checker",
                "semanticVersion": _version(batch),
                "rules": list(rules.values()),
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(batch)],
        "results": [_result(remark, list(rules)) for remark in remarks_of(batch, shown=False)],
    }
    return json.dumps({"$schema": SCHEMA, "version": VERSION, "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rules(batch: Batch) -> dict[str, Record]:
    """All rules of the registry, and those of findings that it does not know."""
    described = {rule.code: _rule(rule) for rule in EVERY_RULE}
    for report in batch.reports:
        for _, finding in all_findings(report):
            described.setdefault(finding.code, _rule_by_finding(finding))
    return described


def _rule(rule: Rule) -> Record:
    text = f"{rule.what} {rule.why} {rule.fix}"
    example = f"**Faulty**\n\n> {rule.bad.article}\n\n**Record**\n\n> {rule.bad.source}"
    return {
        "id": rule.code,
        "name": _camel(rule.name),
        "shortDescription": {"text": rule.name},
        "fullDescription": {"text": rule.what},
        "help": {"text": text, "markdown": f"{rule.what}\n\n{rule.why}\n\n{example}\n\n**What to do:** {rule.fix}"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _rule_by_finding(finding: Finding) -> Record:
    return {
        "id": finding.code,
        "name": _camel(finding.rule),
        "shortDescription": {"text": finding.rule},
        "defaultConfiguration": {"level": LEVELS[finding.severity]},
    }


def _result(remark: Remark, codes: list[str]) -> Record:
    finding = remark.finding
    result: Record = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": _location(remark.article)}],
    }
    if remark.source is not None:
        said = f"{remark.speaker}: {remark.source.text}" if remark.speaker else remark.source.text
        result["relatedLocations"] = [
            {"id": 1, "physicalLocation": _location(remark.source), "message": {"text": f"The record: {said}"}}
        ]
    if finding.fingerprint:
        result["partialFingerprints"] = {FINGERPRINT: finding.fingerprint}
    if finding.waiver is not None:
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": finding.waiver.reason}]
    return result


def _location(region: Region) -> Record:
    return {
        "artifactLocation": {"uri": uri(region.path)},
        "region": {
            "startLine": region.start.line,
            "startColumn": region.start.column,
            "endLine": region.end.line,
            "endColumn": region.end.column,
            "charOffset": region.span.start,
            "charLength": len(region.span),
            "snippet": {"text": region.text},
        },
    }


def _invocation(batch: Batch) -> Record:
    notifications: list[Record] = [
        {
            "level": "error",
            "message": {"text": f"{one.what} {one.why} {one.fix}"},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(one.path)}}}],
        }
        for one in batch.unreadable
    ]
    notifications += [
        {
            "level": "error",
            "message": {"text": f"{checked.quotation.id} could not be judged: {reason}"},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(report.article.document.path)}}}],
        }
        for report, checked, reason in batch.unjudged()
    ]
    return {"executionSuccessful": not notifications, "toolExecutionNotifications": notifications}


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in re.split(r"[^A-Za-z0-9]+", name))


def _version(batch: Batch) -> str:
    if batch.reports:
        return batch.reports[0].signature.version
    return CHECKER_VERSION
