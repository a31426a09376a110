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
    what="The article holds something that was not read as it is seen: a picture, an embedded page, a disguised word.",
    why="A quotation in it was not checked, and a report that says nothing of that reads as if it had been.",
    bad=Example(
        "MINISTER ALDER: We will build six new bridges by the spring.",
        "Minister \u0410lder spoke in the harbour. “We will build six new bridges by the spring,” Alder said.",
    ),
    good=Example(
        "MINISTER ALDER: We will build six new bridges by the spring.",
        "Minister Alder spoke in the harbour. “We will build six new bridges by the spring,” Alder said.",
    ),
    fix="Look at the place. Type what it says as text, or waive the finding when there is no quotation in it.",
)
RULES = (UNREAD,)
