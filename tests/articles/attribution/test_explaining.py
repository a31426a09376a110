"""What ``checker quotes --explain`` shows of a quotation: its sentence as read, and how its speaker was found."""

from __future__ import annotations

import json
from collections.abc import Callable

from checker.articles.attribution.explaining import Explained, explain
from checker.articles.quotations.finding import find_quotations
from checker.language.english import ENGLISH
from checker.model import Article
from checker.output import quotation_explanation

ArticleOf = Callable[..., Article]

LEAD = "Minister Ann Alder met Ms. Jane Birch and Mr. Paul Cedar in the old town hall."


def explained(article: Article) -> tuple[Explained, ...]:
    return explain(article, find_quotations(article, ENGLISH), language=ENGLISH)


def test_the_sentence_is_shown_as_it_was_read(article_of: ArticleOf) -> None:
    (one,) = explained(article_of("“We are ready to build,” Alder said."))
    (sentence,) = one.sentences
    assert sentence.tokens == (
        ("We are ready to build,", "quoted"),
        ("Alder", "word"),
        ("said", "word"),
        (".", "stop"),
    )
    assert sentence.mentions == (("Alder", "name, subject"),)
    assert sentence.verbs == (("said", "say: speech, past, active, subject Alder"),)


def test_pattern_and_method_are_named(article_of: ArticleOf) -> None:
    (one,) = explained(article_of(LEAD, "“We are ready to build,” Alder said."))
    assert (one.pattern, one.found_by, one.cue) == ("speaker-verb-after", "clause_beside", "said")
    assert (one.mention, one.method, one.person) == ("Alder", "name", "Ann Alder")
    assert one.considered == ()


def test_who_else_was_considered_is_listed_with_the_reason(article_of: ArticleOf) -> None:
    (one,) = explained(article_of(LEAD, "“We are ready to build,” she said."))
    assert one.person == "Ann Alder"
    reasons = {other.name: (other.sentences_back, other.reason) for other in one.considered}
    assert reasons == {
        "Jane Birch": (1, "the sentence before is about Ann Alder"),
        "Paul Cedar": (1, "does not go by “she”"),
    }


def test_those_whom_a_name_can_mean_are_listed_where_it_is_left_open(article_of: ArticleOf) -> None:
    (one,) = explained(article_of("Paul Cedar met Peter Cedar.", "“We are ready to build,” Cedar said."))
    assert one.person is None
    assert one.method == "unclear"
    assert {other.name for other in one.considered} == {"Paul Cedar", "Peter Cedar"}


def test_the_sentence_of_a_speaker_taken_over_is_shown_too(article_of: ArticleOf) -> None:
    (one,) = explained(article_of("Alder stressed that it must be built. “We agreed on that today in the hall.”"))
    assert one.pattern == "introduced-next"
    assert [sentence.tokens[0][0] for sentence in one.sentences] == ["Alder", "We agreed on that today in the hall."]


def test_a_quotation_that_nothing_introduces_is_explained_as_such(article_of: ArticleOf) -> None:
    article = article_of("The sea was calm.", "“We are ready to build the bridge, and we will build it.”")
    (one,) = explained(article)
    assert one.pattern is None or one.person != "Ann Alder"
    assert "“We are ready to build the bridge" in quotation_explanation.render(article, [one])


def test_text_and_json_say_the_same(article_of: ArticleOf) -> None:
    article = article_of(LEAD, "“We are ready to build,” she said.")
    found = explained(article)
    text = quotation_explanation.render(article, found)
    (row,) = json.loads(quotation_explanation.render_json(found))
    assert "line 3: “We are ready to build,”" in text
    assert "⟦We are ready to build,⟧ she said ." in text
    for key in ("pattern", "method", "person", "reason"):
        assert row[key]
        assert row[key] in text
    assert row["quotation"]["spans"] == [{"start": span.start, "end": span.end} for span in found[0].quotation.spans]
