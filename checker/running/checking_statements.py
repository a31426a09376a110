"""Find an article's reported statements, hold them against the record, and judge them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from checker.articles.reported.statement_finding import find_statements
from checker.config.styles import HouseStyle
from checker.language import Language
from checker.model import Article, CheckedQuotation, CheckedStatement, Passage, Severity, Support
from checker.rules.reported import MOST_NOTES, judge_statement, support_of
from checker.running.preparing import PreparedSources
from checker.statements.entailment import Judge, support_by
from checker.statements.passages import SHOWN
from checker.statements.statement_evidence import StatementEvidence, evidence_of_statements
from checker.thresholds import Threshold

SAID_NEARER: Final = Threshold(
    0.2,
    unit="cosine and coverage together, up to 2",
    reason="an editor must see at once where another's words come much nearer",
    how_set="by hand; it shows another's passage for one statement in eight",
)


def check_statements(
    article: Article,
    quotes: Sequence[CheckedQuotation],
    prepared: PreparedSources,
    style: HouseStyle,
    language: Language,
    *,
    complete: bool,
    judge: Judge | None = None,
) -> tuple[CheckedStatement, ...]:
    """Return the article's reported statements with their passages and the few findings about them.

    Args:
        article: the article.
        quotes: its quotations, checked.
        prepared: the sources.
        style: the house style that sets severities.
        language: the language of both.
        complete: whether the sources are declared to hold everything that was said.
        judge: says which statements their passages bear out; it raises no finding.
    """
    quotations = [checked.quotation for checked in quotes]
    statements = find_statements(article, quotations, known=prepared.speakers, language=language)
    evidence = evidence_of_statements(
        article, statements, quotes, prepared.record, prepared.index, language, complete=complete
    )
    checked = tuple(_with_few_notes(_checked(one, style) for one in evidence))
    return checked if judge is None else tuple(_judged(checked, judge))


def _judged(checked: Sequence[CheckedStatement], judge: Judge) -> Iterator[CheckedStatement]:
    """Yield the statements that nothing else has judged as the judge has them, by all passages of those credited."""
    opened = [one for one in checked if one.support is Support.NOT_JUDGED and one.speakers and one.passage]
    passages = {one.statement.id: [one.passage, *one.runners_up] for one in opened}
    pairs = [(p.text, _assertion(one)) for one in opened for p in passages[one.statement.id] if p is not None]
    words = iter(judge.judge(pairs))
    support = {one.statement.id: support_by([next(words) for p in passages[one.statement.id] if p]) for one in opened}
    for one in checked:
        found = support.get(one.statement.id, Support.NOT_JUDGED)
        why = f"so says the judge {judge.name}" if found is not Support.NOT_JUDGED else one.why
        yield replace(one, support=found, why=why) if one.statement.id in support else one


def _assertion(checked: CheckedStatement) -> str:
    """The statement as a sentence: who says what."""
    return f"{' and '.join(person.name for person in checked.speakers)} said {checked.statement.text}."


def _checked(evidence: StatementEvidence, style: HouseStyle) -> CheckedStatement:
    findings = judge_statement(evidence, style)
    support, why = support_of(evidence, findings)
    shown = _shown(evidence)
    others = evidence.found.others if evidence.found.own else ()
    return CheckedStatement(
        statement=evidence.statement,
        speakers=evidence.people,
        support=support,
        why=why,
        passage=shown[0] if shown else None,
        runners_up=tuple(shown[1 : int(SHOWN)]),
        others=tuple(near.passage for near in others),
        findings=findings,
    )


def _shown(evidence: StatementEvidence) -> list[Passage]:
    """Return the passages of everybody credited, best first, and last another's that comes much nearer.

    Where nobody is credited they are whoever's come nearest.
    """
    own, others = evidence.found.ranked(), evidence.found.others
    shown = list(own or others)
    nearest = max(others, key=lambda near: near.likeness, default=None)
    if len(own) >= SHOWN and nearest is not None:
        best = max(near.likeness for near in own[: int(SHOWN) - 1])
        if nearest.likeness > best + SAID_NEARER:
            shown[int(SHOWN) - 1] = nearest
    return [near.passage for near in shown]


def _with_few_notes(checked: Iterator[CheckedStatement]) -> Iterator[CheckedStatement]:
    """Yield the statements, notes beyond the first few of the article left out."""
    left = int(MOST_NOTES)
    for one in checked:
        kept = []
        for found in one.findings:
            if found.severity is not Severity.NOTE or left:
                kept.append(found)
                left -= found.severity is Severity.NOTE
        yield replace(one, findings=tuple(kept))
