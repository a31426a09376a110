"""What a check makes of its sources: their order, their number, their labels, and a broken one among them."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from whole_checks import article, checker, codes, only, report, source

from checker.model import CheckedQuotation, Report, Source, Verdict, Wording
from checker.running.reading_sources import read_sources

TRANSCRIPT = Path(__file__).parents[2] / "fixtures" / "kerry-lavrov-2016-03-24.transcript.txt"
BRIDGE = (
    "MINISTER ALDER: We opened the northern bridge in October, and it is holding well in the winter storms.\n\n"
    "MS. BIRCH: My department paid for the harbour works and for nothing else.\n"
)
FERRIES = (
    "MINISTER ALDER: The ferries will not stop before the spring, because the island needs its mail.\n\n"
    "MR. CEDAR: I doubt that the island can wait for as long as that.\n"
)
PENSIONS = "MS. BIRCH: The pension fund lost a tenth of its value, and I regret that more than I can say.\n"
ARTICLE = (
    "The day was long.\n\n“We opened the southern bridge in October,” Minister Alder said. “The ferries will not stop "
    "before the spring.”\n\n“The pension fund lost a fifth of its value,” Birch said.\n\n“I doubt that the island can "
    "wait for as long as that,” Birch said.\n"
)


def judged(result: Report) -> list[CheckedQuotation]:
    """What is said of each quotation."""
    return list(result.quotes)


# ---------------------------------------------------------------- order and number


@pytest.mark.slow
def test_the_order_of_the_sources_does_not_matter() -> None:
    sources = [source(BRIDGE, name="bridge"), source(FERRIES, name="ferries"), source(PENSIONS, name="pensions")]
    reports = [judged(checker().check(article(ARTICLE), order)) for order in permutations(sources)]
    assert all(one == reports[0] for one in reports)
    assert [quote.passage.source for quote in reports[0] if quote.passage] == [
        "bridge",
        "ferries",
        "pensions",
        "ferries",
    ]


def test_the_same_input_twice_gives_equal_reports() -> None:
    assert report(ARTICLE, BRIDGE, FERRIES, PENSIONS) == report(ARTICLE, BRIDGE, FERRIES, PENSIONS)


def test_a_check_leaves_nothing_behind_for_the_next() -> None:
    first = report(ARTICLE, BRIDGE)
    report(ARTICLE, PENSIONS)
    assert report(ARTICLE, BRIDGE) == first


def test_two_sources_of_one_name_are_told_apart() -> None:
    one, other = source(BRIDGE, name="record"), source(FERRIES, name="record")
    assert [read.id for read in read_sources([one, other])] == ["record", "record-2"]


def test_faithful_to_either_of_two_transcripts_is_faithful() -> None:
    other = BRIDGE.replace("holding well in the winter storms", "doing fine in the storms of winter")
    for ending in ("holding well in the winter storms", "doing fine in the storms of winter"):
        printed = f"The day was long.\n\n“We opened the northern bridge in October, and it is {ending},” Alder said.\n"
        quote = only(printed, BRIDGE, other)
        assert quote.wording is Wording.VERBATIM
        assert codes(quote) == set()


def test_no_source_has_it_and_the_sources_are_complete_is_an_error() -> None:
    printed = "The day was long.\n\n“Every lighthouse on the coast will be painted yellow,” Minister Alder said.\n"
    assert report(printed, BRIDGE).verdict is Verdict.PASS
    assert report(printed, BRIDGE, complete=True).verdict is Verdict.FAIL


# ---------------------------------------------------------------- labels


def test_a_source_without_labels_has_the_speaker_it_is_said_to_have() -> None:
    statement = "We opened the northern bridge in October. It is holding well, and we thank the towns for their help.\n"
    printed = "The day was long.\n\n“We opened the northern bridge in October,” Minister Alder said.\n"
    quote = only(printed, source(statement, name="statement", speaker="Minister Alder"))
    assert quote.wording is Wording.VERBATIM
    assert quote.passage is not None
    assert quote.passage.speaker is not None
    assert codes(quote) == set()


def test_and_another_persons_words_are_not_found_in_that_persons_mouth() -> None:
    statement = "We opened the northern bridge in October. It is holding well, and we thank the towns for their help.\n"
    printed = "The day was long.\n\n“We opened the northern bridge in October,” Minister Alder said.\n"
    quote = only(printed, source(statement, name="statement", speaker="Ms. Birch"))
    assert codes(quote) == {"Q402"}


# ---------------------------------------------------------------- nothing to check


def test_an_article_without_quotations_has_nothing_to_check() -> None:
    result = report("The bridge stands in the north. The towns are glad of it.\n", BRIDGE)
    assert result.quotes == ()
    assert result.verdict is Verdict.NOTHING_TO_CHECK


# ---------------------------------------------------------------- what cannot be judged


def broken() -> Source:
    """A source one of whose turns says that it stands where no turn is: it cannot be read to its end."""
    read = source(
        "MINISTER ALDER: The lighthouse keepers of the coast were paid in gold.\n\nMR. CEDAR: They were not.\n\n"
        "MINISTER ALDER: I have seen the books of the lighthouse keepers.\n",
        name="broken",
    )
    return replace(
        read,
        turns=(*read.turns[:-1], replace(read.turns[-1], index=99)),
        sentences=tuple(replace(one, turn=99 if one.turn == 2 else one.turn) for one in read.sentences),
    )


@pytest.mark.slow
def test_a_quotation_that_cannot_be_judged_is_told_and_the_others_keep_their_findings() -> None:
    printed = (
        "The day was long.\n\n“The lighthouse keepers of the coast were paid in gold,” Minister Alder said.\n\n"
        "“We had 28 meetings with the Secretary of State,” Lavrov said.\n"
    )
    conference = source(TRANSCRIPT.read_text(encoding="utf-8"), name="conference")
    lighthouse, meetings = (result := report(printed, broken(), conference)).quotes
    assert lighthouse.wording is None
    assert lighthouse.findings == ()
    assert lighthouse.unjudged is not None
    assert "could not be judged" in lighthouse.unjudged
    assert meetings.wording is Wording.ALTERED
    assert codes(meetings) == {"Q203"}
    assert result.verdict is Verdict.FAIL
