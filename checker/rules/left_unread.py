"""Findings about what an article holds and the checker did not read; they belong to no quotation."""

from __future__ import annotations

from collections.abc import Iterable

from checker.catalogue.unread_rules import UNREAD
from checker.config.styles import HouseStyle
from checker.model import Finding, Unread


def unread_findings(unread: Iterable[Unread], style: HouseStyle) -> tuple[Finding, ...]:
    """Return a finding for each thing that was not read; none where the house style switches the rule off."""
    severity = style.severity(UNREAD.code, UNREAD.severity)
    if severity is None:
        return ()
    return tuple(
        Finding(
            UNREAD.code,
            UNREAD.name,
            severity,
            f"Not read as a reader sees it: {one.what}. Check whether it contains a quotation.",
            article_spans=(one.span,) if one.span is not None else (),
        )
        for one in unread
    )
