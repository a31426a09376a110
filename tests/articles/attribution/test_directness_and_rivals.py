"""How outright a speaker is named, and who else is mentioned in reach of the quotation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.articles.attribution.attributing import attribute
from checker.articles.attribution.rivals import RIVAL_REACH
from checker.articles.quotations.finding import find_quotations
from checker.language.english import ENGLISH
from checker.model import Article, Attribution, Directness, Person, Rival, RivalMention

ArticleOf = Callable[..., Article]

LEAD = "Minister Ann Alder met Mr. Paul Cedar in the old town hall on Monday."


def last(article: Article, *known: Person) -> Attribution:
    quotations = attribute(article, find_quotations(article, ENGLISH), known=known, language=ENGLISH)
    found = quotations[-1].attribution
    assert found is not None
    return found


def rival(attribution: Attribution, name: str) -> Rival:
    return next(one for one in attribution.rivals if one.person.name == name)


@pytest.mark.parametrize(
    ("paragraphs", "directness"),
    [
        ((LEAD, "“We are ready to build,” Alder said."), Directness.NAMED),
        (("“We are ready to build,” the minister, Ann Alder, said.",), Directness.NAMED),
        ((LEAD, "“We are ready to build,” the minister said."), Directness.ROLE),
        ((LEAD, "For Cedar it is a matter of honour.", "“It is the task,” he said."), Directness.PRONOUN),
        ((LEAD, "“We are ready,” Alder said. “The bridge can be built.”"), Directness.CARRIED),
        ((LEAD, "Alder stressed that it must be built. “We agreed on that.”"), Directness.CARRIED),
        (("“We are ready to build,” a senior official said.",), Directness.UNNAMED),
        (("Mr. Ashby Rowan praised Mr. Paul Cedar.", "“It is the task at hand,” he said."), Directness.GUESS),
        (("Paul Cedar met Peter Cedar.", "“We are ready to build,” Cedar said."), Directness.GUESS),
        ((LEAD, "Alder is “ready to build the bridge” with the town."), Directness.GUESS),
        ((LEAD, "Alder went to the hall.", "“We agreed on that today in the hall.”"), Directness.GUESS),
    ],
)
def test_how_outright_the_speaker_is_named(
    article_of: ArticleOf, paragraphs: tuple[str, ...], directness: Directness
) -> None:
    assert last(article_of(*paragraphs)).directness is directness


def test_everybody_else_in_reach_is_a_rival_with_their_distance(article_of: ArticleOf) -> None:
    article = article_of(LEAD, "“We are ready to build,” Alder said.")
    found = last(article)
    cedar = rival(found, "Paul Cedar")
    assert cedar.mention_span.of(article.text) == "Mr. Paul Cedar"
    assert cedar.how is RivalMention.NAME
    assert not cedar.could_be_meant
    assert cedar.distance == article.text.index("We are") - article.text.index(" in the old town hall")
    assert "Ann Alder" not in [one.person.name for one in found.rivals]


def test_a_rival_stands_at_the_mention_nearest_to_the_quotation(article_of: ArticleOf) -> None:
    article = article_of(LEAD, "“We are ready to build,” Alder said. She smiled to Cedar.")
    assert rival(last(article), "Paul Cedar").mention_span.start > article.text.index("Alder said")


def test_who_could_be_meant_by_the_same_pronoun_is_marked(article_of: ArticleOf) -> None:
    article = article_of(
        "Mr. Ashby Rowan praised Mr. Paul Cedar before Ms. Jane Birch.", "“It is the task at hand,” he said."
    )
    found = last(article)
    assert found.speaker is not None
    assert found.speaker.name == "Ashby Rowan"
    assert rival(found, "Paul Cedar").could_be_meant
    assert not rival(found, "Jane Birch").could_be_meant


def test_a_role_of_nobody_known_is_a_rival_in_its_own_words(article_of: ArticleOf) -> None:
    article = article_of("The moderator turned to Ann Alder.", "“We are ready to build,” Alder said.")
    assert rival(last(article), "The moderator").how is RivalMention.ROLE


def test_a_pronoun_that_was_resolved_counts_as_a_mention(article_of: ArticleOf) -> None:
    article = article_of("Mr. Paul Cedar came late. He sat down.", "“We are ready to build,” Ann Alder said.")
    cedar = rival(last(article), "Paul Cedar")
    assert cedar.how is RivalMention.PRONOUN
    assert cedar.mention_span.of(article.text) == "He"


def test_who_is_mentioned_far_away_is_no_rival(article_of: ArticleOf) -> None:
    filler = ["The rain fell on the town and on the old bridge by the harbour."] * (int(RIVAL_REACH) // 60 + 1)
    article = article_of("Mr. Paul Cedar came late.", *filler, "“We are ready to build,” Ann Alder said.")
    assert last(article).rivals == ()


def test_an_unclear_quotation_lists_all_whom_it_can_mean(article_of: ArticleOf) -> None:
    found = last(article_of("Paul Cedar met Peter Cedar.", "“We are ready to build,” Cedar said."))
    assert found.speaker is None
    assert {one.person.name for one in found.rivals if one.could_be_meant} == {"Paul Cedar", "Peter Cedar"}
