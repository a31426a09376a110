"""Which quotations are witnesses of one utterance: the words decide, never nearness in meaning alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.comparison.candidates import candidate_pairs
from checker.comparison.collation import Base
from checker.comparison.compared import Comparison
from checker.comparison.naming import siglum
from checker.comparison.overlap import overlap_of
from checker.comparison.witnesses import Witness, witnesses_of
from checker.documents import read_bytes
from checker.embedding import Encoder
from checker.errors import OptionError
from checker.language.english import ENGLISH
from checker.model import Span
from checker.running.checking import quotations
from checker.running.comparing import compare

Compare = Callable[..., Comparison]
FIXTURES = Path(__file__).parents[2] / "fixtures"
TRANSCRIPT = FIXTURES / "kerry-lavrov-2016-03-24.transcript.txt"

LONG = (
    "The cessation of hostilities has largely held – not entirely – and we both know that. Despite the dire "
    "predictions of many, there are people who have been able to engage at a cafe in a city"
)


def printed(words: str, speaker: str = "Kerry") -> str:
    return f"The talks lasted until the evening.\n\n“{words},” {speaker} said.\n"


def test_two_articles_with_the_same_words_are_witnesses_of_one_utterance(compare_texts: Compare) -> None:
    (utterance,) = compare_texts(printed(LONG), printed(LONG)).utterances
    assert utterance.articles == (0, 1)
    assert utterance.places == ()
    assert utterance.conflicts == ()


def test_a_fragment_is_a_witness_of_what_it_was_cut_from(compare_texts: Compare) -> None:
    fragment = "Kerry spoke of “the dire predictions of many” and left.\n"
    assert len(compare_texts(printed(LONG), fragment).utterances) == 1


def test_parts_around_a_reporting_clause_are_witnesses_too(compare_texts: Compare) -> None:
    parted = "“The cessation of hostilities has largely held,” Kerry said, “not entirely, and we both know that.”\n"
    (utterance,) = compare_texts(printed(LONG), parted).utterances
    assert not any(variant.substantial for one in utterance.collations for variant in one.variants)


def test_nearness_in_meaning_joins_nothing(compare_texts: Compare, comparing_encoder: Encoder) -> None:
    first = printed("The cessation of hostilities has largely held and we both know that")
    second = printed("Both of us are aware that the truce is for the most part being observed")
    reports = [
        quotations(read_bytes(t.encode(), name=f"{n}.txt", language=ENGLISH)) for n, t in enumerate((first, second))
    ]
    assert candidate_pairs(witnesses_of(reports, [ENGLISH, ENGLISH]), comparing_encoder), (
        "the search must have found the two"
    )
    assert compare_texts(first, second).utterances == ()


def test_a_stock_phrase_with_a_word_exchanged_is_another_utterance(compare_texts: Compare) -> None:
    assert compare_texts(printed("a very stark reminder"), printed("a very violent reminder")).utterances == ()


def test_one_article_repeating_itself_is_no_utterance_of_two(compare_texts: Compare) -> None:
    twice = printed(LONG) + "\n" + printed(LONG)
    assert compare_texts(twice, printed("We have a long way to go in all of this")).utterances == ()


def test_reported_speech_witnesses_nobodys_words(compare_texts: Compare) -> None:
    reported = "Kerry said that the cessation of hostilities has largely held and that both sides know that.\n"
    comparison = compare_texts(reported, printed(LONG))
    assert {witness.article for witness in comparison.witnesses} == {1}
    assert comparison.utterances == ()


def test_without_a_record_the_longest_witness_is_the_base(compare_texts: Compare) -> None:
    short = printed("The cessation of hostilities has largely held")
    (utterance,) = compare_texts(short, printed(LONG)).utterances
    assert utterance.base.witness is not None
    assert utterance.base.witness.article == 1
    assert utterance.base.source is None


@pytest.mark.slow
def test_with_a_record_its_passage_is_the_base(compare_texts: Compare) -> None:
    record = TRANSCRIPT.read_text(encoding="utf-8")
    changed = LONG.replace("largely held", "fully held")
    comparison = compare_texts(printed(LONG), printed(changed), record=record)
    (utterance,) = comparison.utterances
    assert utterance.base.source is not None
    assert words_of(utterance.base).startswith("The cessation of hostilities has largely held")
    assert [place.lemma for place in utterance.places] == ["largely"]
    (reading,) = utterance.places[0].readings
    assert reading.words == "fully"
    assert [witness.article for witness in reading.witnesses] == [1]
    assert [witness.article for witness in utterance.places[0].agreeing] == [0]


def test_the_apparatus_cites_the_base_and_the_witnesses_as_they_stand(compare_texts: Compare) -> None:
    other = LONG.replace("many", "some").replace("a cafe", "an open market")
    (utterance,) = compare_texts(printed(LONG), printed(other)).utterances
    assert utterance.places
    for number, place in enumerate(utterance.places, start=1):
        assert place.number == number
        assert place.lemma == " ".join(place.span.of(utterance.base.text).split())
    for collation in utterance.collations:
        for variant in collation.variants:
            assert variant.one.end <= len(collation.witness.text)
            assert variant.other.end <= len(utterance.base.text)


def test_agreement_is_the_share_of_common_utterances_worded_alike(compare_texts: Compare) -> None:
    second = "We agreed on a target schedule for establishing a framework for a political transition by August"
    one = printed(LONG) + "\n" + printed(second)
    other = printed(LONG) + "\n" + printed(second.replace("August", "October"))
    comparison = compare_texts(one, other)
    agreement = comparison.between[0, 1]
    assert (agreement.alike, agreement.common, agreement.share) == (1, 2, 0.5)
    assert comparison.with_record == ()


@pytest.mark.slow
def test_agreement_with_the_record_counts_what_is_found_there(compare_texts: Compare) -> None:
    record = TRANSCRIPT.read_text(encoding="utf-8")
    comparison = compare_texts(printed(LONG), printed(LONG.replace("largely", "fully")), record=record)
    assert [(one.alike, one.common) for one in comparison.with_record] == [(1, 1), (0, 1)]


def test_articles_are_told_apart_by_as_much_of_their_path_as_it_takes(tmp_path: Path) -> None:
    for folder in ("left", "right"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "article.txt").write_text(printed(LONG), encoding="utf-8")
    comparison = compare([tmp_path / "left" / "article.txt", tmp_path / "right" / "article.txt"], cache=False)
    assert comparison.names == ("left", "right")


def test_sigla_go_on_after_z() -> None:
    assert [siglum(number) for number in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]


def test_one_article_is_nothing_to_compare(tmp_path: Path) -> None:
    with pytest.raises(OptionError):
        compare([tmp_path / "a.txt"])


def test_an_article_given_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OptionError) as refused:
        compare([tmp_path / "a.txt", tmp_path / "a.txt"])
    assert "agrees with itself" in refused.value.why


SENTENCE = LONG.split()


@st.composite
def printings(draw: st.DrawFn) -> str:
    """The sentence with some words left out, doubled or exchanged."""
    changes = draw(
        st.dictionaries(st.integers(0, len(SENTENCE) - 1), st.sampled_from(["", "again", "not"]), max_size=4)
    )
    kept = [changes.get(at, word) for at, word in enumerate(SENTENCE)]
    return " ".join(word for word in kept if word)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(printings(), printings())
def test_an_overlap_is_the_same_from_either_side(first: str, second: str) -> None:
    one, other = witnesses(first, second)
    there, back = overlap_of(one, other), overlap_of(other, one)
    assert (there is None) == (back is None)
    if there is None or back is None or len(one.quoted.tokens) == len(other.quoted.tokens):
        return
    assert there.variants == tuple(variant.mirrored() for variant in back.variants)
    assert there.alike == back.alike


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(printings())
def test_a_printing_never_differs_from_itself(words: str) -> None:
    overlap = overlap_of(*witnesses(words, words))
    assert overlap is not None
    assert overlap.variants == ()
    assert overlap.share == 1.0


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(printings(), printings())
def test_between_the_variants_both_printings_have_the_same_words(first: str, second: str) -> None:
    one, other = witnesses(first, second)
    overlap = overlap_of(one, other)
    if overlap is None:
        return
    ours = without(one, [variant.one for variant in overlap.variants], overlap.extent_in(one))
    theirs = without(other, [variant.other for variant in overlap.variants], overlap.extent_in(other))
    assert ours == theirs


def witnesses(first: str, second: str) -> tuple[Witness, Witness]:
    reports = [
        quotations(read_bytes(printed(w).encode(), name=f"{n}.txt", language=ENGLISH))
        for n, w in enumerate((first, second))
    ]
    one, other = witnesses_of(reports, [ENGLISH, ENGLISH])
    return one, other


def without(witness: Witness, spans: list[Span], extent: Span) -> list[str]:
    tokens = [token for token in witness.quoted.tokens if extent.contains(token.span)]
    return [token.key for token in tokens if not any(span.contains(token.span) for span in spans)]


def words_of(base: Base) -> str:
    return " … ".join(span.of(base.text) for span in base.spans)
