"""What the article makes of its record: what it reports, and what it leaves out beside words that it uses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from checker.language.shipped import language_called
from checker.model import Report, Span
from checker.output.html.passage_places import Places
from checker.output.html.report_view import LeftOutView
from checker.statements.coverage import LeftOut, Use, WhyShown, coverage_of
from checker.value_classes import dataclass

WHY = {
    WhyShown.CONDITION: "a condition",
    WhyShown.CONTRAST: "a contrast",
    WhyShown.SECOND_HALF: "the rest of the sentence",
    WhyShown.OTHER_ANSWER: "another answer to the same question",
}
LONGEST = 300
"""Characters of a passage that the panel shows; all of it is in the transcript, one link away."""


@dataclass(frozen=True, slots=True)
class RecordUse:
    """The stretches of one source that are reported, and those left out beside what is used."""

    reported: tuple[Span, ...] = ()
    beside: Mapping[Span, LeftOutView] = field(default_factory=dict)


def record_use(report: Report, places: Places) -> tuple[Mapping[str, RecordUse], tuple[LeftOutView, ...]]:
    """Return how each source is used, by its id, and everything left out that is worth a look, at most a few."""
    if not report.sources:
        return {}, ()
    coverage = coverage_of(report, language_called(report.language), shares=False)
    views = tuple(_view(one, number, places) for number, one in enumerate(coverage.left_out, 1))
    used = {
        source.id: RecordUse(
            reported=tuple(
                sentence.span for name, sentence, use in coverage.uses if name == source.id and use is Use.REPORTED
            ),
            beside={
                one.span: view for one, view in zip(coverage.left_out, views, strict=True) if one.source == source.id
            },
        )
        for source in report.sources
    }
    return used, views


def _view(one: LeftOut, number: int, places: Places) -> LeftOutView:
    text = " ".join(one.span.of(places.text(one.source)).split())
    return LeftOutView(
        anchor=f"l{number}",
        why=WHY[one.why],
        speaker=one.speaker.strip(" :"),
        place=f"line {places.line(one.source, one.span.start):,}",
        text=text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …",
    )
