"""The records of the rules about what several articles print of one utterance."""

from __future__ import annotations

from checker.catalogue.record import UTTERANCES, Concern, Example, Rule, VerdictPhrase
from checker.model import Severity

_RECORD = (
    "MINISTER ALDER: We opened the northern bridge in October, and the ferries to the islands will stop in the "
    "spring.\n\n"
    "SECRETARY BIRCH: My department paid for the harbour works and for nothing else.\n"
)
_ARTICLE = (
    "“We opened the northern bridge in October, and the ferries to the islands will stop in the spring,” "
    "Minister Alder said.\n"
)
_EXCERPT = "Minister Alder said that “the ferries to the islands will stop in the spring.”\n"

CONFLICTING_WORDING = Rule(
    code="Q601",
    name="conflicting-wording",
    severity=Severity.WARNING,
    concerns=Concern.WORDS,
    correctable=True,
    verdict=VerdictPhrase(UTTERANCES, "is printed in conflicting words", "are printed in conflicting words"),
    what="Two articles print the same words of a speaker differently, beyond what newsrooms tidy. Only what both "
    "articles quote is compared: quoting less is not a conflict.",
    why="Only one of them can be what was said. Where there is no record, the other article is the best warning.",
    bad=Example(
        _RECORD,
        _ARTICLE,
        others=(_ARTICLE.replace("spring", "autumn"),),
    ),
    good=Example(_RECORD, _ARTICLE, others=(_EXCERPT,)),
    fix="Go back to the record or the recording, and correct the article that departs from it.",
)
CONFLICTING_SPEAKER = Rule(
    code="Q602",
    name="conflicting-speaker",
    severity=Severity.ERROR,
    concerns=Concern.SPEAKER,
    correctable=True,
    verdict=VerdictPhrase(UTTERANCES, "is credited to different people", "are credited to different people"),
    what="Two articles credit the same words to different people, and each names the speaker outright.",
    why="One of them puts words in the wrong mouth.",
    bad=Example(
        _RECORD,
        _ARTICLE,
        others=(_ARTICLE.replace("Minister Alder", "Secretary Birch"),),
    ),
    good=Example(_RECORD, _ARTICLE, others=(_EXCERPT,)),
    fix="Find out from the record or the recording who spoke, and correct the other article.",
)
RULES = (CONFLICTING_WORDING, CONFLICTING_SPEAKER)
