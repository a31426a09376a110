"""Who is said to speak when the words beside the quotation do not name them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.articles.attribution.attributing import attribute
from checker.articles.quotations.finding import find_quotations
from checker.language.english import ENGLISH
from checker.model import Article, BlockKind, Person

ArticleOf = Callable[..., Article]

LEAD = "Minister Ann Alder met Mr. Paul Cedar in the old town hall on Monday."


def speakers(article: Article, *known: Person) -> list[str | None]:
    found = [
        quotation.attribution
        for quotation in attribute(article, find_quotations(article, ENGLISH), known=known, language=ENGLISH)
    ]
    return [None if one is None or one.speaker is None else one.speaker.name for one in found]


def reasons(article: Article) -> list[str]:
    found = [
        quotation.attribution for quotation in attribute(article, find_quotations(article, ENGLISH), language=ENGLISH)
    ]
    return [one.reason for one in found if one is not None]


# ---------------------------------------------------------------- carried speakers


def test_the_paragraph_goes_on_with_its_speaker(article_of: ArticleOf) -> None:
    article = article_of(LEAD, "“We are ready,” Alder said. “The bridge can be built. It will be built by the spring.”")
    assert set(speakers(article)) == {"Ann Alder"}


def test_a_sentence_that_reports_introduces_the_quotation_behind_it(article_of: ArticleOf) -> None:
    article = article_of(LEAD, "Alder stressed that the bridge must be built. “We agreed on that today in the hall.”")
    assert speakers(article) == ["Ann Alder"]
    assert reasons(article) == ["the sentence before says “Alder stressed”"]


def test_a_paragraph_that_reports_introduces_a_quotation_that_stands_alone(article_of: ArticleOf) -> None:
    article = article_of(
        LEAD, "Alder stressed that the bridge must be built.", "“We agreed on that today, and we shall keep to it.”"
    )
    assert speakers(article) == ["Ann Alder"]
    assert "the paragraph before says “Alder stressed”" in reasons(article)[0]


def test_a_quotation_that_stands_alone_does_not_reach_over_a_paragraph_about_nobody(article_of: ArticleOf) -> None:
    article = article_of(LEAD, "Alder said no.", "The rain fell on the town.", "“We agreed on that today in the hall.”")
    assert speakers(article) == [None]


def test_a_signature_names_the_speaker(article_of: ArticleOf) -> None:
    article = article_of(LEAD, "“We agreed on that today in the hall.”", "— Paul Cedar")
    assert speakers(article) == ["Paul Cedar"]


def test_signatures_behind_quotations_name_their_speakers(article_of: ArticleOf) -> None:
    article = article_of("“We agreed on that today in the hall.” ― Paul Cedar\n“I did not agree to it.” ― Jane Birch")
    assert speakers(article) == ["Paul Cedar", "Jane Birch"]


@pytest.mark.parametrize("sentence", ["Alder did not say why.", "Alder declined to explain."])
def test_who_says_nothing_introduces_nothing(article_of: ArticleOf, sentence: str) -> None:
    assert speakers(article_of(LEAD, f"{sentence} “We agreed on that today in the hall.”")) == [None]


def test_a_quotation_right_behind_a_report_is_surer_than_one_farther_on(article_of: ArticleOf) -> None:
    report, between = "Alder stressed that the bridge must be built.", "The hall was full."
    near, far = (
        attribute(article, find_quotations(article, ENGLISH), language=ENGLISH)[0].attribution
        for article in (
            article_of(LEAD, f"{report} “We agreed on that today.”"),
            article_of(LEAD, f"{report} {between} “We agreed on that today.”"),
        )
    )
    assert near is not None
    assert far is not None
    assert near.confidence >= 0.9 > far.confidence


@pytest.mark.parametrize("name", ["Reilly", "Nash"])
def test_a_name_that_looks_like_an_adverb_or_a_verb_speaks(article_of: ArticleOf, name: str) -> None:
    article = article_of(f"{name} said during the exchange: “We agreed on that today in the hall.”")
    assert speakers(article) == [name]


def test_a_speaker_of_a_source_is_known_by_name_where_the_name_looks_like_an_adverb(article_of: ArticleOf) -> None:
    article = article_of("Reilly, the treasurer, took the next question.", "“We are ready,” the treasurer said.")
    assert speakers(article, Person("Jane Reilly")) == ["Jane Reilly"]


def test_whom_the_quoted_words_name_makes_the_one_before_less_sure(article_of: ArticleOf) -> None:
    article = article_of(
        "Mr. Paul Cedar came late.", "Mr. Ashby Rowan was there.", "“I have thanked Rowan for it,” he said."
    )
    (quotation,) = attribute(article, find_quotations(article, ENGLISH), language=ENGLISH)
    assert quotation.attribution is not None
    assert quotation.attribution.speaker is not None
    assert quotation.attribution.speaker.name == "Paul Cedar"
    assert quotation.attribution.confidence < 0.9


def test_a_headline_gives_its_words_to_its_subject(article_of: ArticleOf) -> None:
    article = article_of(
        (BlockKind.TITLE, "Alder Leaves Town Hall With ‘Better Understanding’ of Bridges"),
        LEAD,
        "“I leave with a better understanding of bridges,” Alder said.",
    )
    assert speakers(article) == ["Ann Alder", "Ann Alder"]


# ---------------------------------------------------------------- pronouns


def test_a_pronoun_means_the_one_person_the_sentence_before_names(article_of: ArticleOf) -> None:
    article = article_of(LEAD, "For Cedar the bridge is a matter of honour.", "“It is the task at hand,” he said.")
    assert speakers(article) == ["Paul Cedar"]
    assert reasons(article) == [
        "“he said” follows the quotation; “he” is Paul Cedar: the sentence before names only Paul Cedar"
    ]


def test_a_pronoun_keeps_to_the_gender_that_titles_and_pronouns_show(article_of: ArticleOf) -> None:
    article = article_of(
        "Ms. Oakley Birch met Mr. Ashby Cedar. Birch praised Cedar.", "“It is the task at hand,” she said."
    )
    assert speakers(article) == ["Oakley Birch"]


def test_a_pronoun_that_two_people_fit_names_nobody(article_of: ArticleOf) -> None:
    article = article_of(
        "Mr. Paul Cedar and Mr. Ashby Rowan came to the hall.",
        "The hall had been lent to Cedar by Rowan.",
        "“It is the task at hand,” he said.",
    )
    assert speakers(article) == [None]
    assert reasons(article)[0].startswith("attribution unclear: “he” can be")


def test_nobody_speaks_of_themselves_by_name(article_of: ArticleOf) -> None:
    article = article_of(
        "Mr. Ashby Rowan praised Mr. Paul Cedar.", "“Rowan is right about the bridge, and I thank him,” he said."
    )
    assert speakers(article) != ["Ashby Rowan"]


def test_who_replies_is_not_who_spoke_before(article_of: ArticleOf) -> None:
    article = article_of(LEAD, "“Will you build it?” Cedar asked Alder.", "“No, and I never shall,” she replied.")
    assert speakers(article) == ["Paul Cedar", "Ann Alder"]


def test_a_pronoun_means_the_holder_of_the_role_that_stands_nearer(article_of: ArticleOf) -> None:
    article = article_of(
        "President Paul Cedar came to the hall.",
        "“It will rain,” said Dr. Ashby Rowan.",
        "The president tried to change the subject, and looked at the bridge.",
        "“It is the task at hand,” he said.",
    )
    assert speakers(article)[1] == "Paul Cedar"


def test_a_pronoun_means_the_person_without_a_name_that_stands_nearer(article_of: ArticleOf) -> None:
    article = article_of(
        "“It will rain,” said Mr. Ashby Rowan.", "A farmer shook his head.", "“It is the task at hand,” he said."
    )
    assert speakers(article) == ["Ashby Rowan", "A farmer"]


def test_a_pronoun_that_a_role_without_a_holder_or_a_name_can_mean_names_nobody(article_of: ArticleOf) -> None:
    article = article_of("Mr. Ashby Rowan came late.", "A farmer met Rowan.", "“It is the task at hand,” he said.")
    assert speakers(article) == [None]
    assert reasons(article)[0] == "attribution unclear: “he” can be A farmer and Ashby Rowan"


def test_a_pronoun_is_no_surer_than_the_role_it_leans_on(article_of: ArticleOf) -> None:
    article = article_of(
        "Mr. Ashby Rowan came late.", "The senator laughed at the bridge.", "“It is the task at hand,” he said."
    )
    (quotation,) = attribute(article, find_quotations(article, ENGLISH), language=ENGLISH)
    assert quotation.attribution is not None
    assert quotation.attribution.confidence < 0.9


# ---------------------------------------------------------------- names and roles


def test_of_several_bearers_of_a_role_the_one_introduced_last_is_meant(article_of: ArticleOf) -> None:
    article = article_of(
        "Paul Cedar, the candidate, spoke first. “We are ready to build,” the candidate said.",
        "Jane Birch is the candidate, and was asked about it. “We are not,” the candidate said.",
    )
    assert speakers(article) == ["Paul Cedar", "Jane Birch"]


def test_a_role_is_doubted_where_somebody_of_no_known_role_stands_nearer(article_of: ArticleOf) -> None:
    article = article_of(
        "Sen. Paul Cedar came to the hall.",
        "The hall was full.",
        "Jane Birch did not wait long. “We are ready to build,” the senator said.",
    )
    (quotation,) = attribute(article, find_quotations(article, ENGLISH), language=ENGLISH)
    assert quotation.attribution is not None
    assert quotation.attribution.confidence < 0.9


@pytest.mark.parametrize("denied", ["Jane Birch is not the treasurer.", "Jane Birch was never the treasurer."])
def test_a_role_denied_is_not_held(article_of: ArticleOf, denied: str) -> None:
    article = article_of("Paul Cedar, the treasurer, came late.", denied, "“We are ready,” the treasurer said.")
    (quotation,) = attribute(article, find_quotations(article, ENGLISH), language=ENGLISH)
    assert quotation.attribution is not None
    assert quotation.attribution.speaker is not None
    assert quotation.attribution.speaker.name == "Paul Cedar"


def test_a_family_name_takes_the_full_name_the_article_gives(article_of: ArticleOf) -> None:
    assert speakers(article_of(LEAD, "“We are ready to build,” Cedar said.")) == ["Paul Cedar"]


def test_a_family_name_takes_the_full_name_a_source_gives(article_of: ArticleOf) -> None:
    article = article_of("“We are ready to build,” Birch said.")
    birch = Person("Jane Birch", roles=("Treasurer",))
    assert speakers(article, birch) == ["Jane Birch"]


def test_a_role_means_the_person_for_whom_the_article_states_it(article_of: ArticleOf) -> None:
    article = article_of(
        "Paul Cedar, the harbour director, met Jane Birch, the treasurer of the town.",
        "Nothing was signed.",
        "“We are ready to build,” the treasurer said.",
    )
    assert speakers(article) == ["Jane Birch"]


def test_a_role_means_the_person_for_whom_a_source_states_it(article_of: ArticleOf) -> None:
    article = article_of("The hall was full.", "“We are ready to build,” the foreign minister said.")
    cedar, birch = Person("Paul Cedar", roles=("Foreign Minister",)), Person("Jane Birch", roles=("Treasurer",))
    assert speakers(article, cedar, birch) == ["Paul Cedar"]


@pytest.mark.parametrize("sentence", ["the minister, Ann Alder, said.", "Ann Alder, the minister, said."])
def test_an_apposition_names_its_role(article_of: ArticleOf, sentence: str) -> None:
    assert speakers(article_of(f"“We are ready to build the bridge,” {sentence}")) == ["Ann Alder"]


def test_a_spokeswoman_is_not_the_person_she_speaks_for(article_of: ArticleOf) -> None:
    article = article_of(LEAD, "“We are ready to build the bridge,” Alder’s spokeswoman said.")
    assert speakers(article) == ["Alder’s spokeswoman"]


def test_two_bearers_of_a_name_leave_it_open(article_of: ArticleOf) -> None:
    article = article_of("Paul Cedar met Peter Cedar.", "“We are ready to build the bridge,” Cedar said.")
    assert speakers(article) == [None]
    assert "Paul Cedar" in reasons(article)[0]
    assert "Peter Cedar" in reasons(article)[0]


def test_a_label_gives_its_words_to_the_person_of_that_name(article_of: ArticleOf) -> None:
    article = article_of(LEAD, "CEDAR: “We are ready to build the bridge, and we will build it.”")
    assert speakers(article) == ["Paul Cedar"]
