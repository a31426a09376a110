"""Finds and reads the configuration file: checker.toml, or [tool.checker] in pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from checker.catalogue.registry import EVERY_RULE, rule
from checker.config.config_faults import Fault, nearest, raise_all, shown
from checker.config.key_lines import KeyPath, key_lines, line_of
from checker.config.trust import repository_root
from checker.errors import ConfigError, OptionError
from checker.model import Severity
from checker.value_classes import dataclass

CONFIG_FILE = "checker.toml"
PROJECT_FILE = "pyproject.toml"
PROJECT_TABLE: KeyPath = ("tool", "checker")

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Override:
    """Settings for the articles that one of the globs names."""

    paths: tuple[str, ...]
    values: Values
    line: int


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """A configuration file that was found to be in order.

    ``values`` holds only what the file says, by the names of :class:`checker.config.settings.Settings`; ``lines``
    says where. Globs are relative to ``folder``. A file that is not ``trusted`` may name only what lies below it.
    """

    path: Path
    values: Values = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    trusted: bool = False

    @property
    def folder(self) -> Path:
        """The folder that all paths in the file are relative to."""
        return self.path.parent


def find_config(start: Path) -> Path | None:
    """The nearest configuration file in ``start`` or above it, up to the root of the repository that it lies in.

    Outside of a repository no other folder is looked into: what lies above belongs to somebody else. A pyproject.toml
    counts if it has the table.
    """
    here = start.resolve()
    root = repository_root(here) or here
    for folder in (here, *(above for above in here.parents if above.is_relative_to(root))):
        if (folder / CONFIG_FILE).is_file():
            return folder / CONFIG_FILE
        if (folder / PROJECT_FILE).is_file() and _has_table(folder / PROJECT_FILE):
            return folder / PROJECT_FILE
    return None


def read_config(path: Path, *, trusted: bool = False) -> ConfigFile:
    """What the file says.

    Args:
        path: the file.
        trusted: whether somebody gave their word that it may name models, and files anywhere.

    Raises:
        ConfigError: if it cannot be read, with all its faults and their lines.
    """
    text, place = _text_of(path), shown(path)
    try:
        parsed: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise_all([Fault(place, int(line[1]) if line else text.count("\n") + 1, f"not TOML: {error}")])
    prefix = PROJECT_TABLE if path.name == PROJECT_FILE else ()
    for key in prefix:
        parsed = parsed.get(key, {})
    lines = {key[len(prefix) :]: line for key, line in key_lines(text).items() if key[: len(prefix)] == prefix}
    faults = faults_of(parsed, place=place, lines=lines)
    raise_all(faults)
    return replace(_config_file(path, parsed, lines), trusted=trusted)


def faults_of(table: Mapping[str, Any], *, place: str, lines: dict[KeyPath, int]) -> list[Fault]:
    """Everything that is wrong with a table: unknown keys, wrong types, values and rules."""
    from pydantic import ValidationError

    from checker.config.config_schema import ConfigTable

    faults = []
    try:
        ConfigTable.model_validate(table)
    except ValidationError as error:
        for problem in error.errors():
            where = problem["loc"]
            faults.append(Fault(place, line_of(where, lines), _told(problem)))
    faults.extend(
        Fault(place, line_of(where, lines), f"there is no rule {where[-1]!r}; {_nearest_rule(where)}")
        for where in _rule_keys(table)
        if _code(str(where[-1])) is None
    )
    return faults


def settings_values(table: Mapping[str, Any]) -> dict[str, Any]:
    """The table's values as settings have them: names with underscores, severities, rules by code."""
    values = {key.replace("-", "_"): value for key, value in table.items() if key not in {"overrides", "paths"}}
    for key in ("sources", "source_ids", "exclude", "output"):
        if key in values:
            values[key] = tuple(values[key])
    if "fail_on" in values:
        values["fail_on"] = None if values["fail_on"] == "never" else Severity(values["fail_on"])
    if "show" in values:
        values["show"] = Severity(values["show"])
    if named := values.pop("speakers", None):
        lines = [
            *([values["speaker"]] if values.get("speaker") else []),
            *(f"{label}={name}" for label, name in named.items()),
        ]
        values["speaker"] = "\n".join(lines)
    if "rules" in values:
        values["rules"] = {
            _code(call): None if word == "off" else Severity(word) for call, word in values["rules"].items()
        }
    return values


def _config_file(path: Path, table: Mapping[str, Any], lines: dict[KeyPath, int]) -> ConfigFile:
    values = settings_values(table)
    return ConfigFile(
        path=path,
        values=values,
        lines={key.replace("-", "_"): line_of((key,), lines) for key in table},
        overrides=tuple(
            Override(tuple(override["paths"]), settings_values(override), line_of(("overrides", number), lines))
            for number, override in enumerate(table.get("overrides", ()))
        ),
    )


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(
            f"the configuration {path} cannot be read",
            why=error.strerror or str(error),
            fix="name a file that exists and can be read",
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError(
            f"the configuration {path} is not a text file", why="it is not UTF-8", fix="save it as UTF-8"
        ) from error


def _has_table(path: Path) -> bool:
    try:
        parsed: Any = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError):
        # If it mentions the table it is ours, and reading it will tell what is wrong with it.
        return "[tool.checker" in path.read_bytes().decode("utf-8", "replace")
    return "checker" in parsed.get("tool", {})


def _told(problem: Mapping[str, Any]) -> str:
    from checker.config.config_schema import ConfigTable, OverrideTable, known_keys

    where = problem["loc"]
    key = ".".join(str(part) for part in where if not isinstance(part, int))
    if problem["type"] == "extra_forbidden":
        table = OverrideTable if where[0] == "overrides" else ConfigTable
        return f"there is no setting {where[-1]!r}; {nearest(str(where[-1]), known_keys(table))}"
    if problem["type"] == "literal_error":
        return f"{key} = {problem['input']!r} means nothing; it is {problem['ctx']['expected']}"
    if problem["type"] == "missing":
        return f"{key} is missing"
    return f"{key}: {problem['msg'].lower()}, not {problem['input']!r}"


def _rule_keys(table: Mapping[str, Any]) -> list[KeyPath]:
    keys: list[KeyPath] = [("rules", call) for call in _mapping(table.get("rules"))]
    overrides = table.get("overrides", [])
    for number, override in enumerate(overrides if isinstance(overrides, list) else []):
        keys += [("overrides", number, "rules", call) for call in _mapping(_mapping(override).get("rules"))]
    return keys


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _code(call: str) -> str | None:
    try:
        return rule(call).code
    except OptionError:
        return None


def _nearest_rule(where: KeyPath) -> str:
    return nearest(str(where[-1]), [call for known in EVERY_RULE for call in (known.code, known.name)])
