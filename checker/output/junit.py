"""JUnit XML, which every continuous-integration service shows: a suite an article, a case a quotation."""

from __future__ import annotations

import re
from xml.etree import ElementTree as Xml

from checker.model import CheckedQuotation, Finding, Report, Severity
from checker.output.batch import Batch, Unreadable
from checker.output.remarks import Remark, remarks
from checker.output.wordmarks import printable

# Characters that XML 1.0 cannot carry in any form.
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(batch: Batch) -> str:
    """Errors are failures; warnings, notes and waived findings are told in a passing case's output."""
    root = Xml.Element("testsuites", name="quote-checker")
    for report in batch.reports:
        root.append(_suite(report))
    for one in batch.unreadable:
        root.append(_broken(one))
    for name in ("tests", "failures", "errors", "skipped"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    Xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"


def _suite(report: Report) -> Xml.Element:
    path = report.article.document.path
    suite = Xml.Element("testsuite", name=_clean(path))
    found: dict[str, list[Remark]] = {}
    for remark in remarks(report):
        found.setdefault(remark.checked.quotation.id if remark.checked else "", []).append(remark)
    for checked in report.quotes:
        suite.append(_case(checked, found.get(checked.quotation.id, []), path))
    for remark in found.get("", []):
        case = Xml.SubElement(suite, "testcase", name=_name(remark.finding), classname=_clean(path))
        _tell(case, [remark])
    suite.set("tests", str(len(suite)))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(len(suite.findall(f"testcase/{tag}"))))
    return suite


def _case(checked: CheckedQuotation, found: list[Remark], path: str) -> Xml.Element:
    words = printable(checked.quotation.text).strip()
    case = Xml.Element("testcase", name=_clean(f"{checked.quotation.id} “{words}”"), classname=_clean(path))
    if checked.unjudged is not None:
        error = Xml.SubElement(case, "error", message=_clean(checked.unjudged), type="unjudged")
        error.text = _clean(checked.unjudged)
    failures = [r for r in found if r.finding.severity is Severity.ERROR and r.finding.waiver is None]
    if failures:
        first = failures[0].finding
        failure = Xml.SubElement(case, "failure", message=_clean(first.message), type=_name(first))
        failure.text = _clean("\n".join(_told(remark) for remark in failures))
    _tell(case, [remark for remark in found if remark not in failures])
    return case


def _tell(case: Xml.Element, found: list[Remark]) -> None:
    if found:
        Xml.SubElement(case, "system-out").text = _clean("\n".join(_told(remark) for remark in found))


def _told(remark: Remark) -> str:
    finding, place = remark.finding, remark.article
    waived = f" (waived: {finding.waiver.reason})" if finding.waiver else ""
    where = f"{place.path}:{place.start.line}:{place.start.column}"
    return f"{where}: {finding.severity.value} {_name(finding)}: {remark.sentence()}{waived}"


def _broken(one: Unreadable) -> Xml.Element:
    suite = Xml.Element("testsuite", name=_clean(one.path), tests="1", failures="0", errors="1", skipped="0")
    case = Xml.SubElement(suite, "testcase", name="the article can be judged", classname=_clean(one.path))
    error = Xml.SubElement(case, "error", message=_clean(one.what), type="no-verdict")
    error.text = _clean(f"{one.why}\n{one.fix}")
    return suite


def _name(finding: Finding) -> str:
    return f"{finding.code} {finding.rule}"


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
