"""All findings about one quotation, with the severity that the house style gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from checker.catalogue.record import Concern, Rule
from checker.catalogue.registry import rule
from checker.config.styles import HouseStyle
from checker.matching.evidence import Evidence, Standing
from checker.model import Finding, Severity
from checker.rules import omissions, on_record, who_spoke, wording
from checker.rules.accusation import settled
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """Rules that are judged together, and the function that judges them."""

    rules: tuple[Rule, ...]
    judge: Callable[[Evidence], Iterator[Finding]]


FAMILIES: Final = tuple(Family(module.JUDGES, module.judge) for module in (who_spoke, wording, omissions, on_record))


def findings_of(evidence: Evidence, style: HouseStyle) -> tuple[Finding, ...]:
    """Every rule that holds of the quotation and is not switched off by the style, the gravest first, then by code."""
    evidence = settled(replace(evidence, tidying_allowed=style.allows_cleaned))
    judged = (found for family in FAMILIES for found in family.judge(evidence))
    styled = (_in_style(_at_second_hand(found, evidence), style) for found in judged)
    kept = (found for found in styled if found is not None)
    return tuple(sorted(kept, key=lambda found: (-found.severity.rank, found.code)))


def _at_second_hand(found: Finding, evidence: Evidence) -> Finding:
    """The finding, at most a note where the record has the words from somebody who was not the first to say them.

    Whoever reads aloud or remembers may have changed them; the article may have them from where they were said first.
    So it may where the person credited does not speak in the record at all and another says much the same. Nor is it
    an error to print other words than the record's that the article takes from another occasion; what is joined or left
    out is printed as the record has it, and so comes from there. A text prepared for the occasion may differ in both.
    """
    second_hand = evidence.reading or evidence.standing is Standing.ABSENT
    words = rule(found.code).concerns in {Concern.WORDS, Concern.SPEAKER}
    elsewhere = evidence.occasion and words and found.severity is Severity.ERROR
    prepared = evidence.from_prepared_text and rule(found.code).concerns in {Concern.WORDS, Concern.OMISSION}
    excused = second_hand or ((elsewhere or prepared) and not evidence.complete)
    return replace(found, severity=Severity.NOTE) if excused else found


def _in_style(found: Finding, style: HouseStyle) -> Finding | None:
    usual = rule(found.code).severity
    severity = style.severity(found.code, found.severity, softened=found.severity.rank < usual.rank)
    return None if severity is None else replace(found, severity=severity)
