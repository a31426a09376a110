"""The page on using the checker from Python runs from top to bottom and prints what it says."""

from __future__ import annotations

import re
import shutil
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "using-from-python.md"
_BLOCK = re.compile(r"```python\n(.*?)```\n```output\n(.*?)```", re.DOTALL)


@pytest.mark.slow
def test_every_block_of_the_page_prints_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pandas", reason="the page makes data frames; pandas is not installed")
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CHECKER_HOME", str(tmp_path / "home"))
    page = PAGE.read_text(encoding="utf-8")
    blocks = _BLOCK.findall(page)
    assert len(blocks) == page.count("```python") > 5
    names: dict[str, object] = {}
    for code, expected in blocks:
        printed = StringIO()
        with redirect_stdout(printed):
            exec(compile(code, str(PAGE), "exec"), names)  # noqa: S102  (the page is ours)
        assert printed.getvalue() == expected, code
