"""The metadata block some text files open with, fenced by ``---`` (YAML) or ``+++`` (TOML)."""

from __future__ import annotations

import re

from checker.value_classes import dataclass

_FENCED = re.compile(r"\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<fields>(?:.*\n){0,60}?)(?P=fence)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^(?P<key>[A-Za-z][\w-]{0,40})[ \t]*[:=][ \t]*(?P<value>\S(?:.*\S)?)[ \t]*+$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Where the text proper begins, and the top-level fields before it (names in lower case)."""

    end: int
    fields: dict[str, str]


def front_matter(text: str) -> FrontMatter:
    """Return the metadata ``text`` opens with; empty and ending at 0 if there is none."""
    match = _FENCED.match(text)
    if match is None:
        return FrontMatter(0, {})
    fields = {field["key"].lower(): field["value"].strip("\"'") for field in _FIELD.finditer(match["fields"])}
    return FrontMatter(match.end(), fields) if fields else FrontMatter(0, {})
