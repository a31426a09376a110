"""The settings of a run: what the newsroom decided, whichever way it said so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from checker.model import Severity
from checker.value_classes import dataclass

WAIVERS_FILE = "checker.waivers.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What one article is judged by.

    ``library`` is a library's folder; ``source_ids`` and ``source_date`` narrow it. ``rules`` sets single rules, by
    code, apart from the style; None is off. ``fail_on`` and ``max_warnings`` None mean never and any number.
    ``unsupported`` is "fail", "warn" or "ignore"; None judges by severity, as when sources are declared complete.
    ``timeout`` is the longest that one article may take, in seconds; None for any time.
    Paths are absolute or relative to the working directory.
    """

    sources: tuple[str, ...] = ()
    library: str | None = None
    source_ids: tuple[str, ...] = ()
    source_date: str | None = None
    sources_complete: bool = False
    speaker: str | None = None
    style: str = "standard"
    rules: Mapping[str, Severity | None] = field(default_factory=dict)
    fail_on: Severity | None = Severity.ERROR
    max_warnings: int | None = None
    unsupported: str | None = None
    allow_empty: bool = False
    show: Severity = Severity.NOTE
    exclude: tuple[str, ...] = ()
    waivers: str = WAIVERS_FILE
    output: tuple[str, ...] = ()
    model: str | None = None
    cache: bool = True
    reported: bool = True
    judge: str | None = None
    timeout: float | None = None
