"""A comparison as one self-contained HTML page: a collation table with its apparatus, and a matrix of agreement."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from markupsafe import Markup

from checker.comparison.compared import Comparison
from checker.output.collation.collation_view import collation_view
from checker.output.html.report_page import content_security_policy
from checker.output.html.templating import environment


def render(comparison: Comparison) -> str:
    """The comparison as a page for a UTF-8 file.

    It makes no request and runs no script, its policy allows its own style alone, and every character of the
    articles in it is shown: markup escaped, invisible characters labelled.
    """
    style = _style()
    template = environment("checker.output.collation", ".").get_template("collation.html")
    return template.render(
        page=collation_view(comparison),
        style=Markup(style),  # noqa: S704  (this package's own files)
        policy=content_security_policy(style=style, script=""),
    )


@cache
def _style() -> str:
    """The report page's style, so that both pages look alike, and what the collation adds."""
    shared = files("checker.output.html").joinpath("templates", "page.css").read_text(encoding="utf-8")
    return shared + files("checker.output.collation").joinpath("collation.css").read_text(encoding="utf-8")
