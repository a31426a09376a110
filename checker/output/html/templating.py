"""Templates that escape whatever they are given, for every page that the program writes."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from checker.output.html.shown_text import finalize, shown


@cache
def environment(package: str, folder: str) -> Environment:
    """Return the templates of a package's folder: text is escaped and shown whole, and a missing name is an error."""
    made = Environment(
        loader=PackageLoader(package, folder),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["shown"] = shown
    return made
