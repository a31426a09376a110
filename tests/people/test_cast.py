"""A cast holds everybody once and says whom a mention means, or that it cannot say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Person
from checker.people.cast import Cast
from checker.people.identity import Likeness, person_named, same_person


def named(text: str, *roles: str) -> Person:
    person = person_named(text, roles=roles)
    assert person is not None
    return person


@pytest.fixture
def talks() -> Cast:
    return Cast(
        [
            named("FOREIGN MINISTER LAVROV"),
            named("SECRETARY KERRY"),
            named("MR KIRBY"),
            named("Sergey Lavrov", "Russian Foreign Minister"),
            named("John Kerry", "Secretary of State"),
            named("Sergei Lavrov"),
        ]
    )


def test_labels_headers_and_articles_forms_of_a_name_are_one_person(talks: Cast) -> None:
    assert [person.name for person in talks.people] == ["Sergey Lavrov", "John Kerry", "Kirby"]
    assert "FOREIGN MINISTER LAVROV" in talks.people[0].aliases
    assert set(talks.people[1].roles) == {"Secretary", "Secretary of State"}


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Kerry", "John Kerry"),
        ("Mr. Kerry", "John Kerry"),
        ("Lavrov’s", "Sergey Lavrov"),
        ("Sergey V. Lavrov", "Sergey Lavrov"),
        ("US Secretary of State John Kerry", "John Kerry"),
        ("the Russian top diplomat", "Sergey Lavrov"),
        ("Russia’s foreign minister", "Sergey Lavrov"),
        ("the minister", "Sergey Lavrov"),
        ("the US top diplomat", "John Kerry"),
        ("the Secretary of State", "John Kerry"),
        ("the secretary", "John Kerry"),
        ("John", "John Kerry"),
    ],
)
def test_a_mention_means_the_one_it_fits(talks: Cast, mention: str, name: str) -> None:
    found = talks.resolve(mention)
    assert found.person is not None
    assert found.person.name == name
    assert 0 < found.confidence < 1
    assert found.reason


@pytest.mark.parametrize(
    "mention", ["Teresa Kerry", "the president", "the White House", "he", "Birch", "the Norwegian foreign minister", ""]
)
def test_a_mention_of_nobody_in_the_cast_means_nobody(talks: Cast, mention: str) -> None:
    assert talks.resolve(mention).person is None
    assert talks.resolve(mention).confidence == 0


def test_a_better_known_form_is_surer_than_a_vaguer_one(talks: Cast) -> None:
    mentions = ["Sergey Lavrov", "Mr. Lavrov", "the Russian top diplomat", "the minister", "Sergey"]
    sureness = [talks.resolve(mention).confidence for mention in mentions]
    assert sureness == sorted(sureness, reverse=True)
    assert len(set(sureness)) == len(sureness)


def test_a_family_name_of_two_people_is_ambiguous() -> None:
    cast = Cast([named("Bill Birch"), named("Hillary Birch")])
    found = cast.resolve("Birch")
    assert found.person is None
    assert {person.name for person in found.others} == {"Bill Birch", "Hillary Birch"}


def test_a_bare_form_in_one_document_does_not_settle_who_of_two_is_meant() -> None:
    cast = Cast([named("Bill Birch"), named("Hillary Birch"), named("Birch")])
    assert len(cast.people) == 3
    assert cast.resolve("Birch").person is None


def test_a_title_tells_two_bearers_of_a_name_apart() -> None:
    cast = Cast([named("Senator Ann Birch"), named("Governor Tom Birch")])
    found = cast.resolve("Gov. Birch")
    assert found.person is not None
    assert found.person.name == "Tom Birch"


def test_a_form_of_address_tells_two_bearers_of_a_name_apart() -> None:
    cast = Cast([named("Mr. Tom Birch"), named("Ms. Ann Birch")])
    found = cast.resolve("Ms. Birch")
    assert found.person is not None
    assert found.person.name == "Ann Birch"


def test_only_the_people_in_question_are_considered() -> None:
    cast = Cast([named("Bill Birch"), named("Hillary Birch")])
    found = cast.resolve("Birch", among=cast.people[:1])
    assert found.person == cast.people[0]


def test_casts_of_several_documents_become_one() -> None:
    article = Cast([named("US Secretary of State John Kerry"), named("Lavrov")])
    record = Cast([named("SECRETARY KERRY"), named("Sergei Lavrov")])
    assert [person.name for person in article.merge(record).people] == ["John Kerry", "Sergei Lavrov"]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("John Kerry", "SECRETARY KERRY", Likeness.SAME),
        ("Mike Birch", "VICE PRESIDENT BIRCH", Likeness.SAME),
        ("the Russian foreign minister", "Russian Foreign Minister Sergey Lavrov", Likeness.SAME),
        ("John Kerry", "Teresa Kerry", Likeness.DIFFERENT),
        ("Kerry", "Lavrov", Likeness.DIFFERENT),
        ("the Russian foreign minister", "US Secretary of State John Kerry", Likeness.DIFFERENT),
        ("the Russian foreign minister", "Kerry", Likeness.UNSURE),
        ("the senator", "Kerry", Likeness.UNSURE),
        ("the White House", "Kerry", Likeness.UNSURE),
        ("JIM", "Jim Birch", Likeness.UNSURE),
        ("JIM", "Birch", Likeness.UNSURE),
        ("Mr. Birch", "Ms. Birch", Likeness.UNSURE),
    ],
)
def test_people_are_told_apart_only_when_the_documents_settle_it(one: str, other: str, verdict: Likeness) -> None:
    assert same_person(named(one), named(other)) is verdict
    assert same_person(named(other), named(one)) is verdict


_FORMS = st.sampled_from(
    ["John Birch", "BIRCH", "Mr. Birch", "Ann Birch", "Ms. Alder", "M. Alder", "the minister", "Jim"]
)


@given(st.lists(_FORMS, max_size=8))
def test_a_merged_cast_stays_as_it_is_and_loses_no_form(forms: list[str]) -> None:
    cast = Cast(named(form) for form in forms)
    assert Cast(cast.people).people == cast.people
    kept = {form for person in cast.people for form in (person.name, *person.aliases)}
    assert {named(form).name for form in forms} <= kept
