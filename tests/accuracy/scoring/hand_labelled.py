"""Set (a): one real article labelled by hand, an article with no record here, and two records at once."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from concurrent.futures import Executor
from typing import Any

from scoring.corpus import Corpus, digest_of_files
from scoring.measures import Measure, SetResult
from scoring.reading import LOUD
from scoring.reports import Report, check_file

NAME = "hand_labelled"
TITLE = "Hand-labelled article"
_ARTICLE, _GOLD = "sputnik-2016-03-24.article.txt", "sputnik-2016-03-24.gold.json"
_UNRECORDED = "tass-2017-04-12.article.txt"
_RECORD, _OTHER_RECORD = "kerry-lavrov-2016-03-24.transcript.txt", "kerry-gusman-2016-03-23.transcript.txt"
NEEDED = (_ARTICLE, _GOLD, _UNRECORDED, _RECORD, _OTHER_RECORD, "tools/score.py")

_LOWER = frozenset({"extra", "from_outside_the_article"})
_GOALS = {
    "detection_precision": 1.0,
    "detection_recall": 1.0,
    "from_outside_the_article": 0.0,
    "attribution": 1.0,
    "source_speaker": 1.0,
    "passage": 1.0,
    "wording": 0.9375,
    "findings_precision": 0.9,
    "findings_recall": 0.9,
    "misattribution_precision": 1.0,
    "misattribution_recall": 1.0,
}


def measure_hand_labelled(pool: Executor, corpus: Corpus) -> SetResult:
    """The figures of the hand-labelled article with one record and with two, and of the unrecorded article."""
    begun = time.monotonic()
    article, record, other = (str(corpus.path(name)) for name in (_ARTICLE, _RECORD, _OTHER_RECORD))
    tasks = [
        (article, (record,)),
        (article, (record, other)),
        (article, (other, record)),
        (str(corpus.path(_UNRECORDED)), (record,)),
    ]
    alone, both, turned, unrecorded = pool.map(check_file, *zip(*tasks, strict=True))
    gold = json.loads(corpus.path(_GOLD).read_text(encoding="utf-8"))
    score = corpus.scorer("score").score
    scored, scored_of_two = score(gold, alone), score(gold, both)
    return SetResult(
        name=NAME,
        title=TITLE,
        digest=digest_of_files((corpus.path(name) for name in NEEDED), root=corpus.folder.parent),
        measures=(
            *_scores(scored, prefix=""),
            *_scores(scored_of_two, prefix="two_records_"),
            Measure("same_for_sources_in_another_order", float(both["quotes"] == turned["quotes"]), goal=1.0),
            *_of_the_unrecorded(unrecorded),
        ),
        cases={
            "disagreements": tuple(scored["disagreements"]),
            "disagreements with two records": tuple(scored_of_two["disagreements"]),
            "not found": tuple(scored["missed"]),
            "said to be in the record of an unrecorded article": tuple(
                {"text": quote["text"], "wording": quote["wording"], "loud": _loud(quote)}
                for quote in _direct(unrecorded)
                if quote["wording"] != "unsupported" or "misattribution" in _loud(quote)
            ),
        },
        seconds=time.monotonic() - begun,
    )


def _scores(scored: Mapping[str, Any], *, prefix: str) -> list[Measure]:
    return [
        Measure(prefix + name, float(scored[name]), goal=goal, lower_is_better=name in _LOWER)
        for name, goal in _GOALS.items()
    ]


def _of_the_unrecorded(report: Report) -> list[Measure]:
    direct = _direct(report)
    supported = [quote for quote in direct if quote["wording"] != "unsupported"]
    accused = [quote for quote in report["quotes"] if "misattribution" in _loud(quote)]
    return [
        Measure("unrecorded_quotations_said_to_be_recorded", float(len(supported)), goal=0.0, lower_is_better=True),
        Measure("unrecorded_speakers_accused", float(len(accused)), goal=0.0, lower_is_better=True),
    ]


def _direct(report: Report) -> list[Mapping[str, Any]]:
    return [quote for quote in report["quotes"] if quote["kind"] != "indirect"]


def _loud(quote: Mapping[str, Any]) -> list[str]:
    return [finding["rule"] for finding in quote["findings"] if finding["severity"] in LOUD]
