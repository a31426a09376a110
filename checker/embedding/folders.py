"""Where cached vectors are kept for this user."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from checker.keeping import KeptFiles

HOME_VARIABLE = "CHECKER_HOME"  # one folder for everything the checker keeps, instead of the system's places
_APPLICATION = "quote-checker"


def vectors_folder(home: Path | None = None) -> Path:
    """Return the folder of cached vectors: in ``home``, in ``$CHECKER_HOME``, or in the user's cache folder."""
    return (_home(home) or platformdirs.user_cache_path(_APPLICATION, appauthor=False)) / "vectors"


def kept_files(home: Path | None = None) -> KeptFiles:
    """Return what is kept between runs for this user: vectors, and what was read of a record beside them."""
    return KeptFiles(vectors_folder(home))


def _home(home: Path | None) -> Path | None:
    named = os.environ.get(HOME_VARIABLE)
    return home or (Path(named).expanduser() if named else None)
