"""The settings that hold for a command: from the nearest or named file, the environment and the command line."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.config.config_file import ConfigFile, find_config, read_config
from checker.config.resolving import Resolved, resolve

CONFIG_VARIABLE = "CHECKER_CONFIG"


def resolve_settings(config: Path | None, command_line: Mapping[str, Any]) -> Resolved:
    """Return the settings of a run from the nearest or named file, the environment and the command line."""
    return resolve(file=config_file(config), command_line=command_line)


def config_file(config: Path | None) -> ConfigFile | None:
    """Return the configuration file named by option or environment, or the nearest."""
    if config is None and os.environ.get(CONFIG_VARIABLE):
        config = Path(os.environ[CONFIG_VARIABLE])
    path = config or find_config(Path.cwd())
    return read_config(path) if path is not None else None
