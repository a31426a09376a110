"""Kills ``checker library add`` at random moments and looks whether the library is whole and nothing reported is lost.

Run from the project's folder: ``python tests/benchmarks/library_kills.py [--times 100] [--seed 1]``. Records are made
of the public transcripts' paragraphs. Batches are made small and the index is trained early, so that a run steps to
the disk dozens of times, and joins files and trains; a moment is drawn evenly between the first addition and the end
of an uninterrupted run. Exits 1 if anything was lost or damaged.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker.errors import LibraryError
from checker.library.library_view import Library
from checker.library.upkeep import verify

ROOT = Path(__file__).parents[2]
PARAGRAPHS_A_RECORD = 4
RECORDS = 48

# The ordinary command with small steps: a batch is a record or two, ten files are joined, an index is trained early.
ADD = """
import sys
from checker.library import adding, settling, trained
adding.BATCH_TEXTS, settling.MOST_FILES, trained.LARGEST_EXACT, trained.LARGEST_TAIL = 16, 6, 150, 40
from checker.cli.main import main
sys.exit(main(["library", "add", sys.argv[1], "--library", sys.argv[2]]))
"""


@dataclass
class Outcome:
    """What the kills did."""

    kills: int = 0
    amid: int = 0
    finished: int = 0
    libraries: int = 1
    reported: int = 0
    swept: int = 0
    faults: list[str] = field(default_factory=list)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=100, help="kills")
    parser.add_argument("--seed", type=int, default=1, help="draws the moments")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        outcome = killed(Path(folder), times=chosen.times, draw=random.Random(chosen.seed))  # noqa: S311
    sys.stdout.write(
        f"{outcome.kills} kills over {outcome.libraries} libraries, {outcome.amid} of them between the first and the"
        f" last addition of a run; {outcome.finished} runs had ended before their moment; {outcome.reported} documents"
        f" reported as added; {outcome.swept} files left behind and not counted; {len(outcome.faults)} faults\n"
    )
    sys.stdout.write("".join(f"  {fault}\n" for fault in outcome.faults))
    return 1 if outcome.faults else 0


def killed(folder: Path, *, times: int, draw: random.Random) -> Outcome:
    records = folder / "records"
    make_records(records)
    first, whole = uninterrupted(records, folder / "measured")
    outcome = Outcome()
    library, reported = folder / "library-1", set[str]()
    while outcome.kills < times:
        ended, added = run_and_kill(records, library, after=draw.uniform(first * 0.8, whole))
        outcome.kills += not ended
        outcome.finished += ended
        outcome.amid += bool(added) and not ended
        outcome.reported += len(added)
        reported |= added
        outcome.faults += [f"kill {outcome.kills}: {fault}" for fault in faults_of(library, reported)]
        outcome.swept += left_behind(library)
        if ended or len(reported) > RECORDS * 0.8:
            outcome.faults += finished(records, library)
            outcome.libraries += 1
            library, reported = folder / f"library-{outcome.libraries}", set()
    return outcome


def finished(records: Path, library: Path) -> list[str]:
    """What is wrong once an interrupted library has been added to again, to the end."""
    uninterrupted(records, library)
    with Library(library) as opened:
        count = len(opened.documents())
    wrong = [] if count == RECORDS else [f"{count} records of {RECORDS} are in the finished library"]
    return [*wrong, *verify(library).faults, *([f"{left_behind(library)} files left"] if left_behind(library) else [])]


def make_records(folder: Path) -> None:
    folder.mkdir()
    said = [
        paragraph
        for transcript in sorted((ROOT / "fixtures").glob("*.transcript.txt"))
        for paragraph in transcript.read_text(encoding="utf-8").splitlines()
        if len(paragraph.split()) > 12
    ]
    for number in range(RECORDS):
        # Numbered words make every record's text its own.
        chosen = [said[(number * PARAGRAPHS_A_RECORD + at) % len(said)] for at in range(PARAGRAPHS_A_RECORD)]
        text = "\n\n".join(f"SPEAKER {at}: On point {number} of {at}, {words}" for at, words in enumerate(chosen))
        (folder / f"record-{number:03}.txt").write_text(text, encoding="utf-8")


def uninterrupted(records: Path, library: Path) -> tuple[float, float]:
    """Seconds to the first addition and to the end."""
    begun = time.perf_counter()
    process = started(records, library)
    assert process.stdout is not None
    process.stdout.readline()
    first = time.perf_counter() - begun
    process.stdout.read()
    assert process.wait() == 0, "the adding itself failed"
    return first, time.perf_counter() - begun


def run_and_kill(records: Path, library: Path, *, after: float) -> tuple[bool, set[str]]:
    """Whether the run ended by itself, and the ids that it reported as added."""
    process = started(records, library)
    try:
        out, _ = process.communicate(timeout=after)
        ended = True
    except subprocess.TimeoutExpired:
        process.kill()
        out, _ = process.communicate()
        ended = False
    return ended, set(re.findall(r"^(?:added|known) ([\w-]+)[ :].*\n", out, re.MULTILINE))


def started(records: Path, library: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", ADD, str(records), str(library)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
    )


def faults_of(library: Path, reported: set[str]) -> list[str]:
    """What was reported and is not there, or not whole."""
    try:
        health = verify(library)
        with Library(library) as opened:
            kept = {document.id: document for document in opened.documents()}
            lost = [f"{name} was reported and is lost" for name in sorted(reported - kept.keys())]
            short = [
                f"{document.id} is not whole"
                for document in kept.values()
                if len(opened.source(document.key).sentences) != document.sentences
            ]
    except LibraryError as error:
        begun = reported or "There is no library" not in error.what
        return [f"{error.what} {error.why}"] if begun else []
    return [*health.faults, *lost, *short]


def left_behind(library: Path) -> int:
    """Files of vectors that the store does not name."""
    try:
        with Library(library) as opened:
            named = {name for (name,) in opened.ask("SELECT name FROM segments UNION SELECT name FROM trained")}
        return sum(path.name not in named for path in (library / "vectors").iterdir())
    except LibraryError:  # there is none yet
        return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
