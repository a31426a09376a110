"""What the README shows is what the checker says today."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ARTICLE = "fixtures/demo.article.txt"
RECORD = "fixtures/kerry-lavrov-2016-03-24.transcript.txt"


@pytest.mark.slow
def test_the_cards_shown_are_the_demos_own() -> None:
    shown = re.findall(r"```text\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    told = subprocess.run(
        [sys.executable, "-m", "checker", "check", ARTICLE, "--source", RECORD],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert told.returncode == 1, told.stderr
    assert len(shown) == 2
    for card in shown:
        assert card.strip() in told.stdout


def test_every_file_the_readme_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
