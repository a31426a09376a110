"""Whose words a sentence reports, where asides, things and other people's clauses stand between."""

from __future__ import annotations

import pytest
from whole_checks import article

from checker.articles.attribution.attributing import attribute
from checker.articles.quotations.finding import find_quotations
from checker.language.english import ENGLISH
from checker.model import BlockKind


def mentions(text: str) -> list[str | None]:
    printed = article("The bridge was the talk of the town on Monday, Jane Cedar said.\n\n" + text)
    found = [
        quotation.attribution for quotation in attribute(printed, find_quotations(printed, ENGLISH), language=ENGLISH)
    ]
    return [one.mention if one is not None else None for one in found]


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        # 's after a pronoun is a verb
        ("He’s claiming that the bridge is “a big problem in this town.”", ["He"]),
        # a comma inside the closing mark ends the aside
        (
            "Ann Alder, after saying her heart goes out “to all of the harbour,” quickly called for “fresh ideas.”",
            ["Ann Alder", "Ann Alder"],
        ),
        # a thing that a verb is for does not speak
        (
            "Birch took the meeting as an opportunity to clarify that his plan stands: “I stand with the harbour.”",
            ["Birch"],
        ),
        # what is said of the quotation does not speak
        (
            "Birch claimed that “there are scores of cracks”, a claim open to dispute, and went on to add “and more.”",
            ["Birch", "Birch"],
        ),
        # a clause that describes a noun is not the main one
        ("Birch tried to distance himself from fears his town is poor, saying, “We have all we need.”", ["Birch"]),
        # a clause after a comma is a main one
        ("Birch left early, and Alder stayed in the hall, saying, “We have all we need.”", ["Alder"]),
        # whoever issues a text answers for it
        ("Birch sent out a statement saying “the bridge is perfectly safe.”", ["Birch"]),
        # when somebody spoke is not who spoke
        ("Birch called for a “safe and dignified” meeting as the panel opened the hearing.", ["Birch"]),
        # who gives a name speaks, not who is given it
        ("The plan, dubbed “a bridge to nowhere” by Birch, was put off.", ["Birch"]),
        # verbs with a particle
        ("Birch hit back: “Because you were not there.”", ["Birch"]),
        ("Birch hit back pain with a “proper walk,” Alder said.", ["Alder"]),
        # stance verbs after quoted words
        ("“The rule is long and nobody can read it,” blasted Birch.", ["Birch"]),
    ],
)
def test_the_words_are_those_of_the_subject(sentence: str, speakers: list[str]) -> None:
    assert mentions(sentence) == speakers


@pytest.mark.parametrize(
    "opening",
    [
        "Output per worker had never been so high",
        "Moments before the meeting began the doors were shut",
        "Dozens of neighbours waited outside",
        "Lobbed a question about the bridge, nobody answered",
    ],
)
def test_a_word_that_opens_a_sentence_before_its_phrase_names_nobody(opening: str) -> None:
    word = opening.split()[0]
    found = mentions(f"{opening}. “It is safe,” the {word.lower()} said, and Birch left. “We saw it,” he said.")
    assert word not in found


def test_nobody_speaks_for_none_of_them() -> None:
    assert mentions("None of the councillors said the bridge was “a danger to everybody.”") == ["None"]


def test_a_sign_before_a_paragraph_of_plain_text_sets_a_quotation_off() -> None:
    printed = article(
        "The mayor wrote to the harbour on Monday:\n\n> We will build the bridge, and it will be safe.\n\n"
        "Nobody answered the letter before the meeting.\n\n> More news"
    )
    assert [quotation.text for quotation in find_quotations(printed, ENGLISH)] == [
        "We will build the bridge, and it will be safe."
    ]
    assert [block.kind for block in printed.body].count(BlockKind.QUOTE) == 1
