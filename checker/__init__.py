"""Checks the quotations of a news article against the primary record of what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.installed import VERSION

if TYPE_CHECKING:
    from checker.running.checking import check, quotations

__all__ = ["check", "quotations"]

__version__ = VERSION


def __getattr__(name: str) -> object:
    # The engine is loaded when it is first used, so that commands that need none start at once.
    if name in __all__:
        from checker.running import checking

        return getattr(checking, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
