"""A quotation made ready for alignment: where it is openly broken, and what in it is the editor's."""

from __future__ import annotations

import pytest
from side_by_side import article_with, prepared

from checker.alignment.quoted import Quoted, quoted
from checker.language.english import ENGLISH


def words(ready: Quoted) -> list[str]:
    """The keys of the quotation's own words."""
    return [token.key for token in ready.tokens]


# ---------------------------------------------------------------- open breaks


def test_a_quotation_in_one_piece_has_no_open_break() -> None:
    assert prepared("We opened the bridge.").marked == frozenset()


def test_a_second_part_begins_where_the_reporter_broke_in() -> None:
    ready = prepared("We opened the bridge,", "and it holds.")
    assert words(ready) == ["we", "opened", "the", "bridge", "and", "it", "holds"]
    assert ready.parts == {4}


@pytest.mark.parametrize(
    "mark", ["…", "...", ". . .", "....", ".\u00a0.\u00a0.", "***", "* * *", "[...]", "[…]", "(...)"]
)
def test_every_printed_ellipsis_is_seen(mark: str) -> None:
    ready = prepared(f"We opened {mark} the bridge")
    assert words(ready) == ["we", "opened", "the", "bridge"]
    assert ready.ellipses == {2}
    assert ready.brackets == ()


def test_a_final_ellipsis_is_after_the_last_word() -> None:
    assert prepared("We opened the bridge …").ellipses == {4}


def test_an_initial_ellipsis_is_before_the_first_word() -> None:
    assert prepared("… opened the bridge").ellipses == {0}


@pytest.mark.parametrize("stop", ["We opened it. The bridge holds", "We opened it.. The bridge holds"])
def test_full_stops_are_not_an_ellipsis(stop: str) -> None:
    assert prepared(stop).ellipses == frozenset()


def test_parts_and_ellipses_are_the_marked_positions() -> None:
    assert prepared("We … opened", "the bridge").marked == {1, 2}


# ---------------------------------------------------------------- the editor's own words


def test_words_in_brackets_are_not_words_of_the_quotation() -> None:
    text, quotation = article_with("He [the minister] opened it")
    ready = quoted(text, quotation, language=ENGLISH)
    assert words(ready) == ["he", "opened", "it"]
    assert [(at, span.of(text)) for at, span in ready.brackets] == [(1, "[the minister]")]


def test_final_brackets_are_after_the_last_word() -> None:
    assert [at for at, _ in prepared("He opened it [the bridge]").brackets] == [3]


def test_words_in_parentheses_are_kept_as_possibly_the_speakers() -> None:
    ready = prepared("He (the minister) opened it")
    assert words(ready) == ["he", "the", "minister", "opened", "it"]
    assert ready.parenthetical == {1, 2}
