"""The summary of a batch: one page by outlet, rule, speaker and month, each figure a link to what it counts."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from checker.batch.figure_queries import query
from checker.batch.figures import Counted, Figures, Group, Measure, counted_in
from checker.batch.items import Outcome
from checker.catalogue.registry import known_rule
from checker.output.file_writing import write_text
from checker.output.html.templating import environment
from checker.value_classes import dataclass

LISTED: Final = 100
"""Things that a list shows of a figure; the query beside it gives all."""

SHOWN: Final = {Group.OUTLET: 100, Group.RULE: 60, Group.SPEAKER: 50, Group.MONTH: 240}
"""Rows that each of the summary's tables has at most."""

LONGEST: Final = 400
"""Characters of a quotation or message in a list."""

SUMMARY: Final = "summary.html"
_LISTS: Final = "lists"

WORDINGS: Final = (
    Measure.VERBATIM,
    Measure.CLEANED,
    Measure.ALTERED,
    Measure.PARAPHRASE,
    Measure.UNSUPPORTED,
    Measure.UNJUDGED,
)
_FAULTS: Final = (Measure.ERRORS, Measure.WARNINGS, Measure.NOTES)
# What an editor looks for comes first: a narrow screen shows the first columns.
_COLUMNS: Final = {
    Group.OUTLET: (Measure.ARTICLES, Measure.FAILED, *_FAULTS[:2], Measure.QUOTATIONS, *WORDINGS[:5]),
    Group.RULE: (Measure.FINDINGS, *_FAULTS, Measure.WAIVED),
    Group.SPEAKER: (Measure.QUOTATIONS, *_FAULTS[:2], *WORDINGS[:5]),
    Group.MONTH: (Measure.ARTICLES, Measure.FAILED, *_FAULTS[:2], Measure.QUOTATIONS, *WORDINGS[:5]),
}
_ORDER: Final = {
    Group.OUTLET: Measure.ARTICLES,
    Group.RULE: Measure.FINDINGS,
    Group.SPEAKER: Measure.QUOTATIONS,
    Group.MONTH: Measure.ARTICLES,
}
_TITLES: Final = {
    Group.OUTLET: "By outlet",
    Group.RULE: "By rule",
    Group.SPEAKER: "By the person quoted",
    Group.MONTH: "By month",
}
_ALL: Final = (
    Measure.ARTICLES,
    Measure.FAILED,
    Measure.PASSED,
    Measure.NOTHING,
    Measure.WITHOUT_VERDICT,
    Measure.QUOTATIONS,
    *WORDINGS,
    Measure.STATEMENTS,
    *_FAULTS,
    Measure.WAIVED,
)

Place = tuple[Group, str]
Outcomes = Callable[[], Iterable[tuple[Outcome, Mapping[str, Any]]]]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with the place of the list of what it counts; none has no list."""

    measure: Measure
    number: int
    link: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a bar, in hundredths of its length."""

    figure: Figure
    start: float
    length: float


@dataclass(frozen=True, slots=True)
class Line:
    """A row of one of the summary's tables."""

    name: str
    more: str
    figures: Sequence[Figure]
    bar: Sequence[Segment]


@dataclass(frozen=True, slots=True)
class Section:
    """One of the summary's tables; ``left_out`` rows are not in it."""

    group: Group
    title: str
    columns: Sequence[Measure]
    lines: Sequence[Line]
    left_out: int


@dataclass(frozen=True, slots=True)
class Column:
    """A month in the chart of months: where it stands and what it is made of, in the chart's units."""

    name: str
    x: float
    width: float
    segments: Sequence[Segment]


def write_summary(out: Path, figures: Figures, outcomes: Outcomes) -> list[str]:
    """Write the summary and the lists that its figures lead to; return their names, relative to ``out``.

    Args:
        out: the batch's folder.
        figures: what all outcomes come to.
        outcomes: gives the outcomes again, each with the cells that the manifest decides.
    """
    places = _shown(figures)
    lists = _lists(places, figures, outcomes)
    names = []
    for place, sections in lists.items():
        write_text(out / _list_path(*place), _list_page(place, sections, figures))
        names.append(_list_path(*place))
    _sweep(out, set(names))
    write_text(out / SUMMARY, _page(figures))
    return [SUMMARY, *names]


def _page(figures: Figures) -> str:
    totals = {measure: _figure(figures, Group.ALL, "", measure) for measure in _ALL}
    sections = [_section(figures, group) for group in _TITLES]
    template = environment("checker.batch", "templates").get_template("summary.html")
    page = template.render(
        totals=totals,
        Measure=Measure,
        wordings=WORDINGS,
        bar_of_all=_bar(totals[measure] for measure in WORDINGS),
        sections=sections,
        chart=_chart(figures),
        confirmed=_share(totals[Measure.VERBATIM].number + totals[Measure.CLEANED].number, totals[Measure.QUOTATIONS]),
    )
    return page.rstrip("\n") + "\n"


def _section(figures: Figures, group: Group) -> Section:
    names = _ordered(figures, group)
    lines = []
    for name in names[: SHOWN[group]]:
        bar = _bar(_figure(figures, group, name, measure) for measure in WORDINGS) if group is not Group.RULE else ()
        of_columns = [_figure(figures, group, name, measure) for measure in _COLUMNS[group]]
        rule = known_rule(name) if group is Group.RULE else None
        lines.append(Line(name, rule.name if rule else "", of_columns, bar))
    return Section(group, _TITLES[group], _COLUMNS[group], lines, max(0, len(names) - SHOWN[group]))


def _ordered(figures: Figures, group: Group) -> list[str]:
    names = figures.names(group, _ORDER[group])
    return sorted(names, reverse=True) if group is Group.MONTH else names


def _figure(figures: Figures, group: Group, name: str, measure: Measure) -> Figure:
    number = figures.count(group, name, measure)
    return Figure(measure, number, f"{_list_path(group, name)}#{_slug(measure)}" if number else "")


def _bar(parts: Iterable[Figure]) -> list[Segment]:
    figures = list(parts)
    total = sum(figure.number for figure in figures)
    segments, start = [], 0.0
    for figure in figures if total else ():
        length = 100 * figure.number / total
        if figure.number:
            segments.append(Segment(figure, round(start, 3), round(length, 3)))
        start += length
    return segments


def _chart(figures: Figures) -> list[Column]:
    """Return the months as columns of quotations by wording, 100 high for the fullest month, earliest first."""
    names = [name for name in sorted(figures.names(Group.MONTH, Measure.ARTICLES)) if name[:1].isdigit()]
    names = names[-SHOWN[Group.MONTH] :]
    if len(names) < 2:
        return []
    most = max(figures.count(Group.MONTH, name, Measure.QUOTATIONS) for name in names)
    width = 600 / len(names)
    columns = []
    for at, name in enumerate(names):
        segments, height = [], 0.0
        for measure in WORDINGS:
            figure = _figure(figures, Group.MONTH, name, measure)
            length = 100 * figure.number / most if most else 0.0
            height += length
            if figure.number:
                segments.append(Segment(figure, round(100 - height, 3), round(length, 3)))
        columns.append(Column(name, round(at * width, 3), round(width * 0.8, 3), segments))
    return columns


def _share(part: int, whole: Figure) -> str:
    return f"{100 * part / whole.number:.0f} %" if whole.number else "none"


# ---------------------------------------------------------------- the lists


def _shown(figures: Figures) -> dict[Place, Sequence[Measure]]:
    """Return the places that have a list, each with the figures that lead to it."""
    places: dict[Place, Sequence[Measure]] = {(Group.ALL, ""): _ALL}
    for group in _TITLES:
        measures = dict.fromkeys((*_COLUMNS[group], *(WORDINGS if group is not Group.RULE else ())))
        places |= {(group, name): tuple(measures) for name in _ordered(figures, group)[: SHOWN[group]]}
    return places


def _lists(
    places: Mapping[Place, Sequence[Measure]], figures: Figures, outcomes: Outcomes
) -> dict[Place, dict[Measure, list[Counted]]]:
    """Return the first things that each figure counts."""
    listed: dict[Place, dict[Measure, list[Counted]]] = {
        place: {measure: [] for measure in measures if figures.count(*place, measure)}
        for place, measures in places.items()
    }
    for outcome, facts in outcomes():
        article = {**outcome.rows["articles"][0], **facts}
        for counted in counted_in(outcome, article):
            for place in counted.places:
                for measure in counted.measures:
                    found = listed.get(place, {}).get(measure)
                    if found is not None and len(found) < LISTED:
                        found.append(counted)
    return listed


def _list_page(place: Place, sections: Mapping[Measure, Sequence[Counted]], figures: Figures) -> str:
    group, name = place
    template = environment("checker.batch", "templates").get_template("list.html")
    told = [
        {
            "measure": measure,
            "anchor": _slug(measure),
            "number": figures.count(group, name, measure),
            "articles": _by_article(counted),
            "listed": len(counted),
            "query": query(group, name, measure),
        }
        for measure, counted in sections.items()
    ]
    return template.render(title=_called(group, name), sections=told).rstrip("\n") + "\n"


def _by_article(counted: Sequence[Counted]) -> list[dict[str, Any]]:
    articles: dict[str, list[dict[str, str]]] = defaultdict(list)
    for one in counted:
        text = one.text if len(one.text) <= LONGEST else one.text[:LONGEST].rstrip() + " …"
        articles[one.article].append({"text": text, "remark": one.remark, "link": one.link})
    return [{"name": name, "things": things} for name, things in articles.items()]


def _called(group: Group, name: str) -> str:
    rule = known_rule(name) if group is Group.RULE else None
    return {Group.ALL: "All articles", Group.RULE: f"{name} {rule.name}" if rule else name}.get(group, name)


def _list_path(group: Group, name: str) -> str:
    if group is Group.ALL:
        return f"{_LISTS}/all.html"
    words = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40]
    mark = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{_LISTS}/{group}-{words}-{mark}.html"


def _slug(measure: Measure) -> str:
    return measure.replace(" ", "-")


def _sweep(out: Path, wanted: set[str]) -> None:
    """Remove the lists of an earlier run that no figure leads to any more."""
    for page in (out / _LISTS).glob("*.html"):
        if page.relative_to(out).as_posix() not in wanted:
            page.unlink()
