"""The edit script: what was exchanged, added and left out, at the place where it is likeliest meant."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from side_by_side import laid, read, record

from checker.alignment.script import whole_script
from checker.alignment.source_words import Ground
from checker.alignment.wordwise import Step
from checker.language.english import ENGLISH
from checker.model import EditOp

FILLING = "The council met again and again to talk about the money for the road. "


def told(printed: str, said: str) -> list[tuple[str, str]]:
    """Printed and spoken words of every difference."""
    return [(article, source) for _, article, source in laid(printed, on=said).told()]


def whole(printed: str, said: str) -> list[tuple[str, str, str]]:
    """The script over the whole of both texts: operation, printed keys, spoken keys."""
    quote, source = read(printed), read(said)
    ground = Ground(source, (0,) * len(source), (0,) * len(source), tuple(range(len(source))), ENGLISH)
    steps: Sequence[Step] = whole_script(quote, ground).steps
    return [
        (
            step.op.value,
            " ".join(token.key for token in quote[slice(*step.quote)]),
            " ".join(token.key for token in source[slice(*step.source)]),
        )
        for step in steps
    ]


# ---------------------------------------------------------------- what is set against what


def test_a_word_is_aligned_with_the_word_it_replaces() -> None:
    assert told("We opened the southern bridge in May", "We opened the northern bridge in May") == [
        ("southern", "northern")
    ]


def test_a_figure_is_aligned_with_the_figure_despite_words_added_beside_it() -> None:
    assert laid("We have fifty long bridges", on="We have sixty bridges").told()[0] == ("number", "fifty long", "sixty")


def test_a_shared_name_is_found_before_a_shared_preposition() -> None:
    assert ("equal", "to Alder in", "in Alder of") not in whole("to Alder in", "in Alder of")
    assert [step for step in whole("to Alder in", "in Alder of") if step[0] == "equal"] == [("equal", "alder", "alder")]


def test_an_omission_and_an_addition_elsewhere_stay_two_edits() -> None:
    edits = told("In May we opened it and it now holds", "In May we proudly opened it and it holds")
    assert edits == [("", "proudly"), ("now", "")]


def test_a_phrase_for_a_phrase_of_like_length_is_one_exchange() -> None:
    assert told("The towns would never close the bridge", "The towns are not going to close the bridge") == [
        ("would never", "are not going to")
    ]


def test_a_long_addition_is_an_edit_apart_from_the_replacement_beside_it() -> None:
    edits = told(
        "We opened the old bridge with lanterns and music in many towns in May", "We opened the new bridge in May"
    )
    assert ("old", "new") in edits


def test_words_around_the_passage_are_not_omissions() -> None:
    assert told("We opened the bridge", "Yesterday at noon we opened the bridge for cars") == []


def test_changed_first_and_last_words_are_part_of_the_script() -> None:
    assert told("Seven towns paid for bridges", "Then eight towns paid for ferries, too") == [
        ("Seven", "eight"),
        ("bridges", "ferries"),
    ]


# ---------------------------------------------------------------- where an omission stands


@pytest.mark.parametrize(
    ("printed", "said", "left_out"),
    [
        ("We want to halt it", "We want to end the – to halt it", "to end the"),
        ("I asked, and I think so", "I asked, and I – and I think so", "and I"),
        ("It is safe. We know it", "It is safe. We built it well. We know it", "We built it well"),
        ("That day he went home to rest", "That day he went home, he went home to rest", "he went home"),
    ],
)
def test_an_omission_slides_to_where_a_speaker_would_break_off(printed: str, said: str, left_out: str) -> None:
    assert told(printed, said) == [("", left_out)]


def test_an_omission_that_could_be_anywhere_stays_where_it_was_found() -> None:
    assert told("it was very good", "it was very very good") == [("", "very")]


def test_an_omission_marked_by_an_ellipsis_is_placed_at_the_ellipsis() -> None:
    assert told("We opened the bridge … in May", "We opened the bridge in the north in May") == [("", "in the north")]


# ---------------------------------------------------------------- jumps


def test_a_jump_in_the_record_is_not_an_omission() -> None:
    said = f"We opened the northern bridge in October. {FILLING * 6}Ferries will stop in the spring."
    found = laid("We opened the northern bridge in October. Ferries will stop in the spring.", on=said)
    assert found.told() == []
    assert len(found.location.script.leaps) == 1
    assert found.passages == ["We opened the northern bridge in October", "Ferries will stop in the spring"]


def test_a_jump_falls_before_the_word_that_begins_the_next_sentence() -> None:
    said = f"We opened the northern bridge in October. {FILLING * 6}The ferries will stop in the spring."
    found = laid("We opened the northern bridge in October. The ferries will stop in the spring.", on=said)
    assert found.passages == ["We opened the northern bridge in October", "The ferries will stop in the spring"]


def test_a_jump_between_two_parts_is_open_and_one_inside_a_part_is_not() -> None:
    said = f"We opened the northern bridge in October. {FILLING * 6}Ferries will stop in the spring."
    halves = "We opened the northern bridge in October.", "Ferries will stop in the spring."

    def openly(*parts: str) -> list[bool]:
        location = laid(*parts, on=said).location
        return [location.openly(leap) for leap in location.script.leaps]

    assert openly(*halves) == [True]
    assert openly(" … ".join(halves)) == [True]
    assert openly(" ".join(halves)) == [False]


def test_a_change_of_speaker_is_always_a_jump() -> None:
    two = record("Alder: We opened the northern bridge.", "Birch: The ferries will stop in the spring.")
    found = laid("We opened the northern bridge. The ferries will stop in the spring.", on=two)
    assert len(found.location.script.leaps) == 1
    assert found.passages == ["We opened the northern bridge", "The ferries will stop in the spring"]


def test_words_replaced_at_a_jump_belong_to_the_side_they_resemble() -> None:
    said = f"We opened the northern bridge in October. {FILLING * 6}Ferries will stop in the spring."
    found = laid("We opened the northern bridge in November. Ferries will stop in the spring.", on=said)
    assert found.told() == [("number", "November", "October")]


# ---------------------------------------------------------------- without an anchor


def test_a_whole_script_contains_every_word_of_both_sides() -> None:
    assert whole("ferries stop here", "boats stop there now") == [
        ("replace", "ferries", "boats"),
        ("equal", "stop", "stop"),
        ("replace", "here", "there now"),
    ]


def test_a_script_against_nothing_adds_everything() -> None:
    assert whole("ferries stop", "") == [(EditOp.INSERT.value, "ferries stop", "")]
