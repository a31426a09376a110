"""The reports on the real pairs: each is made once, whichever sets need it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import Executor
from pathlib import Path

from scoring.corpus import Corpus
from scoring.halves import Half, half_of, was_tuned_on
from scoring.reports import Report, check_file


class PairReports:
    """The folders of the real pairs and, made when first asked for, the reports on them."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self._made: dict[Path, Report] = {}

    def folders(self, *, half: Half | None = None, tuned_on: bool | None = None) -> tuple[Path, ...]:
        """The pairs of a half, or of both; those that version 0.1.0 was tuned on, the others, or all."""
        return tuple(
            folder
            for folder in sorted(self.corpus.pairs.iterdir())
            if (folder / "transcript.txt").exists()
            and half in {None, half_of(folder / "transcript.txt")}
            and tuned_on in {None, was_tuned_on(folder / "article.txt")}
        )

    def of(self, folders: Iterable[Path], pool: Executor) -> Mapping[Path, Report]:
        """The reports on these pairs."""
        wanted = tuple(folders)
        missing = [folder for folder in wanted if folder not in self._made]
        # The longest transcripts first: the last worker to finish should not have begun with one of them.
        missing.sort(key=lambda folder: -(folder / "transcript.txt").stat().st_size)
        articles = [str(folder / "article.txt") for folder in missing]
        sources = [(str(folder / "transcript.txt"),) for folder in missing]
        self._made.update(zip(missing, pool.map(check_file, articles, sources), strict=True))
        return {folder: self._made[folder] for folder in wanted}
