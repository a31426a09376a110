"""Shared runs of words anchor an alignment, and the likeliest chain of them is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from side_by_side import ground_of, prepared, read, record

from checker.alignment.anchors import MOST_ANCHORS, MOST_PAIRS, Anchor, shared_runs
from checker.alignment.chain import best_chain
from checker.alignment.source_words import Ground
from checker.alignment.tokens import Token
from checker.alignment.vocabulary import vocabulary_of
from checker.alignment.word_places import Places, places_of
from checker.alignment.wordwise import MOST_CELLS, word_by_word
from checker.language.english import ENGLISH
from checker.model import EditOp

ENGLISH_WORDS = vocabulary_of(ENGLISH)


FILLING = "The council met again and again to talk about the money for the road. "


def placed(tokens: Sequence[Token]) -> Places:
    return places_of(token.key for token in tokens)


def runs_of(quote: str, said: str) -> list[str]:
    """The shared runs of two texts as the quotation's words, heaviest first."""
    tokens, source = read(quote), read(said)
    return [
        _words(tokens, run)
        for run in shared_runs(tokens, placed(source), frozenset(), [0] * len(source), vocabulary=ENGLISH_WORDS)
    ]


def chain_of(*parts: str, ground: Ground) -> list[tuple[str, int]]:
    """The chain of a quotation on a ground: its words and the turn they stand in, run by run."""
    ready = prepared(*parts)
    runs = shared_runs(ready.tokens, ground.words, ready.marked, ground.speakers, vocabulary=ground.vocabulary)
    _, chain = best_chain(ready.tokens, ground, runs, ready.marked)
    return [(_words(ready.tokens, run), ground.turns[run.source]) for run in chain]


def chain_value(*parts: str, ground: Ground) -> float:
    """What the best chain explains, after the cost of its jumps."""
    ready = prepared(*parts)
    runs = shared_runs(ready.tokens, ground.words, ready.marked, ground.speakers, vocabulary=ground.vocabulary)
    return best_chain(ready.tokens, ground, runs, ready.marked)[0]


def _words(tokens: Sequence[Token], run: Anchor) -> str:
    return " ".join(token.raw.casefold() for token in tokens[run.quote : run.quote + run.length])


# ---------------------------------------------------------------- shared runs


def test_a_run_is_as_long_as_the_equal_words() -> None:
    assert (
        runs_of("we opened the bridge at noon", "today we opened the bridge at night")[0] == "we opened the bridge at"
    )


def test_the_heaviest_run_comes_first() -> None:
    runs = runs_of("of the harbour works and of the", "of the and the harbour works")
    assert runs[0] == "the harbour works"


def test_a_single_function_word_is_not_an_anchor() -> None:
    assert runs_of("the harbour and nothing else at all", "the ferries were late") == []


def test_a_single_common_content_word_is_not_an_anchor() -> None:
    assert runs_of("a bridge for all of us", "bridge one bridge two bridge three bridge four") == []
    assert runs_of("a bridge for all of us", "bridge one bridge two") == ["bridge", "bridge"]


def test_in_a_fragment_every_word_counts() -> None:
    assert runs_of("of the", "the end of it") == ["of", "the"]


def test_a_run_stops_where_the_quotation_is_openly_broken() -> None:
    tokens = read("we opened the northern bridge")
    assert [
        run.length
        for run in shared_runs(tokens, placed(tokens), frozenset({2}), [0] * 5, vocabulary=ENGLISH_WORDS)
        if run.quote == run.source
    ] == [
        3,
        2,
    ]


def test_a_run_stops_where_another_speaker_begins() -> None:
    tokens = read("we opened the northern bridge")
    runs = shared_runs(tokens, placed(tokens), frozenset(), [0, 0, 1, 1, 1], vocabulary=ENGLISH_WORDS)
    assert [(run.source, run.length) for run in runs] == [(2, 3), (0, 2)]


def test_only_the_heaviest_runs_are_kept() -> None:
    said = " ".join(["the harbour works"] * 600)
    runs = runs_of("the harbour works of the town", f"{said} of the town")
    assert len(runs) == int(MOST_ANCHORS)
    assert runs[0] == "the harbour works of the town"


# ---------------------------------------------------------------- chains


def test_words_spoken_in_one_piece_are_one_run() -> None:
    ground = ground_of(record(f"{FILLING * 3}We opened the northern bridge. {FILLING * 3}"))
    assert chain_of("We opened the northern bridge.", ground=ground) == [("we opened the northern bridge", 0)]


def test_the_place_with_the_longer_run_is_chosen() -> None:
    ground = ground_of(
        record(
            "Alder: We opened a bridge. The northern one is old.", "Alder: We opened the northern bridge in October."
        )
    )
    assert {turn for _, turn in chain_of("We opened the northern bridge in October", ground=ground)} == {1}


def test_a_clause_elsewhere_is_worth_a_jump() -> None:
    ground = ground_of(
        record(f"We opened the northern bridge in October. {FILLING * 6}The ferries will stop in the spring.")
    )
    chain = chain_of("We opened the northern bridge in October. The ferries will stop in the spring.", ground=ground)
    assert len(chain) == 2


def test_a_word_elsewhere_is_not_worth_a_jump() -> None:
    ground = ground_of(record(f"We opened the northern bridge in October. {FILLING * 6}The ferries stop."))
    chain = chain_of("We opened the northern bridge in October for ferries.", ground=ground)
    assert [words for words, _ in chain] == ["we opened the northern bridge in october"]


def test_clauses_in_the_other_order_are_found_when_they_weigh_enough() -> None:
    first = "We opened the northern bridge in October with music and lanterns and speeches from every town"
    second = "The ferries to the southern islands will stop in the spring when the winter contracts end"
    ground = ground_of(record(f"{first}. {second}."))
    chain = chain_of(f"{second}. {first}.", ground=ground)
    assert [words.split()[0] for words, _ in chain] == ["the", "we"]


def test_the_same_words_of_the_record_are_not_used_twice() -> None:
    ground = ground_of(record("We opened the northern bridge."))
    chain = chain_of("We opened the northern bridge. We opened the northern bridge.", ground=ground)
    assert len(chain) == 1


def test_runs_of_a_chain_never_overlap_in_the_quotation() -> None:
    ground = ground_of(record("We opened the northern bridge. The northern bridge in October holds."))
    ready = prepared("We opened the northern bridge in October holds")
    runs = shared_runs(ready.tokens, ground.words, ready.marked, ground.speakers, vocabulary=ground.vocabulary)
    _, chain = best_chain(ready.tokens, ground, runs, ready.marked)
    ends = [run.quote + run.length for run in chain]
    assert all(end <= run.quote for end, run in zip(ends, chain[1:], strict=False))


def test_a_sentence_continues_across_an_interruption() -> None:
    hearing = record(
        "Alder: We opened the northern bridge in", "Oak: Thank you, Minister.", "Alder: October, and it holds."
    )
    words = "We opened the northern bridge in October, and it holds."
    ground = ground_of(hearing, speaker="Alder")
    assert chain_of(words, ground=ground) == [("we opened the northern bridge in october and it holds", 0)]


def test_a_jump_to_another_speaker_costs_more() -> None:
    words = "We opened the northern bridge. The ferries will stop in the spring."
    one = record("Alder: We opened the northern bridge.", "Alder: The ferries will stop in the spring.")
    two = record("Alder: We opened the northern bridge.", "Birch: The ferries will stop in the spring.")
    assert chain_value(words, ground=ground_of(one)) > chain_value(words, ground=ground_of(two))


def test_a_marked_break_makes_a_jump_cheaper() -> None:
    ground = ground_of(record(f"We opened the bridge. {FILLING * 4}The ferries stop."))
    openly_parted = chain_value("We opened the bridge", "The ferries stop", ground=ground)
    with_ellipsis = chain_value("We opened the bridge … The ferries stop", ground=ground)
    assert openly_parted == with_ellipsis > chain_value("We opened the bridge. The ferries stop", ground=ground)


def test_there_is_no_chain_without_shared_words() -> None:
    assert chain_of("Lighthouses glow", ground=ground_of(record("The ferries stop."))) == []


def test_where_too_many_equal_words_would_be_tried_runs_begin_at_the_rarer_ones() -> None:
    tokens = read(" ".join(["the"] * 1_500 + ["bridge"] + ["the"] * 600))
    assert MOST_PAIRS < 2_100**2
    runs = shared_runs(tokens, placed(tokens), frozenset(), [0] * len(tokens), vocabulary=ENGLISH_WORDS)
    assert [(run.quote, run.source, run.length) for run in runs] == [(1_500, 1_500, 601)]


def test_stretches_too_long_to_be_weighed_word_for_word_are_set_against_each_other_in_order() -> None:
    quote, source = read("the " * 2_100), read("the " * 2_000)
    assert len(quote) * len(source) > MOST_CELLS
    steps = word_by_word(quote, source, (0, len(quote)), (0, len(source)), vocabulary=ENGLISH_WORDS)
    assert [(step.op, step.quote, step.source) for step in steps] == [
        (EditOp.EQUAL, (0, 2_000), (0, 2_000)),
        (EditOp.INSERT, (2_000, 2_100), (2_000, 2_000)),
    ]
