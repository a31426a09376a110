"""Checks the quotations of a news article against the primary record of what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.installed import VERSION

if TYPE_CHECKING:
    from checker.api.calls import Checker, check, check_many, quotations
    from checker.api.checked_report import Report
    from checker.api.given_texts import Article, Source
    from checker.errors import CheckerError

__all__ = ["Article", "Checker", "CheckerError", "Report", "Source", "check", "check_many", "quotations"]

_PLACES = {
    "Article": "checker.api.given_texts",
    "Checker": "checker.api.calls",
    "CheckerError": "checker.errors",
    "Report": "checker.api.checked_report",
    "Source": "checker.api.given_texts",
    "check": "checker.api.calls",
    "check_many": "checker.api.calls",
    "quotations": "checker.api.calls",
}

__version__ = VERSION


def __getattr__(name: str) -> object:
    # The engine is loaded when it is first used, so that commands that need none start at once.
    if name in _PLACES:
        from importlib import import_module

        return getattr(import_module(_PLACES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
