"""What the outcomes of a batch come to: every figure of the summary, and what each counts.

One function names the figures that an article, a quotation or a finding counts in; figures and the lists behind them
are both made of it, so that a list always has what its figure says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, Final

from checker.batch.items import Outcome
from checker.output.columns import FINDINGS, QUOTATIONS, REPORTED
from checker.value_classes import dataclass

NOBODY: Final = "nobody named"
NO_OUTLET: Final = "no outlet given"
NO_MONTH: Final = "no date"

_MONTH: Final = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")


class Group(StrEnum):
    """What figures are told apart by."""

    ALL = "all"
    OUTLET = "outlet"
    RULE = "rule"
    SPEAKER = "speaker"
    MONTH = "month"


class Measure(StrEnum):
    """What is counted."""

    ARTICLES = "articles"
    FAILED = "failing"
    PASSED = "passing"
    NOTHING = "without quotations"
    WITHOUT_VERDICT = "without a verdict"
    QUOTATIONS = "quotations"
    VERBATIM = "verbatim"
    CLEANED = "cleaned"
    ALTERED = "altered"
    PARAPHRASE = "paraphrase"
    UNSUPPORTED = "not in the sources"
    UNJUDGED = "could not be judged"
    STATEMENTS = "reported statements"
    FINDINGS = "findings"
    ERRORS = "errors"
    WARNINGS = "warnings"
    NOTES = "notes"
    WAIVED = "waived"


_VERDICTS: Final = {
    "fail": Measure.FAILED,
    "pass": Measure.PASSED,
    "nothing-to-check": Measure.NOTHING,
    "no-verdict": Measure.WITHOUT_VERDICT,
}
_WORDINGS: Final = {
    "verbatim": Measure.VERBATIM,
    "cleaned": Measure.CLEANED,
    "altered": Measure.ALTERED,
    "paraphrase": Measure.PARAPHRASE,
    "unsupported": Measure.UNSUPPORTED,
}
_SEVERITIES: Final = {"error": Measure.ERRORS, "warning": Measure.WARNINGS, "note": Measure.NOTES}

Place = tuple[Group, str]


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing that is counted: in which figures, and how a list shows it.

    ``link`` is its place in a page, relative to the batch's folder; empty where its article has no page.
    """

    measures: tuple[Measure, ...]
    places: tuple[Place, ...]
    article: str
    text: str
    remark: str
    link: str


class Figures:
    """All figures of a batch."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[Place, Measure]] = Counter()
        self.pages: set[str] = set()

    def add(self, outcome: Outcome, article: Mapping[str, Any]) -> None:
        """Count an outcome; ``article`` is its row with what the manifest says."""
        if outcome.page is not None:
            self.pages.add(outcome.page)
        for counted in counted_in(outcome, article):
            for place in counted.places:
                for measure in counted.measures:
                    self._counts[place, measure] += 1

    def count(self, group: Group, name: str, measure: Measure) -> int:
        """Return one figure."""
        return self._counts[(group, name), measure]

    def total(self, measure: Measure) -> int:
        """Return one figure of the whole batch."""
        return self.count(Group.ALL, "", measure)

    def names(self, group: Group, by: Measure) -> list[str]:
        """Return what the group tells apart, the most of ``by`` first, then by name."""
        names = {name for (of_group, name), _ in self._counts if of_group is group}
        return sorted(names, key=lambda name: (-self.count(group, name, by), name))


def counted_in(outcome: Outcome, article: Mapping[str, Any]) -> Iterator[Counted]:
    """Yield everything in an outcome that is counted: its article, quotations, statements and findings."""
    outlet = article.get("outlet") or NO_OUTLET
    month = article.get("date") or ""
    of_article: tuple[Place, ...] = (
        (Group.ALL, ""),
        (Group.OUTLET, outlet),
        (Group.MONTH, month[:7] if _MONTH.match(month) else NO_MONTH),
    )
    called = article.get("title") or article["path"]
    page = outcome.page or ""
    verdict = _VERDICTS[article["verdict"]]
    reason = " ".join(filter(None, [article.get("what"), article.get("why"), article.get("fix")]))
    yield Counted((Measure.ARTICLES, verdict), of_article, called, article["path"], reason or str(verdict), page)
    links = {}
    speakers = {}
    for number, quote in enumerate(outcome.rows[QUOTATIONS.name], start=1):
        wording = _WORDINGS.get(quote["wording"], Measure.UNJUDGED)
        speaker = quote["speaker"] or NOBODY
        link = f"{page}#r{number}" if page else ""
        links[quote["quotation_id"]], speakers[quote["quotation_id"]] = link, speaker
        places = (*of_article, (Group.SPEAKER, speaker))
        remark = f"{speaker}; {wording}" if quote["unjudged"] is None else quote["unjudged"]
        yield Counted((Measure.QUOTATIONS, wording), places, called, f"“{quote['text']}”", remark, link)
    for statement in outcome.rows[REPORTED.name]:
        speaker = statement["speaker"] or NOBODY
        speakers[statement["reported_id"]] = speaker
        places = (*of_article, (Group.SPEAKER, speaker))
        yield Counted(
            (Measure.STATEMENTS,), places, called, statement["text"], f"{speaker}; {statement['support']}", page
        )
    for finding in outcome.rows[FINDINGS.name]:
        if finding["reported_id"] and finding["severity"] == "note":
            continue  # no more than places to look at, as everywhere
        about = finding["quotation_id"] or finding["reported_id"]
        places = (*of_article, (Group.RULE, finding["code"]))
        if about:
            places = (*places, (Group.SPEAKER, speakers[about]))
        measures = (Measure.WAIVED,) if finding["waived"] else (Measure.FINDINGS, _SEVERITIES[finding["severity"]])
        remark = f"{finding['code']} {finding['rule']}, {finding['severity']}"
        yield Counted(measures, places, called, finding["message"], remark, links.get(about or "", page))
