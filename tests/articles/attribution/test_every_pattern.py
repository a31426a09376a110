"""Every pattern ties the quotations of its examples, and stays silent on what only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.articles.attribution.attributing import Reading, read_speakers
from checker.articles.attribution.pattern_table import (
    PATTERNS,
    SEARCHES_AROUND,
    SEARCHES_FOR_ANSWER,
    SEARCHES_IN_SENTENCE,
)
from checker.articles.attribution.patterns import Pattern
from checker.articles.quotations.finding import find_quotations
from checker.language.english import ENGLISH
from checker.model import Article, BlockKind

ArticleOf = Callable[..., Article]


def _block(paragraph: str) -> str | tuple[BlockKind, str]:
    return (BlockKind.TITLE, paragraph[2:]) if paragraph.startswith("# ") else paragraph


def reading(article_of: ArticleOf, text: str) -> Reading:
    paragraphs = text.split("\n\n")
    article = article_of(*(_block(paragraph) for paragraph in paragraphs))
    quotations = find_quotations(article, ENGLISH)
    assert quotations, "the example has no quotation"
    return read_speakers(article, quotations, language=ENGLISH)


def found_by(pattern: Pattern, article_of: ArticleOf, text: str) -> list[str]:
    ties = reading(article_of, text).ties
    return [frame.mention.text for frame, _ in ties.values() if frame.pattern == pattern.name]


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
def test_a_pattern_fires_on_its_examples(article_of: ArticleOf, pattern: Pattern) -> None:
    assert pattern.must_fire
    for example in pattern.must_fire:
        assert example.speaker in found_by(pattern, article_of, example.text), example.text


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
def test_a_pattern_stays_silent_on_what_only_looks_like_it(article_of: ArticleOf, pattern: Pattern) -> None:
    assert pattern.must_stay_silent
    for example in pattern.must_stay_silent:
        assert found_by(pattern, article_of, example.text) == [], example.text


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
def test_a_pattern_is_explained_with_the_articles_words(pattern: Pattern) -> None:
    text = pattern.explanation.format(said="Alder said", mention="Alder", cue="said")
    assert "Alder" in text
    assert "{" not in text


def test_every_search_belongs_to_a_pattern_and_every_pattern_is_searched_for() -> None:
    searched = {*SEARCHES_IN_SENTENCE, *SEARCHES_AROUND, *SEARCHES_FOR_ANSWER}
    finders = {pattern.finder for pattern in PATTERNS.values() if pattern.name != "headline"}
    # Signatures are looked for in the sentence and in the paragraph below; one record speaks for both.
    assert finders <= searched
    assert {search.__name__ for search in searched - finders} == {"signature_below"}
