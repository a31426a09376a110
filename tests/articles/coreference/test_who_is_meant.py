"""Whom names, pronouns and descriptions mean where several people come into question."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.articles.attribution.attributing import attribute
from checker.articles.quotations.finding import find_quotations
from checker.language.english import ENGLISH
from checker.model import Article, Directness, Person

ArticleOf = Callable[..., Article]

LEAD = "Minister Ann Alder met Mr. Paul Cedar in the old town hall on Monday."


def last(article: Article, *known: Person) -> str | None:
    quotations = attribute(article, find_quotations(article, ENGLISH), known=known, language=ENGLISH)
    found = quotations[-1].attribution
    return found.speaker.name if found is not None and found.speaker is not None else None


# ---------------------------------------------------------------- names


def test_who_speaks_in_the_record_bears_the_family_name(article_of: ArticleOf) -> None:
    article = article_of(
        "Peter Alder came with Ann Alder. Peter Alder sat down, and Peter Alder listened.", "“It is time,” Alder said."
    )
    assert last(article) == "Peter Alder"
    assert last(article, Person("Ann Alder")) == "Ann Alder"


def test_a_relative_with_a_title_of_the_other_sex_is_not_taken_for_the_record_s_speaker(article_of: ArticleOf) -> None:
    article = article_of("Ms. Ann Alder came with Mr. Peter Alder.", "“It is time,” Mr. Alder said.")
    assert last(article, Person("Ann Alder")) == "Peter Alder"


def test_a_form_of_address_says_which_bearer_of_a_family_name_is_meant(article_of: ArticleOf) -> None:
    article = article_of("Sir Tom Cedar met Mr Paul Cedar.", "“We are ready to build,” Mr Cedar said.")
    assert last(article) == "Paul Cedar"
    article = article_of("Sir Tom Cedar met Mr Paul Cedar.", "“We are ready to build,” Sir Tom said.")
    assert last(article) == "Tom Cedar"


def test_a_word_of_the_page_in_capitals_is_no_given_name(article_of: ArticleOf) -> None:
    article = article_of(
        "Ann Alder met Mr. Peter Alder.", "Play Video MUST WATCH Ann: the bridge", "“It is time,” Ann said."
    )
    assert last(article) == "Ann Alder"


def test_a_role_that_says_more_than_what_is_stated_is_not_sure(article_of: ArticleOf) -> None:
    article = article_of("Sen. Paul Cedar came late.", "“We are ready to build,” the harbour senator said.")
    quotations = attribute(article, find_quotations(article, ENGLISH), language=ENGLISH)
    found = quotations[-1].attribution
    assert found is not None
    assert found.directness is not Directness.ROLE


def test_a_role_that_names_the_body_with_which_the_record_lists_somebody_is_theirs(article_of: ArticleOf) -> None:
    known = [Person("Paul Cedar", roles=("Harbour Racing",)), Person("Ann Alder", roles=("Bridge Motors",))]
    article = article_of("Paul Cedar met Ann Alder. Alder sat down.", "“We are ready,” the Harbour boss said.")
    found = attribute(article, find_quotations(article, ENGLISH), known=known, language=ENGLISH)[-1].attribution
    assert found is not None
    assert found.speaker is not None
    assert (found.speaker.name, found.directness) == ("Paul Cedar", Directness.LISTED)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("Harbour boss says bridge is “ready to be opened”", "Paul Cedar"),
        ("Former Harbour boss says bridge is “ready to be opened”", None),
        ("Council boss says bridge is “ready to be opened”", None),
    ],
)
def test_a_role_without_an_article_means_whom_the_record_lists_with_its_body(
    article_of: ArticleOf, line: str, meant: str | None
) -> None:
    known = [Person("Paul Cedar", roles=("Harbour Racing",)), Person("Ann Alder", roles=("Bridge Motors",))]
    article = article_of("Paul Cedar met Ann Alder. Alder sat down.", line)
    found = attribute(article, find_quotations(article, ENGLISH), known=known, language=ENGLISH)[-1].attribution
    named = found.speaker.name if found is not None and found.speaker is not None else None
    assert named in ({meant} if meant else {None, line.split(" says")[0]})


def test_a_pronoun_after_a_family_name_of_several_accuses_nobody(article_of: ArticleOf) -> None:
    known = [Person("Ann Alder"), Person("Peter Alder")]
    before = "Peter Alder met Ann Alder. Peter Alder sat down, and Peter Alder listened."
    article = article_of(before, "Alder came back late.", "“It is time,” he said.")
    found = attribute(article, find_quotations(article, ENGLISH), known=known, language=ENGLISH)[-1].attribution
    assert found is not None
    assert found.directness is Directness.GUESS


def test_a_middle_name_that_stands_for_the_family_name_means_its_bearer(article_of: ArticleOf) -> None:
    article = article_of("Ann Birch Alder came late.", "“We are ready to build,” Ms. Birch said.")
    assert last(article) == "Ann Birch Alder"


# ---------------------------------------------------------------- pronouns


def test_who_asks_is_not_who_answers(article_of: ArticleOf) -> None:
    article = article_of(
        LEAD, "Alder sat down.", "Ms. Jane Birch asked what the bridge would cost.", "“Much,” she said."
    )
    assert last(article) == "Ann Alder"


def test_who_puts_a_question_to_somebody_is_not_who_answers(article_of: ArticleOf) -> None:
    article = article_of(
        LEAD,
        "“I shall build it,” Cedar replied.",
        "“But do you regret that now, Mr. Cedar? Do you agree?” Mr. Ashby Rowan asked.",
        "“I did not regret it, and I never shall,” he said.",
    )
    assert last(article) == "Paul Cedar"


def test_who_asks_nobody_may_go_on(article_of: ArticleOf) -> None:
    article = article_of(LEAD, "“Why are we here at all?” Cedar asked.", "“We are here to build,” he said.")
    assert last(article) == "Paul Cedar"


def test_who_asks_in_the_same_sentence_is_not_who_answers(article_of: ArticleOf) -> None:
    article = article_of(
        "Mr. Paul Cedar came late.",
        "But he was short when Mr. Ashby Rowan began by asking if he would build: “I shall not build it,” he said.",
    )
    assert last(article) == "Paul Cedar"


def test_who_is_asked_about_is_not_who_was_asked(article_of: ArticleOf) -> None:
    article = article_of("Mr. Ashby Rowan sat down.", "Asked how long Mr. Cedar would stay, he said: “Not very long.”")
    assert last(article) == "Ashby Rowan"


def test_a_pronoun_means_whom_the_same_pronoun_meant_before_in_its_sentence(article_of: ArticleOf) -> None:
    article = article_of(
        "Jane Birch spoke last. Mr. Ashby Rowan praised Birch.",
        "When asked how her views differed from Rowan’s, she was clear.",
        "“I have no quarrel with that,” she said.",
    )
    assert last(article) == "Jane Birch"


def test_a_stated_gender_outweighs_pronouns_near_the_name(article_of: ArticleOf) -> None:
    article = article_of(
        "Mr. Oakley Birch came late. She and Birch sat down. Her talk with Birch was short; she thanked Birch.",
        "Ms. Jane Alder spoke. Birch listened.",
        "“It is the task at hand,” she said.",
    )
    assert last(article) == "Jane Alder"


def test_himself_after_a_name_states_the_gender(article_of: ArticleOf) -> None:
    article = article_of("Oakley Birch himself met Ms. Jane Alder.", "“It is the task at hand,” she said.")
    assert last(article) == "Jane Alder"


def test_somebody_may_speak_of_themselves_by_name(article_of: ArticleOf) -> None:
    article = article_of("Mr. Paul Cedar spoke.", "“There is one way, and it is to vote for Cedar,” he said.")
    assert last(article) == "Paul Cedar"


def test_whom_the_sentence_opens_with_is_its_topic(article_of: ArticleOf) -> None:
    article = article_of(
        "“It is time,” said Mr. Ashby Rowan.", "As for Paul Cedar, he said he was not worried. “We shall see,” he said."
    )
    assert last(article) == "Paul Cedar"


# ---------------------------------------------------------------- roles and epithets


def test_an_epithet_means_somebody_named_before(article_of: ArticleOf) -> None:
    article = article_of("Mr. Paul Cedar came late.", "“We run lower now,” the 47-year-old went on.")
    assert last(article) == "Paul Cedar"


@pytest.mark.parametrize("body", ["the airline", "the network", "the bank"])
def test_a_body_is_no_epithet(article_of: ArticleOf, body: str) -> None:
    article = article_of("Mr. Paul Cedar came late.", f"“We are ready to build the bridge,” {body} said.")
    assert last(article) == body


def test_a_role_that_names_a_body_means_whoever_is_of_that_body(article_of: ArticleOf) -> None:
    article = article_of(
        "Riverside chief Paul Cedar came. Bridgeport chairman Ashby Rowan sat down.",
        "Rowan left.",
        "“It is the task,” the Riverside boss said.",
    )
    assert last(article) == "Paul Cedar"


def test_a_role_by_which_a_record_labels_its_speaker_means_that_speaker(article_of: ArticleOf) -> None:
    article = article_of("Mr. Paul Cedar rose.", "“That is nothing to do with me,” the Speaker told him.")
    assert last(article, Person("Mr. Speaker")) == "Mr. Speaker"


def test_a_moderator_is_nobody_whom_nothing_calls_so(article_of: ArticleOf) -> None:
    article = article_of("Mr. Paul Cedar was asked about the bridge.", "“Will it be built?” the moderator said.")
    assert last(article) == "the moderator"


def test_who_holds_one_office_is_not_called_by_another(article_of: ArticleOf) -> None:
    article = article_of("Ms. Jane Birch sat down.", "President Paul Cedar watched.", "“It is late,” the senator said.")
    assert last(article) != "Paul Cedar"
