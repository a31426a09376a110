"""The verdict in words, and the counts that are filters."""

from __future__ import annotations

from collections.abc import Sequence

from checker.catalogue.record import QUOTATIONS, Counted, VerdictPhrase
from checker.catalogue.registry import known_rule
from checker.model import CheckedQuotation, Finding, Report, Severity, Verdict, Wording
from checker.output.html.report_view import CountView, QuotationView, Tone, VerdictView

MOST_FAULTS_NAMED = 3

WORDINGS = {
    Wording.VERBATIM: "verbatim",
    Wording.CLEANED: "cleaned",
    Wording.ALTERED: "altered",
    Wording.PARAPHRASE: "paraphrase",
    Wording.UNSUPPORTED: "not in the sources",
}


def verdict_in_words(report: Report) -> VerdictView:
    """The verdict as a sentence an editor can act on."""
    total = len(report.quotes)
    checked = "1 quotation checked" if total == 1 else f"{total:,} quotations checked"
    if report.verdict is Verdict.NOTHING_TO_CHECK:
        return VerdictView(Tone.UNJUDGED, "Nothing was checked", "No quotation was found in the article.", "")
    errors, warnings = _faults(report, Severity.ERROR), _faults(report, Severity.WARNING)
    if report.verdict is Verdict.FAIL:
        return VerdictView(
            Tone.ERROR, "Do not publish", _named(errors or warnings or _faults(report, Severity.NOTE)), checked
        )
    if errors:
        return VerdictView(Tone.WARNING, "Passed with errors", _named(errors), checked)
    if warnings:
        return VerdictView(Tone.WARNING, "Publishable, but look", _named(warnings), checked)
    return VerdictView(Tone.CLEAN, "Publishable", _faithful(report), checked)


def counts(report: Report, quotations: Sequence[QuotationView]) -> tuple[CountView, ...]:
    """The figures at the top, each with the anchor of the first quotation it counts."""
    loud = {Tone.ERROR: "error", Tone.WARNING: "warning", Tone.NOTE: "note", Tone.WAIVED: "waived"}
    views: list[CountView] = []
    for tone, word in loud.items():
        found = [(quotation, sum(finding.tone is tone for finding in quotation.findings)) for quotation in quotations]
        figure = sum(number for _, number in found) + sum(_tone_of(finding) is tone for finding in report.general)
        label = word if figure == 1 or tone is Tone.WAIVED else f"{word}s"
        first = next((quotation.anchor for quotation, number in found if number), "")
        views.append(CountView(tone.value, "severity", figure, label, first))
    for wording, label in WORDINGS.items():
        matching = [quotation for quotation in quotations if quotation.wording == wording.value]
        target = matching[0].home if matching else ""
        views.append(CountView(wording.value, "wording", len(matching), label, target))
    unjudged = [quotation for quotation in quotations if not quotation.wording]
    if unjudged:
        views.append(CountView("unjudged", "wording", len(unjudged), "not judged", unjudged[0].home))
    return tuple(view for view in views if view.figure or view.key in ("error", "warning", "note"))


def _tone_of(finding: Finding) -> Tone:
    return Tone.WAIVED if finding.waiver is not None else Tone(finding.severity.value)


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
        return "The check did not pass."
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


def _faithful(report: Report) -> str:
    total = len(report.quotes)
    faithful = sum(checked.wording in (Wording.VERBATIM, Wording.CLEANED) for checked in report.quotes)
    notes = sum(len(_live(checked, Severity.NOTE)) for checked in report.quotes)
    absent = sum(checked.wording is Wording.UNSUPPORTED for checked in report.quotes)
    unjudged = sum(checked.wording is None for checked in report.quotes)
    parts = [
        "Every quotation is faithful to the record"
        if faithful == total
        else f"{faithful:,} of {total:,} quotations {_are(faithful)} faithful to the record"
    ]
    parts += [f"{absent:,} {_are(absent)} not in the sources supplied"] if absent else []
    parts += [f"{unjudged:,} could not be judged"] if unjudged else []
    parts += [f"{notes:,} {'note' if notes == 1 else 'notes'} to read"] if notes else []
    return f"{', '.join(parts)}."


def _are(number: int) -> str:
    return "is" if number == 1 else "are"
