"""Statements find their passages, and are doubted only for what can be checked in them."""

from __future__ import annotations

import json

import pytest

from checker.articles.page.body import read_article
from checker.documents import read_bytes
from checker.documents.purpose import Purpose
from checker.language.english import ENGLISH
from checker.model import CheckedStatement, Report, Severity, Support
from checker.output.json import render
from checker.running.checking import Checker
from checker.running.reading_sources import read_sources

ALDER = (
    "MINISTER ANN ALDER: The northern bridge opened in October, and it took 200 workers two winters. The ferries to "
    "Gull Island will stop in the spring, because nobody will need them.\n\n"
)
BIRCH = (
    "SECRETARY JANE BIRCH: My department paid for the harbour works and for nothing else. The harbour is deeper than "
    "it was, and the dredging is finished.\n"
)
RECORD = ALDER + BIRCH


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(cache=False)


def checked(checker: Checker, article: str, record: str = RECORD) -> Report:
    written = read_article(read_bytes((article + "\n").encode(), name="article.txt", language=ENGLISH), ENGLISH)
    return checker.check(
        written,
        read_sources([read_bytes(record.encode(), name="record.txt", purpose=Purpose.SOURCE, language=ENGLISH)]),
    )


def only(checker: Checker, article: str, record: str = RECORD) -> CheckedStatement:
    found = checked(checker, article, record).statements
    assert len(found) == 1, [one.statement.text for one in found]
    return found[0]


def codes(one: CheckedStatement) -> list[str]:
    return [found.code for found in one.findings]


def test_a_statement_comes_with_the_passage_of_the_person_credited(checker: Checker) -> None:
    found = only(checker, "Minister Alder said nobody would need the boats to Gull Island after the winter.")
    assert found.passage is not None
    assert found.passage.speaker is not None
    assert found.passage.speaker.name == "Ann Alder"
    assert "Gull Island" in found.passage.text
    assert (found.support, codes(found)) == (Support.NOT_JUDGED, [])


def test_a_short_answer_comes_with_the_question_it_answers(checker: Checker) -> None:
    record = (
        "QUESTION: Will there be a toll on the northern road when the bridge is repaired?\n\n"
        "MINISTER ANN ALDER: None whatsoever.\n\n"
        "QUESTION: And how is the weather?\n\nMINISTER ANN ALDER: It is raining again, as it does every year.\n"
    )
    found = only(checker, "Minister Alder said there would be no toll on the northern road.", record)
    assert found.passage is not None
    assert "None whatsoever" in found.passage.text
    assert "toll on the northern road" in found.passage.text


def test_a_number_that_nobody_says_is_an_alert_where_the_person_gives_another(checker: Checker) -> None:
    found = only(checker, "Minister Alder said the northern bridge took 350 workers two winters.")
    assert codes(found) == ["Q503"]
    assert found.support is Support.CONTRADICTED
    assert found.findings[0].severity is Severity.ERROR


@pytest.mark.parametrize(
    "article",
    [
        "Minister Alder said the northern bridge took 200 workers two winters.",
        "Minister Alder said the northern bridge took about 210 workers two winters.",
        "Minister Alder said the northern bridge took more than 150 workers two winters.",
        "Minister Alder said the northern bridge took workers two winters.",
        "Minister Alder said 350 people would have to leave the valley.",
    ],
)
def test_a_number_that_holds_or_counts_something_else_is_none(checker: Checker, article: str) -> None:
    assert codes(only(checker, article)) == []


def test_both_are_not_both_where_one_never_speaks_of_it(checker: Checker) -> None:
    found = only(checker, "Both ministers said the ferries to Gull Island will stop in the spring.")
    assert codes(found) == ["Q502"]
    assert found.findings[0].severity is Severity.WARNING
    assert [person.name for person in found.speakers] in (["Ann Alder", "Jane Birch"], ["Jane Birch", "Ann Alder"])


def test_we_agreed_of_one_speaks_for_both(checker: Checker) -> None:
    agreed = ALDER.replace("The ferries", "We agreed that the ferries") + BIRCH
    assert codes(only(checker, "Both ministers said the ferries to Gull Island will stop in the spring.", agreed)) == []


def test_our_position_speaks_for_one_side_alone(checker: Checker) -> None:
    discussed = ALDER.replace(
        "The ferries", "We discussed the islands. Our position is unchanged: the ferries"
    ) + BIRCH.replace("and the dredging", "we talked about Gull Island, the ferries and the spring, and the dredging")
    found = only(checker, "Both ministers agreed that the ferries to Gull Island will stop in the spring.", discussed)
    assert (found.support, codes(found)) == (Support.MISATTRIBUTED, ["Q502"])


@pytest.mark.parametrize(
    "article",
    [
        "Minister Alder had said the northern bridge took 350 workers two winters.",
        "Critics said the northern bridge took 350 workers two winters.",
        "The debate was long. The debate was dull. Alder said in an interview that the bridge took 350 workers.",
        "Mayor Dora Elm said the northern bridge took 350 workers two winters.",
    ],
)
def test_what_the_record_cannot_bear_out_is_elsewhere_and_never_an_alert(checker: Checker, article: str) -> None:
    found = only(checker, article)
    assert (found.support, codes(found)) == (Support.ELSEWHERE, [])
    assert found.why


def test_one_persons_statement_in_anothers_words_is_no_more_than_a_note(checker: Checker) -> None:
    found = only(checker, "Secretary Birch said people would manage without boats to the island.")
    assert all(one.severity is Severity.NOTE for one in found.findings)


def test_what_another_says_in_words_the_person_never_says_is_a_note_and_accuses_nobody(checker: Checker) -> None:
    found = only(checker, "Secretary Birch said the ferries to Gull Island will stop in the spring.")
    assert (found.support, codes(found)) == (Support.NOT_JUDGED, ["Q502"])
    assert found.findings[0].severity is Severity.NOTE
    assert "Ann Alder says this" in found.findings[0].message


def test_words_that_the_person_says_elsewhere_or_is_asked_about_are_no_note(checker: Checker) -> None:
    article = "Secretary Birch said the ferries to Gull Island will stop in the spring."
    says = RECORD.replace("finished.", "finished. I have seen Gull Island, where ferries stop, in spring.")
    asked = RECORD.replace(
        "SECRETARY JANE BIRCH:",
        "QUESTION: Will the ferries to Gull Island stop in the spring?\n\nSECRETARY JANE BIRCH: So I hear.",
    )
    assert codes(only(checker, article, says)) == []
    assert codes(only(checker, article, asked)) == []


def test_a_statement_is_anothers_with_the_quotation_that_goes_with_it(checker: Checker) -> None:
    record = RECORD + "\n\nMINISTER ANN ALDER: The ferries and their crews served us well, and we thank the crews.\n"
    article = (
        "Secretary Birch praised the ferries and their crews. “The ferries and their crews served us well,” {} said."
    )
    (hers,) = checked(checker, article.format("Birch"), record).statements
    (alders,) = checked(checker, article.format("Alder"), record).statements
    assert codes(hers) == ["Q502"]
    assert "the words quoted with it" in hers.findings[0].message
    assert hers.findings[0].severity is Severity.NOTE
    assert codes(alders) == []


def test_a_negative_claim_is_not_judged(checker: Checker) -> None:
    assert codes(only(checker, "Minister Alder did not promise 350 workers for the northern bridge.")) == []


def test_an_article_has_at_most_two_notes_about_statements(checker: Checker) -> None:
    many = " ".join("Secretary Birch said the ferries to Gull Island will stop in the spring." for _ in range(5))
    notes = [f for one in checked(checker, many).statements for f in one.findings if f.severity is Severity.NOTE]
    assert len(notes) <= 2


def test_statements_disturb_nothing_about_quotations(checker: Checker) -> None:
    article = "“The northern bridge opened in October,” Alder said. Alder said the ferries to Gull Island will stop."
    with_them, without = checked(checker, article), Checker(cache=False, reported=False)
    left_out = checked(without, article)
    assert with_them.quotes == left_out.quotes
    assert (with_them.verdict, left_out.statements) == (left_out.verdict, ())
    ours, theirs = json.loads(render(with_them)), json.loads(render(left_out))
    assert ours["summary"] == theirs["summary"]
    assert [q for q in ours["quotes"] if q["kind"] != "indirect"] == theirs["quotes"]


def test_json_carries_a_statement_as_a_quote_of_kind_indirect(checker: Checker) -> None:
    report = checked(checker, "Both ministers said the ferries to Gull Island will stop in the spring.")
    (quote,) = json.loads(render(report))["quotes"]
    assert (quote["kind"], quote["wording"], quote["support"]) == ("indirect", None, "misattributed")
    assert sorted(quote["speakers"]) == ["Ann Alder", "Jane Birch"]
    assert quote["speaker"]["name"] == quote["speakers"][0]
    assert quote["match"]["speaker"] == "Ann Alder"
    span = quote["spans"][0]
    assert report.article.text[span["start"] : span["end"]] == quote["text"]


def test_sources_declared_complete_report_what_comes_near_nothing() -> None:
    complete = Checker(cache=False, complete=True)
    uniforms = "Minister Alder said the lighthouse keepers would be given new uniforms by autumn."
    assert codes(only(complete, uniforms)) == ["Q501"]
    assert codes(only(Checker(cache=False), uniforms)) == []
