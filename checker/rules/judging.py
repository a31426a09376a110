"""All findings about one quotation, as loud as the house style has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.catalogue.registry import rule
from checker.config.styles import HouseStyle
from checker.model import Finding, Severity
from checker.rules import omissions as selection
from checker.rules import on_record as support
from checker.rules import who_spoke as speakers
from checker.rules import wording
from checker.rules.evidence import Evidence, Standing


def findings_of(evidence: Evidence, style: HouseStyle) -> tuple[Finding, ...]:
    """Every rule that holds of the quotation and that the style has not switched off, loudest first, then by code."""
    heard = (_in_style(_at_second_hand(found, evidence), style) for found in _judged(evidence, style))
    return tuple(sorted((f for f in heard if f is not None), key=lambda found: (-found.severity.rank, found.code)))


def _judged(evidence: Evidence, style: HouseStyle) -> Iterator[Finding]:
    yield from speakers.judge(evidence)
    yield from wording.judge(evidence, allows_cleaned=style.allows_cleaned)
    yield from selection.judge(evidence, allows_cleaned=style.allows_cleaned)
    yield from support.judge(evidence)


def _at_second_hand(found: Finding, evidence: Evidence) -> Finding:
    """The finding no louder than a note where the record has the words from somebody who was not first to say them.

    Whoever reads aloud or remembers may have changed them; the article may have them from where they were said first.
    So it may where the person credited does not speak in the record at all and another says much the same.
    """
    second_hand = evidence.reading or evidence.standing is Standing.ABSENT
    return replace(found, severity=Severity.NOTE) if second_hand else found


def _in_style(found: Finding, style: HouseStyle) -> Finding | None:
    usual = rule(found.code).severity
    severity = style.severity(found.code, found.severity, softened=found.severity.rank < usual.rank)
    return None if severity is None else replace(found, severity=severity)
