"""The records of the rules about the words themselves."""

from __future__ import annotations

from checker.catalogue.record import QUOTATIONS, Concern, Example, Rule, VerdictPhrase
from checker.model import Severity

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
    concerns=Concern.WORDS,
    correctable=True,
    verdict=VerdictPhrase(QUOTATIONS, "is a paraphrase in quotation marks", "are paraphrases in quotation marks"),
    what="The words in quotation marks say what the speaker said, but in different words. "
    "It is a note where the record itself is an interpreter’s or translator’s wording.",
    why="Quotation marks promise the speaker’s own words; a reporter’s summary belongs outside them.",
    bad=Example(
        _RECORD,
        "“The northern bridge was opened by us in October and 40,000 cars are going to use it every day,” "
        "Minister Alder said.\n",
    ),
    good=_GOOD,
    fix="Remove the quotation marks, or print the words in the record.",
)
ALTERED = Rule(
    code="Q202",
    name="altered-wording",
    severity=Severity.WARNING,
    concerns=Concern.WORDS,
    correctable=True,
    verdict=VerdictPhrase(QUOTATIONS, "has altered wording", "have altered wording"),
    departures={"strict": Severity.ERROR, "lenient": Severity.NOTE},
    what="Words inside the quotation were replaced or added, and nothing shows it. It is a note where the meaning is "
    "the same: a small linking word, a filler, a word that only swapped places with its neighbours.",
    why="A changed word may change the meaning, and the speaker did not say it.",
    bad=Example(
        _RECORD,
        "“We proudly opened the northern bridge in October, and it will carry 40,000 cars a day,” Minister Alder "
        "said.\n",
    ),
    good=_GOOD,
    fix="Restore the speaker’s words, or put your own in [brackets].",
)
NUMBER = Rule(
    code="Q203",
    name="changed-number",
    severity=Severity.ERROR,
    concerns=Concern.WORDS,
    correctable=True,
    verdict=VerdictPhrase(QUOTATIONS, "has a changed number", "have a changed number"),
    what="A number, quantity, date, percentage or unit differs from the record.",
    why="Figures are quoted again and again; a wrong one puts an error of fact in the speaker’s mouth.",
    bad=Example(
        _RECORD,
        "“We opened the northern bridge in October, and it will carry 60,000 cars a day,” Minister Alder said.\n",
    ),
    good=_GOOD,
    fix="Print the figure in the record, or find out which of the two is wrong.",
)
NAME = Rule(
    code="Q204",
    name="changed-name",
    severity=Severity.ERROR,
    concerns=Concern.WORDS,
    correctable=True,
    verdict=VerdictPhrase(QUOTATIONS, "has a changed name", "have a changed name"),
    what="A person, place, organisation or group differs from the one in the record. It is a note where only the "
    "spelling may differ.",
    why="The sentence is then about somebody or something else.",
    bad=Example(
        _RECORD,
        "“The work at Millbrook must be finished before the winter, and the ferries will not stop in the "
        "spring,” Minister Alder said.\n",
    ),
    good=_GOOD,
    fix="Print the name in the record, or put the right one in [brackets] if the speaker misspoke.",
)
POLARITY = Rule(
    code="Q205",
    name="changed-polarity",
    severity=Severity.ERROR,
    concerns=Concern.WORDS,
    correctable=True,
    verdict=VerdictPhrase(QUOTATIONS, "says the opposite of the record", "say the opposite of the record"),
    what="A negation was added or dropped, or a word was replaced by its opposite, and the meaning is reversed.",
    why="The quotation says the opposite of what was said.",
    bad=Example(
        _RECORD,
        "“The work at Fairhaven must be finished before the winter, and the ferries will stop in the spring,” "
        "Minister Alder said.\n",
    ),
    good=_GOOD,
    fix="Restore the speaker’s words.",
)
MODALITY = Rule(
    code="Q206",
    name="changed-modality",
    severity=Severity.WARNING,
    concerns=Concern.WORDS,
    correctable=True,
    verdict=VerdictPhrase(QUOTATIONS, "changes how certain the speaker was", "change how certain the speaker was"),
    departures={"strict": Severity.ERROR},
    what="One of will, would, may, must and should was replaced by another, or a word of certainty such as “probably” "
    "or “I think” was added or dropped.",
    why="A promise is not a possibility, and a guess is not a statement of fact.",
    bad=Example(
        _RECORD,
        "“The work at Fairhaven may be finished before the winter, and the ferries will not stop in the spring,” "
        "Minister Alder said.\n",
    ),
    good=_GOOD,
    fix="Restore the speaker’s degree of certainty.",
)
RULES = (PARAPHRASE, ALTERED, NUMBER, NAME, POLARITY, MODALITY)
