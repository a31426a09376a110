"""Quotation marks around titles, nicknames, terms and scare quotes are not quotations; short quoted speech is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.articles.quotations.finding import find_quotations
from checker.articles.quotations.is_it_speech import NotSpeech, Setting, why_not_speech
from checker.language.english import ENGLISH
from checker.model import Article, BlockKind

ArticleOf = Callable[..., Article]


@pytest.mark.parametrize(
    "text",
    [
        "She praised the so-called “experts” of the ministry.",
        "He said the so called “special relationship” was over.",
        "She appeared on the morning show “Harbour Lights” and said nothing.",
        "He told the programme “Today” that he would go.",
        "She spoke on “Meet the Neighbours,” and left.",
        "The minister’s memoir, “A Life at Sea,” appeared in May.",
        "A memo titled “The facts about the harbour” was sent.",
        "Both “Harbour Lights” and “Evening Song” were shown on the show “Screen.”",
        "Edward “Bud” Alder joined the club.",
        "They call this practice, known as “gill netting,” cruel.",
        "The word “harbour” has seven letters.",
        "This created a “divergence” of prices.",
        "The “autumn window” lasted a week.",
    ],
)
def test_what_is_not_speech_is_no_quotation(article_of: ArticleOf, text: str) -> None:
    assert find_quotations(article_of(text), ENGLISH) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Alder called the talks “very constructive.”", "very constructive."),
        ("Alder called his rival “Little Birch.”", "Little Birch."),
        ("Birch said “Never.”", "Never."),
        ("“Never,” said Birch.", "Never,"),
        ("“Yes We Can,” the crowd chanted.", "Yes We Can,"),
        ("She tweeted: “Enough!”", "Enough!"),
        ("She told the show, “Never.”", "Never."),
        ("The author of the book said “Never.”", "Never."),
        ("She wrote “Never.”", "Never."),
        ("They repeated the slogan, “Build More Bridges.”", "Build More Bridges."),
        ("HARBOUR CITY (HPA) — “It’s Captain Alder.”", "It’s Captain Alder."),
        ("ALDER: “No.”", "No."),
        ("ALDER: “The Harbour Is Dead.”", "The Harbour Is Dead."),
        ("She sent a link with “THIS IS NOT FINE” under it.", "THIS IS NOT FINE"),
        ("“Nonsense!”", "Nonsense!"),
        ("According to the minister, the plan is “dead.”", "dead."),
        ("He used the word “traitors” twice.", "traitors"),
        ("The plan would close “every bridge in the land” by May.", "every bridge in the land"),
        ("The “boss,” as Alder named her, left.", "boss,"),
    ],
)
def test_short_quoted_speech_is_a_quotation(article_of: ArticleOf, text: str, words: str) -> None:
    assert [quotation.text for quotation in find_quotations(article_of(text), ENGLISH)] == [words]


def test_words_listed_beside_a_quotation_are_quoted_too(article_of: ArticleOf) -> None:
    article = article_of("It would be “ugly,” “a huge shock to them” and “the end.”")
    assert [quotation.text for quotation in find_quotations(article, ENGLISH)] == [
        "ugly,",
        "a huge shock to them",
        "the end.",
    ]


def test_a_headline_quotes_what_the_body_quotes(article_of: ArticleOf) -> None:
    headline = (BlockKind.TITLE, "Alder Leaves the Harbour With 'Better Understanding' of Fish")
    body = "“We have a better understanding of fish,” Alder said."
    assert find_quotations(article_of(headline, body), ENGLISH)[0].text == "Better Understanding"
    assert find_quotations(article_of(headline, "The hall was empty."), ENGLISH) == ()


def test_a_headline_with_a_name_and_a_colon_quotes_that_name(article_of: ArticleOf) -> None:
    article = article_of((BlockKind.TITLE, "Alder: 'Dead Fish' Everywhere"))
    assert [quotation.text for quotation in find_quotations(article, ENGLISH)] == ["Dead Fish"]


@pytest.mark.parametrize(
    ("setting", "reason"),
    [
        (Setting("experts", "She met the so-called ", " at noon."), NotSpeech.TERM),
        (Setting("A Life at Sea,", "His book, ", " sold well."), NotSpeech.TITLE),
        (Setting("Bud", "Edward ", " Alder left."), NotSpeech.NICKNAME),
        (Setting("window", "The ", " is small."), NotSpeech.SCARE),
        (Setting("Little Birch", "He called her ", " again."), None),
    ],
)
def test_every_refusal_has_its_reason(setting: Setting, reason: NotSpeech | None) -> None:
    assert why_not_speech(setting, ENGLISH) is reason
