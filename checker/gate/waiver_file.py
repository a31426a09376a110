"""The file of waivers, ``checker.waivers.toml``: read with all faults told, added to without touching the rest."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from checker.config.config_faults import Fault, nearest, raise_all
from checker.config.key_lines import KeyPath, key_lines, line_of
from checker.errors import ConfigError
from checker.gate.fingerprints import HEX_DIGITS
from checker.gate.waivers import WaiverEntry
from checker.model import Waiver

TABLE = "waivers"
KEYS = ("fingerprint", "reason", "by", "until", "rule", "article", "words")
_FINGERPRINT = re.compile(rf"[0-9a-f]{{{HEX_DIGITS}}}")


def read_waivers(path: Path) -> tuple[WaiverEntry, ...]:
    """The waivers of a file; none if there is no file.

    Raises:
        ConfigError: with all faults of the file and their lines.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"the waivers in {path} cannot be read", why=str(error), fix="save the file as UTF-8"
        ) from error
    try:
        parsed = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise_all([Fault(str(path), int(line[1]) if line else 0, f"not TOML: {error}")])
    lines = key_lines(text)
    raise_all(_faults_of_file(parsed, str(path), lines))
    return tuple(
        _entry(table, f"{path}:{line_of((TABLE, number), lines)}") for number, table in enumerate(parsed.get(TABLE, []))
    )


def add_waivers(path: Path, entries: Iterable[WaiverEntry]) -> int:
    """Add waivers to a file, made if it is not there, and keep what people wrote in it; returns how many were new.

    A fingerprint that is there already gets the new reason, person and date.

    Raises:
        ConfigError: if the file has faults already, or cannot be written.
    """
    import tomlkit

    present = {entry.waiver.fingerprint: number for number, entry in enumerate(read_waivers(path))}
    document = tomlkit.parse(path.read_text(encoding="utf-8-sig")) if path.exists() else tomlkit.document()
    if not path.exists():
        document.add(tomlkit.comment("Findings that were looked at and accepted, each with a reason."))
        document.add(
            tomlkit.comment("`checker waive` adds to this file; delete an entry to make its finding fail again.")
        )
    if TABLE not in document:
        document.add(TABLE, tomlkit.aot())
    tables: Any = document[TABLE]
    added = 0
    for entry in entries:
        table = _table(entry)
        known = present.get(entry.waiver.fingerprint)
        if known is None:
            present[entry.waiver.fingerprint] = len(tables)
            tables.append(tomlkit.item(table))
            added += 1
        else:
            tables[known].update(table)
    try:
        path.write_text(tomlkit.dumps(document), encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigError(
            f"the waivers in {path} cannot be written",
            why=error.strerror or str(error),
            fix="see that the folder is there and may be written to",
        ) from error
    return added


def _faults_of_file(parsed: Mapping[str, Any], place: str, lines: dict[KeyPath, int]) -> list[Fault]:
    faults = [
        Fault(place, line_of((key,), lines), f"there is no table {key!r}; {nearest(key, [TABLE])}")
        for key in parsed
        if key != TABLE
    ]
    tables = parsed.get(TABLE, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        return [*faults, Fault(place, line_of((TABLE,), lines), "each waiver is a table, [[waivers]]")]
    seen: set[object] = set()
    for number, table in enumerate(tables):
        faults += [Fault(place, line_of((TABLE, number, key), lines), told) for key, told in _faults_of_waiver(table)]
        mark = table.get("fingerprint")
        if mark in seen:
            line = line_of((TABLE, number, "fingerprint"), lines)
            faults.append(Fault(place, line, f"the fingerprint {mark} is listed twice"))
        seen.add(mark)
    return faults


def _faults_of_waiver(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The key at fault and what is wrong with it."""
    for key, value in table.items():
        if key not in KEYS:
            yield key, f"a waiver has no {key!r}; {nearest(key, KEYS)}"
        elif key != "until" and not isinstance(value, str):
            yield key, f"{key} is text, not {value!r}"
    if not is_fingerprint(str(table.get("fingerprint", ""))):
        yield "fingerprint", f"a fingerprint is {HEX_DIGITS} hexadecimal digits"
    if not str(table.get("reason", "")).strip():
        yield "reason", "a waiver needs a reason"
    if "until" in table and parse_day(table["until"]) is None:
        yield "until", f"until = {table['until']!r} is not a date, as 2030-12-31"


def is_fingerprint(text: str) -> bool:
    """Whether the text could be a finding's fingerprint."""
    return _FINGERPRINT.fullmatch(text) is not None


def parse_day(value: object) -> date | None:
    """The day that a TOML date or its text names, or None."""
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(str(value)) if isinstance(value, str) else None
    except ValueError:
        return None


def _entry(table: Mapping[str, Any], place: str) -> WaiverEntry:
    until = parse_day(table["until"]) if "until" in table else None
    waiver = Waiver(
        fingerprint=table["fingerprint"],
        reason=table["reason"],
        by=table.get("by"),
        until=until.isoformat() if until else None,
    )
    return WaiverEntry(waiver, until, table.get("rule"), table.get("article"), table.get("words"), place)


def _table(entry: WaiverEntry) -> dict[str, Any]:
    table: dict[str, Any] = {
        "fingerprint": entry.waiver.fingerprint,
        "reason": entry.waiver.reason,
        "by": entry.waiver.by,
        "until": entry.until,
        "rule": entry.rule,
        "article": entry.article,
        "words": entry.words,
    }
    return {key: value for key, value in table.items() if value is not None}
