"""Which articles a batch checks: files, folders, globs, manifests of three kinds, and lines of standard input."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from checker.batch.items import Fault, Item
from checker.config.config_faults import shown
from checker.config.path_globs import expand, is_glob
from checker.errors import InputError, OptionError
from checker.gate.articles import choose

COLUMNS: Final = (
    "id",
    "path",
    "text",
    "outlet",
    "date",
    "url",
    "title",
    "sources",
    "source_ids",
    "speaker",
    "source_date",
)
"""What a manifest may say of an article: ``path`` or ``text`` it must; other columns are passed over."""

STANDARD_INPUT: Final = "-"
_LISTS: Final = {"sources", "source_ids"}
_BETWEEN: Final = ";"  # between several sources in one cell of a CSV file
_LONGEST_CELL: Final = 1 << 27  # bytes; a text of an article may be a cell

Record = Mapping[str, Any]


def items_of(named: Sequence[str], *, typed: Sequence[str] = (), sources: Iterable[Path] = ()) -> Iterator[Item]:
    """Yield every article that the arguments name, in their order, each with an id of its own.

    Args:
        named: files, folders, globs, manifests, or "-" for the lines of standard input.
        typed: those lines: paths, or JSON objects as in a JSONL manifest.
        sources: resolved paths of sources, which are never articles.

    Raises:
        InputError: if a file is not there, or a manifest cannot be read.
        OptionError: if a glob names nothing.
    """
    known = set(sources)
    counts: dict[str, int] = {}
    for argument in named:
        for item in _named_by(argument, typed, known):
            counts[item.id] = counts.get(item.id, 0) + 1
            yield item if counts[item.id] == 1 else replace(item, id=f"{item.id}#{counts[item.id]}")


def _named_by(argument: str, typed: Sequence[str], sources: set[Path]) -> Iterator[Item]:
    if argument == STANDARD_INPUT:
        yield from _lines(typed)
        return
    path = Path(argument)
    reader = _MANIFESTS.get(path.suffix.lower())
    if reader is not None and not is_glob(argument):
        if not path.is_file():
            raise InputError(f"{argument} does not exist.", why="There is no such manifest.", fix="Check the path.")
        yield from _manifest(path, reader)
        return
    paths = expand(argument, base=Path()) if is_glob(argument) and not path.exists() else [path]
    if not paths:
        raise OptionError(f"the glob {argument!r} names no file", why="nothing matches it", fix="check the pattern")
    for file in choose(paths, sources=sources).articles:
        yield Item(id=str(file), path=str(file), place=argument)


def _lines(typed: Sequence[str]) -> Iterator[Item]:
    for number, line in enumerate(typed, start=1):
        place = f"standard input:{number}"
        if line.lstrip().startswith("{"):
            yield _item(_parsed(line), Path(), place)
        elif line.strip():
            yield Item(id=line.strip(), path=line.strip(), place=place)


def _manifest(path: Path, reader: Callable[[Path], Iterator[tuple[int, Record | Fault]]]) -> Iterator[Item]:
    try:
        for number, record in reader(path):
            yield _item(record, path.parent, f"{shown(path)}:{number}")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(
            f"the manifest {shown(path)} cannot be read", why=str(error), fix="check that it is whole, and UTF-8"
        ) from error


def _item(record: Record | Fault, folder: Path, place: str) -> Item:
    """Return the article that a row names; a row that cannot be read is an article with a fault."""
    if isinstance(record, Fault):
        return Item(id=place, path=place, place=place, fault=record)
    cells = {name: _cell(name, record.get(name)) for name in COLUMNS}
    path, text = cells["path"], cells["text"]
    if not path and not text:
        fix = f"give it one of the two; the columns that are read are {', '.join(COLUMNS)}"
        return Item(
            id=cells["id"] or place,
            path=place,
            place=place,
            fault=Fault(f"{place} names no article", "a row needs a path or a text", fix),
        )
    digest = hashlib.sha256((text or "").encode("utf-8", "replace")).hexdigest()[:12]
    sources, missing = _sources(cells["sources"], folder)
    return Item(
        id=cells["id"] or (path if not text else f"text-{digest}"),
        path=shown(folder / path) if path else cells["id"] or f"text-{digest}",
        text=text or None,
        sources=sources,
        source_ids=cells["source_ids"],
        place=place,
        fault=Fault(
            f"the source {missing} of {place} is not there", "no file is called so", "check the manifest's paths"
        )
        if missing
        else None,
        **{name: cells[name] or None for name in ("outlet", "date", "url", "title", "speaker", "source_date")},
    )


def _sources(named: Sequence[str], folder: Path) -> tuple[tuple[str, ...], str | None]:
    """Return the files that a row names as sources, and the first name that stands for none."""
    found: list[str] = []
    for name in named:
        files = expand(name, base=folder)
        if not files:
            return tuple(found), name
        found += [shown(file) for file in files]
    return tuple(found), None


def _cell(name: str, value: object) -> Any:  # noqa: ANN401  (a text, or texts where the column holds several)
    if name not in _LISTS:
        return "" if value is None else str(value).strip() if name != "text" else str(value)
    several = value if isinstance(value, list | tuple) else str(value or "").split(_BETWEEN)
    return tuple(str(one).strip() for one in several if str(one).strip())


def _csv(path: Path) -> Iterator[tuple[int, Record | Fault]]:
    csv.field_size_limit(_LONGEST_CELL)
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        _require_columns(path, reader.fieldnames or ())
        for record in reader:
            yield reader.line_num, record


def _jsonl(path: Path) -> Iterator[tuple[int, Record | Fault]]:
    with path.open(encoding="utf-8-sig") as file:
        for number, line in enumerate(file, start=1):
            if line.strip():
                yield number, _parsed(line)


def _parsed(line: str) -> Record | Fault:
    try:
        record = json.loads(line)
    except ValueError as error:
        return Fault("this line of the manifest is no JSON", str(error), "write one JSON object a line")
    if not isinstance(record, dict):
        return Fault("this line of the manifest is no JSON object", "a row is one", "write one JSON object a line")
    return record


def _require_columns(path: Path, names: Sequence[str]) -> None:
    if not {"path", "text"} & set(names):
        raise InputError(
            f"the manifest {shown(path)} names no articles",
            why=f"it has no column path or text; its columns are {', '.join(names) or 'none'}",
            fix="call the column that holds the articles' files path, or that of their texts text",
        )


def _parquet(path: Path) -> Iterator[tuple[int, Record | Fault]]:
    from checker.output.arrow_tables import require_arrow

    require_arrow("a Parquet manifest's list of articles")
    import pyarrow
    from pyarrow import parquet

    number = 0
    try:
        file = parquet.ParquetFile(path)
        _require_columns(path, file.schema_arrow.names)
        wanted = [name for name in COLUMNS if name in file.schema_arrow.names]
        for batch in file.iter_batches(batch_size=1000, columns=wanted):
            for record in batch.to_pylist():
                number += 1
                yield number, record
    except pyarrow.ArrowInvalid as error:
        raise InputError(
            f"the manifest {shown(path)} cannot be read", why=str(error), fix="check that it is whole"
        ) from error


_MANIFESTS: Final = {".csv": _csv, ".jsonl": _jsonl, ".ndjson": _jsonl, ".parquet": _parquet}
