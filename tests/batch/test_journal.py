"""The journal keeps every outcome that was added, wherever its writer was stopped."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.batch.items import Outcome
from checker.batch.journal import NAME, Journal
from checker.errors import OptionError


def _outcome(number: int, key: str = "k") -> Outcome:
    return Outcome(f"a{number}", key, {"articles": [{"article_id": f"a{number}", "title": "Brücke \ud800"}]})


def test_what_was_added_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    with Journal(tmp_path) as journal:
        for number in range(5):
            journal.add(_outcome(number))
        journal.add(_outcome(2, "new"))
    with Journal(tmp_path) as journal:
        assert len(journal) == 5
        assert journal.kept["a2"].key == "new"
        assert journal.outcome("a2") == _outcome(2, "new")
        assert journal.outcome("a4") == _outcome(4)
        assert journal.outcome("a5") is None


@pytest.mark.slow
def test_cut_off_at_any_byte_it_has_all_whole_outcomes_and_goes_on(tmp_path: Path) -> None:
    with Journal(tmp_path / "whole") as journal:
        ends = [journal.path.stat().st_size]
        for number in range(3):
            journal.add(_outcome(number))
            ends.append(journal.path.stat().st_size)
    content = (tmp_path / "whole" / NAME).read_bytes()
    for cut in range(len(content)):
        folder = tmp_path / "cut"
        folder.mkdir(exist_ok=True)
        (folder / NAME).write_bytes(content[:cut])
        with Journal(folder) as journal:
            assert len(journal) == sum(end <= cut for end in ends[1:]), cut
            journal.add(_outcome(9))
        with Journal(folder) as journal:
            assert journal.outcome("a9") == _outcome(9)


def test_a_damaged_outcome_and_those_after_it_are_done_again(tmp_path: Path) -> None:
    with Journal(tmp_path) as journal:
        journal.add(_outcome(0))
        first = journal.path.stat().st_size
        journal.add(_outcome(1))
    content = bytearray((tmp_path / NAME).read_bytes())
    content[first + 30] ^= 1
    (tmp_path / NAME).write_bytes(content)
    with Journal(tmp_path) as journal:
        assert set(journal.kept) == {"a0"}


def test_two_runs_in_one_folder_are_refused(tmp_path: Path) -> None:
    with Journal(tmp_path), pytest.raises(OptionError, match="another run"):
        Journal(tmp_path)
