"""Where the sets outside the project are, if they are there at all, and which files each is made of."""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

PROJECT = Path(__file__).resolve().parents[3]
_VARIABLE = "CHECKER_CORPUS"


@dataclass(frozen=True, slots=True)
class Corpus:
    """The folder of sets and, beside it, the folder of scorers."""

    folder: Path

    @property
    def tools(self) -> Path:
        """The scorers that define the measures."""
        return self.folder.parent / "tools"

    @property
    def pairs(self) -> Path:
        """Real transcripts with real articles on them."""
        return self.folder / "pairs"

    def missing(self, *names: str) -> tuple[str, ...]:
        """Which of these files or folders are not there; ``tools/`` names are looked for among the scorers."""
        return tuple(name for name in names if not self.path(name).exists())

    def path(self, name: str) -> Path:
        """A file of the corpus, or of the scorers."""
        return self.tools / name.removeprefix("tools/") if name.startswith("tools/") else self.folder / name

    def scorer(self, name: str) -> ModuleType:
        """A scorer as a module, so that the figures are exactly its own."""
        spec = importlib.util.spec_from_file_location(name, self.tools / f"{name}.py")
        if spec is None or spec.loader is None:
            raise FileNotFoundError(self.tools / f"{name}.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module


def find_corpus() -> Corpus:
    """The corpus named by the environment, or the one beside the project; it need not exist."""
    named = os.environ.get(_VARIABLE)
    return Corpus(Path(named) if named else PROJECT.parent / "shared" / "corpus")


def digest_of_files(paths: Iterable[Path], *, root: Path) -> str:
    """One sha256 over the names and contents of files."""
    digests = {path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    return hashlib.sha256(json.dumps(digests, sort_keys=True).encode()).hexdigest()


def lines_of(path: Path) -> Iterator[Any]:
    """The records of a JSON-lines file, packed or not."""
    unpacked = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    # Only a line feed ends a record: a text may hold other line separators.
    yield from (json.loads(line) for line in unpacked.decode("utf-8").split("\n") if line.strip())
