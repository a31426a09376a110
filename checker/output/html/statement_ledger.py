"""The ledger of reported statements: a folded line each, opening to the passages; only alerts among the findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from checker.model import CheckedStatement, Passage, Report, Support
from checker.output.html.card import finding_view
from checker.output.html.passage_places import Places
from checker.output.html.report_view import FindingView, HeardView, StatementView, Tone
from checker.output.html.rule_notes import RuleBook

STATES: Final = {
    Support.SUPPORTED: "supported",
    Support.PARTLY: "supported in part",
    Support.CONTRADICTED: "contradicted",
    Support.MISATTRIBUTED: "said by another",
    Support.UNSUPPORTED: "not in the sources",
    Support.ELSEWHERE: "from another occasion",
    Support.NOT_JUDGED: "for you to judge",
}


def statement_views(report: Report, *, places: Places, rules: RuleBook) -> tuple[StatementView, ...]:
    """Every reported statement of the article, in its order."""
    return tuple(_view(checked, number, places, rules) for number, checked in enumerate(report.statements, 1))


def _view(checked: CheckedStatement, number: int, places: Places, rules: RuleBook) -> StatementView:
    statement = checked.statement
    findings = tuple(
        finding_view(finding, anchor=f"s{number}-{finding.code}", rules=rules) for finding in checked.findings
    )
    own = [passage for passage in (checked.passage, *checked.runners_up) if passage is not None]
    return StatementView(
        number=number,
        text=statement.text,
        who=" and ".join(person.name for person in checked.speakers) or statement.mention,
        cue=statement.cue,
        state=STATES[checked.support],
        why=checked.why,
        tone=_tone(findings),
        findings=findings,
        heard=tuple(_heard(own, places)),
        others=tuple(_heard(checked.others[:1], places)),
    )


def _tone(findings: Sequence[FindingView]) -> Tone:
    heard = [finding.tone for finding in findings]
    return next((tone for tone in (Tone.ERROR, Tone.WARNING, Tone.NOTE, Tone.WAIVED) if tone in heard), Tone.CLEAN)


def _heard(passages: Sequence[Passage], places: Places) -> Iterator[HeardView]:
    for passage in passages:
        speaker = passage.speaker.name if passage.speaker is not None else passage.label
        anchor = places.turn_anchor(passage.source, passage.turns[-1])
        yield HeardView(speaker, places.in_words(passage), anchor, passage.text)
