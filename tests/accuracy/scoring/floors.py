"""The figures that no run may fall below, kept in one file with the digests of the sets they were measured on."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomlkit

from scoring.measures import Measure, SetResult

FLOORS = Path(__file__).resolve().parents[1] / "floors.toml"
# Figures are pinned to as many places as they are shown with, rounded away from strictness.
_PLACES = 3


class FloorError(Exception):
    """A change of the floors that is not allowed; the message says why."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A figure on the wrong side of its floor, or a set that is not the one the floors were measured on."""

    name: str
    what: str


def read_floors(path: Path = FLOORS) -> Mapping[str, Any]:
    """The floors by set: its digest, and a bound for each pinned measure."""
    return tomlkit.parse(path.read_text(encoding="utf-8")).unwrap() if path.exists() else {}


def breaches(results: Iterable[SetResult], floors: Mapping[str, Any]) -> list[Breach]:
    """Every figure below its floor, and every set whose files are not those of its floors."""
    found = []
    for result in results:
        pinned = floors.get(result.name)
        if pinned is None:
            continue
        if pinned["digest"] != result.digest:
            found.append(Breach(result.name, "the set has changed since its floors were pinned: pin them again"))
        bounds = pinned["bounds"]
        for measure in result.measures:
            bound = bounds.get(measure.name)
            if not measure.meets(bound):
                side = "above" if measure.lower_is_better else "below"
                found.append(Breach(f"{result.name}.{measure.name}", f"{measure.value} is {side} {bound}"))
        found += [
            Breach(f"{result.name}.{name}", "is no longer measured")
            for name in bounds
            if name not in {measure.name for measure in result.measures if measure.value is not None}
        ]
    return found


def pin(results: Iterable[SetResult], path: Path = FLOORS) -> list[str]:
    """Raises every floor to what was measured, takes the sets' present digests, and says what changed.

    Only measures with a goal, or pinned before, have a floor. No floor is lowered.
    """
    document = tomlkit.parse(path.read_text(encoding="utf-8")) if path.exists() else tomlkit.document()
    changes = []
    for result in results:
        if result.name not in document:
            document[result.name] = {"digest": result.digest, "bounds": {}}
        pinned: Any = document[result.name]
        if pinned["digest"] != result.digest:
            changes.append(f"{result.name}: another digest")
            pinned["digest"] = result.digest
        for measure in result.measures:
            before = pinned["bounds"].get(measure.name)
            if measure.value is None or (measure.goal is None and before is None):
                continue
            bound = _rounded(measure)
            if before is None or (
                bound != before and Measure(measure.name, bound, None, measure.lower_is_better).meets(before)
            ):
                changes.append(f"{result.name}.{measure.name}: {before} to {bound}")
                pinned["bounds"][measure.name] = bound
    path.write_text(tomlkit.dumps(document), encoding="utf-8")
    return changes


def lower(
    which: Sequence[str], results: Iterable[SetResult], *, reason: str, changelog: str, path: Path = FLOORS
) -> list[str]:
    """Sets the floors named ``SET.MEASURE`` to what was measured, for a reason the changelog gives to its readers.

    Raises:
        FloorError: if there is no reason, the changelog does not hold it, or there is no such floor or figure.
    """
    if not reason.strip():
        raise FloorError("a floor is lowered only for a reason: give --reason TEXT")
    if " ".join(reason.split()) not in " ".join(changelog.split()):
        raise FloorError("the reason does not stand in CHANGELOG.md: tell its readers first, in the same words")
    document = tomlkit.parse(path.read_text(encoding="utf-8"))
    measured = {f"{result.name}.{measure.name}": measure for result in results for measure in result.measures}
    changes = []
    for name in which:
        key, _, measure_name = name.partition(".")
        bounds: Any = document.get(key, {}).get("bounds", {})
        if measure_name not in bounds:
            raise FloorError(f"{name} has no floor")
        if name not in measured or measured[name].value is None:
            raise FloorError(f"{name} was not measured in this run")
        bound = _rounded(measured[name])
        changes.append(f"{name}: {bounds[measure_name]} to {bound}")
        bounds[measure_name] = bound
    path.write_text(tomlkit.dumps(document), encoding="utf-8")
    return changes


def _rounded(measure: Measure) -> float:
    scale = 10.0**_PLACES
    value = (measure.value or 0.0) * scale
    whole = math.ceil(value - 1e-9) if measure.lower_is_better else math.floor(value + 1e-9)
    return float(whole) / scale
