"""The settings that hold for a command: from the nearest or named file, the environment and the command line."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.config.config_faults import shown
from checker.config.config_file import ConfigFile, find_config, read_config
from checker.config.effective_settings import TRUE, Resolved, resolve
from checker.config.trust import user_config_path

CONFIG_VARIABLE = "CHECKER_CONFIG"
TRUST_VARIABLE = "CHECKER_TRUST_CONFIG"


def resolve_settings(config: Path | None, command_line: Mapping[str, Any], *, trusted: bool = False) -> Resolved:
    """Return the settings of a run from the nearest or named file, the environment and the command line."""
    return resolve(file=config_file(config, trusted=trusted), users_own=users_own(), command_line=command_line)


def config_file(config: Path | None, *, trusted: bool = False) -> ConfigFile | None:
    """Return the configuration file named by option or environment, or the nearest.

    Args:
        config: the file that the option names.
        trusted: whether the command line says that it may name models, and files anywhere; the environment may, too.
    """
    if config is None and os.environ.get(CONFIG_VARIABLE):
        config = Path(os.environ[CONFIG_VARIABLE])
    path = config or find_config(Path.cwd())
    trusted = trusted or os.environ.get(TRUST_VARIABLE, "").casefold() in TRUE
    return read_config(path, trusted=trusted) if path is not None else None


def users_own() -> ConfigFile | None:
    """Return the user's own configuration, which is trusted, or None where there is none."""
    path = user_config_path()
    return read_config(path, trusted=True) if path is not None and path.is_file() else None


def named_files(resolved: Resolved) -> str:
    """Return a clause that names the configuration files that hold: whoever reads a verdict can see what set it."""
    files = [shown(file.path) for file in (resolved.file, resolved.users_own) if file is not None]
    return " and ".join(files) or "no checker.toml, so built-in settings"
