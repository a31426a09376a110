"""The version of an article that a newer one is judged against: a file, or what Git has of it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from checker.documents import read_bytes
from checker.errors import OptionError
from checker.running.languages import LANGUAGES

if TYPE_CHECKING:
    from checker.model import Document


def older_version(named: str, article: object) -> Path | Document:
    """Return the older version: the file of that name or, where there is none, the article at a Git revision.

    Raises:
        OptionError: if it is neither a file nor a revision that has the article.
    """
    path = Path(named)
    if path.exists() or not isinstance(article, Path):
        return path
    shown = subprocess.run(  # noqa: S603  (no shell, and nothing given can be taken for an option)
        ["git", "show", "--end-of-options", f"{named}:./{article.name}"],  # noqa: S607  (the user's own git)
        cwd=article.resolve().parent,
        capture_output=True,
        check=False,
    )
    if shown.returncode:
        told = shown.stderr.decode("utf-8", "replace").strip().splitlines()
        raise OptionError(
            f"--against {named!r} is neither a file nor a Git revision that has {article.name}",
            why=told[0] if told else "git gives no reason",
            fix="name an older copy of the article, or a revision such as HEAD",
        )
    return read_bytes(shown.stdout, name=f"{article} at {named}", language=LANGUAGES[0])
