"""Files that appear whole: a reader sees the old content or all of the new."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

# A file's name need not be text; what is not comes out as an escape, which JSON reads back as the same name.
UNENCODABLE = "backslashreplace"


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 with line feeds, in one step, making the folder where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file():  # /dev/stdout, a named pipe
        path.write_text(text, encoding="utf-8", errors=UNENCODABLE, newline="\n")
        return
    write_whole_file(
        path, lambda unfinished: unfinished.write_text(text, encoding="utf-8", errors=UNENCODABLE, newline="\n")
    )


def write_whole_file(path: Path, write: Callable[[Path], object]) -> None:
    """Put what ``write`` writes into the file it is handed at ``path``, in one step."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        write(unfinished)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
