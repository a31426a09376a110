"""Another form of one word claims nothing otherwise and is at most a note; another word is a warning."""

from __future__ import annotations

import pytest
from whole_checks import only

from checker.model import Severity

RECORD = (
    "MINISTER ALDER: The six bridges were to be open to everybody by the spring, and they support every farmer of the "
    "valley. I have never been asked about the ferries.\n\nMR. BIRCH: Thank you for that.\n"
)


def loudest(printed: str) -> Severity | None:
    findings = only(f"“{printed},” Minister Alder said.\n", RECORD).findings
    return next((one for one in (Severity.ERROR, Severity.WARNING) if any(f.severity is one for f in findings)), None)


@pytest.mark.parametrize(
    "printed",
    [
        "The six bridges were to be open to everyone by the spring",
        "The six bridges was to be open to everybody by the spring",
        "they support every farmer of the valleys",
    ],
)
def test_another_form_of_a_word_is_no_warning(printed: str) -> None:
    assert loudest(printed) is None


@pytest.mark.parametrize(
    "printed",
    [
        "The six bridges were to be closed to everybody by the spring",
        "The six bridges were to be open to somebody by the spring",
        "they enrich every farmer of the valley",
        "I had never been asked about the ferries",
    ],
)
def test_another_word_is_a_warning_or_an_error(printed: str) -> None:
    assert loudest(printed) is not None


SPEECH = (
    "MINISTER ALDER: But the ferry came and you've got a bridge, and they called me and they said it was safe. "
    "If we hadn't the money we would close the bridge. The engineers went home. I was very -- it was a hard year for "
    "the valley. The bridge is -- it's a different place. The mayor wants to be, he wants to be a captain. "
    "I had so much faith in the ferries. You ought to visit the island in the spring of the year. "
    "Was it, you know, a flood of the river? "
    "They had to practice on the river.\n\nMR. BIRCH: Thank you for that.\n"
)


def warned_of(printed: str) -> set[str]:
    findings = only(f"“{printed},” Minister Alder said.\n", SPEECH).findings
    return {found.rule for found in findings if found.severity is not Severity.NOTE}


@pytest.mark.parametrize(
    ("printed", "change"),
    [
        ("The ferry came and you’ve got a bridge", "a connective that opens a sentence"),
        ("But the ferry came and you got a bridge", "“have” beside “got”"),
        ("they called me and said it was safe", "a subject that is not named again"),
        ("If we didn’t have the money we would close the bridge", "the helping “do”"),
        ("The engineers did go home", "the helping “do” of an irregular verb"),
        ("It was a hard year for the valley", "a start that the speaker gave up"),
        ("I was, it was a hard year for the valley", "a start that the speaker gave up in part"),
        ("The bridge, it’s a different place", "an empty verb before a break"),
        ("The mayor wants to be a captain", "a beginning said again with a pronoun"),
        ("Was it yeah, a flood of the river", "one filler for another"),
        ("They had to practise on the river", "a word that sounds like the record's"),
    ],
)
def test_words_that_only_bind_or_begin_again_are_no_warning(printed: str, change: str) -> None:
    assert warned_of(printed) == set(), change


@pytest.mark.parametrize(
    ("printed", "rules"),
    [
        ("I had faith in the ferries", {"unmarked-omission"}),
        ("You should visit the island in the spring of the year", {"altered-wording"}),
        ("You must visit the island", {"changed-modality"}),
        ("they called her and they said it was safe", {"altered-wording"}),
        ("The engineers did stay home", {"altered-wording"}),
        ("The engineers do go home", {"altered-wording"}),
    ],
)
def test_a_dropped_emphasis_another_modal_and_another_verb_are_warnings(printed: str, rules: set[str]) -> None:
    assert warned_of(printed) == rules


def test_whole_sentences_in_another_order_are_a_reordering() -> None:
    found = only(
        "“The engineers went home. If we hadn’t the money we would close the bridge,” Minister Alder said.\n", SPEECH
    )
    assert {finding.rule for finding in found.findings} == {"reordering"}
