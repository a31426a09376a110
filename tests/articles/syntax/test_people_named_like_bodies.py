"""A family name that is also a word for a body, a rank or a text is a person's where a title or given name shows it."""

from __future__ import annotations

import pytest
from whole_checks import article, codes, only

from checker.articles.attribution.attributing import attribute
from checker.articles.quotations.finding import find_quotations
from checker.language.english import ENGLISH


def speakers(*paragraphs: str) -> list[str | None]:
    printed = article("\n\n".join(paragraphs))
    found = [
        quotation.attribution for quotation in attribute(printed, find_quotations(printed, ENGLISH), language=ENGLISH)
    ]
    return [one.speaker.name if one is not None and one.speaker is not None else None for one in found]


@pytest.mark.parametrize(
    "name", ["Betty White", "Frank Church", "Karen House", "Anna Post", "Angela King", "Steven Law"]
)
def test_whoever_is_named_in_full_is_meant_by_the_family_name_too(name: str) -> None:
    family = name.split()[-1]
    printed = f"“The bridge is safe,” said Sen. {name}, who had seen it. “We open it in May,” {family} said."
    assert speakers(printed) == [name, name]


@pytest.mark.parametrize("name", ["White", "Church", "Camp", "King"])
def test_a_title_makes_a_person_of_the_name(name: str) -> None:
    assert speakers(f"“The bridge is safe and it will be open in May,” Mr. {name} said.") == [name]


def test_bodies_of_these_names_stay_bodies() -> None:
    printed = "“The bridge is safe,” the church said. “We open it in May,” the White House said. “No,” the House said."
    assert not {"White House", "House", "church", "Church"} & set(speakers(printed)) - {"the White House", "the House"}


def test_a_noun_for_a_rank_known_to_titles_is_a_role_in_sentences() -> None:
    printed = ("The coroner Ann Alder came to the bridge on Monday.", "“It was an accident,” the coroner said.")
    assert speakers(*printed) == ["Ann Alder"]


@pytest.mark.parametrize("name", ["Betty Brown", "Betty White", "Frank Church"])
def test_words_of_another_put_into_the_mouth_of_such_a_person_are_a_misattribution(name: str) -> None:
    record = (
        "ANN CEDAR: We have inspected every single pillar of the bridge and none of them is cracked.\n\n"
        f"{name.upper()}: I came here to listen to what the people of the harbour have to tell us.\n\n"
        "ANN CEDAR: Thank you all for coming tonight."
    )
    printed = (
        "The meeting was held at the harbour on Monday evening.\n\n"
        f"“We have inspected every single pillar of the bridge and none of them is cracked,” Sen. {name} said."
    )
    assert "Q101" in codes(only(printed, record))
