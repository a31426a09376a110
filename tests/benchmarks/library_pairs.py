"""Checks real articles against a library of all their transcripts, beside naming each one's own, and compares.

Run from the project's folder: ``python tests/benchmarks/library_pairs.py CORPUS SCORER``. CORPUS holds ``pairs/*`` with
``article.txt``, ``transcript.txt`` and ``quotes.jsonl``; further transcripts and statements beside ``pairs`` go into
the library, too. SCORER is the pairs' scorer: it calls the checker it is given on every pair. Exits 1 if the right
transcript is used for fewer aligned quotations than are wanted or another figure is worse than with it named.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
WANTED = 0.98
FEWEST_WORDS, LEAST_SCORE = 5, 90  # what the scorer calls aligned

HIGHER_IS_BETTER = ("found", "passage", "verbatim_agreement", "real_findings_caught", "real_findings_flagged")
LOWER_IS_BETTER = (
    "failed",
    "false_alarms_per_100_exact",
    "misattributions_raised",
    "blamed_for_the_source",
    "traps_accused",
)

NAMED = """#!{python} -W ignore
import sys
from checker.cli.main import main
sys.exit(main(sys.argv[1:]))
"""
BY_LIBRARY = """#!{python} -W ignore
import sys
from checker.cli.main import main
given = sys.argv[1:]
at = given.index("--source")
given[at:at + 2] = ["--library", {library!r}]
sys.exit(main(given))
"""


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("scorer", type=Path)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        library = folder / "library"
        records = sorted(chosen.corpus.glob("pairs/*/transcript.txt"))
        records += sorted([*chosen.corpus.glob("*.transcript.txt"), *chosen.corpus.glob("*.statement.txt")])
        command = [sys.executable, "-W", "ignore", "-m", "checker", "library", "add", *map(str, records)]
        subprocess.run([*command, "--library", str(library)], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
        named = scored(chosen.scorer, wrapper(folder / "named", NAMED, library), folder / "named-reports")
        found = scored(chosen.scorer, wrapper(folder / "found", BY_LIBRARY, library), folder / "found-reports")
        right, aligned, sources = right_transcripts(chosen.corpus / "pairs", folder / "found-reports")
    say("", "named", "by library")
    for name, figure in named.items():
        if not isinstance(figure, list):
            say(name, figure, found[name])
    say("right transcript used", "-", f"{right} of {aligned}, {right / aligned:.4f}")
    say("sources taken for an article", "-", f"{sources:.2f} on average")
    worse = list(worse_figures(named, found))
    sys.stdout.write("".join(f"worse: {name}\n" for name in worse))
    return 1 if worse or right < WANTED * aligned else 0


def wrapper(path: Path, script: str, library: Path) -> Path:
    path.write_text(script.format(python=sys.executable, library=str(library)), encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def scored(scorer: Path, checker: Path, reports: Path) -> dict[str, Any]:
    command = [sys.executable, str(scorer), "--checker", str(checker), "--jobs", "1", "--keep", str(reports), "--json"]
    ended = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(ended.stdout)
    return figures


def right_transcripts(pairs: Path, reports: Path) -> tuple[int, int, float]:
    """Aligned quotations that were matched to their own transcript, all of them, and sources taken for an article."""
    right, aligned, sources = 0, 0, []
    for path in sorted(reports.glob("*.json")):
        report = json.loads(path.read_text(encoding="utf-8"))
        sources.append(len(report["sources"]))
        digest = hashlib.sha256((pairs / path.stem / "transcript.txt").read_bytes()).hexdigest()
        own = {source["id"] for source in report["sources"] if source["sha256"] == digest}
        for quotation in aligned_quotations(pairs / path.stem / "quotes.jsonl"):
            aligned += 1
            right += any(
                quote["kind"] != "indirect" and covers(quote, quotation) and (quote["match"] or {}).get("source") in own
                for quote in report["quotes"]
            )
    return right, aligned, sum(sources) / max(1, len(sources))


def aligned_quotations(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        quotation = json.loads(line) if line.strip() else {"score": 0}
        if quotation["score"] >= LEAST_SCORE and quotation["n_tokens"] >= FEWEST_WORDS:
            yield quotation


def covers(quote: Mapping[str, Any], quotation: Mapping[str, Any]) -> bool:
    start, end = quotation["start"], quotation["end"]
    covered = sum(max(0, min(span["end"], end) - max(span["start"], start)) for span in quote["spans"])
    return bool(covered >= 0.5 * max(1, end - start))


def worse_figures(named: Mapping[str, Any], found: Mapping[str, Any]) -> Iterator[str]:
    yield from (name for name in HIGHER_IS_BETTER if found[name] is None or found[name] < named[name])
    yield from (name for name in LOWER_IS_BETTER if found[name] is None or found[name] > named[name])


def say(first: str, *others: object) -> None:
    sys.stdout.write(first.ljust(32) + "".join(str(other).rjust(24) for other in others) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
