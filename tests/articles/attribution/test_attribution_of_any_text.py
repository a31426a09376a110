"""What holds of attribution whatever the article says."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.articles.attribution.attributing import attribute
from checker.articles.attribution.pattern_confidence import NAMING_BAR, UNNAMED_BAR, UNNAMED_CEILING
from checker.articles.quotations.finding import find_quotations
from checker.language.english import ENGLISH
from checker.model import Article, Person

ArticleOf = Callable[..., Article]

_PIECES = (
    *("Alder", "Ann", "Mr. Cedar", "Jane Birch", "he", "she", "who", "they", "the minister", "a report", "critics"),
    *("said", "told", "asked", "was asked", "called", "according to", "saying", "that", "Will", "May", "US", "as"),
    *(",", ",", ".", ".", "?", ":", "—", "(", ")", "’s", "'s", "“", "”", '"', "‘", "’", "- ", "of", "by", "and"),
    *("We agreed", "the town,", "very constructive", "\n\n", "\n\n"),
)
articles = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=60).map(" ".join)


def _paragraphs(text: str) -> list[str]:
    return [paragraph.strip() for paragraph in text.split("\n\n") if paragraph.strip()]


@settings(max_examples=150, deadline=None)
@given(text=articles)
def test_spans_point_at_the_articles_own_words_and_confidence_keeps_its_bars(article_of: ArticleOf, text: str) -> None:
    paragraphs = _paragraphs(text)
    if not paragraphs:
        return
    article = article_of(*paragraphs)
    quotations = find_quotations(article, ENGLISH)
    attributed = attribute(article, quotations, language=ENGLISH)
    assert [quotation.spans for quotation in attributed] == [quotation.spans for quotation in quotations]
    for quotation in attributed:
        found = quotation.attribution
        if found is None:
            continue
        assert found.mention_span is not None
        assert found.mention_span.of(article.text).split() == found.mention.split()
        assert (found.cue is None) == (found.cue_span is None)
        assert 0.0 <= found.confidence <= 1.0
        assert found.reason
        assert (found.speaker is None) == found.reason.startswith("attribution unclear")
        if found.speaker is not None:
            assert found.confidence >= NAMING_BAR or UNNAMED_BAR <= found.confidence <= UNNAMED_CEILING


@settings(max_examples=60, deadline=None)
@given(text=articles, order=st.permutations((Person("Ann Alder"), Person("Jane Birch"), Person("Paul Cedar"))))
def test_the_order_of_known_people_does_not_matter(article_of: ArticleOf, text: str, order: list[Person]) -> None:
    paragraphs = _paragraphs(text)
    if not paragraphs:
        return
    article = article_of(*paragraphs)
    quotations = find_quotations(article, ENGLISH)
    assert attribute(article, quotations, known=order, language=ENGLISH) == attribute(
        article, quotations, known=sorted(order, key=str), language=ENGLISH
    )
