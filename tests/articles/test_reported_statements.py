"""Reported speech is found in its many shapes, credited to whoever said it, and placed where the article places it."""

from __future__ import annotations

import pytest

from checker.articles.attribution.attributing import attribute
from checker.articles.page.body import read_article
from checker.articles.quotations.finding import find_quotations
from checker.articles.reported.statement_finding import find_statements
from checker.documents import read_bytes
from checker.language.english import ENGLISH
from checker.model import Credited, Person, Statement, StatementForm

KNOWN = (Person("Ann Alder", roles=("minister",)), Person("Jane Birch", roles=("secretary",)), Person("Cora Cedar"))
LEAD = "Minister Ann Alder and Secretary Jane Birch met Cora Cedar at the harbour on Monday for a debate.\n\n"


def statements(text: str, *, known: tuple[Person, ...] = KNOWN, lead: str = LEAD) -> tuple[Statement, ...]:
    article = read_article(read_bytes((lead + text + "\n").encode(), name="article.txt", language=ENGLISH), ENGLISH)
    quotations = attribute(article, find_quotations(article, ENGLISH), known=known, language=ENGLISH)
    found = find_statements(article, quotations, known=known, language=ENGLISH)
    return tuple(one for one in found if one.carrier.start >= len(lead))


def only(text: str) -> Statement:
    found = statements(text)
    assert len(found) == 1, [one.text for one in found]
    return found[0]


@pytest.mark.parametrize(
    ("sentence", "form", "content"),
    [
        ("Alder said that the bridge would open in May.", StatementForm.CLAUSE, "the bridge would open in May"),
        ("Alder said the bridge would open in May.", StatementForm.CLAUSE, "the bridge would open in May"),
        ("Alder vowed to finish the bridge.", StatementForm.CLAUSE, "to finish the bridge"),
        ("Alder criticised the delay at the harbour.", StatementForm.ACT, "the delay at the harbour"),
        ("Alder called for an inquiry into the bridge.", StatementForm.ACT, "for an inquiry into the bridge"),
        ("Alder made a plea for more ferries.", StatementForm.ACT, "for more ferries"),
        ("The bridge will open in May, Alder said.", StatementForm.CLAUSE, "The bridge will open in May"),
        ("According to Alder, the bridge will open in May.", StatementForm.CLAUSE, "the bridge will open in May"),
        ("Alder told reporters that the bridge was safe.", StatementForm.CLAUSE, "the bridge was safe"),
        ("Alder urged the council to close the bridge.", StatementForm.CLAUSE, "to close the bridge"),
    ],
)
def test_a_statement_is_found_without_its_speaker_and_cue(sentence: str, form: StatementForm, content: str) -> None:
    found = only(sentence)
    assert (found.form, found.text) == (form, content)
    assert [person.name for person in found.speakers] == ["Ann Alder"]


def test_an_attribution_inside_parts_the_content() -> None:
    found = only("Once the bridge is open, Alder said, the ferries will stop.")
    assert found.text == "Once the bridge is open the ferries will stop"
    assert len(found.spans) == 2


def test_quoted_words_are_no_part_of_the_statement_around_them() -> None:
    found = only("Alder said the bridge was “a disgrace” to the town.")
    assert found.form is StatementForm.MIXED
    assert found.text == "the bridge was to the town"
    assert len(found.quotations) == 1


def test_the_words_that_name_the_speaker_of_a_quotation_report_nothing() -> None:
    assert statements("“The bridge is open at last,” Alder said to applause from the audience.") == ()


def test_criticising_somebody_without_saying_of_what_reports_nothing() -> None:
    assert statements("Alder criticised Cedar.") == ()


def test_each_of_two_reports_in_one_sentence_is_a_statement() -> None:
    found = statements("Alder said the bridge was safe, adding that the ferries would stop.")
    assert [one.text for one in found] == ["the bridge was safe", "the ferries would stop"]
    assert {person.name for one in found for person in one.speakers} == {"Ann Alder"}


def test_a_question_is_credited_to_whoever_asked() -> None:
    found = statements("Asked whether the bridge was safe, Alder said the ferries would stop.")
    assert (found[0].form, found[0].credited) == (StatementForm.QUESTION, Credited.QUESTIONER)
    assert found[0].text == "whether the bridge was safe"
    named = statements("Asked by Cedar whether the bridge was safe, Alder laughed.")
    assert [person.name for person in named[0].speakers] == ["Cora Cedar"]


@pytest.mark.parametrize(
    ("subject", "names"),
    [
        ("Alder and Birch", ["Ann Alder", "Jane Birch"]),
        ("Alder, Birch and Cedar", ["Ann Alder", "Jane Birch", "Cora Cedar"]),
        ("Alder and Birch both", ["Ann Alder", "Jane Birch"]),
        ("Both Alder and Birch", ["Ann Alder", "Jane Birch"]),
    ],
)
def test_everybody_named_together_is_credited(subject: str, names: list[str]) -> None:
    assert [person.name for person in only(f"{subject} said the bridge was safe.").speakers] == names


@pytest.mark.parametrize(
    ("subject", "count"), [("Both sides", 2), ("The two", 2), ("The two ministers", 2), ("All three candidates", 3)]
)
def test_people_who_are_only_counted_are_credited_by_their_number(subject: str, count: int) -> None:
    found = only(f"{subject} said the bridge was safe.")
    assert (found.credited, found.together) == (Credited.TOGETHER, count)


def test_they_means_those_who_were_named_together() -> None:
    found = statements("Alder and Birch said the bridge was safe. They said the ferries would stop.")
    assert [person.name for person in found[1].speakers] == ["Ann Alder", "Jane Birch"]


@pytest.mark.parametrize("subject", ["Critics", "Some officials", "Residents"])
def test_a_category_is_nobody_in_particular(subject: str) -> None:
    assert only(f"{subject} said the bridge was unsafe.").credited is Credited.CATEGORY


def test_a_country_is_no_person_and_two_of_them_are_counted() -> None:
    assert only("Norway said the strait was open.").credited is Credited.BODY
    found = only("Norway and Sweden agreed to open the strait.")
    assert (found.credited, found.together) == (Credited.TOGETHER, 2)


@pytest.mark.parametrize(
    "sentence",
    [
        "Alder had said the bridge was safe.",
        "Alder previously said the bridge was safe.",
        "Alder said last week that the bridge was safe.",
        "Alder said in an interview that the bridge was safe.",
        "Alder has repeatedly called for an inquiry.",
        "Alder, who has proposed a toll, criticised the delay.",
        "Alder wrote that the bridge was safe.",
    ],
)
def test_what_the_article_places_elsewhere_is_marked(sentence: str) -> None:
    assert statements(sentence)[0].elsewhere


def test_what_was_said_at_the_articles_own_occasion_is_not_placed_elsewhere() -> None:
    assert only("Alder said on Monday that the bridge was safe.").elsewhere is None
    assert only("Alder said during the debate that the bridge was safe.").elsewhere is None


def test_a_denial_of_having_said_something_is_marked_as_negated() -> None:
    assert only("Alder did not rule out a toll on the bridge.").negated
    assert not only("Alder ruled out a toll on the bridge.").negated


def test_a_number_with_a_comma_does_not_end_what_was_said() -> None:
    assert only("Alder said the bridge might need between 20,000 and 30,000 bolts.").text.endswith("30,000 bolts")


def test_what_the_reporter_adds_in_apposition_is_not_part_of_it() -> None:
    assert only("Alder said the bridge would need 300 workers, a number that surprised the town.").text.endswith(
        "workers"
    )


@pytest.mark.parametrize(
    ("sentence", "form", "content"),
    [
        ("The delay at the harbour was criticised by Alder.", StatementForm.ACT, "The delay at the harbour"),
        ("Alder is confident that the bridge will open.", StatementForm.CLAUSE, "the bridge will open"),
        ("Alder remained critical of the delay.", StatementForm.TOPIC, "of the delay"),
        ("In Alder’s view, the bridge is safe.", StatementForm.CLAUSE, "the bridge is safe"),
        ("The bridge is safe, in Alder’s opinion.", StatementForm.CLAUSE, "The bridge is safe"),
        ("In the words of Alder, the bridge is safe.", StatementForm.CLAUSE, "the bridge is safe"),
        ("Alder accused the old council of delay.", StatementForm.TOPIC, "of delay"),
    ],
)
def test_a_statement_is_found_where_no_active_verb_says_so(sentence: str, form: StatementForm, content: str) -> None:
    found = only(sentence)
    assert (found.form, found.text) == (form, content)
    assert [person.name for person in found.speakers] == ["Ann Alder"]


def test_both_after_according_to_are_credited() -> None:
    found = only("According to Alder and Birch, the bridge will open in May.")
    assert [person.name for person in found.speakers] == ["Ann Alder", "Jane Birch"]
    assert found.text == "the bridge will open in May"


@pytest.mark.parametrize(
    "sentence",
    ["Alder was sure to win.", "The bridge was finished by May.", "In full view, the bridge is safe."],
)
def test_a_state_a_passive_or_a_view_that_is_nobodys_word_is_no_statement(sentence: str) -> None:
    assert statements(sentence) == ()
