"""The records of the rules about waivers; the gate finds them, for they belong to no quotation."""

from __future__ import annotations

from checker.catalogue.record import Concern, Example, Rule
from checker.model import Severity

UNUSED = Rule(
    code="Q901",
    name="unused-waiver",
    severity=Severity.NOTE,
    concerns=Concern.TOOL,
    what="A waiver matches no finding in the article it was made for.",
    why="A waiver that outlives its finding could one day hide a different one, and nobody will know why it is there.",
    bad=Example("checker.waivers.toml waives 1a2b3c4d5e6f.", "No finding has the fingerprint 1a2b3c4d5e6f."),
    good=Example("checker.waivers.toml waives 1a2b3c4d5e6f.", "A finding has the fingerprint 1a2b3c4d5e6f."),
    fix="Delete the waiver. If the quotation was edited, look at its new findings first.",
)
EXPIRED = Rule(
    code="Q902",
    name="expired-waiver",
    severity=Severity.NOTE,
    concerns=Concern.TOOL,
    what="A waiver has passed its last day and no longer applies.",
    why="Someone accepted the finding for a limited time, and that time is over.",
    bad=Example("checker.waivers.toml waives 1a2b3c4d5e6f until yesterday.", "The finding fails again."),
    good=Example("checker.waivers.toml waives 1a2b3c4d5e6f until tomorrow.", "The finding is waived."),
    fix="Look at the finding again, then renew the waiver with `checker waive` or delete it.",
)
RULES = (UNUSED, EXPIRED)
