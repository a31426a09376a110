"""A word is compared as it is seen: lookalike letters, ligatures and characters without a shape change nothing."""

from __future__ import annotations

import unicodedata

import pytest

from checker.language.lookalikes import as_seen, is_disguised, latin_lookalikes
from checker.words import key_of, words


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("buil\u00adding", "building"),  # a soft hyphen
        ("buil\u200bding", "building"),
        ("buil\u2060ding", "building"),
        ("bri\u202edge", "bridge"),
        ("\u0410ld\u0435r", "alder"),  # Cyrillic A and e
        ("b\u03bfat", "boat"),  # a Greek omicron
        ("\uff22\uff52\uff49\uff44\uff47\uff45", "bridge"),  # full width
        ("\ufb01ne", "fine"),  # a ligature
        ("re\u0301sume\u0301", "resume"),  # accents set apart
        ("r\u00e9sum\u00e9", "resume"),
    ],
)
def test_a_word_written_otherwise_is_the_word_that_is_seen(written: str, seen: str) -> None:
    (word,) = words(written)
    assert (word.raw, word.key) == (written, seen)


def test_every_lookalike_is_a_letter_of_its_own_with_one_latin_letter() -> None:
    table = latin_lookalikes()
    assert len(table) > 400
    for number, latin in table.items():
        assert chr(number).isalpha()
        assert not chr(number).isascii()
        assert latin.isascii()
        assert latin.isalpha()
        assert len(latin) == 1
        # What Unicode itself turns into a Latin letter needs no entry.
        assert not unicodedata.normalize("NFKC", chr(number)).isascii()


def test_only_a_word_that_mixes_scripts_is_disguised() -> None:
    assert is_disguised("\u0410lder")
    assert not is_disguised("Alder")
    assert not is_disguised("Mos\u00e9")
    assert not is_disguised("\u041c\u043e\u0441\u043a\u0432\u0430")  # a word in Cyrillic throughout
    assert as_seen("\u0410lder") == "Alder"


def test_words_of_other_scripts_stay_words_that_equal_themselves() -> None:
    assert key_of("\u041c\u043e\u0441\u043a\u0432\u0430") == key_of("\u043c\u043e\u0441\u043a\u0432\u0430")
