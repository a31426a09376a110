"""Which version of the checker this is, and which versions of the libraries are installed."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Final

VERSION: Final = "0.1.0"
"""The checker's own version; the package's metadata take it from here."""


def is_installed(package: str) -> bool:
    """Return whether the package can be imported; it is located, not imported."""
    return importlib.util.find_spec(package) is not None


def version_of(distribution: str, *, package: str | None = None) -> str:
    """Return the version of an installed distribution, "unknown" where it left no metadata.

    It is read from the name of the folder that holds its metadata, "NAME-VERSION.dist-info" beside the package
    (https://packaging.python.org/en/latest/specifications/recording-installed-packages), as the library that reads
    such metadata takes as long to import as numpy's core; that library answers where the folder does not.

    Args:
        distribution: as the package index calls it.
        package: as it is imported, where that is another name.
    """
    name = distribution.replace("-", "_")
    spec = importlib.util.find_spec(package or name)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folders = list(Path(place).parent.glob(f"{name}-*.dist-info"))
        if len(folders) == 1:
            return folders[0].name.removesuffix(".dist-info").rpartition("-")[2]
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(distribution)
    except PackageNotFoundError:
        return "unknown"
