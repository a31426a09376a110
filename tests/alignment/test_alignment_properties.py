"""Properties of every alignment: places, order, and complete coverage of both sides."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from side_by_side import Laid, article_with, ground_of, keys, laid, prepared, record

from checker.alignment.edits import edits_of
from checker.alignment.locate import laid_over, locate
from checker.alignment.quoted import quoted
from checker.alignment.script import Script, whole_script
from checker.alignment.source_words import Ground, Names
from checker.language.english import ENGLISH
from checker.model import Edit, EditClass, EditOp

pytestmark = pytest.mark.slow

_WORDS = st.sampled_from(
    "the bridge holds five cars and ferries do not stop it's never $8 million 5% July 25th will may probably well, "
    "you know – in Geneva Sen. Birch didn't s--t honour … very a an to opened we".split()
)
_SENTENCES = st.lists(_WORDS, min_size=1, max_size=16).map(" ".join)
_UNBROKEN = _SENTENCES.map(lambda words: words.replace("…", "and"))
_ANCHORED = _UNBROKEN.map(lambda words: f"{words} northern harbour works {words}")


@st.composite
def _printed_and_said(draw: st.DrawFn) -> tuple[str, str]:
    """Words and what became of them: some left out, some others put in."""
    said = draw(st.lists(_WORDS, min_size=4, max_size=25))
    printed = []
    for word in said:
        fate = draw(st.integers(0, 9))
        if fate:
            printed.append(word)
        if fate == 1:
            printed.append(draw(_WORDS))
    return " ".join(["harbour", *printed]), " ".join(["the harbour", *said])


def _found(printed: str, said: str) -> Laid | None:
    text, quotation = article_with(printed)
    source = record(said)
    location = locate(quoted(text, quotation, language=ENGLISH), ground_of(source))
    if location is None:
        return None
    return Laid(text, source.text, location, edits_of(location, names=Names()))


def _article(edits: tuple[Edit, ...]) -> list[tuple[int, int]]:
    return [(edit.article.start, edit.article.end) for edit in edits if edit.article]


@given(_printed_and_said())
def test_every_edit_is_inside_the_quotation_and_the_record(pair: tuple[str, str]) -> None:
    found = _found(*pair)
    for edit in found.edits if found else ():
        assert edit.article or edit.source
        if edit.article:
            assert found is not None
            assert found.article.index("“") < edit.article.start < edit.article.end < len(found.article)
        if edit.source:
            assert found is not None
            assert any(edit.source.overlaps(span) for span in found.location.spans)


@given(_printed_and_said())
@example(("harbour we 5%", "$8 April 2017 holds 5% harbour"))
def test_no_step_and_no_passage_is_empty(pair: tuple[str, str]) -> None:
    text, quotation = article_with(pair[0])
    ground = ground_of(record(pair[1]))
    located = locate(quoted(text, quotation, language=ENGLISH), ground)
    for location in filter(None, (located, laid_over(quoted(text, quotation, language=ENGLISH), ground))):
        steps = location.script.steps
        assert all(step.quote[0] < step.quote[1] or step.source[0] < step.source[1] for step in steps)
        assert all(leap.step <= len(steps) for leap in location.script.leaps)
        assert all(span.start < span.end for span in location.spans)


@given(_printed_and_said())
def test_the_operation_of_an_edit_matches_its_sides(pair: tuple[str, str]) -> None:
    found = _found(*pair)
    for edit in found.edits if found else ():
        assert (edit.article is None) == (edit.op is EditOp.DELETE)
        assert (edit.source is None) == (edit.op is EditOp.INSERT)
        assert (edit.op is EditOp.EQUAL) == (edit.kind is EditClass.SAME)


@given(_printed_and_said())
@example(("harbour works cost $8 million this year", "harbour works cost $9 million this year"))
@example(("harbour works cost $8 million this year", "harbour works cost €8 million this year"))
def test_edits_are_in_the_quotations_order_and_do_not_overlap(pair: tuple[str, str]) -> None:
    found = _found(*pair)
    places = _article(found.edits) if found else []
    assert all(before[1] <= after[0] for before, after in pairwise(places))


@given(_printed_and_said())
def test_equal_words_are_equal_on_both_sides(pair: tuple[str, str]) -> None:
    found = _found(*pair)
    for edit in found.edits if found else ():
        if edit.op is EditOp.EQUAL and edit.article and edit.source and found:
            assert keys(edit.article.of(found.article)) == keys(edit.source.of(found.source))


@given(_printed_and_said())
def test_every_word_of_the_quotation_is_in_one_edit(pair: tuple[str, str]) -> None:
    found = _found(*pair)
    if found:
        told = [edit.article for edit in found.edits if edit.article]
        assert all(any(span.contains(token.span) for span in told) for token in found.location.quoted.tokens)


@given(_printed_and_said())
def test_the_matched_share_is_between_zero_and_one(pair: tuple[str, str]) -> None:
    found = _found(*pair)
    assert found is None or 0.0 <= found.location.matched <= 1.0


@given(_ANCHORED)
def test_words_aligned_with_themselves_are_all_equal(words: str) -> None:
    found = laid(words, on=words)
    assert found.location.matched == 1.0
    assert {edit.op for edit in found.edits} == {EditOp.EQUAL}


@given(_SENTENCES, _SENTENCES)
def test_a_script_rebuilds_both_sides(printed: str, said: str) -> None:
    quote, ground = prepared(printed), ground_of(record(said))
    script = whole_script(quote.tokens, ground)
    assert _rebuilt(script, quote=True) == list(range(len(quote.tokens)))
    assert _rebuilt(script, quote=False) == list(range(len(ground.tokens)))


@given(_SENTENCES, _SENTENCES)
def test_equal_steps_join_words_with_one_key_or_its_contraction(printed: str, said: str) -> None:
    quote, ground = prepared(printed), ground_of(record(said))
    for step in whole_script(quote.tokens, ground).steps:
        if step.op is EditOp.EQUAL:
            pairs = zip(quote.tokens[slice(*step.quote)], ground.tokens[slice(*step.source)], strict=True)
            assert all(
                left.key == right.key or left.key in {"'s", "'d"} or right.key in {"'s", "'d"} for left, right in pairs
            )


@given(_printed_and_said())
def test_the_quotations_words_are_covered_in_order_even_over_jumps(pair: tuple[str, str]) -> None:
    found = _found(*pair)
    if found:
        assert _rebuilt(found.location.script, quote=True) == list(range(len(found.location.quoted.tokens)))


@given(_SENTENCES)
def test_everything_is_added_when_laid_over_nothing(printed: str) -> None:
    over = laid_over(prepared(printed), Ground((), (), (), (), ENGLISH))
    assert over.spans == ()
    assert over.matched == 0.0


def _rebuilt(script: Script, *, quote: bool) -> list[int]:
    return [at for step in script.steps for at in range(*(step.quote if quote else step.source))]
