"""``checker config``: what holds here and why, and what a configuration file may say."""

from __future__ import annotations

import typer

from checker.cli.help_pages import HelpfulCommand, HelpfulGroup
from checker.cli.options import ConfigOption, DebugOption, TrustOption

app = typer.Typer(cls=HelpfulGroup, help="Show the configuration, or its schema.", rich_markup_mode=None)


@app.command("show", cls=HelpfulCommand)
def show(config: ConfigOption = None, trust_config: TrustOption = False, debug: DebugOption = False) -> None:  # noqa: ARG001  (main reads it)
    """Print each setting, its value, and where the value comes from."""
    from dataclasses import fields

    from checker.cli.configuration import resolve_settings
    from checker.cli.streams import print_out
    from checker.config.config_editing import as_toml
    from checker.config.settings import Settings

    resolved = resolve_settings(config, {}, trusted=trust_config)
    lines = []
    for setting in fields(Settings):
        value = as_toml(setting.name, getattr(resolved.settings, setting.name))
        lines.append(f"{value}  # {resolved.origins[setting.name]}")
    for override in resolved.file.overrides if resolved.file else ():
        lines.append(f"\n[[overrides]]  # {resolved.file.path if resolved.file else ''}:{override.line}")
        lines.append(as_toml("paths", override.paths))
        lines += [as_toml(name, value) for name, value in override.values.items()]
    print_out("\n".join(lines) + "\n")


@app.command("schema", cls=HelpfulCommand)
def schema() -> None:
    """Print the JSON Schema of checker.toml, for editors."""
    import json

    from checker.cli.streams import print_out
    from checker.config.config_schema import json_schema

    print_out(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")
