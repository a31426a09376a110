"""What an earlier run of the gate left in its lines that need not be done again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.gate.article_judge import Given, article_name
from checker.gate.decision import Tally
from checker.model import Verdict
from checker.output.file_writing import write_whole_file
from checker.value_classes import dataclass

if TYPE_CHECKING:
    from io import TextIOWrapper


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier run did: the articles left to do, the tally of the others, and the findings in them."""

    left: list[Given]
    tally: Tally
    fingerprints: frozenset[str]


def go_on(path: Path, articles: Sequence[Given], key: Callable[[Given], str | None]) -> Earlier:
    """Return what is left to do of the articles; the file is left with the lines of the others alone.

    Args:
        path: the file of lines; it need not be there.
        articles: all that are to be judged.
        key: what makes the digest of all that an article's report follows from.
    """
    done = {told["article"]["path"]: told["gate"]["key"] for _, told in _lines(path)}
    wanted = {article_name(article): key(article) for article in articles}
    kept = {name for name, of_article in wanted.items() if of_article is not None and done.get(name) == of_article}
    tally, fingerprints = Tally(), set()
    if path.exists():
        write_whole_file(path, lambda unfinished: _copy(path, unfinished, kept))
    for _, told in _lines(path):
        gate = told["gate"]
        unjudged = told["summary"]["unjudged"]
        quotations = told["summary"]["quotes"]
        unfound = int(quotations > 0 and told["verdict"] == Verdict.NOTHING_TO_CHECK)
        tally += Tally(1, 0, quotations, unjudged, gate["faults"], gate["warnings"], unfound)
        findings = [*told["findings"], *(finding for quote in told["quotes"] for finding in quote["findings"])]
        fingerprints |= {finding["fingerprint"] for finding in findings}
    return Earlier([one for one in articles if article_name(one) not in kept], tally, frozenset(fingerprints))


def _copy(path: Path, unfinished: Path, kept: set[str]) -> None:
    with unfinished.open("w", encoding="utf-8", newline="\n") as file:
        _copy_lines(path, file, set(kept))


def _copy_lines(path: Path, file: TextIOWrapper, left: set[str]) -> None:
    for line, told in _lines(path):
        name = told["article"]["path"]
        if name in left:
            left.remove(name)
            file.write(line)


def _lines(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every line that a run wrote to its end and that holds a report."""
    if not path.exists():
        return
    with path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            try:
                told = json.loads(line)
            except ValueError:  # where a run was stopped in the middle of a line
                continue
            if line.endswith("\n") and isinstance(told, dict) and isinstance(told.get("gate"), dict):
                yield line, told
