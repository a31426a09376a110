"""The clause right beside a quotation that says who spoke, before it or after."""

from __future__ import annotations

from checker.articles.attribution.after_quotation import clause_after
from checker.articles.attribution.patterns import Frame
from checker.articles.attribution.quoted_part import QuotedPart
from checker.articles.attribution.verbs_before import verb_right_before


def clause_beside(part: QuotedPart) -> Frame | None:
    """Find the clause right after or right before, whichever the quotation's last sign makes likelier first."""
    first, second = (clause_after, verb_right_before) if part.ends_open else (verb_right_before, clause_after)
    return first(part) or second(part)
