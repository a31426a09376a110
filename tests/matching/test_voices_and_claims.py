"""The voices of a record, and which of them may be the person an article credits."""

from __future__ import annotations

import pytest
from whole_checks import source

from checker.language.english import ENGLISH
from checker.matching.match import Claim
from checker.matching.voices import Record, Voice, claim
from checker.model import Person

HEARING = source(
    "CHAIRMAN OAK: The committee will come to order, and the minister has the floor.\n\n"
    "MINISTER ALDER: Thank you. We opened the northern bridge in October.\n\n"
    "QUESTION: Will the ferries stop in the spring?\n\n"
    "MINISTER ALDER: They will stop in the spring, and not before.\n\n"
    "MR. BIRCH: My department paid for the harbour works and for nothing else.\n\n"
    "UNIDENTIFIED MALE: That is not true at all, and you know it.\n",
    name="hearing",
)


def voice(label: str) -> Voice:
    """The voice of the turns under a label."""
    record = Record([HEARING], language=ENGLISH)
    turn = next(turn for turn in HEARING.turns if turn.label.strip(": ") == label)
    found = record.voice_of("hearing", turn.index)
    assert found is not None
    return found


def test_all_turns_of_one_speaker_are_one_voice() -> None:
    assert voice("MINISTER ALDER").turns == (1, 3)


def test_every_turn_belongs_to_a_voice_of_its_source() -> None:
    record = Record([HEARING], language=ENGLISH)
    assert {turn for one in record.voices for turn in one.turns} == {turn.index for turn in HEARING.turns}


def test_the_ground_of_a_voice_has_only_its_words() -> None:
    ground = Record([HEARING], language=ENGLISH).ground(voice("MINISTER ALDER"))
    assert set(ground.turns) == {1, 3}


def test_a_narrator_is_not_a_voice() -> None:
    record = Record(
        [source("Remarks at the bridge\n\nMINISTER ALDER: We opened it.\n", name="remarks")], language=ENGLISH
    )
    assert [one.person.name for one in record.voices if one.person] == ["Alder"]
    assert all(one.person for one in record.voices)


@pytest.mark.parametrize(
    ("label", "credited", "made"),
    [
        ("MINISTER ALDER", "Minister Alder", Claim.CREDITED),
        ("MINISTER ALDER", "Alder", Claim.CREDITED),
        ("MINISTER ALDER", "Birch", Claim.SOMEBODY_ELSE),
        ("MR. BIRCH", "Minister Alder", Claim.SOMEBODY_ELSE),
        ("QUESTION", "Minister Alder", Claim.SOMEBODY_ELSE),
        ("UNIDENTIFIED MALE", "Minister Alder", Claim.UNSURE),
    ],
)
def test_a_voice_is_credited_somebody_else_or_unsure(label: str, credited: str, made: Claim) -> None:
    assert claim(voice(label), Person(credited), ENGLISH) is made


def test_every_voice_is_unsure_when_nobody_is_credited() -> None:
    assert set(Record([HEARING], language=ENGLISH).claims(None).values()) == {Claim.UNSURE}


def test_a_voice_known_by_a_given_name_alone_may_be_anybody() -> None:
    call = Record([source("ANNA: We opened the bridge.\n\nJOHN: We did not.\n", name="call")], language=ENGLISH)
    assert {claim(one, Person("Minister Alder"), ENGLISH) for one in call.voices} == {Claim.UNSURE}
