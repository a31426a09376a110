"""The page as one file: the view filled into its templates, its style and script named by their hashes."""

from __future__ import annotations

import base64
import hashlib
from datetime import date
from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from checker.model import Report
from checker.output.html.build import page_view
from checker.output.html.templating import environment

TEMPLATES = "templates"


def render(report: Report, *, command: str | None = None, day: date | None = None) -> str:
    """The report as one HTML page that needs nothing beside itself.

    Args:
        report: the check to show.
        command: the command line that repeats the check, to be shown and copied.
        day: when the article was checked, to be shown.

    Returns:
        A document for a UTF-8 file. It makes no request, carries a content-security policy of hashes, and every
        character of article and transcript in it is shown: markup escaped, invisible characters labelled.
    """
    style, script = _asset("page.css"), _asset("page.js")
    return (
        _environment()
        .get_template("page.html")
        .render(
            page=page_view(report, command=command, day=day),
            style=Markup(style),  # noqa: S704  (this package's own file)
            script=Markup(script),  # noqa: S704
            policy=content_security_policy(style=style, script=script),
        )
    )


def content_security_policy(*, style: str, script: str) -> str:
    """A policy under which only this very style and this very script have effect, and nothing is loaded."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _environment() -> Environment:
    return environment("checker.output.html", TEMPLATES)


@cache
def _asset(name: str) -> str:
    loader = _environment().loader
    if loader is None:
        raise LookupError(name)
    return loader.get_source(_environment(), name)[0]
