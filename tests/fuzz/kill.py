"""Kills check, gate, batch and the library's commands in turn: ``kill.py NUMBER [SEED]``.

Each run is killed (SIGKILL, with all that it started) after 25 to 100 % of what a run takes, a batch after its first
outcome. Ends with 1 if anything
that was reported is lost, or a report, a page or a library is left half-written.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "support"), str(Path(__file__).parents[2])]

from killing import COMMANDS, Kills  # noqa: E402


def main(number: int, seed: int) -> int:
    """Kill, print what came of it by command, and return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        kills = Kills(Path(folder), random.Random(seed))  # noqa: S311  (moments, no secrets)
        turn = 0
        while kills.killed.total() < number:
            kills.once(COMMANDS[turn % len(COMMANDS)])
            turn += 1
    for command in COMMANDS:
        sys.stdout.write(
            f"{command}: {kills.killed[command]} kills, {kills.ended[command]} ended before their moment\n"
        )
    sys.stdout.write(
        f"{len(kills.added)} records reported as added, {len(kills.removed)} removed, {kills.batches} batches;"
        f" {len(kills.faults)} faults\n"
    )
    sys.stdout.write("".join(f"  {fault}\n" for fault in kills.faults))
    return 1 if kills.faults else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1))
