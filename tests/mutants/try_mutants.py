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
_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+?)(?: - |$|\[)", re.MULTILINE)


def copy_of_project(folder: Path) -> None:
    """Put the program and its tests into the folder, the rest of the project beside them by links."""
    for path in PROJECT.iterdir():
        if path.name in {"checker", "tests"}:
            shutil.copytree(path, folder / path.name, ignore=shutil.ignore_patterns("__pycache__"))
        elif not path.name.startswith("."):
            (folder / path.name).symlink_to(path)


def failing_test(folder: Path) -> str | None:
    """Return the first test of the guards that fails in the copy; None if all pass.

    Raises:
        RuntimeError: if the tests cannot be run.
    """
    quiet = ["-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"]
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", GUARDS, *quiet],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    failed = _FAILED.search(ended.stdout)
    if ended.returncode and failed is None:
        raise RuntimeError(f"the tests did not run\n{ended.stdout}\n{ended.stderr}")
    return failed[1] if failed else None


def catching_test(mutation: Mutation, folder: Path) -> str | None:
    """Return the first test that fails under the mutation in the copy; None if it goes unnoticed."""
    place = mutation.place_in(folder / "checker")
    text = place.read_text(encoding="utf-8")
    try:
        place.write_text(mutation.applied(text), encoding="utf-8")
        return failing_test(folder)
    finally:
        place.write_text(text, encoding="utf-8")


def main(wanted: Sequence[str]) -> int:
    """Try the mutations wanted, or all; return how the process ends."""
    survivors = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy_of_project(folder)
        if (failed := failing_test(folder)) is not None:
            sys.stdout.write(f"{failed} fails without any mutant\n")
            return 1
        for mutation in MUTATIONS:
            if wanted and mutation.id not in wanted:
                continue
            caught = catching_test(mutation, folder)
            survivors += caught is None
            sys.stdout.write(f"{mutation.id:4} {mutation.weakens}\n     {caught or 'SURVIVES'}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{survivors} survive\n")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
