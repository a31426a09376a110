"""Weaken each guard in turn, in a copy of the program, and show which test catches it.

Run it with ``make mutants``, or for some guards alone: ``python tests/mutants/try_mutants.py A1 D3``. It exits 1 if a
weakened guard goes unnoticed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from mutations import MUTATIONS, Mutation

PROJECT = Path(__file__).resolve().parents[2]
GUARDS = "tests/guards"
_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)


def catching_test(mutation: Mutation) -> str | None:
    """Return the first test that fails under the mutation; None if all pass."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for path in PROJECT.iterdir():
            if path.name != "checker" and not path.name.startswith("."):
                (copy / path.name).symlink_to(path)
        shutil.copytree(PROJECT / "checker", copy / "checker", ignore=shutil.ignore_patterns("__pycache__"))
        place = mutation.place_in(copy / "checker")
        place.write_text(mutation.applied(place.read_text(encoding="utf-8")), encoding="utf-8")
        ended = _pytest(copy)
    if ended.returncode == 0:
        return None
    failed = _FAILED.search(ended.stdout)
    if failed is None:
        raise RuntimeError(f"{mutation.id}: the tests did not run\n{ended.stdout}\n{ended.stderr}")
    return failed[1]


def _pytest(folder: Path) -> subprocess.CompletedProcess[str]:
    quiet = ["-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"]
    return subprocess.run(
        [sys.executable, "-m", "pytest", GUARDS, *quiet],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(folder)},
    )


def main(wanted: Sequence[str]) -> int:
    """Try the mutations wanted, or all; return how the process ends."""
    survivors = 0
    for mutation in MUTATIONS:
        if wanted and mutation.id not in wanted:
            continue
        caught = catching_test(mutation)
        survivors += caught is None
        sys.stdout.write(f"{mutation.id:4} {mutation.weakens}\n     {caught or 'SURVIVES'}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{survivors} survive\n")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
