"""The search puts the place a quotation comes from first, however it was changed, and the order is always the same."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.embedding import Encoder
from checker.model import Candidate, Source
from checker.retrieval import Index, Query
from checker.words import words

MakeSource = Callable[..., Source]

HARBOUR = [
    [
        "Good afternoon, everybody.",
        "The harbour bridge will be closed from Monday.",
        "Our engineers (applause) are replacing the bearings.",
        "It should take six weeks.",
        "I know that this is hard on the shops.",
        "We will pay them for what they lose.",
        "Nobody will be left alone with the bill.",
    ],
    ["Is there money for that?", "The shops say they were told nothing."],
    ["There is money.", "They were told in March, and again in April.", "I have the letters here."],
    ["Thank you."],
]
PENSIONS = [["The pension fund lost a tenth of its value.", "I regret that.", "Thank you."]]


@pytest.fixture(scope="module")
def harbour(make_source: MakeSource) -> Source:
    return make_source(HARBOUR, name="harbour")


@pytest.fixture(scope="module")
def pensions(make_source: MakeSource) -> Source:
    return make_source(PENSIONS, name="pensions")


@pytest.fixture(scope="module")
def harbour_index(harbour: Source, encoder: Encoder) -> Index:
    return Index.build([harbour], encoder)


def first(index: Index, text: str, **query: frozenset[tuple[str, int]]) -> Candidate:
    return index.search([Query(text, **query)])[0][0]


def place(candidate: Candidate) -> tuple[str, int, int, int]:
    return candidate.source, candidate.turn, candidate.first_sentence, candidate.last_sentence


# ---------------------------------------------------------------- what is found


def test_a_verbatim_sentence_is_found_exactly(harbour: Source, harbour_index: Index) -> None:
    found = first(harbour_index, "The harbour bridge will be closed from Monday.")
    assert found.exact
    assert found.coverage == pytest.approx(1.0)
    assert found.span.of(harbour.text) == "The harbour bridge will be closed from Monday."


@pytest.mark.parametrize(
    "quoted",
    [
        "will be closed from monday",
        "“the HARBOUR-BRIDGE will be closed”",
        "harbour bridge — will be closed,",
        "The [old] harbour bridge will be closed",
    ],
)
def test_case_punctuation_and_editorial_brackets_do_not_matter(harbour_index: Index, quoted: str) -> None:
    found = first(harbour_index, quoted)
    assert found.exact
    assert place(found) == ("harbour", 0, 1, 1)


def test_other_words_for_the_same_are_found_by_their_meaning(harbour_index: Index) -> None:
    found = first(harbour_index, "Traders are going to be compensated")
    assert not found.exact
    assert 5 in range(found.first_sentence, found.last_sentence + 1)


@pytest.mark.parametrize(
    ("fragment", "sentence"), [("again in April", 10), ("the letters", 11), ("alone", 6), ("six weeks", 3)]
)
def test_a_fragment_of_a_few_words_is_found_by_its_words(harbour_index: Index, fragment: str, sentence: int) -> None:
    found = first(harbour_index, fragment)
    assert found.exact
    assert (found.first_sentence, found.last_sentence) == (sentence, sentence)


def test_stage_directions_are_not_words(harbour: Source, harbour_index: Index) -> None:
    found = first(harbour_index, "engineers are replacing")
    assert found.exact
    assert found.span.of(harbour.text) == "Our engineers (applause) are replacing the bearings."
    assert not first(harbour_index, "applause").exact


def test_a_sentence_of_stage_directions_alone_is_never_found(make_source: MakeSource, encoder: Encoder) -> None:
    index = Index.build([make_source([["(Laughter.)", "We laughed."], ["(Applause.)"]])], encoder)
    assert {candidate.first_sentence for candidate in index.search([Query("Laughter and applause")])[0]} == {1}


def test_a_quotation_may_run_over_the_end_of_a_sentence(harbour_index: Index) -> None:
    found = first(harbour_index, "closed from Monday. Our engineers are replacing the bearings. It should take")
    assert found.exact
    assert place(found) == ("harbour", 0, 1, 3)


def test_a_quotation_never_runs_over_the_end_of_a_turn(harbour_index: Index) -> None:
    found = harbour_index.search([Query("left alone with the bill. Is there money for that?")])[0]
    assert not any(candidate.exact for candidate in found)
    assert {candidate.turn for candidate in found[:2]} == {0, 1}


def test_a_long_quotation_is_found_whole(harbour_index: Index) -> None:
    found = first(harbour_index, " ".join(HARBOUR[0][1:]).replace("(applause) ", ""))
    assert found.exact
    assert place(found) == ("harbour", 0, 1, 6)


def test_a_long_quotation_with_words_changed_is_found_whole(harbour_index: Index) -> None:
    quoted = (
        "The harbour bridge is closed from Monday. The engineers replace all bearings. It could take seven weeks. "
        "I know this is very hard on shops. We are paying them for what they have lost. Nobody is left alone."
    )
    found = harbour_index.search([Query(quoted)])[0][:2]
    assert not any(candidate.exact for candidate in found)
    assert ("harbour", 0, 1, 6) in map(place, found)


def test_a_dropped_word_between_two_quoted_ones_is_seen_through(make_source: MakeSource, encoder: Encoder) -> None:
    index = Index.build(
        [
            make_source(
                [
                    ["As I said earlier, I consider those talks to be constructive and important."],
                    ["I thank him for his very serious and constructive approach to the whole range of issues."],
                    ["It was very late.", "Very many people came.", "We are very tired."],
                ]
            )
        ],
        encoder,
    )
    assert first(index, "very constructive").turn == 1


# ---------------------------------------------------------------- where is looked


def test_the_search_can_be_kept_to_some_turns(harbour_index: Index) -> None:
    only = frozenset({("harbour", 1), ("harbour", 3)})
    found = harbour_index.search([Query("The harbour bridge will be closed from Monday.", only)])[0]
    assert found
    assert {candidate.turn for candidate in found} <= {1, 3}
    assert not any(candidate.exact for candidate in found)


def test_turns_of_another_source_do_not_count(harbour_index: Index) -> None:
    assert harbour_index.search([Query("Thank you.", frozenset({("pensions", 0)}))]) == ((),)


def test_no_more_than_the_limit_is_given(harbour_index: Index) -> None:
    assert len(harbour_index.search([Query("the shops")], limit=2)[0]) == 2


def test_what_overlaps_a_better_candidate_is_given_only_when_it_holds_more_words(harbour_index: Index) -> None:
    for found in harbour_index.search([Query("The shops were told in March about the bill"), Query("money")]):
        for at, candidate in enumerate(found):
            for better in found[:at]:
                same = candidate.turn == better.turn and candidate.span.overlaps(better.span)
                assert not same or candidate.coverage > better.coverage


def test_nothing_to_search_gives_nothing(encoder: Encoder) -> None:
    assert Index.build([], encoder).search([Query("anything")]) == ((),)
    assert Index.build([], encoder).search([]) == ()


@pytest.mark.parametrize("text", ["", "—", "[…]", "…"])
def test_a_query_without_words_is_never_exact(harbour_index: Index, text: str) -> None:
    assert not any(candidate.exact or candidate.coverage for candidate in harbour_index.search([Query(text)])[0])


def test_two_sources_of_one_name_are_refused(harbour: Source, encoder: Encoder) -> None:
    with pytest.raises(ValueError, match="same id"):
        Index.build([harbour, harbour], encoder)


# ---------------------------------------------------------------- always the same


QUERIES = [Query("Thank you."), Query("They lost a tenth"), Query("closed from Monday"), Query("We regret the bill")]


def test_the_order_of_the_sources_does_not_matter(harbour: Source, pensions: Source, encoder: Encoder) -> None:
    found = {Index.build(order, encoder).search(QUERIES) for order in permutations([harbour, pensions])}
    assert len(found) == 1


def test_equal_places_are_ordered_by_source_and_place(harbour: Source, pensions: Source, encoder: Encoder) -> None:
    found = Index.build([pensions, harbour], encoder).search([Query("Thank you.")])[0][:2]
    assert [place(candidate) for candidate in found] == [("harbour", 3, 12, 12), ("pensions", 0, 2, 2)]
    assert found[0].score == found[1].score


def test_a_query_does_not_depend_on_the_others(harbour_index: Index) -> None:
    together = harbour_index.search(QUERIES)
    assert together == tuple(harbour_index.search([query])[0] for query in QUERIES)
    assert together == harbour_index.search(QUERIES[::-1])[::-1]


# ---------------------------------------------------------------- on a real transcript


@pytest.mark.slow
@given(at=st.integers(0, 10_000), length=st.integers(1, 150))
@example(at=2758, length=11)  # a run over a stage direction, which is no word of the turn
@settings(max_examples=80, deadline=None)
def test_any_run_of_words_of_a_turn_is_found_exactly_where_it_stands(
    transcript: Source, index: Index, at: int, length: int
) -> None:
    turns = [
        words(transcript.text, within=turn.span, leave_out=[aside.span for aside in turn.asides])
        for turn in transcript.turns
    ]
    starts = [(turn, start) for turn in turns for start in range(len(turn))]
    turn, start = starts[at % len(starts)]
    end = min(start + length, len(turn))
    quoted = " ".join(word.raw for word in turn[start:end])
    found = index.search([Query(quoted)], limit=300)[0]
    assert found[0].exact
    keys = [word.key for word in turn[start:end]]
    for candidate in found:
        asides = [aside.span for aside in transcript.turns[candidate.turn].asides]
        held = [word.key for word in words(transcript.text, within=candidate.span, leave_out=asides)]
        assert candidate.exact <= any(held[shift : shift + len(keys)] == keys for shift in range(len(held)))
    assert any(
        candidate.exact
        and candidate.span.start <= turn[start].span.start
        and turn[end - 1].span.end <= candidate.span.end
        for candidate in found
    )


def test_figures_of_a_candidate_are_within_their_bounds(index: Index) -> None:
    for candidate in index.search([Query("We agreed to meet again in Geneva next month")], limit=100)[0]:
        assert -1.0001 <= candidate.cosine <= 1.0001
        assert 0.0 <= candidate.coverage <= 1.0001
        assert candidate.first_sentence <= candidate.last_sentence
