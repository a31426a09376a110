"""Rows as Arrow tables, for Parquet and for data frames; needs the extra ``batch``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from checker.errors import CheckerError
from checker.output.columns import Kind, Table
from checker.output.tabulation import Row

if TYPE_CHECKING:
    import pyarrow


def require_arrow(wanted: str, *packages: str) -> None:
    """Refuse what needs Arrow where it is not installed.

    Args:
        wanted: what needs it.
        packages: what else it needs.

    Raises:
        CheckerError: if a package is missing.
    """
    missing = [package for package in ("pyarrow", *packages) if find_spec(package) is None]
    if missing:
        raise CheckerError(
            f"{wanted} cannot be made",
            why=f"it needs the package {missing[0]}, which is not installed",
            fix="install the extra: python -m pip install 'quote-checker[batch]'",
        )


def arrow_table(table: Table, rows: Sequence[Row]) -> pyarrow.Table:
    """Return the rows as an Arrow table, in the table's own schema even if there are none."""
    import pyarrow

    return pyarrow.Table.from_pylist(list(rows), schema=arrow_schema(table))


@lru_cache
def arrow_schema(table: Table) -> pyarrow.Schema:
    """Return the table's columns as an Arrow schema, each with its meaning."""
    import pyarrow

    fields = [
        pyarrow.field(column.name, _type(column.kind), metadata={"meaning": column.meaning}) for column in table.columns
    ]
    return pyarrow.schema(fields, metadata={"table": table.name, "row": table.row})


def _type(kind: Kind) -> pyarrow.DataType:
    import pyarrow

    match kind:
        case Kind.TEXT:
            return pyarrow.string()
        case Kind.WHOLE:
            return pyarrow.int64()
        case Kind.SHARE:
            return pyarrow.float64()
        case Kind.YES_NO:
            return pyarrow.bool_()
        case Kind.TEXTS:
            return pyarrow.list_(pyarrow.string())
        case Kind.SPANS:
            return pyarrow.list_(pyarrow.struct([("start", pyarrow.int64()), ("end", pyarrow.int64())]))
        case Kind.CHANGES:
            cells = [(name, pyarrow.string()) for name in ("op", "class", "article", "source")]
            return pyarrow.list_(pyarrow.struct(cells))
