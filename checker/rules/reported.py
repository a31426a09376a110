"""Rules about reported speech, judged from what speaks against a statement: rarely, and never by likeness alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from checker.catalogue.record import Rule
from checker.catalogue.registry import rule
from checker.catalogue.statement_rules import CONTRADICTION, MISATTRIBUTION, OTHER_QUESTION, UNSUPPORTED
from checker.config.styles import HouseStyle
from checker.model import Finding, Passage, Severity, Span, Support
from checker.rules.findings import spoken_by
from checker.statements.doubts import (
    Doubt,
    DroppedCondition,
    OtherAmount,
    OtherCountry,
    OtherDay,
    OtherQuestion,
    QuotedFromAnother,
    SaidByAnother,
    SilentPartner,
)
from checker.statements.statement_evidence import StatementEvidence
from checker.thresholds import Threshold

JUDGES = (UNSUPPORTED, MISATTRIBUTION, CONTRADICTION, OTHER_QUESTION)
"""The rules that :func:`judge_statement` decides."""

CREDITED_FOR_SURE: Final = Threshold(
    0.8,
    unit="share of credits like this one that are right",
    reason="a statement may be wrong only of the person it is surely credited to",
    how_set="as the bar for quotations; pronouns that can mean one person only pass it",
)
UNLIKE: Final = Threshold(
    0.35,
    unit="cosine and coverage together, up to 2",
    reason="what is nearer than this may be said in other words",
    how_set="by hand: 9 of 10 labelled true statements lie above",
)
MOST_NOTES: Final = Threshold(
    2,
    unit="notes",
    reason="of one article’s statements more would not be read",
    how_set="by hand",
)

_SUPPORT: Final = {CONTRADICTION.code: Support.CONTRADICTED, MISATTRIBUTION.code: Support.MISATTRIBUTED}


def judge_statement(evidence: StatementEvidence, style: HouseStyle) -> tuple[Finding, ...]:
    """Return the findings about one statement, the gravest first, with the severity of the house style."""
    judged = [_finding_of(doubt, evidence) for doubt in evidence.doubts]
    if evidence.complete and not evidence.doubts:
        judged += _unsupported(evidence)
    styled = (_in_style(found, style) for found in judged)
    return tuple(sorted((f for f in styled if f is not None), key=lambda found: (-found.severity.rank, found.code)))


def support_of(evidence: StatementEvidence, findings: tuple[Finding, ...]) -> tuple[Support, str]:
    """Return what the record has to say of the statement, and on what that stands."""
    if evidence.elsewhere is not None:
        return Support.ELSEWHERE, evidence.elsewhere
    for found in findings:
        if found.severity is not Severity.NOTE and found.code in _SUPPORT:
            return _SUPPORT[found.code], found.message
        if found.code == UNSUPPORTED.code:
            return Support.UNSUPPORTED, found.message
    return Support.NOT_JUDGED, evidence.unclear or ""


def _finding_of(doubt: Doubt, evidence: StatementEvidence) -> Finding:
    match doubt:
        case OtherAmount():
            printed = doubt.printed.of(evidence.article.text)
            message = f"The article prints “{printed}”; {spoken_by(doubt.passage)} says “{doubt.words}”."
            found = _found(CONTRADICTION, evidence, message, doubt.passage, article=doubt.printed, source=doubt.said)
            return found if doubt.sure else _at_most(found, Severity.WARNING)
        case OtherDay():
            printed = doubt.printed.of(evidence.article.text)
            message = f"The article prints “{printed}”; {spoken_by(doubt.near.passage)} says “{doubt.words}”."
            return _found(
                CONTRADICTION, evidence, message, doubt.near.passage, article=doubt.printed, source=doubt.said
            )
        case OtherCountry():
            message = f"Nobody speaks of this country in the record; {spoken_by(doubt.near.passage)} speaks of another."
            return _found(CONTRADICTION, evidence, message, doubt.near.passage)
        case DroppedCondition():
            message = f"{spoken_by(doubt.near.passage)} said so on a condition: “{doubt.words}”."
            found = _found(CONTRADICTION, evidence, message, doubt.near.passage, source=doubt.condition)
            return _at_most(found, Severity.WARNING)
        case SilentPartner():
            return _found(MISATTRIBUTION, evidence, _one_sided(doubt), doubt.near.passage)
        # Of one person these are only places to look at: on articles nobody had read, none of eight was a fault.
        case SaidByAnother():
            found = _found(MISATTRIBUTION, evidence, _said_by_another(doubt, evidence), doubt.near.passage)
            return _at_most(found, Severity.NOTE)
        case QuotedFromAnother():
            message = f"In the record {spoken_by(doubt.near.passage)} says this, and the words quoted with it."
            return _at_most(_found(MISATTRIBUTION, evidence, message, doubt.near.passage), Severity.NOTE)
        case OtherQuestion():
            message = "In the record these words do not answer the question that the article gives."
            return _found(OTHER_QUESTION, evidence, message, doubt.answer)


def _one_sided(doubt: SilentPartner) -> str:
    speaker, silent = doubt.spoken_by.name, doubt.silent.name
    if doubt.alone:
        return (
            f"In the record {speaker} says this for one side alone (“our position”); {silent} says nothing comparable."
        )
    words = ", ".join(f"“{word}”" for word in doubt.words[:3])
    return f"In the record {speaker} says this, and not for both; {silent} never says {words}."


def _said_by_another(doubt: SaidByAnother, evidence: StatementEvidence) -> str:
    speaker = spoken_by(doubt.near.passage)
    credited = " and ".join(person.name for person in evidence.people)
    if not doubt.unsaid:
        return f"In the record {speaker} says this, and nothing that {credited} says comes as close."
    words = ", ".join(f"“{word}”" for word in doubt.unsaid[:3])
    return f"In the record {speaker} says this; {credited} never says {words}, and is not asked about it."


def _unsupported(evidence: StatementEvidence) -> Iterator[Finding]:
    near = [*evidence.found.ranked(), *evidence.found.others]
    if evidence.elsewhere is None and evidence.people and near and max(one.likeness for one in near) < UNLIKE:
        message = "Nothing in the sources supplied comes close to this."
        yield _found(UNSUPPORTED, evidence, message, near[0].passage)


def _found(
    rule: Rule,
    evidence: StatementEvidence,
    message: str,
    passage: Passage,
    *,
    article: Span | None = None,
    source: Span | None = None,
) -> Finding:
    sure = evidence.statement.confidence >= CREDITED_FOR_SURE or len(evidence.people) > 1
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=rule.severity if sure else Severity.NOTE,
        message=message,
        article_spans=(article,) if article else evidence.statement.spans,
        source_spans=(source,) if source else passage.spans,
        source=passage.source,
    )


def _at_most(found: Finding, severity: Severity) -> Finding:
    quieter = min(found.severity, severity, key=lambda one: one.rank)
    return replace(found, severity=quieter)


def _in_style(found: Finding, style: HouseStyle) -> Finding | None:
    usual = rule(found.code).severity
    severity = style.severity(found.code, found.severity, softened=found.severity.rank < usual.rank)
    return None if severity is None else replace(found, severity=severity)
