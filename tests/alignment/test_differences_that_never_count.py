"""Printed differences that are no change of the words: spelling, the editor's brackets, marked omissions."""

from __future__ import annotations

import pytest
from side_by_side import kinds, laid

# ---------------------------------------------------------------- the same


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("We opened the bridge, and it holds", "we opened the bridge and it holds"),
        ("It’s the towns’ bridge now", "It's the towns' bridge now"),
        ("the U.S. paid for the bridge", "The US paid for the bridge"),
        ("a well-known bridge of ours", "a well known bridge of ours"),
        ("“We opened the bridge”", "We opened the bridge"),
    ],
)
def test_case_punctuation_and_apostrophes_make_no_difference(printed: str, said: str) -> None:
    assert kinds(printed, said) == []


# ---------------------------------------------------------------- spelling


@pytest.mark.parametrize(
    ("printed", "said", "told"),
    [
        ("The centre will pay", "The center will pay", ("spelling", "centre", "center")),
        ("We met Senator Birch", "We met Sen. Birch", ("spelling", "Senator", "Sen")),
        ("The healthcare plan passed", "The health care plan passed", ("spelling", "healthcare", "health care")),
        ("We built five bridges", "We built 5 bridges", ("spelling", "five", "5")),
        ("The café stayed open", "The cafe stayed open", ("spelling", "café", "cafe")),
        ("It was a load of s--t to me", "It was a load of shit to me", ("spelling", "s--t", "shit")),
    ],
)
def test_an_alternative_spelling_is_classed_as_spelling(printed: str, said: str, told: tuple[str, str, str]) -> None:
    assert laid(printed, on=said).told() == [told]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("We met Sergey about it", "We met Sergei about it"),
        ("We met Gaddafi about it", "We met Qaddafi about it"),
        ("We met Poroshenko about it", "We met Poroschenko about it"),
    ],
)
def test_two_spellings_of_a_foreign_name_are_classed_as_spelling(printed: str, said: str) -> None:
    assert kinds(printed, said) == ["spelling"]


def test_similar_spellings_are_one_word_only_in_names() -> None:
    assert kinds("We restored the ferries", "We restarted the ferries") == ["other"]


# ---------------------------------------------------------------- brackets


def test_an_insertion_in_brackets_is_the_editors() -> None:
    assert laid("He [Alder] opened the bridge", on="He opened the bridge").told() == [("bracket", "[Alder]", "")]


def test_brackets_in_place_of_words_are_aligned_with_them() -> None:
    assert laid("We opened [the bridge] in spring", on="We opened it in spring").told() == [
        ("bracket", "[the bridge]", "it")
    ]


def test_brackets_at_the_beginning_and_the_end_are_edits() -> None:
    told = laid("[Alder] opened the bridge [again]", on="He opened the bridge").told()
    assert [(kind, printed) for kind, printed, _ in told] == [("bracket", "[Alder]"), ("bracket", "[again]")]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("It is the Jones’ best bridge", "It is the Jones's best bridge"),
        ("It is the Jones' best bridge", "It is the Jones’s best bridge"),
        ("It is the Jones's best bridge", "It is the Jones' best bridge"),
    ],
)
def test_a_name_in_s_has_its_possessive_in_two_ways(printed: str, said: str) -> None:
    assert kinds(printed, said) in ([], ["spelling"])


def test_omitting_a_possessive_is_a_change() -> None:
    assert kinds("It is the Jones best bridge", "It is the Jones's best bridge") == ["other"]


@pytest.mark.parametrize("printed", ["[T]he bridge opened in spring", "the bridge open[ed] in spring"])
def test_letters_in_brackets_belong_to_their_word(printed: str) -> None:
    assert kinds(printed, "The bridge opened in spring") == []


def test_a_parenthesis_that_the_record_lacks_is_the_editors() -> None:
    assert laid("He (Alder) opened the bridge", on="He opened the bridge").told() == [("bracket", "Alder", "")]


def test_a_parenthesis_that_the_record_has_is_the_speakers() -> None:
    assert kinds("The bridge (it holds) opened", "The bridge, it holds, opened") == []


def test_a_parenthesis_does_not_excuse_an_addition_beside_it() -> None:
    assert "other" in kinds("He (Alder) gladly opened the bridge", "He opened the bridge")


# ---------------------------------------------------------------- what the record could not give


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("We thank the old harbour master for it", "We thank the [inaudible] harbour master for it"),
        ("We thank our oldest harbour master for it", "We thank one [inaudible] master for it"),
        ("The council and its harbour office know it", "The council and many [inaudible] in Rodania know it"),
    ],
)
def test_words_around_a_gap_in_the_record_count_as_unheard(printed: str, said: str) -> None:
    found = laid(printed, on=said)
    assert {kind for kind, _, _ in found.told()} == {"unheard"}


def test_a_word_replaced_beside_a_gap_is_a_change() -> None:
    found = laid("We built five bridges there", on="We built six [inaudible] bridges there")
    assert found.told() == [("number", "five", "six")]


def test_a_gap_in_which_the_article_has_nothing_makes_no_difference() -> None:
    assert laid("We built six bridges", on="We built six [inaudible] bridges").told() == []


# ---------------------------------------------------------------- abbreviations


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("The U.S. navy sailed again", "The United States navy sailed again"),
        ("The United States navy sailed again", "The US navy sailed again"),
        ("We asked the HPA about it", "We asked the Harbour Police Authority about it"),
        ("We asked the DOT about it", "We asked the Department of Towns about it"),
    ],
)
def test_initials_are_the_name_they_abbreviate(printed: str, said: str) -> None:
    assert kinds(printed, said) in (["spelling"], ["same"], [])


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("It is the No. 1 issue here", "It is the number one issue here"),
        ("We say that nobody came to town", "We say that no one came to town"),
        ("We say that no-one came to town", "We say that no one came to town"),
        ("We did it because we could", "We did it 'cause we could"),
        ("We told them to go home", "We told 'em to go home"),
        ("We are doing the work here", "We are doin' the work here"),
        ("We had a lot of boats", "We had a lotta boats"),
        ("It is all right with us", "It is alright with us"),
        ("We sailed to St. Alder again", "We sailed to Saint Alder again"),
        ("The frost of 9/11 took it", "The frost of September 11 took it"),
        ("We sold two-thirds of it", "We sold 2/3 of it"),
        ("We built it in the 1990s", "We built it in the ’90s"),
        ("We built it in the nineties", "We built it in the 1990s"),
        ("It is five feet ten inches high", "It is five foot ten inches high"),
        ("It is bulls--- and you know it", "It is bullshit and you know it"),
        ("That f***ing bridge is closed", "That fucking bridge is closed"),
        ("It is sh*t and you know it", "It is shit and you know it"),
        ("Well, y’all know the bridge", "Well, you all know the bridge"),
        ("It ain't the best bridge", "It isn't the best bridge"),
        ("We met at 5:30 in the morning", "We met at five thirty in the morning"),
        ("The World War II bridge held", "The World War Two bridge held"),
        ("King Alder II came to town", "King Alder the Second came to town"),
        ("We won it 3-2 in the end", "We won it three to two in the end"),
    ],
)
def test_two_notations_of_one_word_or_figure_are_no_change(printed: str, said: str) -> None:
    assert set(kinds(printed, said)) <= {"spelling", "contraction", "same"}


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("We say no. 5 boats came in", "We say 5 boats came in"),
        ("The frost of 8/11 took it", "The frost of September 11 took it"),
        ("We sold two-thirds of it", "We sold 2/5 of it"),
        ("We met at 5:45 in the morning", "We met at five thirty in the morning"),
        ("The World War II bridge held", "The World War One bridge held"),
        ("We built it in the 1980s", "We built it in the ’90s"),
        ("We built it in the nineties", "We built it in the 1980s"),
    ],
)
def test_a_different_figure_is_a_change(printed: str, said: str) -> None:
    assert not set(kinds(printed, said)) <= {"spelling", "contraction", "same"}


def test_a_dollar_equals_one_dollar() -> None:
    assert kinds("We lent them $1 for each boat", "We lent them a dollar for each boat") == ["spelling"]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("The U.S. navy sailed again", "The United Kingdom navy sailed again"),
        ("We asked the HPB about it", "We asked the Harbour Police Authority about it"),
    ],
)
def test_different_initials_are_a_different_name(printed: str, said: str) -> None:
    assert "name" in kinds(printed, said)


# ---------------------------------------------------------------- marked omissions


@pytest.mark.parametrize("mark", ["…", "...", ". . .", "[...]"])
def test_words_omitted_at_an_ellipsis_are_marked(mark: str) -> None:
    assert laid(f"The bridge {mark} holds cars", on="The bridge is safe and holds cars").told() == [
        ("ellipsis", "", "is safe and")
    ]


def test_words_omitted_between_two_parts_are_marked() -> None:
    assert laid("The bridge", "holds cars", on="The bridge is safe and holds cars").told() == [
        ("ellipsis", "", "is safe and")
    ]


def test_a_negation_omitted_at_an_ellipsis_is_marked() -> None:
    assert kinds("We will … close the bridge", "We will not close the bridge") == ["ellipsis"]


def test_an_ellipsis_elsewhere_does_not_mark_an_omission() -> None:
    said = "The bridge is safe and holds cars and nobody pays for the road"
    assert kinds("The bridge holds cars … pays for the road", said) == ["other", "ellipsis"]


def test_an_ellipsis_does_not_excuse_a_replacement() -> None:
    assert kinds("The bridge … holds boats", "The bridge is safe and holds cars")[-1] == "other"
