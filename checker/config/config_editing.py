"""Settings as they would be written in a configuration file."""

from __future__ import annotations

import json
from collections.abc import Mapping

from checker.model import Severity

# What stands for None: a word where the file has one, and otherwise a comment, for TOML knows no nothing.
_NOTHING = {"fail_on": '"never"'}


def as_toml(name: str, value: object) -> str:
    """One setting as a line of TOML, commented out where it is not set."""
    key = name.replace("_", "-")
    if value is None and name not in _NOTHING:
        return f"# {key} is not set"
    return f"{key} = {_NOTHING[name] if value is None else _written(value)}"


def _written(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case Severity():
            return _quoted(value.value)
        case Mapping():
            pairs = (f"{key} = {_written('off' if item is None else item)}" for key, item in value.items())
            return "{" + ", ".join(pairs) + "}"
        case tuple():
            return "[" + ", ".join(_written(item) for item in value) + "]"
        case _:
            return _quoted(str(value))


def _quoted(text: str) -> str:
    # A JSON string is a TOML string too.
    return json.dumps(text, ensure_ascii=False)
