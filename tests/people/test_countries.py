"""Countries are taken out of a text by any form of their names."""

import pytest

from checker.language.english import ENGLISH
from checker.people.nations import nations_of

NATIONS = nations_of(ENGLISH)


@pytest.mark.parametrize("form", sorted(NATIONS.countries))
def test_every_form_of_a_country_is_found_alone_and_in_a_sentence(form: str) -> None:
    assert NATIONS.take(form) == ("", frozenset({NATIONS.countries[form]}))
    text, found = NATIONS.take(f"we met the {form}'s  minister")
    assert (text, found) == ("we met minister", frozenset({NATIONS.countries[form]}))


@pytest.mark.parametrize("text", ["", "we  met on thursday", "the usual iranomania", "franceses"])
def test_a_text_without_a_country_keeps_its_words(text: str) -> None:
    assert NATIONS.take(text) == (" ".join(text.split()), frozenset())
