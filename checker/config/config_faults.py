"""Faults of a configuration: each with its place, all of them told at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

from checker.errors import ConfigError
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong at one place of a file, or with one variable of the environment."""

    place: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.place}:{self.line}: {self.message}" if self.line else f"{self.place}: {self.message}"


def raise_all(faults: Sequence[Fault]) -> None:
    """Tell all faults at once, if there is any.

    Raises:
        ConfigError: with a line for each fault in its ``why``.
    """
    if not faults:
        return
    places = list(dict.fromkeys(fault.place for fault in faults))
    number = "a fault" if len(faults) == 1 else f"{len(faults)} faults"
    raise ConfigError(
        f"{number} in {', '.join(places)}",
        why="\n".join(str(fault) for fault in sorted(faults)),
        fix="correct it; `checker config schema` says what is allowed"
        if len(faults) == 1
        else "correct them; `checker config schema` says what is allowed",
    )


def nearest(word: str, known: Iterable[str]) -> str:
    """A clause that names the known word closest to the one given, or all of them if none is close."""
    words = list(known)
    close = get_close_matches(word, words, n=1, cutoff=0.5)
    return f"did you mean {close[0]!r}?" if close else f"it is one of {', '.join(words)}"


def shown(path: Path) -> str:
    """The path as a person would write it: relative when it lies below the working directory."""
    here = Path.cwd()
    whole = Path(os.path.normpath(here / path))
    return str(whole.relative_to(here)) if whole.is_relative_to(here) else str(whole)
