"""Where each word of a stretch of tokens stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple


class Places(NamedTuple):
    """The keys of some tokens in order, and for each key where it stands."""

    keys: Sequence[str]
    of: Mapping[str, Sequence[int]]


def places_of(keys: Iterable[str]) -> Places:
    """Return keys with their places."""
    ordered = tuple(keys)
    places: dict[str, list[int]] = {}
    for index, key in enumerate(ordered):
        places.setdefault(key, []).append(index)
    return Places(ordered, places)
