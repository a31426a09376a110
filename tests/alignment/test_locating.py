"""Where the words of a quotation are located in the words of one speaker."""

from __future__ import annotations

import pytest
from side_by_side import ground_of, laid, prepared, record

from checker.alignment.locate import laid_over, locate
from checker.alignment.source_words import SourceWords, names_in, speaker_key
from checker.alignment.tokens import tokens
from checker.language.english import ENGLISH
from checker.model import Aside, AsideKind, Source, Span

FILLING = "The council met again and again to talk about the money for the road. "


def test_the_matched_share_is_one_when_every_word_is_found() -> None:
    assert laid("We opened the bridge", on="We opened the bridge").location.matched == 1.0


def test_content_words_weigh_more_than_function_words() -> None:
    missing_content = laid("We opened the bridge for lanterns", on="We opened the bridge for ferries")
    missing_function = laid("We opened the bridge for lanterns", on="We opened a bridge for lanterns")
    assert missing_content.location.matched < missing_function.location.matched < 1.0


def test_nothing_is_located_without_a_shared_content_word() -> None:
    assert locate(prepared("Lighthouses glow at night and in the fog"), ground_of(record("The ferries stop."))) is None


def test_a_passage_across_an_interruption_covers_both_turns() -> None:
    hearing = record(
        "Alder: We opened the northern bridge in", "Oak: Thank you, Minister.", "Alder: October, and it holds."
    )
    found = laid("We opened the northern bridge in October, and it holds.", on=hearing, speaker="Alder")
    assert found.location.turns == (0, 2)
    assert found.told() == []


def test_spans_are_in_the_quotations_order() -> None:
    first = "We opened the northern bridge in October with music and lanterns and speeches from every town"
    second = "The ferries to the southern islands will stop in the spring when the winter contracts end"
    found = laid(f"{second}. {first}.", on=f"{first}. {second}.")
    assert found.passages == [second, first]


def test_a_passage_that_is_a_sum_of_money_begins_at_its_sign() -> None:
    found = laid("more than $100 billion", on="It gives them over $100 billion, and then some.")
    assert found.passages == ["over $100 billion"]


def test_the_surroundings_reach_a_few_words_beyond_the_passage() -> None:
    found = laid("northern bridge", on="We opened the northern bridge in October with music")
    words = ["opened", "the", "northern", "bridge", "in", "october"]
    assert [token.key for token in found.location.surroundings(2)] == words


def test_laying_over_a_stretch_aligns_the_quotation_with_all_of_it() -> None:
    over = laid_over(prepared("Boats stop in spring"), ground_of(record("The ferries will stop in the spring.")))
    assert 0.0 < over.matched < 1.0


# ---------------------------------------------------------------- the ground


def test_turns_of_one_person_share_a_voice_and_unnamed_labels_each_have_their_own() -> None:
    keys = [speaker_key(turn) for turn in record("Alder: Yes.", "Question: Why?", "Birch: No.", "Alder: So.").turns]
    assert keys[0] == keys[3]
    assert len(set(keys)) == 3


def test_positions_leave_room_for_turns_that_were_not_read() -> None:
    hearing = record("Alder: We opened it.", f"Birch: {FILLING * 5}", "Alder: It holds.")
    ground = ground_of(hearing, speaker="Alder")
    assert [token.key for token in ground.tokens] == ["we", "opened", "it", "it", "holds"]
    assert ground.positions[3] - ground.positions[2] > 50
    assert list(ground.positions) == sorted(set(ground.positions))


def test_stage_directions_are_not_part_of_the_ground() -> None:
    plain = record("Alder: We opened it (laughter) in spring.")
    at = plain.text.index("(")
    turn = plain.turns[0]
    marked = type(turn)(
        turn.index,
        turn.span,
        turn.label,
        turn.label_span,
        turn.speaker,
        asides=(Aside(Span(at, plain.text.index(")") + 1), AsideKind.STAGE),),
    )
    source = Source(plain.id, plain.document, plain.speakers, (marked,), plain.sentences)
    words = SourceWords(source, language=ENGLISH).turn(0)
    assert [token.key for token in words] == [
        "we",
        "opened",
        "it",
        "in",
        "spring",
    ]


@pytest.mark.parametrize(
    ("text", "proper"),
    [
        ("we met Birch in Geneva", {"birch", "geneva"}),
        ("Bridges open. Bridges close", set()),
        ("the House and the house of a house", set()),
    ],
)
def test_a_name_is_what_is_mostly_printed_with_a_capital_inside_sentences(text: str, proper: set[str]) -> None:
    assert names_in(tokens(text, within=Span(0, len(text)), language=ENGLISH)).proper == proper
