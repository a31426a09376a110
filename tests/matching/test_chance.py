"""Words that a record shares with a quotation by accident are no passage; changed words of a copy are."""

from __future__ import annotations

from pathlib import Path

import pytest
from side_by_side import laid
from whole_checks import attempts, codes, only, report

from checker.alignment.tokens import tokens
from checker.alignment.vocabulary import vocabulary_of
from checker.language.english import ENGLISH
from checker.matching.chance import Usage, copied_bits
from checker.model import Span, Wording

TRANSCRIPT = Path(__file__).parents[2] / "fixtures" / "kerry-lavrov-2016-03-24.transcript.txt"
SAID = (
    "We had to wait until the boats came in. The harbour was closed in winter, and we had to wait again. "
    "The towns and the harbour have to wait for the ferries that stop in spring."
)


def usage(said: str = SAID) -> Usage:
    """How often these words are used in a record of nothing else."""
    return Usage([tokens(said, within=Span(0, len(said)), language=ENGLISH)], vocabulary_of(ENGLISH))


def bits(printed: str, said: str = SAID) -> float:
    """Bits of a copy against an accident, at the best place for the quotation's words."""
    found = laid(printed, on=said)
    return copied_bits(found.location, found.edits, usage(said))


def test_a_rare_word_is_more_surprising_than_a_common_one() -> None:
    assert usage().bits("ferries") > usage().bits("wait") > usage().bits("the")


def test_the_second_word_of_a_recurring_phrase_is_less_surprising() -> None:
    assert usage().bits("wait", "to") < usage().bits("wait")


def test_a_masked_word_is_not_surprising() -> None:
    assert usage().bits("*") == 0.0


def test_an_unknown_word_has_a_bounded_surprise() -> None:
    assert usage().bits("ferries") < usage().bits("lighthouse") < 30.0


def test_one_run_is_stronger_evidence_than_scattered_words() -> None:
    parted = SAID.replace("the boats came", "the boats of the islands came")
    assert bits("the boats came in") > bits("the boats came in", parted)


def test_words_not_shared_are_evidence_against_a_copy() -> None:
    assert bits("The harbour was closed in winter") > bits("The harbour was never quite closed in winter")


def test_an_editors_word_in_brackets_does_not_count() -> None:
    assert bits("The harbour was closed[s] in winter") < bits("The harbour was closed in winter")
    assert bits("The harbour [stay]ed closed in winter") > bits("The harbour stayed closed in winter")


def test_a_break_marked_by_an_ellipsis_costs_less() -> None:
    assert bits("The harbour was closed … and we had to wait") > bits("The harbour was closed and we had to wait")


@pytest.mark.slow
@pytest.mark.parametrize(
    "printed",
    ["where we need to be", "will always talk about the harbour", "We never had a talk about the people of the coast"],
)
def test_common_words_scattered_over_a_long_record_are_unsupported(printed: str) -> None:
    quote = only(f"The day was long.\n\n“{printed},” Kerry said.\n", TRANSCRIPT.read_text(encoding="utf-8"))
    assert quote.wording is Wording.UNSUPPORTED
    assert codes(quote) == {"Q401"}


@pytest.mark.parametrize(
    "printed",
    ["the Minsk agreement is implemented in part", "none of them are surely our guys", "since then we had 28 meetings"],
)
def test_a_few_changed_words_of_the_person_credited_are_altered(printed: str) -> None:
    record = (
        "MINISTER ALDER: The Minsk agreement is implemented in full. I say it to all of you. In our country, none of "
        "them are our guys. And since then we had 18 meetings with the council and its chair, and some were long.\n\n"
        "MS. BIRCH: My department paid for the harbour works and for nothing else.\n"
    )
    assert only(f"The day was long.\n\n“{printed},” Minister Alder said.\n", record).wording is Wording.ALTERED


@pytest.mark.slow
@pytest.mark.parametrize(("by", "wording"), [("Lavrov", Wording.ALTERED), ("Kerry", Wording.UNSUPPORTED)])
def test_another_speakers_match_needs_more_evidence_than_the_credited_persons(by: str, wording: Wording) -> None:
    printed = f"The day was long.\n\n“the elections in Donbas,” {by} said.\n"
    assert only(printed, TRANSCRIPT.read_text(encoding="utf-8")).wording is wording


def test_a_longer_record_demands_more_shared_words() -> None:
    _, offered = attempts("The day was long.\n\n“We opened the bridge,” Alder said.\n", f"MINISTER ALDER: {SAID}\n")
    for attempt in offered:
        assert attempt.bits_among(1) > attempt.bits > attempt.bits_among(100_000)


@pytest.mark.slow
def test_a_turn_often_quoted_needs_less_evidence() -> None:
    opening = (
        "MINISTER ALDER: We opened the northern bridge in October with music. It was a frank and "
        "useful talk. The ferries to the islands will stop when the winter contracts end.\n\n"
    )
    answers = "".join(
        f"QUESTION: What about pier {number}?\n\nMINISTER ALDER: That is a good question, and pier {number} is useful "
        f"to many people who talk to me about the boats. We will look at it and then tell you what we want to do.\n\n"
        for number in range(2, 60)
    )
    alone = "The day was long.\n\nIt was “a useful talk,” Minister Alder said.\n"
    among = (
        "The day was long.\n\n“We opened the northern bridge in October with music,” Minister Alder said.\n\n"
        "“The ferries to the islands will stop when the winter contracts end,” Alder said.\n\n"
        "It was “a useful talk,” Minister Alder said.\n"
    )
    assert report(alone, opening + answers).quotes[-1].wording is Wording.UNSUPPORTED
    assert report(among, opening + answers).quotes[-1].wording is Wording.ALTERED
