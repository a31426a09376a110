"""Words are made comparable: every notation of a word has one key, and every token keeps its place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from side_by_side import keys, read

from checker.alignment.tokens import tokens
from checker.language.english import ENGLISH
from checker.model import Span

# ---------------------------------------------------------------- contractions


@pytest.mark.parametrize(
    ("contracted", "spelled_out"),
    [
        ("don't", "do not"),
        ("don’t", "do not"),
        ("can't", "cannot"),
        ("cannot", "can not"),
        ("won't", "will not"),
        ("shan't", "shall not"),
        ("we're", "we are"),
        ("they've", "they have"),
        ("I'll", "I will"),
        ("I'm", "I am"),
        ("gonna", "going to"),
        ("dont", "do not"),
    ],
)
def test_a_contraction_has_the_keys_of_the_words_it_stands_for(contracted: str, spelled_out: str) -> None:
    assert keys(contracted) == keys(spelled_out)


@pytest.mark.parametrize(("contracted", "halves"), [("it's", ["it", "'s"]), ("he'd", ["he", "'d"])])
def test_an_ambiguous_contraction_matches_any_of_its_words(contracted: str, halves: list[str]) -> None:
    assert keys(contracted) == halves


def test_the_halves_of_a_contraction_share_its_place_without_overlapping() -> None:
    first, second = read("They don’t know")[1:3]
    assert (first.raw, second.raw) == ("do", "n’t")
    assert first.span.end == second.span.start
    assert second.piece
    assert not first.piece


def test_an_apostrophe_inside_a_name_contracts_nothing() -> None:
    assert keys("O'Neil plays rock'n'roll") == ["o'neil", "plays", "rock'n'roll"]


# ---------------------------------------------------------------- abbreviations and masked words


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Sen. Birch", "Senator Birch"),
        ("Gov. Birch", "Governor Birch"),
        ("Gen. Birch", "General Birch"),
        ("Mr. Birch", "Mister Birch"),
        ("Dr. Birch", "Doctor Birch"),
        ("the U.S.", "the US"),
        ("5 p.m.", "5 pm"),
        ("on Oct. 5", "on October 5"),
    ],
)
def test_titles_and_other_abbreviations_are_read_in_full(short: str, long: str) -> None:
    assert keys(short) == keys(long)


@pytest.mark.parametrize("masked", ["s--t", "s***", "f----", "d–––"])
def test_a_masked_word_has_the_key_of_any_masked_word(masked: str) -> None:
    assert keys(f"a load of {masked}")[-1] == "*"


def test_a_word_broken_off_at_a_dash_is_not_a_masked_one() -> None:
    assert keys("I--I think so") == ["i", "i", "think", "so"]


# ---------------------------------------------------------------- places


def test_a_token_knows_what_comes_before_it() -> None:
    assert [token.lead for token in read("To end the – to halt it. Then")] == ["", " ", " ", " – ", " ", " ", ". "]


def test_the_stop_of_a_title_belongs_to_the_title() -> None:
    assert [token.lead for token in read("We met Mr. Birch. Then")] == ["", " ", " ", " ", ". "]


def test_skipped_words_are_not_tokens_but_part_of_the_next_lead() -> None:
    text = "We (laughter) agreed"
    found = tokens(text, within=Span(0, len(text)), leave_out=[Span(3, 13)], language=ENGLISH)
    assert [(token.key, token.lead) for token in found] == [("we", ""), ("agreed", " (laughter) ")]


def test_only_the_stretch_asked_for_is_read() -> None:
    assert [token.key for token in tokens("one bridge too far", within=Span(4, 10), language=ENGLISH)] == ["bridge"]


def test_a_capital_first_letter_is_seen() -> None:
    assert [token.capital for token in read("The harbour of Elm")] == [True, False, False, True]


_PROSE = st.lists(
    st.sampled_from(
        "don't it's He'd Sen. U.S. $8 million 5% per cent July 25th s--t two dollars and fifty cents – … [so] "
        "1,000 twenty-five €3bn Alder's cannot first".split()
    ),
    max_size=25,
).map(" ".join)


@given(st.one_of(_PROSE, st.text(max_size=120)))
def test_the_raw_form_of_a_token_is_the_text_at_its_place(text: str) -> None:
    for token in read(text):
        assert token.span.of(text) == token.raw
        assert token.key


@given(st.one_of(_PROSE, st.text(max_size=120)))
def test_tokens_do_not_overlap(text: str) -> None:
    spans = sorted(token.span for token in read(text))
    assert all(before.end <= after.start for before, after in pairwise(spans))


@given(_PROSE)
def test_case_and_the_style_of_apostrophes_change_no_key(text: str) -> None:
    assert keys(text.upper().replace("BN", "bn").replace("TH", "th")) == keys(text.replace("'", "’"))
