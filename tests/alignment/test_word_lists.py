"""Every word in the tables a judgement rests on can be met: it is there as the key that words are compared by."""

from __future__ import annotations

import pytest
from side_by_side import keys

from checker.alignment.spelling_variants import standard_spelling
from checker.alignment.vocabulary import vocabulary_of
from checker.language.english import ENGLISH

WORDS = vocabulary_of(ENGLISH)


@pytest.mark.parametrize("name", ["claims", "measures", "months"])
def test_every_word_of_a_table_is_a_key_that_a_text_can_have(name: str) -> None:
    words = {word for entry in ENGLISH.lexicon.table(name) for word in entry.split() if word.isalpha()}
    words -= WORDS.short_scales | WORDS.scales.keys()
    words = {standard_spelling(word, language=ENGLISH) for word in words}
    met = {key for word in words for key in (*keys(word), *keys(f"so {word} on"))}
    assert words - met == set()


def test_every_opposite_is_a_key_that_a_text_can_have() -> None:
    words = {word for pair in WORDS.opposites for word in pair if word.isalpha()}
    met = {key for word in words for key in (*keys(word), *keys(f"so {word} on"))}
    assert {word for word in words - met if standard_spelling(word, language=ENGLISH) != word} == set()
    assert len(words - met) <= len(words) // 100


def test_opposites_are_listed_in_pairs_of_two_words_each_once() -> None:
    listed = ENGLISH.lexicon.table("opposites").values("opposite")
    pairs = [(word, other) for word, others in listed.items() for other in others.split("|")]
    assert all(word < other for word, other in pairs)
    assert all(len(pair) == 2 for pair in WORDS.opposites)


@pytest.mark.parametrize("pair", ["possible impossible", "legal illegal", "agree disagree", "able unable"])
def test_pairs_of_opposite_prefixes_are_listed(pair: str) -> None:
    assert frozenset(pair.split()) in WORDS.opposites


@pytest.mark.parametrize("pair", ["informed formed", "impress press", "improve prove", "discovered covered"])
def test_words_that_only_look_like_opposites_are_not_listed(pair: str) -> None:
    assert frozenset(pair.split()) not in WORDS.opposites
