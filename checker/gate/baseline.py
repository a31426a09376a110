"""A baseline: today's findings of an archive accepted in one step, so that only new ones fail."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.gate.waivers import WaiverEntry
from checker.model import Report, Waiver
from checker.output.summary import all_findings

REASON = "baseline: already there when the gate was set up"

# Characters of a quotation kept beside its fingerprint, for people who read the file.
WORDS_SHOWN = 80


def baseline_entries(
    reports: Iterable[Report], *, folder: Path, reason: str = REASON, by: str | None = None
) -> Iterator[WaiverEntry]:
    """A waiver for every finding that stands, once for each fingerprint.

    Args:
        reports: with fingerprints, and with the waivers there are already applied.
        folder: the folder of the waivers' file.
        reason: what the waivers say.
        by: who decided.
    """
    seen = set()
    for report in reports:
        article = Path(os.path.relpath(report.article.document.path, folder)).as_posix()
        for checked, finding in all_findings(report):
            if checked is None or finding.waiver is not None or finding.fingerprint in seen:
                continue
            seen.add(finding.fingerprint)
            words = " ".join(checked.quotation.text.split())
            yield WaiverEntry(
                Waiver(finding.fingerprint, reason, by),
                rule=f"{finding.code} {finding.rule}",
                article=article,
                words=words if len(words) <= WORDS_SHOWN else words[: WORDS_SHOWN - 1] + "…",
            )
