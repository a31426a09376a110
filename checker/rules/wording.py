"""Rules about the words themselves: paraphrase, altered wording, numbers, names, polarity, modality."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import EditClass, EditOp, Finding, Severity, Wording
from checker.rules.evidence import Evidence, Standing, finding, printed, spoken_by
from checker.rules.record import Example, Rule
from checker.rules.slightness import severity_of

_RECORD = (
    "MINISTER ALDER: We opened the northern bridge in October, and it will carry 40,000 cars a day. "
    "The work at Fairhaven must be finished before the winter, and the ferries will not stop in the spring.\n\n"
    "SECRETARY BIRCH: My department paid for the harbour works and for nothing else.\n"
)
_GOOD = Example(
    _RECORD,
    "“We opened the northern bridge in October, and it will carry 40,000 cars a day,” Minister Alder said. "
    "“The work at Fairhaven must be finished before the winter, and the ferries will not stop in the spring.”\n",
)

PARAPHRASE = Rule(
    code="Q201",
    name="paraphrase",
    severity=Severity.ERROR,
    what="The words in quotation marks say what the record says, but in other words. "
    "It is a note where the record is itself an interpreter's or translator's wording.",
    why="Quotation marks promise the speaker's own words; a reporter's summary belongs outside them.",
    bad=Example(
        _RECORD,
        "“The northern bridge was opened by us in October and 40,000 cars are going to use it every day,” "
        "Minister Alder said.\n",
    ),
    good=_GOOD,
    fix="Take the quotation marks away, or print the words of the record.",
)
ALTERED = Rule(
    code="Q202",
    name="altered-wording",
    severity=Severity.WARNING,
    what="Words inside the quotation were replaced or added, and nothing shows it. It is a note where they claim "
    "nothing otherwise: a binding word, a filler, a word that only changed places with its neighbours.",
    why="A changed word may change the sense, and the speaker did not say it.",
    bad=Example(
        _RECORD,
        "“We proudly opened the northern bridge in October, and it will carry 40,000 cars a day,” Minister Alder "
        "said.\n",
    ),
    good=_GOOD,
    fix="Restore the speaker's words, or put your own in [brackets].",
)
NUMBER = Rule(
    code="Q203",
    name="changed-number",
    severity=Severity.ERROR,
    what="A number, quantity, date, percentage or unit is another one than in the record.",
    why="Figures are quoted onwards; a wrong one is an error of fact in the speaker's mouth.",
    bad=Example(
        _RECORD,
        "“We opened the northern bridge in October, and it will carry 60,000 cars a day,” Minister Alder said.\n",
    ),
    good=_GOOD,
    fix="Print the figure of the record, or check which of the two is wrong.",
)
NAME = Rule(
    code="Q204",
    name="changed-name",
    severity=Severity.ERROR,
    what="A person, place, organisation or group stands where the record has another one.",
    why="The sentence is then about somebody or something else.",
    bad=Example(
        _RECORD,
        "“The work at Millbrook must be finished before the winter, and the ferries will not stop in the "
        "spring,” Minister Alder said.\n",
    ),
    good=_GOOD,
    fix="Print the name of the record, or put the right one in [brackets] if the speaker misspoke.",
)
POLARITY = Rule(
    code="Q205",
    name="changed-polarity",
    severity=Severity.ERROR,
    what="A negation appears or disappears, or a word became its opposite.",
    why="The quotation says the contrary of what was said.",
    bad=Example(
        _RECORD,
        "“The work at Fairhaven must be finished before the winter, and the ferries will stop in the spring,” "
        "Minister Alder said.\n",
    ),
    good=_GOOD,
    fix="Restore the speaker's words.",
)
MODALITY = Rule(
    code="Q206",
    name="changed-modality",
    severity=Severity.WARNING,
    what="Will, would, may, must or should was exchanged, or a word of certainty such as “probably” or “I think” "
    "came or went.",
    why="A promise is not a possibility, and a guess is not a statement.",
    bad=Example(
        _RECORD,
        "“The work at Fairhaven may be finished before the winter, and the ferries will not stop in the spring,” "
        "Minister Alder said.\n",
    ),
    good=_GOOD,
    fix="Restore how sure the speaker was.",
)
RULES = (PARAPHRASE, ALTERED, NUMBER, NAME, POLARITY, MODALITY)

_TIDYING = (EditClass.FILLER, EditClass.RESTART, EditClass.CONTRACTION, EditClass.ARTICLE)


def judge(evidence: Evidence, *, allows_cleaned: bool) -> Iterator[Finding]:
    """What was changed in the words. ``allows_cleaned`` is the house style's."""
    if evidence.found is None:
        return
    if evidence.wording is Wording.PARAPHRASE:
        if evidence.standing in {Standing.OWN, Standing.OTHERS}:
            yield _paraphrase(evidence)
        return
    softened = Severity.NOTE if evidence.found.interpreted else None
    for rule, kind, message, severity in (
        (NUMBER, EditClass.NUMBER, "A figure differs from the record", None),
        (NAME, EditClass.NAME, "A name differs from the record", None),
        (POLARITY, EditClass.POLARITY, "A negation or an opposite turns the sense round", None),
        (MODALITY, EditClass.MODALITY, "The speaker’s certainty or obligation differs", softened),
    ):
        edits = evidence.edits(kind)
        if edits:
            yield finding(rule, evidence, f"{message}: {printed(evidence, edits)}.", edits=edits, severity=severity)
    altered = [edit for edit in evidence.edits(EditClass.OTHER) if edit.op is not EditOp.DELETE]
    if not allows_cleaned:
        altered += evidence.edits(*_TIDYING)
    if altered:
        message = f"Words inside the quotation are not the record’s: {printed(evidence, altered)}."
        slight = severity_of(evidence.found, altered, allows_slight=allows_cleaned)
        yield finding(ALTERED, evidence, message, edits=altered, severity=softened or slight)


def _paraphrase(evidence: Evidence) -> Finding:
    found = evidence.found
    if found is None:
        raise ValueError("a paraphrase of nothing")
    message = f"{spoken_by(found)} says this in other words; quotation marks promise the speaker’s own."
    if found.interpreted:
        message = (
            f"The record has this from {spoken_by(found)} in other words, but through an interpreter: the "
            "article may quote another translation."
        )
    severity = Severity.NOTE if found.interpreted else None
    return finding(PARAPHRASE, evidence, message, source=found.spans, severity=severity)
