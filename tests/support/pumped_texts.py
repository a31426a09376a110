"""Strings made to keep a regular expression busy: each of its repeats pumped, between what leads there and a misfit."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from re import _constants as sre_constants  # type: ignore[attr-defined]
from re import _parser as sre_parser  # type: ignore[attr-defined]
from typing import Any

UNBOUNDED = 64
"""A repeat of so many and more is pumped; below, a pattern can only be a constant slower."""

MISFITS = ("", "\x00", "a\x00", " !")
_WILD = "a1 .,:-'A\u2019"


@dataclass(frozen=True, slots=True)
class Pump:
    """A text of any length: a head, a core that is repeated, and an end that fits nothing."""

    head: str
    core: str
    misfit: str

    def text(self, length: int) -> str:
        return self.head + self.core * max(1, length // len(self.core)) + self.misfit


def pumps(pattern: re.Pattern[str]) -> Iterator[Pump]:
    """Yield pumps for each repeat of a pattern, the same ones every time."""
    chance = random.Random(repr(pattern.pattern))  # noqa: S311
    parsed = sre_parser.parse(pattern.pattern, pattern.flags)
    found = set()
    for head, body in _repeats(list(parsed), "", chance):
        cores = {core for _ in range(3) if (core := _example(body, chance))}
        cores |= {core + glue for core in tuple(cores)[:1] for glue in (" ", ".")}
        # Many beginnings and no end: each is read up to where the end should be.
        cores |= {head + core for core in tuple(cores)[:1] if head}
        for core in sorted(cores):
            for misfit in MISFITS:
                pump = Pump(head, core[:40], misfit)
                if pump not in found:
                    found.add(pump)
                    yield pump


def _repeats(items: list[Any], head: str, chance: random.Random) -> Iterator[tuple[str, list[Any]]]:
    for index, (code, value) in enumerate(items):
        before = head + _example(items[:index], chance)
        if code in _REPEATS:
            _, most, body = value
            if most is sre_constants.MAXREPEAT or most >= UNBOUNDED:
                yield before, list(body)
                yield "", list(body)
            yield from _repeats(list(body), before, chance)
        for inner in _inner(code, value):
            yield from _repeats(inner, before, chance)


_REPEATS = {sre_constants.MAX_REPEAT, sre_constants.MIN_REPEAT, sre_constants.POSSESSIVE_REPEAT}


def _inner(code: Any, value: Any) -> Iterable[list[Any]]:
    if code is sre_constants.SUBPATTERN:
        return [list(value[3])]
    if code is sre_constants.BRANCH:
        return [list(branch) for branch in value[1]]
    if code in {sre_constants.ASSERT, sre_constants.ASSERT_NOT}:
        return [list(value[1])]
    if code is sre_constants.ATOMIC_GROUP:
        return [list(value)]
    return []


def _example(items: Iterable[Any], chance: random.Random) -> str:
    """Return a text that the items would match, as far as that can be said without trying."""
    return "".join(_of_one(code, value, chance) for code, value in items)


def _of_one(code: Any, value: Any, chance: random.Random) -> str:
    if code is sre_constants.LITERAL:
        return chr(value)
    if code is sre_constants.NOT_LITERAL:
        return next(character for character in _WILD if ord(character) != value)
    if code is sre_constants.ANY:
        return "a"
    if code is sre_constants.IN:
        return _of_class(value, chance)
    if code in _REPEATS:
        least, most, body = value
        return _example(body, chance) * max(int(least), min(1, int(most)))
    if code is sre_constants.BRANCH:
        return _example(chance.choice(value[1]), chance)
    if code is sre_constants.SUBPATTERN:
        return _example(value[3], chance)
    if code is sre_constants.ATOMIC_GROUP:
        return _example(value, chance)
    return ""


def _of_class(value: list[Any], chance: random.Random) -> str:
    negated = bool(value) and value[0][0] is sre_constants.NEGATE
    allowed = [character for character in _CANDIDATES if _in_class(character, value[negated:]) is not negated]
    listed = [chr(item) for code, item in value if code is sre_constants.LITERAL]
    if negated:
        return chance.choice(allowed) if allowed else "\u4e00"
    return chance.choice((allowed or listed or ["a"]) + listed)


_CANDIDATES = "aZ1 .,:-'\u2019\n(<\u201c\"_/"


def _in_class(character: str, items: Iterable[Any]) -> bool:
    number = ord(character)
    for code, item in items:
        if code is sre_constants.LITERAL and item == number:
            return True
        if code is sre_constants.RANGE and item[0] <= number <= item[1]:
            return True
        if code is sre_constants.CATEGORY and _CATEGORIES[item](character):
            return True
    return False


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


_CATEGORIES: dict[Any, Callable[[str], bool]] = {
    sre_constants.CATEGORY_DIGIT: str.isdigit,
    sre_constants.CATEGORY_NOT_DIGIT: lambda character: not character.isdigit(),
    sre_constants.CATEGORY_SPACE: str.isspace,
    sre_constants.CATEGORY_NOT_SPACE: lambda character: not character.isspace(),
    sre_constants.CATEGORY_WORD: _is_word,
    sre_constants.CATEGORY_NOT_WORD: lambda character: not _is_word(character),
}
