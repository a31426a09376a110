"""One door for every format: finds the reader by name or content and makes the document."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from difflib import get_close_matches
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path, PurePath
from typing import cast

from checker.documents.composition import Extract
from checker.documents.purpose import Purpose
from checker.errors import CheckerError, EmptyError, FormatError, InputError
from checker.language import Language
from checker.model import Document
from checker.thresholds import Threshold

Reader = Callable[..., Extract]

# Format -> module of this package with ``read(data, *, name, purpose, language) -> Extract``. Imported on first use:
# most runs need one format, and some of the libraries take half a second to load.
_READERS = {
    "text": "plain_text",
    "markdown": "markdown_blocks",
    "html": "html",
    "docx": "docx",
    "pdf": "pdf",
    "webvtt": "captions",
    "srt": "captions",
    "speech-json": "speech_json",
    "speech-tsv": "speech_tsv",
    "odt": "odt",
    "rtf": "rtf",
    "tei": "tei",
}
# Format -> the extra of this distribution that its reader needs, and the package that the extra brings.
_EXTRAS = {"pdf": ("pdf", "pdfplumber")}
_EXTENSIONS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".pdf": "pdf",
    ".vtt": "webvtt",
    ".srt": "srt",
    ".json": "speech-json",
    ".json3": "speech-json",
    ".tsv": "speech-tsv",
    ".odt": "odt",
    ".rtf": "rtf",
    ".xml": "tei",
    ".tei": "tei",
}
_OFFICE = {".doc", ".dot", ".pages", ".wpd", ".docm", ".ott"}
_SOUND = {".mp3", ".mp4", ".wav", ".m4a", ".ogg", ".flac", ".mov", ".mkv", ".webm"}
_IMAGES = {".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".webp"}

LARGEST_FILE = Threshold(
    256 * 1024 * 1024,
    unit="bytes",
    reason="a thousand-page hearing as PDF has some 10 MB; a larger file is no document of words",
    how_set="by hand",
)


def known_extensions() -> tuple[str, ...]:
    """Return the file name endings that are read, in the order in which messages list them."""
    return tuple(_EXTENSIONS)


def read(
    path: str | Path,
    *,
    format: str | None = None,  # noqa: A002
    purpose: Purpose = Purpose.ARTICLE,
    language: Language,
) -> Document:
    """Return the document in a file; ``format`` overrides what its name says.

    Raises:
        InputError: if the file is missing, a folder, unreadable or too large.
        FormatError: if its format is unknown, or the file is damaged, encrypted or another kind than its name says.
        EncodingError: if its bytes are no text.
        EmptyError: if it holds no words.
    """
    return read_bytes(file_bytes(Path(path)), name=str(path), format=format, purpose=purpose, language=language)


def read_bytes(
    data: bytes,
    *,
    name: str,
    format: str | None = None,  # noqa: A002
    purpose: Purpose = Purpose.ARTICLE,
    language: Language,
) -> Document:
    """Return the document in ``data``; without ``format`` the ending of ``name`` decides, and without one the content.

    Raises:
        FormatError: if its format is unknown, or the data are damaged, encrypted or another kind than the name says.
        EncodingError: if the bytes are no text.
        EmptyError: if there are no words.
    """
    chosen = _known(format) if format is not None else _format_of(name, data)
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        raise _empty(name)
    extract = _extract(chosen, data, name=name, purpose=purpose, language=language)
    if not any(character.isalnum() for character in extract.text):
        raise _empty(name)
    return Document(
        path=name,
        format=chosen,
        text=extract.text,
        sha256=hashlib.sha256(data).hexdigest(),
        title=extract.title,
        date=extract.date,
        blocks=extract.blocks,
        places=extract.places,
        runs=extract.runs,
        unread=extract.unread,
    )


def _extract(chosen: str, data: bytes, *, name: str, purpose: Purpose, language: Language) -> Extract:
    reader = _reader(chosen, name)
    try:
        return reader(data, name=name, purpose=purpose, language=language)
    except (CheckerError, MemoryError):
        raise
    except Exception as error:  # whatever a damaged file makes a reader or the libraries below it stumble on
        raise FormatError(
            f"{name} is damaged, or is not a {chosen} file.",
            why=f"It cannot be read: {type(error).__name__}: {' '.join(str(error).split()) or 'no details'}.",
            fix="Fetch or save the file again, or give the document's text as .txt.",
        ) from error


def _reader(chosen: str, name: str) -> Reader:
    extra, package = _EXTRAS.get(chosen, ("", ""))
    if package and find_spec(package) is None:
        raise FormatError(
            f"{name} cannot be read.",
            why=f"Reading {chosen.upper()} files needs the package {package}, which is not installed.",
            fix=f"Install the extra: python -m pip install 'quote-checker[{extra}]'",
        )
    return cast("Reader", import_module(f"checker.documents.{_READERS[chosen]}").read)


def file_bytes(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        InputError: if it is missing, a folder, unreadable or too large.
    """
    try:
        if path.is_dir():
            raise InputError(f"{path} is a folder.", why="A document is one file.", fix="Name the file inside it.")
        if path.stat().st_size > LARGEST_FILE:
            raise InputError(
                f"{path} is too large.",
                why=f"Files of more than {int(LARGEST_FILE) // 2**20} MB are not read.",
                fix="Give the document's text alone, or split it.",
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path} does not exist.", why="There is no such file.", fix=_nearest_file(path)) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise InputError(
            f"{path} cannot be read.",
            why=f"The system says: {reason or error}.",
            fix="Check that you may read the file and that no other program has locked it.",
        ) from error


def _nearest_file(path: Path) -> str:
    try:
        names = [entry.name for entry in path.parent.iterdir() if entry.is_file()]
    except OSError:
        return "Check the path."
    near = get_close_matches(path.name, names, n=1)
    return f"Did you mean {path.parent / near[0]}?" if near else "Check the path."


def _known(chosen: str) -> str:
    if chosen in _READERS:
        return chosen
    near = get_close_matches(chosen, _READERS, n=1)
    raise FormatError(
        f"There is no format called {chosen}.",
        why="Known formats: " + ", ".join(_READERS) + ".",
        fix=f"Did you mean {near[0]}?" if near else "Choose one of them.",
    )


def _format_of(name: str, data: bytes) -> str:
    extension = PurePath(name).suffix.lower()
    if chosen := _EXTENSIONS.get(extension):
        return chosen
    if not extension or not extension[1:].isalnum() or name.startswith(("-", "<")):
        return _sniffed(data)
    raise FormatError(
        f"{name} has an ending that is not known: {extension}",
        why="Known endings: " + " ".join(_EXTENSIONS) + ".",
        fix=_advice(extension),
    )


def _advice(extension: str) -> str:
    if extension in _OFFICE:
        return "Open it in a word processor, save it as .docx, and give that."
    if extension in _SOUND:
        return "Give a transcript or captions of it (.txt, .vtt, .srt or a speech-to-text .json)."
    if extension in _IMAGES:
        return "Give the text of the image, typed or recognised, as .txt."
    near = get_close_matches(extension, _EXTENSIONS, n=1)
    return f"Did you mean {near[0]}?" if near else "If it is plain text, rename it to .txt."


def _sniffed(data: bytes) -> str:
    start = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"%pdf-"):
        return "pdf"
    if start.startswith(b"pk\x03\x04"):
        return "odt" if b"mimetypeapplication/vnd.oasis.opendocument.text" in start else "docx"
    if start.startswith(b"webvtt"):
        return "webvtt"
    if start.startswith((b"<!doctype html", b"<html")) or b"<html" in start:
        return "html"
    if start.startswith(b"<?xml") or b"<tei" in start:
        return "tei"
    if start.startswith(b"{\\rtf"):
        return "rtf"
    if start.startswith(b"{"):
        return "speech-json"
    return "text"


def _empty(name: str) -> EmptyError:
    return EmptyError(f"{name} is empty.", why="It holds no words.", fix="Check that the right file was saved.")
