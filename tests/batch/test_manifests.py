"""Articles are named by files, folders, globs, manifests of three kinds, and lines of standard input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.batch.archive_manifest import items_of
from checker.batch.items import Item
from checker.errors import InputError, OptionError

ROWS: list[dict[str, Any]] = [
    {"id": "one", "path": "one.txt", "outlet": "Harbour Post", "date": "2021-01-04", "sources": ["a.txt", "b.txt"]},
    {"text": "A bridge\n\n“It holds,” Alder said.", "speaker": "Alder", "url": "https://example.org/2"},
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("one.txt", "two.md", "a.txt", "b.txt"):
        (tmp_path / name).write_text("words\n", encoding="utf-8")
    return tmp_path


def _written(folder: Path, ending: str) -> str:
    path = folder / f"manifest{ending}"
    if ending == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    elif ending == ".csv":
        path.write_text(
            "id,path,text,outlet,date,url,sources,speaker\none,one.txt,,Harbour Post,2021-01-04,,a.txt; b.txt,\n"
            ',,"A bridge\n\n“It holds,” Alder said.",,,https://example.org/2,,Alder\n',
            encoding="utf-8",
        )
    else:
        pyarrow = pytest.importorskip("pyarrow")
        from pyarrow import parquet

        parquet.write_table(pyarrow.Table.from_pylist([{**dict.fromkeys(ROWS[1]), **ROWS[0]}, ROWS[1]]), path)
    return path.name


@pytest.mark.parametrize("ending", [".csv", ".jsonl", ".parquet"])
def test_the_three_kinds_of_manifest_say_the_same(folder: Path, ending: str) -> None:
    one, two = items_of([_written(folder, ending)])
    assert (one.id, one.path, one.outlet, one.date) == ("one", "one.txt", "Harbour Post", "2021-01-04")
    if ending != ".parquet":  # its first row alone decides the columns there
        assert (two.speaker, two.url) == ("Alder", "https://example.org/2")
    assert one.sources == ("a.txt", "b.txt")
    assert two.text == ROWS[1]["text"]
    assert two.id.startswith("text-")


def test_paths_of_a_manifest_are_relative_to_it(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "three.txt").write_text("words\n", encoding="utf-8")
    (folder / "sub" / "m.csv").write_text("path,sources\nthree.txt,../a.txt\n", encoding="utf-8")
    (item,) = items_of(["sub/m.csv"])
    assert Path(item.path) == Path("sub/three.txt")
    assert [Path(source).resolve() for source in item.sources] == [folder / "a.txt"]


def test_folders_globs_and_files_name_articles_and_sources_are_none(folder: Path) -> None:
    assert [item.id for item in items_of(["."], sources=[folder / "a.txt"])] == ["b.txt", "one.txt", "two.md"]
    assert [item.id for item in items_of(["*.md", "one.txt"])] == ["two.md", "one.txt"]
    with pytest.raises(OptionError):
        list(items_of(["*.docx"]))


def test_lines_of_standard_input_are_paths_or_rows() -> None:
    found = list(items_of(["-"], typed=["one.txt", "", json.dumps({"id": "x", "path": "two.md"})]))
    assert [(item.id, item.path) for item in found] == [("one.txt", "one.txt"), ("x", "two.md")]


def test_an_id_given_twice_is_numbered() -> None:
    assert [item.id for item in items_of(["one.txt", "./one.txt", "one.txt"])] == ["one.txt", "one.txt#2", "one.txt#3"]


@pytest.mark.parametrize(
    "row", ["not json", "[1]", '{"outlet": "Harbour Post"}', '{"path": "one.txt", "sources": "no.txt"}']
)
def test_a_row_that_names_no_article_is_an_article_with_a_fault(folder: Path, row: str) -> None:
    (folder / "m.jsonl").write_text(row + '\n{"path": "two.md"}\n', encoding="utf-8")
    bad, good = items_of(["m.jsonl"])
    assert bad.fault is not None
    assert all((bad.fault.what, bad.fault.why, bad.fault.fix))
    assert good == Item(id="two.md", path="two.md", place="m.jsonl:2")


@pytest.mark.parametrize(
    ("name", "content"), [("m.csv", "headline,outlet\na,b\n"), ("m.parquet", "no parquet"), ("m.csv", "")]
)
def test_a_manifest_that_names_no_articles_at_all_is_refused(folder: Path, name: str, content: str) -> None:
    pytest.importorskip("pyarrow")
    (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        list(items_of([name]))
    assert name in refused.value.what


def test_a_manifest_that_is_not_there_is_refused() -> None:
    with pytest.raises(InputError):
        list(items_of(["nowhere.csv"]))
