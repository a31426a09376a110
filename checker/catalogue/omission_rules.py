"""The records of the rules about what was chosen from the record: omissions, truncations, splices, reordering."""

from __future__ import annotations

from checker.catalogue.record import QUOTATIONS, Concern, Example, Rule, VerdictPhrase
from checker.model import Severity

_RECORD = (
    "MINISTER ALDER: We will lower the bridge toll next year if the traffic grows as the engineers expect. "
    "The ferries have carried the town’s goods for sixty years, and nobody here has forgotten that. "
    "I have asked the harbour master for a report, and I will publish every page of it. "
    "The council met four times in the autumn to settle the timetable of the works, and at every one of those meetings "
    "somebody from the fishing boats was there to speak. Their objections were heard and written down, and the "
    "engineers "
    "answered them one by one. The dredging begins on the first of March.\n"
)
_GOOD = Example(
    _RECORD,
    "“The ferries have carried the town’s goods for sixty years, and nobody here has forgotten that,” Minister "
    "Alder said.\n",
)

OMISSION = Rule(
    code="Q301",
    name="unmarked-omission",
    severity=Severity.WARNING,
    concerns=Concern.OMISSION,
    correctable=True,
    verdict=VerdictPhrase(QUOTATIONS, "leaves out words unmarked", "leave out words unmarked"),
    departures={"strict": Severity.ERROR, "lenient": Severity.NOTE},
    what="Words are missing inside the quotation, and no ellipsis marks the gap. It is a note where only a small "
    "linking word is missing, such as “that”.",
    why="Readers take the words to be consecutive.",
    bad=Example(
        _RECORD,
        "“The ferries have carried goods for sixty years, and nobody here has forgotten that,” Minister Alder said.\n",
    ),
    good=_GOOD,
    fix="Put the words back, or mark the gap with an ellipsis.",
)
MEANING = Rule(
    code="Q302",
    name="omission-changes-meaning",
    severity=Severity.ERROR,
    concerns=Concern.OMISSION,
    correctable=True,
    verdict=VerdictPhrase(
        QUOTATIONS, "leaves out words that change its meaning", "leave out words that change their meaning"
    ),
    what="The words left out, with or without an ellipsis, deny what is quoted or set a condition for it. It is a "
    "warning where they may only limit it.",
    why="An ellipsis may shorten a sentence; it may not remove its condition.",
    bad=Example(
        _RECORD,
        "“We will lower the bridge toll next year ... The ferries have carried the town’s goods for sixty years, "
        "and nobody here has forgotten that,” Minister Alder said.\n",
    ),
    good=Example(
        _RECORD,
        "“I have asked the harbour master for a report ... The dredging begins on the first of March,” Minister "
        "Alder said.\n",
    ),
    fix="Quote the qualifying words too, or report them beside the quotation.",
)
TRUNCATION = Rule(
    code="Q303",
    name="truncation",
    severity=Severity.NOTE,
    concerns=Concern.OMISSION,
    correctable=True,
    departures={"strict": Severity.WARNING, "lenient": None},
    what="The quotation leaves out a qualifying clause at the start or end of the speaker’s sentence.",
    why="The condition may matter to the reader; look at it before publishing.",
    bad=Example(_RECORD, "“We will lower the bridge toll next year,” Minister Alder said.\n"),
    good=Example(
        _RECORD,
        "“We will lower the bridge toll next year if the traffic grows as the engineers expect,” Minister Alder "
        "said.\n",
    ),
    fix="Quote the clause too, or report it beside the quotation.",
)
SPLICE = Rule(
    code="Q304",
    name="splice",
    severity=Severity.ERROR,
    concerns=Concern.ORDER,
    correctable=True,
    verdict=VerdictPhrase(QUOTATIONS, "joins separate passages", "join separate passages"),
    what="Passages from different places are joined into one quotation, and nothing marks the join.",
    why="The speaker never said these words together.",
    bad=Example(
        _RECORD,
        "“The ferries have carried the town’s goods for sixty years, and nobody here has forgotten that. "
        "The dredging begins on the first of March,” Minister Alder said.\n",
    ),
    good=Example(
        _RECORD,
        "“The ferries have carried the town’s goods for sixty years, and nobody here has forgotten that,” "
        "Minister Alder said. "
        "He added: “The dredging begins on the first of March.”\n",
    ),
    fix="End the quotation at the join and begin another, or mark the gap with an ellipsis.",
)
REORDERING = Rule(
    code="Q305",
    name="reordering",
    severity=Severity.WARNING,
    concerns=Concern.ORDER,
    correctable=True,
    verdict=VerdictPhrase(QUOTATIONS, "puts passages in a different order", "put passages in a different order"),
    departures={"strict": Severity.ERROR, "lenient": Severity.NOTE},
    what="The passages are quoted in a different order from the one in which they were spoken.",
    why="Order is part of the argument: what was a reply or a reason may no longer be one.",
    bad=Example(
        _RECORD,
        "“I have asked the harbour master for a report, and I will publish every page of it. "
        "The ferries have carried the town’s goods for sixty years, and nobody here has forgotten that,” "
        "Minister Alder said.\n",
    ),
    good=_GOOD,
    fix="Quote them in the order spoken, or as separate quotations.",
)
RULES = (OMISSION, MEANING, TRUNCATION, SPLICE, REORDERING)
