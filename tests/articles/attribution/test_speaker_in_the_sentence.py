"""Who is said to speak when the sentence itself says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.articles.attribution.attributing import attribute
from checker.articles.quotations.finding import find_quotations
from checker.language.english import ENGLISH
from checker.model import Article, Attribution, Quotation, QuotationKind, Span

ArticleOf = Callable[..., Article]

LEAD = "Minister Ann Alder met Ms. Jane Birch and Mr. Paul Cedar in the old town hall on Monday."


def attributions(article: Article) -> list[Attribution | None]:
    return [
        quotation.attribution for quotation in attribute(article, find_quotations(article, ENGLISH), language=ENGLISH)
    ]


def only(article_of: ArticleOf, sentence: str) -> Attribution:
    (found,) = attributions(article_of(LEAD, sentence))
    assert found is not None, "nothing points to a speaker"
    return found


def named(attribution: Attribution | None) -> str | None:
    return attribution.speaker.name if attribution is not None and attribution.speaker is not None else None


@pytest.mark.parametrize(
    ("sentence", "mention", "cue"),
    [
        ("“We are ready to build the bridge,” Alder said.", "Alder", "said"),
        ("“We are ready to build the bridge,” said Alder.", "Alder", "said"),
        ("“Are we ready to build the bridge?” Alder asked.", "Alder", "asked"),
        ("Alder said: “We are ready to build the bridge.”", "Alder", "said"),
        ("Alder later told reporters that “we are ready to build the bridge.”", "Alder", "told"),
        ("Alder, who had arrived late, said, “We are ready to build the bridge.”", "Alder", "said"),
        ("“We are ready to build the bridge,” Alder, the minister of works, told reporters.", "Alder", "told"),
        ("“We are ready to build the bridge,” Alder (Harbour Party) said on Tuesday.", "Alder", "said"),
        ("According to Alder, the town is “ready to build the bridge.”", "Alder", "According to"),
        ("The town is “ready to build the bridge” at last, Alder said.", "Alder", "said"),
        ("Alder called the long talks “very constructive.”", "Alder", "called"),
        ("The talks were described by Alder as “very constructive.”", "Alder", "described"),
        ("Alder left the hall, saying “we are ready to build the bridge.”", "Alder", "saying"),
        ("As Alder put it, “we are ready to build the bridge.”", "Alder", "As Alder put"),
        ("Alder put it bluntly: “We are ready to build the bridge.”", "Alder", "put"),
        ("Alder told reporters in the same answer: “We are ready to build the bridge.”", "Alder", "told"),
        ("Alder came to the hall and said: “We are ready to build the bridge.”", "Alder", "said"),
        ("ALDER: “We are ready to build the bridge.”", "ALDER", ":"),
    ],
)
def test_the_subject_of_the_cue_speaks(article_of: ArticleOf, sentence: str, mention: str, cue: str) -> None:
    found = only(article_of, sentence)
    assert (found.mention, found.cue) == (mention, cue)
    assert named(found) == "Ann Alder"


@pytest.mark.parametrize(
    "sentence",
    [
        "“Birch is wrong about the bridge,” Alder said of Cedar.",
        "Alder told Birch that Cedar was “wrong about the bridge.”",
        "“We are ready,” Alder told Birch.",
        "After Birch had left with Cedar, Alder said, “We are ready to build.”",
        "Alder said she was “ready to build the bridge,” but Birch gave no answer.",
        "Birch listened, and “we are ready to build the bridge,” Alder said.",
    ],
)
def test_other_people_in_the_sentence_do_not_speak(article_of: ArticleOf, sentence: str) -> None:
    assert named(only(article_of, sentence)) == "Ann Alder"


def test_two_speakers_in_one_sentence_each_keep_their_words(article_of: ArticleOf) -> None:
    first, second = attributions(
        article_of(LEAD, "Alder said “we are ready to build,” and Birch said “we are waiting for the money.”")
    )
    assert (named(first), named(second)) == ("Ann Alder", "Jane Birch")


def test_somebody_who_was_asked_is_not_given_the_question(article_of: ArticleOf) -> None:
    found = attributions(article_of(LEAD, "Alder smiled when asked if the town was “ready to build the bridge.”"))
    assert [named(attribution) for attribution in found] == [None]


def test_words_reported_at_second_hand_are_unclear(article_of: ArticleOf) -> None:
    found = only(article_of, "Alder told the hall that Birch had called the talks “very constructive.”")
    assert found.speaker is None
    assert found.reason == "attribution unclear: “Birch called” is itself reported as somebody else's words"


def test_who_is_blamed_for_saying_it_is_not_the_sentences_subject(article_of: ArticleOf) -> None:
    found = attributions(article_of(LEAD, "Alder scolded Cedar for saying the talks were “very constructive.”"))
    assert [named(attribution) for attribution in found] == [None]


def test_an_opening_clause_keeps_its_quotation(article_of: ArticleOf) -> None:
    found = attributions(article_of(LEAD, "When Birch said “we are ready to build,” Alder answered that she was not."))
    assert [named(attribution) for attribution in found] == ["Jane Birch"]


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("“We are ready to build the bridge,” a senior official said.", "a senior official"),
        ("The report said the town was “ready to build the bridge.”", "The report"),
        ("Critics say the plan is “a bridge to nowhere at all.”", "Critics"),
        ("“We are ready to build the bridge,” the company said in a statement.", "the company"),
    ],
)
def test_speakers_without_a_persons_name_can_accuse_nobody(article_of: ArticleOf, sentence: str, mention: str) -> None:
    found = only(article_of, sentence)
    assert found.mention == mention
    assert named(found) == mention
    assert found.confidence <= 0.5
    assert found.reason.endswith("that names no person")


def test_a_quotation_that_nothing_introduces_has_no_speaker(article_of: ArticleOf) -> None:
    found = attributions(article_of("The sea was calm.", "“We are ready to build the bridge.”"))
    assert [named(attribution) for attribution in found] == [None]


def test_a_weak_hint_is_told_as_unclear(article_of: ArticleOf) -> None:
    found = only(article_of, "Alder’s “very constructive” talks with the town went on.")
    assert found.speaker is None
    assert found.reason.startswith("attribution unclear")


def test_mention_and_cue_are_the_articles_own_words(article_of: ArticleOf) -> None:
    article = article_of(LEAD, "“We are ready to build the bridge,” Alder said.")
    (found,) = attributions(article)
    assert found is not None
    assert found.mention_span is not None
    assert found.cue_span is not None
    assert found.mention_span.of(article.text) == found.mention
    assert found.cue_span.of(article.text) == found.cue
    assert found.reason == "“Alder said” follows the quotation"


def test_reported_speech_is_given_to_the_subject_of_its_verb(article_of: ArticleOf) -> None:
    article = article_of(LEAD, "Birch warned that the money for the bridge was gone.")
    start = article.text.index("the money")
    span = Span(start, article.text.index(" was gone") + len(" was gone"))
    reported = Quotation("i1", QuotationKind.INDIRECT, (span,), span.of(article.text), span)
    (quotation,) = attribute(article, [reported], language=ENGLISH)
    assert named(quotation.attribution) == "Jane Birch"
    assert quotation.attribution is not None
    assert quotation.attribution.cue == "warned"


def test_quotations_come_back_in_order_and_unchanged_but_for_the_attribution(article_of: ArticleOf) -> None:
    article = article_of(LEAD, "“We are ready,” Alder said. “We are not,” Birch replied.")
    before = find_quotations(article, ENGLISH)
    after = attribute(article, before, language=ENGLISH)
    assert [(q.id, q.kind, q.spans, q.text) for q in after] == [(q.id, q.kind, q.spans, q.text) for q in before]
    assert attribute(article, after, language=ENGLISH) == after
