"""The HTML report: one self-contained page that an editor can act on in seconds."""

from __future__ import annotations

from checker.output.html.report_page import render

__all__ = ["render"]
