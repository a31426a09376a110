"""Floors: raised freely, lowered only for a reason that the changelog gives, and bound to their sets."""

from __future__ import annotations

from pathlib import Path

import pytest
from scoring.calibration import expected_error, reliability
from scoring.floors import FloorError, breaches, lower, pin, read_floors
from scoring.measures import Measure, SetResult


def _result(caught: float, alarms: float = 1.0, digest: str = "d1") -> SetResult:
    measures = (
        Measure("caught", caught, goal=0.9),
        Measure("alarms", alarms, goal=2.0, lower_is_better=True),
        Measure("cases", 100),
    )
    return SetResult(name="made_up", title="Made up", digest=digest, measures=measures)


@pytest.fixture
def floors(tmp_path: Path) -> Path:
    path = tmp_path / "floors.toml"
    pin([_result(0.9512, 1.2341)], path)
    return path


def test_pinning_keeps_what_has_a_goal_and_rounds_in_favour_of_the_next_run(floors: Path) -> None:
    assert read_floors(floors)["made_up"] == {"digest": "d1", "bounds": {"caught": 0.951, "alarms": 1.235}}


def test_a_run_on_the_right_side_of_every_floor_breaches_none(floors: Path) -> None:
    assert breaches([_result(0.9512, 1.2341)], read_floors(floors)) == []


@pytest.mark.parametrize(
    ("result", "name"),
    [
        (_result(0.95, 1.2), "made_up.caught"),
        (_result(0.96, 1.3), "made_up.alarms"),
        (_result(0.96, 1.2, digest="d2"), "made_up"),
    ],
)
def test_a_worse_figure_or_another_set_is_a_breach(floors: Path, result: SetResult, name: str) -> None:
    assert [breach.name for breach in breaches([result], read_floors(floors))] == [name]


def test_a_measure_that_is_gone_is_a_breach(floors: Path) -> None:
    gone = SetResult(name="made_up", title="Made up", digest="d1", measures=(Measure("caught", 0.99),))

    assert [breach.name for breach in breaches([gone], read_floors(floors))] == ["made_up.alarms"]


def test_a_set_without_floors_breaches_none() -> None:
    assert breaches([_result(0.1)], {}) == []


def test_pinning_again_raises_and_never_lowers(floors: Path) -> None:
    changes = pin([_result(0.99, 5.0)], floors)

    assert changes == ["made_up.caught: 0.951 to 0.99"]
    assert read_floors(floors)["made_up"]["bounds"] == {"caught": 0.99, "alarms": 1.235}


def test_a_floor_is_lowered_for_a_reason_that_the_changelog_gives(floors: Path) -> None:
    changelog = "- Quotations of four words are now judged,\n  which costs some alarms.\n"

    lower(
        ["made_up.alarms"],
        [_result(0.9, 1.9)],
        reason="Quotations of four words are now judged, which costs some alarms.",
        changelog=changelog,
        path=floors,
    )

    assert read_floors(floors)["made_up"]["bounds"] == {"caught": 0.951, "alarms": 1.9}


@pytest.mark.parametrize(
    ("which", "reason"),
    [
        ("made_up.alarms", ""),
        ("made_up.alarms", "Nobody was told of this."),
        ("made_up.nothing", "It is told here."),
        ("elsewhere.alarms", "It is told here."),
    ],
)
def test_a_floor_is_not_lowered_without_a_told_reason_or_a_figure(floors: Path, which: str, reason: str) -> None:
    before = floors.read_bytes()

    with pytest.raises(FloorError):
        lower([which], [_result(0.9)], reason=reason, changelog="- It is told here.\n", path=floors)

    assert floors.read_bytes() == before


def test_a_confidence_that_keeps_its_word_has_no_error() -> None:
    honest = [(0.75, True), (0.75, True), (0.75, True), (0.75, False)]

    assert expected_error(honest) == 0.0
    assert reliability(honest)[1:] == (("0.70 to 0.80", "4", "0.750", "0.750"),)


def test_a_confidence_that_boasts_has_an_error_as_large_as_its_boast() -> None:
    assert expected_error([(1.0, True), (1.0, False)]) == 0.5
    assert expected_error([]) is None
