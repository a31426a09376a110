"""Real records are read as their readers read them."""

import json
from pathlib import Path

import pytest

from checker.documents.file_reading import read
from checker.documents.purpose import Purpose
from checker.language.english import ENGLISH
from checker.model import Source, Turn, TurnRole
from checker.people.identity import Likeness, person_named, same_person
from checker.sources import read_source

ROOT = Path(__file__).parents[2]
PAIRS = ROOT.parent / "shared" / "corpus" / "pairs"
# Share of automatically aligned passages whose speaker must agree; the rest was read and is the alignment's fault.
AGREEMENT = 0.993


def source_of(path: Path) -> Source:
    return read_source(read(path, purpose=Purpose.SOURCE, language=ENGLISH), id=path.name, language=ENGLISH)


@pytest.fixture(scope="module")
def talks() -> Source:
    return source_of(ROOT / "fixtures" / "kerry-lavrov-2016-03-24.transcript.txt")


def test_a_press_conferences_speakers_have_full_names_and_roles(talks: Source) -> None:
    known = {person.name: set(person.roles) for person in talks.speakers}
    assert set(known) == {"Sergey Lavrov", "John Kerry", "Kirby"}
    assert "Russian Foreign Minister" in known["Sergey Lavrov"]
    assert "Secretary of State" in known["John Kerry"]


def test_a_press_conferences_turns_follow_its_labels(talks: Source) -> None:
    assert len(talks.turns) == 18
    assert [turn.role for turn in talks.turns].count(TurnRole.QUESTIONER) == 3
    assert all(turn.speaker is None for turn in talks.turns if turn.role is TurnRole.QUESTIONER)
    assert [turn.index for turn in talks.turns if turn.role is TurnRole.MODERATOR] == [0, 3, 9, 17]


def test_interpretation_is_marked_where_the_record_says_so(talks: Source) -> None:
    lavrov = [turn for turn in talks.turns if turn.label == "FOREIGN MINISTER LAVROV"]
    assert [turn.interpreted for turn in lavrov] == [True, False, True, True, True]
    assert not any(turn.interpreted for turn in talks.turns if turn.label == "SECRETARY KERRY")


def test_a_passage_with_restarts_is_one_sentence_of_its_speaker(talks: Source) -> None:
    (sentence,) = [
        each for each in talks.sentences if "Thanks to our cooperation on that basis" in each.span.of(talks.text)
    ]
    speaker = talks.turns[sentence.turn].speaker
    assert speaker is not None
    assert speaker.name == "Sergey Lavrov"
    assert sentence.span.of(talks.text).endswith("International Syrian Support Group mechanism.")


def test_an_interviews_questions_are_nobodys_by_name() -> None:
    source = source_of(ROOT / "fixtures" / "kerry-gusman-2016-03-23.transcript.txt")
    assert [person.name for person in source.speakers] == ["John Kerry"]
    assert {turn.role for turn in source.turns} == {TurnRole.QUESTIONER, TurnRole.SPEAKER}


@pytest.mark.slow
@pytest.mark.skipif(not PAIRS.exists(), reason="the development corpus is not beside this checkout")
def test_speakers_agree_with_the_aligned_passages_of_real_pairs() -> None:
    agreed, asked = 0, 0
    for folder in sorted(path for path in PAIRS.iterdir() if path.is_dir()):
        source = source_of(folder / "transcript.txt")
        for line in (folder / "quotes.jsonl").read_text(encoding="utf8").splitlines():
            for segment in json.loads(line)["segments"]:
                if segment.get("t_start") is None or not segment.get("speaker"):
                    continue
                asked += 1
                turn = _turn_at(source, segment["t_start"])
                agreed += turn is not None and _is_by(turn, segment["speaker"])
    assert asked > 1000
    assert agreed >= AGREEMENT * asked


def _turn_at(source: Source, place: int) -> Turn | None:
    return next((turn for turn in source.turns if turn.span.start <= place < turn.span.end), None)


def _is_by(turn: Turn, name: str) -> bool:
    if " ".join(turn.label.split()).casefold() == " ".join(name.split()).casefold():
        return True
    wanted = person_named(name, language=ENGLISH)
    return bool(turn.speaker and wanted and same_person(turn.speaker, wanted, ENGLISH) is Likeness.SAME)
