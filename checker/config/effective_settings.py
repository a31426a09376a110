"""What holds for a run and for each article: command line over environment over file over built-in defaults."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import field, fields, replace
from pathlib import Path
from typing import Any

from checker.config.config_faults import Fault, raise_all, shown
from checker.config.config_file import ConfigFile, Values, faults_of, settings_values
from checker.config.path_globs import expand, is_glob, matches_any
from checker.config.settings import WAIVERS_FILE, Settings
from checker.config.trust import HOW_TO_TRUST, is_below, is_hidden, untrusted_values
from checker.documents import known_extensions
from checker.value_classes import dataclass

DEFAULT_ORIGIN = "default"
COMMAND_LINE = "command line"

# The environment sets what differs between machines and runs; tables stay in the file, and so do outputs, whose colons
# would be taken for the mark between two paths.
VARIABLES: Mapping[str, type] = {
    "sources": list,
    "library": str,
    "source-ids": list,
    "source-date": str,
    "sources-complete": bool,
    "speaker": str,
    "style": str,
    "fail-on": str,
    "max-warnings": int,
    "unsupported": str,
    "allow-empty": bool,
    "show": str,
    "waivers": str,
    "model": str,
    "cache": bool,
    "reported": bool,
    "judge": str,
    "timeout": float,
}
TRUE, _FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}


@dataclass(frozen=True, slots=True)
class Resolved:
    """The settings of a run with where each came from, and those of single articles.

    ``above`` is what environment and command line say: it beats the file's overrides for single articles.
    """

    settings: Settings
    origins: Mapping[str, str]
    file: ConfigFile | None
    above: Values = field(default_factory=dict)
    users_own: ConfigFile | None = None

    def for_article(self, path: str | Path) -> Settings:
        """The settings that hold for an article; of several overrides that name it the last wins."""
        settings = self.settings
        if self.file is None:
            return settings
        relative = Path(os.path.relpath(path, self.file.folder)).as_posix()
        for override in self.file.overrides:
            if matches_any(relative, override.paths):
                settings = _with(settings, {**override.values, **self.above})
        return settings

    def all_sources(self) -> set[Path]:
        """Every source that any article is judged by, resolved."""
        lists = [self.settings.sources]
        if self.file is not None:
            lists += [override.values.get("sources", ()) for override in self.file.overrides]
        return {Path(source).resolve() for sources in lists for source in sources}

    def library_files(self) -> list[Path]:
        """The files that change when a library does that any article is judged by."""
        named = [self.settings.library]
        if self.file is not None:
            named += [override.values.get("library") for override in self.file.overrides]
        return [file for folder in dict.fromkeys(named) if folder for file in _library_files(folder)]


def _library_files(folder: str) -> Iterator[Path]:
    # What SQLite writes: the log beside the store changes first.
    return (Path(folder) / name for name in ("library.sqlite", "library.sqlite-wal"))


def resolve(
    *,
    file: ConfigFile | None,
    users_own: ConfigFile | None = None,
    environment: Mapping[str, str] | None = None,
    command_line: Values | None = None,
) -> Resolved:
    """The settings of a run.

    Args:
        file: the configuration file, if there is one.
        users_own: the user's own configuration, which holds where that file says nothing.
        environment: the variables; by default the process's own.
        command_line: the values that were given, by the names of :class:`Settings`.

    Raises:
        ConfigError: with all faults of the environment, all sources that are not there, and everything in a file
            that only a trusted one may say.
    """
    from_environment, origins_of_environment, faults = _from_environment(
        os.environ if environment is None else environment
    )
    file, missing = _with_sources_found(file)
    users_own, missing_too = _with_sources_found(users_own)
    faults += missing_too
    from_command_line = dict(command_line or {})
    faults += missing
    if "sources" in from_command_line:
        found, missing = _found(from_command_line["sources"], base=Path(), place="--source", line=0)
        from_command_line["sources"] = found
        faults += missing
    raise_all(faults)
    above = {**from_environment, **from_command_line}
    origins = {setting.name: DEFAULT_ORIGIN for setting in fields(Settings)}
    for one in (users_own, file):
        if one is not None:
            origins |= {name: f"{shown(one.path)}:{one.lines.get(name, 1)}" for name in one.values}
    origins |= origins_of_environment
    origins |= dict.fromkeys(from_command_line, COMMAND_LINE)
    # The waivers lie beside the configuration, wherever below it the command is run.
    base = Settings(waivers=shown(file.folder / WAIVERS_FILE)) if file is not None else Settings()
    settings = base
    for values in (users_own.values if users_own else {}, file.values if file else {}, above):
        settings = _with(settings, values)
    return Resolved(settings, origins, file, above, users_own)


def variable(key: str) -> str:
    """The environment variable that sets a key: ``fail-on`` is ``CHECKER_FAIL_ON``."""
    return "CHECKER_" + key.replace("-", "_").upper()


def _with(settings: Settings, values: Values) -> Settings:
    known = dict(values)
    if "rules" in known:
        known["rules"] = {**settings.rules, **known["rules"]}
    return replace(settings, **known)


def _from_environment(environment: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, str], list[Fault]]:
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    faults: list[Fault] = []
    for key, kind in VARIABLES.items():
        name = variable(key)
        if not environment.get(name):
            continue
        table = {key: _converted(environment[name], kind)}
        wrong = faults_of(table, place=name, lines={})
        faults += [replace(fault, line=0) for fault in wrong]
        if wrong:
            continue
        value = settings_values(table)
        if "sources" in value:
            value["sources"], missing = _found(value["sources"], base=Path(), place=name, line=0)
            faults += missing
        values |= value
        origins |= dict.fromkeys(value, name)
    return values, origins, faults


def _converted(word: str, kind: type) -> object:
    if kind is list:
        return [part for part in word.split(os.pathsep) if part]
    if kind is bool:
        folded = word.casefold()
        return folded in TRUE if folded in TRUE | _FALSE else word
    if kind is int and word.isdecimal():
        return int(word)
    if kind is float:
        try:
            return float(word)
        except ValueError:
            return word
    return word


def _with_sources_found(file: ConfigFile | None) -> tuple[ConfigFile | None, list[Fault]]:
    if file is None:
        return None, []
    place = shown(file.path)
    if not file.trusted and (faults := _beyond_trust(file, place)):
        return file, faults
    values, faults = _values_found(file.values, file, place, file.lines.get("sources", 0))
    overrides = []
    for override in file.overrides:
        found, missing = _values_found(override.values, file, place, override.line)
        overrides.append(replace(override, values=found))
        faults += missing
    return replace(file, values=values, overrides=tuple(overrides)), faults


def _beyond_trust(file: ConfigFile, place: str) -> list[Fault]:
    faults = [
        Fault(place, file.lines.get(key, 0), told)
        for key, told in untrusted_values({"waivers": WAIVERS_FILE, **file.values}, file.folder)
    ]
    for override in file.overrides:
        faults += [Fault(place, override.line, told) for _, told in untrusted_values(override.values, file.folder)]
    return faults


def _values_found(values: Values, file: ConfigFile, place: str, line: int) -> tuple[dict[str, Any], list[Fault]]:
    found = dict(values)
    if "waivers" in found:
        found["waivers"] = shown(file.folder / found["waivers"])
    if "library" in found:
        found["library"] = shown(file.folder / found["library"])
    if "output" in found:
        found["output"] = tuple(_output_below(output, file.folder) for output in found["output"])
    if "sources" not in found:
        return found, []
    below = None if file.trusted else file.folder
    found["sources"], faults = _found(found["sources"], base=file.folder, place=place, line=line, below=below)
    return found, faults


def _output_below(output: str, folder: Path) -> str:
    form, colon, path = output.partition(":")
    return f"{form}{colon}{shown(folder / path)}" if path else output


def _found(
    patterns: tuple[str, ...], *, base: Path, place: str, line: int, below: Path | None = None
) -> tuple[tuple[str, ...], list[Fault]]:
    """The files that the patterns name, each once, and a fault for each pattern that names none.

    With ``below``, hidden files are left out and each link that leads out of that folder is a fault.
    """
    found: dict[str, None] = {}
    faults = []
    for pattern in patterns:
        files = [file for path in expand(str(pattern), base=base) for file in _files_in(path)]
        if below is not None:
            strays = [file for file in files if not is_below(file, below)]
            faults += [
                Fault(place, line, f"the source {shown(file)!r} leads elsewhere by a link; {HOW_TO_TRUST}")
                for file in strays
            ]
            files = [file for file in files if file not in strays and not is_hidden(file, below)]
            if strays:
                continue
        if not files:
            why = "matches no file" if is_glob(str(pattern)) else "is not there, or holds no file we read"
            faults.append(Fault(place, line, f"the source {str(pattern)!r} {why}"))
        found |= dict.fromkeys(shown(file) for file in files)
    return tuple(found), faults


def _files_in(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    extensions = set(known_extensions())
    return sorted(file for file in path.rglob("*") if file.is_file() and file.suffix.lower() in extensions)
