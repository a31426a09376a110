"""What names, titles and sentences are read with comes from one table of nouns, and no family name is lost in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.articles.vocabulary.wordclasses import word_classes_of
from checker.language.english import ENGLISH
from checker.people.honorifics import honorifics_of
from checker.people.names import is_body
from checker.people.roles import parse_role

NOUNS = ENGLISH.lexicon.table("nouns")
COMMON_FAMILY_NAMES = frozenset(
    line
    for line in (Path(__file__).parent / "common_family_names.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)


def test_no_common_family_name_is_a_noun_that_is_not_marked_as_one() -> None:
    unmarked = NOUNS.words & COMMON_FAMILY_NAMES - NOUNS.having("family_name")
    assert sorted(unmarked) == []


def test_what_is_a_body_of_several_words_makes_no_body_of_each_of_them() -> None:
    assert "white house" in NOUNS
    assert "white" not in NOUNS


def test_every_office_is_a_noun_for_people_where_sentences_are_read() -> None:
    classes = word_classes_of(ENGLISH)
    offices = NOUNS.having("office") - {"honorable"}
    assert (
        sorted(office for office in offices if not classes.is_person(office) and not classes.are_people(office)) == []
    )


@pytest.mark.parametrize("office", sorted(NOUNS.having("office") - {"deputy", "honorable"}))
def test_every_office_is_one_where_titles_are_read(office: str) -> None:
    assert parse_role(f"the {office}", ENGLISH)


def test_titles_and_sentences_are_read_with_the_same_words_for_bodies() -> None:
    known, classes = honorifics_of(ENGLISH), word_classes_of(ENGLISH)
    assert known.bodies == NOUNS.having("names_body")
    assert classes.body_nouns == NOUNS.having("body")
    assert known.bodies_or_names <= classes.family_names


@pytest.mark.parametrize("name", ["Sen. Frank Church", "Betty White", "Mr. House", "A. Post", "Senator Church"])
def test_a_family_name_that_is_a_word_for_a_body_names_a_person(name: str) -> None:
    assert not is_body(name, ENGLISH)


@pytest.mark.parametrize("name", ["the Church", "the White House", "Church of Alder", "Birch Church Council", "Church"])
def test_a_body_whose_name_holds_a_family_name_is_a_body(name: str) -> None:
    assert is_body(name, ENGLISH)
