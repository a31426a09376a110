"""The record of the rule about what an article holds and the checker did not read; it belongs to no quotation."""

from __future__ import annotations

from types import MappingProxyType

from checker.catalogue.record import Concern, Example, Rule
from checker.model import Severity

UNREAD = Rule(
    code="Q904",
    name="unread",
    severity=Severity.NOTE,
    departures=MappingProxyType({"strict": Severity.ERROR}),
    concerns=Concern.TOOL,
    what="Part of the article was not read as a reader sees it: a picture, an embedded page, a disguised word.",
    why="A quotation in it was not checked, and a report that did not say so would read as if it had been.",
    bad=Example(
        "MINISTER ALDER: We will build six new bridges by the spring.",
        "Minister \u0410lder spoke in the harbour. “We will build six new bridges by the spring,” Alder said.",
    ),
    good=Example(
        "MINISTER ALDER: We will build six new bridges by the spring.",
        "Minister Alder spoke in the harbour. “We will build six new bridges by the spring,” Alder said.",
    ),
    fix="Look at the place. Type its words as text, or waive the finding when there is no quotation in it.",
)
RULES = (UNREAD,)
