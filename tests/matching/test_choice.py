"""Which passage is chosen as a quotation's origin, and how the credited person is related to it."""

from __future__ import annotations

from whole_checks import attempts, chosen, codes, only

from checker.matching.match import Claim
from checker.matching.selection import choose_match
from checker.model import Wording

DEBATE = (
    "MINISTER ALDER: We want to build the northern bridge again by the spring, and the towns will help us "
    "pay for it.\n\n"
    "MS. BIRCH: So you want to build the northern bridge by the spring, and the five towns will pay for it. I doubt "
    "that anybody in my department has seen a plan for the harbour.\n\n"
    "MINISTER ALDER: Nobody has seen it because it is still being drawn.\n"
)


def printed(words: str, by: str) -> str:
    """An article with one quotation."""
    return f"The day was long.\n\n“{words},” {by} said.\n"


def test_the_credited_persons_own_comparable_words_beat_another_speakers_closer_ones() -> None:
    words = "want to build the northern bridge by the spring, and the five towns will pay for it"
    quote = only(printed(words, "Minister Alder"), DEBATE)
    assert quote.passage is not None
    assert quote.passage.speaker is not None
    assert quote.passage.speaker.name == "Alder"
    assert "Q101" not in codes(quote)


def test_the_other_speaker_credited_with_the_same_words_gets_her_own() -> None:
    words = "want to build the northern bridge by the spring, and the five towns will pay for it"
    quote = only(printed(words, "Ms. Birch"), DEBATE)
    assert quote.wording is Wording.VERBATIM
    assert codes(quote) <= {"Q303"}


def test_words_of_another_speaker_alone_are_found_and_reported() -> None:
    quote = only(
        printed("I doubt that anybody in my department has seen a plan for the harbour", "Minister Alder"), DEBATE
    )
    assert quote.wording is Wording.VERBATIM
    assert "Q101" in codes(quote)


def test_a_questioners_words_are_somebody_elses() -> None:
    record = (
        "QUESTION: Is it fair to say that the northern bridge was built on sand and on borrowed money?\n\n"
        "MINISTER ALDER: You can say what you like about it, and so will I.\n"
    )
    words = "the northern bridge was built on sand and on borrowed money"
    assert "Q101" in codes(only(printed(words, "Minister Alder"), record))


def test_a_few_common_words_are_no_misattribution() -> None:
    assert "Q101" not in codes(only(printed("in my department", "Minister Alder"), DEBATE))


def test_there_is_no_misattribution_when_the_person_credited_does_not_speak() -> None:
    quote = only(printed("I doubt that anybody in my department has seen a plan", "Commissioner Cedar"), DEBATE)
    assert codes(quote) & {"Q101"} == set()
    assert "Q402" in codes(quote)


def test_joined_words_of_two_speakers_are_a_splice_whoever_is_credited() -> None:
    record = (
        "MINISTER ALDER: We opened the northern bridge in October.\n\n"
        "MS. BIRCH: The ferries will stop in the spring, and the harbour works were paid for by my department.\n"
    )
    words = "We opened the northern bridge in October. The ferries will stop in the spring"
    for by in ("Minister Alder", "Ms. Birch"):
        assert "Q304" in codes(only(printed(words, by), record))


def test_the_matches_not_chosen_are_kept_best_first() -> None:
    choice = chosen(printed("want to build the northern bridge by the spring", "Minister Alder"), DEBATE)
    assert choice.found is not None
    assert choice.found not in choice.others
    assert [other.claim for other in choice.others][:1] == [Claim.SOMEBODY_ELSE]


def test_the_choice_does_not_depend_on_the_order_of_the_matches() -> None:
    _, offered = attempts(printed("want to build the northern bridge by the spring", "Minister Alder"), DEBATE)
    assert len(offered) > 1
    assert choose_match(offered) == choose_match(offered[::-1])


def test_a_quotation_without_matches_is_unsupported() -> None:
    choice = choose_match(())
    assert choice.found is None
    assert choice.wording is Wording.UNSUPPORTED


def test_the_figures_of_every_match_are_in_range() -> None:
    _, offered = attempts(printed("want to build the northern bridge by the spring", "Minister Alder"), DEBATE)
    for attempt in offered:
        assert 0.0 <= attempt.matched <= 1.0
        assert -1.0 <= attempt.cosine <= 1.0001
        assert 0.0 <= attempt.coverage <= 1.0
        assert attempt.spans
