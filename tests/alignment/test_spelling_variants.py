"""Spellings that English prints in more ways than one are one word; different words stay different."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from side_by_side import keys

from checker.alignment.spelling_variants import standard_spelling
from checker.language.english import ENGLISH


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organisation", "organization"),
        ("organisations", "organizations"),
        ("recognised", "recognized"),
        ("analyse", "analyze"),
        ("labour", "labor"),
        ("honourable", "honorable"),
        ("travelled", "traveled"),
        ("dialogue", "dialog"),
        ("defence", "defense"),
        ("judgement", "judgment"),
        ("centre", "center"),
        ("programme", "program"),
        ("kilometres", "kilometers"),
        ("grey", "gray"),
        ("towards", "toward"),
        ("whilst", "while"),
        ("sceptical", "skeptical"),
        ("adviser", "advisor"),
    ],
)
def test_british_and_american_spellings_are_equal(british: str, american: str) -> None:
    assert keys(british) == keys(american)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hour", "horror"),
        ("for", "four"),
        ("ours", "ors"),
        ("rise", "rice"),
        ("prize", "price"),
        ("wise", "size"),
        ("hence", "hens"),
        ("calling", "caring"),
        ("ending", "sending"),
        ("filed", "filled"),
    ],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert keys(one) != keys(other)


@given(st.from_regex(r"[a-z]{1,12}(?:isation|ise|ised|our|oured|lled|lling|ogue|ence)?", fullmatch=True))
def test_normalising_twice_is_normalising_once(word: str) -> None:
    once = standard_spelling(word, language=ENGLISH)
    assert standard_spelling(once, language=ENGLISH) == once
