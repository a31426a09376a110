"""The formats a comparison comes in, by the name that ``--format`` and ``--output`` know."""

from __future__ import annotations

from enum import StrEnum


class CollationFormat(StrEnum):
    """For people in a terminal, for tools, for people in a browser."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
