"""The search by words finds a sentence by its rare words, in all documents or in some alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.library import lexical
from checker.library.lexical import Lexicon
from checker.library.library_view import Library

WORDS = "dust settles on our school and our bread"


def _texts(library: Library, ids: list[int]) -> list[str]:
    return [
        library.ask_many("SELECT words FROM sentences WHERE id IN (SELECT value FROM json_each(?))", [at])[0][0]
        for at in ids
    ]


def test_the_sentence_with_the_rare_words_comes_first(library: Path) -> None:
    with Library(library) as opened:
        found = _texts(opened, Lexicon(opened).search(WORDS, limit=5))
    assert found[0].startswith("the dust settles on our washing")


def test_words_in_another_order_are_found_too(library: Path) -> None:
    with Library(library) as opened:
        found = _texts(opened, Lexicon(opened).search("bread washing settles dust", limit=5))
    assert found[0].startswith("the dust settles on our washing")


def test_of_some_documents_exactly_theirs_are_found(library: Path) -> None:
    text = "the minister and the council will pay for the works by the spring"
    with Library(library) as opened:
        keys = [kept.key for kept in opened.documents()]
        of_document = dict(opened.ask("SELECT id, document FROM sentences"))
        for some in ([key] for key in keys):
            found = Lexicon(opened).search(text, limit=1000, documents=some)
            everywhere = Lexicon(opened).search(text, limit=1000)
            assert set(found) == {at for at in everywhere if of_document[at] in some}
        assert Lexicon(opened).search(text, limit=1000, documents=[]) == []


@pytest.mark.parametrize("text", ["", "zyzzyva quokka", "the"])
def test_words_that_nobody_says_find_nothing_and_break_nothing(library: Path, text: str) -> None:
    with Library(library) as opened:
        found = Lexicon(opened).search(text, limit=3)
    assert len(found) <= 2 * 3  # by runs of words, and by rare words
    assert bool(found) is (text == "the")


def test_runs_are_found_in_texts_and_in_lists_alike(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library(library) as opened:
        texts = [words for (words,) in opened.ask("SELECT words FROM sentences WHERE words <> ''")]
        assert any(len(text.split()) > lexical.RUN for text in texts)
        found = []
        for most in (0, 1_000_000):
            monkeypatch.setattr(lexical, "MOST_READ", most)
            found.append([Lexicon(opened).search(text, limit=3) for text in texts])
    assert found[0] == found[1]


def test_a_run_of_words_beats_the_same_words_in_another_order(library: Path) -> None:
    with Library(library) as opened:
        (text,) = opened.ask("SELECT words FROM sentences ORDER BY length(words) DESC LIMIT 1")[0]
        first = Lexicon(opened).search(text, limit=1)[0]
        assert _texts(opened, [first]) == [text]
