"""What a configuration that lies in a repository may name: files below itself, and nothing that runs.

Whoever may change a repository may change its checker.toml, and the gate runs with the rights of whoever publishes. So
the file chooses among rules, styles and its own neighbours; a model, which is loaded, and a path that leads elsewhere,
which would be read or written, need somebody's word: ``--trust-config`` or the user's own configuration.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import platformdirs

# What a configuration of the user's own is called, in the user's configuration folder.
USER_CONFIG: Final = "checker.toml"
_APPLICATION: Final = "quote-checker"

# A folder with one of these is a repository's root; no configuration above it is its own.
_ROOT_MARKS: Final = (".git", ".hg", ".svn")

HOW_TO_TRUST: Final = "run with --trust-config, or set it in the configuration of your own (`checker doctor` names it)"


def user_config_path() -> Path | None:
    """The path of the user's own configuration, whether it is there or not; None where the user has no home."""
    try:
        return platformdirs.user_config_path(_APPLICATION, appauthor=False) / USER_CONFIG
    except (OSError, RuntimeError):
        return None


def repository_root(folder: Path) -> Path | None:
    """The root of the repository that a folder lies in, or None outside of any."""
    here = folder.resolve()
    return next((above for above in (here, *here.parents) if _is_root(above)), None)


def untrusted_values(values: Mapping[str, Any], folder: Path) -> Iterator[tuple[str, str]]:
    """The settings that only a trusted configuration may make, each with what is wrong.

    Args:
        values: what the file says, by the names of :class:`checker.config.settings.Settings`.
        folder: the file's folder, which it may name files below.
    """
    for key in ("model", "judge"):
        if values.get(key) is not None:
            yield key, f"a repository's configuration may not name a model to load ({values[key]!r}); {HOW_TO_TRUST}"
    named = [("sources", path) for path in values.get("sources", ())]
    named += [(key, values[key]) for key in ("library", "waivers") if values.get(key) is not None]
    named += [("output", output.partition(":")[2]) for output in values.get("output", ())]
    for key, path in named:
        if reason := reason_against(str(path), folder):
            yield key, f"the path {str(path)!r} {reason}; {HOW_TO_TRUST}"


def reason_against(path: str, folder: Path) -> str | None:
    """Why a path in a configuration is none that it may name, or None: it lies below ``folder`` and is not hidden."""
    if "\0" in path:
        return "is not a path"
    parts = Path(path).parts
    if Path(path).is_absolute() or (parts and parts[0].startswith("~")):
        return "does not begin at this file"
    if ".." in parts:
        return "leads up from this file"
    if any(part.startswith(".") for part in parts):
        return "leads into a hidden folder or file"
    return None if is_below(folder / path, folder) else "leads elsewhere by a link"


def is_below(path: Path, folder: Path) -> bool:
    """Whether a path, all links followed, lies below the folder."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # links that lead in a circle
        return False


def is_hidden(path: Path, folder: Path) -> bool:
    """Whether a path leads through a hidden folder, or is a hidden file, as seen from the folder."""
    try:
        parts = path.resolve().relative_to(folder.resolve()).parts
    except (OSError, RuntimeError, ValueError):
        return True
    return any(part.startswith(".") for part in parts)


def _is_root(folder: Path) -> bool:
    return any((folder / mark).exists() for mark in _ROOT_MARKS)
