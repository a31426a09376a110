"""What comes of an article follows from this, as one digest: while it stays the same nothing need be checked again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from checker.config.settings import Settings

if TYPE_CHECKING:
    from checker.gate.waivers import WaiverEntry

# What a setting decides only of the run as a whole, or of where things go; and what is in the key by its content.
_NOT_OF_THE_ARTICLE: Final = {
    "sources",
    "library",
    "allow_empty",
    "cache",
    "exclude",
    "max_warnings",
    "output",
    "show",
    "timeout",
    "waivers",
}


class Keys:
    """Makes the key of each article of a run.

    Args:
        waivers: the waivers.
        today: the day that decides which of them are past their date.
        shared: what else all that comes of the articles depends on.
    """

    def __init__(self, waivers: Sequence[WaiverEntry], today: date, shared: object = None) -> None:
        told = [[str(asdict(entry)), entry.expired(today)] for entry in waivers]
        # A PDF that could not be read without the extra can be read with it.
        self._shared = [shared, told, find_spec("pdfplumber") is not None]
        self._contents = Contents()

    def key(self, article: object, settings: Settings) -> str:
        """Return the digest of an article, its sources' contents, its settings and the checker's own.

        Args:
            article: what is known of the article, its content's digest among it; anything that JSON can hold.
            settings: what it is judged by.
        """
        named = [(Path(source).name, self._contents.of_file(source)) for source in settings.sources]
        library = self._contents.of_library(settings.library) if settings.library else None
        own = {name: value for name, value in asdict(settings).items() if name not in _NOT_OF_THE_ARTICLE}
        return digest([self._shared, article, named, library, own, signature(settings)])


class Contents:
    """Digests of sources and libraries as they were when they were first asked for."""

    def __init__(self) -> None:
        self._files: dict[str, str | None] = {}
        self._libraries: dict[str, str] = {}

    def of_file(self, path: str) -> str | None:
        """Return the sha256 of a source, None if it cannot be read."""
        if path not in self._files:
            try:
                self._files[path] = hashlib.sha256(Path(path).read_bytes()).hexdigest()
            except OSError:
                self._files[path] = None
        return self._files[path]

    def of_library(self, folder: str) -> str:
        """Return the digest of the documents that a library holds.

        Raises:
            LibraryError: if it cannot be opened.
        """
        if folder not in self._libraries:
            from checker.library.library_view import Library

            with Library(Path(folder)) as library:
                self._libraries[folder] = digest([[kept.id, kept.sha256] for kept in library.documents()])
        return self._libraries[folder]


def signature(settings: Settings) -> Mapping[str, Any]:
    """Return what the verdicts of these settings depend on besides articles and sources.

    Raises:
        ModelError: if the model is missing or damaged.
    """
    return _signature(settings.model, settings.judge)


@lru_cache(maxsize=8)
def _signature(model: str | None, judge: str | None) -> Mapping[str, Any]:
    from checker.embedding import load_encoder
    from checker.running.signature import sign

    encoder = load_encoder(model, cache=False)
    judge_name = judge_digest = ""
    if judge is not None:
        from checker.statements.cross_encoder import load_judge

        loaded = load_judge(judge)
        judge_name, judge_digest = loaded.name, loaded.digest
    return asdict(
        sign(model=encoder.name, model_digest=encoder.digest, style="", judge=judge_name, judge_digest=judge_digest)
    )


def digest(told: object) -> str:
    """Return the sha256 of something that JSON can hold."""
    text = json.dumps(told, ensure_ascii=True, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
