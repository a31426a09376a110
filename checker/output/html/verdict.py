"""The verdict in words, and the counts that are filters."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import CheckedQuotation, Finding, Report, Severity, Verdict, Wording
from checker.output.html.report_view import CountView, QuotationView, Tone, VerdictView

QUOTATIONS, STATEMENTS, UTTERANCES = (
    ("quotation", "quotations"),
    ("reported statement", "reported statements"),
    (
        "utterance",
        "utterances",
    ),
)
FAULTS: dict[str, tuple[tuple[str, str], str, str]] = {
    "Q101": (QUOTATIONS, "is credited to the wrong person", "are credited to the wrong person"),
    "Q201": (QUOTATIONS, "is a paraphrase in quotation marks", "are paraphrases in quotation marks"),
    "Q202": (QUOTATIONS, "has altered wording", "have altered wording"),
    "Q203": (QUOTATIONS, "has a changed number", "have a changed number"),
    "Q204": (QUOTATIONS, "has a changed name", "have a changed name"),
    "Q205": (QUOTATIONS, "says the opposite of the record", "say the opposite of the record"),
    "Q206": (QUOTATIONS, "is surer or less sure than its speaker", "are surer or less sure than their speakers"),
    "Q301": (QUOTATIONS, "leaves out words unmarked", "leave out words unmarked"),
    "Q302": (QUOTATIONS, "leaves out words that change its meaning", "leave out words that change their meaning"),
    "Q304": (QUOTATIONS, "joins separate passages", "join separate passages"),
    "Q305": (QUOTATIONS, "is in another order than spoken", "are in another order than spoken"),
    "Q401": (QUOTATIONS, "is not in the sources supplied", "are not in the sources supplied"),
    "Q502": (STATEMENTS, "is credited to the wrong person", "are credited to the wrong person"),
    "Q503": (STATEMENTS, "says the opposite of the record", "say the opposite of the record"),
    "Q601": (UTTERANCES, "is printed in conflicting words", "are printed in conflicting words"),
    "Q602": (UTTERANCES, "is credited to different people", "are credited to different people"),
}
"""What an editor calls each fault, of one and of several; another rule is called by its own name."""

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
    subject: tuple[str, str] | None = None
    for code, number, name in faults[:MOST_FAULTS_NAMED]:
        called = f"the finding “{name.replace('-', ' ')}”"
        counted, one, many = FAULTS.get(code, (QUOTATIONS, f"has {called}", f"have {called}"))
        noun = "" if counted == subject else f"{counted[number != 1]} "
        phrases.append(f"{number:,} {noun}{one if number == 1 else many}")
        subject = counted
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
