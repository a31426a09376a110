"""Names short enough to stand in a table that still tell the articles apart."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from checker.model import Article


def names_for(articles: Sequence[Article]) -> tuple[str, ...]:
    """For each article its file's name, with as many folders before it as tell it from the others.

    Files all called alike in folders of their own ("herald/article.txt") go by their folders.
    """
    paths = [PurePath(article.document.path) for article in articles]
    parts = [path.with_suffix("").parts for path in paths]
    if len(parts) > 1 and len({part[-1:] for part in parts}) == 1 and all(len(part) > 1 for part in parts):
        parts = [part[:-1] for part in parts]
    deepest = max((len(part) for part in parts), default=1)
    for depth in range(1, deepest + 1):
        names = ["/".join(part[-depth:]) for part in parts]
        if len(set(names)) == len(names):
            return tuple(names)
    return tuple(f"{name} ({number})" for number, name in enumerate(("/".join(part) for part in parts), start=1))


def siglum(number: int) -> str:
    """The letter by which an apparatus calls the article of that number, from nought: A to Z, then AA."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
