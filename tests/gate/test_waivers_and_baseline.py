"""Waivers: a reason is required, waived findings stay in the report, and waivers that serve nothing are told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from checker.config.styles import STANDARD
from checker.errors import ConfigError
from checker.gate.baseline import baseline_entries
from checker.gate.fingerprints import with_fingerprints
from checker.gate.waiver_file import add_waivers, read_waivers
from checker.gate.waivers import WaiverEntry, apply_waivers
from checker.model import Report, Severity, Waiver
from checker.output.summary import all_findings

TODAY = date(2030, 6, 15)
OTHER = "0123456789ab"


@pytest.fixture
def report(harbour_report: Report) -> Report:
    return with_fingerprints(harbour_report)


def _first_mark(report: Report) -> str:
    return report.quotes[0].findings[0].fingerprint


def _applied(report: Report, *entries: WaiverEntry, folder: Path = Path()) -> Report:
    (applied,) = apply_waivers([report], entries, today=TODAY, folder=folder)
    return applied


def test_a_waived_finding_stays_and_is_marked(report: Report) -> None:
    applied = _applied(report, WaiverEntry(Waiver(_first_mark(report), "checked on tape", "Desk")))
    first = applied.quotes[0].findings[0]
    assert first.waiver is not None
    assert (first.waiver.reason, first.waiver.by) == ("checked on tape", "Desk")
    assert len(list(all_findings(applied))) == len(list(all_findings(report)))
    assert applied.general == ()


def test_a_waiver_that_matches_nothing_is_told(report: Report) -> None:
    (note,) = _applied(report, WaiverEntry(Waiver(OTHER, "gone"), place="w.toml:3")).general
    assert (note.code, note.rule) == ("Q901", "unused-waiver")
    assert OTHER in note.message
    assert "w.toml:3" in note.message


def test_a_newsroom_can_silence_or_raise_what_is_told_of_waivers(report: Report) -> None:
    entry = WaiverEntry(Waiver(OTHER, "gone"))
    for chosen, told in ((None, []), (Severity.ERROR, [Severity.ERROR])):
        style = STANDARD.overriding({"Q901": chosen})
        (applied,) = apply_waivers([report], [entry], today=TODAY, folder=Path(), style=style)
        assert [note.severity for note in applied.general] == told


def test_a_waiver_for_another_article_is_not_told_as_unused(report: Report) -> None:
    entry = WaiverEntry(Waiver(OTHER, "gone"), article="elsewhere.txt")
    assert _applied(report, entry).general == ()
    assert _applied(report, replace(entry, article="harbour.article.txt")).general[0].code == "Q901"


@pytest.mark.parametrize(("days", "waived"), [(1, True), (0, True), (-1, False)])
def test_a_waiver_holds_through_its_last_day(report: Report, days: int, waived: bool) -> None:
    until = TODAY + timedelta(days=days)
    applied = _applied(report, WaiverEntry(Waiver(_first_mark(report), "x", None, until.isoformat()), until=until))
    assert (applied.quotes[0].findings[0].waiver is not None) is waived
    assert [note.code for note in applied.general] == ([] if waived else ["Q902"])


def test_a_written_waiver_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "checker.waivers.toml"
    entry = WaiverEntry(
        Waiver(OTHER, 'said "five" on tape', "Desk", "2031-01-02"), date(2031, 1, 2), "Q203", "a.txt", "w"
    )
    assert add_waivers(path, [entry]) == 1
    (read,) = read_waivers(path)
    assert replace(read, place="") == entry


def test_adding_keeps_what_people_wrote_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "checker.waivers.toml"
    path.write_text(
        f'# seen by the desk\n[[waivers]]\nfingerprint = "{OTHER}"  # the spring speech\nreason = "tape"\n',
        encoding="utf-8",
    )
    assert add_waivers(path, [WaiverEntry(Waiver("f" * 12, "also"))]) == 1
    text = path.read_text(encoding="utf-8")
    assert "# seen by the desk" in text
    assert "# the spring speech" in text
    assert [entry.waiver.reason for entry in read_waivers(path)] == ["tape", "also"]


def test_waiving_again_renews_the_entry(tmp_path: Path) -> None:
    path = tmp_path / "checker.waivers.toml"
    add_waivers(path, [WaiverEntry(Waiver(OTHER, "tape"))])
    assert add_waivers(path, [WaiverEntry(Waiver(OTHER, "tape, heard twice"))]) == 0
    assert [entry.waiver.reason for entry in read_waivers(path)] == ["tape, heard twice"]


def test_no_file_means_no_waivers(tmp_path: Path) -> None:
    assert read_waivers(tmp_path / "none.toml") == ()


def test_all_faults_of_a_waiver_file_are_told_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "checker.waivers.toml"
    path.write_text(
        "[[waivers]]\n"
        'fingerprint = "xyz"\n'
        'reason = "x"\n'
        "\n"
        "[[waivers]]\n"
        f'fingerprint = "{OTHER}"\n'
        'reason = "  "\n'
        'untill = "2030-01-01"\n'
        'until = "soon"\n'
        "by = 3\n"
        "[[waivers]]\n"
        f'fingerprint = "{OTHER}"\n'
        'reason = "twice"\n',
        encoding="utf-8",
    )
    with pytest.raises(ConfigError) as caught:
        read_waivers(path)
    told = caught.value.why.splitlines()
    assert [int(line.removeprefix(f"{path}:").split(":")[0]) for line in told] == [2, 7, 8, 9, 10, 12]
    assert "did you mean 'until'?" in told[2]


def test_a_file_that_is_not_toml_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "checker.waivers.toml"
    path.write_text('[[waivers]]\nfingerprint = "\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="a fault in") as caught:
        read_waivers(path)
    assert f"{path}:2: not TOML" in caught.value.why


def test_a_baseline_waives_what_stands_today_and_nothing_else(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "checker.waivers.toml"
    standing = replace(report, quotes=report.quotes[:2])
    add_waivers(path, baseline_entries([standing], folder=tmp_path))
    applied = _applied(report, *read_waivers(path), folder=tmp_path)
    waived = [finding.waiver is not None for _, finding in all_findings(applied)]
    assert waived == [True, True, False]


def test_a_baseline_made_twice_adds_nothing(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "checker.waivers.toml"
    assert add_waivers(path, baseline_entries([report, report], folder=tmp_path)) == 3
    applied = _applied(report, *read_waivers(path), folder=tmp_path)
    assert add_waivers(path, baseline_entries([applied], folder=tmp_path)) == 0
