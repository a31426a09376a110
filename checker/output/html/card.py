"""A quotation as the page shows it: the two sides, the reasons, the place and what is around it."""

from __future__ import annotations

import re

from checker.catalogue.speaker_rules import SECOND_HAND
from checker.language.shipped import language_called
from checker.model import (
    CheckedQuotation,
    Finding,
    Passage,
    QuotationKind,
    Report,
    Source,
    Turn,
    Wording,
)
from checker.output.another_speaker import exact_by_another
from checker.output.html.diff import compare
from checker.output.html.passage_places import Places, title
from checker.output.html.report_view import CandidateView, FindingView, QuotationView, Tone, TurnExcerpt
from checker.output.html.rule_notes import RuleBook
from checker.output.suggestions import WRONG_SPEAKER, speaker_in_words, suggest
from checker.output.tally import credited_speaks, only_absent

CONTEXT_TURNS = 2
CONTEXT_CHARACTERS = 180
"""Of each neighbouring turn. The whole turn is in the transcript column, one link away; more here would make a page
of fifty quotations from long turns outgrow its 400 kB."""

CANDIDATE_CHARACTERS = 200
EXCERPT_CHARACTERS = 90
MOST_CANDIDATES = 3

SPEAKER_RULES = WRONG_SPEAKER | {SECOND_HAND.code}
KINDS = {
    QuotationKind.DIRECT: "direct quotation",
    QuotationKind.PARTIAL: "partial quotation",
    QuotationKind.INDIRECT: "reported speech",
}


def quotation_view(
    checked: CheckedQuotation, *, number: int, line: int, report: Report, places: Places, rules: RuleBook
) -> QuotationView:
    """Everything the page says about one quotation; ``number`` counts from 1 in the article's order."""
    quotation, passage = checked.quotation, checked.passage
    source = places.source(passage)
    attribution = quotation.attribution
    findings = _findings(checked, number=number, rules=rules)
    tone = _tone(checked, findings)
    suggestion = suggest(checked, article=report.article.text, source=source, language=language_called(report.language))
    place = places.of(passage, anchor=f"p{number}") if passage is not None else None
    named = attribution.speaker.name if attribution is not None and attribution.speaker is not None else ""
    return QuotationView(
        number=number,
        anchor=f"q{number}",
        tone=tone,
        state=_state(tone),
        keys=" ".join(dict.fromkeys((tone.value, checked.wording or "unjudged"))),
        kind=KINDS[quotation.kind],
        reported=quotation.kind is QuotationKind.INDIRECT,
        scope="" if quotation.scope.value == "body" else quotation.scope.value,
        line=line,
        text=quotation.text,
        excerpt=_head(_one_line(quotation.text), EXCERPT_CHARACTERS),
        wording=checked.wording.value if checked.wording is not None else "",
        published_speaker=named,
        published_mention=attribution.mention if attribution is not None else "",
        attribution_reason=attribution.reason if attribution is not None else "",
        said_speaker=speaker_in_words(passage) if passage is not None else "",
        said_label=passage.label if passage is not None else "",
        interpreted=passage is not None and passage.interpreted,
        speakers_differ=any(finding.code in SPEAKER_RULES for finding in checked.findings),
        comparison=compare(checked, article=report.article.text, source=source.text if source is not None else None),
        place=place,
        findings=findings,
        context=_context(passage, source, places) if passage is not None and source is not None else (),
        exact=_exact(checked, places),
        candidates=tuple(_candidate(runner, places) for runner in checked.runners_up[:MOST_CANDIDATES]),
        suggestion=suggestion.wording,
        correction=suggestion.correction,
        unjudged=checked.unjudged or "",
        confidence=f"{checked.confidence:.0%}" if checked.wording is not None else "",
        absent=_absent(checked, report),
        only_absent=only_absent(checked),
        speaks=credited_speaks(checked, report),
    )


def finding_view(finding: Finding, *, anchor: str, rules: RuleBook) -> FindingView:
    """One reason, with what to do about it and the line that would waive it."""
    waiver = finding.waiver
    rule = rules.of(finding)
    return FindingView(
        anchor=anchor,
        code=finding.code,
        name=finding.rule.replace("-", " "),
        tone=Tone.WAIVED if waiver is not None else Tone(finding.severity.value),
        severity=finding.severity.value,
        message=finding.message,
        fix=rule.fix,
        waiver_line=f'checker waive {finding.fingerprint} --reason ""'
        if finding.fingerprint and waiver is None
        else "",
        waived_because=_waived_because(finding),
        rule_anchor=rule.anchor,
    )


def _findings(checked: CheckedQuotation, *, number: int, rules: RuleBook) -> tuple[FindingView, ...]:
    seen: dict[str, int] = {}
    views: list[FindingView] = []
    loudest_first = sorted(checked.findings, key=lambda finding: (finding.waiver is not None, -finding.severity.rank))
    for finding in loudest_first:
        seen[finding.code] = seen.get(finding.code, 0) + 1
        repeat = f"-{seen[finding.code]}" if seen[finding.code] > 1 else ""
        code = re.sub(r"[^A-Za-z0-9]", "", finding.code)
        views.append(finding_view(finding, anchor=f"q{number}-{code}{repeat}", rules=rules))
    return tuple(views)


def _tone(checked: CheckedQuotation, findings: tuple[FindingView, ...]) -> Tone:
    for tone in (Tone.ERROR, Tone.WARNING, Tone.NOTE):
        if any(finding.tone is tone for finding in findings):
            return tone
    if findings:
        return Tone.WAIVED
    return Tone.UNJUDGED if checked.wording is None else Tone.CLEAN


def _state(tone: Tone) -> str:
    words = {Tone.UNJUDGED: "not judged", Tone.CLEAN: "no finding"}
    return words.get(tone, tone.value)


def _absent(checked: CheckedQuotation, report: Report) -> str:
    if checked.passage is not None:
        return ""
    if checked.unjudged:
        return f"Could not be judged: {checked.unjudged}"
    if not report.sources:
        return "No source was supplied."
    if checked.wording is Wording.UNSUPPORTED:
        return "Not in the sources supplied. That does not mean it was never said: the record may be incomplete."
    return "No passage was matched."


def _waived_because(finding: Finding) -> str:
    waiver = finding.waiver
    if waiver is None:
        return ""
    by = f", by {waiver.by}" if waiver.by else ""
    until = f", until {waiver.until}" if waiver.until else ""
    return f"{waiver.reason}{by}{until}"


def _candidate(passage: Passage, places: Places) -> CandidateView:
    source = places.source(passage)
    where = places.in_words(passage) if source is not None else passage.source
    if source is not None and places.several:
        where = f"{title(source)}, {where}"
    anchor = places.turn_anchor(passage.source, passage.turns[0]) if source is not None and passage.turns else ""
    return CandidateView(speaker_in_words(passage), where, _head(_one_line(passage.text), CANDIDATE_CHARACTERS), anchor)


def _exact(checked: CheckedQuotation, places: Places) -> CandidateView | None:
    passage = exact_by_another(checked)
    return _candidate(passage, places) if passage is not None else None


def _context(passage: Passage, source: Source, places: Places) -> tuple[TurnExcerpt, ...]:
    """Two turns before, the words around the passage in its own turn, two turns after."""
    turns = {turn.index: turn for turn in source.turns}
    if not passage.spans or not passage.turns or not all(index in turns for index in passage.turns):
        return ()
    first, last = min(passage.turns), max(passage.turns)
    before = [turns[index] for index in range(first - CONTEXT_TURNS, first) if index in turns]
    after = [turns[index] for index in range(last + 1, last + 1 + CONTEXT_TURNS) if index in turns]
    return (
        *(_excerpt(turn, _tail(_words(turn, source), CONTEXT_CHARACTERS), places, source) for turn in before),
        _around(passage, turns[first], turns[last], source, places),
        *(_excerpt(turn, _head(_words(turn, source), CONTEXT_CHARACTERS), places, source) for turn in after),
    )


def _excerpt(turn: Turn, text: str, places: Places, source: Source) -> TurnExcerpt:
    return TurnExcerpt(turn.label, turn.index + 1, places.turn_anchor(source.id, turn.index), text)


def _words(turn: Turn, source: Source) -> str:
    return _one_line(turn.span.of(source.text))


def _around(passage: Passage, first: Turn, last: Turn, source: Source, places: Places) -> TurnExcerpt:
    start = min(span.start for span in passage.spans)
    end = max(span.end for span in passage.spans)
    said = " … ".join(span.of(source.text) for span in passage.spans)
    return TurnExcerpt(
        first.label,
        first.index + 1,
        places.turn_anchor(source.id, first.index),
        _tail(_one_line(source.text[first.span.start : start]), CONTEXT_CHARACTERS),
        passage=_middle_left_out(_one_line(said)),
        rest=_head(_one_line(source.text[end : last.span.end]), CONTEXT_CHARACTERS),
    )


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _head(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def _middle_left_out(text: str) -> str:
    half = CONTEXT_CHARACTERS // 2
    return text if len(text) <= CONTEXT_CHARACTERS else f"{_head(text, half)} {_tail(text, half).removeprefix('… ')}"


def _tail(text: str, most: int) -> str:
    return text if len(text) <= most else "… " + text[-most:].split(" ", 1)[-1]
