"""Every word in the lists a judgement rests on can be met: it stands there as the key that words are compared by."""

from __future__ import annotations

import pytest
from side_by_side import keys

from checker.alignment import lexicon, meaning

_LISTS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": value
    for module in (lexicon, meaning)
    for name, value in vars(module).items()
    if isinstance(value, frozenset | dict) and not name.startswith("__")
}


def _words(listed: frozenset[object] | dict[str, object]) -> set[str]:
    words: set[str] = set()
    for entry in listed:
        words |= {entry} if isinstance(entry, str) else set(entry) if isinstance(entry, tuple | frozenset) else set()
    return words


@pytest.mark.parametrize("name", sorted(_LISTS))
def test_every_listed_word_is_a_key_that_a_text_can_have(name: str) -> None:
    words = {word for word in _words(_LISTS[name]) if word.isalpha()}
    met = {key for word in words for key in (*keys(word), *keys(f"so {word} on"))}
    assert words - met == set()
