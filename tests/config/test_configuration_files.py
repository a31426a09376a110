"""Configuration: the nearest file, all faults at once with their lines, and who beats whom."""

from __future__ import annotations

import os
from pathlib import Path

import jsonschema
import pytest

from checker.config.config_file import find_config, read_config
from checker.config.config_schema import json_schema
from checker.config.effective_settings import COMMAND_LINE, VARIABLES, resolve, variable
from checker.config.key_lines import key_lines
from checker.config.path_globs import matches
from checker.errors import ConfigError
from checker.model import Severity


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two transcripts, which is the working directory."""
    (tmp_path / "transcripts").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "transcripts" / name).write_text("MINISTER ALDER: Good morning.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _write(folder: Path, text: str, name: str = "checker.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def _faults(path: Path) -> list[tuple[int, str]]:
    with pytest.raises(ConfigError) as caught:
        resolve(file=read_config(path), environment={})
    found = []
    for line in caught.value.why.splitlines():
        place, message = line.split(": ", 1)
        found.append((int(place.rpartition(":")[2]), message))
    return found


# ---------------------------------------------------------------- finding


def test_the_nearest_file_above_is_found_up_to_the_root_of_the_repository(newsroom: Path) -> None:
    (newsroom / ".git").mkdir()
    path = _write(newsroom, "")
    below = newsroom / "desk" / "today"
    below.mkdir(parents=True)
    assert find_config(below) == path
    nearer = _write(newsroom / "desk", "")
    assert find_config(below) == nearer


def test_a_pyproject_counts_only_with_the_table(newsroom: Path) -> None:
    project = _write(newsroom, "[tool.other]\nx = 1\n", "pyproject.toml")
    assert find_config(newsroom) is None
    project.write_text('[tool.checker]\nstyle = "strict"\n', encoding="utf-8")
    assert find_config(newsroom) == project
    assert resolve(file=read_config(project), environment={}).settings.style == "strict"


def test_checker_toml_beats_a_pyproject_beside_it(newsroom: Path) -> None:
    _write(newsroom, "[tool.checker]\n", "pyproject.toml")
    path = _write(newsroom, "")
    assert find_config(newsroom) == path


# ---------------------------------------------------------------- faults


def test_all_faults_are_told_at_once_with_lines_and_the_nearest_right_word(newsroom: Path) -> None:
    path = _write(
        newsroom,
        'stile = "strict"\n'
        'fail-on = "loud"\n'
        'max-warnings = "many"\n'
        'sources = ["transcripts/*.txt"]\n'
        "\n"
        "[rules]\n"
        'Q203 = "off"\n'
        'splise = "note"\n'
        "\n"
        "[[overrides]]\n"
        'paths = ["opinion/**"]\n'
        "alow-empty = true\n"
        "\n"
        "[[overrides]]\n"
        'style = "loose"\n',
    )
    found = _faults(path)
    assert [line for line, _ in found] == [1, 2, 3, 8, 12, 14, 15]
    told = dict(found)
    assert told[1] == "there is no setting 'stile'; did you mean 'style'?"
    assert "'error', 'warning', 'note' or 'never'" in told[2]
    assert told[8] == "there is no rule 'splise'; did you mean 'splice'?"
    assert told[14] == "overrides.paths is missing"


def test_a_missing_source_is_told_with_file_and_line(newsroom: Path) -> None:
    path = _write(newsroom, '# our desk\nsources = ["transcripts/a.txt", "transcripts/c.txt", "tapes/*.vtt"]\n')
    assert _faults(path) == [
        (2, "the source 'tapes/*.vtt' matches no file"),
        (2, "the source 'transcripts/c.txt' is not there, or holds no file we read"),
    ]


def test_a_file_that_is_not_toml_is_told_with_its_line(newsroom: Path) -> None:
    with pytest.raises(ConfigError, match="a fault in") as caught:
        read_config(_write(newsroom, 'style = "strict"\nfail-on =\n'))
    assert "checker.toml:2: not TOML" in caught.value.why


def test_faults_of_the_environment_name_the_variable(newsroom: Path) -> None:  # noqa: ARG001
    with pytest.raises(ConfigError) as caught:
        resolve(
            file=None, environment={"CHECKER_STYLE": "loose", "CHECKER_MAX_WARNINGS": "-1", "CHECKER_SOURCES": "x.txt"}
        )
    told = caught.value.why
    assert [line.split(":")[0] for line in told.splitlines()] == [
        "CHECKER_MAX_WARNINGS",
        "CHECKER_SOURCES",
        "CHECKER_STYLE",
    ]


def test_lines_are_found_past_arrays_strings_and_comments() -> None:
    lines = key_lines(
        'a = [ # [x]\n  "k = 1",\n]\nb = """\nc = 2\n"""\n'
        "[t.\"u v\"]\nd = {e = 1}\n[[f]]\n[[f]]\ng = 1\n[f.h]\ni = '#'\n"
    )
    assert lines == {
        ("a",): 1,
        ("b",): 4,
        ("t", "u v"): 7,
        ("t", "u v", "d"): 8,
        ("f", 0): 9,
        ("f", 1): 10,
        ("f", 1, "g"): 11,
        ("f", 1, "h"): 12,
        ("f", 1, "h", "i"): 13,
    }


# ---------------------------------------------------------------- who beats whom


def test_command_line_beats_environment_beats_file_beats_defaults(newsroom: Path) -> None:
    file = read_config(_write(newsroom, 'style = "strict"\nshow = "error"\nmax-warnings = 3\n'))
    environment = {"CHECKER_SHOW": "warning", "CHECKER_MAX_WARNINGS": "5"}
    resolved = resolve(file=file, environment=environment, command_line={"max_warnings": 7})
    settings, origins = resolved.settings, resolved.origins
    assert (settings.style, settings.show, settings.max_warnings) == ("strict", Severity.WARNING, 7)
    assert (origins["style"], origins["show"]) == ("checker.toml:1", "CHECKER_SHOW")
    assert (origins["max_warnings"], origins["fail_on"]) == (COMMAND_LINE, "default")


def test_overrides_hold_for_their_paths_and_the_last_wins(newsroom: Path) -> None:
    text = (
        'style = "strict"\n[rules]\nQ303 = "off"\n'
        '[[overrides]]\npaths = ["opinion/**"]\nstyle = "lenient"\nfail-on = "never"\n'
        '[[overrides]]\npaths = ["opinion/guest/*"]\nfail-on = "error"\n[overrides.rules]\nQ301 = "off"\n'
    )
    resolved = resolve(file=read_config(_write(newsroom, text)), environment={})
    opinion, guest = resolved.for_article("opinion/x.txt"), resolved.for_article(newsroom / "opinion/guest/y.txt")
    assert resolved.for_article("news/x.txt") == resolved.settings
    assert (opinion.style, opinion.fail_on, dict(opinion.rules)) == ("lenient", None, {"Q303": None})
    assert (guest.style, guest.fail_on) == ("lenient", Severity.ERROR)
    assert dict(guest.rules) == {"Q303": None, "Q301": None}


def test_the_command_line_beats_overrides_too(newsroom: Path) -> None:
    file = read_config(_write(newsroom, '[[overrides]]\npaths = ["**"]\nstyle = "lenient"\n'))
    resolved = resolve(file=file, environment={}, command_line={"style": "strict"})
    assert resolved.for_article("news/x.txt").style == "strict"


def test_sources_are_relative_to_the_file_and_folders_stand_for_what_they_hold(
    newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (newsroom / "transcripts" / "notes.xyz").write_text("not a source", encoding="utf-8")
    file = read_config(_write(newsroom, 'sources = ["transcripts", "transcripts/a.txt"]\n'))
    below = newsroom / "desk"
    below.mkdir()
    monkeypatch.chdir(below)
    resolved = resolve(file=file, environment={})
    assert [Path(source).name for source in resolved.settings.sources] == ["a.txt", "b.txt"]
    assert Path(resolved.settings.waivers).resolve() == newsroom / "checker.waivers.toml"


@pytest.mark.parametrize(
    ("path", "pattern", "named"),
    [
        ("opinion/a.txt", "opinion/**", True),
        ("opinion/b/c.txt", "opinion/**", True),
        ("opinion/b/c.txt", "opinion", True),
        ("opinion/b/c.txt", "opinion/*", True),
        ("opinions/a.txt", "opinion/**", False),
        ("a.txt", "**/*.txt", True),
        ("x/y/a.txt", "**/*.txt", True),
        ("x/y/a.txt", "*.txt", False),
        ("x/a.txt", "x/?.txt", True),
        ("x/ab.txt", "x/[!b]?.txt", True),
        ("x/a+b.txt", "x/a+b.txt", True),
    ],
)
def test_globs(path: str, pattern: str, named: bool) -> None:
    assert matches(path, pattern) is named


def test_every_variable_sets_what_it_is_called_after(newsroom: Path) -> None:
    values = {
        "sources": "transcripts/a.txt:transcripts/b.txt".replace(":", os.pathsep),
        "library": "desk",
        "source-ids": "a:b".replace(":", os.pathsep),
        "source-date": "2016-03",
        "sources-complete": "yes",
        "speaker": "Alder",
        "style": "lenient",
        "fail-on": "never",
        "max-warnings": "4",
        "unsupported": "ignore",
        "allow-empty": "1",
        "show": "error",
        "waivers": "w.toml",
        "model": "m",
        "cache": "off",
        "reported": "no",
        "judge": "j",
        "timeout": "2.5",
    }
    assert set(values) == set(VARIABLES)
    resolved = resolve(file=None, environment={variable(key): value for key, value in values.items()})
    settings = resolved.settings
    assert settings.sources == (str(Path("transcripts/a.txt")), str(Path("transcripts/b.txt")))
    assert (settings.library, settings.source_ids, settings.source_date) == ("desk", ("a", "b"), "2016-03")
    assert (settings.sources_complete, settings.allow_empty, settings.cache) == (True, True, False)
    assert (settings.speaker, settings.style, settings.fail_on, settings.max_warnings) == ("Alder", "lenient", None, 4)
    left = (settings.unsupported, settings.show, settings.waivers, settings.model)
    assert left == ("ignore", Severity.ERROR, "w.toml", "m")
    assert (settings.reported, settings.judge, settings.timeout) == (False, "j", 2.5)
    assert newsroom == Path.cwd()


# ---------------------------------------------------------------- the schema


def test_the_schema_is_json_schema_and_agrees_with_the_reader() -> None:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate({"style": "strict", "rules": {"Q101": "off"}, "overrides": [{"paths": ["x/**"]}]}, schema)
    wrongs: list[dict[str, object]] = [
        {"stile": "strict"},
        {"style": "loose"},
        {"overrides": [{}]},
        {"max-warnings": -1},
    ]
    for wrong in wrongs:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)


def test_single_labels_are_named_in_a_table_of_their_own(newsroom: Path) -> None:
    path = _write(
        newsroom, 'speaker = "Tom Cedar"\n\n[speakers]\nSPEAKER_00 = "Ann Alder"\n"Speaker 1" = "John Birch"\n'
    )
    settings = resolve(file=read_config(path), environment={}).settings
    assert settings.speaker == "Tom Cedar\nSPEAKER_00=Ann Alder\nSpeaker 1=John Birch"
