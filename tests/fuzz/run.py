"""Gives the checker many hostile files and prints, by format, what came of them: ``run.py NUMBER [SEED]``.

Ends with 1 if anything but a result or a refusal came of one, or one took too long or too much memory.
"""

from __future__ import annotations

import resource
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "support"), str(Path(__file__).parents[2])]

from hostile_files import hostile_file  # noqa: E402
from one_hostile_file import HostileReports, outcome  # noqa: E402

from checker.documents import Purpose  # noqa: E402

# Of a hundred files; Word, OpenDocument and PDF take ten times as long as text.
SHARES = {
    "text": 22, "markdown": 16, "html": 12, "webvtt": 12, "srt": 10, "speech-json": 12, "speech-tsv": 5, "rtf": 5,
    "tei": 3, "docx": 2, "odt": 0.6, "pdf": 0.4,
}  # fmt: skip
LONGEST = 10  # seconds of the processor
MOST_MEMORY = 1 << 30  # bytes


def main(number: int, seed: int) -> int:
    """Run and print; return the exit code."""
    bad = 0
    for format_, share in SHARES.items():
        count = max(1, round(number * share / 100))
        came: Counter[str] = Counter()
        slowest = 0.0
        for index in range(count):
            data = hostile_file(format_, seed * 1_000_003 + index)
            purpose = Purpose.SOURCE if index % 2 else Purpose.ARTICLE
            start = time.process_time()
            try:
                came[outcome(format_, data, purpose)] += 1
            except Exception:
                came["TRACEBACK"] += 1
                sys.stdout.write(f"{format_} {seed} {index} {purpose}\n{traceback.format_exc(limit=-3)}\n")
            took = time.process_time() - start
            slowest = max(slowest, took)
            came["TOO SLOW"] += took > LONGEST
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        bad += came["TRACEBACK"] + came["TOO SLOW"] + (memory > MOST_MEMORY)
        told = ", ".join(f"{name} {times}" for name, times in came.most_common() if times)
        sys.stdout.write(f"{format_}: {count} files, slowest {slowest:.2f} s, {memory >> 20} MB at most: {told}\n")
        sys.stdout.flush()
    return 1 if bad + _reports(max(1, number // 100), seed) else 0


def _reports(number: int, seed: int) -> int:
    """Check some of the files as articles, and read each page back; return how many went wrong."""
    reports = HostileReports(Path(__file__).parents[2] / "fixtures" / "kerry-lavrov-2016-03-24.transcript.txt")
    came: Counter[str] = Counter()
    slowest = 0.0
    for index in range(number):
        format_ = ("text", "markdown", "html")[index % 3]
        start = time.process_time()
        try:
            came[reports.outcome(format_, hostile_file(format_, seed * 7_000_003 + index))] += 1
        except Exception:
            came["WRONG"] += 1
            sys.stdout.write(f"checked {format_} {seed} {index}\n{traceback.format_exc(limit=-3)[:2000]}\n")
        slowest = max(slowest, time.process_time() - start)
    told = ", ".join(f"{name} {times}" for name, times in came.most_common())
    sys.stdout.write(f"checked and shown as a page: {number} articles, slowest {slowest:.2f} s: {told}\n")
    return came["WRONG"] + (slowest > LONGEST)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1))
