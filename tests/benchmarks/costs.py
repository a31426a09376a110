"""What one process takes of time and memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.embedding.folders import HOME_VARIABLE

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took: seconds of wall time and of the processor, and MB of memory at its peak."""

    seconds: float
    processor: float
    megabytes: float


def cost_of(command: Sequence[str], *, home: str, folder: Path = ROOT) -> Cost:
    """Return what the command took.

    Args:
        command: ends with 0 or 1.
        home: where the checker keeps what it keeps.
        folder: where the command runs.
    """
    environment = {**os.environ, HOME_VARIABLE: home, "HF_HUB_OFFLINE": "1", "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, cwd=folder
    )
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        sys.exit(f"exit {process.returncode}: {command}")
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10  # macOS counts bytes, others kilobytes
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def median(costs: Sequence[Cost]) -> Cost:
    """Return the median of each figure."""
    return Cost(
        statistics.median(cost.seconds for cost in costs),
        statistics.median(cost.processor for cost in costs),
        statistics.median(cost.megabytes for cost in costs),
    )
