"""The verdict in words, and the counts that are filters."""

from __future__ import annotations

from collections.abc import Sequence

from checker.catalogue.record import QUOTATIONS, Counted, VerdictPhrase
from checker.catalogue.registry import known_rule
from checker.model import CheckedQuotation, Finding, Report, Severity, Verdict, Wording
from checker.output.html.report_view import CountView, FindingView, QuotationView, StatementView, Tone, VerdictView
from checker.output.tally import Tally, lead_in_words, tally, tally_in_words, why_nothing_was_checked

MOST_FAULTS_NAMED = 3

LOUD = {
    Tone.ERROR: "error",
    Tone.WARNING: "warning",
    Tone.UNJUDGED: "not judged",
    Tone.NOTE: "note",
    Tone.WAIVED: "waived",
}

WORDINGS = {
    Wording.VERBATIM: "verbatim",
    Wording.CLEANED: "cleaned",
    Wording.ALTERED: "altered",
    Wording.PARAPHRASE: "paraphrase",
    Wording.UNSUPPORTED: "not in the sources",
}


def verdict_in_words(report: Report) -> VerdictView:
    """The verdict as a sentence an editor can act on: what to do, and how much is confirmed."""
    counted = tally(report)
    lead = lead_in_words(report, counted)
    if report.verdict is Verdict.NOTHING_TO_CHECK:
        reason = why_nothing_was_checked(report)
        return VerdictView(Tone.UNJUDGED, lead, f"{reason[0].upper()}{reason[1:]}.", "")
    errors, warnings = _faults(report, Severity.ERROR), _faults(report, Severity.WARNING)
    failing = report.verdict is Verdict.FAIL
    named = _named(errors or warnings or _faults(report, Severity.NOTE)) if failing else ""
    if not failing and (errors or warnings):
        named = _named(errors or [fault for fault in warnings if not _is_absence(fault[0])])
    return VerdictView(_tone_of_verdict(report, counted), lead, f"{tally_in_words(counted)}.", named)


def _tone_of_verdict(report: Report, counted: Tally) -> Tone:
    if report.verdict is Verdict.FAIL:
        return Tone.ERROR
    if counted.fix or counted.check or counted.statements_to_fix or counted.statements_to_check:
        return Tone.WARNING
    return Tone.UNJUDGED if counted.mostly_absent else Tone.CLEAN


def counts(
    quotations: Sequence[QuotationView], general: Sequence[FindingView], statements: Sequence[StatementView]
) -> tuple[CountView, ...]:
    """The figures at the top, each with the anchor of the first thing it counts.

    Those by weight add up to the cards, those by wording to the quotations.
    """
    cards = [(view.tone, view.anchor) for view in quotations if view.has_card]
    cards += [(view.tone, f"sa{view.number}") for view in statements if view.findings]
    cards += [(view.tone, view.anchor) for view in general]
    views = [_by_weight(tone, label, [anchor for its, anchor in cards if its is tone]) for tone, label in LOUD.items()]
    for wording, label in WORDINGS.items():
        matching = [quotation for quotation in quotations if quotation.wording == wording.value]
        target = matching[0].home if matching else ""
        views.append(CountView(wording.value, "wording", len(matching), label, target))
    return tuple(view for view in views if view.figure or view.key in ("error", "warning", "note"))


def _by_weight(tone: Tone, label: str, anchors: Sequence[str]) -> CountView:
    plural = len(anchors) != 1 and tone in (Tone.ERROR, Tone.WARNING, Tone.NOTE)
    return CountView(tone.value, "severity", len(anchors), f"{label}s" if plural else label, next(iter(anchors), ""))


def _faults(report: Report, severity: Severity) -> list[tuple[str, int, str]]:
    """Code, number of quotations and name of every rule that fired at a severity, the commonest first."""
    numbers: dict[str, int] = {}
    names: dict[str, str] = {}
    for checked in report.quotes:
        for code, name in {(finding.code, finding.rule) for finding in _live(checked, severity)}:
            numbers[code] = numbers.get(code, 0) + 1
            names[code] = name
    for finding in report.general:
        if finding.severity is severity and finding.waiver is None:
            numbers[finding.code] = numbers.get(finding.code, 0) + 1
            names[finding.code] = finding.rule
    return sorted(
        ((code, number, names[code]) for code, number in numbers.items()), key=lambda fault: (-fault[1], fault[0])
    )


def _live(checked: CheckedQuotation, severity: Severity) -> list[Finding]:
    return [finding for finding in checked.findings if finding.severity is severity and finding.waiver is None]


def _named(faults: Sequence[tuple[str, int, str]]) -> str:
    if not faults:
        return ""
    phrases: list[str] = []
    subject: Counted | None = None
    for code, number, name in faults[:MOST_FAULTS_NAMED]:
        called = f"the finding “{name.replace('-', ' ')}”"
        record = known_rule(code)
        phrase = (record and record.verdict) or VerdictPhrase(QUOTATIONS, f"has {called}", f"have {called}")
        alone = number == 1
        noun = "" if phrase.subject == subject else f"{phrase.subject.one if alone else phrase.subject.several} "
        phrases.append(f"{number:,} {noun}{phrase.one if alone else phrase.several}")
        subject = phrase.subject
    more = len(faults) - len(phrases)
    if more:
        phrases.append(f"{more} other {'kind' if more == 1 else 'kinds'} of fault")
    return f"{', '.join(phrases[:-1])} and {phrases[-1]}." if len(phrases) > 1 else f"{phrases[0]}."


def _is_absence(code: str) -> bool:
    record = known_rule(code)
    return record is not None and record.reports_absence
