"""Letters of other scripts that look like Latin ones, and characters that cannot be seen at all."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib import resources
from typing import Final

INVISIBLE: Final = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Characters without a shape, as the inside of a character class of a regular expression."""

_INVISIBLE: Final = re.compile(f"[{INVISIBLE}]+")
_LATIN: Final = frozenset({"LATIN", "FULLWIDTH"})


@cache
def latin_lookalikes() -> dict[int, str]:
    """Return each letter, by its number, that looks like a Latin one, with that letter (Unicode's data, UTS 39)."""
    table = resources.files("checker.language").joinpath("lookalikes.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {int(number, 16): latin for number, latin, _ in lines}


def without_invisible(text: str) -> str:
    """Return the text without characters that have no shape."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def as_seen(word: str) -> str:
    """Return a word as a reader sees it: no invisible characters, and Latin letters for those that look like them.

    A word with a letter that looks like no Latin one is a word of another script, and stays as it is.
    """
    if word.isascii():
        return word
    shaped = _INVISIBLE.sub("", word)
    latin = shaped.translate(latin_lookalikes())
    return latin if all(_script(letter) in _LATIN for letter in latin if letter.isalpha()) else shaped


def is_disguised(word: str) -> bool:
    """Return whether a word mixes Latin letters with letters of another script that look like them."""
    if word.isascii():
        return False
    lookalikes = latin_lookalikes()
    mixed = any(ord(letter) in lookalikes and _script(letter) != "LATIN" for letter in word)
    return mixed and any(_script(letter) == "LATIN" for letter in word if letter.isalpha())


@cache
def _script(letter: str) -> str:
    """Return the script of a letter as its name in Unicode begins."""
    return unicodedata.name(letter, "").split(" ")[0]
