"""Bytes to text: which encodings are read, and which bytes are no text at all."""

from __future__ import annotations

import codecs
import re
from typing import Final

from checker.errors import EncodingError, FormatError
from checker.thresholds import Threshold

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE_ENDS = re.compile(r"\r\n?")
# Everything below the blank but tab, the line and page breaks and carriage return; and DEL.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_STRAY_CONTROL_SHARE: Final = Threshold(
    0.005,
    unit="share of characters",
    reason="Share of control characters up to which bytes that are sound UTF-8 are still text: pages copied "
    "from the web carry a stray one now and then, binary files some 10 % of them.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)

_UTF16_ZERO_SHARE: Final = Threshold(
    0.7,
    unit="share of bytes",
    reason="Share of zero bytes on one side from which bytes without a mark are taken for UTF-16. Western "
    "text has over nine in ten there; UTF-8 and cp1252 text has none. Rerun "
    "tests/documents/test_decoding_bytes.py when changed.",
    how_set="by hand on the development corpus; rerun tests/documents on change",
)

_SIGNATURES = (
    (b"%PDF-", "a PDF file", "pdf"),
    (b"PK\x03\x04", "a zip archive, such as a Word or ODT file", "docx or .odt"),
    (b"\xd0\xcf\x11\xe0", "an old or encrypted Office file", None),
    (b"{\\rtf", "a rich text (RTF) file", "rtf"),
    (b"\x1f\x8b", "a gzip archive", None),
    (b"\x89PNG", "an image", None),
    (b"\xff\xd8\xff", "an image", None),
    (b"GIF8", "an image", None),
    (b"ID3", "a sound file", None),
    (b"OggS", "a sound file", None),
)


def decode(data: bytes, *, name: str, declared: str | None = None) -> str:
    """Return the text of ``data`` with LF line ends and no byte order mark; no-break spaces stay.

    UTF-8 and UTF-16 are recognised, then ``declared`` (an encoding the file names) is tried, then cp1252.

    Raises:
        FormatError: if the bytes are another kind of file, or binary.
        EncodingError: if no encoding fits.
    """
    refuse_other_kinds(data, name=name)
    text, encoding = _decoded(data, name=name, declared=declared)
    text = _LINE_ENDS.sub("\n", text).removeprefix("\ufeff")
    controls = len(_CONTROL.findall(text))
    tolerated = 0 if encoding == "cp1252" or "\0" in text else _STRAY_CONTROL_SHARE * len(text)
    if controls > tolerated:
        raise FormatError(
            f"{name} is not text.",
            why="It contains control characters, as programs, images and archives do.",
            fix="Give the document itself, or save it as plain text (UTF-8).",
        )
    return text


def refuse_other_kinds(data: bytes, *, name: str) -> None:
    """Raise FormatError if the first bytes are the signature of a format that is not text."""
    for signature, kind, extension in _SIGNATURES:
        if data.startswith(signature):
            fix = f"Name it .{extension}." if extension else "Save the document as .docx or plain text and give that."
            raise FormatError(f"{name} is not text.", why=f"Its first bytes are those of {kind}.", fix=fix)


def _decoded(data: bytes, *, name: str, declared: str | None) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name=name), encoding
    if (unmarked := _unmarked_utf16(data)) is not None:
        return _strict(data, unmarked, name=name), unmarked
    for encoding in ("utf-8", *([declared] if declared else []), "cp1252"):
        try:
            return data.decode(encoding), encoding
        except (UnicodeDecodeError, LookupError):
            continue
    raise EncodingError(
        f"{name} cannot be read as text.",
        why="Its bytes are neither UTF-8, UTF-16 nor Windows-1252.",
        fix="Save it as UTF-8 and try again.",
    )


def _strict(data: bytes, encoding: str, *, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"{name} cannot be read as text.",
            why=f"It looks like {encoding.upper()} but is damaged at byte {error.start}.",
            fix="Save it again as UTF-8.",
        ) from error


def _unmarked_utf16(data: bytes) -> str | None:
    if len(data) < 4 or len(data) % 2:
        return None
    even, odd = data[0::2].count(0), data[1::2].count(0)
    half = len(data) / 2
    if odd / half >= _UTF16_ZERO_SHARE and not even:
        return "utf-16-le"
    if even / half >= _UTF16_ZERO_SHARE and not odd:
        return "utf-16-be"
    return None
