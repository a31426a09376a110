"""Writes the tables of a batch, row group by row group, so that no archive is too large for the memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any, Final

from checker.batch.items import Outcome
from checker.output.arrow_tables import arrow_schema, arrow_table
from checker.output.columns import TABLES, Table
from checker.output.csv import lines
from checker.output.tabulation import Row

ROWS_AT_ONCE: Final = 20_000
"""Rows of a row group: what is held of a table until it is written."""


def write_tables(
    folder: Path, outcomes: Iterable[tuple[Outcome, Mapping[str, Any]]], *, csv: bool
) -> Mapping[str, int]:
    """Write ``articles.parquet`` and the others, each in one step when all are complete; return their rows.

    Args:
        folder: where they go.
        outcomes: the outcomes in the order that their rows shall have, each with its article's cells that the manifest
            decides.
        csv: whether each is written as CSV, too.
    """
    rows = dict.fromkeys((table.name for table in TABLES), 0)
    with ExitStack() as stack:
        files = [_TableFile(folder, table, stack, csv=csv) for table in TABLES]
        for outcome, facts in outcomes:
            for file in files:
                of_table = outcome.rows.get(file.table.name, [])
                if file.table is TABLES[0]:
                    of_table = [{**row, **facts} for row in of_table]
                rows[file.table.name] += len(of_table)
                file.add(of_table)
        for file in files:
            file.finish()
    for file in files:
        file.publish()
    return rows


class _TableFile:
    """One table on its way to the disk, under a name of its own until it is whole."""

    def __init__(self, folder: Path, table: Table, stack: ExitStack, *, csv: bool) -> None:
        from pyarrow import parquet

        self.table = table
        self._waiting: list[Row] = []
        self._final = folder / f"{table.name}.parquet"
        self._unfinished = self._final.with_name(f".{self._final.name}.part")
        self._writer = stack.enter_context(
            parquet.ParquetWriter(self._unfinished, arrow_schema(table), compression="zstd")
        )
        self._csv: IO[str] | None = None
        self._final_csv = self._final.with_suffix(".csv")
        self._unfinished_csv = self._final_csv.with_name(f".{self._final_csv.name}.part")
        if csv:
            self._csv = stack.enter_context(self._unfinished_csv.open("w", encoding="utf-8", newline=""))
            self._csv.write(lines([[column.name for column in table.columns]]))

    def add(self, rows: list[Row]) -> None:
        self._waiting += rows
        if len(self._waiting) >= ROWS_AT_ONCE:
            self._write()

    def finish(self) -> None:
        """Write what waits, so that the file has all its rows."""
        if self._waiting:
            self._write()

    def publish(self) -> None:
        """Put the finished files in the place of the old ones."""
        self._unfinished.replace(self._final)
        if self._csv is not None:
            self._unfinished_csv.replace(self._final_csv)

    def _write(self) -> None:
        self._writer.write_table(arrow_table(self.table, self._waiting))
        if self._csv is not None:
            names = [column.name for column in self.table.columns]
            self._csv.write(lines([row[name] for name in names] for row in self._waiting))
        self._waiting = []
