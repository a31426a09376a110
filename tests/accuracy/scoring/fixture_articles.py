"""Set (f): the project's own articles, labelled by hand, over the two public-domain records it comes with."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

from scoring.corpus import PROJECT, digest_of_files
from scoring.gold import GoldArticle, GoldQuotation, read_gold_articles
from scoring.measures import Measure, SetResult, share
from scoring.reading import LOUD, Interval, Quote, intervals, rules_of, surname, touching
from scoring.reports import check_file

NAME = "fixture_articles"
TITLE = "Articles of the project's own"
ARTICLES = PROJECT / "fixtures" / "articles"

# Where the passage is as good as the label's, and where parts reported apart are one quotation: as for other golds.
_SAME_PASSAGE = 0.4
_SAME_QUOTATION = 0.5
_MISATTRIBUTION = "misattribution"
_ERROR = frozenset({"error"})


@dataclass(frozen=True, slots=True)
class Judged:
    """One labelled quotation against what was said of it; ``told`` are rules of any severity, ``loud`` no notes."""

    article: str
    gold: GoldQuotation
    found: bool
    speaker: str | None
    source_speaker: str | None
    wording: str | None
    in_place: bool
    told: frozenset[str]
    loud: frozenset[str]
    errors: frozenset[str]

    @property
    def speaker_right(self) -> bool:
        """Whether the person said to be credited is the one whom the article credits."""
        return self.found and surname(self.speaker) in {surname(name) for name in self.gold.speakers}

    @property
    def source_speaker_right(self) -> bool:
        """Whether the words were traced to the one who said them, or to nobody where nobody did."""
        if not self.gold.source_spans:
            return self.found and self.in_place
        return self.found and surname(self.source_speaker) == surname(self.gold.source_speaker)

    @property
    def wording_right(self) -> bool:
        """Whether the class of the wording is the label's, or one that the label accepts."""
        return self.found and self.wording in self.gold.wordings

    @property
    def missed(self) -> frozenset[str]:
        """The wanted findings nobody made; a change told by an accepted closer name is not missed."""
        closer = {"altered-wording"} if self.loud & self.gold.accepted_findings else set()
        return self.gold.findings - self.told - closer

    @property
    def raised_wrongly(self) -> frozenset[str]:
        """The warnings and errors that the labels neither want nor accept."""
        return self.loud - self.gold.findings - self.gold.accepted_findings

    @property
    def accused_of_misattribution_wrongly(self) -> bool:
        """Whether a misattribution was raised as an error where there is none."""
        return _MISATTRIBUTION in self.errors - self.gold.findings - self.gold.accepted_findings

    @property
    def error_on_faithful(self) -> bool:
        """Whether an error was raised on a quotation that wants no finding."""
        return not self.gold.findings and bool(self.errors - self.gold.accepted_findings)


def measure_fixture_articles(pool: Executor) -> SetResult:
    """The figures over all articles, by rule and by article, and each disagreement."""
    begun = time.monotonic()
    articles = read_gold_articles(ARTICLES)
    paths = [str(article.path) for article in articles]
    sources = [tuple(str(source) for source in article.sources) for article in articles]
    reports = pool.map(check_file, paths, sources)
    judged: list[Judged] = []
    extra = 0
    for article, report in zip(articles, reports, strict=True):
        ours, beyond = judge_article(article, report["quotes"])
        judged += ours
        extra += beyond
    files = {path for article in articles for path in (article.path, *article.sources)} | set(ARTICLES.glob("*.json"))
    return SetResult(
        name=NAME,
        title=TITLE,
        digest=digest_of_files(sorted(files), root=PROJECT),
        measures=tuple(_measures(judged, extra)),
        tables={"Findings by rule": _by_rule(judged), "By article": _by_article(articles, judged)},
        cases=_cases(judged),
        seconds=time.monotonic() - begun,
    )


def judge_article(article: GoldArticle, quotes: Sequence[Quote]) -> tuple[list[Judged], int]:
    """Each labelled quotation of an article against its report, and how many reported quotations have no label."""
    judged = [_judge(article.name, gold, quotes) for gold in article.quotations]
    labelled = [span for gold in article.quotations for span in gold.spans]
    return judged, sum(quote["kind"] != "indirect" and not touching([quote], labelled) for quote in quotes)


def _judge(article: str, gold: GoldQuotation, quotes: Sequence[Quote]) -> Judged:
    hits = touching(quotes, gold.spans)
    found = bool(hits) and _likeness([span for hit in hits for span in intervals(hit)], gold.spans) >= _SAME_QUOTATION
    fullest = max(hits, key=lambda quote: sum(end - start for start, end in intervals(quote)), default=None)
    match = (fullest or {}).get("match") or {}
    matched = [span for hit in hits for span in intervals(hit.get("match"))]
    wording = (fullest or {}).get("wording")
    in_place = (
        _likeness(matched, gold.source_spans) >= _SAME_PASSAGE
        if gold.source_spans
        else not match or wording == "unsupported"
    )
    return Judged(
        article=article,
        gold=gold,
        found=found,
        speaker=((fullest or {}).get("speaker") or {}).get("name"),
        source_speaker=match.get("speaker"),
        wording=wording,
        in_place=found and in_place,
        told=frozenset(rules_of(hits)) if found else frozenset(),
        loud=frozenset(rules_of(hits, LOUD)) if found else frozenset(),
        errors=frozenset(rules_of(hits, _ERROR)) if found else frozenset(),
    )


def _likeness(left: Iterable[Interval], right: Iterable[Interval]) -> float:
    """What two sets of intervals share, of all that they cover (Jaccard)."""
    ours, theirs = ({at for start, end in spans for at in range(start, end)} for spans in (left, right))
    return len(ours & theirs) / len(ours | theirs) if ours | theirs else 0.0


def _measures(judged: Sequence[Judged], extra: int) -> Iterator[Measure]:
    every = len(judged)
    wanted = sum(len(one.gold.findings) for one in judged)
    told = sum(len(one.gold.findings & one.told) for one in judged)
    missed = sum(len(one.missed) for one in judged)
    wrong = sum(len(one.raised_wrongly) for one in judged)
    planted = [one for one in judged if _MISATTRIBUTION in one.gold.findings]
    found = sum(one.found for one in judged)
    yield Measure("found", share(found, every), goal=1.0)
    yield Measure("detection_precision", share(found, found + extra), goal=0.98)
    yield Measure("attribution", share(sum(one.speaker_right for one in judged), every), goal=0.98)
    yield Measure("source_speaker", share(sum(one.source_speaker_right for one in judged), every), goal=0.98)
    yield Measure("passage", share(sum(one.in_place for one in judged), every), goal=0.98)
    yield Measure("wording", share(sum(one.wording_right for one in judged), every), goal=0.95)
    yield Measure("findings_precision", share(told, told + wrong), goal=0.9)
    yield Measure("findings_recall", share(told, told + missed), goal=0.9)
    yield Measure("misattribution_recall", share(sum(_told_as_error(one) for one in planted), len(planted)), goal=0.9)
    yield Measure(
        "misattributions_wrong",
        float(sum(one.accused_of_misattribution_wrongly for one in judged)),
        goal=0.0,
        lower_is_better=True,
    )
    yield Measure(
        "errors_on_faithful_quotations",
        float(sum(one.error_on_faithful for one in judged)),
        goal=0.0,
        lower_is_better=True,
    )
    yield Measure("quotations", float(every))
    yield Measure("faults", float(wanted))


def _told_as_error(one: Judged) -> bool:
    return _MISATTRIBUTION in one.errors


def _by_rule(judged: Sequence[Judged]) -> tuple[tuple[str, ...], ...]:
    wanted = Counter(rule for one in judged for rule in one.gold.findings)
    told = Counter(rule for one in judged for rule in one.gold.findings & one.told)
    wrongly = Counter(rule for one in judged for rule in one.raised_wrongly)
    rows = [
        (rule, str(wanted[rule]), str(told[rule]), str(wrongly[rule] or "")) for rule in sorted({*wanted, *wrongly})
    ]
    return (("rule", "wanted", "told", "raised wrongly (no notes)"), *rows)


def _by_article(articles: Sequence[GoldArticle], judged: Sequence[Judged]) -> tuple[tuple[str, ...], ...]:
    rows = [("article", "manner", "quotations", "speakers right", "wanted", "missed", "raised wrongly")]
    for article in articles:
        ours = [one for one in judged if one.article == article.name]
        rows.append(
            (
                article.name,
                article.manner,
                str(len(ours)),
                str(sum(one.speaker_right for one in ours)),
                str(sum(len(one.gold.findings) for one in ours)),
                str(sum(len(one.missed) for one in ours)),
                str(sum(len(one.raised_wrongly) for one in ours)),
            )
        )
    return tuple(rows)


def _cases(judged: Sequence[Judged]) -> dict[str, tuple[dict[str, object], ...]]:
    asked: dict[str, Callable[[Judged], object]] = {
        "misattributions raised wrongly": lambda one: one.accused_of_misattribution_wrongly,
        "errors on faithful quotations": lambda one: one.error_on_faithful,
        "warnings and errors raised wrongly": lambda one: one.raised_wrongly,
        "faults missed": lambda one: one.missed,
        "another speaker read, or none": lambda one: not one.speaker_right,
        "another passage": lambda one: not one.in_place,
        "another wording": lambda one: not one.wording_right,
    }
    return {title: tuple(_told(one) for one in judged if question(one)) for title, question in asked.items()}


def _told(one: Judged) -> dict[str, object]:
    return {
        "article": one.article,
        "id": one.gold.id,
        "text": one.gold.text,
        "speaker": [one.speaker, one.gold.speakers[0]],
        "source_speaker": [one.source_speaker, one.gold.source_speaker],
        "wording": [one.wording, one.gold.wordings[0]],
        "told": sorted(one.told),
        "loud": sorted(one.loud),
        "wanted": sorted(one.gold.findings),
        "note": one.gold.note,
    }
