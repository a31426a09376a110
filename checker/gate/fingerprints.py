"""Fingerprints of findings: they survive edits elsewhere and die when the quotation itself changes."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import replace
from pathlib import PurePosixPath, PureWindowsPath

from checker.model import CheckedQuotation, CheckedStatement, Finding, Quotation, Report

# 48 bits: among a million findings the chance that any two collide is below one in five hundred.
HEX_DIGITS = 12

# Raised when the recipe changes, so that old waivers are told as unused instead of matching something else.
RECIPE = "1"


def with_fingerprints(report: Report) -> Report:
    """The report with every finding's fingerprint set."""
    names = {source.id: _file_name(source.document.path) for source in report.sources}
    return replace(
        report,
        quotes=tuple(_checked_with_fingerprints(checked, names) for checked in report.quotes),
        statements=tuple(_statement_with_fingerprints(checked, names) for checked in report.statements),
        general=tuple(
            replace(finding, fingerprint=fingerprint(finding.code, finding.message, "", ""))
            for finding in report.general
        ),
    )


def fingerprint(code: str, words: str, person: str, source: str) -> str:
    """The fingerprint of a rule, the quoted words, the person credited and the source's file name.

    Letter case, punctuation, kinds of quotation marks and white space do not count.
    """
    parts = (RECIPE, code, normalised(words), normalised(person), normalised(source))
    return hashlib.sha256("\0".join(parts).encode(errors="backslashreplace")).hexdigest()[:HEX_DIGITS]


def normalised(words: str) -> str:
    """The words alone, folded to one case; normalising twice is normalising once."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", words).casefold())
    return " ".join(re.findall(r"\w+", folded.replace("’", "").replace("'", "")))


def credited(quotation: Quotation) -> str:
    """The name of the person credited, or nothing."""
    attribution = quotation.attribution
    return attribution.speaker.name if attribution is not None and attribution.speaker is not None else ""


def _checked_with_fingerprints(checked: CheckedQuotation, names: dict[str, str]) -> CheckedQuotation:
    return replace(
        checked, findings=tuple(_finding_with_fingerprint(finding, checked, names) for finding in checked.findings)
    )


def _finding_with_fingerprint(finding: Finding, checked: CheckedQuotation, names: dict[str, str]) -> Finding:
    source = finding.source or (checked.passage.source if checked.passage else "")
    person = credited(checked.quotation)
    mark = fingerprint(finding.code, checked.quotation.text, person, names.get(source, source))
    return replace(finding, fingerprint=mark)


def _statement_with_fingerprints(checked: CheckedStatement, names: dict[str, str]) -> CheckedStatement:
    people = " ".join(person.name for person in checked.speakers)
    source = checked.passage.source if checked.passage else ""
    return replace(
        checked,
        findings=tuple(
            replace(
                finding,
                fingerprint=fingerprint(
                    finding.code, checked.statement.text, people, names.get(finding.source or source, source)
                ),
            )
            for finding in checked.findings
        ),
    )


def _file_name(path: str) -> str:
    return PureWindowsPath(PurePosixPath(path).name).name
