"""The records of the rules about reported speech: what the article says without quotation marks that somebody said."""

from __future__ import annotations

from checker.catalogue.record import STATEMENTS, Concern, Example, Rule, VerdictPhrase
from checker.model import Severity

_RECORD = (
    "MINISTER ALDER: The northern bridge opened in October, and it took 200 workers two winters. The ferries to Gull "
    "Island will stop in the spring, because nobody will need them.\n\n"
    "SECRETARY BIRCH: My department paid for the harbour works and for nothing else. The harbour is deeper than it "
    "was, and the dredging is finished.\n"
)

UNSUPPORTED = Rule(
    code="Q501",
    name="indirect-unsupported",
    severity=Severity.NOTE,
    concerns=Concern.PRESENCE,
    reports_absence=True,
    verdict=VerdictPhrase(STATEMENTS, "is not in the sources supplied", "are not in the sources supplied"),
    what="The article reports that somebody said this, and nothing in the sources comes close to it. The rule is "
    "judged only "
    "where the sources are declared complete.",
    why="Reporters sum up in their own words, often from more than one record: where the record is incomplete, its "
    "silence proves nothing.",
    bad=Example(_RECORD, "Minister Alder said the lighthouse keepers would be given new uniforms by autumn.\n"),
    good=Example(_RECORD, "Minister Alder said the ferries to Gull Island will stop in the spring.\n"),
    fix="Add the source that has it, or say where it was said.",
)
MISATTRIBUTION = Rule(
    code="Q502",
    name="indirect-misattribution",
    severity=Severity.WARNING,
    concerns=Concern.SPEAKER,
    correctable=True,
    verdict=VerdictPhrase(STATEMENTS, "is credited to the wrong person", "are credited to the wrong person"),
    what="The article credits several people together, and one of them never mentions it, and nobody speaks for "
    "both (“we agreed”). It is a note where the article credits one person with what only another says.",
    why="“Both sides agreed” is news; that one side said so is not the same news.",
    bad=Example(_RECORD, "Both ministers said the ferries to Gull Island will stop in the spring.\n"),
    good=Example(_RECORD, "Minister Alder said the ferries to Gull Island will stop in the spring.\n"),
    fix="Credit only those who said it.",
)
CONTRADICTION = Rule(
    code="Q503",
    name="indirect-contradiction",
    severity=Severity.ERROR,
    concerns=Concern.WORDS,
    correctable=True,
    verdict=VerdictPhrase(STATEMENTS, "contradicts the record", "contradict the record"),
    what="The statement has a number, a day or a country that nobody mentions, while the person credited gives a "
    "different one in "
    "a passage about the same thing; or it leaves out the condition on which the person said it.",
    why="A paraphrase may choose its words, but its figures and conditions must be right.",
    bad=Example(_RECORD, "Minister Alder said the northern bridge took 350 workers two winters.\n"),
    good=Example(_RECORD, "Minister Alder said the northern bridge took 200 workers two winters.\n"),
    fix="Print what the person said, or say where the other figure comes from.",
)
OTHER_QUESTION = Rule(
    code="Q504",
    name="other-question",
    severity=Severity.NOTE,
    concerns=Concern.ORDER,
    what="The article gives a quotation as the answer to a question, and in the record the same words answer a "
    "different one.",
    why="An answer moved to another question says something different, even if every word of it was spoken.",
    bad=Example(
        "QUESTION: Minister, will the ferries to Gull Island stop in the spring?\n\n"
        "MINISTER ALDER: That is for the council of the island to decide, and it meets in March.\n\n"
        "QUESTION: How long did the northern bridge take to build?\n\n"
        "MINISTER ALDER: It took two winters. The workers had to stop when the river froze.\n\n"
        "QUESTION: And what will the harbour cost?\n\n"
        "MINISTER ALDER: Less than the bridge. The dredging is finished.\n\n"
        "QUESTION: Was the mayor told of it?\n\n"
        "MINISTER ALDER: The mayor was told in June.\n\n"
        "QUESTION: Will there be a toll on the northern road?\n\n"
        "MINISTER ALDER: I am not going to answer that today or any other day.\n",
        "Asked whether the ferries to Gull Island will stop in the spring, Minister Alder said: “I am not going to "
        "answer that today or any other day.”\n",
    ),
    good=Example(
        "QUESTION: Minister, will the ferries to Gull Island stop in the spring?\n\n"
        "MINISTER ALDER: That is for the council of the island to decide, and it meets in March.\n\n"
        "QUESTION: How long did the northern bridge take to build?\n\n"
        "MINISTER ALDER: It took two winters.\n",
        "Asked whether the ferries to Gull Island will stop in the spring, Minister Alder said: “That is for the "
        "council of the island to decide, and it meets in March.”\n",
    ),
    fix="Print the question that was answered.",
)
RULES = (UNSUPPORTED, MISATTRIBUTION, CONTRADICTION, OTHER_QUESTION)
