"""The gate on a newsroom's files: it stops what it should, and never passes by accident."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.output.formats import Format

FAITHFUL = (
    "Minister Alder promised to be open. “I have asked the harbour master for a report, and I will publish it,” "
    "Alder said.\n"
)
FAULTY = "Minister Alder spoke in the harbour. “We will build nine new bridges by the spring,” Alder said.\n"
UNKNOWN = "Minister Alder spoke in the harbour. “My grandmother kept seven geese behind the old brewery,” Alder said.\n"
NO_QUOTATION = "The harbour was quiet on Sunday.\n"

Run = Callable[..., Any]
Write = Callable[[str, str], Path]


def _fingerprints(text: str) -> list[str]:
    return re.findall(r"\[([0-9a-f]{12})\]", text)


# ---------------------------------------------------------------- exit codes


def test_a_faithful_article_passes(run: Run, write: Write) -> None:
    told = run("gate", write("a.txt", FAITHFUL))
    assert told.code == 0
    assert told.last_line == "exit 0: 1 quotation in 1 article checked, nothing that fails"


def test_a_faulty_article_fails_and_the_last_line_says_why(run: Run, write: Write) -> None:
    told = run("gate", write("a.txt", FAULTY))
    assert told.code == 1
    assert "Q203 changed-number" in told.out
    assert told.last_line == "exit 1: 1 quotation in 1 article checked, 1 finding that fails"


def test_one_unreadable_article_among_many_is_no_verdict_but_the_others_are_judged(
    run: Run, write: Write, newsroom: Path
) -> None:
    write("a.txt", FAITHFUL)
    write("b.txt", FAULTY)
    (newsroom / "articles" / "broken.txt").write_bytes(b"")
    told = run("gate", "articles")
    assert told.code == 2
    assert "Q203 changed-number" in told.out
    assert "NO VERDICT" in told.out
    assert "articles/broken.txt" in told.out
    assert told.last_line == (
        "exit 2: 1 article without a verdict; 2 quotations in 2 articles checked, 1 finding that fails"
    )


def test_no_quotation_is_never_green_unless_that_is_allowed(run: Run, write: Write) -> None:
    article = write("a.txt", NO_QUOTATION)
    assert run("gate", article).code == 3
    assert run("gate", article, "--allow-empty").code == 0


def test_an_empty_folder_is_nothing_to_check(run: Run, newsroom: Path) -> None:  # noqa: ARG001
    assert run("gate", "articles").code == 3


def test_a_broken_configuration_is_exit_2_with_file_and_line(run: Run, write: Write, newsroom: Path) -> None:
    article = write("a.txt", FAITHFUL)
    (newsroom / "checker.toml").write_text('sources = ["transcripts/*.txt"]\nfail_on = "error"\n', encoding="utf-8")
    told = run("gate", article)
    assert told.code == 2
    assert "checker.toml:2: there is no setting 'fail_on'; did you mean 'fail-on'?" in told.err
    assert told.out == ""


def test_an_article_without_any_source_has_no_verdict(run: Run, write: Write, newsroom: Path) -> None:
    article = write("a.txt", FAITHFUL)
    (newsroom / "checker.toml").unlink()
    told = run("gate", article)
    assert told.code == 2
    assert "no source is set" in told.out
    assert run("gate", article, "--source", "transcripts").code == 0


# ---------------------------------------------------------------- what fails, apart from what is shown


def test_what_is_shown_does_not_change_what_fails(run: Run, write: Write) -> None:
    article = write("a.txt", FAULTY)
    shown, hidden = run("gate", article, "--fail-on", "never"), run("gate", article, "--show", "error")
    assert (shown.code, hidden.code) == (0, 1)
    assert "Q203" in shown.out
    warned = write("b.txt", UNKNOWN)
    quiet = run("gate", warned, "--unsupported", "fail", "--show", "error")
    assert quiet.code == 1
    assert "geese" not in quiet.out


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 2),  # not one quotation is in the record: it may be the wrong one
        (["--unsupported", "warn"], 0),
        (["--unsupported", "warn", "--fail-on", "warning"], 0),
        (["--unsupported", "ignore", "--fail-on", "note"], 0),
        (["--unsupported", "fail"], 1),
        (["--sources-complete"], 1),
        (["--sources-complete", "--unsupported", "warn"], 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_unsupported_quotations_are_judged_apart(run: Run, write: Write, options: list[str], code: int) -> None:
    assert run("gate", write("a.txt", UNKNOWN), *options).code == code


def test_an_article_of_which_the_record_has_nothing_never_passes_by_itself(run: Run, write: Write) -> None:
    article = write("a.txt", UNKNOWN)
    for options in ([], ["--fail-on", "note"], ["--fail-on", "never"]):
        assert run("gate", article, *options).last_line == (
            "exit 2: 1 article of which the record has no quotation at all (is it the right record? --unsupported says "
            "what that means); 1 quotation in 1 article checked, nothing that fails"
        )
    # One quotation of the record's is enough: the others may be from elsewhere.
    assert run("gate", write("b.txt", UNKNOWN + "\n" + FAITHFUL)).code == 0


def test_an_article_is_not_compared_with_itself(run: Run, write: Write) -> None:
    article = write("a.txt", FAULTY)
    told = run("gate", article, "--against", article)
    assert told.code == 2
    assert "--against names the article itself" in told.err


def test_rules_and_paths_have_their_own_severities(run: Run, write: Write, newsroom: Path) -> None:
    news, opinion = write("news/a.txt", FAULTY), write("opinion/a.txt", FAULTY)
    (newsroom / "checker.toml").write_text(
        'sources = ["transcripts/*.txt"]\n[[overrides]]\npaths = ["articles/opinion/**"]\nrules = {Q203 = "note"}\n',
        encoding="utf-8",
    )
    assert (run("gate", news).code, run("gate", opinion).code) == (1, 0)


def test_the_environment_is_heard(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    article = write("a.txt", FAULTY)
    monkeypatch.setenv("CHECKER_FAIL_ON", "never")
    assert run("gate", article).code == 0
    assert run("gate", article, "--fail-on", "error").code == 1


# ---------------------------------------------------------------- waivers, baseline, changes


def test_a_waiver_lets_a_finding_pass_until_the_quotation_changes(run: Run, write: Write) -> None:
    article = write("a.txt", FAULTY)
    (mark,) = _fingerprints(run("gate", article, "--format", "concise").out)
    assert run("waive", mark, "--reason", "the minister confirmed nine", "--by", "Desk").code == 0
    waived = run("gate", article)
    assert waived.code == 0
    assert "waived by Desk: the minister confirmed nine" in " ".join(waived.out.split())
    write("a.txt", "An introduction came first.\n\n" + FAULTY + "\nAnd more was written below.\n")
    assert run("gate", article).code == 0
    write("a.txt", FAULTY.replace("nine", "eight"))
    changed = run("gate", article)
    assert changed.code == 1
    assert "Q901 unused-waiver" in changed.out


def test_a_waiver_past_its_date_lets_nothing_pass(run: Run, write: Write, newsroom: Path) -> None:
    article = write("a.txt", FAULTY)
    (mark,) = _fingerprints(run("gate", article, "--format", "concise").out)
    run("waive", mark, "--reason", "until the tape is found", "--until", "2099-01-01")
    waivers = newsroom / "checker.waivers.toml"
    waivers.write_text(waivers.read_text(encoding="utf-8").replace("2099", "2001"), encoding="utf-8")
    told = run("gate", article)
    assert told.code == 1
    assert "Q902 expired-waiver" in told.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["0123456789ab"], "--reason"),
        (["0123456789ab", "--reason", "  "], "reason is empty"),
        (["xyz", "--reason", "tape"], "not a fingerprint"),
        (["0123456789ab", "--reason", "tape", "--until", "soon"], "not a date"),
    ],
)
def test_a_waiver_needs_a_fingerprint_a_reason_and_a_real_date(
    run: Run,
    newsroom: Path,
    arguments: list[str],
    told: str,
) -> None:
    refused = run("waive", *arguments)
    assert refused.code == 2
    assert told in refused.err
    assert not (newsroom / "checker.waivers.toml").exists()


@pytest.mark.slow
def test_a_baseline_accepts_an_archive_and_new_findings_still_fail(run: Run, write: Write) -> None:
    write("old/a.txt", FAULTY)
    write("old/b.txt", UNKNOWN)
    assert run("gate", "articles").code == 1
    assert run("baseline", "articles").code == 0
    assert run("gate", "articles").code == 0
    write("new.txt", FAULTY.replace("nine", "four"))
    assert run("gate", "articles").code == 1


@pytest.mark.slow
def test_against_an_older_version_only_new_quotations_fail(run: Run, write: Write, newsroom: Path) -> None:
    old = newsroom / "old.txt"
    old.write_text(FAULTY, encoding="utf-8")
    article = write("a.txt", "It rained. " + FAULTY)
    assert run("gate", article, "--against", old).code == 0
    write("a.txt", FAULTY.replace("nine", "four"))
    assert run("gate", article, "--against", old).code == 1


# ---------------------------------------------------------------- which articles


def test_an_article_can_come_from_standard_input(run: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FAULTY.encode())))
    told = run("gate", "-", "--stdin-filename", "articles/draft.md", "--format", "concise")
    assert told.code == 1
    assert told.out.startswith("articles/draft.md:1:")


def test_sources_and_excluded_files_are_no_articles(run: Run, write: Write, newsroom: Path) -> None:
    article = write("a.txt", FAITHFUL)
    write("drafts/b.txt", FAULTY)
    (newsroom / "checker.toml").write_text(
        'sources = ["transcripts/*.txt"]\nexclude = ["articles/drafts/**"]\n', encoding="utf-8"
    )
    assert run("gate", ".").code == 0
    told = run("gate", article, "transcripts/harbour.txt")
    assert told.code == 0
    assert "passed over: transcripts/harbour.txt: it is a source" in told.err


def test_an_article_that_is_not_there_is_told(run: Run, newsroom: Path) -> None:  # noqa: ARG001
    told = run("gate", "articles/nothing.txt")
    assert told.code == 2
    assert "articles/nothing.txt does not exist" in told.err


def test_paths_below_the_working_directory_are_told_as_code_hosts_expect_them(run: Run, write: Write) -> None:
    article = write("a.txt", FAULTY)
    assert run("gate", article.resolve(), "--format", "concise").out.startswith("articles/a.txt:1:")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are text")
def test_a_file_whose_name_is_no_text_is_judged_and_reported(run: Run, write: Write, newsroom: Path) -> None:
    article = write(os.fsdecode(b"caf\xe9.txt"), FAULTY)
    told = run("gate", article, "-o", "json:out.json", "-o", "sarif:out.sarif", "-o", "html:out.html")
    assert told.code == 1, told.err
    parsed = json.loads((newsroom / "out.json").read_text(encoding="utf-8"))
    assert os.fsencode(parsed["reports"][0]["article"]["path"]) == b"articles/caf\xe9.txt"


# ---------------------------------------------------------------- reports


@pytest.mark.parametrize("chosen", list(Format))
def test_no_format_changes_the_exit_code(run: Run, write: Write, chosen: Format) -> None:
    faulty, faithful = write("a.txt", FAULTY), write("b.txt", FAITHFUL)
    assert (run("gate", faulty, "--format", chosen).code, run("gate", faithful, "--format", chosen).code) == (1, 0)


def test_reports_are_written_beside_what_is_printed_even_when_the_gate_fails(
    run: Run, write: Write, newsroom: Path
) -> None:
    write("a.txt", FAULTY)
    write("b.txt", FAITHFUL)
    outputs = [f"{chosen}:reports/{chosen}.{chosen}" for chosen in Format if chosen is not Format.HTML]
    arguments = [word for output in [*outputs, "html:reports/pages"] for word in ("--output", output)]
    assert run("gate", "articles", *arguments).code == 1
    for chosen in Format:
        if chosen is not Format.HTML:
            assert (newsroom / "reports" / f"{chosen}.{chosen}").stat().st_size > 0
    pages = sorted(path.name for path in (newsroom / "reports" / "pages").iterdir())
    assert pages == ["a.txt.html", "b.txt.html", "index.html"]


def test_the_json_of_a_batch_holds_every_report(run: Run, write: Write) -> None:
    write("a.txt", FAULTY)
    write("b.txt", FAITHFUL)
    parsed = json.loads(run("gate", "articles", "--format", "json").out)
    assert [report["verdict"] for report in parsed["reports"]] == ["fail", "pass"]


def test_github_gets_a_step_summary(run: Run, write: Write, newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(newsroom / "summary.md"))
    told = run("gate", write("a.txt", FAULTY), "--format", "github")
    assert told.out.startswith("::error file=articles/a.txt,line=1")
    assert (newsroom / "summary.md").read_text(encoding="utf-8").startswith("## Fail: articles/a.txt")


def test_a_report_that_cannot_be_written_is_told_after_the_others_were(run: Run, write: Write, newsroom: Path) -> None:
    (newsroom / "taken").write_text("", encoding="utf-8")
    told = run("gate", write("a.txt", FAITHFUL), "-o", "json:taken/x.json", "-o", "sarif:out.sarif")
    assert told.code == 2
    assert "taken/x.json could not be written" in told.err
    assert (newsroom / "out.sarif").exists()


def test_the_same_input_gives_the_same_bytes(run: Run, write: Write) -> None:
    article = write("a.txt", FAULTY)
    assert run("gate", article, "--format", "json").out == run("gate", article, "--format", "json").out


# ---------------------------------------------------------------- what holds here


def test_config_show_tells_each_value_and_where_it_comes_from(
    run: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (newsroom / "checker.toml").write_text('\nstyle = "strict"\nrules = {Q303 = "off"}\n', encoding="utf-8")
    monkeypatch.setenv("CHECKER_SHOW", "warning")
    lines = run("config", "show").out.splitlines()
    assert 'style = "strict"  # checker.toml:2' in lines
    assert 'rules = {Q303 = "off"}  # checker.toml:3' in lines
    assert 'show = "warning"  # CHECKER_SHOW' in lines
    assert 'fail-on = "error"  # default' in lines


def test_config_schema_is_json(run: Run) -> None:
    assert json.loads(run("config", "schema").out)["properties"]["fail-on"]


def test_the_doctor_finds_everything_in_order_or_says_what_is_not(run: Run, newsroom: Path) -> None:
    told = run("doctor")
    assert told.code == 0, told.out
    assert "1 sources" in told.out
    (newsroom / "checker.toml").write_text("stile = 1\n", encoding="utf-8")
    sick = run("doctor")
    assert sick.code == 2
    assert "BAD  configuration" in sick.out
