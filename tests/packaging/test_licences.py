"""Everything that is installed with the checker may be used and handed on by a newsroom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import metadata

import pytest
from packaging.requirements import Requirement

ALLOWED = re.compile(
    r"\b(?:MIT(?:-0|-CMU)?|BSD|0BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla Public|Zlib|CNRI-Python"
    r"|CC0|BSL-1\.0|Unlicense|HPND)\b",
    re.IGNORECASE,
)
REFUSED = re.compile(
    r"\b(?:A?GPL|GNU (?:Affero )?General|SSPL|BUSL|Commons Clause|proprietary|NonCommercial)", re.IGNORECASE
)
CHOSEN = {"tld": "MPL-1.1"}
"""Packages that leave the choice among several licences, with the one under which they are used."""


def _installed() -> Iterator[metadata.Distribution]:
    """Yield what the checker needs, with the extra for PDF files, and what that needs."""
    left: list[tuple[str, tuple[str, ...]]] = [("quote-checker", ("pdf",))]
    seen: set[str] = set()
    while left:
        name, extras = left.pop()
        folded = re.sub(r"[-_.]+", "-", name).lower()
        if folded in seen:
            continue
        seen.add(folded)
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # for another system
        yield distribution
        for line in distribution.requires or ():
            needed = Requirement(line)
            if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
                left.append((needed.name, tuple(needed.extras)))


def licence_of(distribution: metadata.Distribution) -> str:
    """Return what a package says of its licence, in the field that says it best."""
    told = distribution.metadata.json
    lines = told.get("classifier") or ()
    classifiers = (line.split("::")[-1].strip() for line in lines if line.startswith("License"))
    return str(told.get("license_expression") or "; ".join(classifiers) or told.get("license") or "")[:200]


@pytest.mark.parametrize("distribution", list(_installed()), ids=lambda distribution: distribution.metadata["Name"])
def test_a_package_has_a_licence_that_may_be_handed_on(distribution: metadata.Distribution) -> None:
    told = CHOSEN.get(distribution.metadata["Name"], licence_of(distribution))
    assert ALLOWED.search(told), told or "says nothing of its licence"
    assert not REFUSED.search(told), told
