"""A repository's checker.toml chooses among rules, styles and files below itself; more needs somebody's word."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.cli.main import main
from checker.config.config_file import find_config, read_config
from checker.config.effective_settings import resolve
from checker.errors import ConfigError

WORDS = "MINISTER ALDER: We will build six new bridges by the spring.\n"
FAITHFUL = "“We will build six new bridges by the spring,” Minister Alder said.\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a transcript and an article, beside a file that is none of its own; the working folder."""
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    (tmp_path / "private.txt").write_text(WORDS, encoding="utf-8")
    root = tmp_path / "repository"
    for folder in (".git", "transcripts", "articles"):
        (root / folder).mkdir(parents=True)
    (root / ".git" / "config.txt").write_text(WORDS, encoding="utf-8")
    (root / "transcripts" / "a.txt").write_text(WORDS, encoding="utf-8")
    (root / "articles" / "a.txt").write_text(FAITHFUL, encoding="utf-8")
    monkeypatch.chdir(root)
    return root


def _told(root: Path, text: str) -> str:
    """What is wrong with a configuration, or nothing."""
    (root / "checker.toml").write_text(text, encoding="utf-8")
    try:
        resolve(file=read_config(root / "checker.toml"), environment={})
    except ConfigError as error:
        return error.why
    return ""


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('sources = ["/etc/shadow"]', "does not begin at this file"),
        ('sources = ["/etc/*"]', "does not begin at this file"),
        ('sources = ["~/notes.txt"]', "does not begin at this file"),
        ('sources = ["../private.txt"]', "leads up from this file"),
        ('sources = ["transcripts/../../private.txt"]', "leads up from this file"),
        ('sources = ["../*.txt"]', "leads up from this file"),
        ('sources = [".git/config.txt"]', "hidden"),
        ('library = "/var/lib/records"', "does not begin at this file"),
        ('library = "../records"', "leads up from this file"),
        ('waivers = "../../waivers.toml"', "leads up from this file"),
        ('output = ["markdown:/home/somebody/.bashrc"]', "does not begin at this file"),
        ('output = ["json:../../x.json"]', "leads up from this file"),
        ('output = ["text:.git/hooks/pre-commit"]', "hidden"),
        ('output = ["text:.bashrc"]', "hidden"),
        ('model = "models/own"', "may not name a model"),
        ('model = "all-MiniLM-L6-v2"', "may not name a model"),
        ('judge = "models/judge"', "may not name a model"),
    ],
)
def test_what_leads_elsewhere_or_is_loaded_is_refused_with_its_line(repository: Path, line: str, reason: str) -> None:
    told = _told(repository, f"# our desk\n{line}\n")
    assert told.startswith("checker.toml:2: ")
    assert reason in told
    assert "--trust-config" in told
    override = _told(repository, f'[[overrides]]\npaths = ["articles/**"]\n{line}\n')
    if not line.startswith(("output", "waivers", "model", "judge")):  # these have no place in an override at all
        assert reason in override
    assert override


def test_what_lies_below_the_file_is_not_refused(repository: Path) -> None:
    told = _told(
        repository,
        'sources = ["transcripts/*.txt", "./transcripts"]\noutput = ["html:reports/page.html"]\n'
        'library = "records"\nwaivers = "desk/waivers.toml"\nstyle = "strict"\n[rules]\nQ303 = "off"\n',
    )
    assert told == ""


@pytest.mark.parametrize(
    ("link", "line"),
    [
        ("transcripts/b.txt", 'sources = ["transcripts/b.txt"]'),
        ("transcripts/b.txt", 'sources = ["transcripts/*.txt"]'),
        ("transcripts/b.txt", 'sources = ["transcripts"]'),
        ("report.json", 'output = ["json:report.json"]'),
        ("checker.waivers.toml", 'style = "strict"'),
    ],
)
def test_a_link_that_leads_out_of_the_repository_is_refused(repository: Path, link: str, line: str) -> None:
    (repository / link).symlink_to(repository.parent / "private.txt")
    assert "leads elsewhere by a link" in _told(repository, line)


def test_a_folder_that_is_a_link_leads_no_report_out_of_the_repository(repository: Path) -> None:
    (repository / "reports").symlink_to(repository.parent, target_is_directory=True)
    assert "leads elsewhere by a link" in _told(repository, 'output = ["json:reports/private.txt"]')


def test_a_glob_leaves_hidden_folders_out(repository: Path) -> None:
    (repository / "checker.toml").write_text('sources = ["**/*.txt"]\n', encoding="utf-8")
    sources = resolve(file=read_config(repository / "checker.toml"), environment={}).settings.sources
    assert sorted(Path(source).as_posix() for source in sources) == ["articles/a.txt", "transcripts/a.txt"]


def test_a_trusted_file_may_say_all_of_it(repository: Path) -> None:
    (repository / "checker.toml").write_text(
        'sources = ["../private.txt"]\noutput = ["json:../x.json"]\nmodel = "own"\n', encoding="utf-8"
    )
    settings = resolve(file=read_config(repository / "checker.toml", trusted=True), environment={}).settings
    assert Path(settings.sources[0]).resolve() == repository.parent / "private.txt"
    assert settings.model == "own"


def test_the_gate_writes_nothing_elsewhere_and_ends_with_2(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = repository.parent / "bashrc"
    elsewhere.write_text("export EDITOR=vi\n", encoding="utf-8")
    text = 'sources = ["transcripts"]\noutput = ["markdown:../bashrc"]\n'
    (repository / "checker.toml").write_text(text, encoding="utf-8")
    assert main(["gate", "articles"]) == 2
    assert elsewhere.read_text(encoding="utf-8") == "export EDITOR=vi\n"
    told = capsys.readouterr().err
    assert "checker.toml:2: the path '../bashrc' leads up from this file" in told
    assert main(["gate", "articles", "--trust-config"]) == 0
    assert "quotation" in elsewhere.read_text(encoding="utf-8")
    monkeypatch.setenv("CHECKER_TRUST_CONFIG", "1")
    assert main(["gate", "articles"]) == 0


def test_a_configuration_above_the_repository_changes_nothing(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository.parent / "checker.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    assert find_config(repository / "articles") is None
    assert main(["gate", "articles", "--source", "transcripts"]) == 0
    assert "configuration: no checker.toml, so built-in settings" in capsys.readouterr().err


def test_outside_of_a_repository_only_the_folder_itself_is_looked_into(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text("", encoding="utf-8")
    (tmp_path / "below").mkdir()
    assert find_config(tmp_path / "below") is None
    assert find_config(tmp_path) == tmp_path / "checker.toml"


def test_the_gate_names_the_configuration_that_holds(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "checker.toml").write_text('sources = ["transcripts"]\n', encoding="utf-8")
    assert main(["gate", "articles"]) == 0
    assert "configuration: checker.toml\n" in capsys.readouterr().err


def test_the_users_own_configuration_is_trusted_and_the_repositorys_wins(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = repository.parent / "home" / "quote-checker"
    own.mkdir()
    (own / "checker.toml").write_text('sources = ["../../private.txt"]\nstyle = "strict"\n', encoding="utf-8")
    assert main(["gate", "articles"]) == 0
    assert str(own / "checker.toml") in capsys.readouterr().err
    (repository / "checker.toml").write_text('style = "lenient"\n', encoding="utf-8")
    assert main(["config", "show"]) == 0
    told = capsys.readouterr().out
    assert 'style = "lenient"  # checker.toml:1' in told
    assert "private.txt" in told
