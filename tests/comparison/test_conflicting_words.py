"""Q601: articles that print one utterance in conflicting words, and everything that is no conflict."""

from collections.abc import Callable

import pytest

from checker.comparison.compared import Comparison

SAID = (
    "We agreed on a target schedule for establishing a framework for a political transition and also a draft "
    "constitution, both of which we target by August, and the cessation will not end the war."
)
RECORD = f"SECRETARY KERRY: {SAID}\n\nFOREIGN MINISTER LAVROV: I have nothing to add to what John said.\n"


def printed(words: str) -> str:
    return f"The talks went on until evening.\n\n“{words},” Kerry said.\n"


ONE = printed(SAID.removesuffix("."))

CONFLICTS = {
    "a figure": ("by August", "by October"),
    "a negation": ("will not end", "will end"),
    "a modal": ("will not end", "may not end"),
    "a content word": ("political transition", "military transition"),
    "several words": ("a draft constitution", "an unwritten treaty"),
}
NO_CONFLICTS = {
    "punctuation": ("transition and", "transition, and"),
    "the case of a letter": ("We agreed", "we agreed"),
    "an article": ("a target schedule", "the target schedule"),
    "a contraction": ("will not end", "won’t end"),
    "an editor's insertion": ("we target", "[the two ministers] target"),
    "an editor's words for a pronoun": ("both of which we", "both of which [they]"),
    "a marked omission": ("for establishing a framework for a political transition ", "… "),
    "an unmarked omission, for it may be a second saying": (" for a political transition", ""),
    "a form of one word": ("target by", "targeted by"),
    "a function word": ("and also", "and"),
    "a shorter excerpt": (" and the cessation will not end the war.", ""),
    "a filler": ("We agreed", "You know, we agreed"),
}


def words_conflict(comparison: Comparison) -> list[str]:
    return [conflict.message for conflict in comparison.conflicts if conflict.code == "Q601"]


@pytest.mark.parametrize("case", CONFLICTS)
def test_a_difference_of_substance_is_a_conflict(compare_texts: Callable[..., Comparison], case: str) -> None:
    before, after = CONFLICTS[case]
    other = printed(SAID.removesuffix(".").replace(before, after))
    assert other != ONE
    assert len(words_conflict(compare_texts(ONE, other))) == 1


def test_another_name_is_a_conflict(compare_texts: Callable[..., Comparison]) -> None:
    words = "We have a task force in Geneva and a team in Amman working on a daily basis"
    told = words_conflict(compare_texts(printed(words), printed(words.replace("Amman", "Ankara"))))
    assert len(told) == 1
    assert "Ankara" in told[0]
    assert "Amman" in told[0]


@pytest.mark.parametrize("case", NO_CONFLICTS)
def test_what_newsrooms_tidy_or_leave_out_is_no_conflict(compare_texts: Callable[..., Comparison], case: str) -> None:
    before, after = NO_CONFLICTS[case]
    other = printed(SAID.replace(before, after).removesuffix(".").removesuffix(","))
    assert other != ONE
    comparison = compare_texts(ONE, other)
    assert len(comparison.utterances) == 1, "the two must be recognised for silence to mean anything"
    assert words_conflict(comparison) == []


def test_only_what_both_excerpts_cover_is_compared(compare_texts: Callable[..., Comparison]) -> None:
    common = "a target schedule for establishing a framework for a political transition"
    first = printed(f"We agreed on {common}")
    second = printed(f"Both ministers want {common} and also a draft constitution by the end of summer")
    comparison = compare_texts(first, second)
    assert len(comparison.utterances) == 1
    assert words_conflict(comparison) == []


def test_words_after_an_ellipsis_are_not_set_against_the_words_it_replaced(
    compare_texts: Callable[..., Comparison],
) -> None:
    first = printed("The attacks are a reminder of the essential task at hand that brought us here today … the war")
    second = printed(
        "The attacks are a reminder of the essential task at hand that brought us here today: the conflict"
    )
    assert words_conflict(compare_texts(first, second)) == []


def test_an_article_that_prints_both_wordings_shows_that_it_was_said_twice(
    compare_texts: Callable[..., Comparison],
) -> None:
    tough = printed("We are going to go through a very tough couple of weeks in every part of Syria")
    rough = printed("We are going to go through a very rough couple of weeks in every part of Syria")
    assert words_conflict(compare_texts(tough, rough)) != []
    assert words_conflict(compare_texts(tough, f"{rough}\n{tough}")) == []


def test_with_a_record_the_conflict_says_what_the_record_has(compare_texts: Callable[..., Comparison]) -> None:
    other = printed(SAID.removesuffix(".").replace("political", "military"))
    told = words_conflict(compare_texts(ONE, other, record=RECORD))
    assert len(told) == 1
    assert "The record has “a political transition”." in told[0]


def test_on_one_place_of_the_record_an_unmarked_omission_is_a_conflict(
    compare_texts: Callable[..., Comparison],
) -> None:
    other = printed(SAID.removesuffix(".").replace("target schedule", "schedule"))
    assert words_conflict(compare_texts(ONE, other)) == []
    assert len(words_conflict(compare_texts(ONE, other, record=RECORD))) == 1


def test_the_record_tells_two_sayings_apart(compare_texts: Callable[..., Comparison]) -> None:
    first = "The next round of talks in Geneva must take up the details of the transition"
    second = "The next round of talks in Geneva should take up the details of the transition"
    record = (
        f"SECRETARY KERRY: {first}. We all know what is at stake, and nobody doubts it.\n\n"
        f"FOREIGN MINISTER LAVROV: I agree.\n\nSECRETARY KERRY: {second}. Thank you all for coming.\n"
    )
    assert words_conflict(compare_texts(printed(first), printed(second))) != []
    assert words_conflict(compare_texts(printed(first), printed(second), record=record)) == []


def test_differences_close_to_each_other_are_one_conflict(compare_texts: Callable[..., Comparison]) -> None:
    other = SAID.removesuffix(".").replace("political", "military").replace("a draft", "a signed")
    told = words_conflict(compare_texts(ONE, printed(other), record=RECORD))
    assert len(told) == 1
    assert "“political transition and also a draft”" in told[0]


def test_without_a_record_several_differences_show_another_saying(compare_texts: Callable[..., Comparison]) -> None:
    other = SAID.removesuffix(".").replace("target schedule", "loose calendar").replace("August", "October")
    assert words_conflict(compare_texts(ONE, printed(other))) == []
    assert len(words_conflict(compare_texts(ONE, printed(other), record=RECORD))) == 2


def test_a_conflict_names_its_articles_and_the_words_of_each(compare_texts: Callable[..., Comparison]) -> None:
    comparison = compare_texts(ONE, printed(SAID.removesuffix(".").replace("August", "October")))
    (conflict,) = comparison.conflicts
    assert "outlet-1" in conflict.message
    assert "outlet-2" in conflict.message
    texts = [spans[0].of(comparison.reports[witness.article].article.text) for witness, spans in conflict.sides]
    assert texts == ["August", "October"]


def test_the_order_of_the_articles_does_not_matter(compare_texts: Callable[..., Comparison]) -> None:
    other = printed(SAID.removesuffix(".").replace("August", "October").replace("We agreed on a ", "a "))
    there, back = compare_texts(ONE, other), compare_texts(other, ONE)
    assert len(words_conflict(there)) == len(words_conflict(back)) == 1
    assert [len(one.utterances) for one in (there, back)] == [1, 1]
