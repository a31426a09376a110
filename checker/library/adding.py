"""Files and folders into a library: what is new is read, encoded and kept, a batch at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from checker.documents import Purpose, known_extensions
from checker.documents.lead import date_in
from checker.documents.reading_by_language import read_by_language
from checker.embedding.encoder import Encoder
from checker.errors import CheckerError, InputError
from checker.language import Language
from checker.library.library_writer import Details, Entry, Writer, renamed
from checker.library.settling import settle
from checker.model import Document
from checker.sources import read_source
from checker.value_classes import dataclass

BATCH_TEXTS = 1024
"""New texts encoded before what they belong to is kept: some seconds' work, the most that an interruption costs."""

BATCH_DOCUMENTS = 64
"""Documents kept at once: with little new text, a step to the disk for each would cost more than the text."""


@dataclass(frozen=True, slots=True)
class Added:
    """A document that is now kept, and how many texts of it were new to the library."""

    path: Path
    id: str
    title: str | None
    sentences: int
    new_texts: int


@dataclass(frozen=True, slots=True)
class Known:
    """A document whose content the library has had already."""

    path: Path
    id: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be read as a source, and why."""

    path: Path
    error: CheckerError


Outcome = Added | Known | Refused


@dataclass(frozen=True, slots=True)
class Given:
    """What whoever adds documents says about all of them; None leaves it to the document."""

    title: str | None = None
    date: str | None = None
    origin: str | None = None
    licence: str | None = None
    speaker: str | None = None


class Watcher(Protocol):
    """Notes how the adding goes on."""

    def reading(self, path: Path, done: int, of: int) -> None:
        """Note that a file is being read."""

    def encoding(self, texts: int) -> None:
        """Note that so many more texts are to be encoded."""

    def encoded(self, texts: int) -> None:
        """Note that so many of them have just been encoded."""


class Unwatched:
    """Notes nothing."""

    def reading(self, path: Path, done: int, of: int) -> None:
        """Note that a file is being read."""

    def encoding(self, texts: int) -> None:
        """Note that so many more texts are to be encoded."""

    def encoded(self, texts: int) -> None:
        """Note that so many of them have just been encoded."""


def add(
    writer: Writer,
    named: Sequence[Path],
    encoder: Encoder,
    *,
    languages: Sequence[Language],
    given: Given | None = None,
    watcher: Watcher | None = None,
) -> Iterator[Outcome]:
    """Add the files, and those in folders that have a known ending; yield what became of each.

    When a document is reported as :class:`Added` or :class:`Known`, it is on the disk and stays, whatever happens next.

    Args:
        writer: the library.
        named: files and folders.
        encoder: makes the vectors.
        languages: the languages that a document may be in; one in another is refused.
        given: what is said of all the documents.
        watcher: notes how the adding goes on.

    Raises:
        LibraryError: if the library was made with another model or cannot be written.
        ModelError: if the model cannot be used.
    """
    watcher = watcher or Unwatched()
    writer.use_model(encoder)
    files = files_of(named)
    batch = _Batch(writer, encoder, watcher, languages)
    for number, path in enumerate(files):
        watcher.reading(path, number, len(files))
        yield from batch.take(path, given or Given())
    yield from batch.keep()
    settle(writer)


def files_of(named: Sequence[Path]) -> list[Path]:
    """Return the files named and those in the folders named, each once, hidden ones left out."""
    found: dict[Path, None] = {}
    endings = set(known_extensions())
    for path in named:
        if path.is_dir():
            inside = sorted(file for file in path.rglob("*") if file.is_file() and file.suffix.lower() in endings)
            found.update(dict.fromkeys(file for file in inside if not _is_hidden(file.relative_to(path))))
        else:
            found[path] = None
    return list(found)


class _Batch:
    """Documents read and not yet kept."""

    def __init__(self, writer: Writer, encoder: Encoder, watcher: Watcher, languages: Sequence[Language]) -> None:
        self._languages = languages
        self._writer = writer
        self._encoder = encoder
        self._watcher = watcher
        self._entries: dict[str, Entry] = {}
        self._texts: dict[str, None] = {}
        self._waiting: list[tuple[Path, str, int]] = []

    def take(self, path: Path, given: Given) -> Iterator[Outcome]:
        """Read a file; once enough have come together, keep them and report."""
        try:
            document, language = read_by_language(path, self._languages, purpose=Purpose.SOURCE)
            known = self._writer.known(document.sha256)
            if known is not None:
                yield Known(path, known)
                return
            new = 0 if document.sha256 in self._entries else self._read(document, path, given, language)
        except InputError as error:
            yield Refused(path, error)
            return
        self._waiting.append((path, document.sha256, new))
        if len(self._texts) >= BATCH_TEXTS or len(self._entries) >= BATCH_DOCUMENTS:
            yield from self.keep()

    def keep(self) -> Iterator[Outcome]:
        """Keep what was read, then report."""
        if self._entries:
            self._writer.keep(list(self._entries.values()), self._encoder, encoded=self._watcher.encoded)
        reported: set[str] = set()
        for path, sha256, new in self._waiting:
            source = self._entries[sha256].source
            if sha256 in reported:
                yield Known(path, source.id)
            else:
                reported.add(sha256)
                yield Added(path, source.id, source.document.title, len(source.sentences), new)
        self._entries, self._texts, self._waiting = {}, {}, []

    def _read(self, document: Document, path: Path, given: Given, language: Language) -> int:
        document = replace(
            document,
            title=given.title or document.title,
            date=given.date or document.date or date_of_name(path.name, language),
        )
        source = read_source(document, id=path.stem or "source", speaker=given.speaker, language=language)
        details = Details(given.origin or str(path.absolute()), given.licence, given.speaker)
        entry = Entry.of(source, details)
        taken = {each.source.id for each in self._entries.values()}
        entry = renamed(entry, self._writer.free_id(source.id, document.sha256, taken=taken))
        new = [text for text in self._writer.new_texts(line.spoken for line in entry.lines) if text not in self._texts]
        self._watcher.encoding(len(new))
        self._texts.update(dict.fromkeys(new))
        self._entries[document.sha256] = entry
        return len(new)


def date_of_name(name: str, language: Language) -> str | None:
    """Return the date that a file's name states, as ISO 8601."""
    return date_in(re.sub(r"[_ ]", "-", name), language=language)


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
