"""Which files a run judges: those that are named, and those that named folders hold."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from pathlib import Path

from checker.config.config_faults import shown
from checker.config.path_globs import matches_any
from checker.errors import InputError
from checker.value_classes import dataclass

# What articles are kept in. Captions, speech-to-text and TEI are formats of sources: in a folder of articles they
# are something else.
ARTICLE_ENDINGS = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".pdf"})


@dataclass(frozen=True, slots=True)
class Chosen:
    """The articles of a run, and the files that were named but passed over, each with the reason."""

    articles: tuple[Path, ...]
    passed_over: tuple[tuple[Path, str], ...] = ()


def choose(
    named: Sequence[Path], *, sources: Collection[Path] = (), exclude: Sequence[str] = (), base: Path | None = None
) -> Chosen:
    """The articles that the named files and folders stand for, each once, in the order named.

    Paths below the working directory come out relative to it, as code hosts expect them.

    Args:
        named: files and folders.
        sources: resolved paths of sources, which are never articles.
        exclude: globs of files that are no articles, relative to ``base``.
        base: the folder of the configuration; the working directory by default.

    Raises:
        InputError: if a named file or folder is not there.
    """
    folder = base or Path.cwd()
    articles: dict[Path, Path] = {}
    passed_over = []
    for path in named:
        if not path.exists():
            raise InputError(f"{path} does not exist.", why="There is no such file or folder.", fix="Check the path.")
        for file in _files_of(path) if path.is_dir() else [path]:
            reason = _reason_against(file, sources, exclude, folder)
            if reason is None:
                articles.setdefault(file.resolve(), Path(shown(file)))
            elif not path.is_dir():
                passed_over.append((file, reason))
    return Chosen(tuple(articles.values()), tuple(passed_over))


def _files_of(folder: Path) -> list[Path]:
    found = []
    for current, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(current, name) for name in sorted(files) if Path(name).suffix.lower() in ARTICLE_ENDINGS]
    return found


def _reason_against(file: Path, sources: Collection[Path], exclude: Sequence[str], folder: Path) -> str | None:
    if file.resolve() in sources:
        return "it is a source"
    if matches_any(Path(os.path.relpath(file, folder)).as_posix(), exclude):
        return "the configuration excludes it"
    return None
